"""What is said of active content."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.formats.docx.active.kinds import ActiveContent, ActiveKind
from drafting.formats.docx.active.removal import Harmless

_SHOWN = 60
"""Letters of an address or a name that are shown."""

_MACROS = "Its macros are kept: Word opens it only under a name that ends in .docm."
_NOT_READ = (
    " What stands in the other documents was not read: open this one in Word and save it again."
)


def on_reading(found: Iterable[ActiveContent]) -> str:
    """What to say of a file that was read; nothing where it holds none."""
    found = tuple(found)
    said = listed(found)
    elsewhere = any(one.kind is ActiveKind.DOCUMENTS for one in found)
    return said and (
        f"This file could run or fetch something: {said}. Nothing of it was run or fetched, and "
        "it is left out of what is written over this file, unless it is asked for."
        + (_NOT_READ if elsewhere else "")
    )


def on_sending(*files: Harmless) -> str:
    """What to say of a file that was written over others; nothing where none was left out."""
    if any(one.keeps_macros for one in files):
        return _MACROS
    said = listed(found for one in files for found in one.left_out)
    return said and (
        f"Left out, because it could run or fetch something: {said}. On the command line "
        "--with-active-content leaves it in."
    )


def listed(found: Iterable[ActiveContent]) -> str:
    """The kinds in order, each with what there is of it."""
    kinds: dict[ActiveKind, dict[str, None]] = {}
    for one in found:
        kinds.setdefault(one.kind, {})[_short(one.what)] = None
    return "; ".join(_of_kind(kind, list(filter(None, names))) for kind, names in kinds.items())


def _of_kind(kind: ActiveKind, names: list[str]) -> str:
    return f"{kind.value} ({', '.join(names)})" if names else kind.value


def _short(what: str) -> str:
    words = " ".join(what.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
