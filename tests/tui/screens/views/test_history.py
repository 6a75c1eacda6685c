from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


async def test_history_shows_each_wording_and_restores_one_as_a_new_edit(
    app: DraftingApp,
    driven: Driven,
    store: Path,
    context: Context,
    working_text: Callable[[], Resolution],
) -> None:
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.rewrite("L.4", "oc", "*Decides* to return to the question each year.")
    async with driven(app) as user:
        await user.at("oc")
        await user.press("h")
        await user.sees("OP3 history")
        await user.sees("Norland")
        await user.sees("2 wordings")
        await user.press("down", "enter")
        await user.hears("Saved in the record as Cuba")
        assert working_text().find("oc").text.endswith("every second year.")
        with Session.open(store, context) as session:
            assert len(session.history.changes("L.4", "oc")) >= 3


async def test_any_two_wordings_are_compared(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        for words in ("all maps", "all good maps", "good maps"):
            session.editing.rewrite(
                "L.4", "oa", f"*Invites* States to [share] {words} of their rivers;"
            )
    async with driven(app) as user:
        await user.at("oa")
        await user.press("h")
        await user.sees("2 wordings")
        await user.sees("(3 changes in a row)")
        await user.press("a")
        await user.sees("4 wordings")
        await user.press("g", "down", "down", "space")
        await user.sees("The others are changes to the wording of")
        await user.sees("all good maps")
        marked = user.screen
        await user.press("space")
        await user.sees("Each wording is a change to the one before it.")
        assert user.screen != marked


async def test_history_tells_who_brought_in_each_word(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.replace_words("L.4", "oc", "Decides", "Resolves")
    async with driven(app) as user:
        await user.at("oc")
        await user.press("h")
        await user.sees("2 wordings")
        await user.press("w")
        await user.sees("OP3 words")
        await user.sees("in place of “Decides”")
        await user.sees("Resolves")
        await user.press("enter")
        await user.hears("w goes back to it")
        await user.press("w")
        await user.sees("OP3 history")
