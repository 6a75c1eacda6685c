"""What copying puts into a text, tidied once, before anything is read of it.

Mail quotes each line, web pages and Word fill with spaces that do not break, lists come with
the signs of their fonts, columns of print with divided words.
"""

from __future__ import annotations

import re
import string

from drafting.formats.plain.divided_words import with_whole_words
from drafting.formats.plain.marks import BULLETS
from drafting.patterns import regex

_SPACES = " \t\u00a0\u2000-\u200a\u202f\u3000"
_QUOTED = regex(rf"^(?:[{_SPACES}]*>)+[{_SPACES}]?")
_BAR = regex(r"^[ \t]*\|[ \t]?", re.MULTILINE)
_ODD_SPACES = {
    **dict.fromkeys(map(ord, "\u200b\ufeff")),
    **dict.fromkeys((*range(0x2000, 0x2007), *range(0x2008, 0x200B)), " "),
}
"""Those of no width, and of a certain one; that of a figure stays within its number."""
_ODD_SPACE = regex("[\u2000-\u2006\u2008-\u200b\ufeff]")
_OPEN, _CLOSE = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
"""Signs between which words are written in one direction."""
_UNSEEN = f"{_OPEN}{_CLOSE}\u200e\u200f\u061c\u2060"
"""Signs without width, such as say in which direction what follows is written."""
_WIDTHLESS = f"\u200e\u200f\u061c\u2060{string.whitespace}\u00a0"
_AROUND = f"{_WIDTHLESS}{_OPEN}{_CLOSE}"
_BEHIND_MARK = regex(rf"^([^\w\s]?\w{{1,5}}[.):]*)[{_UNSEEN}]+(?=\s)")
_NO_BREAK = "\u00a0"
_BESIDE_A_SPACE = regex("\u00a0+(?=[ \u00a0])|(?<= )\u00a0+")
_MEANS_NOTHING = 4
"""If one of so many spaces or more does not break, none of them means it."""
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf0fc": "•", "\uf076": "•", "\uf0a8": "•",
    "o": "◦", "§": "▪", "Ø": "‣", "ü": "•", "v": "•",
}  # fmt: skip
"""Bullets of Word, as letters and private signs of the fonts that draw them."""
_BULLET = regex(
    rf"(?P<sign>[\ue000-\uf8ff](?=[{_SPACES}])|[o§Øüv](?=\t|[{_SPACES}]{{2,}}\S))[{_SPACES}]+"
)
_BEFORE_NOTE = regex(rf"^[{BULLETS}*-]\s+(?=\[\^|\\?\*\s)")


def without_traces(text: str) -> str:
    """`text`, whose lines end with a newline each, without what a copy has put into it.

    Its lines stay as many as they were.
    """
    text = _without_bars(text)
    if text.isascii():
        return with_whole_words(text)
    if _ODD_SPACE.search(text):
        text = text.translate(_ODD_SPACES)
    if _NO_BREAK in text:
        if text.count(_NO_BREAK) * _MEANS_NOTHING >= text.count(_NO_BREAK) + text.count(" "):
            text = text.replace(_NO_BREAK, " ")
        elif f" {_NO_BREAK}" in text or f"{_NO_BREAK} " in text or _NO_BREAK * 2 in text:
            text = _BESIDE_A_SPACE.sub(lambda found: " " * len(found[0]), text)
    return with_whole_words(text)


def _without_bars(text: str) -> str:
    """`text` without the bars that some mail programs quote it with; a table ends with them too."""
    if "|" not in text:
        return text
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    barred = [line for line in lines if line.startswith("|")]
    closed = sum(line.endswith("|") and len(line) > 1 for line in barred)
    quoted = len(barred) * 2 > len(lines) and closed * 2 < len(barred)
    return _BAR.sub("", text) if quoted else text


def without_quoting(line: str) -> str:
    """A line without the marks that a mail quotes it with, its bullet one that readers know."""
    line = _stripped(_QUOTED.sub("", _stripped(line)))
    if (found := _BULLET.match(line)) is not None:
        line = f"{_SIGNS.get(found['sign'], '•')} {line[found.end() :]}"
    return _BEFORE_NOTE.sub("", line)


def _stripped(line: str) -> str:
    """A line without the spaces around it, and signs without width there and behind its mark."""
    line = line.strip()
    if line.isascii():
        return line
    line = line.lstrip(_AROUND)
    if _count(line, _CLOSE) <= _count(line, _OPEN):
        return _BEHIND_MARK.sub(r"\1", line.rstrip(_WIDTHLESS))
    return _BEHIND_MARK.sub(r"\1", line.rstrip(_AROUND))


def _count(line: str, signs: str) -> int:
    return sum(map(line.count, signs))
