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


async def test_what_met_the_words_of_others_is_told_to_the_end(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oc")
        await user.press("enter")
        with Session.open(store, context.as_author("Norland")) as session:
            session.editing.rewrite("L.4", "oc", "*Decides* to return to the question AAA.")
        await user.hears("Somebody else")
        await user.press("ctrl+shift+left", "ctrl+shift+left", "ctrl+shift+left")
        await user.type("BBB.")
        await user.press("escape")
        await user.hears("Saved")
        shown = " ".join(user.screen.split())
        assert "both" in shown, user.said


async def test_a_text_that_is_renamed_or_archived_while_it_is_open_says_so(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oc")
        with Session.open(store, context.as_author("Norland")) as session:
            session.resolutions.rename("L.4", "L.9")
        await user.hears("L.4 is called L.9 now.")
        await user.sees("L.9 · working text")
        with Session.open(store, context.as_author("Norland")) as session:
            session.resolutions.archive("L.9")
        await user.hears("L.9 was taken off the list meanwhile.")


async def test_a_draft_that_somebody_else_made_is_the_one_compared_with(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oc")
        await user.sees("no changes since zero")
        with Session.open(store, context.as_author("Norland")) as session:
            session.editing.replace_words("L.4", "oa", "maps", "charts")
            session.editing.make_draft("L.4", "first")
        await user.sees("no changes since first")
