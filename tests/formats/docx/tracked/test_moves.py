from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_redline
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, insert, remove
from drafting.model.unit import Kind, Unit
from drafting.redline import redline

BODY = load_body("ga", Path(__file__).parents[4] / "templates")
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = Resolution(
    title="Lamps",
    enacting="*The General Assembly*,",
    operative=tuple(
        Unit(f"o{place}", Kind.OPERATIVE, text)
        for place, text in enumerate(
            (
                "*Urges* all States to keep the lamps of their harbours lit through the night;",
                "*Invites* donors to give oil;",
                "*Decides* to return to the matter.",
            )
        )
    ),
)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("*Invites* all donors to give oil;", "moveTo"),
        ("*Invites* donors to give oil; and wicks", "ins"),
    ],
)  # fmt: skip
def test_a_mark_moves_only_with_words_that_moved(tmp_path: Path, text: str, mark: str) -> None:
    """Behind new words LibreOffice would leave an empty paragraph when all is rejected."""
    moved = replace(OLD.operative[1], text=text)
    new = insert(remove(OLD, "o1"), Place("operative"), moved)
    target = tmp_path / "moved.docx"
    write_redline(OLD, new, redline(OLD, new), target, BODY, REVISION)
    with ZipFile(target) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    (arrived,) = (
        paragraph
        for paragraph in document.iter(f"{W}p")
        if paragraph.find(f"{W}moveTo") is not None
    )
    assert arrived.find(f"{W}pPr/{W}rPr/{W}{mark}") is not None
