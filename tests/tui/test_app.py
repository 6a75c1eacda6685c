from __future__ import annotations

import os
import re
from importlib import import_module
from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.obstacles import without_waiting
from textual.widget import Widget

import drafting.tui
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context


async def test_the_theme_changes_by_key(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        before = app.theme
        await user.press("f12")
        assert app.theme != before
        await user.sees("Recalling")


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
