from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.store.checklist.items import Found, Origin
from drafting.tui.app import DraftingApp
from drafting.tui.screens.views.checklist import ChecklistScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

YEAR = Found("a date of then", Origin.ROLLOVER, "every second year", "oc", "OP3")
NOTE = Found("a resolution recalled", Origin.ROLLOVER, "1999/99", "na", "note 1")
HEAD = Found("to be given", Origin.ROLLOVER, "Agenda item [6]", "", "agenda item")


@pytest.fixture
def listed(store: Path, context: Context) -> Path:
    """The session with three places to check in its text, and one of its own."""
    with Session.open(store, context) as session:
        session.checklist.keep("L.4", [YEAR, NOTE, HEAD])
        session.checklist.keep("", [Found("two copies were made one", Origin.SYNC)])
    return store


async def test_what_is_to_be_checked_is_counted_in_the_head_until_it_is_ticked_off(
    app: DraftingApp, driven: Driven, listed: Path, context: Context
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("3 to check")
        await user.press("exclamation_mark")
        await user.sees("a date of then")
        await user.sees("Agenda item [6]")
        await user.press("space")
        await user.hears("2 places to check left")
        await user.press("space", "space")
        await user.hears("0 places to check left")
        await user.sees("3 places ticked off")
        await user.press("q")
        await user.sees("no changes since zero")
        assert "to check" not in user.screen.split("\n")[0]
    with Session.open(listed, context) as session:
        assert {row.ticked_by for row in session.checklist.rows("L.4")} == {"Cuba"}


@pytest.mark.usefixtures("listed")
async def test_enter_goes_to_the_paragraph_wherever_it_is_called_from(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("3 to check")
        await user.press("exclamation_mark", "enter")
        await user.at("oc")
        await user.press("exclamation_mark", "down", "enter")
        await user.at("note:na")
        await user.press("exclamation_mark", "down", "down", "enter")
        await user.hears("about no paragraph")
        assert isinstance(user.app.screen, ChecklistScreen)


async def test_one_that_was_ticked_off_is_shown_on_demand_and_opened_again(
    app: DraftingApp, driven: Driven, listed: Path, context: Context
) -> None:
    with Session.open(listed, context) as session:
        session.checklist.tick("L.4", {1})
    async with driven(app) as user:
        await user.sees("2 to check")
        await user.press("exclamation_mark")
        await user.sees("a resolution recalled")
        assert "a date of then" not in user.screen
        await user.press("a", "home")
        await user.sees("ticked off by Cuba")
        await user.press("space")
        await user.hears("to be checked again")
        await user.press("q")
        await user.sees("3 to check")


@pytest.mark.usefixtures("listed")
async def test_the_list_of_the_session_has_those_of_all_texts_and_its_own(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app, (100, 30)) as user:
        await user.sees("to check")
        await user.press("exclamation_mark")
        await user.sees("The session")
        await user.sees("two copies were made one")
        await user.press("enter")
        await user.hears("about the session as a whole")
        await user.press("down", "enter")
        await user.at("oc")


async def test_what_was_said_in_the_last_hour_is_found_again_also_by_the_next_run(
    app: DraftingApp, session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("W")
        await user.replies("informals 3")
        await user.hears("Changes are recorded in “informals 3” from now on.")
        await user.press("down", "exclamation_mark")
        await user.sees("Said in the last hour")
        await user.sees("Changes are recorded in “informals 3” from now on.")
        await user.press("space")
        await user.hears("This was said on the screen")
    async with driven(session_app) as user:
        await user.sees("L.4")
        await user.press("exclamation_mark")
        await user.sees("Changes are recorded in “informals 3” from now on.")
