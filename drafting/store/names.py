"""Handles and labels as names of files and refs, safe on every platform.

Letters, digits, `.`, `_` and `-` stand for themselves, everything else is written
as `%` and the hexadecimal values of its UTF-8 bytes, and so is what a file system
or git would take amiss: a dot at the beginning or end, a second dot, `.lock`, a
leading hyphen, the device names of Windows. `L.6/Rev.1` becomes `L.6%2FRev.1`:
one component, so a draft `L.6` and a draft `L.6/Rev.1` lie side by side.
Names that differ only in capitals are refused by the store, not encoded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from drafting.model.inline import tidy
from drafting.patterns import regex
from drafting.store.errors import UnusableNameError

LONGEST = 150

_UNSAFE = regex(r"[^A-Za-z0-9._-]|^[.-]|\.$|(?<=\.)\.|\.(?=lock$)", re.IGNORECASE)
_DEVICE = regex(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


def encoded(name: str) -> str:
    """`name` as one component of a path or ref; `decoded` gives it back."""
    safe = _UNSAFE.sub(lambda found: _escape(found[0]), name)
    if _DEVICE.match(safe):
        safe = _escape(safe[0]) + safe[1:]
    return safe


@lru_cache(maxsize=4096)
def decoded(component: str) -> str | None:
    """The name that a component stands for; None for what `encoded` never writes."""
    try:
        name = unquote_to_bytes(component).decode()
    except UnicodeDecodeError:
        return None
    return name if encoded(name) == component else None


def _escape(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode(errors="surrogatepass"))


def check_name(name: str) -> None:
    """Refuse what cannot be a handle or label. Raises UnusableNameError."""
    if not name.strip():
        raise UnusableNameError(name, "it is empty")
    if "\n" in name or name != name.strip() or not _is_tidy(name):
        raise UnusableNameError(name, "it has characters that cannot be seen")
    if len(encoded(name)) > LONGEST:
        raise UnusableNameError(name, "it is too long")


def _is_tidy(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return tidy(name) == name


def natural_order(name: str) -> tuple[tuple[int, int | str], ...]:
    """A key that sorts `L.2` before `L.10`, and capitals with small letters."""
    pieces = re.split(r"(\d+)", name.casefold())
    return tuple((0, int(piece)) if piece.isdecimal() else (1, piece) for piece in pieces)


MAIN = "refs/heads/main"
"""The branch that the history of the session lies on."""

PRIVATE = "refs/private/main"
"""The branch that private notes lie on, in a repository of their own."""

PRIVATE_FOLDER = "refs/private"
"""The folder of refs that nothing but private notes lies in."""

RESOLUTIONS = "resolutions"
"""The folder of all texts in the tree of the session."""

_DRAFTS = "refs/tags/drafts"


def drafts_ref(handle: str = "") -> str:
    """The folder of refs of one resolution's drafts, or of all."""
    return f"{_DRAFTS}/{encoded(handle)}" if handle else _DRAFTS


def is_private(ref: str) -> bool:
    """Whether a ref is one of those that private notes lie on."""
    return ref.startswith(f"{PRIVATE_FOLDER}/")


def draft_ref(handle: str, label: str) -> str:
    """The ref of one draft."""
    return f"{drafts_ref(handle)}/{encoded(label)}"


def draft_named(ref: str) -> tuple[str, str] | None:
    """Handle and label of a draft's ref; None for any other ref."""
    parts = ref.removeprefix(f"{_DRAFTS}/").split("/")
    if not ref.startswith(f"{_DRAFTS}/") or len(parts) != 2:
        return None
    handle, label = decoded(parts[0]), decoded(parts[1])
    return (handle, label) if handle and label else None
