"""The form of the masthead: arrows lead through it, enter saves it, escape leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.keyboard_user import Driven, User

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.dialogs.fields import FieldsScreen, ValueEditor

Working = Callable[[], Resolution]


async def in_the_form(user: User, unit: str = "oa") -> None:
    await user.at(unit)
    await user.press("f")
    await user.until(lambda: isinstance(user.app.screen, FieldsScreen))
    await user.until(lambda: isinstance(user.app.focused, ValueEditor))


def field(user: User) -> ValueEditor:
    assert isinstance(user.app.focused, ValueEditor)
    return user.app.focused


async def test_up_and_down_change_the_field_and_the_cursor_stands_at_its_end(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await in_the_form(user)
        await user.press("down", "down")
        assert field(user).text == "E/CN.15/2017/L.4"
        await user.press("home", "up", "down")
        await user.type("X")
        assert field(user).text == "E/CN.15/2017/L.4X"
        await user.press(*["down"] * 12)
        assert field(user).text == "Norland\nSudland"
        await user.press("up")
        assert field(user).text == "Norland\nSudland"
        await user.press("up", "down", "alt+enter")
        await user.type("Eastland")
        assert field(user).text == "Norland\nSudland\nEastland"


@pytest.mark.slow
async def test_what_is_being_typed_stays_in_view_however_long_it_grows(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await in_the_form(user)
        await user.press(*["down"] * 14)
        for name in ("Eastland", "Westland", "Farland", "Nearland"):
            await user.type(f" {name} and its many, many islands, one after the other,")
        await user.type(" the last")
        await user.sees("the last")


async def test_escape_leaves_it_as_it_was_and_asks_nothing(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        before = working_text()
        await in_the_form(user, "pa")  # where the checks find nothing to say
        await user.press("down", "escape")
        await user.until(lambda: app.screen is user.desk)
        assert user.said == ""
        assert working_text() == before


@pytest.mark.slow
async def test_what_was_typed_and_left_is_named_and_can_be_typed_again_by_one_key(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        before = working_text()
        await in_the_form(user)
        await user.press("down", "down")
        await user.type("/Rev.1")
        await user.press("escape")
        await user.hears("Left as it was: symbol. ctrl+y in the form types it again.")
        assert working_text() == before
        await in_the_form(user)
        assert field(user).text == "E/CN.15/2017/L.4"
        await user.press("ctrl+y", "enter")
        await user.until(lambda: working_text().masthead.symbol == "E/CN.15/2017/L.4/Rev.1")


async def test_ctrl_s_saves_all_that_was_typed_however_quickly(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await in_the_form(user)
        for key in (*" of the rivers", "down", "down", *"/Rev.1", "ctrl+s"):
            user._send(key)
        await user.until(lambda: working_text().masthead.symbol.endswith("/Rev.1"))
        assert working_text().masthead.organ.endswith(" of the rivers")
        await user.until(lambda: app.screen is user.desk)
