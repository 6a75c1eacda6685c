"""Paragraphs in a row by one name: "OP4–6", "OP4 (a)–(c)"; typed also "OP4-OP6", "OP4 to 6"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from drafting.model.errors import InvalidPlaceError, ModelError, UnknownUnitError
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of, siblings
from drafting.model.unit import Unit
from drafting.patterns import regex

DASH = "–"
_BETWEEN = regex(r"\s*(?:[–—-]|\.\.)\s*|\s+(?:to|through)\s+", re.IGNORECASE)
_BEGUN = regex(r"(?:\d+(?: [a-z]*)?|\([a-z]*)$")
"""A number, with its Latin word, or a letter that was cut in the midst."""
_TAIL = regex(r"\d|\(")


def range_label(first: str, last: str) -> str:
    """One name for what stands from one paragraph to another: "OP4–6" for "OP4" and "OP6"."""
    if first == last:
        return first
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    shared = _BEGUN.sub("", "".join(letter for letter, _ in alike))
    return f"{first}{DASH}{last.removeprefix(shared)}"


def label_of_row(units: Sequence[str], numbering: Numbering) -> str:
    """The name of paragraphs in a row; of those that are gone nothing is said."""
    there = [numbering.label(unit) for unit in units if unit in numbering]
    return range_label(there[0], there[-1]) if there else ""


def units_in_range(text: Resolution, name: str) -> tuple[Unit, ...]:
    """The paragraphs beside one another that a name means; that of one alone means this one.

    Raises UnknownUnitError, AmbiguousLabelError, or InvalidPlaceError for ends that do not stand
    beside one another.
    """
    numbering = Numbering(text)
    try:
        return (numbering.resolve(name).unit,)
    except UnknownUnitError:
        found = tuple(_ends(name, numbering))
        if not found:
            raise
    # "OP2-3" is to OP3, and not to the paragraph 3 of an annex.
    beside = (ends for ends in found if _are_in_one(text, *ends))
    return _between(text, *next(beside, found[0]))


def _are_in_one(text: Resolution, first: Numbered, last: Numbered) -> bool:
    return place_of(text, first.unit.id).parent == place_of(text, last.unit.id).parent


def _ends(name: str, numbering: Numbering) -> Iterator[tuple[Numbered, Numbered]]:
    """Both ends, wherever a name may be cut between them."""
    for cut in _BETWEEN.finditer(name):
        try:
            first = numbering.resolve(name[: cut.start()])
        except ModelError:
            continue
        last = name[cut.end() :]
        heads = ("", *(first.label[: one.start()] for one in _TAIL.finditer(first.label)))
        yield from ((first, row) for head in heads if (row := _found(f"{head}{last}", numbering)))


def _found(name: str, numbering: Numbering) -> Numbered | None:
    try:
        return numbering.resolve(name)
    except ModelError:
        return None


def _between(text: Resolution, first: Numbered, last: Numbered) -> tuple[Unit, ...]:
    parent = place_of(text, first.unit.id).parent
    if not _are_in_one(text, first, last):
        raise InvalidPlaceError(
            f"{first.label} and {last.label} do not stand beside one another: "
            "a range is of paragraphs of one degree in one part."
        )
    units = siblings(text, parent)
    start, end = sorted((units.index(first.unit), units.index(last.unit)))
    return units[start : end + 1]
