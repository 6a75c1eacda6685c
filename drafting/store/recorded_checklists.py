"""Checklists as they are changed, each change of one a change of the record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.checklist.items import Tick
from drafting.store.messages import author_name
from drafting.store.records import CHECKED

if TYPE_CHECKING:
    from drafting.store.checklist.checklists import Checklists
    from drafting.store.checklist.items import Found, Item
    from drafting.store.plumbing.repository import Head
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Recorder
    from drafting.store.records import Record
    from drafting.store.texts import Texts


class RecordedChecklists:
    """The checklists of one store. An empty handle is that of the session."""

    def __init__(self, checklists: Checklists, texts: Texts, recorder: Recorder) -> None:
        self._checklists = checklists
        self._texts = texts
        self._recorder = recorder

    def keep(self, handle: str, found: Sequence[Found], record: Record) -> None:
        """Put something on a list. Raises UnknownResolutionError or a StoreWriteError."""

        def plan(head: Head) -> Change | None:
            files = self._checklists.added(self._folder(head, handle), found, record, head.id)
            return self._change(handle, files, record)

        self._recorder.record(plan, record)

    def tick(
        self, handle: str, numbers: Collection[int], record: Record, *, done: bool = True
    ) -> tuple[Item, ...]:
        """Tick items off, or have them open again, and give those that were not so before.

        Raises UnknownResolutionError or a StoreWriteError.
        """
        tick = Tick(author_name(record.author), record.when) if done else None
        changed: list[Item] = []

        def plan(head: Head) -> Change | None:
            files, changed[:] = self._checklists.ticked(
                self._folder(head, handle), lambda item: item.number in numbers, tick
            )
            told = tuple((CHECKED, str(item.number)) for item in changed)
            return self._change(handle, files, record.with_trailers(told))

        self._recorder.record(plan, record)
        return tuple(changed)

    def _folder(self, head: Head, handle: str) -> str:
        return self._texts.folder(head.tree, handle) if handle else head.tree

    def _change(self, handle: str, files: Changes, record: Record) -> Change | None:
        inside = self._texts.within(handle, files) if handle else files
        return Change(inside, record.message, record.trailers) if files else None
