"""What others do to a text while a screen shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.mark.parametrize("screen", at_first(2, ["", "l", "T", "K"]))
async def test_what_others_propose_is_shown_without_being_asked_for(
    app: DraftingApp, driven: Driven, store: Path, context: Context, screen: str
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        if screen:
            await user.press(screen)
            await user.until(lambda: app.screen is not app.screen_stack[1])
        with Session.open(store, context.as_author("Norland")) as session:
            session.proposing(["Mali"]).editing.replace_words("L.4", "oa", "maps", "charts")
        await user.sees("1  Mali" if screen in ("l", "T") else "1 Mali")


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


@pytest.mark.parametrize("by_another", [True, False], ids=["somebody else", "oneself"])
async def test_only_what_others_changed_is_told_and_signed_as_theirs(
    app: DraftingApp, driven: Driven, store: Path, context: Context, *, by_another: bool
) -> None:
    def change(session: Session) -> None:
        session.editing.replace_words("L.4", "oa", "maps", "almanacs")

    async with driven(app) as user:
        await user.at("ob")
        if by_another:
            with Session.open(store, context.as_author("Norland")) as session:
                change(session)
        else:
            # On record already, and the verb that did it has not come to show it yet.
            await user.desk.tools.bridge.run(change)
        await user.until(lambda: "almanacs" in user.desk.text.resolution.find("oa").text)
        if by_another:
            await user.sees("↓OP1")
            await user.hears("Somebody else changed this text")
        else:
            await user.rest()
            assert "↓OP1" not in user.screen
            assert "Somebody else" not in user.said
