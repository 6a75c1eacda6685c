"""Any text of a resolution, read as a careful person would read it."""

from __future__ import annotations

from drafting.formats.plain.reader import read_plain

__all__ = ["read_plain"]
