"""Where a session is shared, and what was sent to whom: known to this user alone.

It is no part of the session: a session from a stranger must not say where this machine sends.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_FILE = "sharing.json"
_LARGEST = 1_000_000


@dataclass(slots=True)
class SharingMemory:
    """What this user knows of the sharing of one session; `keep` writes it."""

    folder: Path
    address: str = ""
    """Where it is shared; empty where it is not."""
    read_only: bool = False
    """Whether nothing is sent there."""
    packed: dict[str, str] = field(default_factory=dict)
    """By whom a pack was for, the state that it went up to."""
    packed_drafts: dict[str, list[str]] = field(default_factory=dict)
    """By whom a pack was for, the drafts of that state which it had."""

    @classmethod
    def of(cls, folder: Path) -> SharingMemory:
        """What was kept in the folder of the user for that session; nothing if it is strange."""
        found = _read(folder / _FILE)
        packed, drafts = (_rows(found, name) for name in ("packed", "packed_drafts"))
        return cls(
            folder,
            str(found.get("address") or ""),
            found.get("read_only") is True,
            {name: str(state) for name, state in packed.items()},
            {name: list(map(str, row)) for name, row in drafts.items() if isinstance(row, list)},
        )

    def keep(self) -> None:
        """Write it down. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        values = {
            "address": self.address,
            "read_only": self.read_only,
            "packed": self.packed,
            "packed_drafts": self.packed_drafts,
        }
        half = self.folder / f"{_FILE}.new"
        half.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        half.replace(self.folder / _FILE)


def _rows(found: dict[str, Any], name: str) -> dict[str, Any]:
    rows = found.get(name)
    return rows if isinstance(rows, dict) else {}


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        if file.stat().st_size <= _LARGEST:
            found = json.loads(file.read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
    return {}
