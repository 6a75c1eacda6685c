"""Numbers of paragraphs as Arabic documents print them: "3 -"."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.files import read_file, write_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[2] / "templates"
TEXT = Resolution(
    masthead=Masthead(symbol="A/81/L.3"),
    title="سلامة الموانئ الصغيرة",
    enacting="*إن الجمعية العامة*،",
    preamble=(Unit("p1", Kind.PREAMBULAR, "***إذ تشير*** إلى قرارها 60/1،"),),
    operative=(
        Unit("o1", Kind.OPERATIVE, "***تهيب*** بالدول أن تعمل؛"),
        Unit("o2", Kind.OPERATIVE, "“***تشكر***” الدول؛"),
        Unit("o3", Kind.OPERATIVE, "***تقرر*** أن تبقي المسألة قيد النظر."),
    ),
    language="ar",
)


@pytest.mark.parametrize("ending", [".docx", ".txt", ".xml", ".json", ".md"])
def test_they_are_read_again_as_the_count_that_they_are(tmp_path: Path, ending: str):
    path = tmp_path / f"text{ending}"
    write_file(TEXT, path, load_body("ga", TEMPLATES))
    read = read_file(path, counting_ids("r"))
    assert [one.number for one in read.resolution.operative] == ["", "", ""]
    labels = [row.label for row in Numbering(read.resolution)]
    assert labels == ["PP1", "OP1", "OP2", "OP3"]
    assert read.remarks == ()


@pytest.mark.parametrize("ending", [".docx", ".txt", ".xml"])
@pytest.mark.parametrize("words", ["A/80/12 هي الوثيقة؛", "2030 عام؛", "(أ) شيء؛"])
def test_they_count_before_other_words_too(tmp_path: Path, ending: str, words: str):
    first, *others = TEXT.operative
    text = replace(TEXT, operative=(replace(first, text=words), *others))
    path = tmp_path / f"text{ending}"
    write_file(text, path, load_body("ga", TEMPLATES))
    read = read_file(path, counting_ids("r")).resolution.operative
    said = [(one.number, plain(one.text)) for one in read]
    assert said == [("", plain(one.text)) for one in text.operative]


def test_a_number_of_its_own_stays_as_it_is(tmp_path: Path):
    first, *others = TEXT.operative
    text = replace(TEXT, operative=(replace(first, number="7."), *others))
    path = tmp_path / "text.xml"
    write_file(text, path, load_body("ga", TEMPLATES))
    assert read_file(path, counting_ids("r")).resolution.operative == text.operative


def test_a_file_that_has_them_loses_no_word(tmp_path: Path):
    path = tmp_path / "typed.txt"
    path.write_text(
        "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،\n\n"
        "1 - تهيب بالدول أن تعمل؛\n\n2 - *تقرر* أن تبقي المسألة قيد النظر.\n",
        encoding="utf-8",
    )
    read = read_file(path, counting_ids()).resolution
    assert [one.number for one in read.operative] == ["", ""]
    assert read.operative[1].text == "*تقرر* أن تبقي المسألة قيد النظر."
