"""Every letter of a page is in the text, in a remark, or in what was set aside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.pdf_files import EDGE, INDENT, PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.pdf import reader
from drafting.formats.pdf.pages import Page, Piece
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain

Read = Callable[..., Reading]
ABOVE = [
    Text(INDENT, 251, "<i>The General Assembly</i>,"),
    Text(INDENT, 271, "1. <i>Decides</i> to meet again;"),
    Text(INDENT, 291, "2. <i>Requests</i> roads of 9 km<sup>2</sup> in 10<sup>3</sup> towns."),
]


def read(pages: list[list[Text]], folder: Path) -> Reading:
    return read_file(PdfFile(pages).write(folder / "text.pdf"), counting_ids())


def words(reading: Reading) -> str:
    return " ".join(plain(text) for text in reading.resolution.texts())


def test_furniture_is_listed_with_its_reason(tmp_path: Path):
    pages = [
        [*ABOVE, Text(60, 754, "1/2", size=7)],
        [Text(INDENT, 90, "3. <i>Thanks</i> all."), Text(60, 754, "2/2", size=7)],
    ]
    reading = read(pages, tmp_path)
    assert [passage.text for passage in reading.aside] == ["1/2", "2/2"]
    assert {passage.aside for passage in reading.aside} == {"page number, running head or the like"}


def test_raised_figures_that_cite_no_note_stay_raised(tmp_path: Path):
    assert "roads of 9 km² in 10³ towns" in words(read([ABOVE], tmp_path))


def test_words_divided_at_the_end_of_a_line_are_joined_where_the_text_has_them_whole(
    tmp_path: Path,
):
    lines = [
        Text(INDENT, 311, "3. <i>Notes</i> that the development of towns, in which the well-being"),
        Text(EDGE, 323, "of all is at home, depends on the develop-"),
        Text(EDGE, 335, "ment of roads and on the well-"),
        Text(EDGE, 347, "being of those who walk;"),
    ]
    said = words(read([[*ABOVE, *lines]], tmp_path))
    assert "on the development of roads and on the well-being of those" in said


STRUCK = Text(INDENT, 311, "3. <i>Thanks</i> all keepers;")


@pytest.mark.parametrize(
    ("height", "length", "told"), [(308.5, 90, True), (313, 90, False), (300, 400, False)]
)
def test_words_that_are_struck_through_are_told(
    tmp_path: Path, height: float, length: float, told: bool
):
    """A PDF of tracked changes has them; a line beneath words, or between two lines, is none."""
    rule = (INDENT, height, length)
    path = PdfFile([[*ABOVE, STRUCK]], rules=(rule,)).write(tmp_path / "text.pdf")
    reading = read_file(path, counting_ids())
    remarks = [one for one in reading.remarks if "struck through" in one.message]
    assert bool(remarks) is told
    assert all("Thanks" in one.text for one in remarks)
    assert "Thanks all keepers;" in words(reading)


@pytest.fixture
def with_pieces(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Read:
    """Reads a page to which pieces, or other words, are added behind the back of the reader."""
    path = PdfFile([ABOVE]).write(tmp_path / "text.pdf")
    [page] = reader.pages_of(path)

    def read(pieces: tuple[Piece, ...] = (), **others: object) -> Reading:
        changed: Page = page._replace(pieces=(*page.pieces, *pieces), **others)
        monkeypatch.setattr(reader, "pages_of", lambda _: [changed])
        return read_file(path, counting_ids())

    return read


def askew(text: str) -> Piece:
    return Piece(text, 40, 40, 400, False, 10, False, False, -1, 0, False)


def test_few_words_that_run_up_the_page_are_set_aside(with_pieces: Read):
    reading = with_pieces((askew("ADVANCE"),))
    assert [passage.text for passage in reading.aside] == ["ADVANCE"]


def test_many_words_that_run_up_the_page_are_kept_as_a_loose_paragraph_and_told(
    with_pieces: Callable[..., Reading],
):
    text = "a text of many words that are set from the foot of the page to its head"
    reading = with_pieces(tuple(map(askew, [text])))
    assert text in words(reading)
    assert any(text in remark.text for remark in reading.remarks)


def test_comments_and_hidden_words_are_told_or_set_aside(with_pieces: Read):
    reading = with_pieces(beside=("not agreed",), unread=("an older wording",))
    assert any(remark.text == "not agreed" for remark in reading.remarks)
    assert {passage.text for passage in reading.aside} == {"not agreed", "an older wording"}


def test_a_page_that_is_a_picture_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    path = PdfFile([ABOVE]).write(tmp_path / "text.pdf")
    [page] = reader.pages_of(path)
    picture = Page(2, 612, 792, (), {}, pictures=1.0)
    monkeypatch.setattr(reader, "pages_of", lambda _: [page, page._replace(number=3), picture])
    assert any(
        "Page 2 is a picture" in one.message for one in read_file(path, counting_ids()).remarks
    )
