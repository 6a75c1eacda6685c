"""What was being written when the program ended, and whose place somebody took out since."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.journal import Journal, Unsaved
from drafting.workspace.session import Session

LOST = "*Urges* all to wait;"


@pytest.mark.parametrize("unit", at_first(1, ["oc", "after oc", "note:zz"]))
async def test_text_whose_place_was_taken_out_is_offered_as_a_new_paragraph(
    app: DraftingApp, driven: Driven, store: Path, context: Context, unit: str
) -> None:
    journal = Journal.of(store, context)
    inserting = unit.startswith("after")
    journal.keep(Unsaved("L.4", unit, "What it read.", LOST, context.now(), inserting=inserting))
    with Session.open(store, context) as session:
        session.editing.delete("L.4", "oc")
    async with driven(app) as user:
        await user.hears("is kept: enter brings it back")
        assert journal.unsaved()
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        await user.type("!")
        await user.press("escape")
        await user.hears("Saved")
    with Session.open(store, context) as session:
        assert f"{LOST}!" in [one.text for one in session.text("L.4").walk()]
    assert journal.unsaved() == ()


def taken_away(store: Path) -> Path:
    """The session under another name, so that nothing can be saved."""
    return store.rename(store.with_name("elsewhere"))


async def in_the_masthead(user: User) -> None:
    await user.at("oa")
    await user.press("f")
    await user.sees("Masthead and single values")
    await user.type(" of the rivers")


@pytest.mark.slow
async def test_a_form_that_cannot_be_saved_stays_with_what_was_typed(
    app: DraftingApp, driven: Driven, store: Path
) -> None:
    async with driven(app) as user:
        await in_the_masthead(user)
        elsewhere = taken_away(store)
        await user.press("enter")
        await user.sees("without it")
        await user.type("!")
        await user.press("enter")
        await user.sees("of the rivers!")
        elsewhere.rename(store)
        await user.press("ctrl+s")
        await user.hears("of the rivers!")
        await in_the_masthead(user)
        taken_away(store)
        await user.press("enter")
        await user.sees("without it")
        await user.press("escape")
        await user.until(lambda: app.screen is user.desk)


async def test_quitting_while_a_form_is_open_saves_what_was_written(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_masthead(user)
        await user.press("ctrl+q")
    with Session.open(store, context) as session:
        assert session.text("L.4").masthead.organ.endswith(" of the rivers")


async def test_typing_without_a_pause_is_kept_all_the_same(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        for _ in range(60):
            await user.type("and ")
            await asyncio.sleep(0.05)
            if app.tools.journal.unsaved():
                break
        assert app.tools.journal.unsaved()


async def test_a_session_that_may_only_be_read_says_so_before_anything_is_written(
    app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "may_be_written", lambda _session: False)
    async with driven(app, (80, 24)) as user:
        await user.hears("This session may only be read here")
