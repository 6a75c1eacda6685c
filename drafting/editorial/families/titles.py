"""Titles: capitals, abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.facts import words
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_CAPITAL = regex(r"(?<![\w’'-])[A-Z][a-z]{3,}(?![\w’])")
_IN_CAPITALS = regex(r"(?<![\w-])(?:[A-Z’-]{2,},? ){2,}[A-Z’-]{2,}(?![\w-])")
_JOINING = regex(
    r"(?<=[a-z,] )(?:Of|The|And|In|On|For|To|With|From|By|At|Or|Its)(?= (?!Hague|Gambia)\w)"
)
"""Small words that have no capital inside a title, not even inside a name."""
_IN_NAME = regex(r"\)? [A-Z][a-z]")
"""What follows an abbreviation that is part of a name: "SIDS Accelerated", "(SAMOA) Pathway"."""
_EXPLAINS = regex(r"\w \([^)]*$")
"""What stands before an abbreviation that is explained: the name and a parenthesis."""
_INSTRUMENT = regex(r"(?:Convention|Treaty|Protocol|Agreement|Covenant|Statute|Charter)\b")
"""How a title begins that is the name of an instrument."""
_ACRONYM = regex(r"(?<![\w-])[A-Z]{3,}(?![\w-])")


def _abbreviations(title: Passage, capitals: list[range]) -> Iterator[Hit]:
    """Abbreviations outside what is in capitals anyway; one in parentheses weighs less."""
    for short in _ACRONYM.finditer(title.words):
        if not _is_known(short) and not any(short.start() in place for place in capitals):
            message = f"“{short[0]}” is written out in a title."
            explained = _EXPLAINS.search(title.words, 0, short.start())
            weight = Severity.ADVICE if explained else None
            yield Hit(message, short.start(), short.end(), None, title, weight=weight)


def _is_known(short: re.Match[str]) -> bool:
    """Whether an abbreviation may stand in a title: a roman numeral, a part of a name."""
    title = short.string
    in_name = _IN_NAME.match(title, short.end()) or title.endswith(" – ", 0, short.start())
    roman = re.fullmatch(r"[IVXLC]+", short[0])
    return bool(in_name or roman) or short[0] in words("words", "acronyms")


@document_rule(
    About(
        "ST06", "A title has capitals in its first word and in names only", Severity.WARNING,
        "Editorial Manual, headings",
        "title: Strengthening the Role of Lighthouses in the Rescue of Sailors\n"
        "PP: *Noting* the role of lighthouses in the rescue of sailors,",
        "title: Strengthening the role of lighthouses in the rescue of sailors\n"
        "PP: *Noting* the role of lighthouses in the rescue of sailors,",
    )
)  # fmt: skip
def sentence_case(document: Document, _: Profile) -> Iterator[Hit]:
    """Titles and headings are written as a sentence is; organs and instruments stand in full.

    A word is objected to where the text itself writes it with a small letter.
    """
    for passage in document.passages:
        if passage.role is not Role.TITLE:
            continue
        runs = list(_IN_CAPITALS.finditer(passage.words))
        for run in runs:
            yield Hit("A title is not written in capitals.", *run.span(), None, passage)
        yield from _abbreviations(passage, [range(*run.span()) for run in runs])
        wrong = _capitals(document, passage)
        if wrong:
            message = "Only the first word and names have capitals in a title."
            mends = tuple((passage, one.start(), one.end(), one[0].lower()) for one in wrong[1:])
            first = wrong[0]
            hit = Hit(message, first.start(), first.end(), first[0].lower(), passage, mends)
            sure = mends or _JOINING.match(passage.words, first.start())
            yield hit._replace(weight=None if sure else Severity.ADVICE)


def _capitals(document: Document, title: Passage) -> list[re.Match[str]]:
    """Words of a title that should have a small letter.

    Articles and the like; else those that the text writes small; or all of three and more, if
    the text writes one small and none of the others with a capital. One alone may be part of a
    name.
    """
    joining = list(_JOINING.finditer(title.words))
    found = [one for one in _CAPITAL.finditer(title.words) if one.start()]
    if joining or not found or _INSTRUMENT.match(title.words):
        return joining
    small, large = _words_by_letter(document)
    wrong = [
        one
        for one in found
        if one[0].casefold() in small and not _is_of_name(document, title.words, one)
    ]
    if len(wrong) > 1:
        return wrong
    everywhere = not re.search(r"\b[a-z]{5,}\b", title.words)
    unknown = not any(one[0].casefold() in large for one in found)
    return found if wrong and everywhere and unknown and len(found) > 2 else wrong


def _is_of_name(document: Document, title: str, word: re.Match[str]) -> bool:
    """Whether the text writes the word so too, beside the same words."""
    before = " ".join([*title[: word.start()].split()[-2:], word[0]])
    after = " ".join([word[0], *title[word.end() :].split()[:2]]).rstrip(",;:")
    return any(
        before in passage.words or after in passage.words
        for passage in document.passages
        if passage.role is not Role.TITLE
    )


_MOSTLY = 2
"""How many times more often a word stands with a small letter, to be written small."""


def _words_by_letter(document: Document) -> tuple[set[str], set[str]]:
    """Words that a text writes with a small letter, nearly always, and those with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for passage in document.passages:
        if passage.role is not Role.TITLE:
            small.update(re.findall(r"\b[a-z]{4,}\b", passage.words))
            large.update(one.casefold() for one in re.findall(r"(?<=\w )[A-Z]\w+", passage.words))
    mostly = {word for word, count in small.items() if count > _MOSTLY * large[word]}
    return mostly, set(large)
