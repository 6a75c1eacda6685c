"""What the record tells: changes, wordings of one unit, who touched what last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.record.views import Authorship, Entry, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from drafting.redline.script import Redline
    from drafting.store import Store
    from drafting.store.records import Draft
    from drafting.store.records import Entry as StoredEntry
    from drafting.workspace.record.story import Chapter
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

    def story(self, handle: str, unit: str = "") -> tuple[Chapter, ...]:
        """The changes of a resolution, or of one unit, from draft to draft, the newest first.

        What is undone is left out, and what one person did in a row in one paragraph is one entry.
        """
        from drafting.workspace.record.story import chapters

        identity = find_identity(self._store, handle, unit) if unit else ""
        # Begun now, so that git looks for both at once.
        changes = None if unit else self._store.changes_of_text(handle)
        rows = self._store.history(handle, identity)
        entries = _from_draft_to_draft(self._store, handle, rows)
        of_text = None if changes is None else set(changes)
        return chapters(
            one._replace(is_text=not one.is_beginning if of_text is None else one.key in of_text)
            for one in entries
        )

    def count(self, handle: str, since: str = "", until: str = "") -> int:
        """How many changes of the text stand, since a draft, the base text or the beginning.

        They are those up to another draft, or to the working text.
        """
        from drafting.workspace.record.issued_text import start_of_steps

        start = start_of_steps(self._store, handle, since) if since else ""
        if until:
            return self._store.changes_to(handle, until, start)
        return self._store.changes(handle, start)

    def counts(self, handle: str) -> dict[str, int]:
        """How many changes of the text stand in each draft since the one before it, by label."""
        labels = [draft.label for draft in self._store.drafts(handle)]
        before = ("", *labels)
        return {
            label: self._store.changes_to(handle, label, since)
            for label, since in zip(labels, before, strict=False)
        }

    def told_wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """The wordings of one unit from first to last, as a story.

        Those in a row by one person are one; what was undone is left out.
        """
        from drafting.workspace.record.story import as_one, folded_wordings

        identity = find_identity(self._store, handle, unit)
        drafts = self._store.drafts(handle)
        wordings = self._wordings(handle, identity, drafts)
        texts = self._store.words_at(handle, identity, [draft.state for draft in drafts])
        frozen = (
            _frozen(wordings, text, draft.when) for draft, text in zip(drafts, texts, strict=True)
        )
        rows = folded_wordings(wordings, (at for at in frozen if at is not None))
        return tuple(map(as_one, rows))

    def wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """The wordings of one unit from first to last, each as a change to the one before."""
        identity = find_identity(self._store, handle, unit)
        return self._wordings(handle, identity, self._store.drafts(handle))

    def _wordings(self, handle: str, identity: str, drafts: Sequence[Draft]) -> tuple[Wording, ...]:
        from drafting.redline import words

        states = _by_state(drafts)
        found = []
        before = ""
        for wording in reversed(self._store.wordings(handle, identity)):
            text = wording.text or ""
            found.append(Wording(_entry(wording.entry, states), text, words(before, text)))
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
        from drafting.workspace.record.issued_text import text_named
        from drafting.workspace.record.provenance import redline_as_done, steps

        before, after = (text_named(self._store, handle, label) for label in (old, new))
        return redline_as_done(before, after, lambda: steps(self._store, handle, old, new))

    def moved_since(self, handle: str, label: str) -> frozenset[str]:
        """Identities of the paragraphs that somebody moved since a draft."""
        from drafting.workspace.record.provenance import moved_since

        return moved_since(self._store, handle, label)

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
    return _by_state(store.drafts(handle))


def _by_state(drafts: Iterable[Draft]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for draft in drafts:
        found[draft.state] = (*found.get(draft.state, ()), draft.label)
    return found


def _from_draft_to_draft(store: Store, handle: str, rows: Sequence[StoredEntry]) -> Iterator[Entry]:
    """Changes, newest first: those that no draft has, and then those of each draft with its label.

    What was made beside a draft, and came to the record later, is not in it, whatever the dates.
    """
    drafts, since = store.drafts(handle), ""
    place: dict[str, int] = {}
    for at, draft in enumerate(drafts):
        place |= dict.fromkeys(store.names_between(handle, since, draft.state), at)
        since = draft.state
    parts: dict[int, list[StoredEntry]] = {}
    for row in rows:
        parts.setdefault(place.get(row.id, len(drafts)), []).append(row)
    known = {row.id for row in rows}
    labels: tuple[str, ...] = ()
    for at in reversed(range(len(drafts) + 1)):
        here = drafts[at] if at < len(drafts) else None
        if here is None or here.state in known or store.is_on_record(here.state):
            labels = (here.label, *labels) if here else ()
        for row in parts.get(at, ()):
            yield _entry(row, {row.id: labels})
            labels = ()


def _frozen(wordings: Sequence[Wording], text: str | None, when: datetime) -> int | None:
    """The place of the wording that a draft of that moment froze, which reads so."""
    places = [at for at, one in enumerate(wordings) if text is not None and one.text == text]
    until = [at for at in places if wordings[at].entry.when <= when]
    return next(iter(until[-1:] or places[:1]), None)


def _entry(entry: StoredEntry, drafts: dict[str, tuple[str, ...]]) -> Entry:
    from drafting.store.records import (
        ACCEPTED_BY,
        ADDED,
        CHECKED,
        PROPOSAL,
        REDO_OF,
        ROUND,
        UNDO_OF,
        UNIT,
    )

    return Entry(
        key=entry.id,
        author=entry.author,
        when=entry.when,
        message=entry.message,
        unit=entry.first(UNIT),
        drafts=drafts.get(entry.id, ()),
        round=entry.first(ROUND),
        units=entry.all(UNIT),
        about=entry.first(UNDO_OF) or entry.first(REDO_OF),
        on_behalf=(*entry.all(PROPOSAL), *entry.all(ACCEPTED_BY)),
        is_tick=bool(entry.first(CHECKED)),
        is_beginning=bool(entry.first(ADDED)),
    )
