"""Italics on opening words, where the source has lost them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.formats.plain.openers import opener, participle
from drafting.model.inline import Run, markup, runs
from drafting.patterns import regex

_LEADING = regex(r"^[\s\[(“\"«]*")
_ENACTING = regex(r"(?P<start>[\s“\"«]*)(?P<words>.*?)(?P<end>[,:،，]?\s*)", re.DOTALL)


def with_opening_italics(text: str) -> str:
    """Inline `text` with its opening words in italics, unless its beginning has a look already."""
    pieces = runs(text)
    if not pieces or _has_look(pieces):
        return text
    first = pieces[0].text
    rest = _LEADING.sub("", first, count=1)
    start = len(first) - len(rest)
    found = opener(rest)
    words = found[1] if found else participle(rest)
    if not words:
        return text
    return markup(_italic(pieces, start, start + len(words)))


def enacting_italics(text: str) -> str:
    """An enacting line with the organ in italics and its comma upright."""
    pieces = runs(text)
    if len(pieces) != 1 or _has_look(pieces):
        return text
    match = _ENACTING.fullmatch(pieces[0].text)
    if match is None or not match["words"]:
        return text
    return markup(_italic(pieces, match.start("words"), match.end("words")))


def _has_look(pieces: Iterable[Run]) -> bool:
    """Whether one of the first runs, brackets aside, is italic or bold."""
    for piece in pieces:
        if piece.italic or piece.bold:
            return True
        if piece.note or _LEADING.sub("", piece.text, count=1):
            return bool(piece.note)
    return False


def _italic(pieces: tuple[Run, ...], start: int, end: int) -> list[Run]:
    """The runs with the characters from `start` to `end` of the first in italics."""
    text = pieces[0].text
    return [Run(text[:start]), Run(text[start:end], italic=True), Run(text[end:]), *pieces[1:]]
