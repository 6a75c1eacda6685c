"""How wide the panes beside the page are: the page has what prose needs, they have the rest."""

from __future__ import annotations

from drafting.named_tuples import NamedTuple
from drafting.tui.page.typesetter import PROSE_WIDTH

_PAGE = PROSE_WIDTH + 6
"""Cells in which the page is as wide as it gets."""
_OUTLINE_MOST, _STORY_MOST = 64, 56
"""Cells beyond which a line of words is no easier to find, or to read."""
_OUTLINE_SHARE = 0.6


class PaneWidths(NamedTuple):
    """Cells of both panes."""

    outline: int
    story: int


def pane_widths(window: int, *, outline: bool, story: bool) -> PaneWidths:
    """Widths of the panes that are shown in a window of so many columns."""
    least = PaneWidths(min(max(window // 5, 22), 28), min(max(window // 4, 24), 36))
    spare = window - _PAGE - least.outline * outline - least.story * story
    if spare <= 0:
        return least
    share = _OUTLINE_SHARE if outline and story else 1
    wider = min(least.outline + int(spare * share), _OUTLINE_MOST)
    left = spare - (wider - least.outline) * outline
    return PaneWidths(wider, min(least.story + left, _STORY_MOST))
