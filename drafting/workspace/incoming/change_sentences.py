"""One sentence for a change, as the record keeps it."""

from __future__ import annotations

from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Operation
from drafting.workspace.incoming.views import Change
from drafting.workspace.wording import describe_rewriting, listed, quoted


def _all_moved(change: Change) -> str:
    """The labels of all paragraphs that moved together."""
    arrived = [row for row in change.rows if row.old_label and not row.departed]
    return listed(list(dict.fromkeys(row.old_label for row in arrived)))


def sentence(change: Change) -> str:
    """What a change does: "Replaced “urges” by “calls upon” in OP3."."""
    label = change.label[:1].upper() + change.label[1:]
    row = next(iter(change.rows), None)
    if row is None:
        return f"Changed the place or kind of {label}."
    old, new = old_text(row.spans), new_text(row.spans)
    place = f" {change.place}" if change.place else ""
    said = {
        Operation.INSERTED: f"Inserted {label}{place}: {quoted(new)}.",
        Operation.DELETED: f"Deleted {label}: {quoted(old)}.",
        Operation.MOVED: f"Moved {_all_moved(change) or label}{place}.",
        Operation.MOVED_AND_EDITED: f"Moved {label}{place} and changed its words.",
        Operation.SPLIT: f"Split {label}.",
        Operation.JOINED: f"Joined {label} with what stood after it.",
    }
    return said.get(change.operation) or describe_rewriting(old, new, label)
