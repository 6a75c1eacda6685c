from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context

Reader = Callable[[], Resolution]


async def prepared(user: User, key: str, *keys: str) -> None:
    """Stand at a block once what is offered is known, and press some keys."""
    await user.at(key)
    await user.until(lambda: user.desk.completion.is_ready)
    await user.press(*keys)


async def test_opening_words_are_completed_with_also_in_its_turn(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "pa", "o")
        await user.type("Rec")
        await user.hears("tab Recalling also   f2 Recalling   Recognizing")
        await user.sees("Recalling also")
        await user.press("tab")
        assert user.said == ""
        # A space comes with the words: the one that hands type out of habit is that space.
        await user.type(" the eels,")
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().preamble[1].text == "*Recalling also* the eels,"


async def test_another_offer_is_a_key_away_and_the_arrow_takes_it(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "oc", "o")
        await user.type("D")
        await user.hears("tab Also decides   f2 Decides")
        await user.press("f2", "f2")
        second = user.desk.panes.editor.offers[0].words
        await user.press("right")
        await user.type("nothing.")
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().operative[3].text == f"*{second}* nothing."


async def test_the_whole_opening_is_offered_where_a_word_comes_before_it(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "obb", "O", "escape")
        await prepared(user, "ob", "o")
        await user.type("Reque")
        await user.sees("Also requests")
        await user.press("tab", "x", "escape")
        await user.hears("Saved")
        assert working_text().operative[2].text == "*Also requests* x"


async def test_states_and_earlier_documents_are_completed_within_a_paragraph(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "oc", "enter")
        await user.type(" See the Russ")
        await user.hears("tab Russian Federation")
        await user.press("tab")
        await user.type(" in E/CN.15")
        await user.press("tab", "escape")
        await user.hears("Saved")
        assert (
            working_text()
            .find("oc")
            .text.endswith("See the Russian Federation in E/CN.15/2017/L.4")
        )


async def test_an_offer_goes_when_the_cursor_does_and_changes_nothing(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "pa", "o")
        await user.type("Rec")
        await user.hears("tab Recalling")
        await user.press("left")
        await user.until(lambda: user.said == "")
        await user.press("tab", "end", "escape")
        await user.hears("Saved")
        assert working_text().preamble[1].text.strip("*") == "Rec"


@pytest.mark.slow
async def test_tab_in_the_masthead_leads_to_the_next_value(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await prepared(user, "field:masthead", "enter")
        await user.sees("place and dates")
        first = user.app.focused
        await user.press("tab")
        assert user.app.focused is not first


async def test_a_body_that_is_not_known_here_takes_no_offers_away(
    driven: Driven, store: Path, context: Context, tmp_path: Path
) -> None:
    (tmp_path / "empty" / "bodies").mkdir(parents=True)
    elsewhere = replace(context, templates=tmp_path / "empty")
    async with driven(DraftingApp(Bridge(store, elsewhere), "L.4", blink=False)) as user:
        await prepared(user, "pa", "o")
        assert "There is no body" not in user.said
        await user.type("Rec")
        await user.hears("tab Recalling also")


async def test_states_are_offered_among_the_sponsors(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await prepared(user, "field:sponsors", "enter")
        await user.sees("place and dates")
        await user.press(*["tab"] * 14, "alt+enter")
        await user.type("Zimb")
        await user.sees("Zimbabwe")
        await user.press("tab", "enter")
        await user.until(lambda: working_text().sponsors == ("Norland", "Sudland", "Zimbabwe"))


async def test_words_are_offered_for_each_paragraph_that_is_begun_while_writing(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await prepared(user, "pb", "enter", "enter")
        await user.type("Not")
        await user.hears("tab Noting also")
        await user.press("tab")
        await user.type("a,")
        await user.press("enter")
        await user.type("Not")
        await user.hears("tab Noting further")
