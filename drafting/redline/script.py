"""The edit script between two texts: values that every rendering reads and none computes."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Act, Credit, Sign, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafting.model.unit import Kind

__all__ = ["Act", "Change", "Credit", "Operation", "Redline", "Rows", "Sign", "Span", "Summary"]


class Operation(StrEnum):
    """What happened to one unit."""

    EQUAL = "equal"
    EDITED = "edited"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    MOVED_AND_EDITED = "moved-and-edited"
    SPLIT = "split"
    JOINED = "joined"

    @property
    def words(self) -> str:
        """What is said of the unit: "moved and edited"."""
        return self.value.replace("-", " ")


class Change(NamedTuple):
    """One row of a redline: what happened to one unit, in reading order.

    A unit that moved has two rows: where it left (`departed` set; all its words
    taken out) and where it arrived.

    A split has a row for each part: the first has the whole in `old` and the first
    part in `new`, the others have no `old`; the old words of all rows, one after the
    other, are the whole. `partners` of the first names the others, `partners` of the
    others the whole. A join is the same with old and new exchanged.
    """

    operation: Operation
    old: str = ""
    """Identity in the old text; empty for what is new."""
    new: str = ""
    """Identity in the new text; empty for what is gone."""
    kind: Kind | str = ""
    """Kind of the unit (of the new one, if both exist), or the name of a single value
    ("title", "chapeau", "enacting", "sponsors", "masthead.symbol"), or "note"."""
    old_kind: Kind | str = ""
    """Kind in the old text, where it was another; empty otherwise."""
    depth: int = 0
    old_depth: int | None = None
    """Depth in the old text, where it was another."""
    old_number: str = ""
    new_number: str = ""
    old_label: str = ""
    new_label: str = ""
    spans: tuple[Span, ...] = ()
    departed: bool = False
    partners: tuple[str, ...] = ()
    consequential: bool = False
    """Whether nothing of substance changed: a number, "also" or "further", a note's mark."""
    by: Act | None = None
    """Who brought the unit in, took it out, moved, split or joined it, or made it another
    kind of paragraph, where that is known; whose its words are, its spans tell."""
    taken: Act | None = None
    """Who takes out again what `by` brings in: such a row is of neither text, and its only
    partner is the unit that stands there in the new one, or stood there in the old one."""


class Summary(NamedTuple):
    """Counts of a redline; consequential changes are counted apart."""

    units: Mapping[Operation, int] = MappingProxyType({})
    words_inserted: int = 0
    words_deleted: int = 0
    consequential: int = 0
    verbs: tuple[tuple[str, str, str], ...] = ()
    """Label of the new text, verb before, verb after; changes of force come first."""


class Rows(NamedTuple):
    """The rows of a redline, which nobody has counted."""

    fields: tuple[Change, ...]
    units: tuple[Change, ...]
    notes: tuple[Change, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """All of them in printed order."""
        return self.fields + self.units + self.notes


class Redline(NamedTuple):
    """Everything that differs between two texts, and what stayed, in reading order.

    `fields` are the single values of the masthead and the heads of the text,
    `units` the paragraphs, `notes` the footnotes.
    """

    fields: tuple[Change, ...]
    units: tuple[Change, ...]
    notes: tuple[Change, ...]
    summary: Summary

    @property
    def changes(self) -> tuple[Change, ...]:
        """All rows in printed order."""
        return self.fields + self.units + self.notes

    @property
    def is_empty(self) -> bool:
        """Whether the two texts are the same."""
        return all(change.operation is Operation.EQUAL for change in self.changes)
