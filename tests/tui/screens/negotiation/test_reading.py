"""A first reading of forty paragraphs, to which twelve delegations speak, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.first_reading import DECISIONS, HANDLE, PLACES, begin_reading
from support.keyboard_user import Driven, User

from drafting.amendments.proposals import Stage
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

NAMES = {"Enter": "enter", "Up": "up"}


async def presses(user: User, typed: str) -> None:
    """Press keys one after the other, or type words."""
    keys = typed.split(" ")
    if all(len(key) == 1 or key in NAMES for key in keys):
        await user.press(*(NAMES.get(key, key) for key in keys))
    else:
        await user.type(typed)


@pytest.mark.slow
async def test_it_is_done_without_leaving_the_room(
    tmp_path: Path, context: Context, driven: Driven
) -> None:
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge

    path = tmp_path / "reading"
    begin_reading(path, context)
    async with driven(DraftingApp(Bridge(path, context), HANDLE, blink=False), (80, 24)) as user:
        await user.sees("Recalling")
        await user.press("g", "T")
        await user.sees("title · 1 proposal")
        for count in range(1, PLACES + 1):
            await user.sees(f"· {count} of ")
            place = user.screen.split(" ·")[0].strip()
            for typed in DECISIONS.get(place, ("y",)):
                await presses(user, typed)
            if place != "title":
                await user.until(lambda: "agreed" in user.screen.split("L.7")[0])
            await user.press("right")
        await user.hears("That was the last one.")
        await user.press("tab")
        await user.hears("Every paragraph is agreed, and no proposal is left.")
    with Session.open(path, context) as session:
        negotiating = session.negotiation(HANDLE)
        assert str(negotiating.progress()).startswith("41 of 41 agreed")
        assert {one.stage for one in negotiating.state.proposals} == {
            Stage.AGREED, Stage.FALLEN, Stage.WITHDRAWN,
        }  # fmt: skip
        assert negotiating.text.operative[14].text == (
            "*Encourages* mapping offices to give printed and tactile maps of footpaths to whoever "
            "asks for them;"
        )
