"""The verbs with which a session is shared."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.record.signature import signed
from drafting.workspace.sharing import packs
from drafting.workspace.sharing.credentials import Ask, with_credentials
from drafting.workspace.sharing.errors import NotSharedError
from drafting.workspace.sharing.memory import SharingMemory
from drafting.workspace.sharing.pack_start import start_of
from drafting.workspace.sharing.private_sharing import PrivateSharing, PrivateSynced, check_place
from drafting.workspace.sharing.report import Synced, synced

if TYPE_CHECKING:
    from drafting.store import Store
    from drafting.store.sharing.exchange import Exchanged
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.sharing.coming import Coming


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
        from drafting.store.sharing.addresses import told

        check_place(self._session, address, self.private_address)
        self._remote(address).prepare()
        done = self._exchange(address, ask, progress, read_only=False)
        self._memory.address, self._memory.read_only = told(address), False
        self._memory.keep()
        return done

    def sync(self, ask: Ask, progress: Progress) -> Synced:
        """Bring the session and what is shared together.

        Raises NotSharedError, RemoteError or RefusedRecordError.
        """
        if not self.private_address:
            return self.sync_record(ask, progress)
        from drafting.store.errors import StoreError

        try:
            done = self.sync_record(ask, progress) if self.address else Synced()
        except StoreError:
            # Each layer has a place of its own: that one is out of reach keeps the other not back.
            self.sync_private(ask, progress)
            raise
        return done._replace(private=self.sync_private(ask, progress))

    def sync_record(self, ask: Ask, progress: Progress) -> Synced:
        """The same for the record alone, without private notes."""
        if not self.address:
            raise NotSharedError
        return self._exchange(self.address, ask, progress, read_only=self._memory.read_only)

    @property
    def private_address(self) -> str:
        """Where private notes are exchanged; empty where they are not."""
        return self._private.address

    def share_private(self, address: str, ask: Ask, progress: Progress) -> PrivateSynced:
        """Exchange private notes through a place from now on. Raises as `PrivateSharing.share`."""
        return self._private.share(address, ask, progress)

    def sync_private(self, ask: Ask, progress: Progress) -> PrivateSynced:
        """Bring private notes here and there together; what goes wrong is told, not raised."""
        return self._private.sync(ask, progress)

    @cached_property
    def _private(self) -> PrivateSharing:
        return PrivateSharing(self._session, self._memory)

    def _exchange(self, address: str, ask: Ask, progress: Progress, *, read_only: bool) -> Synced:
        store, record = self._session.store, signed(self._session.context)
        exchange = store.receive if read_only else store.exchange

        def attempt(known: Credentials | None) -> tuple[Exchanged, str]:
            remote = self._remote(address, known)
            done = exchange(remote, record, progress)
            return done, _main_of(remote) if read_only or done.waiting else store.state()

        done, met = with_credentials(address, ask, attempt)
        self.keep_met(met)
        if read_only:
            done = done._replace(waiting=store.changes_since(met))
        return synced(store, done)

    def remote(self, credentials: Credentials | None = None) -> Remote:
        """Where the session is shared. Raises RemoteError."""
        return self._remote(self.address, credentials)

    @property
    def met(self) -> str:
        """The last state that is known to be there too; empty before the first exchange."""
        return self._memory.met

    def keep_met(self, state: str) -> None:
        """Remember up to which state others have what was recorded here."""
        if state != self._memory.met:
            self._memory.met = state
            # Where it cannot be written down, it is found out anew the next time.
            with suppress(OSError):
                self._memory.keep()

    def _remote(self, address: str, credentials: Credentials | None = None) -> Remote:
        from drafting.store.sharing.addresses import remote_at

        record = signed(self._session.context)
        return remote_at(address, self._session.store.path / "objects", record, credentials)

    # Files instead of a network

    def pack(self, target: Path, since: str = "") -> str:
        """Write the record into a file to be sent, and say so; raises what `packs.pack` raises."""
        return packs.pack(self._session, self._memory, target, since)

    def start_of_unsent(self, since: str = "") -> str:
        """The state that others have: where the session is shared, or what a pack goes on from.

        Raises NotSharedError where nobody is known to have any, or UnknownStartError.
        """
        state = start_of(self._session, self._memory, since).state or self._memory.met
        if not state:
            raise NotSharedError
        return state

    @property
    def pack_name(self) -> str:
        """What a pack of the session is called unless a person says otherwise."""
        return packs.pack_name(self._session)

    def look_into(self, file: Path, progress: Progress) -> Coming:
        """What a file that came would bring. Raises NoPackError or RefusedRecordError."""
        return packs.look_into(self._session, file, progress)

    def unpack(self, file: Path, progress: Progress) -> Synced:
        """Take in what a file that came brings. Raises NoPackError or RefusedRecordError."""
        return packs.unpack(self._session, file, progress)


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
    from drafting.store.sharing.addresses import remote_at, told
    from drafting.store.sharing.joining import join as join_store

    record = signed(context)

    def attempt(known: Credentials | None) -> None:
        join_store(path, lambda objects: remote_at(address, objects, record, known), progress)

    with_credentials(address, ask, attempt)
    memory = SharingMemory.of(context.own_folder(path))
    memory.address, memory.read_only = told(address), read_only
    with _opened(path, context) as store:
        memory.met = store.state()
    memory.keep()
    return packs.begun(path, context)


def _opened(path: Path, context: Context) -> Store:
    from drafting.store import Store

    return Store.open(path, context.own_folder(path))


def is_address(words: str) -> bool:
    """Whether words name a place where a session is shared, and not a text."""
    from drafting.store.sharing.addresses import is_address as is_one

    return is_one(words)


def is_folder(address: str) -> bool:
    """Whether what is shared at an address lies in a folder that this machine reaches."""
    from drafting.store.sharing.addresses import folder_named

    return folder_named(address) is not None


def _main_of(remote: Remote) -> str:
    """The state that a remote has; empty for one that has none yet."""
    from drafting.store.names import MAIN

    return remote.refs().get(MAIN, "")
