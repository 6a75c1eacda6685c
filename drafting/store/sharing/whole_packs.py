"""The packs of a folder as they lie there, for whoever joins and has nothing of it yet.

Choosing what a record needs takes git as long as half of a clone. Who has nothing needs all of it,
and a folder that is only shared through holds nothing else. Whether it does is counted afterwards:
what the record does not lead to is never taken in (`arrival`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.errors import StoreError
from drafting.store.sharing.interruption import check

if TYPE_CHECKING:
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.quarantine import Quarantine

_HEX = "0123456789abcdef"


def take_whole_packs(objects: Path, into: Quarantine, progress: Progress) -> bool:
    """Bring all packs in a folder of objects; whether they could be taken in as they are.

    Where they could not, nothing has come.
    """

    def told(what: str, count: int) -> None:
        check()
        progress(what, count)

    # Another program may be packing there, or have left what is not sound.
    with suppress(OSError, StoreError):
        packs = _packs(objects)
        for pack in packs:
            with pack.open("rb") as data:
                into.take(data, told)
        into.is_whole = bool(packs)
    check()
    if not into.is_whole:
        into.clear()
    return into.is_whole


def _packs(objects: Path) -> list[Path]:
    """The packs, the oldest first, on which the later ones rest; none where not all is in them."""
    packs = [(file.stat().st_mtime_ns, file) for file in (objects / "pack").glob("*.pack")]
    return [] if any(_loose(objects)) else [file for _, file in sorted(packs)]


def _loose(objects: Path) -> Iterator[Path]:
    for folder in objects.iterdir():
        if len(folder.name) == 2 and set(folder.name) <= set(_HEX):
            yield from folder.iterdir()
