"""Writing from nothing: paragraphs are what they open as, and no key leads to a second part."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

import pytest
from support.keyboard_user import Driven, User
from support.one_numbering import (
    counted,
    in_outline,
    in_text,
    in_word,
    names,
    on_page,
    order_is_kept,
)
from support.thorough import at_first

from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.screens.dialogs.choose import ChooseScreen
from drafting.tui.screens.dialogs.move import MoveScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

HANDLE = "L.9"
MANY = int(os.environ.get("NUMBERINGS", "2"))
"""How many people press keys at random in the thorough test."""


@pytest.fixture
def empty_app(store: Path, context: Context) -> DraftingApp:
    """The application on a resolution in which nothing is written yet."""
    with Session.open(store, context) as session:
        session.begin(HANDLE, "Lamps")
    return DraftingApp(Bridge(store, context), HANDLE, blink=False)


@pytest.fixture
def written(store: Path, context: Context) -> Callable[[], Resolution]:
    def read() -> Resolution:
        with Session.open(store, context) as session:
            return session.text(HANDLE)

    return read


def shown(text: Resolution) -> list[str]:
    return [f"{row.label} {plain(row.unit.text).split()[0]}" for row in Numbering(text)]


@pytest.mark.slow
async def test_a_whole_resolution_is_typed_in_one_go(
    empty_app: DraftingApp, driven: Driven, written: Callable[[], Resolution]
) -> None:
    async with driven(empty_app) as user:
        await user.hears("Nothing is written yet: o begins the first paragraph.")
        await user.press("o")
        for words, becomes in (
            ("Recalling its rules,", "new preambular paragraph"),
            ("Noting the storm,", "new preambular paragraph"),
            ("Requests the Keeper:", "new operative paragraph"),
            ("(a) To light lamps;", "new subparagraph"),
            ("(b) To blow horns;", "new subparagraph"),
            ("Decides to wait.", "new operative paragraph"),
        ):
            await user.type(words)
            await user.sees(becomes)
            await user.press("enter")
        await user.press("escape")
        await user.hears("Inserted PP1")
        assert user.desk.text.unit == written().operative[1].id
    assert shown(written()) == [
        "PP1 Recalling", "PP2 Noting", "OP1 Requests", "OP1 (a) To", "OP1 (b) To", "OP2 Decides",
    ]  # fmt: skip


@pytest.mark.parametrize("key", at_first(2, ["o", "O", "i", "plus"]))
async def test_the_first_paragraphs_are_what_they_open_as_whichever_key_was_pressed(
    empty_app: DraftingApp, driven: Driven, written: Callable[[], Resolution], key: str
) -> None:
    async with driven(empty_app) as user:
        for words in ("Requests a report;", "Noting the storm,"):
            await user.press(key if words[0] == "R" else "o")
            await user.type(words)
            await user.press("escape")
            await user.hears("Inserted")
    assert shown(written()) == ["PP1 Noting", "OP1 Requests"]


async def test_an_operative_verb_in_the_preamble_is_offered_to_be_one_by_one_key(
    empty_app: DraftingApp, driven: Driven, written: Callable[[], Resolution], tmp_path: Path
) -> None:
    with Session.open(tmp_path / "session", empty_app.tools.bridge.context) as session:
        session.editing.insert(HANDLE, "first in preamble", "Noting it,\n\nDecides so.")
    async with driven(empty_app) as user:
        await user.hears("")
        await user.press("g", "o")
        await user.type("Urges all")
        await user.press("escape")
        await user.hears("PP1 opens as operative paragraphs do: = makes it one")
        assert shown(written()) == ["PP1 Urges", "PP2 Noting", "OP1 Decides"]
        await user.press("=")
        await user.hears("PP1 is now OP1 (operative).")
        assert shown(written()) == ["PP1 Noting", "OP1 Urges", "OP2 Decides"]
        await user.press("=")
        await user.hears("OP1 is now PP2 (preambular).")
        await user.press("u")
        await user.hears("Undo")
    assert shown(written()) == ["PP1 Noting", "OP1 Urges", "OP2 Decides"]


class Drafter:
    """Somebody who begins from nothing and presses keys of creation, movement and recasting."""

    def __init__(self, user: User, seed: int) -> None:
        self._user, self._chance, self._words = user, Random(seed), count()  # noqa: S311

    async def act(self) -> None:
        """Do one thing, and come back to the text."""
        press, chance = self._user.press, self._chance
        deed = chance.choice("wwwwwteemmssg=dJuU")
        if deed == "w":
            await press(chance.choice(("o", "o", "O", "i", "plus")))
            await self._write()
        elif deed == "e":
            await press("enter")
            if self._user.desk.panes.writing:
                await press("home")
                await self._user.type(chance.choice(("Urges ", "Noting ", "The ")))
            await self._leave()
        elif deed == "t":
            await press("t", *["right"] * chance.randrange(6), "enter")
            await self._leave()
        elif deed == "m":
            await press("m", *[chance.choice(("down", "up"))] * chance.randrange(6), "enter")
            await self._leave()
        elif deed == "s":
            await press(chance.choice(("shift+up", "shift+down", "alt+right", "alt+left")))
        elif deed == "g":
            await press(*[chance.choice(("j", "k", "g", "G"))] * chance.randrange(1, 4))
        else:
            await press({"U": "ctrl+r"}.get(deed, deed))

    async def _write(self) -> None:
        openings = ["Recalling", "Noting", "Requests", "Decides", "The", "Prie", "## On"]
        for more in range(self._chance.randrange(1, 4)):
            if more:
                await self._user.press("enter")
            await self._user.type(f"{self._chance.choice(openings)} q{next(self._words)} of it;")
            # A letter stands beneath the paragraph before; with none before, it is a word.
            openings = [*openings[:6], "(a) To"]
        await self._leave()

    async def _leave(self) -> None:
        screen = self._user.app.screen
        if isinstance(screen, (ChooseScreen, MoveScreen)) or self._user.desk.panes.writing:
            await self._user.press("escape")


async def _drafts(user: User, seed: int, acts: int, folder: Path) -> None:
    await user.hears("Nothing is written yet")
    drafter = Drafter(user, seed)
    text = user.desk.text.resolution
    for _ in range(acts):
        await drafter.act()
        text = user.desk.text.resolution
        assert order_is_kept(text)
        assert on_page(text) == in_text(text) == counted(text)
        called, outlined = names(text), in_outline(text)
        assert {word: outlined[word] for word in called} == called
    assert in_word(text, folder) == counted(text)


@pytest.mark.slow
async def test_random_keys_leave_one_numbering(
    empty_app: DraftingApp, driven: Driven, written: Callable[[], Resolution], tmp_path: Path
) -> None:
    async with driven(empty_app) as user:
        await _drafts(user, 3, 12, tmp_path)
        text = user.desk.text.resolution
    assert written() == text


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(MANY))
async def test_many_more_random_keys_leave_one_numbering(
    empty_app: DraftingApp, driven: Driven, tmp_path: Path, seed: int
) -> None:
    async with driven(empty_app) as user:
        await _drafts(user, 100 + seed, 60, tmp_path)
