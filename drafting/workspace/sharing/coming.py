"""What a record from elsewhere would bring, in words, before anything of it is taken in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from drafting.named_tuples import NamedTuple
from drafting.workspace.sharing.report import Labels, SharedChange
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from drafting.store import Store
    from drafting.store.sharing.cover import Cover
    from drafting.store.sharing.preview import Preview


class Group(NamedTuple):
    """What one author changed in one paragraph, or in what belongs to none."""

    author: str
    place: str
    """“L.6 OP3”."""
    messages: tuple[str, ...]
    """The oldest first."""

    @property
    def total(self) -> str:
        """“3 changes”."""
        return counted(len(self.messages), "change")


class Coming(NamedTuple):
    """What a pack would bring."""

    title: str
    sender: str
    """Who packed it, by its own word."""
    when: str
    since: str
    """What it goes on from, in words; empty for one with the whole record."""
    changes: tuple[SharedChange, ...]
    """The oldest first."""
    drafts: tuple[str, ...]
    here_too: tuple[str, ...]
    """What was changed here as well: “L.6 OP3”."""
    resolutions: tuple[str, ...]
    begins: bool
    """Whether a session would begin with it."""
    left_out: tuple[str, ...] = ()
    """What merges in it leave out of either side, a sentence each."""

    @property
    def is_new(self) -> bool:
        """Whether it has anything that is not here."""
        return bool(self.changes or self.drafts)

    @property
    def origin(self) -> str:
        """Who sends what, by the word of the file."""
        what = f"what was recorded since {self.since}" if self.since else "the whole record"
        by = f", packed by {self.sender}" if self.sender else ""
        return f"{self.title or 'A session'}: {what}{by}{f' on {self.when}' if self.when else ''}."

    @property
    def groups(self) -> tuple[Group, ...]:
        """The changes by author and paragraph; for a session that begins, by author and text."""
        found: dict[tuple[str, str], list[str]] = {}
        for change in self.changes:
            for place in _places(change, whole=self.begins):
                found.setdefault((change.author, place), []).append(change.message)
        authors = list(dict.fromkeys(change.author for change in self.changes))
        rows = sorted(found.items(), key=lambda row: authors.index(row[0][0]))
        return tuple(Group(author, place, tuple(said)) for (author, place), said in rows)

    @property
    def summary(self) -> str:
        """One sentence: how much it is."""
        if not self.is_new:
            return "Nothing in it is new here."
        parts = [counted(len(self.changes), "change")] if self.changes else []
        parts += [f"drafts {listed(list(self.drafts))}"] if self.drafts else []
        texts = f", in {listed(list(self.resolutions))}" if self.begins else ""
        does = "A session would begin with" if self.begins else "It would bring"
        return f"{does} {listed(parts)}{texts}."

    @property
    def warnings(self) -> tuple[str, ...]:
        """What both sides changed, and what merges leave out; a sentence each."""
        if not self.here_too:
            return self.left_out
        where = listed(list(self.here_too))
        told = f"Changed here as well: {where}; where both differ, both wordings are kept."
        return told, *self.left_out

    @property
    def as_json(self) -> dict[str, Any]:
        """The same for a script."""
        return {
            "session": self.title,
            "sender": self.sender,
            "packed": self.when,
            "since": self.since or None,
            "begins": self.begins,
            "would_come": [change.as_json for change in self.changes],
            "drafts": list(self.drafts),
            "changed_here_too": list(self.here_too),
            "resolutions": list(self.resolutions),
            "left_out": list(self.left_out),
        }


def coming(cover: Cover, preview: Preview, store: Store | None = None) -> Coming:
    """What a preview says, its paragraphs called as they are here, or else as they are there."""
    labels = Labels(store, preview.texts)
    touched = (f"{handle} {labels.label(handle, unit)}" for handle, unit in preview.here_too)
    return Coming(
        cover.title or cover.session,
        cover.sender,
        cover.when.replace("T", " ")[:16],
        cover.since,
        labels.changes(preview.changes),
        preview.drafts,
        tuple(dict.fromkeys(touched)),
        preview.handles,
        store is None,
        tuple(map(str, preview.lost)),
    )


def _places(change: SharedChange, *, whole: bool) -> Iterator[str]:
    for handle in change.handles or ("",):
        if whole or not change.labels:
            yield handle or "the session"
        else:
            yield from (f"{handle} {label}" for label in change.labels)
