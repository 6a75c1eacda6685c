"""A session that is shared: brought together with what others recorded elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.text_store import TextStore

if TYPE_CHECKING:
    from drafting.store.records import Record
    from drafting.store.sharing.cover import Cover
    from drafting.store.sharing.exchange import Exchange, Exchanged
    from drafting.store.sharing.preview import Preview
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote


class SharedStore(TextStore):
    """The part of a store that exchanges changes with others."""

    def exchange(
        self, remote: Remote, record: Record, progress: Progress = lambda *_: None
    ) -> Exchanged:
        """Bring the record and that of a remote together.

        Either the record has both sides afterwards, or it is as before. Raises RemoteError or
        RefusedRecordError.
        """
        return self._exchange.run(remote, record, progress)

    def receive(
        self, remote: Remote, record: Record, progress: Progress = lambda *_: None
    ) -> Exchanged:
        """Take in what a remote has, and send nothing. Raises what `exchange` raises."""
        return self._exchange.receive(remote, remote.refs(), record, progress)

    def preview(self, remote: Remote, progress: Progress = lambda *_: None) -> Preview:
        """What a remote would bring; nothing is taken in. Raises what `exchange` raises."""
        return self._exchange.preview(remote, progress)

    @property
    def _exchange(self) -> Exchange:
        from drafting.store.sharing.exchange import Exchange

        return Exchange(self._repository, self._texts, self._recorder, self.info)

    def write_pack(self, cover: Cover, without: Iterable[str], target: Path) -> None:
        """Write the record into a file but for what is known. Raises PackNotWrittenError."""
        from drafting.store.sharing.pack import write_pack

        write_pack(self.path / "objects", self._repository.references, cover, without, target)
