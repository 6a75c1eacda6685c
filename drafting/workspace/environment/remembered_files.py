"""Where this user last saw the issued files that are kept in sessions, by fingerprint.

A session travels between machines, so paths are no part of it; they lie among the data
of the user. Nothing depends on them: a list that is lost or strange is made anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

FILE = "issued-files.json"
_MOST = 1000
"""Files that are remembered; the oldest go first."""
_LARGEST = 10_000_000
"""Bytes that as many paths take at most."""


class RememberedFiles:
    """The paths of issued files on this machine."""

    def __init__(self, context: Context) -> None:
        self._file = context.data / FILE
        self._reach = context.files

    def keep(self, fingerprint: str, path: Path) -> None:
        """Remember where a file lies; where nothing can be written it is not remembered."""
        from drafting.formats.atomic_write import note_written, write_atomically
        from drafting.formats.errors import FormatError

        # Nobody asked for this file, so nobody is told of it.
        with suppress(OSError, FormatError, UnicodeEncodeError), note_written([]):
            known = self._known()
            known.pop(fingerprint, None)
            known[fingerprint] = str(path.absolute())
            kept = dict(list(known.items())[-_MOST:])
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps(kept, indent=0).encode())

    def find(self, fingerprint: str, name: str) -> Path | None:
        """Where a file was seen last, else one of its name in the current folder.

        What whoever is at the keyboard does not reach is not looked for.
        """
        known = self._known().get(fingerprint)
        here = Path.cwd() / Path(name).name
        candidates = [Path(known)] if known else []
        within = (self._reach.known(path) for path in (*candidates, here))
        return next((path for path in within if path is not None and _is_there(path)), None)

    def _known(self) -> dict[str, str]:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_file

        try:
            values = json.loads(small_file(self._file, _LARGEST))
            return {str(key): str(path) for key, path in values.items()}
        except (OSError, UnfitFileError, ValueError, AttributeError, RecursionError):
            return {}


def _is_there(path: Path) -> bool:
    # What is remembered may be no path at all, or one that this system cannot look up.
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
