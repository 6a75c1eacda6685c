"""What merges left out, put on the lists of what is to be checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.store.change import NOBODY, Change
from drafting.store.checklist.checklists import Checklists
from drafting.store.errors import StoreError
from drafting.store.records import Record

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Planner, Recorder
    from drafting.store.sharing.merge_losses import MergeLoss
    from drafting.store.texts import Texts


class ListedLosses:
    """Lists what merges left out; whoever does so of one state makes the same change."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._texts = texts
        self._checklists = Checklists(repository)

    def record(self, recorder: Recorder, losses: Sequence[MergeLoss]) -> None:
        """Put on the lists what is not there yet. Raises a StoreWriteError."""
        for handle in dict.fromkeys(loss.handle for loss in losses):
            own = [loss for loss in losses if loss.handle == handle]
            recorder.record(self._planner(handle, own), self._said(own), copied=False)

    @staticmethod
    def _said(losses: Sequence[MergeLoss]) -> Record:
        last = max(losses, key=lambda loss: loss.merge.when).merge
        return Record(NOBODY, "", last.when, "List what a merge leaves out")

    def _planner(self, handle: str, losses: Sequence[MergeLoss]) -> Planner:
        record, state = self._said(losses), losses[0].merge.id

        def plan(head: Head) -> Change | None:
            folder, where = self._folder(head, handle)
            listed = {item.found.message for item in self._checklists.of_folder(folder)}
            found = [loss.found for loss in losses if loss.says not in listed]
            files: Changes = self._checklists.added(folder, found, record, state)
            inside = self._texts.within(where, files) if where else files
            return Change(inside, record.message, record.trailers) if files else None

        return plan

    def _folder(self, head: Head, handle: str) -> tuple[str, str]:
        """Where the list is: that of the resolution, or of the session for one that is gone."""
        try:
            return self._texts.folder(head.tree, handle), handle
        except StoreError:
            return head.tree, ""
