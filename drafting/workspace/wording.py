"""Sentences about what was done, in the speech of the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.inline import note_references, plain
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.amendments.proposals import Proposal
    from drafting.formats.reading import Remark
    from drafting.model.resolution import Resolution

SHORT = 60


class Done(NamedTuple):
    """What a verb did: one plain sentence, the text after it, and where to stand now."""

    message: str
    text: Resolution
    unit: str = ""
    remarks: tuple[Remark, ...] = ()
    """What a person should look at."""
    misfit: str = ""
    """A paragraph that was typed and opens as those of the other part do, by its identity."""
    is_same: bool = False
    """Whether changes were to be written, and there are none."""
    met_others: bool = False
    """Whether it met what others did meanwhile, which the sentence tells at its end."""


def shortened(text: str, limit: int = SHORT) -> str:
    """The words of inline `text` on one line, cut between words when they are many."""
    return cut_short(plain(text), limit)


def cut_short(printed: str, limit: int = SHORT) -> str:
    """Words as they are printed on one line, cut between words when they are many."""
    words = " ".join(printed.split())
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    cut = head.rfind(" ")
    return head[: cut if cut > limit // 2 else len(head)].rstrip(" ,;:.–—") + "…"


def quoted(text: str, limit: int = SHORT) -> str:
    """The words of inline `text` in quotation marks, shortened."""
    return f"“{shortened(text, limit)}”"


def named(handle: str, label: str) -> str:
    """A text as people call it: `L.6@zero`, or `L.6` for its working text."""
    return f"{handle}@{label}" if label else handle


def counted(number: int, one: str, many: str = "") -> str:
    """`1 change`, `3 changes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(labels: list[str]) -> str:
    """`OP3`, `OP3 and OP4`, `OP3, OP4 and OP5`."""
    if len(labels) <= 1:
        return "".join(labels)
    return f"{', '.join(labels[:-1])} and {labels[-1]}"


def describe_rewriting(before: str, after: str, label: str) -> str:
    """One sentence that quotes what changed between two wordings of a unit."""
    return _about_notes(before, after, label) or _about_words(before, after, label)


def _about_words(before: str, after: str, label: str) -> str:
    changes = _changes(before, after)
    if len(changes) != 1:
        return f"Edited {label}: {counted(len(changes), 'change')} of wording."
    old, new = changes[0]
    if not plain(old).strip() and not plain(new).strip():
        return f"Edited the look or the spacing of {label}."
    if plain(old) == plain(new):
        return f"Changed the look of {quoted(new)} in {label}."
    if not plain(old).strip():
        return f"Added {quoted(new)} in {label}."
    if not plain(new).strip():
        return f"Took out {quoted(old)} from {label}."
    return f"Replaced {quoted(old)} by {quoted(new)} in {label}."


def _about_notes(before: str, after: str, label: str) -> str:
    """The sentence for a wording of which only the marks of footnotes changed."""
    if plain(before) != plain(after):
        return ""
    old, new = set(note_references(before)), set(note_references(after))
    if new - old:
        return f"Added {'a footnote' if len(new - old) == 1 else 'footnotes'} to {label}."
    if old - new:
        return f"Took {'a footnote' if len(old - new) == 1 else 'footnotes'} out of {label}."
    return ""


def _changes(before: str, after: str) -> list[tuple[str, str]]:
    from drafting.redline import words

    changes: list[tuple[str, str]] = []
    old = new = ""
    for span in words(before, after):
        if span.sign == "=":
            if old or new:
                changes.append((old, new))
            old = new = ""
        elif span.sign == "-":
            old += span.text
        else:
            new += span.text
    if old or new:
        changes.append((old, new))
    return changes


def movers(proposal: Proposal) -> str:
    """All who put a proposal, as one name: "Norway and Chile"."""
    return listed(list(proposal.by))
