"""Bullets that stand before all paragraphs of a copy."""

from __future__ import annotations

from drafting.formats.plain.enacting import bare
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import BULLETS
from drafting.formats.plain.openers import Opener, opener

_MAY_LIST = frozenset(f"{BULLETS}·–—-*")


def without_common_bullets(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines without bullets that stand before preambular paragraphs too: they list nothing."""
    if not any(map(_has_bullet, lines)):
        return lines
    first = next((line for line in lines if _opening(line) is not None), None)
    if first is None or not _has_bullet(first) or _opening(first) is not Opener.PREAMBULAR:
        return lines
    preambular = [line for line in lines if _opening(line) is Opener.PREAMBULAR]
    if 2 * sum(map(_has_bullet, preambular)) <= len(preambular):
        return lines
    sign = first.text[0]
    return [
        _without_bullet(line) if line.text[0] == sign and _lists_nothing(line) else line
        for line in lines
    ]


def _has_bullet(line: SourceLine) -> bool:
    return line.text[0] in _MAY_LIST and line.text[1:2].isspace()


def _lists_nothing(line: SourceLine) -> bool:
    """Whether a bullet stands before a paragraph; what begins with a small letter is listed."""
    return _has_bullet(line) and not line.text[1:].lstrip()[:1].islower()


def _opening(line: SourceLine) -> Opener | None:
    """What the words of a line open, behind a bullet or without."""
    words = line.text[1:].lstrip() if _has_bullet(line) else line.text
    known = opener(bare(words))
    return known[0] if known else None


def _without_bullet(line: SourceLine) -> SourceLine:
    text = line.text[1:].lstrip()
    return line._replace(text=text, columns=(text,))
