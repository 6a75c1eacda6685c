"""What can go wrong when a session is shared."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.workspace.errors import WorkspaceError


class NotSharedError(WorkspaceError):
    """A session that is shared nowhere yet."""

    def __init__(self) -> None:
        super().__init__(
            "This session is not shared yet: say where to, a folder or an address, with share."
        )


class NothingToPackError(WorkspaceError):
    """Nothing was recorded since what a pack is to go on from."""

    def __init__(self, since: str) -> None:
        super().__init__(f"Nothing was recorded since {since}: there is nothing to send.")


class NothingToProposeError(WorkspaceError):
    """No change that the others do not have, to be put as a proposal."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing here that the others do not have: nothing was put as a proposal, "
            "and no file was written."
        )


class UnknownStartError(WorkspaceError):
    """A draft or date that a pack cannot go on from."""

    def __init__(self, since: str, readers: Iterable[str]) -> None:
        known = sorted(readers)
        sent = f"nobody that a pack was sent to ({', '.join(known)})" if known else "nobody either"
        super().__init__(
            f"“{since}” is no draft of this session, no date (2026-11-30) and {sent}: name a "
            "draft, a date, or “for” and a name, or leave it out for the whole record."
        )


class SamePlaceError(WorkspaceError):
    """One place that is to carry both the record and private notes."""

    def __init__(self, address: str, other: str) -> None:
        also = "" if address == other else f" (it is {other}, or lies in it or around it)"
        super().__init__(
            f"{address} is in use for the other layer of this session{also}: private notes and "
            "shared texts never go through one place; name another one."
        )


class PlaceInSessionError(WorkspaceError):
    """A place that lies in the session itself."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address} lies in the session itself: name a place outside it.")
