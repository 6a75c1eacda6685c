"""How references are written, family by family and language by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from drafting.dataclasses import dataclass
from drafting.lexicon import latin
from drafting.lexicon.reference_words import REFERENCE_WORDS, ReferenceWords
from drafting.model.reference_lists import ListForm
from drafting.patterns import regex

_LATIN = rf"(?:\s\*?(?:{latin.WORD}|(?:ante|new)\b)\*?)?"
_LETTERS = rf"\([a-z]+{_LATIN}\)(?:\s?\([a-z]+{_LATIN}\))*"
_OPEN_LETTERS = rf"[a-z]{{1,4}}{_LATIN}\)(?:\s[ivx]{{1,5}}\))*"
"""As French and Spanish texts have them: "4 b)"."""
_NUMBER = rf"\d+(?![\d/.]\d){_LATIN}"
_ROMAN = r"[IVX]+\b"
_ORDINAL = r"\b(?!(?:and|or|to|the)\b)(?:one hundred and )?[a-z]+(?:-[a-z]+)?"
_SECTION_NAMED = rf"(?:\bsection\s(?P<section>{_ROMAN}),\s)?"
_SECTION_BEHIND = rf"(?:\sof\ssection\s(?P<behind>{_ROMAN}))?"
_CHINESE = r"(?:(?P<side>{side})|(?P<tail>{own}))第(?P<list>{list})(?P<word>段)"
_ANNEX = rf"(?:the\s[Aa]nnex\b(?!\s[IVX])|[Aa]nnex\s{_ROMAN})"
_WITH_OPEN_LETTERS = ("fr", "es")


class Family(StrEnum):
    """What is referred to."""

    PARAGRAPH = "paragraph"
    PREAMBULAR = "preambular paragraph"
    ORDINAL = "preambular paragraph by ordinal"
    SUBPARAGRAPH = "subparagraph"
    """Of the paragraph that speaks."""
    SECTION = "section"
    ANNEX = "annex"
    ANNEXED = "paragraph of an annex"
    NEIGHBOUR = "neighbour"
    """ "The previous paragraph", "the following paragraph"."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a reference."""

    family: Family
    said: ReferenceWords
    """The words of its language."""
    whole: re.Pattern[str]
    """With groups: `list` and `word`, the noun; `side`, `tail`, `section`, `letter` if any."""
    items: ListForm
    side: str = ""
    """The side that it says without a word for it: that of a neighbour."""
    hint: str = ""
    """What stands in every text that has one, in small letters."""

    def side_in(self, match: re.Match[str]) -> str:
        """On which side of what speaks a match says that it stands: "above", "below" or ""."""
        word = " ".join((match.groupdict().get("side") or "").casefold().split())
        if word in self.said.above:
            return "above"
        return "below" if word in self.said.below else self.side


def forms(text: str) -> Iterator[Form]:
    """The forms that may stand in a text."""
    small = text.casefold()
    for language, said in REFERENCE_WORDS.items():
        if any(hint in small for hint in said.hints):
            yield from (form for form in _forms_of(language) if form.hint in small)


@cache
def _forms_of(language: str) -> tuple[Form, ...]:
    said = REFERENCE_WORDS[language]
    numbered = _english if language == "en" else _chinese if language == "zh" else _foreign
    return (*numbered(said, language), *_neighbours(said))


def _list_form(said: ReferenceWords, name: str) -> ListForm:
    return ListForm(regex(name), regex(said.to), said.comma, said.and_, said.to_)


def _listed(said: ReferenceWords, one: str, more: str = "") -> str:
    between = rf"(?:{said.joins}|{said.to})"
    return rf"(?P<list>{one}(?:{between}(?:{more or one}))*)"


def _tail(said: ReferenceWords) -> str:
    sides = "|".join(word.replace(" ", r"\s") for word in (*said.above, *said.below))
    return rf"(?P<tail>,?\s(?P<side>{sides})\b|,?\s{said.own})"


def _lettered(said: ReferenceWords, letters: str) -> str:
    """What may stand before: a letter that is named before its paragraph."""
    return rf"(?:{said.letters.format(f'(?P<letter>{letters})')})?" if said.letters else ""


