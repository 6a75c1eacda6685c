"""The first lines of a redline: what changed, counted."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.page.summary import SAME, paragraph_counts, verb_changes, word_counts
from drafting.redline.script import Redline
from drafting.tui.page.pieces import Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs

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
        yield f"{SAME}.", Look(bold=True)
        return
    dot = f" {signs.dot} "
    verbs = [
        (f"{verb.label} {verb.before} {signs.arrow} {verb.after}{verb.said}", verb.is_of_force)
        for verb in verb_changes(summary)
    ]
    if altered := [said for said, is_of_force in verbs if is_of_force]:
        yield f"Force of verbs: {dot.join(altered)}", Look(bold=True, role="accent")
    yield paragraph_counts(summary), Look(bold=True)
    yield word_counts(summary, signs.operations), _FAINT
    if others := [said for said, is_of_force in verbs if not is_of_force]:
        yield f"Opening words: {dot.join(others)}", Look(role="accent")
