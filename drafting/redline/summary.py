"""The counts of a redline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from drafting.model.inline import runs
from drafting.model.unit import Kind
from drafting.redline.script import Change, Operation, Sign, Summary
from drafting.redline.tokens import is_word, tokens

_WORDED = frozenset({"chapeau", "title", "enacting", "closing"})
"""Single values whose words count as words of the text."""
_MOVES = frozenset({Operation.MOVED, Operation.MOVED_AND_EDITED})


def summarized(
    fields: tuple[Change, ...], units: tuple[Change, ...], notes: tuple[Change, ...]
) -> Summary:
    """The summary of a redline's rows."""
    worded = [row for row in fields if row.kind in _WORDED] + [*units, *notes]
    substance = [row for row in worded if not (row.consequential or row.departed)]
    return Summary(
        units=_operations(units),
        words_inserted=_words(substance, "+"),
        words_deleted=_words(substance, "-"),
        consequential=sum(row.consequential for row in (*fields, *units, *notes)),
        verbs=tuple(_verbs(units)),
    )


def _operations(units: Iterable[Change]) -> dict[Operation, int]:
    counted = Counter(row.operation for row in units if not (row.departed or row.consequential))
    return {operation: counted[operation] for operation in Operation if counted[operation]}


def _words(rows: Iterable[Change], sign: Sign) -> int:
    return sum(
        is_word(token)
        for row in rows
        for span in row.spans
        if span.sign == sign
        for token in tokens(span.text)
    )


def _verbs(units: Iterable[Change]) -> Iterable[tuple[str, str, str]]:
    for row in units:
        if row.departed or row.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
            continue
        before, after = (opening(_side(row, sign)) for sign in ("-", "+"))
        if before and after and before != after:
            yield row.new_label, before, after


def _side(row: Change, sign: str) -> str:
    return "".join(span.text for span in row.spans if span.sign in ("=", sign))


def opening(text: str) -> str:
    """The italic words that a paragraph opens with."""
    first = next(iter(runs(text)), None)
    return first.text.strip() if first and first.italic else ""
