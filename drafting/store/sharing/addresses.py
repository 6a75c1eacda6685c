"""Which remote an address names."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from drafting.patterns import regex
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.git_remote import URL, GitRemote
from drafting.store.sharing.remote import RECORD, Layer

if TYPE_CHECKING:
    from drafting.store.records import Record
    from drafting.store.sharing.git_remote import Credentials
    from drafting.store.sharing.remote import Remote

_DRIVE = regex(r"[A-Za-z]:[\\/].*")


def remote_at(
    address: str,
    objects: Path,
    record: Record,
    credentials: Credentials | None = None,
    layer: Layer = RECORD,
) -> Remote:
    """The remote of an address, for a layer of a session with its objects in a folder.

    Raises RemoteError for an address of no kind that is known.
    """
    folder = folder_named(address)
    if folder is not None:
        return FolderRemote(folder, objects, record, layer)
    return GitRemote(address, objects, credentials, layer)


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


def told(address: str) -> str:
    """An address to remember: that of a folder does not depend on where one stands."""
    folder = folder_named(address)
    return str(folder) if folder else address


def same_place(one: str, other: str) -> bool:
    """Whether two addresses lead to one place, or one into the other, however they are spelt."""
    folders = folder_named(one), folder_named(other)
    if folders[0] and folders[1]:
        first, second = (folder.resolve() for folder in folders if folder)
        return first.is_relative_to(second) or second.is_relative_to(first)
    return folders == (None, None) and _on_host(one) == _on_host(other)


def is_within(address: str, folder: Path) -> bool:
    """Whether an address is that of a folder, or of one in it."""
    named = folder_named(address)
    return named is not None and named.resolve().is_relative_to(folder.resolve())


def _on_host(address: str) -> tuple[str, str]:
    """Host and path of an address, whichever protocol and user it names."""
    if "://" in address:
        parts = urlsplit(address)
        host, path = parts.hostname or "", unquote(parts.path)
    else:
        host, _, path = address.partition("@")[2 if "@" in address else 0].partition(":")
    plain = posixpath.normpath(f"/{path.removeprefix('~')}").lstrip("/")
    return host.casefold(), plain.removesuffix(".git").casefold()
