"""Which remote an address names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from drafting.patterns import regex
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.git_remote import URL, GitRemote

if TYPE_CHECKING:
    from drafting.store.records import Record
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.remote import Remote

_DRIVE = regex(r"[A-Za-z]:[\\/].*")


def remote_at(
    address: str, objects: Path, record: Record, credentials: Credentials | None = None
) -> Remote:
    """The remote of an address, for a session with its objects in a folder.

    Raises RemoteError for an address of no kind that is known.
    """
    folder = folder_named(address)
    if folder is not None:
        return FolderRemote(folder, objects, record)
    return GitRemote(address, objects, credentials)


def folder_named(address: str) -> Path | None:
    """The folder of this machine that an address names; None for one on a host."""
    if address.startswith("file://"):
        return Path(unquote(urlsplit(address).path))
    if _DRIVE.fullmatch(address) or not (URL.fullmatch(address) or "://" in address):
        return Path(address).expanduser().absolute()
    # A folder may have a colon in its name, as hosts have before a path.
    here = Path(address)
    return here.absolute() if "://" not in address and here.is_dir() else None


def is_address(words: str) -> bool:
    """Whether words name a remote, and not a text of a session."""
    if "://" in words or _DRIVE.fullmatch(words) or URL.fullmatch(words):
        return True
    return words.startswith(("/", "~", "./", "../", ".\\", "..\\")) or Path(words).is_dir()
