from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.keyboard_user import Driven
from textual.command import Hit

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.palette import VerbProvider
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.compilation import CompilationScreen
from drafting.tui.screens.negotiation.proposals import ProposalsScreen
from drafting.tui.screens.negotiation.room import RoomScreen
from drafting.tui.screens.session import SessionScreen
from drafting.tui.screens.start.screen import StartScreen
from drafting.tui.screens.views.base_text import BaseScreen
from drafting.tui.screens.views.findings import FindingsScreen
from drafting.tui.screens.views.history import HistoryScreen
from drafting.tui.screens.views.redline import RedlineScreen
from drafting.tui.verbs.places import placed_verbs
from drafting.tui.verbs.words import WORDS

PEOPLE_SAY = {
    "footnote": "Note", "symbol": "Masthead", "import": "Import", "open": "Open",
    "delete": "Delete", "remove": "Delete", "new": "New", "pdf": "Export", "word": "Export",
    "share": "Share", "send": "Export", "print": "Export", "save": "draft", "title": "Masthead",
    "sponsors": "Sponsors", "compare": "Redline", "tracked changes": "Redline",
    "undo": "Undo", "search": "Find", "vote": "Outcome", "rename": "Rename",
    "duplicate": "Copy", "trash": "Bring back", "tutorial": "tour", "dark": "colours",
    "shortcuts": "Help", "heading": "Turn into", "version": "draft", "amendment": "Amendments",
}  # fmt: skip
"""What somebody types, and a word of what they look for."""


async def test_the_palette_does_what_a_key_does(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("ctrl+p")
        await user.type("page split")
        await user.press("ctrl+backspace", "ctrl+a")
        await user.type("history")
        await user.sees("Show every wording of this paragraph.")
        await user.press("enter")
        await user.until(lambda: isinstance(app.screen, HistoryScreen))


async def test_the_palette_reaches_the_verbs_of_writing(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "ctrl+p")
        await user.type("split here")
        await user.sees("Begin a new paragraph at the cursor.")
        await user.press("enter", "enter")
        await user.until(lambda: "\n\n" in user.desk.panes.editor.text)


def screens(app: DraftingApp) -> Iterator[WorkScreen]:
    tools = app.tools
    yield StartScreen(tools, app.open_session)
    yield SessionScreen(tools)
    yield RedlineScreen(tools, "L.4")
    yield BaseScreen(tools, "L.4")
    yield FindingsScreen(tools, "L.4", Resolution())
    yield ProposalsScreen(tools, "L.4")
    yield RoomScreen(tools, "L.4")
    yield CompilationScreen(tools, "L.4")


async def found(screen: WorkScreen, words: str) -> list[Hit]:
    provider = VerbProvider(screen)
    hits = [hit async for hit in provider.search(words)]
    return sorted(hits, key=lambda hit: -hit.score)


@pytest.mark.slow
async def test_every_action_is_found_by_the_words_of_people_on_every_screen(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        for screen in (user.app.screen, *screens(app)):
            for typed, wanted in PEOPLE_SAY.items():
                names = [str(hit.text) for hit in (await found(screen, typed))[:12]]
                assert any(wanted in name for name in names), (screen.NAME, typed, names)


async def test_what_does_not_apply_is_grey_with_the_reason_and_says_it(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        hit = (await found(user.app.screen, "roll over"))[0]
        assert str(hit.help).startswith("Not here: in the list of the session.")
        await user.press("ctrl+p")
        await user.type("roll over")
        await user.sees("Not here: in the list of the session.")
        await user.press("down", "enter")
        await user.hears("“Roll over” is in the list of the session.")


async def test_what_applies_comes_before_what_is_elsewhere(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        for typed in ("import", "delete", "pdf", "rename"):
            first = (await found(user.app.screen, typed))[0]
            assert not str(first.help).startswith("Not here"), typed


async def test_a_name_that_has_the_very_word_comes_before_one_that_goes_on(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        for typed, first in {"check": "To check", "checks": "Checks", "che": "Checks"}.items():
            assert str((await found(user.app.screen, typed))[0].text) == first


def test_words_are_those_of_verbs_that_there_are() -> None:
    assert WORDS.keys() <= placed_verbs().keys()
