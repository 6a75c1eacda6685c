from __future__ import annotations

from collections.abc import Callable

import pytest
from keyboard_user import Driven
from textual import events

from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.widgets.pasting import pasted_paragraphs


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one line", "one line"),
        ("Noting the sea,\r\nMindful of the sky,", "Noting the sea,\n\nMindful of the sky,"),
        ("a first part;\n\na second part;", "a first part;\n\na second part;"),
        (
            "Noting that the sea is\nwider than it seems to\nbe, and deeper,\nMindful of the\nsky,",
            "Noting that the sea is wider than it seems to be, and deeper,\n\nMindful of the sky,",
        ),
        ("tabs\tand\x1b[31m colours", "tabs and[31m colours"),
    ],
)
def test_paragraphs_are_pasted_as_paragraphs_and_wrapped_lines_are_joined(
    pasted: str, kept: str
) -> None:
    assert pasted_paragraphs(pasted) == kept


async def test_paragraphs_pasted_from_word_become_paragraphs_of_the_text(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("o")
        await user.until(lambda: user.desk.panes.writing)
        user.app.post_message(events.Paste("2.  Urges [all] boats;\n3.  Requests more sails;"))
        await user.until(lambda: "sails" in user.desk.panes.editor.text)
        await user.press("escape")
        await user.hears("Saved")
        texts = [plain(unit.text) for unit in working_text().operative[1:3]]
        assert texts == ["Urges [all] boats;", "Requests more sails;"]


async def test_the_mouse_chooses_and_opens(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("3.   Decides")
        await user.pilot.click("#outline", offset=(8, user.row_of("OP2  Requests") - 1))
        await user.until(lambda: user.desk.key == "ob")
        await user.pilot.click("#page", offset=(12, user.row_of("3.   Decides") - 1))
        await user.until(lambda: user.desk.key == "oc")
        row = user.row_of("3.   Decides") - 1
        await user.pilot.double_click("#page", offset=(12, row))
        await user.until(lambda: user.desk.panes.writing)
