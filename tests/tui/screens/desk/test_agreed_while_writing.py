"""Agreed language while one writes on the desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.agreed_texts import HARBOURS, make_library
from support.keyboard_user import Driven, User

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context

Reader = Callable[[], Resolution]


async def writing_last(user: User) -> None:
    """Begin a paragraph behind the last one, once the libraries are known."""
    await user.at("oc")
    await user.until(lambda: user.desk.completion.is_ready)
    await user.press("o")


@pytest.mark.slow
async def test_agreed_wordings_are_gone_on_from_by_the_key_that_takes_offers(
    context: Context, app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    make_library(context.data, *HARBOURS)
    async with driven(app, (120, 40)) as user:
        await writing_last(user)
        await user.type("*Requests* the Secretary-General to count the lamps and to t")
        await user.sees("tab tell the Assembly of each")
        await user.press("tab")
        await user.sees("= A/RES/78/40 OP2, 1 time")
        await user.press(".", "escape")
        await user.hears("Saved")
        assert working_text().operative[3].text == (
            "*Requests* the Secretary-General to count the lamps and to tell the Assembly of each."
        )


async def test_the_nearest_agreed_wording_is_named_with_what_differs(
    context: Context, app: DraftingApp, driven: Driven
) -> None:
    make_library(context.data, *HARBOURS)
    async with driven(app, (120, 40)) as user:
        await writing_last(user)
        await user.type("*Encourages* all coastal States to keep a lamp burning in every harbour x")
        await user.sees("Urges → Encourages")
        await user.sees("(A/RES/")
        # What is typed next makes it another matter.
        await user.type(" y")
        assert "Urges → Encourages" not in user.said


async def test_without_a_library_nothing_is_asked(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await writing_last(user)
        await user.type("*Urges* all coastal States to keep ")
        await user.rest()
        assert user.said == ""
