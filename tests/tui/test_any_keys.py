"""Keys, clicks, pastes and windows in no order at all, while somebody else works on the text."""

from __future__ import annotations

import contextlib
from pathlib import Path
from random import Random

import pytest
from support.keyboard_user import Driven, User
from textual import events
from textual.pilot import OutOfBounds

from drafting.tui.app import DraftingApp
from drafting.tui.screens.session import SessionScreen
from drafting.tui.text_safety import visible
from drafting.tui.verbs import SCREENS
from drafting.workspace import errors
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

STEPS = 150
WAYS_OUT = {"q", "ctrl+q"}
OF_VERBS = {key for group in SCREENS for verb in group for key in verb.keys.split(",") if key}
OF_EDITING = {
    "left", "right", "backspace", "delete", "f6", "f7", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+x",
    "ctrl+c", "ctrl+v", "shift+left", "shift+end", "ctrl+left", "shift+tab", "full_stop",
}  # fmt: skip
KEYS = sorted((OF_VERBS | OF_EDITING) - WAYS_OUT)
AT_HOME = sorted({*KEYS} - {"d", "delete"})
"""The list of the session, where these take the text away that others work on."""
SIZES = [(80, 24), (60, 20), (200, 60), (30, 8), (1, 1)]
PASTES = [
    "[bold]x[/] [@click=app.quit]y[/]", "\x1b[31mred\x07", "one;\n\ntwo;" * 9, "*a **b [^na]",
    "يؤكد [التعاون]", "决定请各国［继续］" * 9, "e\u0301" * 30, "w" * 400, "~nobody/x", "",
]  # fmt: skip


class Monkey:
    """Somebody who does anything."""

    def __init__(self, user: User, chance: Random, store: Path, context: Context) -> None:
        self._user = user
        self._chance = chance
        self._store = store
        self._context = context.as_author("Norland")

    async def act(self) -> None:
        """Do one thing; a key most of the time."""
        others = (self.resize, self.paste, self.click, self.let_others_work)
        if self._chance.random() < 0.85:
            await self.press()
        else:
            await self._chance.choice(others)()

    async def press(self) -> None:
        """Press a key, and often wait for what comes of it."""
        at_home = isinstance(self._user.app.screen, SessionScreen)
        key = self._chance.choice(AT_HOME if at_home else [*KEYS, "q"])
        self._user.app.post_message(events.Key(key, key if len(key) == 1 else None))
        if self._chance.random() < 0.8:
            await self._user.pilot.pause()

    async def resize(self) -> None:
        """Give the window another size."""
        await self._user.pilot.resize_terminal(*self._chance.choice(SIZES))

    async def paste(self) -> None:
        """Paste something."""
        self._user.app.post_message(events.Paste(self._chance.choice(PASTES)))

    async def click(self) -> None:
        """Click somewhere."""
        width, height = self._user.app.size
        place = self._chance.randrange(width), self._chance.randrange(height)
        # Nobody can click beside a window that has just become smaller.
        with contextlib.suppress(OutOfBounds):
            await self._user.pilot.click(offset=place, times=self._chance.choice((1, 2)))

    async def let_others_work(self) -> None:
        """Change the text in another process' stead."""
        with Session.open(self._store, self._context) as session:
            units = [unit.id for unit in session.text("L.4").walk()]
            work = self._chance.choice(
                (session.editing.delete, session.editing.join, session.editing.undo)
            )
            named = (self._chance.choice(units),) if units and work != session.editing.undo else ()
            with contextlib.suppress(*errors.expected_errors()):
                work("L.4", *named)


# Screens that close while they are still opening leave a coroutine of Textual behind.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:coroutine:RuntimeWarning")
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
async def test_nothing_in_any_order_ends_the_program_or_spoils_the_record(
    app: DraftingApp, driven: Driven, store: Path, context: Context,
    monkeypatch: pytest.MonkeyPatch, seed: int,
) -> None:  # fmt: skip
    monkeypatch.chdir(store.parent)
    with Session.open(store, context) as session:
        session.proposing(["EU"]).editing.rewrite(
            "L.4", "oa", "*Urges* States to share [all] maps;"
        )
    async with driven(app) as user:
        await user.at("oa")
        monkey = Monkey(user, Random(seed), store, context)  # noqa: S311 (not for secrets)
        for _ in range(STEPS):
            await monkey.act()
            shown = user.screen
            assert visible(shown) == shown
    with Session.open(store, context) as session:
        for handle in session.handles():
            assert session.text(handle) is not None
            assert session.history.changes(handle)
