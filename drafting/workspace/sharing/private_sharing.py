"""Private notes exchanged within a delegation, through a place that is theirs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafting.named_tuples import NamedTuple
from drafting.workspace.environment.errors import NotForVisitorsError
from drafting.workspace.record.signature import signed
from drafting.workspace.sharing.credentials import Ask, with_credentials
from drafting.workspace.sharing.errors import PlaceInSessionError, SamePlaceError
from drafting.workspace.sharing.memory import SharingMemory
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.store.private.exchange import CarriedNote, PrivateExchanged
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.progress import Progress
    from drafting.workspace.record.session_record import SessionRecord


class PrivateSynced(NamedTuple):
    """What an exchange of private notes brought and sent."""

    came: tuple[CarriedNote, ...] = ()
    sent: tuple[CarriedNote, ...] = ()
    waiting: tuple[CarriedNote, ...] = ()
    kept_both: tuple[str, ...] = ()
    trouble: str = ""
    """Why nothing was exchanged."""

    @property
    def message(self) -> str:
        """One sentence; empty where there is nothing to say."""
        if self.trouble:
            return f"Private notes were not exchanged: {self.trouble}"
        parts = [f"came: {_by_author(self.came)}"] if self.came else []
        parts += [f"sent: {len(self.sent):,}"] if self.sent else []
        if self.waiting:
            parts.append(f"not sent, for it may only be read there: {len(self.waiting):,}")
        return f"Private notes {'; '.join(parts)}." if parts else ""

    @property
    def as_json(self) -> dict[str, Any]:
        """The same for a script."""
        return {
            "came": list(map(_shape, self.came)),
            "sent": list(map(_shape, self.sent)),
            "waiting": list(map(_shape, self.waiting)),
            "kept_both": list(self.kept_both),
            "trouble": self.trouble or None,
        }


class PrivateSharing:
    """The way between a private layer and the colleagues who have it too."""

    def __init__(self, session: SessionRecord, memory: SharingMemory) -> None:
        self._session = session
        self._record = memory
        self._memory = SharingMemory.of(memory.folder / "private")

    @property
    def address(self) -> str:
        """Where private notes are exchanged; empty where they are not."""
        return self._memory.address

    def share(self, address: str, ask: Ask, progress: Progress) -> PrivateSynced:
        """Exchange private notes through a place from now on, and do so at once.

        Raises SamePlaceError, PlaceInSessionError, RemoteError or RefusedRecordError; notes are
        exchanged as before then.
        """
        from drafting.store.sharing.addresses import remote_at, told
        from drafting.store.sharing.remote import PRIVATE_NOTES

        if self._session.context.files.is_of_visitor:
            raise NotForVisitorsError
        check_place(self._session, address, self._record.address)
        store, record = self._session.store, signed(self._session.context)
        remote_at(address, store.private.objects, record, None, PRIVATE_NOTES).prepare()
        done = self._exchanged(address, ask, progress)
        self._memory.address = told(address)
        self._memory.keep()
        return done

    def sync(self, ask: Ask, progress: Progress) -> PrivateSynced:
        """Bring the notes here and there together; what goes wrong is told, not raised."""
        from drafting.store.errors import StoreError

        try:
            return self._exchanged(self.address, ask, progress)
        except StoreError as error:
            return PrivateSynced(trouble=str(error))

    def _exchanged(self, address: str, ask: Ask, progress: Progress) -> PrivateSynced:
        from drafting.store.private.exchange import PrivateExchange
        from drafting.store.sharing.addresses import remote_at
        from drafting.store.sharing.remote import PRIVATE_NOTES

        store, record = self._session.store, signed(self._session.context)
        store.private.begin()

        def attempt(known: Credentials | None) -> PrivateExchanged:
            remote = remote_at(address, store.private.objects, record, known, PRIVATE_NOTES)
            return PrivateExchange(store.private).run(remote, record, progress)

        done = with_credentials(address, ask, attempt)
        both = tuple(
            f"Two wordings of a private note on {note.about.called or 'the text'} stand side by "
            f"side ({note.id})."
            for note in done.kept_both
        )
        return PrivateSynced(done.came, done.sent, done.waiting, both)


def check_place(session: SessionRecord, address: str, other: str) -> None:
    """Refuse a place in the session itself, and one that is that of the other layer.

    Raises PlaceInSessionError or SamePlaceError.
    """
    from drafting.store.sharing.addresses import is_within, same_place

    if is_within(address, session.store.path):
        raise PlaceInSessionError(address)
    if other and same_place(address, other):
        raise SamePlaceError(address, other)


def _by_author(carried: Sequence[CarriedNote]) -> str:
    counts: dict[str, int] = {}
    for one in carried:
        counts[one.wording.by] = counts.get(one.wording.by, 0) + 1
    return ", ".join(f"{counted(count, 'change')} by {author}" for author, count in counts.items())


def _shape(one: CarriedNote) -> dict[str, Any]:
    wording = one.wording
    return {
        "note": one.note.id,
        "kind": str(wording.kind),
        "author": wording.by,
        "when": wording.when.isoformat(),
        "text": wording.text,
        "removed": wording.is_gone,
    }
