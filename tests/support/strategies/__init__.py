"""Hypothesis strategies that every layer shares: whole resolutions, and edits of them.

`resolutions()` draws every legal shape of a text; `edits(resolution)` one edit
that applies to it; `edit_scripts(resolution)` several, each applying to the
result of the one before.
"""

from __future__ import annotations

from support.strategies.edits import edit_scripts, edits
from support.strategies.resolutions import mastheads, resolutions
from support.strategies.texts import FRAGMENTS, tables, texts

__all__ = ["FRAGMENTS", "edit_scripts", "edits", "mastheads", "resolutions", "tables", "texts"]
