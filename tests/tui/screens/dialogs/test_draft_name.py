"""Naming a draft: the next name is offered, with what it brings into the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from textual.widgets import Input

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

HEAD = ("E/CN.15/2017/L.4", "22 May 2017", "draft resolution")


@pytest.fixture
def tabled(store: Path, context: Context) -> Path:
    """The session with the text tabled, and changed since."""
    with Session.open(store, context) as session:
        session.editing.make_draft("L.4", "L.4")
        session.editing.replace_words("L.4", "oc", "second", "third")
    return store


def head(text: Resolution) -> tuple[str, str, str]:
    return text.masthead.symbol, text.masthead.date, text.kind


async def asks(user: User) -> None:
    await user.at("oa")
    await user.press("D")
    await user.sees("Name of the draft")


def drafts(store: Path, context: Context) -> list[tuple[str, tuple[str, str, str]]]:
    with Session.open(store, context) as session:
        rows = session.drafts("L.4")
        return [(row.label, head(session.text("L.4", row.label))) for row in rows]


async def test_the_next_name_stands_there_and_enter_keeps_it_with_what_it_brings(
    app: DraftingApp, driven: Driven, tabled: Path, context: Context
) -> None:
    async with driven(app, size=(80, 24)) as user:
        await asks(user)
        assert user.app.screen.query_one(Input).value == "L.4/Rev.1"
        await user.sees("E/CN.15/2017/L.4/Rev.1")
        assert "revised draft resolution" in user.screen
        await user.press("enter")
        await user.sees("no changes since L.4/Rev.1")
        assert "revised draft resolution" in user.said
        label, printed = drafts(tabled, context)[-1]
        assert (label, printed[0], printed[2]) == (
            "L.4/Rev.1",
            "E/CN.15/2017/L.4/Rev.1",
            "revised draft resolution",
        )
        await user.press("u")
        await user.until(lambda: head(user.desk.text.resolution) == HEAD)
        assert drafts(tabled, context)[-1] == (label, printed)


async def test_each_value_can_be_left_as_it_is(
    app: DraftingApp, driven: Driven, tabled: Path, context: Context
) -> None:
    async with driven(app) as user:
        await asks(user)
        await user.sees("E/CN.15/2017/L.4/Rev.1")
        await user.press("down", "right")
        await user.sees("stays E/CN.15/2017/L.4")
        await user.press("down", "space", "enter")
        await user.hears("is kept as draft L.4/Rev.1")
        printed = drafts(tabled, context)[-1][1]
        assert (printed[0], printed[2]) == (HEAD[0], HEAD[2])


async def test_tab_goes_through_the_names_and_what_they_bring_follows(
    app: DraftingApp, driven: Driven, tabled: Path
) -> None:
    async with driven(app) as user:
        await asks(user)
        await user.sees("revised draft resolution")
        await user.press("tab")
        assert user.app.screen.query_one(Input).value == "L.4/Corr.1"
        await user.sees("E/CN.15/2017/L.4/Corr.1")
        await user.until(lambda: "revised draft resolution" not in user.screen)
        await user.press("tab", "tab")
        assert user.app.screen.query_one(Input).value == "L.4/Rev.1"
        await user.press("escape")
        assert [label for label, _ in drafts(tabled, user.app.tools.bridge.context)][-1] == "L.4"


async def test_a_name_that_is_typed_at_once_is_the_name(
    app: DraftingApp, driven: Driven, tabled: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.type("Dafter the first reading")
        await user.press("enter")
        await user.hears("is kept as draft after the first reading")
        assert drafts(tabled, context)[-1] == ("after the first reading", HEAD)
