"""What lists show of private notes."""

from __future__ import annotations

from datetime import datetime

from drafting.named_tuples import NamedTuple
from drafting.store.private.notes import Kind

KINDS = tuple(map(str, Kind))
"""What a private note can be."""


class NoteRow(NamedTuple):
    """A private note as it stands today."""

    id: str
    kind: Kind
    handle: str
    """The resolution; empty for the session as a whole."""
    unit: str
    """The paragraph in the text of today that it is about, itself or by a proposal; else empty."""
    label: str
    """What paragraph or proposal is called today, or was called last."""
    proposal: str
    """Number of the proposal that it is about; empty if it is about none."""
    texts: tuple[str, ...]
    """What it says: one wording, or several that were written apart and stand side by side."""
    by: tuple[str, ...]
    """Who wrote these."""
    when: datetime
    """When the last of them was written."""
    is_lost: bool
    """Whether its paragraph or proposal is not in the text any more."""
    words: str
    """How the paragraph began when the note was."""
    is_gone: bool
    """Whether it was taken away, so that it stands in the history alone."""

    @property
    def text(self) -> str:
        """What it says, in one."""
        return " / ".join(self.texts)

    @property
    def where(self) -> str:
        """What it is about: "OP3 of L.6"."""
        return place_name(self.handle, self.label)


class NoteChange(NamedTuple):
    """One entry of the history of private notes."""

    note: str
    where: str
    kind: Kind
    by: str
    when: datetime
    did: str
    """"noted", "changed", "removed", "taken back", "made again"."""
    text: str


def place_name(handle: str, label: str) -> str:
    """What a note is about, in words."""
    if not handle:
        return "the session"
    return f"{label} of {handle}" if label else handle
