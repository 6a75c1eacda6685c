"""Drawing of one row of the editor: only the part of a paragraph that stands on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rich.style import Style
from rich.text import Text

from drafting.named_tuples import NamedTuple
from drafting.tui.text_safety import editable_line

NO_NAMES: Mapping[str, str] = MappingProxyType({})
ANY = ""
"""What names every note that has no name of its own: one that was cut out of another paragraph."""
_FAINT = Style(dim=True)
_LOOKS = (
    (re.compile(r"(?<![*\\])\*(?![*\s])((?:[^*\\]|\\.)+)(?<!\s)\*(?!\*)"), 1, Style(italic=True)),
    (re.compile(r"(?<![*\\])\*\*(?![*\s])((?:[^*\\]|\\.)+)(?<!\s)\*\*(?!\*)"), 1, Style(bold=True)),
    (re.compile(r"(?<![~\\])~~(?!\s)((?:[^~\\]|\\.)+)(?<!\s)~~(?!~)"), 1, Style(strike=True)),
    (re.compile(r"\*{1,3}|~~|\[\^[a-z0-9]{1,32}\]"), 0, _FAINT),
)


_MARK = re.compile(r"(?<!\\)\[\^([a-z0-9]{1,32})\]")


class Stretch(NamedTuple):
    """Characters of a line that share a look."""

    start: int
    end: int
    style: Style


@lru_cache(maxsize=64)
def stretches(line: str) -> tuple[Stretch, ...]:
    """What the markup of a line makes italic, bold or faint."""
    return tuple(
        Stretch(*match.span(group), style)
        for pattern, group, style in _LOOKS
        for match in pattern.finditer(line)
    )


def with_note_names(line: str, names: Mapping[str, str]) -> str:
    """`line` with each known mark of a note drawn as its name, in as many characters."""
    if "[^" not in line:
        return line
    return _MARK.sub(lambda mark: _named(mark, names), line)


def mark_around(line: str, column: int) -> tuple[int, int] | None:
    """Where the mark of a note that the character at `column` belongs to begins and ends."""
    for mark in _MARK.finditer(line):
        if mark.start() <= column < mark.end():
            return mark.span()
    return None


def _named(mark: re.Match[str], names: Mapping[str, str]) -> str:
    name = names.get(mark[1]) or names.get(ANY)
    if name is None:
        return mark[0]
    room = len(mark[0]) - 2
    words = name if len(name) <= room else name.rpartition(" ")[2]
    return f"‹{words[:room]:<{room}}›"


def drawn_part(
    line: str,
    start: int,
    end: int,
    marked: tuple[Stretch, ...],
    ghost: str = "",
    names: Mapping[str, str] = NO_NAMES,
) -> Text:
    """The characters from `start` to `end` of a line, with a cell for the cursor behind them.

    `ghost` is what is offered there, `names` are those of notes by identity.
    """
    part = editable_line(with_note_names(line, names)[start:end])
    if ghost:
        offered = editable_line(ghost)
        offered.stylize(_FAINT)
        part.append_text(offered)
    part.append(" ")
    for stretch in (*stretches(line), *marked):
        if stretch.start < end + 1 and stretch.end > start:
            part.stylize(stretch.style, max(stretch.start - start, 0), stretch.end - start)
    return part
