"""Lettered subparagraphs that go on the lists that are open where they are pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.dataclasses import replace
from drafting.formats.plain.marks import Form, Mark, leading_mark
from drafting.formats.plain.paragraphs import end_of
from drafting.formats.plain.subparagraphs import Degrees
from drafting.model.numbering import Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

_LETTERED = frozenset({Form.PARENTHESIS, Form.POINT})


class Member(NamedTuple):
    """A subparagraph that was pasted, without what stands beneath it, and its letter as typed."""

    unit: Unit
    mark: Mark


def members(pasted: Resolution, units: Iterable[Unit]) -> list[Member] | None:
    """All subparagraphs of some pasted units; None if one has another mark than a letter."""
    numbering = Numbering(pasted)
    found: list[Member] = []
    for unit in units:
        for inner in unit.walk():
            marked = leading_mark(f"{numbering.number(inner.id)} x")
            if marked is None or marked[0].form not in _LETTERED:
                return None
            found.append(Member(replace(inner, children=(), number=""), marked[0]))
    return found


def continued(
    now: Resolution, place: Place, listed: Sequence[Member]
) -> Iterator[tuple[Place, Unit]]:
    """Where each of them goes that follows a place: into the list whose next letter it has."""
    path = _open_at(now, place)
    degrees = _degrees(now, path)
    text = now.find(path[-1]).text
    followers: list[Mark | None] = [*(member.mark for member in listed[1:]), None]
    for member, following in zip(listed, followers, strict=True):
        opens = end_of(text) == ":"
        degree = min(degrees.place(member.mark, following, opens=opens), len(path))
        after = path[degree] if degree < len(path) else None
        yield Place(path[degree - 1], after), member.unit
        path[degree:] = [member.unit.id]
        text = member.unit.text


def _open_at(now: Resolution, place: Place) -> list[str]:
    """Identities from the paragraph around a place down to the last subparagraph before it.

    Where letters stand without a paragraph above them, as in a decision, it begins with the part.
    """
    here = place.after if place.after is not None else place.parent
    path = [here]
    while path[0] not in PARTS and now.find(path[0]).kind is Kind.SUBPARAGRAPH:
        path.insert(0, place_of(now, path[0]).parent)
    below = now.find(here).children if place.after is not None else ()
    while below and below[-1].kind is Kind.SUBPARAGRAPH:
        path.append(below[-1].id)
        below = below[-1].children
    return path


def _degrees(now: Resolution, path: Sequence[str]) -> Degrees:
    """The open lists, each at the letter that it has come to."""
    numbering = Numbering(now)
    degrees = Degrees()
    for _, identity in pairwise(path):
        marked = leading_mark(f"{numbering.number(identity)} x")
        if marked is None:
            break
        degrees.resume(marked[0])
    return degrees
