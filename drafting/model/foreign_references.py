"""How references are written in the other official languages, family by family."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.lexicon.numerals import HEADED, HEADED_PATTERNS, ORDINAL_PATTERNS, ORDINALS
from drafting.lexicon.reference_words import ReferenceWords
from drafting.model.reference_form import (
    ARABIC_LETTER,
    LETTERS,
    NUMBER,
    OPEN_LETTERS,
    ROMAN,
    Family,
    Form,
    in_list,
    lettered,
    list_form,
    tail,
)
from drafting.patterns import regex

_WITH_OPEN_LETTERS = ("fr", "es", "ru")
_CHINESE_NAME = r"\d+(?:\s?\([a-z]+\))*"
_CHINESE_BEFORE = r"(?:(?P<side>{side})|(?P<tail>{own}))的?"


def foreign_forms(said: ReferenceWords, language: str) -> Iterator[Form]:
    """All of a language, those of neighbours apart."""
    numerals = ORDINALS[language], HEADED.get(language)
    for family, pattern, name in (_chinese if language == "zh" else _foreign)(said, language):
        is_spelled = name == HEADED_PATTERNS.get(language)
        counted = {
            Family.ORDINAL: numerals[0],
            Family.PARAGRAPH: numerals[0] if is_spelled else None,
            Family.ANNEXED: None,
        }
        items = list_form(said, name)
        yield Form(
            family, said, regex(pattern), items, numerals=counted.get(family, numerals[1])
        )  # fmt: skip


_Rows = Iterator[tuple[Family, str, str]]


def _foreign(said: ReferenceWords, language: str) -> _Rows:
    letters = OPEN_LETTERS if language in _WITH_OPEN_LETTERS else LETTERS
    if language == "ar":
        letters = rf"(?:{LETTERS}|{ARABIC_LETTER})"
    one = rf"{NUMBER}(?:\s{letters})*"
    name = rf"{NUMBER}(?:\s{letters})*|{letters}"
    noun = said.nouns or rf"{said.one}s?{f'|{said.short}' if said.short else ''}"
    listed = in_list(said, one, rf"{one}|{letters}")
    end = tail(said)
    paragraphs = rf"{lettered(said, letters)}\b(?P<word>{noun})\s{listed}"
    headed = HEADED_PATTERNS.get(language, ROMAN)
    roman = in_list(said, rf"\b(?:{headed})\b", rf"(?:{headed})\b")
    annex = rf"\b(?P<head>{said.annex})\s"
    yield (
        Family.PARAGRAPH,
        rf"(?i:{paragraphs}(?:{said.of}{said.section}\s(?P<behind>{headed})\b)?{end}?)", name,
    )  # fmt: skip
    sides = "|".join(word.replace(" ", r"\s") for word in (*said.above, *said.below))
    ahead = "|".join(
        rf"(?<={word}{between})"
        for word in (*said.above, *said.below)
        for between in (said.and_, said.comma)
    )
    goes_on = rf"(?:{ahead}){listed}(?P<tail>\s(?P<side>{sides})\b)"
    yield Family.PARAGRAPH, goes_on.replace(" ", r"\s"), name
    yield Family.SECTION, rf"\b(?P<noun>{said.section})\s{roman}{end}?", headed
    yield Family.ANNEX, rf"{annex}{roman}{end}?", headed
    in_annex = rf"{said.of}(?P<annex>{said.annex}\s(?:{headed}))\b(?P<own>\s{said.own})?"
    yield Family.ANNEXED, rf"(?i:{paragraphs})(?={in_annex})", name
    ordinals = rf"(?P<list>{ORDINAL_PATTERNS[language]})"
    yield Family.ORDINAL, rf"(?i:{said.preambular.format(ordinals)})", ORDINAL_PATTERNS[language]


def _chinese(said: ReferenceWords, language: str) -> _Rows:
    side = "|".join((*said.above, *said.below))
    before = _CHINESE_BEFORE.format(side=side, own=said.own)
    word, headed = r"\s?(?P<word>段)", HEADED_PATTERNS[language]
    between = rf"\s?(?:段|[节])?(?:{said.joins}|{said.to})(?:第)?\s?"
    numbers = rf"(?P<list>{_CHINESE_NAME}(?:{between}{_CHINESE_NAME})*)"
    heads = rf"(?P<list>{headed}(?:{between}(?:附件)?{headed})*)"
    section = rf"(?:第(?P<section>{headed})节的?)?"
    yield Family.PARAGRAPH, rf"(?:{before})?{section}第\s?{numbers}{word}", _CHINESE_NAME
    letter = r"(?P<letter>\([a-z]+\))(?:项|分段|小段)"
    lettered_one = rf"(?:{before})?{section}第\s?(?P<list>\d+)\s?段{letter}"
    yield Family.PARAGRAPH, lettered_one, rf"{_CHINESE_NAME}|\([a-z]+\)"
    yield Family.PARAGRAPH, rf"{before}第(?P<list>{headed})段", headed
    yield Family.SECTION, rf"(?:{before})?第{heads}节", headed
    yield Family.ANNEX, rf"(?:{before})?(?P<head>附件){heads}", headed
    annex = rf"(?P<own>{said.own}的?)?(?P<annex>附件(?:{headed}))的?"
    yield Family.ANNEXED, rf"{annex}第\s?{numbers}{word}", _CHINESE_NAME
    yield Family.ORDINAL, rf"序言部分第(?P<list>{headed})段", headed
