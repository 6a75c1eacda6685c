"""PDF files of other programs: lists and endnotes as LibreOffice tags and numbers them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pdf_files import PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering

LEFT, HANGING = 72, 100
OPENING = [
    Text(250, 72, "<b>Care of lighthouses</b>", tag=("P#1",)),
    Text(LEFT, 100, "<i>The General Assembly</i>,", tag=("P#2",)),
    Text(LEFT, 122, "Noting the lamps of all lighthouses on the northern coasts,", tag=("P#3",)),
    Text(LEFT, 134, "those of the islands among them,", tag=("P#3",)),
]  # fmt: skip


def read(texts: list[Text], *pages: list[Text], folder: Path) -> Reading:
    return read_file(PdfFile([[*OPENING, *texts], *pages]).write(folder / "t.pdf"), counting_ids())


def printed(reading: Reading) -> list[str]:
    rows = Numbering(reading.resolution)
    return [f"{row.number} {row.unit.text}".strip() for row in rows]


def item(number: int, top: float, label: str, lines: list[str], inner: tuple[str, ...] = ()):
    """An item of a list: its number under a tag of its own, the words beside it hanging."""
    within = (*inner, f"L#{number}", f"LI#{number}")
    x = HANGING if inner else LEFT
    yield Text(x, top, label, tag=(*within, f"Lbl#{number}"))
    for at, words in enumerate(lines):
        tag = (*within, f"LBody#{number}", f"P#{number}")
        yield Text(x + 28, top + 12 * at, words, tag=tag)


def test_paragraphs_hang_beside_the_numbers_of_a_list(tmp_path: Path):
    reading = read(
        [
            *item(11, 160, "1.", ["Urges all States to keep the lamps of their lighthouses",
                                  "lit at night:"]),
            *item(12, 190, "(a)", ["To mend the lamps before the winter storms of the north",
                                   "begin;"], ("L#11", "LI#11", "LBody#11")),
            *item(13, 220, "2.", ["Decides to remain seized of the matter."]),
        ],
        folder=tmp_path,
    )  # fmt: skip
    assert printed(reading)[-3:] == [
        "1. *Urges* all States to keep the lamps of their lighthouses lit at night:",
        "(a) To mend the lamps before the winter storms of the north begin;",
        "2. *Decides* to remain seized of the matter.",
    ]


def test_words_of_a_paragraph_on_another_page_say_nothing_of_this_one(tmp_path: Path):
    """The passages of each page are counted anew: that the first has a number tells no place."""
    over = ("P#9 over",)
    reading = read(
        [Text(LEFT, 160, "1. Urges all States to keep the lamps of their lighthouses", tag=over)],
        [
            Text(LEFT, 72, "lit at night, as in", tag=over),
            Text(156, 72, "resolution 70/1,", tag=("Link#1",)),
            Text(LEFT, 84, "and through all the storms of the north;", tag=over),
            Text(LEFT, 106, "2. Decides to remain seized of the matter.", tag=("P#12",)),
        ],
        folder=tmp_path,
    )
    text = reading.resolution
    assert (text.title, text.enacting) == ("Care of lighthouses", "*The General Assembly*,")
    assert [unit.text for unit in text.preamble] == [
        (
            "*Noting* the lamps of all lighthouses on the northern coasts, "
            "those of the islands among them,"
        )
    ]
    assert printed(reading)[1:] == [
        (
            "1. *Urges* all States to keep the lamps of their lighthouses lit at night, as in "
            "resolution 70/1, and through all the storms of the north;"
        ),
        "2. *Decides* to remain seized of the matter.",
    ]


@pytest.mark.parametrize("pages", [1, 2])
def test_endnotes_have_roman_numerals_and_stand_on_the_last_pages(tmp_path: Path, pages: int):
    cited = [
        Text(LEFT, 160, "1. Urges all States<sup>i</sup> to act<sup>ii</sup> now;", tag=("P#11",)),
        Text(LEFT, 190, "2. Decides to remain seized of the matter.", tag=("P#12",)),
    ]  # fmt: skip
    notes = [
        Text(LEFT, 100, "i See the chart.", tag=("Note#1", "P#1")),
        Text(LEFT, 120, "ii See the tables.", tag=("Note#2", "P#2")),
    ]
    between = [[Text(LEFT, 100, "3. Thanks the keepers.", tag=("P#13",))]] * (pages - 1)
    text = read(cited, *between, notes, folder=tmp_path).resolution
    assert [note.text for note in text.notes] == ["See the chart.", "See the tables."]
    one, other = (note.id for note in text.notes)
    assert f"States[^{one}] to act[^{other}] now;" in text.operative[0].text
    assert not any(note.mark for note in text.notes)


def test_a_table_within_a_cell_is_words_of_that_cell(tmp_path: Path):
    cell = ("Table#5", "TR#5", "TD#5")
    reading = read(
        [
            Text(LEFT, 160, "Ports", tag=(*cell, "P#5")),
            Text(LEFT, 175, "North", tag=(*cell, "Table#6", "TR#6", "TD#6", "P#6")),
            Text(300, 160, "Berths", tag=("Table#5", "TR#5", "TD#7", "P#7")),
            Text(LEFT, 210, "1. Decides to remain seized of the matter.", tag=("P#12",)),
        ],
        folder=tmp_path,
    )
    assert "| Ports North | Berths |" in [unit.text for unit in reading.resolution.walk()]
