"""A redline with the authors of its changes, and a text with the authors of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.redline.provenance.annotations import Losses, Row
from drafting.redline.provenance.credited_references import with_whole_references
from drafting.redline.provenance.gaps import in_order
from drafting.redline.provenance.regions import Place, Stretch, settled
from drafting.redline.provenance.spacing import respaced
from drafting.redline.provenance.steps import FIELD, NOTE, UNIT, Key, texts_of
from drafting.redline.script import Act, Change, Operation, Redline, Span
from drafting.redline.spans import Credit

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.provenance.annotations import Annotation
    from drafting.redline.provenance.trace import Trace

_MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)
_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


def attributed(redline: Redline, trace: Trace, *, apart: bool = False) -> Redline:
    """The same redline; its spans and rows say whose change they are.

    `trace` leads from the old text to the new one. A span that is the work of several
    is divided, and what one author put in the place of something stands right behind
    it; whatever is accepted or rejected of it, the texts stay as they were.

    With `apart` the changes of each author can be accepted on their own: what several replaced
    in turn is of the last of them, references that followed several are nobody's, and what
    comes in stands where it was put.
    """
    units = tuple(_Credits(trace, UNIT, apart).of(redline.units))
    return redline._replace(
        fields=tuple(_Credits(trace, FIELD, apart).of(redline.fields)),
        units=tuple(in_order(units, trace.standing)) if apart else units,
        notes=tuple(_Credits(trace, NOTE, apart).of(redline.notes)),
    )


def credited_texts(trace: Trace, text: Resolution) -> dict[Key, tuple[Span, ...]]:
    """Every text of the state that a trace has come to, each word with who brought it in."""
    return {key: tuple(_credited(trace, key, words)) for key, words in texts_of(text).items()}


def _credited(trace: Trace, key: Key, text: str) -> Iterator[Span]:
    annotated = trace.annotated(key)
    at = 0
    annotations = (
        [annotation for annotation in annotated.annotations if annotation.length]
        if annotated
        else []
    )
    for credit, group in groupby(annotations, key=lambda annotation: annotation.by):
        start, at = at, at + sum(annotation.length for annotation in group)
        yield Span("=", text[start:at], credit)


class _Credits:
    """The rows of one kind of text, each change with its author."""

    def __init__(self, trace: Trace, kind: str, apart: bool) -> None:
        self._trace, self._apart = trace, apart
        self._kind = kind
        self._old_at: dict[str, int] = {}
        self._new_at: dict[str, int] = {}
        self._rows: dict[str, Row] = {}

    def of(self, rows: Iterable[Change]) -> Iterator[Change]:
        for row in rows:
            by = self._author(row)
            spans = tuple(respaced(self._places(row, by)))
            if self._apart and row.old and row.new and not row.partners:
                key = (self._kind, row.old)
                losses = self._trace.losses(key), self._trace.handed_on(key)
                spans = with_whole_references(spans, *losses)
            yield row._replace(by=by, spans=spans)

    # The author of a row

    def _author(self, row: Change) -> Act | None:
        """Who brought a unit in, took it out, moved it or made it something else."""
        if self._kind != UNIT:
            return self._of_value(row)
        standing = self._trace.standing
        if row.operation in _MOVES:
            return standing.moved(row.new)
        if row.operation is Operation.INSERTED:
            return standing.born(row.new)
        if row.operation is Operation.DELETED:
            return standing.gone(row.old)
        if row.operation in _DIVISIONS and row.partners:
            return self._divider(row)
        return standing.recast(row.new)

    def _of_value(self, row: Change) -> Act | None:
        if row.operation in (Operation.INSERTED, Operation.DELETED):
            return self._trace.touched((self._kind, row.new or row.old))
        return None

    def _divider(self, row: Change) -> Act | None:
        standing = self._trace.standing
        if row.operation is Operation.SPLIT:
            return standing.born(row.partners[0] if row.old else row.new)
        return standing.gone(row.partners[0] if row.new else row.old)

    # The authors of its words

    def _places(self, row: Change, by: Act | None) -> Iterator[tuple[Span, ...]]:
        """What stays, and what differs in between, divided among its authors."""
        old, new = self._starts(row)
        whole = Credit(by) if by and self._is_whole(row) else None
        fallback = by or self._trace.touched((self._kind, row.new or row.old))
        for kept, group in groupby(row.spans, key=lambda span: span.sign == "="):
            spans = tuple(group)
            out = sum(len(span.text) for span in spans if span.sign != "+")
            into = sum(len(span.text) for span in spans if span.sign != "-")
            if kept:
                yield spans
            else:
                gone, come = self._out(old, out, whole), self._into(new, into, whole)
                yield tuple(settled(spans, gone, come, fallback and Credit(fallback)))
            old, new = (old[0], old[1] + out), (new[0], new[1] + into)
        self._old_at[old[0]], self._new_at[new[0]] = old[1], new[1]

    def _starts(self, row: Change) -> tuple[tuple[str, int], tuple[str, int]]:
        """Which text a row is read from and which it becomes, and where in them it begins.

        The parts of a whole that was split, or joined, go on where the part before ended.
        """
        goes_on = row.operation in _DIVISIONS and row.partners and not (row.old and row.new)
        old = row.old or (row.partners[0] if goes_on else "")
        new = row.new or (row.partners[0] if goes_on else "")
        return (
            (old, self._old_at.get(old, 0) if goes_on and not row.old else 0),
            (new, self._new_at.get(new, 0) if goes_on and not row.new else 0),
        )

    def _is_whole(self, row: Change) -> bool:
        """Whether all words of a row come or go with their paragraph."""
        return row.departed or not (row.old and row.new)

    def _out(self, place: tuple[str, int], length: int, whole: Credit | None) -> Iterator[Stretch]:
        """The words taken out from a place on, each stretch with who took it out."""
        key, start = (self._kind, place[0]), place[1]
        for first, last, loss in self._trace.losses(key).between(start, start + length):
            if loss:
                yield from self._lost(key, first, last, loss.by)
            else:
                yield from self._still_there(key, first, last, whole)

    def _lost(self, key: Key, first: int, last: int, by: Credit | None) -> Iterator[Stretch]:
        handed_on = self._trace.handed_on(key) if self._apart else Losses()
        for start, end, other in handed_on.between(first, last):
            yield Stretch(end - start, other.by if other else by, (key, end))

    def _into(self, place: tuple[str, int], length: int, whole: Credit | None) -> Iterator[Stretch]:
        """The words brought in from a place on, each stretch with who brought it in."""
        name, start = place
        if name not in self._rows:
            annotated = self._trace.annotated((self._kind, name))
            self._rows[name] = Row(annotated.annotations if annotated else ())
        for annotation, before in self._rows[name].between(start, start + length):
            yield from self._brought(annotation, before, whole)

    def _brought(
        self, annotation: Annotation, before: Place | None, whole: Credit | None
    ) -> Iterator[Stretch]:
        if origin := annotation.place:
            yield from self._still_there(*origin, whole)
        else:
            yield Stretch(annotation.length, annotation.by, before)

    def _still_there(
        self, key: Key, start: int, end: int, whole: Credit | None
    ) -> Iterator[Stretch]:
        """Words of the old text that are shown as changed, with who carried them elsewhere."""
        for first, last, carried in self._trace.carried(key).between(start, end):
            yield Stretch(last - first, (carried and carried.by) or whole, (key, last))
