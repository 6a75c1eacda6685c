from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def worked_on(store: Path, context: Context) -> Path:
    """Norland changes OP3 three times in a row, Cuba PP2; one change is taken back."""
    with Session.open(store, context.as_author("Norland")) as session:
        for word in ("first", "second", "third"):
            session.editing.rewrite("L.4", "oc", f"*Decides* to return to it every {word} year.")
        session.editing.rewrite("L.4", "pa", "*Recalling* nothing,[^na]")
        session.editing.undo("L.4")
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "pb", "*Noting* that gravel is stolen,")
    return store


@pytest.mark.usefixtures("worked_on")
async def test_the_record_reads_like_a_story_and_is_opened_on_demand(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("4 changes since zero")
        await user.press("ctrl+l")
        await user.sees("4 changes of the text since zero")
        await user.sees("3 changes in a row")
        assert "every first year" not in user.screen
        assert "Undo" not in user.screen
        await user.press("down", "space")
        await user.sees("Replaced “first” by “second”")
        await user.press("a")
        await user.sees("Undo:")
        await user.press("a", "space", "enter")
        await user.at("oc")


@pytest.mark.usefixtures("worked_on")
async def test_list_head_and_record_show_one_number(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app, (100, 30)) as user:
        await user.sees("zero+4")
        await user.press("h")
        await user.sees("4 changes of the text since zero")
        await user.press("enter")
        await user.sees("4 changes since zero")
        await user.at("pb")
