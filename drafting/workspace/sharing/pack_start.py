"""What a pack goes on from: nothing, a draft, a date, or whatever somebody has been sent."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.workspace.sharing.errors import UnknownStartError
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.store import Store
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.sharing.memory import SharingMemory

_FOR = "for "


class PackStart(NamedTuple):
    """What the other side has."""

    state: str = ""
    """Its state of the record; empty for nothing."""
    says: str = ""
    """The same in words."""
    reader: str = ""
    """Whom the pack is for, if that is remembered."""
    drafts: tuple[str, ...] = ()
    """The drafts that were sent there, by their objects."""
    told: str = ""
    """What whoever packs should know of it."""

    @property
    def known(self) -> tuple[str, ...]:
        """What need not be in the pack."""
        return (self.state, *self.drafts) if self.state else ()

    def leaves_nothing(self, store: Store) -> bool:
        """Whether the other side has all there is."""
        if not self.state or self.state != store.state():
            return False
        if self.reader:
            return set(store.draft_objects()) <= set(self.drafts)
        since = store.entry(self.state).when
        drafts = (draft for handle in store.handles() for draft in store.drafts(handle))
        return not any(draft.when > since and draft.label != self.says for draft in drafts)


def start_of(session: SessionRecord, memory: SharingMemory, since: str) -> PackStart:
    """What the words of a person mean. Raises UnknownStartError."""
    if not since:
        return PackStart()
    if since.casefold().startswith(_FOR):
        return _for(" ".join(since[len(_FOR) :].split()), memory)
    return _draft(session.store, since) or _moment(session, memory, since)


def _for(name: str, memory: SharingMemory) -> PackStart:
    """What the last pack for somebody had; names that differ in capitals alone are one."""
    known = {one.casefold(): one for one in memory.packed}
    reader = known.get(name.casefold(), name)
    if reader in memory.packed:
        drafts = memory.packed_drafts.get(reader, ())
        says = f"the last pack for {reader}"
        return PackStart(memory.packed[reader], says, reader, tuple(drafts))
    others = f"; packs were sent for {listed(sorted(memory.packed))}" if memory.packed else ""
    return PackStart(reader=reader, told=f"This is the first pack for {reader}{others}.")


def _draft(store: Store, since: str) -> PackStart | None:
    handle, at, label = since.partition("@")
    rows = store.drafts(handle) if at else ()
    state = next((row.state for row in rows if row.label == label), "")
    return PackStart(state, since) if state else None


def _moment(session: SessionRecord, memory: SharingMemory, since: str) -> PackStart:
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        raise UnknownStartError(since, memory.packed) from None
    zone = session.context.now().tzinfo
    when = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return PackStart(session.store.state_of(when), since)
