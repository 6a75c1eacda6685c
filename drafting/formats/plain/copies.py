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
_UNSEEN = dict.fromkeys(map(ord, "\u200b\ufeff"))
_OF_WIDTH = dict.fromkeys((*range(0x2000, 0x2007), *range(0x2008, 0x200B)), " ")
"""Spaces of a certain width; that of a figure stays within its number."""
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
_DIVIDED = regex(r"([^\W\d_]+)-[ \t]*\n[ \t>]*([^\W\d_]+)")
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SOFT_HYPHEN = "\u00ad"


def without_traces(text: str) -> str:
    """`text` without what a copy has put into it; its lines stay as many as they were."""
    if text.isascii():
        return _with_whole_words(text)
    text = text.translate(_UNSEEN).translate(_OF_WIDTH)
    if _NO_BREAK in text:
        if text.count(_NO_BREAK) * _MEANS_NOTHING >= text.count(_NO_BREAK) + text.count(" "):
            text = text.replace(_NO_BREAK, " ")
        text = _BESIDE_A_SPACE.sub(lambda found: " " * len(found[0]), text)
    return _with_whole_words(text)


def _with_whole_words(text: str) -> str:
    """`text`; of words divided at the end of a line, those that stand in it undivided too."""
    if "-\n" not in text:
        return text
    known = set(_WORD.findall(_DIVIDED.sub("", text).casefold()))

    def joined(found: re.Match[str]) -> str:
        first, second = found[1].casefold(), found[2].casefold()
        if first + second not in known or f"{first}-{second}" in known:
            return found[0]
        end = found.end(1) - found.start()
        return f"{found[0][:end]}{_SOFT_HYPHEN}{found[0][end + 1 :]}"

    return _DIVIDED.sub(joined, text)


def without_quoting(line: str) -> str:
    """A line without the marks that a mail quotes it with, its bullet one that readers know."""
    line = _QUOTED.sub("", line.strip()).strip()
    if (found := _BULLET.match(line)) is not None:
        line = f"{_SIGNS.get(found['sign'], '•')} {line[found.end() :]}"
    return _BEFORE_NOTE.sub("", line)
