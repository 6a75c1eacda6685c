"""The order of a text: a preamble, then one operative part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage
from drafting.editorial.rules import About, Hit, document_rule
from drafting.model.resolution import Resolution
from drafting.model.standing import disorder
from drafting.model.unit import Kind, Unit

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_COUNTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


@document_rule(
    About(
        "ST11", "A text has one preamble and one operative part, unless sections divide it",
        Severity.ERROR, "Editorial Manual, resolutions, drafting and editing",
        "PP: *Noting* the storm,\nOP: *Decides* to act;\nPP: *Recalling* its resolution 60/1,\n"
        "OP: *Requests* a report.",
        "PP: *Noting* the storm,\nPP: *Recalling* its resolution 60/1,\nOP: *Decides* to act;\n"
        "OP: *Requests* a report.",
        languages=(),
    )
)  # fmt: skip
def one_of_each(document: Document, _: Profile) -> Iterator[Hit]:
    """The operative part is one row of numbers, and begins where the preamble ends.

    An operative paragraph that stands in the preamble, or beneath another paragraph, is counted
    where nobody looks for it. Sections may have a preamble and a row of numbers each.
    """
    if document.is_amendment:
        return
    places = {passage.place: passage for passage in document.passages}
    moves = tuple(_moves(document.resolution))
    for unit, fault in _faults(document.resolution):
        yield _hit(places[unit.id], fault)._replace(moves=moves)
        moves = ()


def _hit(passage: Passage, fault: str) -> Hit:
    return Hit(f"This is {fault}.", 0, len(passage.words), None, passage)


def _faults(text: Resolution) -> Iterator[tuple[Unit, str]]:
    """The paragraphs of both parts that stand wrongly.

    Some sources keep the end of the preamble at the head of the operative part, and texts whose
    headings have letters have a preamble beneath each.
    """
    heads = frozenset(_at_heads(text.operative))
    for identity, fault in disorder(text).items():
        unit = text.find(identity)
        if unit.kind in _COUNTED and identity not in heads:
            yield unit, fault


def _at_heads(units: Iterable[Unit]) -> Iterator[str]:
    """What stands before any operative paragraph, or right beneath a heading."""
    at_head = True
    for unit in units:
        at_head = unit.kind is Kind.HEADING or (at_head and unit.kind is Kind.PREAMBULAR)
        if at_head:
            yield unit.id


def _moves(text: Resolution) -> Iterator[tuple[str, Kind]]:
    """What can be taken to the other part as it is."""
    tops = {unit.id for unit in (*text.preamble, *text.operative)}
    for unit, _ in _faults(text):
        if unit.id in tops:
            yield unit.id, unit.kind
