"""How a session and what is shared of it stand to one another, looked at again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from time import monotonic
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.workspace.sharing.credentials import Ask, with_credentials
from drafting.workspace.sharing.report import Synced
from drafting.workspace.sharing.sharing import Sharing, is_folder

if TYPE_CHECKING:
    from drafting.store.checklist.items import Found, Item
    from drafting.store.errors import StoreError
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.progress import Progress
    from drafting.workspace.record.session_record import SessionRecord

SILENT = "it does not answer"
_PRIVATE_PAUSE = 60.0


class Way(Enum):
    """How far a look goes."""

    HERE = auto()
    """At what is recorded here alone."""
    COMPARE = auto()
    """At a folder too, which costs nothing; a host is left alone."""
    EXCHANGE = auto()
    """What is new on either side is brought to the other."""


class Trouble(Enum):
    """Why both could not be brought together."""

    NO_CONNECTION = auto()
    UNKNOWN_USER = auto()
    """The host wants to know who the user is."""
    REFUSED = auto()
    """What is there does not hold, or what is here cannot be written."""


class Standing(NamedTuple):
    """How far both are apart, and what a look has brought."""

    address: str = ""
    """Where the session is shared; empty where it is not."""
    is_folder: bool = False
    state: str = ""
    """The latest state here."""
    ahead: int = 0
    behind: int | None = 0
    """None where something is new there, and not known yet what."""
    report: Synced = Synced()
    to_check: int = 0
    """How many places came onto the list of what is to be checked."""
    trouble: Trouble | None = None
    why: str = ""
    """One sentence, or for a connection the reason alone."""


class _Sides(NamedTuple):
    """What is here and what is there, before anything is exchanged."""

    standing: Standing
    refs: Mapping[str, str]
    in_step: bool


class Watch:
    """Looks at one session; belongs to the thread of that."""

    def __init__(self) -> None:
        self._counted: tuple[object, int] = (None, 0)
        self._private_from = 0.0
        self._left: tuple[object, Standing] = (None, Standing())
        """Two sides that could not be brought together any further, and how they stand since."""

    def look(self, session: SessionRecord, way: Way, ask: Ask, progress: Progress) -> Standing:
        """How it stands now. Raises a StoreError where the session itself cannot be read."""
        from drafting.store.errors import StoreError

        # Anew: another program may have shared the session elsewhere.
        sharing = Sharing(session)
        if way is Way.EXCHANGE and monotonic() > self._private_from:
            self._exchange_private(sharing, ask, progress)
        if not sharing.address:
            return Standing()
        here = self._here(session, sharing)
        if way is Way.HERE or (way is Way.COMPARE and not here.is_folder):
            return here
        try:
            sides = _compared(session, sharing, here, ask)
            if way is Way.COMPARE or sides.in_step:
                return sides.standing
            here = sides.standing
            return self._exchanged(
                session, sharing, sides, lambda: sharing.sync_record(ask, progress)
            )
        except StoreError as error:
            return _troubled(here, error)

    def _exchange_private(self, sharing: Sharing, ask: Ask, progress: Progress) -> None:
        """Have colleagues and this desk see each other's private notes, where they exchange them.

        A place that does not answer is left alone for a while, so that it holds nothing else up.
        """
        if sharing.private_address and sharing.sync_private(ask, progress).trouble:
            self._private_from = monotonic() + _PRIVATE_PAUSE

    def _here(self, session: SessionRecord, sharing: Sharing) -> Standing:
        state = session.state()
        where = (sharing.met, state)
        if self._counted[0] != where:
            self._counted = (where, session.store.ahead_of(sharing.met))
        return Standing(sharing.address, is_folder(sharing.address), state, self._counted[1])

    def _exchanged(
        self, session: SessionRecord, sharing: Sharing, sides: _Sides, sync: Callable[[], Synced]
    ) -> Standing:
        """How it stands after an exchange, unless the same sides came no further before."""
        from drafting.store.names import MAIN
        from drafting.store.sharing.errors import RefusedRecordError

        before = sides.standing
        if self._left[0] == (sides.refs, before.state):
            return self._left[1]
        try:
            report = sync()
        except RefusedRecordError as error:
            self._left = ((sides.refs, before.state), _troubled(before, error))
            return self._left[1]
        state, to_check = session.state(), _newly_listed(session, report, before.state)
        if sharing.met == state:
            done = before._replace(state=state, ahead=0, behind=0)
            return done._replace(report=report, to_check=to_check)
        ahead = session.store.ahead_of(sides.refs.get(MAIN, ""))
        after = before._replace(state=state, ahead=ahead, behind=0)
        self._left = ((sides.refs, state), after)
        return after._replace(report=report, to_check=to_check)


def _newly_listed(session: SessionRecord, report: Synced, before: str) -> int:
    """How many places of the texts that something came in are to be checked only now."""
    store, here = session.store, set(session.handles())
    handles = here.intersection(handle for change in report.came for handle in change.handles)
    return sum(
        len({one.found for one in store.checklist(handle) if one.tick is None} - _listed(known))
        for handle in handles
        for known in [store.checklist_at(handle, before)]
    )


def _listed(items: Iterable[Item]) -> set[Found]:
    return {one.found for one in items}


def _compared(session: SessionRecord, sharing: Sharing, here: Standing, ask: Ask) -> _Sides:
    """What is there now. Raises RemoteError."""

    def attempt(known: Credentials | None) -> _Sides:
        remote = sharing.remote(known)
        refs = remote.refs()
        apart = session.store.distance(remote, refs)
        ahead = here.ahead if apart.ahead is None else apart.ahead
        standing = here._replace(ahead=ahead, behind=apart.behind)
        return _Sides(standing, refs, apart.in_step)

    sides = with_credentials(sharing.address, ask, attempt)
    if sides.in_step:
        sharing.keep_met(here.state)
    return sides


def _troubled(before: Standing, error: StoreError) -> Standing:
    from drafting.store.sharing.errors import (
        BusyRemoteError,
        CalledOffExchangeError,
        CredentialsNeededError,
        RemoteError,
    )

    if isinstance(error, BusyRemoteError):
        return before
    if isinstance(error, CredentialsNeededError):
        return before._replace(trouble=Trouble.UNKNOWN_USER, why=error.why)
    if isinstance(error, CalledOffExchangeError):
        return before._replace(trouble=Trouble.NO_CONNECTION, why=SILENT)
    if isinstance(error, RemoteError):
        return before._replace(trouble=Trouble.NO_CONNECTION, why=error.why)
    return before._replace(trouble=Trouble.REFUSED, why=str(error))
