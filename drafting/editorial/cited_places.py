"""What a text says of a resolution beside its number: title, paragraphs, annex."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.lexicon.roman import roman_value
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.citations import Citation
    from drafting.editorial.texts import Text

_QUOTED = regex(r"(?:,? and \S+)?,? (?:entitled|on) “(?P<title>[^“”]{3,400}?),?”")
_ITALIC = regex(r",? entitled (?=\S)")
_BEFORE = regex(
    r"\b[Pp]ara(?:graph|\.)s? (?P<numbers>\d{1,3}(?: \([a-z]\))?"
    r"(?:(?:, and |, | and | to |–)\d{1,3}(?: \([a-z]\))?)*) (?:of|to)(?: the)? ?$"
)
_AFTER = regex(
    r",? paras?\. ?(?P<numbers>\d{1,3}(?: \([a-z]\))?"
    r"(?:(?:, and |, | and | to |–)\d{1,3}(?![\d/])(?: \([a-z]\))?)*)"
)
_NUMBERS = regex(r"\d{1,3}")
_ANNEX_AFTER = regex(r",? annex(?: (?P<which>[IVX]+|[A-Z]\b|\d))?\b(?!es)")
_ANNEX_BEFORE = regex(r"\bannex(?: (?P<which>[IVX]+|[A-Z]|\d))? (?:to|of) (?:the )?$")


class Stretch(NamedTuple):
    """Words that say something of a resolution; offsets are of the words of the text."""

    said: str
    start: int
    end: int


def cited_title(text: Text, one: Citation) -> Stretch | None:
    """The title that stands in quotation marks or italics behind a number and its date."""
    if found := _QUOTED.match(text.words, one.date_end):
        return Stretch(found["title"], *found.span("title"))
    if behind := _ITALIC.match(text.words, one.date_end):
        start = behind.end()
        end = next((last for first, last in text.italics if first == start), 0)
        return Stretch(text.words[start:end], start, end) if end else None
    return None


def cited_paragraphs(words: str, one: Citation) -> Iterator[Stretch]:
    """The numbers of its paragraphs, each where it stands."""
    before = _BEFORE.search(words, 0, one.chain)
    for found in (before, _AFTER.match(words, one.date_end)):
        if found:
            start = found.start("numbers")
            for number in _NUMBERS.finditer(found["numbers"]):
                yield Stretch(number[0], start + number.start(), start + number.end())


def cited_annex(words: str, one: Citation) -> Stretch | None:
    """The annex that is spoken of; `said` is its number, "I" where there is but one."""
    found = _ANNEX_AFTER.match(words, one.date_end) or _ANNEX_BEFORE.search(words, 0, one.chain)
    return Stretch(found["which"] or "I", *found.span()) if found else None


def annex_number(said: str) -> int:
    """Which annex a number means: 2 for "II", "B" or "2"; 0 where that is not known."""
    if said.isdigit():
        return int(said)
    return roman_value(said) or (ord(said) - ord("A") + 1 if len(said) == 1 else 0)
