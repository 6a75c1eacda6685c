"""What others do to a text while a screen shows it."""

from __future__ import annotations

from pathlib import Path

from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


async def test_the_room_says_when_no_paragraph_is_left_and_decides_on_none(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("T")
        await user.sees("OP1")
        with Session.open(store, context.as_author("Norland")) as session:
            for unit in ("pa", "pb", "oa", "ob", "oc"):
                session.editing.delete("L.4", unit)
        await user.press("y")
        await user.hears("Nothing was recorded, for meanwhile Norland took OP1 out")
        await user.press("y")
        await user.hears("There is no paragraph in this text yet")
        for key in ("y", "a", "v", "p", "I", "S", "B", "tab", "left", "right", "1", "V", "n"):
            await user.press(key)
        await user.press("escape")
        await user.until(lambda: app.screen is user.desk)
