"""What can go wrong while a session is shared, each with the sentence a delegate reads."""

from __future__ import annotations

from pathlib import Path

from drafting.patterns import regex
from drafting.store.errors import StoreError
from drafting.store.sharing.cover import Cover

_SECRET = regex(r"//([^/@:]*):[^/@]*@")
"""A token in an address, which nobody else is to read on the screen."""


class RemoteError(StoreError):
    """The place where a session is shared cannot be reached, or not be used."""

    def __init__(self, address: str, why: str) -> None:
        shown = _SECRET.sub(r"//\1@", address)
        super().__init__(f"{shown} cannot be used: {why}. What is recorded here is as it was.")
        self.address = address
        self.why = why


class CalledOffExchangeError(StoreError):
    """An exchange that was ended before both sides had everything."""

    def __init__(self) -> None:
        super().__init__("Called off: what is recorded here is as it was.")


class ReadOnlyRemoteError(RemoteError):
    """A place from which this person may only read."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "it may only be read by you; your changes stay here")


class PrivatePlaceError(RemoteError):
    """A place of private notes that was named for the record."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address, "private notes of a delegation lie there, so no texts are shared through it"
        )


class SharedPlaceError(RemoteError):
    """A place where texts are shared that was named for private notes."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            "texts are shared through it, and whoever has these would read the private notes; "
            "name an empty place that the delegation alone reaches",
        )


class CredentialsNeededError(RemoteError):
    """A host that wants to know who the user is."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "the host does not know who you are; give a name and a token")


class RefusedRecordError(StoreError):
    """A record from elsewhere that does not hold; nothing of it was taken in."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"What came from there is not taken in: {why}. What is recorded here is as it was."
        )
        self.why = why


class GapInRecordError(RefusedRecordError):
    """A record that goes on from changes that are not here."""

    def __init__(self) -> None:
        super().__init__("it goes on from changes that are not here")


class OtherSessionError(RefusedRecordError):
    """The record of another session."""

    def __init__(self, title: str) -> None:
        super().__init__(f"it is the record of another session, {title}")


class BusyRemoteError(RemoteError):
    """Others send so often that one's own changes do not get through."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "others were faster again and again; try once more")


class NoPackError(StoreError):
    """A file that is no pack."""

    def __init__(self, path: Path, why: str, remedy: str = "Ask for it to be sent again") -> None:
        super().__init__(f"{path} is no pack of a session: {why}. {remedy}.")


class LackingPackError(NoPackError):
    """A pack that goes on from changes that are not here."""

    def __init__(self, path: Path, cover: Cover, here: str = "") -> None:
        """`here` is the last draft that is here."""
        before = f"the changes up to {cover.since}" if cover.since else "what was sent before"
        last = f" (the last of them: {cover.begins})" if cover.begins else ""
        known = f", or for one since {here}, the last draft here" if here else ""
        StoreError.__init__(
            self,
            f"{path} goes on from {before}{last}, not all of which is here: ask "
            f"{cover.sender or 'whoever sent it'} for the pack before, for one with the whole "
            f"record{known}.",
        )
        self._path, self._cover = path, cover

    def where_the_last_is(self, draft: str) -> LackingPackError:
        """The same, said to somebody whose last draft is that one."""
        return LackingPackError(self._path, self._cover, draft)


class PackNotWrittenError(StoreError):
    """A pack that could not be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} could not be written: {why}. The session is as it was.")
