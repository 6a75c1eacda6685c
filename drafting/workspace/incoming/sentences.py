"""A file that came back, in sentences that both front ends show."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Operation
from drafting.workspace.incoming.views import Change, Comment, Fate, Incoming, Reply
from drafting.workspace.wording import counted, describe_rewriting, listed, quoted


def heading(found: Incoming) -> Iterator[str]:
    """What the file is, what it was made from, what was left out, and what its reading told."""
    origin = found.origin
    by = {"name": "as you say", "content": "by its words"}.get(origin.by, f"by {origin.by}")
    exact = "" if origin.exact else ", with something changed that was not tracked"
    if found.doubt:
        yield found.doubt
    yield f"{found.file} is {origin.handle} ({by}), made from {origin.name}{exact}."
    if origin.since:
        yield f"Since then the working text has changed {listed(list(origin.since))}."
    counts = [f"{len(found.changes)} in all", f"{len(found.open_changes)} to decide on"]
    if conflicts := sum(change.fate is Fate.CONFLICT for change in found.changes):
        counts.append(f"{conflicts} in conflict")
    if found.changes:
        yield f"Changes: {', '.join(counts)}."
    elif not found.comments:
        yield "Nothing was changed, and nobody wrote a comment."
    if made := len(found.changes) - len(found.open_changes):
        verb = "is" if made == 1 else "are"
        yield f"{counted(made, 'change')} {verb} in the text already."
    for author, count in found.looks:
        yield f"Left out: {counted(count, 'change')} of look alone by {author or 'nobody’s name'}."
    for remark in found.remarks:
        yield remark if remark.endswith((".", "?", "!")) else f"{remark}."


def heading_of(author: str, *, tracked: bool) -> str:
    """The line above the changes of one author."""
    if not tracked:
        return "Not tracked, so nobody knows by whom"
    return author or "Tracked, without a name"


def place_of(comment: Comment) -> str:
    """Where a comment stands."""
    label = comment.label or "Outside the paragraphs"
    words = f", at “{comment.anchor}”" if comment.anchor else ""
    return f"{label}{words}{' (resolved)' if comment.resolved else ''}"


def attributed(remark: Reply) -> str:
    """A comment or an answer with who said it."""
    when = f", {remark.when.day} {remark.when:%B %Y %H:%M}" if remark.when else ""
    return f"{remark.author or 'No name'}{when}: {remark.text}"


def _all_moved(change: Change) -> str:
    """The labels of all paragraphs that moved together."""
    arrived = [row for row in change.rows if row.old_label and not row.departed]
    return listed(list(dict.fromkeys(row.old_label for row in arrived)))


def change_sentence(change: Change) -> str:
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
