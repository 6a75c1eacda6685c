"""Words that nobody sees on the page come into the text with a remark, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from support.pdf_files import EDGE, INDENT, ITALIC, PdfFile, Text

from drafting.formats.errors import FormatError
from drafting.formats.examination import examine
from drafting.formats.files import read_file
from drafting.formats.reading import HIDDEN, Reading
from drafting.model.identity import counting_ids

WORDS = "Noting the zebra ledger,"
BODY = (
    Text(INDENT, 160, "The General Assembly,", ITALIC),
    Text(INDENT, 185, "Recalling its decision on wells and springs,"),
    Text(INDENT, 235, "1. Calls upon all States to protect the springs of rivers;"),
    Text(INDENT, 260, "2. Decides to consider the matter at its next session."),
)
FRAME = "140 575 320 20 re"
"""Around a line at 210 points from the top."""


def line(words: str = WORDS, x: float = INDENT, y: float = 210, **how: object) -> Text:
    return Text(x, y, words, **how)  # type: ignore[arg-type]


def written(tmp_path: Path, texts: Sequence[Text], **how: str) -> Path:
    return PdfFile([[*BODY, *texts]], **how).write(tmp_path / "text.pdf")  # type: ignore[arg-type]


def read(path: Path) -> Reading:
    return read_file(path, counting_ids())


def texts_of(reading: Reading) -> str:
    units = (*reading.resolution.preamble, *reading.resolution.operative)
    return " ".join(unit.text for unit in units)


def said_of(reading: Reading) -> list[str]:
    return [remark.message for remark in reading.remarks if "nobody sees" in remark.message]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (line(mode=3), "not painted"),
        (line(mode=7), "not painted"),
        (line(x=-400), "outside the page"),
        (line(y=-40), "outside the page"),
        (line(in_layer=True), "in a layer that is switched off"),
        (line(painted="0 0 50 50 re W n"), "cut off"),
    ],
)
def test_words_that_the_file_does_not_show_are_set_aside_and_told(
    text: Text, why: str, tmp_path: Path
):
    path = written(tmp_path, [text])
    reading = read(path)
    assert "zebra" not in texts_of(reading)
    assert said_of(reading) == [
        f"Words that nobody sees in the file were left out: “{WORDS}” ({why}, page 1)."
    ]
    assert [one.text for one in reading.aside if one.aside == HIDDEN] == [WORDS]
    assert [(one.what, one.part) for one in examine(path, counting_ids()).hidden] == [
        (why, "page 1")
    ]


@pytest.mark.parametrize(
    ("text", "painting", "why"),
    [
        (line(painted="1 g"), {}, "in the colour of its ground"),
        (line(painted="0 0 0 0 k"), {}, "in the colour of its ground"),
        (line(painted="0.98 g"), {}, "in the colour of its ground"),
        (line(painted="1 G", mode=1), {}, "in the colour of its ground"),
        (line(painted="0 0 .41 rg"), {"ground": f"0 0 .4 rg {FRAME} f"},
         "in the colour of its ground"),
        (line(size=1), {}, "of a size that nobody can read"),
        (line(), {"cover": f"1 g {FRAME} f"}, "covered, or without a shape"),
    ],
)  # fmt: skip
def test_words_that_are_shown_and_not_seen_are_read_with_a_remark(
    text: Text, painting: dict[str, str], why: str, tmp_path: Path
):
    path = written(tmp_path, [text], **painting)
    reading = read(path)
    assert "zebra ledger" in " ".join((texts_of(reading), *(one.text for one in reading.remarks)))
    said = f"were read as its text: “{WORDS}” ({why}, page 1). Take them out if they do not belong"
    assert [said in one for one in said_of(reading)] == [True]
    assert [one.what for one in examine(path, counting_ids()).hidden] == [why]


@pytest.mark.parametrize(
    ("text", "painting"),
    [
        (line(painted="1 g"), {"ground": f"0 0 .4 rg {FRAME} f"}),
        (line(painted="1 1 0 rg"), {}),
        (line(), {"ground": f".9 g {FRAME} f"}),
        (line(), {"cover": f"0 G {FRAME} S"}),
        (line(), {"cover": f"1 g {FRAME} n"}),
        (line(painted=f"{FRAME} W n"), {}),
        (line(size=5.5), {}),
    ],
    ids=["white on dark", "yellow", "on a ground", "framed", "not filled", "cut wide", "small"],
)
def test_of_words_that_are_seen_nothing_is_said(
    text: Text, painting: dict[str, str], tmp_path: Path
):
    path = written(tmp_path, [text], **painting)
    assert said_of(read(path)) == []
    assert examine(path, counting_ids()).hidden == ()


def test_places_are_counted_from_the_part_of_the_page_that_is_seen(tmp_path: Path):
    path = written(tmp_path, [line("Zebra", x=20)], shown=f"{EDGE - 20} 0 612 792")
    assert said_of(read(path)) == [
        "Words that nobody sees in the file were left out: “Zebra” (outside the page, page 1)."
    ]


def test_a_white_word_beneath_others_is_found(tmp_path: Path):
    path = written(tmp_path, [line("zebra", y=185, painted="1 g")])
    assert "“zebra” (in the colour of its ground, page 1)" in said_of(read(path))[0]


def test_letters_behind_pictures_of_pages_are_those_of_a_machine_whatever_their_colour(
    tmp_path: Path,
):
    texts = [Text(INDENT, 200 + 20 * at, "Noting the ledger of zebras,") for at in range(9)]
    file = PdfFile([texts], picture=True)
    file.ground, file.cover = "", f"q {612} 0 0 {792} 0 0 cm /I Do Q"
    with pytest.raises(FormatError, match="a machine has recognized"):
        read(file.write(tmp_path / "scan.pdf"))


def test_where_a_file_says_other_words_than_it_shows_what_it_shows_is_read(tmp_path: Path):
    reading = read(written(tmp_path, [line(said="Noting nothing,")]))
    assert "*Noting* the zebra ledger," in texts_of(reading)
    (remark,) = reading.remarks
    assert remark.message.startswith(f"On page 1 the file shows “{WORDS}” and says that it stands")


@pytest.mark.parametrize("said", ["Noting", "NOTING"])
def test_of_what_says_the_same_words_nothing_is_told(said: str, tmp_path: Path):
    reading = read(written(tmp_path, [line("Noting", said=said), line("the zebra ledger,", x=178)]))
    assert "the zebra ledger," in texts_of(reading)
    assert reading.remarks == ()


def test_words_stay_apart_though_the_file_says_them_as_one(tmp_path: Path):
    assert "*Noting* the zebra ledger," in texts_of(read(written(tmp_path, [line(said=WORDS)])))
