"""A paragraph printed whole with its changes marked: "OP1: Urges ~~all~~ **some** States;"."""

from __future__ import annotations

from itertools import pairwise

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import tokens
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import MarkedText
from drafting.model.inline import Run, runs
from drafting.patterns import regex

_LABELLED = regex(
    r"(?P<name>(?:[OP]P\.?\s?|(?:operative|preambular)\s+paragraph\s+)\d+[^:.“\"*~]{0,24}?)"
    r"\s*(?:\([A-Z][^)]*\))?\s*[:.]?\s+(?P<text>.+)"
)
_TYPED = regex(r"\\~\\~(?P<words>[^~]+?)\\~\\~")


def marked_text(text: str) -> MarkedText | None:
    """The change that an inline line shows by struck and bold words; None if it shows none."""
    found = _LABELLED.fullmatch(_TYPED.sub(r"~~\g<words>~~", text).strip())
    if found is None:
        return None
    cursor = Cursor(tokens(found["name"]))
    named = targets(cursor)
    pieces = [_piece(run) for run in runs(found["text"]) if run.text]
    if len(named) != 1 or not cursor.ended or all(was == now for was, now in pieces):
        return None
    return MarkedText(named[0], tuple(_together(pieces)))


def _piece(run: Run) -> tuple[str, str]:
    """What stood and what stands."""
    return ("" if run.bold else run.text, "" if run.struck else run.text)


def _together(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pieces, those that do not change joined, and what goes with what comes in its place."""
    found: list[tuple[str, str]] = []
    for was, now in pieces:
        last = found[-1] if found else None
        if last and (last[0] == last[1]) == (was == now) and was == now:
            found[-1] = (last[0] + was, last[1] + now)
        elif not (was + now).strip() and found:
            continue
        else:
            found.append((was, now))
    return _replaced(found)


def _replaced(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words struck out right before or behind words in bold are replaced by them."""
    found: list[tuple[str, str]] = []
    skip = False
    for one, other in pairwise([*pieces, ("", "")]):
        if skip:
            skip = False
        elif (gone := one[0] + other[0]) and not (one[1] and one[0]) and _fit(one, other):
            found.append((gone, one[1] + other[1]))
            skip = True
        else:
            found.append(one)
    return found


def _fit(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one of them only goes and the other only comes."""
    return {bool(one[0]), bool(other[0])} == {True, False} and bool(one[1]) != bool(other[1])
