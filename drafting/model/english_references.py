"""How references are written in English, family by family."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.lexicon.numerals import ENGLISH_CARDINALS, ENGLISH_ORDINALS, FIGURES_OF_ROMAN
from drafting.lexicon.reference_words import ReferenceWords
from drafting.model.reference_form import (
    LETTERS,
    NUMBER,
    ROMAN,
    Family,
    Form,
    in_list,
    lettered,
    list_form,
    tail,
)
from drafting.patterns import regex

_ORDINAL = r"\b(?!(?:and|or|to|the)\b)(?:one hundred and )?[a-z]+(?:-[a-z]+)?"
_ONE = rf"{NUMBER}(?:\s?{LETTERS})*"
_NAME = rf"{_ONE}|{LETTERS}"
_SECTION_NAMED = rf"(?:\bsection\s(?P<section>{ROMAN}),\s)?"
_SECTION_BEHIND = rf"(?:\sof\ssection\s(?P<behind>{ROMAN}))?"
_ANNEX = rf"(?:the\s[Aa]nnex\b(?!\s[IVX])|[Aa]nnex\s{ROMAN})"
_ARTICLE = r"[Aa]rticle\s\d{1,3}\b"
"""Of the instrument in an annex in which it is spoken of."""
_NOT_PREAMBULAR = r"(?<!preambular\s)(?<!pream\.\s)(?<!preamb\.\s)(?<!pp\.\s)(?<!pp\s)"
_OPERATIVE = r"(?:operative|oper\.?|op\.?)\s"
_HEAD = rf"{_NOT_PREAMBULAR}\b(?P<operative>{_OPERATIVE})?(?P<word>paragraphs?|paras?\.)\s"
_ANY_HEAD = _HEAD.replace(r"paras?\.", r"paras?\.?")
_SHORT_HEAD = rf"{_NOT_PREAMBULAR}\b(?P<operative>{_OPERATIVE}|)(?P<word>paras?)\s"
"""Without a point it is a word of other languages too: “para 3 países”."""
_SHORT = "|".join(f"{noun} {digit}" for noun in ("para", "paras") for digit in range(1, 10))
_BEHIND_A_WORD = (
    r"(?:(?<=\b(?:in|by|of|to)\s)|(?<=\b(?:see|and|per)\s)|(?<=\bwith\s)|(?<=\bunder\s))"
)
_PREAMBULAR = r"(?P<word>(?:preambular|preamb?\.?|pp\.?)\s(?:paragraphs?|paras?\.?))"
_SUBPARAGRAPHS = r"sub-?para(?:graph)?s?\.?"
_ALONE = r"(?<![\w-])"
_SIDE = r"(?:,?\s(?P<side>above|below)\b)"
_CARDINAL = r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
_FIGURES = r"\b\d{1,2}\b"
_NUMERALS = {_CARDINAL: ENGLISH_CARDINALS, _FIGURES: FIGURES_OF_ROMAN}
_SPELLED = "|".join(
    f"{noun} {one}"
    for noun in ("paragraph", "paragraphs")
    for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
_GOES_ON = (
    r"(?:(?<=\babove\sand\s|\bbelow\sand\s|\sabove\sor\s|\sbelow\sor\s)"
    r"|(?<=\babove,\s|\bbelow,\s))"
)
"""Behind the first half of “paragraphs 3 above and 7 below”."""
_IN = r"(?<=\bin\s|\bby\s)|(?<=under\s|\swith\s)"


def english_forms(said: ReferenceWords) -> Iterator[Form]:
    """All of them, those of neighbours apart."""
    for rows in (_paragraphs(said), _by_ordinal(said), _headed(said)):
        for family, hints, pattern, name in rows:
            is_ordinal = family in (Family.ORDINAL, Family.OPERATIVE_ORDINAL)
            numerals = ENGLISH_ORDINALS if is_ordinal else _NUMERALS.get(name)
            items = list_form(said, name)
            alternatives = tuple(hints.split("|"))
            yield Form(
                family, said, regex(pattern), items, hints=alternatives, numerals=numerals
            )  # fmt: skip


_Rows = Iterator[tuple[Family, str, str, str]]
"""Family, hints with a stroke between them, pattern of the whole, pattern of a name."""


def _paragraphs(said: ReferenceWords) -> _Rows:
    """What is named by its number or letter, also as rooms write it: “OP4”."""
    end, numbers = tail(said), in_list(said, _ONE)
    paragraphs, letters = in_list(said, _ONE, _NAME), in_list(said, LETTERS)
    named, whole = lettered(said, LETTERS).removesuffix("?"), rf"{paragraphs}{_SECTION_BEHIND}"
    behind = rf",\s{_SUBPARAGRAPHS}\s{in_list(said, LETTERS, group='letter')},?"
    preambular = rf"(?i:\b{_PREAMBULAR}\s{numbers}{end}?)"
    yield Family.PREAMBULAR, "pream|pp. para|pp para", preambular, _ONE
    room = rf"{_ALONE}(?P<word>PPs?|P\.P\.)[\s-]?{numbers}{end}?"
    yield Family.PREAMBULAR, "PP|P.P.", room, _ONE
    hints = "paragraph|para.|paras."
    yield Family.PARAGRAPH, hints, rf"(?i:{_SECTION_NAMED}{_HEAD}{whole}{end}?)", _NAME
    for short in (
        rf"{_SHORT_HEAD}{paragraphs}{end}",
        rf"{_BEHIND_A_WORD}{_SHORT_HEAD}{paragraphs}",
    ):
        yield Family.PARAGRAPH, _SHORT, rf"(?i:{short})", _NAME
    yield (
        Family.PARAGRAPH, _SHORT,
        rf"(?i:{_SHORT_HEAD.replace('|)', ')')}{paragraphs}{end}?)", _NAME,
    )  # fmt: skip
    before = rf"{_SECTION_NAMED}{named}{_ANY_HEAD}"
    yield Family.PARAGRAPH, "sub", rf"(?i:{before}{whole}{end}?)", _NAME
    yield Family.PARAGRAPH, "sub", rf"(?i:{_ANY_HEAD}(?P<list>{NUMBER}){behind}{end}?)", _NAME
    spelled = in_list(said, _CARDINAL)
    yield Family.PARAGRAPH, _SPELLED, rf"(?i:{_HEAD}{spelled}{end}?)", _CARDINAL
    goes_on = rf"{_GOES_ON}{paragraphs}(?P<tail>{_SIDE})"
    yield Family.PARAGRAPH, "above and|below and|above or|below or|above,|below,", goes_on, _NAME
    yield (
        Family.PARAGRAPH, "OP|O.P.",
        rf"{_ALONE}(?P<operative>(?P<word>OPs?|O\.P\.))[\s-]?{paragraphs}{end}?", _NAME,
    )  # fmt: skip
    subparagraphs = rf"(?i:\b(?P<word>{_SUBPARAGRAPHS})\s{letters}{end})"
    yield Family.SUBPARAGRAPH, "sub", subparagraphs, LETTERS
    yield Family.SUBPARAGRAPH, ") above|) below", rf"(?:{_IN}){letters}{end}", LETTERS


def _by_ordinal(said: ReferenceWords) -> _Rows:
    end, ordinals = tail(said), in_list(said, _ORDINAL)
    yield (
        Family.ORDINAL,
        "preambular para",
        rf"\bthe\s{ordinals}\s{_PREAMBULAR}{end}?",
        _ORDINAL,
    )
    noun = r"(?P<word>(?P<operative>operative\s)(?:paragraphs?|paras?\.?))"
    yield (
        Family.OPERATIVE_ORDINAL,
        "operative para",
        rf"\bthe\s{ordinals}\s{noun}{end}?",
        _ORDINAL,
    )
    last = r"\bthe\s(?P<list>last|final|penultimate)\s(?P<operative>)(?P<word>paragraph)\b"
    several = rf"\bthe\s(?P<from>first|last)\s(?P<count>{_CARDINAL})\s"
    empty = r"(?P<list>)"
    yield Family.ORDINAL, "preambular paragraphs", rf"{several}{empty}{_PREAMBULAR}", _ORDINAL
    yield Family.OPERATIVE_ORDINAL, "operative paragraphs", rf"{several}{empty}{noun}", _ORDINAL
    hints = "last paragraph|final paragraph|penultimate paragraph"
    yield Family.OPERATIVE_ORDINAL, hints, rf"{last}{end}?", _ORDINAL


def _headed(said: ReferenceWords) -> _Rows:
    """Sections and annexes, and what stands in annexes."""
    end, roman = tail(said), in_list(said, ROMAN)
    paragraphs = in_list(said, _ONE, _NAME)
    told = paragraphs.replace("?P<list>", "?:")
    in_section = rf"(?:,\sparagraphs?\s{told})?"
    of_annex = rf"(?:(?:,)?\s(?:of|in)\s(?P<annex>{_ANNEX}))?"
    before = rf"(?:\b(?P<before>{_ANNEX}),\s)?"
    section = rf"{before}\b(?P<word>(?:section|part)s?)\s{roman}{in_section}{of_annex}{end}?"
    yield Family.SECTION, "section|part |parts ", section, ROMAN
    annex = r"(?P<head>\b(?:the\s[Aa]nnex\b(?!\s[IVX])|[Aa]nnex(?:es)?\s(?=[IVX])))"
    near = (
        rf"(?=(?:,\s(?:section\s{ROMAN},\s)?paragraphs?\s{told})(?P<near>,?\s(?:above|below)\b))?"
    )
    yield Family.ANNEX, "annex", rf"{annex}(?P<list>(?:{roman[9:-1]})?){end}?{near}", ROMAN
    figures = in_list(said, _FIGURES)
    yield Family.ANNEX, "annex", rf"\b(?P<head>[Aa]nnex(?:es)?\s){figures}{end}?", _FIGURES
    own = rf"(?P<own>\s{said.own}|\s(?P<side>above|below)\b)?"
    own_annex = rf"(?P<annex>(?:the\spresent|this)\s(?:annex|article)\b|{_ANNEX}|{_ARTICLE})"
    in_annex = rf"(?i:{lettered(said, LETTERS)}\b(?P<word>paragraphs?)\s{paragraphs})"
    section = rf"(?:section\s(?P<section>{ROMAN}),\s)?"
    behind = rf"(?:,?\sof\ssection\s(?P<behind>{ROMAN}))?"
    yield (
        Family.ANNEXED, "annex|article",
        rf"{in_annex}(?={behind},?\s(?:of|in)\s{own_annex}{own})", _NAME,
    )  # fmt: skip
    owned = rf"(?P<own>\s{said.own})?"
    yield (
        Family.ANNEXED, "annex|article",
        rf"\b{own_annex}{owned},\s{section}(?P<word>paragraphs?)\s{paragraphs}{_SIDE}?", _NAME,
    )  # fmt: skip
