"""What is new, and a paragraph through the years, on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.adopted_texts import adopted, library_at
from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context

TITLE = "Guarding the great rivers [and lakes]"
BEFORE = "*Decides* to return to the question every year."
SAND = "*Noting* that sand is stolen from many river beds,"


@pytest.fixture
def library(context: Context) -> Path:
    texts = (
        adopted("A/RES/70/1", "7 December 2015", TITLE, [BEFORE]),
        adopted("A/RES/71/2", "8 December 2016", TITLE, [BEFORE.replace("every", "each")], [SAND]),
    )
    return library_at(context.data / "library" / "own.library", texts)


@pytest.mark.usefixtures("library")
async def test_new_words_are_gone_to_one_paragraph_after_the_other(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.press("percent_sign")
        await user.sees("% agreed")
        await user.sees("no precedent")
        await user.press("n")
        await user.hears("Paragraph 2 of 6 with new words")
        await user.press("a")
        await user.sees("new words only")
        assert "sand is stolen" not in user.screen
        await user.press("N", "N")
        await user.press("q")
        await user.sees("working text")


@pytest.mark.usefixtures("library")
async def test_left_and_right_walk_the_years_and_tab_the_words(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.press("colon", *"op3", "enter", "less_than_sign")
        await user.sees("3 of 3")
        await user.press("left")
        await user.sees("8 December 2016")
        await user.press("left")
        await user.sees("7 December 2015")
        await user.press("left")
        await user.hears("This is the oldest version that the library has.")
        await user.press("right", "right", "shift+tab", "shift+tab")
        await user.hears("“second”: first in L.4")
        await user.press("q")
        await user.sees("working text")


async def test_without_a_library_it_says_what_to_do(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (80, 24)) as user:
        await user.press("percent_sign")
        await user.hears("no library of agreed language yet: “Agreed language” (L, in the list of")
        await user.press("q")
        await user.sees("working text")


async def test_where_there_is_nothing_to_show_beside_the_page_no_room_is_taken_from_it(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oa")
        width = user.desk.panes.page.size.width
        await user.press("comma")
        await user.hears("no library of agreed language yet")
        await user.until(lambda: user.desk.panes.page.size.width == width)
