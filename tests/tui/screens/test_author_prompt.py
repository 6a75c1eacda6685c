"""As whom, and in which round, changes are recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.dataclasses import replace
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.settings import read_settings
from drafting.workspace.session import Session


async def test_changes_are_recorded_as_the_delegation_and_in_the_round_that_were_named(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("w")
        await user.type("Norw")
        await user.press("tab", "enter")
        await user.hears("Changes are recorded as Norway from now on")
        await user.press("W")
        await user.type("informals 2")
        await user.press("enter")
        await user.sees("as Norway · informals 2")
        await user.press("d")
        await user.hears("OP3")
    with Session.open(store, context) as session:
        latest = session.history.changes("L.4")[0]
    assert (latest.author, latest.round) == ("Norway", "informals 2")


async def test_the_first_name_is_kept_for_the_next_time_and_a_kept_one_stays(
    store: Path, context: Context, driven: Driven, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    for name in ("Norway", "Chile"):
        context = replace(context, settings_file=settings, settings=read_settings(settings))
        async with driven(DraftingApp(Bridge(store, context), "L.4", blink=False)) as user:
            await user.at("oc")
            await user.press("w")
            await user.type(name)
            await user.press("enter")
            await user.sees(f"as {name}")
            await user.hears("from now on")
            await user.press("w")
            await user.type("Togo")
            await user.press("enter")
            await user.sees("as Togo")
    assert read_settings(settings).author == "Norway"


async def test_the_last_of_several_names_is_completed(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("p")
        await user.type("EU, norw")
        await user.press("tab", "enter")
        await user.sees("proposing as EU, Norway")


async def test_a_name_that_is_almost_a_known_one_is_doubted_and_taken(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("p")
        await user.type("New Zeeland, UNODC, Iran")
        await user.press("enter")
        await user.hears("“New Zeeland” is recorded as typed: is it New Zealand?")
        await user.sees("proposing as New Zeeland, UNODC, Iran")


@pytest.mark.slow
async def test_whoever_recorded_for_another_delegation_takes_it_back_under_any_name(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async def record_as(name: str) -> None:
        await user.press("w")
        await user.type(name)
        await user.press("enter")
        await user.sees(f"as {name}")

    async with driven(app) as user:
        await user.at("oc")
        await record_as("Norway")
        await user.press("d")
        await user.hears("Deleted OP3")
        for name in ("Cuba", "Chile"):
            await record_as(name)
            await user.press("u")
            await user.hears("Undo: Deleted OP3")
            await user.press("ctrl+r")
            await user.hears("Redo: Deleted OP3")
    with Session.open(store, context.as_author("Peru")) as session:
        session.editing.replace_words("L.4", "oa", "maps", "charts")
        session.editing.undo("L.4")
        assert "oc" not in {unit.id for unit in session.text("L.4").walk()}
