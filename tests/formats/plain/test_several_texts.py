"""Several texts under one number and one title, each with a letter: "91/128 A-B"."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.files import read_file, write_file
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

TEMPLATES = Path(__file__).parents[3] / "templates"
TEXT = """A/RES/91/128 A-B

General Assembly

Resolutions adopted by the General Assembly on 12 December 2036

91/128. Questions relating to lamps

{first}

The General Assembly,

Recalling its resolution 90/2 of 4 December 2035,

Urges all libraries, within their means:

(a) To lend lamps;

(b) To repair those that are broken.

52nd plenary meeting
12 December 2036

{second}

The General Assembly,

Recognizing the work of the Lamp Service,

1. Welcomes the policies of the Lamp Service;

2. Requests the Secretary-General to report on them.
"""
OUTLINE = [
    ("resolution", "", ""),
    ("title", "", "A\nLamps in the service of libraries"),
    ("enacting", "", "The General Assembly,"),
    ("preambular", "", "Recalling its resolution 90/2 of 4 December 2035,"),
    ("operative", "", "Urges all libraries, within their means:"),
    ("subparagraph", "(a)", "To lend lamps;"),
    ("subparagraph", "(b)", "To repair those that are broken."),
    ("resolution", "", ""),
    ("title", "", "B\nPolicies of the Lamp Service"),
    ("enacting", "", "The General Assembly,"),
    ("preambular", "", "Recognizing the work of the Lamp Service,"),
    ("operative", "1.", "Welcomes the policies of the Lamp Service;"),
    ("operative", "2.", "Requests the Secretary-General to report on them."),
]


def read(first: str, second: str) -> Resolution:
    return read_plain(TEXT.format(first=first, second=second), counting_ids()).resolution


def outline(text: Resolution) -> list[tuple[str, str, str]]:
    return [
        (row.unit.kind.value, row.number, row.unit.text.replace("*", "")) for row in Numbering(text)
    ]


@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
def test_each_text_has_its_letter_its_title_and_its_own_numbers(between: str):
    text = read(
        f"A{between}Lamps in the service of libraries", f"B{between}Policies of the Lamp Service"
    )
    assert (text.masthead.number, text.title) == ("91/128", "Questions relating to lamps")
    assert (text.enacting, text.preamble) == ("", ())
    assert outline(text) == OUTLINE


def test_texts_with_a_letter_alone_are_several_too():
    titles = [row for row in outline(read("A", "B")) if row[0] == "title"]
    assert titles == [("title", "", "A"), ("title", "", "B")]


@pytest.mark.parametrize("kind", ["docx", "xml", "json"])
def test_they_come_back_as_they_were_written(kind: str, tmp_path: Path):
    text = read("A\n\nLamps in the service of libraries", "B\n\nPolicies of the Lamp Service")
    path = tmp_path / f"t.{kind}"
    write_file(text, path, load_body("ga", TEMPLATES))
    back = read_file(path, counting_ids("z")).resolution
    assert (back.title, outline(back)) == (text.title, OUTLINE)


def test_a_title_that_begins_with_an_article_is_no_letter():
    text = read("A global call for lamps", "").title
    assert text == "Questions relating to lamps A global call for lamps"


def test_the_enacting_words_of_the_first_text_say_the_language():
    text = TEXT.format(first="A\n\nLampes", second="B\n\nService des lampes")
    french = text.replace("The General Assembly,", "L’Assemblée générale,")
    assert read_plain(french, counting_ids()).resolution.language == "fr"


VOTE = (
    "[Adopted by a recorded vote of 1 to 1. The voting was as follows:",
    "In favour:", "FIJI", "Against:", "MALTA]",
)  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("52nd plenary meeting", "12 December 2036"),
        ("52e séance plénière", "12 décembre 2036"),
        ("52ª sesión plenaria", "12 de diciembre de 2036"),
        ("52-е пленарное заседание", "12 декабря 2036 года"),
        ("第52次全体会议", "2036年12月12日"),
        ("52. Plenarsitzung", "12. Dezember 2036"),
        ("52nd meeting", "12 December 2036", "53rd meeting", "13 December 2036"),
        ("52nd meeting", "12 December 2036", *VOTE),
    ],
)
def test_a_closing_that_runs_on_stands_on_its_lines(lines: tuple[str, ...]):
    closing = " ".join(lines)
    text = f"Rain\n\nThe General Assembly,\n\nNoting rain,\n\n1. Welcomes it.\n\n{closing}\n"
    assert read_plain(text, counting_ids()).resolution.closing == "\n".join(lines)


def test_the_number_of_a_german_meeting_or_day_is_none_of_a_paragraph():
    text = (
        "Regen\n\nDie Generalversammlung,\n\nin Kenntnis des Regens,\n\n1. begrüßt den Regen.\n\n"
        "52. Plenarsitzung\n\n12. Dezember 2036\n"
    )
    assert (
        read_plain(text, counting_ids()).resolution.closing
        == "52. Plenarsitzung\n12. Dezember 2036"
    )


def test_the_name_of_an_organ_may_go_over_two_lines():
    head = "Экономический и\nСоциальный Совет\n\nДождь\n\n"
    text = head + "Экономический и Социальный Совет,\n\nотмечая дождь,\n\n1. приветствует его.\n"
    masthead = read_plain(text, counting_ids()).resolution.masthead
    assert (masthead.organ, masthead.other) == ("Экономический и Социальный Совет", ())
