"""The canonical text form (`.md`): exact, readable, one paragraph a line.

Front matter in TOML between `+++` lines holds the single values. Every paragraph
ends in its identity, `{#id}`; a rule separates preamble, operative part and
annexes; four spaces indent each degree. Numbers are written for the reader and
computed anew when the text is read.
"""

from __future__ import annotations

from drafting.formats.canonical.front_matter import is_canonical, is_closed
from drafting.formats.canonical.reader import read_text
from drafting.formats.canonical.writer import write_text

__all__ = ["is_canonical", "is_closed", "read_text", "write_text"]
