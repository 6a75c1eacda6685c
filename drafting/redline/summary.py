"""The counts of a redline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafting.model.unit import Kind
from drafting.redline.force import Shift, shift
from drafting.redline.openings import opening, verb
from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Change, Operation, Sign, Summary
from drafting.redline.tokens import is_word, tokens

_WORDED = frozenset({"chapeau", "title", "enacting", "closing"})
"""Single values whose words count as words of the text."""
_OPENED = frozenset((Kind.PREAMBULAR, Kind.OPERATIVE))
"""Paragraphs that open with a verb."""


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
    counted = Counter(row.operation for row in units if _counts(row))
    return {operation: counted[operation] for operation in Operation if counted[operation]}


def _counts(row: Change) -> bool:
    """Whether the row stands for a change of its own: a split or a join counts once."""
    part = row.operation in (Operation.SPLIT, Operation.JOINED) and not (row.old and row.new)
    return not (row.departed or row.consequential or part)


def _words(rows: Iterable[Change], sign: Sign) -> int:
    texts = (span.text for row in rows for span in row.spans if span.sign == sign)
    return sum(sum(map(is_word, tokens(text))) for text in texts)


def _verbs(units: Iterable[Change]) -> Iterable[tuple[str, str, str]]:
    """Verbs that changed, those first whose force is another one."""
    found = [change for row in units if not row.departed for change in _verbs_of(row)]
    return sorted(found, key=lambda change: shift(*change[1:]) is Shift.SAME)


def _verbs_of(row: Change) -> Iterator[tuple[str, str, str]]:
    """The opening verb of a paragraph, and verbs within it that others took the place of.

    "Also" and "further" are no verbs.
    """
    if len(row.spans) < 2 or row.kind not in _OPENED:
        return
    before, after = opening(old_text(row.spans)), opening(new_text(row.spans))
    if before and after and verb(before) != verb(after):
        yield row.new_label, before, after
    for old, new in pairwise(row.spans[1:]):
        exchanged = (old.sign, new.sign) == ("-", "+")
        words = old.text.strip(" *,"), new.text.strip(" *,")
        opens = words[0] in before and words[1] in after
        if exchanged and not opens and shift(*words) is not Shift.SAME:
            yield (row.new_label, *words)
