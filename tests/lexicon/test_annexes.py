"""How annexes are headed in each language, and called in all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.canonical import read_text, write_text
from drafting.formats.files import read_file, write_file
from drafting.lexicon.annexes import PATTERN, annex_heading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[2] / "templates"
HEADINGS = {
    "en": ("Annex", "Annex I", "Annex II"),
    "fr": ("Annexe", "Annexe I", "Annexe II"),
    "es": ("Anexo", "Anexo I", "Anexo II"),
    "ru": ("Приложение", "Приложение I", "Приложение II"),
    "ar": ("المرفق", "المرفق الأول", "المرفق الثاني"),
    "zh": ("附件", "附件一", "附件二"),
}


def _with_annexes(language: str, count: int, rule: str = "A rule.") -> Resolution:
    annexes = tuple(
        Unit(f"a{place}", Kind.ANNEX, "", (Unit(f"n{place}", Kind.NUMBERED, rule),))
        for place in range(count)
    )
    return Resolution(title="Ports", language=language, annexes=annexes)


@pytest.mark.parametrize("language", HEADINGS)
def test_annexes_are_headed_in_the_language_of_the_text_and_called_in_english(language: str):
    alone, first, second = HEADINGS[language]
    one, two = (Numbering(_with_annexes(language, count)) for count in (1, 2))
    assert (one.number("a0"), two.number("a0"), two.number("a1")) == (alone, first, second)
    assert (one.label("a0"), two.label("a1")) == ("Annex", "Annex II")
    assert two.resolve("Annex II, 1").unit.id == "n1"


@pytest.mark.parametrize("language", HEADINGS)
def test_headings_of_annexes_are_no_words_of_their_text_when_read_again(language: str):
    text = _with_annexes(language, 2)
    assert read_text(write_text(text), counting_ids()).resolution == text
    named = [annex_heading(language, count) for count in range(30)]
    assert all(re.fullmatch(PATTERN, name) for name in named)
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("ending", [".docx", ".txt"])
@pytest.mark.parametrize(
    ("language", "enacting", "operative"),
    [
        ("fr", "*L’Assemblée générale*,", "*Prie* les ports d’agir."),
        ("es", "*La Asamblea General*,", "*Pide* a los puertos que actúen."),
        ("ru", "*Генеральная Ассамблея*,", "*просит* порты действовать."),
        ("ar", "*إن الجمعية العامة*،", "*تطلب* إلى الموانئ أن تعمل."),
        ("zh", "大会，", "请各港口采取行动。"),
    ],
)
def test_a_heading_of_the_house_is_read_as_the_count_that_it_is(
    tmp_path: Path, language: str, enacting: str, operative: str, ending: str
):
    text = replace(
        _with_annexes(language, 2, plain(operative)),
        enacting=enacting,
        operative=(Unit("o", Kind.OPERATIVE, operative),),
    )
    path = tmp_path / f"text{ending}"
    write_file(text, path, load_body("ga", TEMPLATES))
    read = read_file(path, counting_ids()).resolution
    assert [(one.kind, one.number, one.text) for one in read.annexes] == [
        (Kind.ANNEX, "", ""), (Kind.ANNEX, "", ""),
    ]  # fmt: skip
