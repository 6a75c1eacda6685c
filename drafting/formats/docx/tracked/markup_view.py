"""Tracked changes are seen when the file is opened.

Most issued files ask to be opened without marks of change (`w:revisionView`, ECMA-376 part 1,
17.15.1.77): whoever opened a redline would see the new text, and nothing of what changed.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafting.formats.docx.tracked.word_file import WordFile
from drafting.patterns import regex

_VIEW = regex(rb"<(\w+:)?revisionView\b[^<>]*(?:/>|>\s*</(?:\w+:)?revisionView\s*>)")


def with_marks_shown(file: WordFile, parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a file that change, and its settings if they hide marks of change."""
    name = file.name_of("settings")
    if not parts or not name:
        return dict(parts)
    settings = parts.get(name) or file.package.read(name)
    shown = _VIEW.sub(b"", settings)
    return dict(parts) if shown == settings else {**parts, name: shown}
