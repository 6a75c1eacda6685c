"""A session whose texts are changed: each change planned on the text of today, and made again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from drafting.store.bases import changes_to
from drafting.store.change import Change, Made, Settlement, SettlingAct
from drafting.store.layout import AGREEMENT
from drafting.store.named_store import NamedStore
from drafting.store.records import ADDED, Base, Committed, Draft, Record
from drafting.store.texts import changes_between, within

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.store.change import Decide
    from drafting.store.checklist.items import Found
    from drafting.store.edits import TextEdits
    from drafting.store.exemptions import Exemptions
    from drafting.store.plumbing.repository import Head
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorded_checklists import RecordedChecklists
    from drafting.store.recorder import Planner
    from drafting.store.undo import Target

    Maker = Callable[[Head, Resolution], Made]
    """What becomes of the working text in a state of the record."""
    Reverse = Callable[[Head, str, Resolution, Record, str], Made]
    """What an undo or a redo makes of the working text: of whose record, and of which act."""


class TextStore(NamedStore):
    """The part of a store that changes texts, what is agreed on them, and their drafts."""

    @cached_property
    def checklists(self) -> RecordedChecklists:
        """What is to be checked, and the ways to put more there and to tick it off."""
        from drafting.store.recorded_checklists import RecordedChecklists

        return RecordedChecklists(self._checklists, self._texts, self._recorder)

    @cached_property
    def _edits(self) -> TextEdits:
        from drafting.store import exemptions
        from drafting.store.edits import TextEdits

        reversals = (
            self._bases.reversal,
            self._reversal_of_negotiation,
            exemptions.reversal_in(self._repository),
            self._reversal_of_ticks,
        )
        return TextEdits(self._repository, self._texts, reversals, self._shown)

    def _reversal_of_negotiation(self, head: Head, handle: str, commit: str) -> Changes:
        return self._negotiations.reversal(head, handle, commit)

    def _reversal_of_ticks(self, head: Head, handle: str, commit: str) -> Changes:
        return self._checklists.reversal(head, handle, commit)

    def add(
        self,
        handle: str,
        resolution: Resolution,
        record: Record,
        base: Base | None = None,
        found: Sequence[Found] = (),
    ) -> Committed:
        """Bring a resolution into the session, with the issued document it was read from.

        `found` is what a person is to check in it.
        Raises ResolutionExistsError, UnusableNameError, UnsavableTextError or
        UnsavableBaseError.
        """
        besides = changes_to(base) if base else {}

        def plan(head: Head) -> Change:
            folder, naming = self._registration.folder_for(head, handle)
            files = changes_between(None, resolution) | besides
            if found:
                files |= self._checklists.added(None, found, record, head.id)
            trailers = (*record.trailers, (ADDED, handle))
            changes = within(folder, files) | naming
            return Change(changes, record.message or f"Add {handle}", trailers)

        head = self._recorder.record(plan, record)
        return Committed(head.id, self._texts.text(head.tree, handle))

    def commit(
        self,
        handle: str,
        edit: Edit,
        record: Record,
        base: Base | None = None,
        found: Sequence[Found] = (),
    ) -> Committed:
        """Make an edit of a resolution, and keep the issued document that it starts from now.

        `found` is what a person is to check in it then.
        If the text has moved on since the edit was made, it is made on the text of
        today; nothing is lost. Raises UnknownResolutionError, UnsavableBaseError, and a
        ModelError for an edit that makes no sense on any text of this resolution.
        """
        besides = changes_to(base) if base else {}
        return self._change(handle, record, self._maker(handle, edit, record, besides, found))

    def commit_all(
        self, handle: str, edits: Sequence[tuple[Edit, Record]], found: Sequence[Found] = ()
    ) -> Committed:
        """Make several edits of a resolution, each a change of its own; all, or none.

        `found` is what a person is to check after the last. Raises what `commit` raises.
        """
        *first, last = edits
        makers = [(record, self._maker(handle, edit, record, {})) for edit, record in first]
        makers.append((last[1], self._maker(handle, *last, {}, found)))
        return self._changes([(handle, record, maker) for record, maker in makers])[-1]

    def _maker(
        self,
        handle: str,
        edit: Edit,
        record: Record,
        besides: Changes,
        found: Sequence[Found] = (),
    ) -> Maker:
        def made(head: Head, now: Resolution) -> Made:
            done = self._edits.edit(head, handle, now, edit, record)
            folder = self._texts.folder(head.tree, handle)
            files = besides | self._labels(folder, handle, now, done.text)
            return done._replace(files=files, found=tuple(found))

        return made

    def _labels(self, folder: str, handle: str, before: Resolution, text: Resolution) -> Changes:
        """What to write for the labels of an open reading; without one nothing is loaded for it."""
        if AGREEMENT not in self._repository.tree(folder):
            return {}
        return self._negotiations.with_labels(folder, handle, before, text).files

    def negotiate(
        self,
        handle: str,
        change: Callable[[Negotiation], Negotiation],
        record: Record,
        edit: Edit | None = None,
        found: Sequence[Found] = (),
    ) -> Committed:
        """Change what is on record of a negotiation, and the text with it in the same change.

        `found` is what a person is to check then. `change` is made on the record of today,
        whoever changed it meanwhile; it may be called more than once. Raises what `commit` and
        `change` raise.
        """
        return self.settle(
            handle, lambda now, _: Settlement(change(now), edit, found=tuple(found)), record
        )

    def settle(self, handle: str, decide: Decide, record: Record) -> Committed:
        """Decide on the negotiation and the text of today, and record both in one change.

        `decide` is asked anew where somebody else was faster, so what it decides never contradicts
        the text. Raises what `commit` and `decide` raise; nothing is recorded then.
        """
        return self.settle_all([SettlingAct(handle, decide, record)])[0]

    def settle_all(self, acts: Sequence[SettlingAct]) -> tuple[Committed, ...]:
        """Decide on several resolutions, each act on what the one before it made; all, or none."""
        return self._changes([(act.handle, act.record, self._settler(act)) for act in acts])

    def _settler(self, act: SettlingAct) -> Maker:
        def made(head: Head, now: Resolution) -> Made:
            handle, record = act.handle, act.record
            held = self._negotiations.held(self._texts.folder(head.tree, handle), handle)
            found = act.decide(held.negotiation, now)
            said = record.with_trailers(found.trailers)
            said = said._replace(message=found.message or record.message)
            done = Made(now, said.message, said.trailers)
            if found.edit is not None:
                done = self._edits.edit(head, handle, now, found.edit, said)
            mended = held.changed(found.negotiation.with_labels_of(done.text, now))
            trailers = done.trailers + mended.trailers
            return done._replace(files=mended.files, trailers=trailers, found=found.found)

        return made

    def exempt(
        self, handle: str, change: Callable[[Exemptions], Exemptions], record: Record
    ) -> Committed:
        """Change what checks let pass; `change` is made on what is let pass today."""
        from drafting.store import exemptions

        def made(head: Head, now: Resolution) -> Made:
            folder = self._texts.folder(head.tree, handle)
            mended = exemptions.changed(self._repository, folder, handle, change)
            trailers = record.trailers + mended.trailers
            return Made(now, record.message, trailers, files=mended.files)

        return self._change(handle, record, made)

    def undo(self, handle: str, record: Record) -> Committed:
        """Take back the latest change of the author, or the act that it is a part of.

        Raises NothingToUndoError, or ResolutionExistsError where another has the former name.
        """
        from drafting.store.edits import UNDO

        targets = self._edits.to_undo(self._head(), handle, record)
        return self._reversed(handle, record, self._edits.undo, targets, UNDO)

    def redo(self, handle: str, record: Record) -> Committed:
        """Make again what the author undid last. Raises NothingToRedoError, or as `undo`."""
        from drafting.store.edits import REDO

        targets = self._edits.to_redo(self._head(), handle, record)
        return self._reversed(handle, record, self._edits.redo, targets, REDO)

    def _reversed(
        self,
        handle: str,
        record: Record,
        reverse: Reverse,
        targets: Iterator[Target],
        words: tuple[str, str],
    ) -> Committed:
        from drafting.store.undo import act_of

        row = act_of(targets)
        if row and row[0].former:
            said = self._edits.named_back(row[0], record, words)
            return self._named_back(handle, row[0].former, said)
        ways = ("", *(one.act for one in row[1:]))

        def maker(of: str) -> Maker:
            return lambda head, now: reverse(head, handle, now, record, of)

        made = self._changes([(handle, record, maker(of)) for of in ways])
        if len(made) == 1:
            return made[0]
        notes = tuple(dict.fromkeys(note for one in made for note in one.notes))
        return made[-1]._replace(message=self._edits.told(row, words), notes=notes)

    def _named_back(self, handle: str, former: str, record: Record) -> Committed:
        """Give a resolution the name again that it had before a change."""
        self.rename(handle, former, record)
        head = self._head()
        return Committed(head.id, self._texts.text(head.tree, former), message=record.message)

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
        return self._changes([(handle, record, maker)])[0]

    def _changes(self, parts: Sequence[tuple[str, Record, Maker]]) -> tuple[Committed, ...]:
        made: dict[int, Made] = {}

        def planner(at: int, handle: str, record: Record, maker: Maker) -> Planner:
            def plan(head: Head) -> Change | None:
                now = self._texts.text(head.tree, handle)
                made[at] = maker(head, now)
                return self._disorder.change(head, handle, now, made[at], record)

            return plan

        acts = [(planner(at, *part), part[1]) for at, part in enumerate(parts)]
        head = self._recorder.record_all(acts)
        texts = {handle: made[at].text for at, (handle, _, _) in enumerate(parts)}
        for handle, text in texts.items():
            self._shown[handle] = self._texts.written(head.tree, handle, text)
        return tuple(
            Committed(
                head.id,
                self._shown[handle],
                made[at].merged,
                made[at].notes,
                made[at].message,
            )
            for at, (handle, _, _) in enumerate(parts)
        )

    def check_draft(self, handle: str, label: str) -> None:
        """Refuse what `make_draft` would refuse, and make nothing."""
        self._texts.folder(self._head().tree, handle)
        from drafting.store import drafts

        drafts.check_label(self._repository, handle, label)

    def make_draft(self, handle: str, label: str, record: Record) -> Draft:
        """Freeze the working text under a label.

        Raises UnknownResolutionError, DraftExistsError or UnusableNameError.
        """
        from drafting.store import drafts

        with self._recorder.turn() as alone:
            self._texts.folder(self._head().tree, handle)
            draft = drafts.make(self._repository, handle, label, record, alone=alone)
        self._recorded.append(record.message or f"Make the draft {label} of {handle}")
        return draft
