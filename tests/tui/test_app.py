from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.obstacles import without_waiting
from textual.widget import Widget

import drafting.tui
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge, RefusedError
from drafting.tui.screens.session import SessionScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


async def test_the_theme_changes_by_key(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        before = app.theme
        await user.press("f12")
        assert app.theme != before
        await user.sees("Recalling")


async def test_keys_that_are_typed_while_a_text_is_read_wait_for_it(
    session_app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Bridge.run

    async def slowly(self: Bridge, job: Callable[[Session], object]) -> object:
        await asyncio.sleep(0.05)
        return await run(self, job)

    monkeypatch.setattr(Bridge, "run", slowly)
    async with driven(session_app) as user:
        await user.press("enter", "h")
        await user.until(lambda: type(user.app.screen).__name__ == "HistoryScreen")


async def test_a_text_that_cannot_be_read_keeps_no_key_waiting(
    session_app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise RefusedError("It cannot be read.")

    async with driven(session_app) as user:
        await user.sees("Guarding")
        monkeypatch.setattr("drafting.tui.screens.desk.text._document", unreadable)
        await user.press("enter")
        await user.hears("It cannot be read.")
        await user.press("escape")
        await user.until(lambda: isinstance(user.app.screen, SessionScreen))


async def test_a_fault_of_the_program_ends_in_one_sentence_and_a_file(
    app: DraftingApp, driven: Driven, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.tui.screens.desk.story import DeskStory

    def faulty(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(DeskStory, "action_story", faulty)
    with pytest.raises(ZeroDivisionError):
        await _press(app, driven, "H")
    fault = context.data / "fault.txt"
    assert "ZeroDivisionError" in fault.read_text(encoding="utf-8")
    assert str(app.return_value).endswith(f"Its details are in {fault}.")


def test_the_style_sheet_names_only_widgets_that_there_are() -> None:
    root = Path(drafting.tui.__file__).parent
    for path in root.rglob("[!_]*.py"):
        import_module(".".join(("drafting.tui", *path.relative_to(root).with_suffix("").parts)))
    named = re.findall(
        r"^([A-Z]\w+)", (root / "theme.tcss").read_text(encoding="utf-8"), re.MULTILINE
    )
    widgets, known = [Widget], set()
    while widgets:
        found = widgets.pop()
        known.add(found.__name__)
        widgets += found.__subclasses__()
    assert "MoveScreen" in named
    assert set(named) <= known


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_the_details_of_a_fault_do_not_wait_at_a_pipe(app: DraftingApp, context: Context) -> None:
    context.data.mkdir(parents=True, exist_ok=True)
    os.mkfifo(context.data / "fault.txt")
    with without_waiting():
        told = app._keep_fault(ZeroDivisionError())
    assert "fault.txt" in told
    assert "ZeroDivisionError" in (context.data / "fault.txt").read_text(encoding="utf-8")


async def _press(app: DraftingApp, driven: Driven, *keys: str) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press(*keys)
