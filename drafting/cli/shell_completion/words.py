"""The words of a line of bash up to the cursor, and the quotes that a reply needs in it.

Bash hands over the line as it was typed, and replaces in it only what readline takes for the
word: what stands behind an open quotation mark, or else behind the last of the characters in
COMP_WORDBREAKS that is not quoted.
"""

from __future__ import annotations

import string
from collections.abc import Iterator

from drafting.dataclasses import dataclass

_PLAIN = frozenset(f"{string.ascii_letters}{string.digits}-_.,/@%+=:")
_ACTS_IN_QUOTES = '$`"\\'
"""What a backslash deprives of its meaning between double quotation marks."""

_REPLACED_TOO = "$@"
"""The breaks of readline that it takes for the beginning of a word, not for what parts two."""


@dataclass(slots=True)
class Word:
    """One word of a line: what it says, and the quotation mark that is open at its end."""

    says: str = ""
    quote: str = ""
    settled: str = ""
    """The beginning of `says` that stands before what bash replaces."""
    is_begun: bool = False

    def reply(self, value: str) -> str:
        """What bash is to put in the place of the end of this word, so that it says `value`."""
        return "".join(_quoted(char, self.quote) for char in value[len(self.settled) :])


def _quoted(char: str, quote: str) -> str:
    if quote == "'":
        return "'\\''" if char == "'" else char
    acts = char in _ACTS_IN_QUOTES if quote else char.isascii() and char not in _PLAIN
    return f"\\{char}" if acts else char


def words_of(line: str, breaks: str) -> list[Word]:
    """The words of `line`; the last of them is the one at the cursor, which may be empty."""
    words = [Word()]
    for char, quote, is_quoted in _read(line):
        word = words[-1]
        if char.isspace() and not is_quoted:
            if word.is_begun:
                words.append(Word())
            continue
        before, opens = word.says, bool(quote) and not char
        word.says, word.quote, word.is_begun = before + char, quote, True
        if opens or (char in breaks and not is_quoted):
            word.settled = before if char and char in _REPLACED_TOO else word.says
    return words


def _read(line: str) -> Iterator[tuple[str, str, bool]]:
    """Each character, the quotation mark that is open behind it, and whether it is quoted.

    A quotation mark itself comes as an empty character.
    """
    quote, escaped = "", False
    for char in line:
        if escaped:
            stays = quote and char not in _ACTS_IN_QUOTES
            yield f"\\{char}" if stays else char, quote, True
            escaped = False
        elif char == "\\" and quote != "'":
            escaped = True
        elif char == quote:
            quote = ""
            yield "", "", True
        elif not quote and char in "'\"":
            quote = char
            yield "", quote, True
        else:
            yield char, quote, bool(quote)
