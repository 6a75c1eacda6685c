"""Keys that are typed while a view is still read are kept for it, and escape leads out at once."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first

from drafting.tui.app import DraftingApp
from drafting.workspace.checks.checks import Checks
from drafting.workspace.environment.context import Context
from drafting.workspace.files.issued_documents import IssuedDocuments
from drafting.workspace.record.history import History
from drafting.workspace.session import Session


class Gate:
    """Holds up what a view reads until it is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def hold(self, patch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        method = getattr(owner, name)

        def held(*given: object, **named: object) -> object:
            self.open.wait(20)
            return method(*given, **named)

        patch.setattr(owner, name, held)


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.open.set()


async def until(condition: Callable[[], bool]) -> None:
    """Wait without waiting for the application, which holds keys back."""
    for _ in range(400):
        if condition():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it never came to pass")


class View(NamedTuple):
    key: str
    owner: type
    reads: str
    name: str


VIEWS = [
    View("h", History, "told_wordings", "HistoryScreen"),
    View("b", IssuedDocuments, "look", "BaseScreen"),
    View("e", Checks, "findings", "FindingsScreen"),
]


@pytest.mark.parametrize("view", at_first(2, VIEWS), ids=lambda view: view.name)
async def test_escape_leaves_a_view_that_takes_long_to_read(
    app: DraftingApp, driven: Driven, gate: Gate, monkeypatch: pytest.MonkeyPatch, view: View
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.until(lambda: user.desk.drafts.label)
        gate.hold(monkeypatch, view.owner, view.reads)
        user._send(view.key)
        await until(lambda: type(app.screen).__name__ == view.name)
        for one in ("j", "j", "escape"):
            user._send(one)
        began = time.monotonic()
        await until(lambda: type(app.screen).__name__ == "DeskScreen")
        assert time.monotonic() - began < 3
        gate.open.set()
        await user.at("oa")
        await user.press("h")
        await user.until(lambda: type(app.screen).__name__ == "HistoryScreen")


async def test_keys_typed_ahead_of_the_history_are_meant_for_it(
    app: DraftingApp,
    driven: Driven,
    store: Path,
    context: Context,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Session.open(store, context) as session:
        session.editing.replace_words("L.4", "oa", "maps", "charts")
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.replace_words("L.4", "oa", "charts", "plans")
    async with driven(app) as user:
        await user.at("oa")
        await user.until(lambda: user.desk.drafts.label)
        gate.hold(monkeypatch, History, "told_wordings")
        for one in ("h", "down", "enter"):
            user._send(one)
        await until(lambda: type(app.screen).__name__ == "HistoryScreen")
        gate.open.set()
        await user.until(lambda: type(app.screen).__name__ == "DeskScreen")
        await user.sees("charts of their")


async def test_a_key_typed_ahead_of_the_findings_is_meant_for_them(
    app: DraftingApp, driven: Driven, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.until(lambda: user.desk.drafts.label)
        gate.hold(monkeypatch, Checks, "findings")
        for one in ("e", "space"):
            user._send(one)
        await until(lambda: type(app.screen).__name__ == "FindingsScreen")
        gate.open.set()
        await user.sees("Source:")
