from __future__ import annotations

from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.tui.screens.views.history import HistoryScreen


async def test_the_palette_does_what_a_key_does(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("ctrl+p")
        await user.type("history")
        await user.sees("Show every wording of this paragraph.")
        await user.press("enter")
        await user.until(lambda: isinstance(app.screen, HistoryScreen))


async def test_the_palette_reaches_the_verbs_of_writing(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "ctrl+p")
        await user.type("split here")
        await user.sees("Begin a new paragraph at the cursor.")
        await user.press("enter", "enter")
        await user.until(lambda: "\n\n" in user.desk.panes.editor.text)
