from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Reader = Callable[[], Resolution]


async def look_for(user: User, old: str, new: str) -> None:
    await user.sees("Recalling")
    await user.press("R")
    await user.until(lambda: user.app.screen.query("#places"))
    await user.type(old)
    await user.press("enter")
    await user.type(new)
    await user.press("enter")


async def test_every_place_is_shown_before_it_is_changed(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app, (80, 24)) as user:
        before = working_text()
        await look_for(user, "river", "[stream]")
        await user.sees("sand is stolen from many river[stream] beds,")
        await user.sees("3 of 3 places chosen.")
        assert working_text() == before
        await user.press("enter")
        await user.hears("Replaced “river” by “[stream]” in 3 places (title, PP2 and OP1).")
        assert working_text().title == "Guarding the great [stream]s [and lakes]"
        await user.press("u")
        await user.until(lambda: working_text() == before)


async def test_places_are_left_out_by_key(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await look_for(user, "river", "brook")
        await user.press("space", "down", "space")
        await user.sees("1 of 3 places chosen.")
        await user.press("enter")
        await user.hears("in 1 place (PP2)")
        assert "rivers" in working_text().title
        assert "brook" in working_text().find("pb").text


async def test_arrows_lead_from_line_to_line_and_the_keys_named_are_those_that_act(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("Recalling")
        await user.press("R")
        await user.until(lambda: user.app.screen.query("#places"))
        await user.sees("next line")
        assert "choose" not in user.screen
        await user.type("river")
        await user.press("down")
        await user.type("great brook")
        await user.press("down", "down", "down")
        await user.sees("space choose")
        await user.press("space", "enter")
        await user.hears("in 2 places (PP2 and OP1)")
        assert "great brook beds" in working_text().find("pb").text


async def test_what_was_looked_for_last_gives_way_to_what_is_typed(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("pa")
        await user.press("slash")
        await user.type("whales")
        await user.press("enter", "escape", "R")
        await user.until(lambda: user.app.screen.query("#places"))
        await user.sees("whales")
        await user.type("boats")
        await user.sees("1 of 1 place chosen.")


async def test_whole_words_and_any_letters_can_be_asked_for(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await look_for(user, "Count", "number")
        await user.sees("stand nowhere in this text")
        await user.press("up", "right")
        await user.sees("2 of 2 places chosen.")
        await user.press("up", "right")
        await user.sees("1 of 1 place chosen.")


@pytest.mark.slow
async def test_a_letter_that_stands_at_very_many_places_does_not_hold_up(
    driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.begin("long", "Long")
        words = "\n\n".join("*Welcoming* " + "eels " * 60 + "end," for _ in range(40))
        session.editing.insert("long", "last in preamble", words)
    async with driven(DraftingApp(Bridge(store, context), "long", blink=False)) as user:
        await user.sees("Welcoming")
        await user.press("R")
        await user.until(lambda: user.app.screen.query("#places"))
        await user.type("e")
        await user.sees("4,885 of 4,885 places chosen")
        await user.press("enter", "enter")
        await user.sees("The first 500 places; 4,385 more are chosen too")
        await user.press("enter")
        await user.hears("in 4,885 places (enacting, PP1")


async def test_leaving_changes_nothing(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        before = working_text()
        await look_for(user, "river", "brook")
        await user.press("a", "enter")
        await user.sees("No place is chosen.")
        await user.press("escape")
        await user.until(lambda: user.app.screen.NAME == "Reading")
        assert working_text() == before


@pytest.mark.parametrize("words", at_first(1, ["[to share]", "[share]", "[/]"]))
async def test_brackets_are_looked_for_as_they_are(
    app: DraftingApp, driven: Driven, words: str
) -> None:
    async with driven(app) as user:
        await look_for(user, words, words)
        found = 1 if words == "[share]" else 0
        await user.sees("1 of 1 place" if found else "nowhere")
        assert words in user.screen
