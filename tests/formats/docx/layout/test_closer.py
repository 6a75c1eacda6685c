"""Titles that run over by little are set closer, as the house sets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.layout.closer import closer_spacing
from drafting.formats.docx.layout.settings import load_layout
from drafting.model.inline import Run

LAYOUT = load_layout(Path(__file__).parents[4] / "templates" / "layouts" / "new-york.toml")
FACE = LAYOUT.faces["TitleH1"]
LINE = "Ferries between the many islands"


def _pieces(text: str) -> tuple[Piece, ...]:
    return (Piece("=", Run(text)),)


@pytest.mark.parametrize(("room", "spacing"), [(10, None), (-10, 3), (-60, 2)])
def test_letters_stand_as_little_closer_as_a_line_needs(room: int, spacing: int | None):
    width = round(FACE.width(LINE) or 0)
    assert closer_spacing(_pieces(LINE), FACE._replace(room=width + room), 3) == spacing


def test_a_last_line_of_several_words_stays():
    room = round(FACE.width("Ferries by sea") or 0)
    assert closer_spacing(_pieces("Ferries by sea or river"), FACE._replace(room=room), 3) is None


def test_a_line_that_runs_over_by_more_is_broken():
    width = round(FACE.width(LINE) or 0)
    assert closer_spacing(_pieces(LINE), FACE._replace(room=width - 4 * len(LINE)), 3) is None


def test_accents_take_no_room_and_letters_that_are_not_known_are_not_measured():
    assert FACE.width("Élu") == FACE.width("Elu")
    assert FACE.width("Моря") is None
    assert closer_spacing(_pieces("Моря"), FACE, 3) is None
