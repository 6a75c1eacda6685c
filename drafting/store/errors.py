"""What can go wrong with a store, each failure with the sentence a delegate reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_LONG = 120
"""Letters of the sentence of a change that a message repeats."""


class StoreError(Exception):
    """A store that cannot do what was asked; `str()` says what, where and what to do."""


class NotAStoreError(StoreError):
    """Nothing at this path, or something that is not a session."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} is not a session: {why}. Name the folder of a session, or make one with `new`."
        )


class WorkingCopyError(NotAStoreError):
    """A folder that `git clone` laid out, with files beside the record."""

    def __init__(self, path: Path) -> None:
        StoreError.__init__(
            self,
            f"{path} is a working copy that “git clone” laid out, and a session is the record "
            f"alone: make one with “git clone --bare {path} {path}-session”, and open that.",
        )


class StoreExistsError(StoreError):
    """A session cannot be made where something is already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already: choose another place for the new session.")


class NewerStoreError(StoreError):
    """A session written by a later version of the program."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer version of this program (format {found}, this version "
            f"knows {known}): install the newer version to open it. Nothing was changed."
        )


class UnsafeStoreError(StoreError):
    """A session from elsewhere that is built to reach outside itself."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is not opened because it could reach outside itself: {why}.")


class DamagedStoreError(StoreError):
    """A session in which something is missing or cannot be read."""

    def __init__(self, path: Path, what: str, copy: Path | None = None) -> None:
        from_copy = f"; the latest copy of the session is {copy}" if copy else ""
        super().__init__(
            f"{path} is damaged: {what}. “drafting doctor --repair” puts right what can be"
            f"{from_copy}."
        )
        self.what = what


class StoreGoneError(StoreError):
    """A session that was open and is not there any more: taken away, renamed, unplugged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The session is not at {path} any more: put it back there, or open it where it is now."
        )


class StoreWriteError(StoreError):
    """A change that could not be written; all that was saved before is safe."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"The change could not be saved in {path}: {why}. "
            "Everything saved before is safe; this change is not in it."
        )
        self.why = why


class StoreFullError(StoreWriteError):
    """No space left for what is to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no space left. Make room and try again")


class ReadOnlyStoreError(StoreWriteError):
    """A session that this person may read but not change."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "it may only be read here. Ask for the right to write, or copy the session"
        )


class LockedStoreError(StoreWriteError):
    """Another program holds the session and does not let go."""

    def __init__(self, path: Path, lock: Path) -> None:
        super().__init__(
            path,
            f"another program holds it. Wait until that program is done; "
            f"if none is running, delete {lock} and try again",
        )


class StoreNotMadeError(StoreError):
    """A new session that could not be written; nothing of it is left."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The session {path} could not be made: {why}.")


class NoCopyError(StoreError):
    """A file that is no copy of a session."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} is no copy of a session: {why}. Name a file that “drafting backup” wrote."
        )


class CopyNotWrittenError(StoreError):
    """A copy of a session that could not be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The copy {path} could not be written: {why}. The session is as it was.")


class GitMissingError(StoreError):
    """The program git is not there, or too old."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Sessions are kept with git, {why}: install git 2.36 or newer.")


class UnknownResolutionError(StoreError):
    """The session has no resolution of that handle."""

    def __init__(self, handle: str, known: Iterable[str]) -> None:
        handles = list(known)
        there = f"it has {', '.join(handles)}" if handles else "it has none yet"
        # Whoever names a draft where a draft cannot be meant has read that one can be named.
        name, at, _ = handle.partition("@")
        drafts = f" A draft cannot be named here: say {name}." if at and name in handles else ""
        super().__init__(f"There is no resolution {handle:.60} in this session; {there}.{drafts}")


class DeletedResolutionError(StoreError):
    """The resolution of that handle was deleted, and can be brought back."""

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"{handle} was deleted; all of it is on record: “drafting restore {handle}” brings "
            "it back."
        )


class NotPutAwayError(StoreError):
    """No resolution of that handle was archived or deleted."""

    def __init__(self, handle: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        there = f"{names} can be brought back" if names else "nothing was archived or deleted"
        super().__init__(f"No resolution {handle} was archived or deleted; {there}.")


class ResolutionExistsError(StoreError):
    """Another resolution has that handle, or one that differs only in capitals."""

    def __init__(self, handle: str, taken: str) -> None:
        super().__init__(
            f"There is a resolution {taken} in this session already: choose a handle other "
            f"than {handle}."
        )


class UnknownDraftError(StoreError):
    """The resolution has no draft of that name."""

    def __init__(self, handle: str, label: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        there = f"its drafts are {names}" if names else "it has no drafts yet"
        super().__init__(f"{handle} has no draft {label}; {there}.")


class DraftExistsError(StoreError):
    """A draft is immutable: its name is taken for good."""

    def __init__(self, handle: str, label: str) -> None:
        super().__init__(
            f"{handle} has a draft {label} already, and a draft never changes: choose another name."
        )


class UnknownStateError(StoreError):
    """No recorded state goes by that name, or it does not hold the resolution."""

    def __init__(self, handle: str, state: str) -> None:
        super().__init__(f"The history has no state {state} of {handle}.")


class UnusableNameError(StoreError):
    """A handle or label that cannot be kept."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"“{name}” cannot be the name of a resolution or draft: {why}.")


class UnsavableTextError(StoreError):
    """A text whose parts could not be told from one another in the store."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The text cannot be saved: {why}.")


class UnsavableBaseError(StoreError):
    """An issued document that is too large to be kept."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(
            f"{name} has {size / 1_000_000:,.0f} MB, more than the {limit / 1_000_000:,.0f} MB "
            "that a base text may have: save it with smaller pictures."
        )


class NothingToUndoError(StoreError):
    """No change of one's own is left to take back; the last one of others is by `name`."""

    def __init__(self, handle: str, name: str = "", message: str = "") -> None:
        nothing = f"There is no change left to undo in {handle}"
        if not name:
            super().__init__(f"{nothing}.")
            return
        from textwrap import shorten

        says = shorten(message, _LONG, placeholder=" …").rstrip(".")
        super().__init__(
            f"{nothing} that is yours: the last one is by {name} ({says}). To take it back, "
            f"record as {name} (--author)."
        )


class NothingToRedoError(StoreError):
    """Nothing was undone since the last change of this resolution."""

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"In {handle} nothing was taken back last: there is nothing to make again."
        )
