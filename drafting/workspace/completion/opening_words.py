"""Opening words that resolutions use, most used first, with "also" and "further" in their turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from drafting.dataclasses import dataclass
from drafting.lexicon.openings import LIGHT, adverbs
from drafting.lexicon.serial import CYCLE
from drafting.model.bodies import body_at
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.tree import siblings
from drafting.model.unit import Kind
from drafting.workspace.editing.places import Spot

_OF_VERB = {
    "taking": ("note",), "bearing": ("in", "mind"), "calling": ("attention",),
    "looking": ("forward",), "paying": ("tribute",),
}  # fmt: skip
_INTO_ACCOUNT = ("into", "account")
_BREAKS = frozenset({Kind.HEADING, Kind.SECTION, Kind.RESOLUTION, Kind.TITLE, Kind.ENACTING})


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a paragraph is being opened: its part, and how the ones before it open."""

    kind: Kind
    """Preambular or operative."""
    before: tuple[str, ...] = ()
    """Inline texts of the paragraphs before it, up to the heading above, the nearest last."""

    def behind(self, texts: Iterable[str]) -> Opening:
        """The opening of a paragraph that stands behind some more."""
        return Opening(self.kind, (*self.before, *texts))


def opening_at(resolution: Resolution, spot: Spot) -> Opening | None:
    """The opening of a new paragraph at a place; None where paragraphs open as they like."""
    if spot.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
        return None
    before: list[str] = []
    if spot.place.after is not None:
        for unit in siblings(resolution, spot.place.parent):
            if unit.kind is spot.kind:
                before.append(unit.text)
            elif unit.kind in _BREAKS:
                before.clear()
            if unit.id == spot.place.after:
                break
    return Opening(spot.kind, tuple(before))


def other_opening_at(resolution: Resolution, spot: Spot) -> Opening | None:
    """The opening of the other part, where a new paragraph can begin that; else None."""
    body = body_at(resolution, spot.place)
    kind = Kind.OPERATIVE if spot.kind is Kind.PREAMBULAR else Kind.PREAMBULAR
    return Opening(kind) if body and not body.units(kind) else None


@dataclass(frozen=True, slots=True)
class House:
    """The usage of one organ."""

    column: str = ""
    """The organ among the columns of the counts; empty adds all of them up."""
    cycles: bool = True
    """Whether a second paragraph with one verb takes "also", a third "further"."""


def house_of(resolution: Resolution, profile_key: str = "") -> House:
    """The usage of the organ that speaks in a text."""
    from drafting.editorial.profiles import profile_of

    profile = profile_of(resolution, profile_key)
    column = {"commission": "ecosoc"}.get(profile.numbers, profile.numbers)
    return House(column, cycles=profile.key != "security-council")


def opening_words(opening: Opening, typed: str, house: House) -> Iterator[str]:
    """Accepted opening words that go on from what was `typed`, most used in the house first.

    Where "also" or "further" has its turn, the words with it come before those without.
    """
    begun = typed.casefold()
    turn = _turn_of(opening) if house.cycles else None
    asked = [serial for serial in CYCLE[1:] if serial in begun.split()]
    for phrase in _by_usage(opening.kind, house.column):
        due = turn[1] if turn and turn[0] == _verb_key(phrase) else ""
        for serial in dict.fromkeys((due, *asked, "")):
            words = with_serial(phrase, serial, opening.kind)
            # "Also requests" goes on from "Req" too: it is what stands there in its turn.
            starts = (words, phrase) if serial == due else (words,)
            if words.casefold() != begun and any(
                start.casefold().startswith(begun) for start in starts
            ):
                yield words


@cache
def _by_usage(kind: Kind, column: str) -> tuple[str, ...]:
    from drafting.lexicon.tables import table

    usage = table("usage")
    columns: list[str] = usage["columns"]
    counts: dict[str, list[int]] = usage[kind.value]
    at = columns.index(column) if column in columns else None

    def rank(phrase: str) -> tuple[int, int]:
        total = sum(counts[phrase])
        return (-(total if at is None else counts[phrase][at]), -total)

    return tuple(sorted(counts, key=rank))


def _turn_of(opening: Opening) -> tuple[str, str] | None:
    """The verb of the paragraph before, and which word the next one with it takes."""
    if not opening.before:
        return None
    from drafting.editorial.openings import opening as opening_of

    words = plain(opening.before[-1])
    last = opening_of(words)
    if not last.verb:
        return None
    serial = CYCLE[(CYCLE.index(last.serial) + 1) % len(CYCLE)]
    return _verb_key(words), serial


@cache
def _verb_key(words: str) -> str:
    """What makes two paragraphs open alike: the verb, and the next word where it says little."""
    from drafting.editorial.openings import opening as opening_of

    verb = opening_of(words)
    said = [word for word in words[verb.start :].casefold().split() if word not in CYCLE]
    return " ".join(said[: 2 if said and said[0].capitalize() in LIGHT else 1]).rstrip(",;:")


def with_serial(phrase: str, serial: str, kind: Kind) -> str:
    """An opening with "also" or "further" where it stands in that part.

    After the participle and the words that belong to it in the preamble ("Taking note
    also of"), before the verb in the operative part ("Also takes note of").
    """
    if not serial:
        return phrase
    if kind is Kind.OPERATIVE:
        return f"{serial.capitalize()} {phrase[:1].lower()}{phrase[1:]}"
    words = phrase.split()
    at = _verb_at(words) + 1
    verb, rest = words[at - 1].casefold(), tuple(words[at:])
    for belongs in (_OF_VERB.get(verb, ()), _INTO_ACCOUNT):
        if belongs and rest[: len(belongs)] == belongs:
            at += len(belongs)
            break
    return " ".join((*words[:at], serial, *words[at:]))


def _verb_at(words: list[str]) -> int:
    """Which of the words is the verb: adverbs stand before it."""
    known = adverbs()
    for at, word in enumerate(words[:-1]):
        if word.capitalize() not in known:
            return at
    return len(words) - 1
