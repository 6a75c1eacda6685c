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
    from drafting.workspace.context import Context

FILE = "issued-files.json"
_MOST = 1000
"""Files that are remembered; the oldest go first."""


class Whereabouts:
    """The paths of issued files on this machine."""

    def __init__(self, context: Context) -> None:
        self._file = context.data / FILE
        self._reach = context.files

    def keep(self, fingerprint: str, path: Path) -> None:
        """Remember where a file lies; where nothing can be written it is not remembered."""
        from drafting.formats.errors import FormatError
        from drafting.formats.placing import put_in_place

        known = self._known()
        known.pop(fingerprint, None)
        known[fingerprint] = str(path.absolute())
        kept = dict(list(known.items())[-_MOST:])
        with suppress(OSError, FormatError, UnicodeEncodeError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(self._file, json.dumps(kept, indent=0).encode())

    def find(self, fingerprint: str, name: str) -> Path | None:
        """Where a file was seen last, else one of its name in the current folder.

        What whoever is at the keyboard does not reach is not looked for.
        """
        known = self._known().get(fingerprint)
        here = Path.cwd() / Path(name).name
        candidates = [Path(known)] if known else []
        within = (self._reach.known(path) for path in (*candidates, here))
        return next((path for path in within if path is not None and path.is_file()), None)

    def _known(self) -> dict[str, str]:
        try:
            values = json.loads(self._file.read_bytes())
            return {str(key): str(path) for key, path in values.items()}
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}
