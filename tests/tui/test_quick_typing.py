from __future__ import annotations

from collections.abc import Callable

from keyboard_user import Driven
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


async def test_a_line_that_is_asked_for_takes_keys_in_order_too(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("p")
        await user.sees("Propose as")
        for key, character in (
            *[("backspace", None)] * 6, ("E", "E"), ("x", "x"), ("backspace", None), ("U", "U"),
        ):  # fmt: skip
            app.post_message(events.Key(key, character))
        await user.pilot.pause()
        await user.press("enter")
        await user.sees("proposing as EU")
