"""The panes beside the page take the room that the page does not need."""

from __future__ import annotations

import pytest

from drafting.tui.page.pane_widths import pane_widths
from drafting.tui.page.typesetter import PROSE_WIDTH


@pytest.mark.parametrize("window", [60, 80, 100, 120, 160, 200, 250])
@pytest.mark.parametrize("outline", [True, False])
@pytest.mark.parametrize("story", [True, False])
def test_the_page_goes_before_and_what_it_leaves_is_used(
    window: int, outline: bool, story: bool
) -> None:
    widths = pane_widths(window, outline=outline, story=story)
    page = window - widths.outline * outline - widths.story * story
    assert widths.outline >= 22
    assert widths.story >= 24
    wider = widths.outline > 28 or widths.story > 36
    assert not wider or page >= PROSE_WIDTH


def test_at_200_columns_the_outline_shows_a_line_of_words() -> None:
    assert pane_widths(200, outline=True, story=True).outline >= 56
    assert pane_widths(160, outline=True, story=False).outline >= 60
