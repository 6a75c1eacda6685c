from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first
from textual import events

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp


async def test_letters_that_follow_quickly_come_after_what_a_key_did(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        for key, character in (
            ("end", None), ("backspace", None), ("x", "x"), ("y", "y"), ("left", None),
            ("backspace", None), ("z", "z"),
        ):  # fmt: skip
            app.post_message(events.Key(key, character))
        await user.pilot.pause()
        await user.press("escape")
        await user.hears("Saved in the record")
    assert working_text().find("oc").text.endswith("every second yearzy")


@pytest.mark.parametrize("gap", at_first(1, [0, 0.004, 0.01, 0.02]))
async def test_keys_that_follow_the_end_of_writing_keep_their_order_at_any_speed(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution], gap: float
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter", "x")
        for key in ("escape", "o", "H", "e", "y", "escape", "k", "enter", "Z"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
            await asyncio.sleep(gap)
        await user.until(lambda: user.desk.panes.editor.text.endswith("year.xZ"))
        await user.press("escape")
        await user.hears("Saved in the record")
    assert [unit.text for unit in working_text().operative[-2:]] == [
        "*Decides* to return to the question every second year.xZ",
        "Hey",
    ]


async def test_a_line_that_is_asked_for_takes_keys_in_order_too(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("p")
        await user.sees("Proposal on")
        for key, character in (
            *[("backspace", None)] * 6, ("E", "E"), ("x", "x"), ("backspace", None), ("U", "U"),
        ):  # fmt: skip
            app.post_message(events.Key(key, character))
        await user.pilot.pause()
        await user.press("enter")
        await user.sees("proposing as EU")
