"""The verbs with which a session is shared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from drafting.workspace.record.signature import signed
from drafting.workspace.sharing.credentials import Ask, with_credentials
from drafting.workspace.sharing.errors import (
    NothingToPackError,
    NotSharedError,
    UnknownStartError,
)
from drafting.workspace.sharing.memory import SharingMemory
from drafting.workspace.sharing.report import Synced, synced
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.store.sharing.exchange import Exchanged
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.pack import Cover
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


class PackStart(NamedTuple):
    """What a pack goes on from."""

    state: str = ""
    says: str = ""
    """In words; empty for a pack with the whole record."""
    reader: str = ""
    """Whom it is for, if that is remembered."""
    moment: datetime | None = None
    """When that was, of a pack since a date."""


class Sharing:
    """The ways between a session that is open and those who share it."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session
        own = session.context.own_folder(session.store.path)
        self._memory = SharingMemory.of(own)

    @property
    def address(self) -> str:
        """Where the session is shared; empty where it is not."""
        return self._memory.address

    def share(self, address: str, ask: Ask, progress: Progress) -> Synced:
        """Share the session through a remote from now on, and bring both together.

        Raises RemoteError or RefusedRecordError; the session is shared as before then.
        """
        self._remote(address).prepare()
        done = self._exchange(address, ask, progress, read_only=False)
        self._memory.address, self._memory.read_only = _told(address), False
        self._memory.keep()
        return done

    def sync(self, ask: Ask, progress: Progress) -> Synced:
        """Bring the session and what is shared together.

        Raises NotSharedError, RemoteError or RefusedRecordError.
        """
        if not self.address:
            raise NotSharedError
        return self._exchange(self.address, ask, progress, read_only=self._memory.read_only)

    def _exchange(self, address: str, ask: Ask, progress: Progress, *, read_only: bool) -> Synced:
        store, record = self._session.store, signed(self._session.context)
        exchange = store.receive if read_only else store.exchange

        def attempt(known: Credentials | None) -> Exchanged:
            return exchange(self._remote(address, known), record, progress)

        return synced(store, with_credentials(address, ask, attempt))

    def _remote(self, address: str, credentials: Credentials | None = None) -> Remote:
        from drafting.store.sharing.addresses import remote_at

        record = signed(self._session.context)
        return remote_at(address, self._session.store.path / "objects", record, credentials)

    # Files instead of a network

    def pack(self, target: Path, since: str = "") -> str:
        """Write the record into a file to be sent, and say so.

        `since` is a draft (`L.6@Rev.1`), a date, or whoever the last pack was for: what that has
        is left out. Raises UnknownStartError, NothingToPackError or PackNotWrittenError.
        """
        store = self._session.store
        start = self._start(since)
        head = store.state()
        drafts = self._drafts_of(head)
        if start.state == head and not self._unknown(drafts, start):
            raise NothingToPackError(start.says)
        known = (start.state,) if start.state else ()
        store.write_pack(self._cover(start), known, target)
        if start.reader:
            self._memory.packed[start.reader] = head
            self._memory.packed_drafts[start.reader] = sorted(drafts)
            self._memory.keep()
        what = f"what was recorded since {start.says}" if start.state else "the whole record"
        return f"{target} holds {what}: whoever gets it takes it in with unpack."

    def _drafts_of(self, state: str) -> dict[str, datetime]:
        """The drafts, as “L.6@Rev.1”, that froze a state, and when."""
        store = self._session.store
        found = ((handle, draft) for handle in store.handles() for draft in store.drafts(handle))
        return {f"{handle}@{one.label}": one.when for handle, one in found if one.state == state}

    def _unknown(self, drafts: Mapping[str, datetime], start: PackStart) -> bool:
        """Whether any was made since the state that a pack goes on from was had."""
        known = {start.says, *self._memory.packed_drafts.get(start.reader, ())}
        return any(
            one not in known and (start.moment is None or when > start.moment)
            for one, when in drafts.items()
        )

    @property
    def pack_name(self) -> str:
        """What a pack of the session is called unless a person says otherwise."""
        from drafting.store.sharing.pack import SUFFIX

        return f"{self._session.store.info.key}{SUFFIX}"

    def _cover(self, start: PackStart) -> Cover:
        from drafting.store.sharing.pack import Cover

        info, context = self._session.store.info, self._session.context
        when = context.now().isoformat(timespec="minutes")
        return Cover(info.key, info.title, context.author, when, start.says if start.state else "")

    def _start(self, since: str) -> PackStart:
        if not since:
            return PackStart()
        if since.startswith("for "):
            reader = since.removeprefix("for ").strip()
            state = self._memory.packed.get(reader, "")
            return PackStart(state, f"the last pack for {reader}", reader)
        handle, at, label = since.partition("@")
        if at:
            state = next(
                (one.state for one in self._session.store.drafts(handle) if one.label == label), ""
            )
            if state:
                return PackStart(state, since)
        try:
            moment = datetime.fromisoformat(since)
        except ValueError:
            raise UnknownStartError(since) from None
        zone = self._session.context.now().tzinfo
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return PackStart(self._session.store.state_of(moment), since, moment=moment)

    def unpack(self, file: Path, progress: Progress) -> Synced:
        """Take in what a file that came brings. Raises NoPackError or RefusedRecordError."""
        from drafting.store.sharing.pack import Pack

        store = self._session.store
        with TemporaryDirectory(prefix="drafting-") as folder:
            done = store.receive(Pack(file, Path(folder)), signed(self._session.context), progress)
        return synced(store, done)


def join_session(
    address: str,
    path: Path,
    context: Context,
    ask: Ask,
    progress: Progress,
    *,
    read_only: bool = False,
) -> str:
    """Make a session where nothing is of what is shared at an address, and say so.

    It is shared there from then on. Raises RemoteError, RefusedRecordError or StoreExistsError.
    """
    from drafting.store.sharing.addresses import remote_at
    from drafting.store.sharing.joining import join as join_store

    record = signed(context)

    def attempt(known: Credentials | None) -> None:
        join_store(path, lambda objects: remote_at(address, objects, record, known), progress)

    with_credentials(address, ask, attempt)
    memory = SharingMemory.of(context.own_folder(path))
    memory.address, memory.read_only = _told(address), read_only
    memory.keep()
    return _begun(path, context)


def begin_from_pack(file: Path, path: Path, context: Context, progress: Progress) -> str:
    """Make a session where nothing is of a pack with the whole record, and say so.

    Raises NoPackError, LackingPackError, RefusedRecordError or StoreExistsError.
    """
    from drafting.store.sharing.joining import join as join_store
    from drafting.store.sharing.pack import Pack

    with TemporaryDirectory(prefix="drafting-") as folder:
        pack = Pack(file, Path(folder))
        join_store(path, lambda _: pack, progress)
    return _begun(path, context)


def _begun(path: Path, context: Context) -> str:
    from drafting.store import Store

    with Store.open(path, context.own_folder(path)) as store:
        count = counted(len(store.handles()), "resolution")
        return f"{path} is the session {store.info.title or store.info.key}, with {count}."


def is_address(words: str) -> bool:
    """Whether words name a place where a session is shared, and not a text."""
    from drafting.store.sharing.addresses import is_address as is_one

    return is_one(words)


def _told(address: str) -> str:
    """An address to remember: that of a folder does not depend on where one stands."""
    from drafting.store.sharing.addresses import folder_named

    folder = folder_named(address)
    return str(folder) if folder else address
