"""What the mouse does on the desk: labels of keys, signs in the margin, words of the page."""

from __future__ import annotations

from collections.abc import Callable

from support.keyboard_user import Driven, User

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.dialogs.move import MoveScreen
from drafting.tui.screens.dialogs.one_key import OneKeyScreen
from drafting.tui.screens.views.findings import FindingsScreen
from drafting.tui.screens.views.history import HistoryScreen

Working = Callable[[], Resolution]


async def click(user: User, words: str, times: int = 1, *, left: int = 0) -> None:
    """Click on the last place where some words stand, or so many cells `left` of it."""
    rows = user.screen.split("\n")
    row = max(at for at, line in enumerate(rows) if words in line)
    await user.pilot.click(offset=(rows[row].rindex(words) - left, row), times=times)
    await user.rest()


async def test_a_label_of_the_footer_is_pressed_by_a_click(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await click(user, "m move")
        await user.until(lambda: isinstance(app.screen, MoveScreen))
        await click(user, "↓ down")
        await user.sees("It will stand after OP2.")
        await click(user, "leave it")
        await user.until(lambda: app.screen is user.desk)
        await click(user, "enter write")
        await user.until(lambda: user.desk.panes.writing)
        await user.type("!")
        await click(user, "ctrl+z")
        await click(user, "esc done")
        await user.until(lambda: not user.desk.panes.writing)
        await user.press("a")
        await user.until(lambda: isinstance(app.screen, OneKeyScreen))
        await click(user, "esc leave")
        await user.until(lambda: app.screen is user.desk)


async def test_a_sign_in_the_margin_shows_what_it_stands_for(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("space")
        await user.until(lambda: user.desk.text.marked)
        await click(user, "✓")
        await user.until(lambda: not user.desk.text.marked)
        await user.sees("! 1.")
        await click(user, "! 1.")
        await user.until(lambda: isinstance(app.screen, FindingsScreen))
        await user.sees("Square brackets are left over")
        await user.press("q")
        await user.until(lambda: not isinstance(app.screen, FindingsScreen))
        await user.at("oc")
        await user.press("enter", "x", "escape")
        await user.sees("▏ 3.")
        await click(user, "▏ 3.")
        await user.until(lambda: isinstance(app.screen, HistoryScreen))


async def test_a_double_click_writes_under_the_mouse(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await click(user, "stolen", times=2)
        await user.until(lambda: user.desk.panes.writing)
        await user.rest()
        await user.type("X")
        await user.press("escape")
        await user.until(lambda: "X" in working_text().find("pb").text)
        assert abs(working_text().find("pb").text.index("X") - len("*Noting* that sand is ")) <= 2


async def test_a_click_beside_the_editor_saves_and_writes_on_there(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter")
        await user.type(" Soon.")
        await click(user, "stolen")
        await user.until(lambda: user.desk.panes.writing and user.desk.text.key == "pb")
        assert working_text().find("oa").text.endswith("Soon.")
        await user.type("!")
        await user.press("escape")
        await user.until(lambda: "!" in working_text().find("pb").text)


async def test_the_first_letter_that_is_no_command_says_how_to_write(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("X")
        assert "enter writes in this paragraph, o begins a new one" in user.said
        await user.press("X")
        assert user.said == "X does nothing here: ? shows the keys."
