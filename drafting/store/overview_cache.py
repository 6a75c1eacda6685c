"""What is remembered of a session between two overviews, in a file of this user's own.

The file holds nothing that the record does not; where it is missing or strange it is
made anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from drafting.dataclasses import asdict, dataclass, field
from drafting.model.inline import tidy
from drafting.store.plumbing.durable import write_file
from drafting.store.plumbing.foreign_files import content

FILE = "overview.json"
_VERSION = 5
_LARGEST = 64_000_000


@dataclass(slots=True)
class CachedRow:
    """What is known of the text of one resolution, as of a state of its folder."""

    folder: str
    title: str
    symbol: str
    preambular: int
    operative: int
    stages: dict[str, int] = field(default_factory=dict)
    """How many paragraphs stand at each stage of agreement; empty before any negotiation."""
    status: str = ""
    """What became of it: "adopted by consensus"."""
    to_check: int = 0
    """How many items of its checklist are not ticked off."""


@dataclass(slots=True)
class Since:
    """The changes of a text that stand, since a draft froze a state or since the first."""

    state: str = ""
    standing: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class OverviewCache:
    """What is known of a session up to a state of its record, by the names of folders."""

    head: str = ""
    rows: dict[str, CachedRow] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    """The latest change."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many changes of the text there were."""
    frozen: dict[str, dict[str, int]] = field(default_factory=dict)
    """The same as of a state that a draft froze, by state."""
    since: dict[str, Since] = field(default_factory=dict)
    """The changes that stand since the latest draft."""


def load(folder: Path | None) -> OverviewCache:
    """What was remembered in `folder`; an empty cache if that makes no sense."""
    found = content(folder / FILE, _LARGEST) if folder else None
    try:
        values = json.loads(found or b"{}")
        return _read(values) if values.get("version") == _VERSION else OverviewCache()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return OverviewCache()


def _read(values: Mapping[str, Any]) -> OverviewCache:
    return OverviewCache(
        str(values["head"]),
        {handle: _row(row) for handle, row in values["rows"].items()},
        {handle: str(state) for handle, state in values["last"].items()},
        _counts(values["counts"]),
        {str(state): _counts(counts) for state, counts in values["frozen"].items()},
        {handle: _since(since) for handle, since in values["since"].items()},
    )


def _since(since: Mapping[str, Any]) -> Since:
    return Since(str(since["state"]), {str(one): None for one in since["standing"]})


def _row(row: Mapping[str, Any]) -> CachedRow:
    title, symbol, status = (tidy(str(row[name])) for name in ("title", "symbol", "status"))
    preambular, operative, to_check = (
        int(row[name]) for name in ("preambular", "operative", "to_check")
    )
    stages = _counts(row["stages"])
    return CachedRow(
        str(row["folder"]), title, symbol, preambular, operative, stages, status, to_check
    )


def _counts(counts: Mapping[str, Any]) -> dict[str, int]:
    return {handle: int(count) for handle, count in counts.items()}


def save(folder: Path | None, cache: OverviewCache) -> None:
    """Keep it for the next time; where nothing can be written it is found out again."""
    if folder is None:
        return
    kept = json.dumps({"version": _VERSION, **asdict(cache)}).encode()
    beside = folder / f"{FILE}.{os.getpid()}.tmp"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_file(folder / FILE, beside, kept, mode=0o644)
