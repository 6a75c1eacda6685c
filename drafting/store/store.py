"""The store: one session in one bare git repository.

Every change is one commit: the files that changed, the folders above them, the
commit, and a compare-and-swap of the branch; no index, no work tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

from drafting.model.edits import Edit
from drafting.model.resolution import Resolution
from drafting.store import beginning, drafts, exemptions, history
from drafting.store.bases import Bases, changes_to
from drafting.store.changing import Changing, Made
from drafting.store.copies import write_copy
from drafting.store.disorder import Disorder
from drafting.store.errors import ResolutionExistsError, UnknownDraftError, UnknownStateError
from drafting.store.exemptions import Exemptions
from drafting.store.history import History, path_of
from drafting.store.layout import decode, path_of_unit
from drafting.store.names import check_name, draft_ref
from drafting.store.overview import Overviews
from drafting.store.recorder import Change, Recorder
from drafting.store.records import (
    ADDED,
    REMOVED,
    Base,
    Committed,
    Draft,
    Entry,
    Record,
    SessionInfo,
    Summary,
    Wording,
)
from drafting.store.repository import Head, Repository
from drafting.store.texts import Texts, changes_between, within
from drafting.store.trees import Changes

if TYPE_CHECKING:
    from drafting.amendments.labels import Reading
    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.silence import Silence
    from drafting.redline.provenance import Step
    from drafting.store.negotiations import Negotiations

Maker = Callable[[Head, Resolution], Made]
"""What becomes of the working text in a state of the record."""

_STATE = re.compile(r"[0-9a-f]{7,40}")


class Store:
    """A session that is open. It belongs to the thread that opened it.

    Every method may raise DamagedStoreError or StoreGoneError, and every one that changes
    something StoreWriteError; what was saved before stays readable then.
    """

    def __init__(
        self, repository: Repository, info: SessionInfo, recorded: Iterable[str] = ()
    ) -> None:
        self.path = repository.path
        self.info = info
        self._repository = repository
        self._texts = Texts(repository)
        self._recorder = Recorder(repository, recorded)
        self._bases = Bases(repository, self._texts)
        reversals = (
            self._bases.reversal, self._reversal_of_negotiation, exemptions.reversal_in(repository)
        )  # fmt: skip
        self._disorder = Disorder(repository, self._texts, self._bases, lambda: self._negotiations)
        self._changing = Changing(repository, self._texts, reversals)
        self._history = History(repository)
        self._overviews = Overviews(repository, self._texts)

    @classmethod
    def create(cls, path: Path, info: SessionInfo, record: Record, own: Path | None = None) -> Self:
        """Make a session where nothing is, and open it.

        Raises StoreExistsError or StoreNotMadeError.
        """
        beginning.create(path, info, record)
        return cls._opened(path, own, f"The session {info.key} is begun.")

    @classmethod
    def open(cls, path: Path, own: Path | None = None) -> Self:
        """Open the session at `path`; nothing is written there.

        `own` is the folder of this user for what is kept of it outside: copies, and what is
        remembered from one overview to the next. Raises NotAStoreError, NewerStoreError,
        UnsafeStoreError or GitMissingError.
        """
        return cls._opened(path, own)

    @classmethod
    def _opened(cls, path: Path, own: Path | None, *recorded: str) -> Self:
        repository = Repository.open(path, own)
        try:
            return cls(repository, beginning.recognise(repository), recorded)
        except BaseException:
            repository.close()
            raise

    @property
    def recorded(self) -> tuple[str, ...]:
        """The sentence of each change that was made through this since it was opened."""
        return tuple(self._recorder.recorded)

    def tidy_up(self) -> None:
        """Pack the repository and bring its index of the record up to date, now."""
        self._recorder.tidy_up()

    def write_copy(self, target: Path) -> None:
        """Write everything on record into one file. Raises CopyNotWrittenError."""
        write_copy(self.path / "objects", self._repository.references, target)

    def close(self) -> None:
        """Let go of the session, and end every process of git."""
        self._overviews.save()
        self._recorder.close()
        self._repository.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @cached_property
    def _negotiations(self) -> Negotiations:
        # Loaded when first asked for: most sessions of a minute look at texts alone.
        from drafting.store.negotiations import Negotiations

        return Negotiations(self._repository)

    def _reversal_of_negotiation(self, head: Head, handle: str, commit: str) -> Changes:
        return self._negotiations.reversal(head, handle, commit)

    # Reading

    def _head(self) -> Head:
        return self._repository.latest()

    def state(self) -> str:
        """The name of the latest state: another one after every change, whoever made it."""
        return self._head().id

    def handles(self) -> tuple[str, ...]:
        """The handles of all resolutions, `L.2` before `L.10`."""
        return tuple(self._texts.folders(self._head().tree))

    def text(self, handle: str, draft: str = "") -> Resolution:
        """The working text of a resolution, or one of its drafts.

        Raises UnknownResolutionError or UnknownDraftError.
        """
        text = self._disorder.text(self._folder(handle, draft), handle, draft)
        return text if draft else self._changing.shown(handle, text)

    def _draft(self, handle: str, label: str) -> str:
        """The object that a draft is kept by. Raises UnknownDraftError."""
        found = self._repository.references.read(draft_ref(handle, label))
        return found or self._without_draft(handle, label)

    def _without_draft(self, handle: str, label: str) -> NoReturn:
        raise UnknownDraftError(handle, label, [draft.label for draft in self.drafts(handle)])

    def base(self, handle: str, draft: str = "") -> Base | None:
        """The issued document that the working text, or a draft, starts from, if any is kept.

        Raises UnknownResolutionError or UnknownDraftError.
        """
        return self._disorder.base(self._folder(handle, draft), handle)

    def _folder(self, handle: str, draft: str = "") -> str:
        if not draft:
            return self._texts.folder(self._head().tree, handle)
        found = self._texts.folder_at(self._draft(handle, draft), handle)
        return found or self._without_draft(handle, draft)

    def remarks(self, handle: str, draft: str = "") -> tuple[str, ...]:
        """What had to be decided to read it, one sentence each. Raises what `text` raises."""
        return self._disorder.remarks(self._folder(handle, draft), handle)

    @property
    def noticed(self) -> tuple[tuple[str, str], ...]:
        """The remarks on all that was read so far, each with the text that it is about."""
        return self._disorder.noticed

    def negotiation(self, handle: str) -> Negotiation:
        """Proposals, agreement and silence procedures. Raises UnknownResolutionError."""
        return self._disorder.negotiation(self._folder(handle), handle)

    def reading(self, handle: str) -> Reading | None:
        """The reading during which numbers are frozen. Raises UnknownResolutionError."""
        return self._negotiations.reading(self._folder(handle), handle)

    def silences(self, handle: str) -> tuple[Silence, ...]:
        """The silence procedures on it, oldest first. Raises UnknownResolutionError."""
        return self._negotiations.silences(self._folder(handle), handle)

    def exemptions(self, handle: str) -> Exemptions:
        """Findings of checks that are let pass. Raises UnknownResolutionError."""
        return self._disorder.exemptions(self._folder(handle), handle)

    def state_at(self, handle: str, state: str) -> Resolution:
        """A resolution as of a recorded change. Raises UnknownStateError."""
        found = self._texts.at(state, handle) if _STATE.fullmatch(state) else None
        if found is None:
            raise UnknownStateError(handle, state)
        return found

    def summaries(self) -> tuple[Summary, ...]:
        """Every resolution at a glance: counts, latest draft, latest change."""
        return self._overviews.overview(self._head())

    # The record

    def history(self, handle: str, unit: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        """The changes of a resolution or of one of its units, newest first.

        Raises UnknownResolutionError for a resolution that never was.
        """
        head = self._head()
        if unit:
            found = self._history.of_unit(head, handle, unit, limit)
        else:
            found = self._history.of_resolution(head, handle, limit)
        if not found:
            self._texts.folder(head.tree, handle)
        return found

    def wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """What one unit has said, newest first."""
        path = path_of(handle, path_of_unit(unit))
        entries = tuple(history.entries(self._repository, path, self._head().id))
        files = self._repository.reader.read_many([f"{entry.id}:{path}" for entry in entries])
        return tuple(
            Wording(entry, decode(file.data) if file else None)
            for entry, file in zip(entries, files, strict=True)
        )

    def last_changes(self, handle: str) -> dict[str, Entry]:
        """The latest change of the words of each unit that stands in the working text."""
        units = {unit.id for unit in self.text(handle).walk()}
        return history.last_changes(self._repository, self._head(), handle, units)

    def steps(self, handle: str, since: str = "", until: str = "") -> Iterator[Step]:
        """What each change did after a draft, or from the beginning, up to a draft or today.

        Raises UnknownDraftError or DamagedStoreError.
        """
        from drafting.store.steps import steps

        first = self._draft_state(handle, since) if since else ""
        last = self._draft_state(handle, until) if until else self._head().id
        return steps(self._repository, self._texts, handle, first, last)

    def _draft_state(self, handle: str, label: str) -> str:
        found = self._repository.reader.read(f"{self._draft(handle, label)}^{{commit}}")
        return found.id if found else self._without_draft(handle, label)

    # Changing

    def add(
        self, handle: str, resolution: Resolution, record: Record, base: Base | None = None
    ) -> Committed:
        """Bring a resolution into the session, with the issued document it was read from.

        Raises ResolutionExistsError, UnusableNameError, UnsavableTextError or
        UnsavableBaseError.
        """
        check_name(handle)
        besides = changes_to(base) if base else {}

        def plan(head: Head) -> Change:
            for known in self._texts.folders(head.tree):
                if known.casefold() == handle.casefold():
                    raise ResolutionExistsError(handle, known)
            files = changes_between(None, resolution) | besides
            trailers = (*record.trailers, (ADDED, handle))
            return Change(within(handle, files), record.message or f"Add {handle}", trailers)

        head = self._recorder.record(plan, record)
        return Committed(head.id, self._texts.text(head.tree, handle))

    def remove(self, handle: str, record: Record) -> Committed:
        """Take a resolution out of the session; its history and drafts stay."""

        def plan(head: Head) -> Change:
            self._texts.folder(head.tree, handle)
            trailers = (*record.trailers, (REMOVED, handle))
            return Change(within(handle, None), record.message or f"Remove {handle}", trailers)

        last = self.text(handle)
        return Committed(self._recorder.record(plan, record).id, last)

    def commit(
        self, handle: str, edit: Edit, record: Record, base: Base | None = None
    ) -> Committed:
        """Make an edit of a resolution, and keep the issued document that it starts from now.

        If the text has moved on since the edit was made, it is made on the text of
        today; nothing is lost. Raises UnknownResolutionError, UnsavableBaseError, and a
        ModelError for an edit that makes no sense on any text of this resolution.
        """
        besides = changes_to(base) if base else {}
        return self._change(
            handle,
            record,
            lambda head, now: self._changing.edit(head, handle, now, edit, record)._replace(
                files=besides
            ),
        )

    def negotiate(
        self,
        handle: str,
        change: Callable[[Negotiation], Negotiation],
        record: Record,
        edit: Edit | None = None,
    ) -> Committed:
        """Change what is on record of a negotiation, and the text with it in the same change.

        `change` is made on the record of today, whoever changed it meanwhile; it may be
        called more than once. Raises what `commit` and `change` raise.
        """

        def made(head: Head, now: Resolution) -> Made:
            folder = self._texts.folder(head.tree, handle)
            mended = self._negotiations.changed(folder, handle, change)
            done = Made(now, record.message, record.trailers)
            if edit is not None:
                done = self._changing.edit(head, handle, now, edit, record)
            return done._replace(files=mended.files, trailers=done.trailers + mended.trailers)

        return self._change(handle, record, made)

    def exempt(
        self, handle: str, change: Callable[[Exemptions], Exemptions], record: Record
    ) -> Committed:
        """Change what checks let pass; `change` is made on what is let pass today."""

        def made(head: Head, now: Resolution) -> Made:
            folder = self._texts.folder(head.tree, handle)
            mended = exemptions.changed(self._repository, folder, handle, change)
            trailers = record.trailers + mended.trailers
            return Made(now, record.message, trailers, files=mended.files)

        return self._change(handle, record, made)

    def undo(self, handle: str, record: Record) -> Committed:
        """Take back the latest change of the author. Raises NothingToUndoError."""
        return self._change(
            handle, record, lambda head, now: self._changing.undo(head, handle, now, record)
        )

    def redo(self, handle: str, record: Record) -> Committed:
        """Make again what the author undid last. Raises NothingToRedoError."""
        return self._change(
            handle, record, lambda head, now: self._changing.redo(head, handle, now, record)
        )

    def mend(self, handle: str, record: Record) -> tuple[str, ...]:
        """Record now what was decided where plain git or a hand left disorder, and give it.

        Nothing is recorded where there is nothing to mend. Raises UnknownResolutionError.
        """
        remarks: list[str] = []

        def plan(head: Head) -> Change | None:
            remarks[:] = self._disorder.remarks(self._texts.folder(head.tree, handle), handle)
            return self._disorder.mending(head, handle, record)

        self._recorder.record(plan, record)
        return tuple(remarks)

    def _change(self, handle: str, record: Record, maker: Maker) -> Committed:
        made: list[Made] = []

        def plan(head: Head) -> Change | None:
            now = self._texts.text(head.tree, handle)
            made[:] = [maker(head, now)]
            return self._disorder.change(head, handle, now, made[0])

        head = self._recorder.record(plan, record)
        text, message, _, merged, notes, _ = made[0]
        text = self._changing.shown(handle, self._texts.written(head.tree, handle, text))
        return Committed(head.id, text, merged, notes, message)

    # Drafts

    def make_draft(self, handle: str, label: str, record: Record) -> Draft:
        """Freeze the working text under a label.

        Raises UnknownResolutionError, DraftExistsError or UnusableNameError.
        """
        with self._recorder.turn() as alone:
            self._texts.folder(self._head().tree, handle)
            draft = drafts.make(self._repository, handle, label, record, alone=alone)
        self._recorder.recorded.append(record.message or f"Make the draft {label} of {handle}")
        return draft

    def drafts(self, handle: str) -> tuple[Draft, ...]:
        """The drafts of a resolution, oldest first. Raises UnknownResolutionError."""
        head = self._head()
        found = drafts.all_drafts(self._repository, handle).get(handle, ())
        if not found:
            self._texts.folder(head.tree, handle)
        return drafts.in_order(self._repository, head, found)
