"""All resolutions of a session at a glance, at a cost that follows what changed.

For a resolution whose folder has kept its identity nothing is read, and the record is
walked only from the state of the last time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafting.store import drafts, overview_cache
from drafting.store.heads import read_heads
from drafting.store.layout import AGREEMENT, CHECKLIST, HEADS, OUTLINE, PROPOSALS
from drafting.store.messages import read_commit
from drafting.store.names import natural_order
from drafting.store.outline import count_paragraphs, write_outline
from drafting.store.overview_cache import CachedRow, OverviewCache, Since
from drafting.store.records import Draft, Entry, Summary
from drafting.store.register import handles_in
from drafting.store.text_changes import RecordedChange, take_in, walked

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.texts import Texts

_LOST = Entry("", "", "", datetime.fromtimestamp(0, UTC), "its latest change is not on record")
_LONG_WALK = 200
"""Changes walked from which on the result is worth keeping at once."""


class Overviews:
    """Makes overviews of one repository, each from the one before."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts
        self._cache: OverviewCache | None = None
        self._saved = ""
        self._entries: dict[str, Entry] = {}

    def overview(self, head: Head) -> tuple[Summary, ...]:
        """Every resolution as of `head`. Raises DamagedStoreError."""
        every = drafts.all_drafts(self._repository)
        known = self._brought_up_to(head, every)
        folders = self._texts.folders(head.tree)
        handles = handles_in(self._repository, head.tree)
        # What is known goes by the names of folders, which stay when a resolution is renamed.
        named = {handles.folder(handle): folder for handle, folder in folders.items()}
        self._look_at_changed(known, named)
        last = self._last_entries(known, named)
        return tuple(
            self._summary(known, name, every.get(name, []), last.get(name, _LOST))._replace(
                handle=handles.row(name).handle
            )
            for name in named
        )

    def save(self) -> None:
        """Keep what is known for the next time."""
        if self._cache and self._cache.head != self._saved:
            overview_cache.save(self._repository.own, self._cache)
            self._saved = self._cache.head

    # The record

    def _brought_up_to(self, head: Head, every: Mapping[str, list[Draft]]) -> OverviewCache:
        """What is known, with what was recorded since the last time taken in."""
        known = self._cache or self._remembered()
        if known.head == head.id:
            self._cache = known
            return known
        changes = self._changes_after(known, head)
        if changes is None:
            known = OverviewCache()
            changes = list(walked(self._repository, head.id))
        self._take_in(known, changes, every)
        known.head = head.id
        self._cache = known
        if len(changes) >= _LONG_WALK:
            self.save()
        return known

    def _remembered(self) -> OverviewCache:
        known = overview_cache.load(self._repository.own)
        self._saved = known.head
        return known

    def _changes_after(self, known: OverviewCache, head: Head) -> list[RecordedChange] | None:
        """The changes since the last time; None if this is another record."""
        if not known.head or self._repository.reader.read(known.head) is None:
            return None
        changes = list(walked(self._repository, f"{known.head}..{head.id}"))
        follows = changes and changes[-1].parents == (known.head,)
        # What came from elsewhere was begun before the last time.
        follows = follows or self._repository.is_before(known.head, head.id)
        return changes if follows else None

    def _take_in(
        self, known: OverviewCache, changes: list[RecordedChange], every: Mapping[str, list[Draft]]
    ) -> None:
        owners: dict[str, set[str]] = {}
        for handle, rows in every.items():
            for draft in rows:
                owners.setdefault(draft.state, set()).add(handle)
        for change in reversed(changes):
            for handle in change.texts:
                known.counts[handle] = known.counts.get(handle, 0) + 1
                take_in(known.since.setdefault(handle, Since()).standing, change, handle)
            for handle in change.handles:
                known.last[handle] = change.state
            for handle in owners.get(change.state, ()):
                _freeze(known, change.state, handle, known.counts.get(handle, 0))
                known.since[handle] = Since(change.state)

    def _count_at(self, known: OverviewCache, handle: str, draft: Draft) -> int:
        """How many changes of the text a draft has behind it."""
        if handle not in known.frozen.get(draft.state, {}):
            later = walked(self._repository, f"{draft.state}..{known.head}")
            since = sum(handle in change.texts for change in later)
            _freeze(known, draft.state, handle, known.counts.get(handle, 0) - since)
        return known.frozen[draft.state][handle]

    def _changes(self, known: OverviewCache, handle: str, state: str) -> int:
        """How many changes of a text stand since a draft froze that state, or since the first."""
        kept = known.since.get(handle, Since())
        if kept.state == state:
            return len(kept.standing)
        # A draft that was made later, or one of a record that another program brought in.
        kept = known.since[handle] = Since(state)
        span = f"{state}..{known.head}" if state else known.head
        for change in reversed(list(walked(self._repository, span, handle))):
            take_in(kept.standing, change, handle)
        return len(kept.standing)

    def _latest(self, known: OverviewCache, handle: str, rows: list[Draft]) -> Draft | None:
        """The draft that froze the latest state of the text; dates decide where it is the same."""
        if len(rows) < 2:
            return rows[0] if rows else None
        counts = {row.label: self._count_at(known, handle, row) for row in rows}
        last = [row for row in rows if counts[row.label] == max(counts.values())]
        order = {state: number for number, state in enumerate(known.frozen)}
        by_date = sorted(
            last, key=lambda row: (order[row.state], row.when, natural_order(row.label))
        )
        return drafts.following(by_date)[-1]

    # The texts

    def _look_at_changed(self, known: OverviewCache, folders: Mapping[str, str]) -> None:
        changed = {
            handle: self._repository.tree(folder)
            for handle, folder in folders.items()
            if handle not in known.rows or known.rows[handle].folder != folder
        }
        trees = changed.values()
        wanted = [tree[name].id for tree in trees for name in (HEADS, OUTLINE) if name in tree]
        texts = self._texts.files(wanted)
        for folder, tree in changed.items():
            handle = handles_in(self._repository).row(folder).handle
            own = {name: texts[entry.id] for name, entry in tree.items() if entry.id in texts}
            known.rows[folder] = self._row(handle, folders[folder], own)
            if AGREEMENT in tree or PROPOSALS in tree:
                self._look_at_negotiation(known.rows[folder], handle)
            if CHECKLIST in tree:
                known.rows[folder].to_check = self._to_check(folders[folder])

    def _row(self, handle: str, folder: str, files: Mapping[str, str]) -> CachedRow:
        if HEADS in files and OUTLINE in files:
            heads = read_heads(files[HEADS])
            preambular, operative = count_paragraphs(files[OUTLINE])
        else:  # what is lost is read as far as anything tells it
            heads = self._texts.of_folder(folder, handle)
            preambular, operative = count_paragraphs(write_outline(heads))
        return CachedRow(folder, heads.title, heads.masthead.symbol, preambular, operative)

    def _look_at_negotiation(self, row: CachedRow, handle: str) -> None:
        from drafting.amendments.agreement import progress
        from drafting.amendments.outcomes import status
        from drafting.store.negotiations import Negotiations

        held = Negotiations(self._repository).of_folder(row.folder, handle)
        text = self._texts.of_folder(row.folder, handle)
        found = progress(held.standings, text)
        row.stages = {stage.value: count for stage, count in found.stages.items()}
        row.status = status(held.actions, held.updates, text)

    def _to_check(self, folder: str) -> int:
        from drafting.store.checklist.checklists import Checklists

        return Checklists(self._repository).open_in(folder)

    def _last_entries(self, known: OverviewCache, handles: Iterable[str]) -> dict[str, Entry]:
        states = {handle: known.last[handle] for handle in handles if handle in known.last}
        unread = [state for state in states.values() if state not in self._entries]
        for state, found in zip(unread, self._repository.reader.read_many(unread), strict=True):
            if found:
                self._entries[state] = read_commit(state, found.data)
        return {
            handle: self._entries[state]
            for handle, state in states.items()
            if state in self._entries
        }

    def _summary(
        self, known: OverviewCache, handle: str, rows: list[Draft], last: Entry
    ) -> Summary:
        row = known.rows[handle]
        latest = self._latest(known, handle, rows)
        return Summary(
            handle=handle,
            title=row.title,
            symbol=row.symbol,
            preambular=row.preambular,
            operative=row.operative,
            draft=latest.label if latest else "",
            changes=self._changes(known, handle, latest.state if latest else ""),
            last=last,
            stages=row.stages,
            status=row.status,
            to_check=row.to_check,
        )


def _freeze(known: OverviewCache, state: str, handle: str, count: int) -> None:
    known.frozen.setdefault(state, {})[handle] = count
