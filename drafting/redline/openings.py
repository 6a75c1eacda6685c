"""The words a paragraph opens with, and what in them only follows from the paragraph before."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from drafting.lexicon.serial import BY_LANGUAGE
from drafting.model.inline import pieces
from drafting.redline.tokens import is_solid, tokens

_UNMARKED = 6
"""Words looked at where a source lost the italics of the opening."""
_ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None, "’": "'", "‘": "'"})
_OPENS_WITH_MARK = frozenset("*~")
_SERIAL = tuple(tuple(phrase.split()) for said in BY_LANGUAGE.values() for phrase in said)


@lru_cache(maxsize=8192)
def opening(text: str) -> str:
    """The italic words that a paragraph opens with; empty if it has none."""
    if text[:1] not in _OPENS_WITH_MARK:
        return ""
    shown = (run for _, run in pieces(text) if run)
    return "".join(run.text for run in takewhile(lambda run: run.italic, shown)).strip()


def verb(opens: str) -> tuple[str, ...]:
    """The words of an opening without "also" and "further", and without regard to case."""
    return _without_serial(substance(opens))


@lru_cache(maxsize=8192)
def substance(text: str) -> tuple[str, ...]:
    """What a paragraph says: its words, punctuation and notes.

    The kind of a space or a hyphen, and the look, are no substance.
    """
    read = tuple(filter(is_solid, tokens(text)))
    if text.isascii():
        return read
    return tuple(token if token.isascii() else token.translate(_ALIKE) for token in read)


def substance_but_serial(text: str) -> tuple[str, ...]:
    """The same, with no regard to "also" and "further" in the opening."""
    said = substance(text)
    length = len(substance(opening(text))) or _UNMARKED
    return (*_without_serial(said[:length]), *said[length:])


def _without_serial(said: tuple[str, ...]) -> tuple[str, ...]:
    kept: list[str] = []
    words = [word.casefold() for word in said]
    at = 0
    while at < len(words):
        length = next((len(one) for one in _SERIAL if tuple(words[at : at + len(one)]) == one), 0)
        if not length:
            kept.append(words[at])
        at += length or 1
    return tuple(kept)
