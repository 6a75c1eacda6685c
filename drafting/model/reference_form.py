"""What a form of reference is: how one family is written in one language."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.lexicon import latin
from drafting.lexicon.reference_words import ReferenceWords
from drafting.model.reference_lists import ListForm
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.lexicon.numerals import Numerals

LATIN = rf"(?:\s?\*?(?:{latin.WORD}|(?:ante|new)\b)\*?)?"
NUMBER = rf"\d+(?![\d/.]\d){LATIN}"
LETTERS = rf"\([a-z]+{LATIN}\)(?:\s?\([a-z]+{LATIN}\))*"
OPEN_LETTERS = rf"[a-z]{{1,4}}{LATIN}\)(?:\s[ivx]{{1,5}}\))*"
"""As French, Spanish and Russian texts have them: "4 b)"."""
ARABIC_LETTER = r"\((?:[أبجدوزحطي]|هـ?)\)"
ROMAN = r"[IVX]+\b(?!\.[A-Z])"


class Family(StrEnum):
    """What is referred to."""

    PARAGRAPH = "paragraph"
    PREAMBULAR = "preambular paragraph"
    ORDINAL = "preambular paragraph by ordinal"
    OPERATIVE_ORDINAL = "operative paragraph by ordinal"
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
    hints: tuple[str, ...] = ("",)
    """One of these stands in each text that has one, in small letters; "OP" and such as it is."""
    numerals: Numerals | None = None
    """How its names are counted, if not as labels are."""

    def side_in(self, match: re.Match[str]) -> str:
        """On which side of what speaks a match says that it stands: "above", "below" or ""."""
        word = " ".join((match.groupdict().get("side") or "").casefold().split())
        if word in self.said.above:
            return "above"
        return "below" if word in self.said.below else self.side


def list_form(said: ReferenceWords, name: str) -> ListForm:
    """How names of a pattern stand in a list."""
    return ListForm(regex(name), regex(said.to), said.comma, said.and_, said.to_)


def in_list(said: ReferenceWords, one: str, more: str = "", group: str = "list") -> str:
    """A pattern of a list of names, each like `one`, or like `more` behind the first."""
    between = rf"(?:{said.joins}|{said.to})"
    return rf"(?P<{group}>{one}(?:{between}(?:{more or one}))*)"


def tail(said: ReferenceWords) -> str:
    """A pattern of what says that a part is of the text itself."""
    sides = "|".join(word.replace(" ", r"\s") for word in (*said.above, *said.below))
    return rf"(?P<tail>,?\s(?P<side>{sides})\b|,?\s{said.own})"


def lettered(said: ReferenceWords, letters: str) -> str:
    """A pattern of letters that may be named before their paragraph."""
    listed = in_list(said, letters, group="letter")
    return rf"(?:{said.letters.format(listed)})?" if said.letters else ""
