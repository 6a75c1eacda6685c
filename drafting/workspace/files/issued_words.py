"""What both front ends say of a base text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from drafting.workspace.files.views import BaseOnDisk, BaseRow
from drafting.workspace.wording import counted, listed

_MOST_LABELS = 12


def origin_sentence(row: BaseRow) -> str:
    """Which document it is, in one sentence."""
    called = ", ".join(part for part in (row.symbol, row.date) if part)
    return f"{row.handle} starts from {row.file}{f' ({called})' if called else ''}."


def facts(row: BaseRow, found: BaseOnDisk) -> Iterator[tuple[str, str]]:
    """What else is known of it: a word, and what there is to say under it."""
    draft = f", as draft {row.draft} has it" if row.draft else ""
    yield "kept", f"{_when(row.imported)} by {row.by or 'somebody'}, {row.size:,} bytes"
    yield "sha256", row.fingerprint
    yield "text", f"{row.handle}@base{draft}"
    yield "map", f"{counted(row.mapped, 'paragraph')} with a place in the file{_rest(row)}"
    yield "on disk", found.message


def _when(moment: str) -> str:
    try:
        return f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}"
    except ValueError:
        return "at an unknown time"


def _rest(row: BaseRow) -> str:
    if not row.unmapped:
        return ", none without"
    more = len(row.unmapped) - _MOST_LABELS
    labels = [*row.unmapped[:_MOST_LABELS], *([f"{more} more"] if more > 0 else [])]
    return f", {len(row.unmapped)} without: {listed(labels)}"
