"""The first lines of a redline: what changed, counted."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.redline.force import Shift, shift
from drafting.redline.script import Operation, Redline
from drafting.tui.page.pieces import Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs

_COUNTED = (
    (Operation.EDITED, "edited"),
    (Operation.INSERTED, "inserted"),
    (Operation.DELETED, "deleted"),
    (Operation.MOVED, "moved"),
    (Operation.MOVED_AND_EDITED, "moved and edited"),
    (Operation.SPLIT, "split"),
    (Operation.JOINED, "joined"),
)
_FAINT = Look(role="faint")


def summary_lines(redline: Redline, signs: Signs, width: int) -> tuple[Line, ...]:
    """The summary, at most `width` cells wide."""
    lines = [
        Line(pieces)
        for text, look in _sentences(redline, signs)
        for pieces in wrap((Piece(text, look),), width)
    ]
    return tuple(lines)


def _sentences(redline: Redline, signs: Signs) -> Iterator[tuple[str, Look]]:
    summary = redline.summary
    if redline.is_empty:
        yield "The two texts are the same.", Look(bold=True)
        return
    dot = f" {signs.dot} "
    forces = {change: shift(*change[1:]) for change in summary.verbs}
    altered = [
        f"{label} {before} {signs.arrow} {after} ({force})"
        for (label, before, after), force in forces.items()
        if force is not Shift.SAME
    ]
    if altered:
        yield f"Force of verbs: {dot.join(altered)}", Look(bold=True, role="accent")
    counts = [
        f"{summary.units[operation]} {word}"
        for operation, word in _COUNTED
        if summary.units.get(operation)
    ]
    yield f"Paragraphs: {', '.join(counts) or 'none changed'}", Look(bold=True)
    yield (
        (
            f"Words: {signs.inserted}{summary.words_inserted} in, "
            f"{signs.deleted}{summary.words_deleted} out"
        ),
        _FAINT,
    )
    others = [
        f"{label} {before} {signs.arrow} {after}"
        for (label, before, after), force in forces.items()
        if force is Shift.SAME
    ]
    if others:
        yield f"Opening words: {dot.join(others)}", Look(role="accent")
