"""Where this user left each text: private, beside the session and no part of its record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from drafting.dataclasses import asdict, dataclass, field, replace
from drafting.digests import sha256
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.private_files import write_private

FOLDER = "places"
_LARGEST = 1_000_000
"""Bytes of the longest place that is read back."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person stood in a text, and how it was shown."""

    key: str = ""
    """Of the paragraph or value; empty where nothing is known."""
    rank: int = 0
    """How many stood before it: another one is found by it where that one is gone."""
    row: int = 0
    """Rows between the top of the view and its first line."""
    view: Mapping[str, str] = field(default_factory=dict)
    """What of the screen was shown, by names of its own."""


class Places:
    """The places of one session, one file for each text."""

    def __init__(self, store: Path, context: Context) -> None:
        self._folder = context.own_folder(store) / FOLDER

    def keep(self, handle: str, place: Place) -> None:
        """Remember a place, whole or not at all; where nothing can be kept it is not remembered.

        An empty handle stands for the list of texts.
        """
        with suppress(OSError, ValueError):
            write_private(self._file(handle), {"handle": handle, **asdict(place)})

    def find(self, handle: str) -> Place:
        """Where a text was left; a place without a key where nobody knows."""
        return self._read(self._file(handle))[1]

    def _read(self, path: Path) -> tuple[str, Place]:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_file

        try:
            values = json.loads(small_file(path, _LARGEST))
            return str(values["handle"]), _place(values)
        except (OSError, UnfitFileError, ValueError, TypeError, KeyError, RecursionError):
            return "", Place()

    def follow(self, handle_now: Callable[[str], str]) -> None:
        """Find the place of a text that is called otherwise now under its present handle."""
        with suppress(OSError):
            for path in sorted(self._folder.glob("*.json")):
                handle, place = self._read(path)
                now = handle and handle_now(handle)
                key = place.key if handle else handle_now(place.key)
                if place.key and (now, key) != (handle, place.key):
                    path.unlink(missing_ok=True)
                    self.keep(now, replace(place, key=key))

    def _file(self, handle: str) -> Path:
        return self._folder / f"{sha256(handle.encode()).hexdigest()[:24]}.json"


def _place(values: Mapping[str, Any]) -> Place:
    """A place out of what was written. Raises TypeError, ValueError or KeyError."""
    key, view = values["key"], values["view"]
    if not isinstance(key, str) or not isinstance(view, dict):
        raise TypeError
    texts = {str(name): value for name, value in view.items() if isinstance(value, str)}
    return Place(key, max(int(values["rank"]), 0), max(int(values["row"]), 0), texts)
