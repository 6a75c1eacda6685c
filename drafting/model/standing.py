"""Which kind of unit may stand where: a preamble, then one operative part, or one a section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.model.resolution import ANNEXES, OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

_PARAGRAPHS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.TABLE})
_OF_BODY = _PARAGRAPHS | {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SECTION, Kind.RESOLUTION}
_BENEATH = _PARAGRAPHS | {Kind.SUBPARAGRAPH, Kind.CONTINUATION, Kind.RESOLUTION}
_NOTHING_BENEATH = frozenset({Kind.HEADING, Kind.SECTION, Kind.TABLE, Kind.TITLE, Kind.ENACTING})
_NAMES = {
    Kind.PREAMBULAR: "a preambular paragraph", Kind.OPERATIVE: "an operative paragraph",
    Kind.SUBPARAGRAPH: "a subparagraph", Kind.CONTINUATION: "the continuation of a paragraph",
    Kind.HEADING: "a heading", Kind.SECTION: "a section", Kind.ANNEX: "an annex",
    Kind.NUMBERED: "a numbered paragraph of an annex", Kind.PARAGRAPH: "a paragraph of no part",
    Kind.RESOLUTION: "a whole resolution", Kind.TITLE: "the title of a nested resolution",
    Kind.ENACTING: "the enacting line of a nested resolution", Kind.TABLE: "a table",
}  # fmt: skip
_PLACES = {
    Kind.PREAMBULAR: "its place is the preamble, or the head of a section",
    Kind.OPERATIVE: "its place is the operative part",
    Kind.SECTION: "its place is the operative part, which it divides",
    Kind.RESOLUTION: "its place is the operative part",
    Kind.SUBPARAGRAPH: "its place is beneath a paragraph",
    Kind.CONTINUATION: "its place is beneath a paragraph",
    Kind.NUMBERED: "its place is an annex",
    Kind.ANNEX: "its place is behind the text",
    Kind.TITLE: "its place is a nested resolution",
    Kind.ENACTING: "its place is a nested resolution",
}


class _Room(NamedTuple):
    """What may stand in a part, or under a unit."""

    where: str
    kinds: frozenset[Kind]
    begins_anew: frozenset[Kind] = frozenset()
    """Before what follows one of these a preamble may stand."""
    is_begun: bool = False
    """Whether no preamble stands before the first of these."""


_PARTS = {
    # Whatever has strayed into it, a preambular paragraph is in its place there.
    PREAMBLE: _Room(
        "in the preamble", _PARAGRAPHS | {Kind.PREAMBULAR}, frozenset({Kind.PREAMBULAR})
    ),
    OPERATIVE: _Room("in the operative part", _OF_BODY, frozenset({Kind.SECTION}), is_begun=True),
    ANNEXES: _Room("among the annexes", frozenset({Kind.ANNEX})),
}
_NESTED = {
    Kind.RESOLUTION: _Room(
        "in a nested resolution",
        _OF_BODY | {Kind.TITLE, Kind.ENACTING, Kind.NUMBERED, Kind.ANNEX},
        frozenset({Kind.SECTION, Kind.ENACTING}),
    ),
    Kind.ANNEX: _Room(
        "in an annex",
        frozenset(Kind) - {Kind.ANNEX},
        _PARAGRAPHS | {Kind.SECTION, Kind.ENACTING, Kind.TITLE, Kind.RESOLUTION},
    ),
}


def _beneath(kind: Kind) -> _Room:
    kinds = frozenset[Kind]() if kind in _NOTHING_BENEATH else _BENEATH
    return _NESTED.get(kind) or _Room(f"beneath {_NAMES[kind]}", kinds)


def disorder(text: Resolution) -> dict[str, str]:
    """Why units stand where none of their kind does, by identity: "a section in the preamble: …".

    What a person does never leads there; a text that was brought in may have come so.
    """
    return text.once(_disorder)


def _disorder(text: Resolution) -> dict[str, str]:
    return dict(fault for part in PARTS for fault in _among(text.part(part), _PARTS[part]))


def _among(units: Iterable[Unit], room: _Room) -> Iterator[tuple[str, str]]:
    begun = room.is_begun
    for unit in units:
        begun = (begun or unit.kind is Kind.OPERATIVE) and unit.kind not in room.begins_anew
        if unit.kind not in room.kinds:
            yield unit.id, _fault(unit.kind, room.where)
        elif begun and unit.kind is Kind.PREAMBULAR:
            yield unit.id, _fault(unit.kind, "among operative ones")
        if unit.children:
            yield from _among(unit.children, _beneath(unit.kind))


def _fault(kind: Kind, where: str) -> str:
    place = _PLACES.get(kind, "its place is beside it")
    return f"{_NAMES[kind]} {where}: {place}"
