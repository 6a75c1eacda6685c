"""Titles that run over by little are set closer, as the house sets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.layout.closer import closer_spacing, narrower_right
from drafting.formats.docx.layout.settings import load_layout
from drafting.model.inline import Run

LAYOUT = load_layout(Path(__file__).parents[4] / "templates" / "layouts" / "new-york.toml")
FACE = LAYOUT.faces["TitleH1"]
AGENDA = LAYOUT.faces["AgendaTitleH2"]
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
    assert FACE.width("Ёлки") == FACE.width("Елки")
    assert FACE.width("Θάλασσα") is None
    assert closer_spacing(_pieces("Θάλασσα"), FACE, 3) is None


def _in_lines_for(text: str, words: str) -> int | None:
    """The right indent of a text in lines that have just room for those words."""
    face = AGENDA._replace(room=round(AGENDA.width(words) or 0), right=4000)
    return narrower_right(_pieces(text), face, 1400)


@pytest.mark.parametrize(
    ("line", "last"),
    [("Ferries between the many islands of the", "sea"), ("Паромы между островами в", "море")],
)
def test_the_last_line_of_an_agenda_title_is_not_one_word(line: str, last: str):
    right = _in_lines_for(f"{line} {last}", line)
    narrower = round(AGENDA.width(f" {line.rsplit(maxsplit=1)[-1]}") or 0)
    assert right is not None
    assert 0 < right - 4000 <= narrower + 60


@pytest.mark.parametrize(
    "text",
    [
        "Ferries",
        "Ferries between many islands",
        "Ferries between A/C.2/81/L.6",
        "Θάλασσα και νησιά",
    ],
)
def test_other_agenda_titles_have_the_lines_of_their_style(text: str):
    assert _in_lines_for(text, "Ferries between") is None


def test_an_agenda_title_never_has_more_lines_for_that():
    assert _in_lines_for("Intergovernmental ferries", "Intergovernmental") is None


def test_an_adopted_text_has_lines_of_its_own():
    adopted = AGENDA.to(4080)
    assert (adopted.room, adopted.right) == (AGENDA.room + AGENDA.right - 4080, 4080)
    assert AGENDA.to(None) == AGENDA
