"""What the record tells: changes, wordings of one unit, who touched what last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.record.views import Authorship, Entry, Wording

if TYPE_CHECKING:
    from drafting.redline.script import Redline
    from drafting.store import Store
    from drafting.store.records import Entry as StoredEntry
    from drafting.workspace.record.views import WordsOf


class History:
    """What the record tells of each resolution: changes, wordings, whose words are whose."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def changes(self, handle: str, unit: str = "") -> tuple[Entry, ...]:
        """The recorded changes of a resolution, or of one unit, newest first."""
        identity = find_identity(self._store, handle, unit) if unit else ""
        drafts = _drafts_by_state(self._store, handle)
        return tuple(_entry(entry, drafts) for entry in self._store.history(handle, identity))

    def wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """The wordings of one unit from first to last, each as a change to the one before."""
        from drafting.redline import words

        identity = find_identity(self._store, handle, unit)
        drafts = _drafts_by_state(self._store, handle)
        found = []
        before = ""
        for wording in reversed(self._store.wordings(handle, identity)):
            text = wording.text or ""
            found.append(Wording(_entry(wording.entry, drafts), text, words(before, text)))
            before = text
        return tuple(found)

    def blame(self, handle: str, unit: str = "") -> tuple[Authorship, ...]:
        """Who last touched each unit of the working text, or one of them."""
        last = self._store.last_changes(handle)
        drafts = _drafts_by_state(self._store, handle)
        numbering = Numbering(self._store.text(handle))
        return tuple(
            Authorship(row.unit.id, row.label, row.unit.text, _entry(last[row.unit.id], drafts))
            for row in ([numbering.resolve(unit)] if unit else numbering)
            if row.unit.id in last
        )

    def authorship(self, handle: str, unit: str = "") -> tuple[WordsOf, ...]:
        """Who brought in each word of the working text, when, and in place of what.

        `unit` limits it to one paragraph, note ("note 2") or value ("title").
        """
        from drafting.workspace.record.provenance import authorship

        return authorship(self._store, handle, unit)

    def older_texts(self, handle: str) -> tuple[tuple[str, ...], str]:
        """The names of the texts that others are compared with, and which is the issued one.

        The drafts, oldest first; before them "base", if no draft reads as the issued document.
        """
        from drafting.workspace.record.issued_text import older_texts

        return older_texts(self._store, handle)

    def redline(self, handle: str, old: str, new: str = "") -> Redline:
        """The changes between two drafts; an empty `new` is the working text."""
        from drafting.redline import redline
        from drafting.workspace.record.issued_text import text_named

        return redline(text_named(self._store, handle, old), text_named(self._store, handle, new))

    def provenance(self, handle: str, old: str, new: str = "") -> Redline:
        """The changes between two drafts, each with whose it is."""
        from drafting.redline.provenance import attributed
        from drafting.workspace.record.provenance import trace

        return attributed(self.redline(handle, old, new), trace(self._store, handle, old, new))


def text_then(store: Store, handle: str, state: str) -> Resolution | None:
    """A resolution as of a recorded change; None where the record has no such change, or no text.

    Names of changes do not last: whoever rewrites a record gives them others.
    """
    from drafting.store.errors import DamagedStoreError, UnknownStateError

    try:
        return store.state_at(handle, state)
    except (UnknownStateError, DamagedStoreError):
        return None


def find_identity(store: Store, handle: str, name: str) -> str:
    """The identity of the unit called `name`; one that is gone may be named by identity."""
    from drafting.model.errors import UnknownUnitError

    try:
        return Numbering(store.text(handle)).resolve(name).unit.id
    except UnknownUnitError:
        if store.history(handle, name):
            return name
        raise


def _drafts_by_state(store: Store, handle: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for draft in store.drafts(handle):
        found[draft.state] = (*found.get(draft.state, ()), draft.label)
    return found


def _entry(entry: StoredEntry, drafts: dict[str, tuple[str, ...]]) -> Entry:
    from drafting.store.records import ROUND, UNIT

    return Entry(
        key=entry.id,
        author=entry.author,
        when=entry.when,
        message=entry.message,
        unit=entry.first(UNIT),
        drafts=drafts.get(entry.id, ()),
        round=entry.first(ROUND),
    )
