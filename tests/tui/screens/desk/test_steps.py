"""Moving a paragraph by one step with alt and an arrow, while reading and while writing in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.keyboard_user import Driven, User

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp

Working = Callable[[], Resolution]


def order(text: Resolution) -> str:
    return " ".join(unit.id for unit in text.walk())


async def writing_at(user: User, key: str) -> None:
    await user.at(key)
    await user.press("enter")
    await user.until(lambda: user.desk.panes.writing)


@pytest.mark.slow
async def test_alt_and_arrows_move_a_paragraph_by_place_and_by_level(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("alt+down")
        await user.until(lambda: order(working_text()) == "pa pb ob oba obb oa oc")
        await user.press("alt+right")
        await user.until(lambda: working_text().find("ob").children[-1].id == "oa")
        await user.press("alt+up")
        await user.until(lambda: order(working_text()) == "pa pb ob oba oa obb oc")
        await user.press("alt+left")
        await user.until(lambda: order(working_text()) == "pa pb ob oba obb oa oc")
        await user.press("alt+left")
        assert user.said == "OP2 stands beneath no other paragraph."
        await user.press("u", "u", "u", "u")
        await user.until(lambda: order(working_text()) == "pa pb oa ob oba obb oc")


async def test_what_is_being_written_moves_and_is_written_on_where_the_cursor_stood(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await writing_at(user, "oc")
        await user.press("ctrl+home", "ctrl+right", "alt+up")
        await user.type("!")
        await user.press("alt+up")
        await user.type("?")
        await user.press("escape")
        await user.until(lambda: not user.desk.panes.writing)
        assert order(working_text()) == "pa pb oc oa ob oba obb"
        assert working_text().find("oc").text.count("!?") == 1


async def test_a_paragraph_that_is_begun_is_put_in_and_moves(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("o")
        await user.press("alt+up")
        assert user.said == "This is for paragraphs that are written into the text."
        await user.type("Calls for calm;")
        await user.press("alt+up")
        await user.type(" Soon;")
        await user.press("escape")
        await user.until(lambda: "Soon" in working_text().operative[-2].text)
        assert working_text().operative[-1].id == "oc"


async def test_in_a_single_value_there_is_nothing_to_move(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await writing_at(user, "field:title")
        before = working_text()
        await user.type("!")
        await user.press("alt+down")
        assert user.desk.panes.writing
        await user.press("escape")
        await user.until(lambda: working_text().title.endswith("!"))
        assert order(working_text()) == order(before)


@pytest.mark.slow
async def test_ctrl_s_saves_and_writes_on_and_keys_of_reading_are_those_of_other_programs(
    app: DraftingApp, driven: Driven, working_text: Working
) -> None:
    async with driven(app) as user:
        await writing_at(user, "oc")
        await user.press("home", "ctrl+s")
        assert user.desk.panes.writing
        await user.type("Xx ")
        await user.press("ctrl+s")
        await user.until(lambda: working_text().find("oc").text.startswith("Xx"))
        await user.until(lambda: user.desk.panes.writing)
        await user.type("Yy ")
        await user.press("escape")
        await user.until(lambda: working_text().find("oc").text.startswith("Xx Yy"))
        await user.press("ctrl+z", "ctrl+z", "ctrl+y")
        await user.until(lambda: working_text().find("oc").text.startswith("Xx *"))
        await user.press("ctrl+c", "ctrl+v")
        await user.until(lambda: len(working_text().operative) == 4)
        await user.press("ctrl+s")
        assert user.said.startswith("All is saved in the record")
        await user.press("ctrl+home")
        assert user.desk.panes.page.key == user.desk.panes.page.keys[0]
