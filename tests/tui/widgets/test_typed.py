from __future__ import annotations

from collections.abc import Callable

import pytest
from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp

JOINER, NON_JOINER, TO_THE_RIGHT, NARROW = "\u200d", "\u200c", "\u200f", "\u202f"


async def test_joiners_marks_of_direction_and_spaces_of_every_width_are_letters(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    typed = f" a{NON_JOINER}b{JOINER}c{TO_THE_RIGHT} §{NARROW}5\u00a0%"
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(typed)
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().find("oc").text.endswith(typed)


@pytest.mark.parametrize("act", ["\u202e", "\u202d"])
async def test_what_turns_the_direction_around_is_not_taken(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution], act: str
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(f"a{act}b")
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().find("oc").text.endswith("ab")


async def test_a_line_takes_them_as_well(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("slash")
        await user.type(f"5{NARROW}%")
        await user.press("enter")
        await user.hears(f"no “5{NARROW}%” in this text")
