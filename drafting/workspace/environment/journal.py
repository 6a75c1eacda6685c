"""The journal: text that is still in the editor, kept on disk until it is in the record."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from drafting.dataclasses import asdict, dataclass, replace
from drafting.digests import sha256
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.private_files import write_private

_LARGEST = 20_000_000
"""Bytes of the longest text that is read back."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Text that was being written and is not in the record yet."""

    handle: str
    unit: str
    """Identity of the unit that was being rewritten, or the place in words of a new one."""
    base: str
    """What the unit read when the writing began; empty for a new one."""
    text: str
    when: datetime
    inserting: bool = False
    """Whether `unit` is the place of a new paragraph."""
    notes: tuple[tuple[str, str], ...] = ()
    """Footnotes that were written with it: identity and text of each."""


class Journal:
    """Unsaved texts of one session, one file for each place that is being written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def of(cls, store: Path, context: Context) -> Journal:
        """The journal of the session at `store`, among this user's data."""
        key = sha256(os.fsencode(os.path.realpath(store))).hexdigest()[:16]
        return cls(context.data / "journal" / key)

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self._folder

    def keep(self, unsaved: Unsaved) -> None:
        """Put the text on disk, in place of what was kept for the same unit before.

        Whole or not at all: a crash leaves the text before or this one. Raises OSError.
        """
        values = asdict(unsaved) | {"when": unsaved.when.isoformat()}
        write_private(self._file(unsaved.handle, unsaved.unit), values)

    def keep_as_new(self, unsaved: Unsaved) -> Unsaved:
        """Keep the text of a unit that is gone as a new paragraph behind its place."""
        new = replace(unsaved, unit=f"after {unsaved.unit}", base="", inserting=True)
        self.keep(new)
        self.clear(unsaved.handle, unsaved.unit)
        return new

    def clear(self, handle: str, unit: str) -> None:
        """Forget the text of a unit: it is in the record, or was given up."""
        self._file(handle, unit).unlink(missing_ok=True)

    def follow(self, handle_now: Callable[[str], str]) -> None:
        """Keep what is unsaved under the handles that the resolutions have now. Raises OSError."""
        for unsaved in tuple(self._read()):
            handle = handle_now(unsaved.handle)
            if handle != unsaved.handle:
                self.keep(replace(unsaved, handle=handle))
                self.clear(unsaved.handle, unsaved.unit)

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Every text that a run before left behind, oldest first."""
        return tuple(sorted(self._read(), key=lambda kept: kept.when))

    def _read(self) -> Iterator[Unsaved]:
        if not self._folder.is_dir():
            return
        for path in sorted(self._folder.glob("*.json")):
            # What is not ours, or from another version, stays on disk for a person to read.
            if kept := _read_unsaved(path):
                yield kept

    def _file(self, handle: str, unit: str) -> Path:
        name = sha256(f"{handle}\0{unit}".encode()).hexdigest()[:24]
        return self._folder / f"{name}.json"


def _read_unsaved(path: Path) -> Unsaved | None:
    """What one file of the journal holds, if it is one."""
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_text

    try:
        written = small_text(path, _LARGEST)
    except (OSError, UnfitFileError):
        return None
    try:
        return _unsaved(json.loads(written))
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None


def _unsaved(values: dict[str, Any]) -> Unsaved:
    when = datetime.fromisoformat(values["when"])
    # Times with a zone and without one cannot be put in order.
    values["when"] = when if when.tzinfo else when.astimezone()
    values["notes"] = tuple((name, text) for name, text in values.get("notes", ()))
    kept = Unsaved(**values)
    _check_texts(kept)
    return kept


def _check_texts(kept: Unsaved) -> None:
    """Refuse what is no text, or none that can be written. Raises TypeError or ValueError."""
    notes = [part for note in kept.notes for part in note]
    "".join((kept.handle, kept.unit, kept.base, kept.text, *notes)).encode()