def _english(said: ReferenceWords, _: str) -> Iterator[Form]:
    tail, one = _tail(said), rf"{_NUMBER}(?:\s?{_LETTERS})*"
    head = r"(?<!preambular\s)\b(?P<operative>operative\s)?(?P<word>paragraphs?)\s"
    annex = r"(?P<head>\b(?:the\s[Aa]nnex\b(?!\s[IVX])|[Aa]nnex(?:es)?\s(?=[IVX])))"
    own_annex = rf"(?P<annex>(?:the\spresent|this)\sannex\b|{_ANNEX})(?P<own>\s{said.own})?"
    roman = _listed(said, _ROMAN)
    in_section = rf"(?:,\sparagraphs?\s{one}(?:(?:{said.joins}|{said.to}){one})*)?"
    ordinals, numbers = _listed(said, _ORDINAL), _listed(said, one)
    paragraphs = _listed(said, one, rf"{one}|{_LETTERS}")
    letters = _listed(said, _LETTERS)
    in_annex = rf"(?i:{_lettered(said, _LETTERS)}\b(?P<word>paragraphs?)\s{paragraphs})"
    before = rf"{_SECTION_NAMED}{_lettered(said, _LETTERS)}{head}"
    preambular = r"(?P<word>preambular\sparagraphs?)"
    rows = (
        (Family.ORDINAL, "preambular", rf"\bthe\s{ordinals}\s{preambular}{tail}", _ORDINAL),
        (Family.PREAMBULAR, "preambular", rf"(?i:\b{preambular}\s{numbers}{tail})", one),
        (
            Family.PARAGRAPH,
            "paragraph",
            rf"(?i:{before}{paragraphs}{_SECTION_BEHIND}{tail}?)",
            rf"{one}|{_LETTERS}",
        ),
        (
            Family.SUBPARAGRAPH,
            "subparagraph",
            rf"(?i:\b(?P<word>subparagraphs?)\s{letters}{tail})",
            _LETTERS,
        ),
        (Family.SECTION, "section", rf"\b(?P<word>sections?)\s{roman}{in_section}{tail}", _ROMAN),
        (Family.ANNEX, "annex", rf"{annex}(?P<list>(?:{roman[9:-1]})?){tail}?", _ROMAN),
        (
            Family.ANNEXED,
            "annex",
            rf"{in_annex}(?=\s(?:of|in)\s{own_annex})",
            rf"{one}|{_LETTERS}",
        ),
        (
            Family.ANNEXED,
            "annex",
            rf"\b{own_annex},\s(?P<word>paragraphs?)\s{paragraphs}",
            rf"{one}|{_LETTERS}",
        ),
    )
    for family, hint, pattern, name in rows:
        yield Form(family, said, regex(pattern), _list_form(said, name), hint=hint)


def _foreign(said: ReferenceWords, language: str) -> Iterator[Form]:
    letters = _OPEN_LETTERS if language in _WITH_OPEN_LETTERS else _LETTERS
    one = rf"{_NUMBER}(?:\s{letters})*"
    noun = said.nouns or rf"{said.one}s?"
    listed = _listed(said, one, rf"{one}|{letters}")
    pattern = rf"(?i:{_lettered(said, letters)}\b(?P<word>{noun})\s{listed}{_tail(said)})"
    items = _list_form(said, rf"{one}|{letters}")
    yield Form(Family.PARAGRAPH, said, regex(pattern), items)


def _chinese(said: ReferenceWords, _: str) -> Iterator[Form]:
    side = "|".join((*said.above, *said.below))
    numbers = rf"\d+(?:(?:{said.joins}|{said.to})\d+)*"
    pattern = _CHINESE.format(side=side, own=said.own, list=numbers)
    yield Form(Family.PARAGRAPH, said, regex(pattern), _list_form(said, r"\d+"))


def _neighbours(said: ReferenceWords) -> Iterator[Form]:
    items = _list_form(said, r"\d+")
    for side, words in (("above", said.previous), ("below", said.following)):
        pattern = regex(rf"(?i:(?<!\w){words})")
        yield Form(Family.NEIGHBOUR, said, pattern, items, side)
