"""The agreed wordings nearest to a paragraph, on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.agreed_texts import adopted, make_library
from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context

Reader = Callable[[], Resolution]


@pytest.fixture(autouse=True)
def _library(context: Context) -> None:
    make_library(
        context.data,
        adopted(
            "77/31", "7 December 2022", "*Decides* to return to the question every third year."
        ),
        adopted("71/9", "5 May 2017", "*Decides* to come back to the question every second year."),
    )


async def test_a_single_change_of_the_nearest_wording_is_taken(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oc")
        await user.press("greater_than_sign")
        await user.sees("A/RES/77/31 OP1, 7 December 2022")
        await user.sees("second → third")
        await user.press("down", "enter")
        await user.hears("Saved in the record")
        text = working_text().operative[2].text
        assert text == "*Decides* to return to the question every third year."
        await user.press("h", "w")
        await user.sees("agreed in A/RES/77/31 OP1")


async def test_wordings_are_kept_to_years_and_to_a_part(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("greater_than_sign")
        await user.sees("2 near")
        await user.press("y")
        await user.replies("2015-2018")
        await user.sees("1 near")
        await user.sees("A/RES/71/9 OP1")
        await user.press("w")
        await user.sees("Of what the filters leave, nothing is at least half alike")
        await user.press("v")
        await user.sees("what I would take over")


async def test_years_that_are_none_are_asked_for_again(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("greater_than_sign")
        await user.sees("2 near")
        await user.press("y")
        await user.replies("soon")
        await user.hears("names no years")


async def test_what_is_near_stands_beside_the_page_wherever_one_goes(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("comma")
        await user.sees("A/RES/77/31 OP1")
        await user.at("pa")
        await user.sees("there is no")
        await user.press("comma")
        await user.sees("first wording")
