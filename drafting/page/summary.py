"""What a redline changed, counted: the words are the same in every rendering."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.named_tuples import NamedTuple
from drafting.page.signs import UNICODE
from drafting.redline.force import Shift, shift
from drafting.redline.script import Operation, Summary

SAME = "The two texts are the same"


class VerbChange(NamedTuple):
    """A verb that another one took the place of."""

    label: str
    before: str
    after: str
    force: Shift

    @property
    def is_of_force(self) -> bool:
        """Whether the paragraph says more or less than before."""
        return self.force is not Shift.SAME

    @property
    def said(self) -> str:
        """What is said behind it: " (weaker)"; nothing where the force is the same."""
        return f" ({self.force})" if self.is_of_force else ""


def verb_changes(summary: Summary) -> tuple[VerbChange, ...]:
    """Changes of verb, those first that change the force of a paragraph."""
    return tuple(
        VerbChange(label, before, after, shift(before, after))
        for label, before, after in summary.verbs
    )


def paragraph_counts(summary: Summary) -> str:
    """How many paragraphs changed in which way: "Paragraphs: 1 edited, 2 moved"."""
    counts = [
        f"{count} {operation.words}"
        for operation, count in summary.units.items()
        if operation is not Operation.EQUAL and count
    ]
    return f"Paragraphs: {', '.join(counts) or 'none changed'}"


def word_counts(summary: Summary, signs: Mapping[Operation, str] = UNICODE) -> str:
    """How many words came in and went out: "Words: +12 in, −4 out"."""
    inserted, deleted = signs[Operation.INSERTED], signs[Operation.DELETED]
    return f"Words: {inserted}{summary.words_inserted} in, {deleted}{summary.words_deleted} out"


def consequences(summary: Summary) -> str:
    """What is not counted above: "3 changes that follow from others: …"; empty if nothing is."""
    count = summary.consequential
    if not count:
        return ""
    what = "change that follows" if count == 1 else "changes that follow"
    return f"{count} {what} from others: numbers, also and further, footnote marks"
