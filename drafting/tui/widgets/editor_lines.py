"""Drawing of one row of the editor: only the part of a paragraph that stands on it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from rich.text import Text

from drafting.tui.text_safety import editable_line

_FAINT = Style(dim=True)
_LOOKS = (
    (re.compile(r"(?<![*\\])\*(?!\*)((?:[^*\\]|\\.)+)\*(?!\*)"), 1, Style(italic=True)),
    (re.compile(r"(?<![*\\])\*\*(?!\*)((?:[^*\\]|\\.)+)\*\*(?!\*)"), 1, Style(bold=True)),
    (re.compile(r"\*{1,3}|\[\^[a-z0-9]{1,32}\]"), 0, _FAINT),
)


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


def drawn_part(
    line: str, start: int, end: int, marked: tuple[Stretch, ...], ghost: str = ""
) -> Text:
    """The characters from `start` to `end` of a line, with a cell for the cursor behind them.

    `ghost` is what is offered there.
    """
    part = editable_line(line[start:end])
    if ghost:
        offered = editable_line(ghost)
        offered.stylize(_FAINT)
        part.append_text(offered)
    part.append(" ")
    for stretch in (*stretches(line), *marked):
        if stretch.start < end + 1 and stretch.end > start:
            part.stylize(stretch.style, max(stretch.start - start, 0), stretch.end - start)
    return part
