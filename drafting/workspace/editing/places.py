"""Places in words: "before OP3", "under OP4", "first in preamble"."""

from __future__ import annotations

import re

from drafting.dataclasses import dataclass
from drafting.model.errors import AmbiguousLabelError, UnknownUnitError
from drafting.model.numbering import Numbering
from drafting.model.resolution import ANNEXES, OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind
from drafting.patterns import regex
from drafting.workspace.editing.errors import UnknownPlaceError

_WORDS = regex(
    r"(?:(?P<end>first|last|at the (?:beginning|start|end))\s+)?"
    r"(?P<relation>before|after|under|in|of)\s+(?:the\s+)?(?P<name>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS_PLACE = frozenset({"before", "after", "under", "in", "of", "first", "last", "at"})
_PARTS = {
    "preamble": PREAMBLE,
    "preambular": PREAMBLE,
    "operative": OPERATIVE,
    "annexes": ANNEXES,
}
PART_NAMES = {PREAMBLE: "the preamble", OPERATIVE: "the operative part", ANNEXES: "the annexes"}
_OF_PART = {PREAMBLE: Kind.PREAMBULAR, OPERATIVE: Kind.OPERATIVE, ANNEXES: Kind.ANNEX}
_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION})
_OF_CONTAINER = {Kind.ANNEX: Kind.PARAGRAPH, Kind.RESOLUTION: Kind.OPERATIVE}
BODY_KINDS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one text, the kind a new paragraph takes there, and how people call it."""

    place: Place
    kind: Kind
    words: str


def units_and_place(words: list[str]) -> tuple[list[str], str]:
    """Units and the place that follows them, as typed: "OP3 OP4 before OP1".

    Raises UnknownPlaceError.
    """
    # A place may come as one word of the call, “after OP3”.
    firsts = (word.casefold().partition(" ")[0] for word in words)
    at = next((at for at, first in enumerate(firsts) if first in _BEGINS_PLACE), 0)
    if not at:
        raise UnknownPlaceError(" ".join(words))
    return words[:at], " ".join(words[at:])


def find_spot(resolution: Resolution, words: str) -> Spot:
    """The place that `words` name. Raises UnknownPlaceError or the model's errors on labels."""
    match = _WORDS.fullmatch(" ".join(words.split()))
    if match is None:
        raise UnknownPlaceError(words)
    relation, name = match["relation"].casefold(), match["name"]
    first = (match["end"] or "").casefold().endswith(("first", "beginning", "start"))
    if relation in {"before", "after"}:
        if match["end"]:
            raise UnknownPlaceError(words)
        return _beside(resolution, relation, name)
    return _inside(resolution, name, first)


def _beside(resolution: Resolution, relation: str, name: str) -> Spot:
    row = Numbering(resolution).resolve(name)
    place = place_of(resolution, row.unit.id)
    after = row.unit.id if relation == "after" else place.after
    kind = row.unit.kind
    if kind not in BODY_KINDS | {Kind.SUBPARAGRAPH, Kind.ANNEX}:
        kind = usual_kind(resolution, place.parent)
    return Spot(Place(place.parent, after), kind, f"{relation} {row.label}")


def _inside(resolution: Resolution, name: str, first: bool) -> Spot:
    parent, called = _container(resolution, name)
    if parent not in PARTS and resolution.find(parent).kind in _HEADINGS:
        return _below_heading(resolution, parent, called, first)
    units = siblings(resolution, parent)
    after = None if first or not units else units[-1].id
    return Spot(Place(parent, after), usual_kind(resolution, parent), called)


def _below_heading(resolution: Resolution, heading: str, called: str, first: bool) -> Spot:
    """A heading has nothing inside it: what it heads stands beside it, up to the next one."""
    parent = place_of(resolution, heading).parent
    top = resolution.find(heading)
    after, reached = heading, False
    for unit in siblings(resolution, parent):
        if reached and unit.kind in _HEADINGS and unit.level <= top.level:
            break
        reached = reached or unit.id == heading
        if reached and not first:
            after = unit.id
    return Spot(Place(parent, after), usual_kind(resolution, parent), called)


def _container(resolution: Resolution, name: str) -> tuple[str, str]:
    key = re.sub(r"\s+(part|section|paragraphs?)$", "", name.casefold())
    try:
        row = Numbering(resolution).resolve(name)
    except (UnknownUnitError, AmbiguousLabelError):
        if key not in _PARTS:
            raise
        return _PARTS[key], f"into {PART_NAMES[_PARTS[key]]}"
    return row.unit.id, f"under {row.label}"


def usual_kind(resolution: Resolution, parent: str) -> Kind:
    """What a new paragraph in a part or under a unit is, unless its text says otherwise."""
    if parent in PARTS:
        return _OF_PART[parent]
    unit = resolution.find(parent)
    if unit.kind not in _OF_CONTAINER:
        return Kind.SUBPARAGRAPH
    kinds = [child.kind for child in unit.children if child.kind in BODY_KINDS]
    return kinds[-1] if kinds else _OF_CONTAINER[unit.kind]
