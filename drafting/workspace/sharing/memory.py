"""Where a session is shared, and what was sent to whom: known to this user alone.

It is no part of the session: a session from a stranger must not say where this machine sends.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from drafting.dataclasses import asdict, dataclass, field

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
    met: str = ""
    """The last state that is known to be there too; what was recorded since is to be sent."""
    packed: dict[str, str] = field(default_factory=dict)
    """By whom a pack was for, the state that it went up to."""
    packed_drafts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By the same, the objects of the drafts that were sent there."""

    @classmethod
    def of(cls, folder: Path) -> SharingMemory:
        """What was kept in the folder of the user for that session; nothing if it is strange."""
        found = _read(folder / _FILE)
        packed = found.get("packed")
        rows = packed.items() if isinstance(packed, dict) else ()
        drafts = found.get("packed_drafts")
        sent = drafts.items() if isinstance(drafts, dict) else ()
        return cls(
            folder,
            address=str(found.get("address") or ""),
            read_only=found.get("read_only") is True,
            met=str(found.get("met") or ""),
            packed={str(name): str(state) for name, state in rows},
            packed_drafts={
                str(name): tuple(map(str, one)) for name, one in sent if isinstance(one, list)
            },
        )

    def keep(self) -> None:
        """Write it down. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        values = asdict(self)
        del values["folder"]
        half = self.folder / f"{_FILE}.new"
        half.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        half.replace(self.folder / _FILE)


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        if file.stat().st_size <= _LARGEST:
            found = json.loads(file.read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
    return {}
