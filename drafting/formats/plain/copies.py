"""What copying puts into a text, tidied once, before anything is read of it.

Mail quotes each line, web pages and Word fill with spaces that do not break, lists come with
the signs of their fonts, columns of print with divided words.
"""

from __future__ import annotations

import re

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
_DIVIDED = regex(r"-[ \t]*\r?\n[ \t>]*([^\W\d_]+)")
_LAST_WORD = regex(r"[^\W\d_]+$")
_LONGEST_WORD = 40
_BEHIND_WORDS = ("", ",", ";", ".", ":")
_SOFT_HYPHEN = "\u00ad"


def without_traces(text: str) -> str:
    """`text` without what a copy has put into it; its lines stay as many as they were."""
    text = _without_bars(text)
    if text.isascii():
        return _with_whole_words(text)
    if _ODD_SPACE.search(text):
        text = text.translate(_ODD_SPACES)
    if _NO_BREAK in text:
        if text.count(_NO_BREAK) * _MEANS_NOTHING >= text.count(_NO_BREAK) + text.count(" "):
            text = text.replace(_NO_BREAK, " ")
        elif f" {_NO_BREAK}" in text or f"{_NO_BREAK} " in text or _NO_BREAK * 2 in text:
            text = _BESIDE_A_SPACE.sub(lambda found: " " * len(found[0]), text)
    return _with_whole_words(text)


def _without_bars(text: str) -> str:
    """`text` without the bars that some mail programs quote it with; a table ends with them too."""
    if text.lstrip()[:1] != "|":
        return text
    lines = [line for line in text.splitlines() if line.strip()]
    barred = sum(line.lstrip().startswith("|") for line in lines)
    closed = sum(line.rstrip().endswith("|") and len(line.strip()) > 1 for line in lines)
    return _BAR.sub("", text) if barred == len(lines) and closed * 2 < len(lines) else text


def _with_whole_words(text: str) -> str:
    """`text`; of words divided at the end of a line, those that stand in it undivided too."""
    ends = list(_DIVIDED.finditer(text))
    if not ends:
        return text
    words = set(text.casefold().split())
    pieces, at = [], 0
    for found in ends:
        before = _LAST_WORD.search(text, max(at, found.start() - _LONGEST_WORD), found.start())
        if before and _is_whole(before[0].casefold(), found[1].casefold(), words):
            pieces += [text[at : found.start()], _SOFT_HYPHEN]
            at = found.start() + 1
    return "".join([*pieces, text[at:]])


def _is_whole(first: str, second: str, words: set[str]) -> bool:
    """Whether the two halves are one word elsewhere, and nowhere two with a hyphen."""

    def stands(word: str) -> bool:
        return any(f"{word}{mark}" in words for mark in _BEHIND_WORDS)

    return stands(first + second) and not stands(f"{first}-{second}")


def without_quoting(line: str) -> str:
    """A line without the marks that a mail quotes it with, its bullet one that readers know."""
    line = _QUOTED.sub("", line.strip()).strip()
    if (found := _BULLET.match(line)) is not None:
        line = f"{_SIGNS.get(found['sign'], '•')} {line[found.end() :]}"
    return _BEFORE_NOTE.sub("", line)
