"""Windows in which nothing has room, and texts that leave the window while one writes."""

from __future__ import annotations

from support.keyboard_user import Driven
from textual import events

from drafting.tui.app import DraftingApp
from drafting.tui.palette import Palette


async def test_the_palette_outlives_a_window_without_room(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("ctrl+p")
        await user.until(lambda: isinstance(app.screen, Palette))
        await user.pilot.resize_terminal(1, 1)
        await user.press("pagedown", "pageup", "down", "escape")
        await user.pilot.resize_terminal(120, 40)
        await user.sees("clean water")


async def test_typing_is_undone_when_it_was_more_than_the_window_holds(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (60, 10)) as user:
        await user.at("oa")
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        before = user.desk.panes.editor.text
        app.post_message(events.Paste("\n\n".join(f"number {one};" for one in range(20))))
        await user.sees("plain text")
        await user.press("t")
        await user.until(lambda: "number 19" in user.desk.panes.editor.text)
        await user.press("ctrl+z")
        await user.until(lambda: user.desk.panes.editor.text == before)
        await user.press("ctrl+y", "ctrl+z", "escape")
        await user.until(lambda: not user.desk.panes.writing)


async def test_a_refusal_is_shown_to_its_end_and_gives_the_lines_back(
    app: DraftingApp, driven: Driven
) -> None:
    why = "The change could not be saved in a place with a rather long name: it may only be read."
    async with driven(app, (60, 20)) as user:
        await user.at("oa")
        user.desk.refuse(why)
        await user.until(lambda: why in " ".join(user.screen.replace("\n", " ").split()))
        await user.pilot.resize_terminal(160, 20)
        await user.sees(why)
        assert user.desk.status.size.height == 1
        await user.pilot.resize_terminal(60, 20)
        await user.until(lambda: user.desk.status.size.height == 2)
        await user.press("down")
        await user.press("u")
        await user.until(lambda: user.desk.status.size.height == 1)


async def test_italics_begun_on_a_line_that_is_gone_at_once_are_forgotten(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter", "end", "enter")
        for key in ("ctrl+t", "f7", "delete"):
            app.post_message(events.Key(key, None))
        await user.until(lambda: not user.desk.panes.editor.text)
        await user.press("escape")
