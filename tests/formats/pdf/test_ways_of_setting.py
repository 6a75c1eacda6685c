"""However a text is set, its words are read whole, apart from each other and in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pdf_files import SMALL_CAPITALS, PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.pdf.pages import Piece
from drafting.formats.pdf.word_gaps import least_gap, words_apart
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids

LEFT = 72
PREAMBLE, OPERATIVE = ("P#3",), ("P#4",)


def noting(x: float, top: float, words: str, size: float = 10, spread: float = 0) -> Text:
    return Text(x, top, words, size=size, tag=PREAMBLE, spread=spread)


def read(*texts: Text, folder: Path) -> Reading:
    return read_file(PdfFile([list(texts)]).write(folder / "t.pdf"), counting_ids())


def title_and(*texts: Text) -> list[Text]:
    return [
        Text(250, 72, "<b>Care of lighthouses</b>", tag=("P#1",)),
        Text(LEFT, 110, "<i>The General Assembly</i>,", tag=("P#2",)),
        *texts,
    ]


@pytest.mark.parametrize("tagged", [True, False])
@pytest.mark.parametrize("leading", [12, 18, 24, 30])
def test_lines_that_stand_far_apart_are_one_paragraph(tmp_path: Path, leading: int, tagged: bool):
    recital = [
        "Noting with concern that the lamps of the lighthouses on the northern coasts and on",
        "the islands before them were lit on no more than twelve nights of the last winter and",
        "that the keepers asked for oil again and again without any answer from the harbour and",
        "the board of trade,",
    ]
    urges = [
        "1. Urges all States to keep the lamps of their lighthouses lit at night, to mend them",
        "before the storms of the winter begin, and to report on what was done to the General",
        "Assembly.",
    ]
    texts, top = [], 160.0
    for number, lines in enumerate((recital, urges), 3):
        for line in lines:
            texts.append(Text(LEFT, top, line, tag=(f"P#{number}",) if tagged else ()))
            top += leading
        top += 8
    text = read(*title_and(*texts), folder=tmp_path).resolution
    assert [unit.text.replace("*", "") for unit in text.preamble] == [" ".join(recital)]
    assert [unit.text.replace("*", "") for unit in text.operative] == [" ".join(urges)[3:]]


@pytest.mark.parametrize("spread", [0.8, 1.5, 2, 3])
def test_letters_set_apart_make_words(tmp_path: Path, spread: float):
    made = read(
        *title_and(
            Text(
                LEFT, 140, "Recalling resolution 12/3 of 24 May 1957,", tag=PREAMBLE, spread=spread
            ),
            Text(LEFT, 170, "<i>Decides</i> to act.", tag=OPERATIVE, spread=spread),
        ),
        folder=tmp_path,
    )
    (recital,) = made.resolution.preamble
    assert recital.text.replace("*", "") == "Recalling resolution 12/3 of 24 May 1957,"
    assert made.resolution.operative[0].text == "*Decides* to act."


def test_letters_of_a_series_are_no_word(tmp_path: Path):
    line = noting(LEFT, 140, "Noting the parts a b c d e f,")
    made = read(*title_and(line), folder=tmp_path)
    assert made.resolution.preamble[0].text.endswith("parts a b c d e f,")


def test_small_capitals_under_the_names_of_small_letters_make_words(tmp_path: Path):
    made = read(
        *title_and(
            Text(LEFT, 140, "Recalling the mirrors of all houses,", SMALL_CAPITALS, tag=PREAMBLE),
            Text(LEFT, 170, "Regretting that few are lit, the mirrors least,", tag=("P#5",)),
        ),
        folder=tmp_path,
    )
    assert "Recalling* the mirrors of all houses," in made.resolution.preamble[0].text


def test_a_large_initial_belongs_to_the_first_line_beside_it(tmp_path: Path):
    made = read(
        *title_and(
            noting(LEFT, 164, "N", size=48),
            Text(
                LEFT + 36,
                140,
                "oting that the lamps of the lighthouses on the coasts were lit",
                tag=PREAMBLE,
            ),
            Text(
                LEFT + 36,
                152,
                "on no more than twelve nights and that the keepers asked for oil",
                tag=PREAMBLE,
            ),
            Text(
                LEFT + 36,
                164,
                "again and again without an answer from the harbour, though this",
                tag=PREAMBLE,
            ),
            noting(LEFT, 176, "was promised to them,"),
        ),
        folder=tmp_path,
    )
    (recital,) = made.resolution.preamble
    assert recital.text.startswith("*Noting* that the lamps of the lighthouses on the coasts were")
    assert recital.text.endswith("though this was promised to them,")
    assert not made.remarks


def test_a_figure_that_is_lowered_a_little_stays_low(tmp_path: Path):
    made = read(
        *title_and(
            noting(LEFT, 140, "Noting the rise of CO"),
            noting(LEFT + 86.7, 140.9, "2", size=5.8),
            noting(LEFT + 92, 140, "over all coasts,"),
        ),
        folder=tmp_path,
    )
    assert "CO₂ over" in made.resolution.preamble[0].text


def test_narrow_spaces_are_spaces_where_a_page_has_no_wider_ones():
    words = ["Noting", "that", "lamps", "were", "lit", "on", "few", "nights", "of", "winter"]
    line, x = [], 0.0
    for word in words:
        line.append(Piece(word, x, x + 5 * len(word), 0, False, 10, False, False, -1, 0, True))
        x += 5 * len(word) + 1.4
    untyped = [False] * len(line)
    assert not any(words_apart(line, untyped, 0.165))
    assert words_apart(line, untyped, least_gap([line])) == [False, *[True] * (len(words) - 1)]


@pytest.mark.parametrize("size", [10, 8])
@pytest.mark.parametrize("rule_length", [110, 144])
def test_notes_stand_under_the_short_rule_that_is_drawn(
    tmp_path: Path, size: float, rule_length: float
):
    page = [
        Text(250, 72, "<b>Care of lighthouses</b>"),
        Text(LEFT, 110, "<i>The General Assembly</i>,"),
        Text(LEFT, 140, "Noting the lamps<sup>1</sup> of the coasts,"),
        Text(LEFT, 170, "1. Urges all States to act<sup>2</sup> and to see that others"),
        Text(LEFT, 660, "<sup>1</sup> See the chart of all lamps.", size=size),
        Text(LEFT, 674, "<sup>2</sup> As set out in the tables.", size=size),
    ]
    after = [Text(LEFT, 80, "act as they do.")]
    path = tmp_path / "t.pdf"
    PdfFile([page, after], rules=((LEFT, 645, rule_length),)).write(path)
    text = read_file(path, counting_ids()).resolution
    assert [note.text for note in text.notes] == [
        "See the chart of all lamps.", "As set out in the tables.",
    ]  # fmt: skip
    assert text.operative[0].text.endswith("and to see that others act as they do.")


def test_words_at_a_place_beyond_all_numbers_are_kept_and_told(tmp_path: Path):
    file = PdfFile([title_and(noting(LEFT, 150, "Noting the lamps of the north,"))])
    place = b"1 0 0 1 %d 642 Tm" % LEFT
    content = file.content()
    assert content.count(place) == 1
    path = tmp_path / "t.pdf"
    path.write_bytes(content.replace(place, b"1 0 0 1 1%s.1 642 Tm" % (b"7" * 60)))
    found = read_file(path, counting_ids())
    assert found.resolution.title == "Care of lighthouses"
    told = "".join(remark.text for remark in found.remarks).replace(" ", "")
    assert told == "Notingthelampsofthenorth,"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Noting a peer-", "to-peer network,", "Noting a peer-to-peer network,"),
        ("Noting short-", "to medium-term risks,", "Noting short- to medium-term risks,"),
        (
            "Noting a large scale of largescale fishing, as of large-",
            "scale mining,",
            "Noting a large scale of largescale fishing, as of large-scale mining,",
        ),
        (
            "Noting the resolutions of the harbour board and the reso-",
            "lutions of the port,",
            "Noting the resolutions of the harbour board and the resolutions of the port,",
        ),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_is_of_the_word(
    tmp_path: Path, before: str, after: str, whole: str
):
    made = read(*title_and(noting(LEFT, 140, before), noting(LEFT, 152, after)), folder=tmp_path)
    assert [unit.text.replace("*", "") for unit in made.resolution.walk()] == [whole]
