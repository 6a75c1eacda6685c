"""A text that plain git left in disorder is shown, and what was decided is listed."""

from __future__ import annotations

from pathlib import Path

from support.clones import Clone, deleting, replacing
from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp


async def test_what_was_decided_is_listed_when_a_text_is_opened(
    app: DraftingApp, driven: Driven, store: Path
) -> None:
    clone = Clone(store, handle="L.4")
    clone.merge(deleting("oc"), replacing("units/oc.md", "second", "third"))
    async with driven(app) as user:
        await user.sees("Places to check in L.4")
        await user.sees("OP3 was deleted by one and changed by another")
        await user.press("escape")
        await user.at("oc")
        await user.sees("every third year.]")


async def test_it_is_listed_too_when_somebody_merges_while_the_text_is_open(
    app: DraftingApp, driven: Driven, store: Path
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        clone = Clone(store, handle="L.4")
        clone.merge(deleting("oc"), replacing("units/oc.md", "second", "third"))
        await user.sees("Places to check in L.4")
