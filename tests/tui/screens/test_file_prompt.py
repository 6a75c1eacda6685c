"""Paths that are typed, and names of files that were made to harm."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.tui.screens.dialogs.ask import AskScreen
from drafting.workspace.environment.paths import typed_path, with_ending
from drafting.workspace.environment.reach import Reach


def test_a_home_that_nobody_has_is_part_of_a_name() -> None:
    assert typed_path("~nobody-of-that-name/a.docx") == Path("~nobody-of-that-name/a.docx")
    assert typed_path("~/a.docx") == Path.home() / "a.docx"
    assert Reach().completions("~nobody-of-that-name/") == []
    assert Reach().completions("a\0b/") == []


def test_another_ending_is_given_to_names_only() -> None:
    assert with_ending("a.b/c.docx", ".md") == str(Path("a.b/c.md"))
    assert with_ending("/", ".md") == "/"


def compilations_in(folder: Path) -> list[Path]:
    return [*folder.glob("*compilation*.docx")]


async def test_no_file_is_replaced_by_the_name_that_is_offered(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    app.tools.keep_folder(tmp_path / "any.docx")
    async with driven(app, (100, 30)) as user:
        await user.at("oa")
        for number in ("", "-2"):
            await user.press("K")
            await user.sees("compilation")
            await user.press("x")
            await user.sees(f"compilation{number}.docx")
            await user.press("enter")
            await user.hears(f"compilation{number}.docx")
            await user.press("q")
    assert len(compilations_in(tmp_path)) == 2


async def test_names_with_hyphens_stay_whole_in_what_is_said(
    session_app: DraftingApp, driven: Driven
) -> None:
    from drafting.tui.screens.base import WorkScreen

    async with driven(session_app, (60, 20)) as user:
        await user.sees("L.4")
        assert isinstance(user.app.screen, WorkScreen)
        user.app.screen.say("Imported the file that came in the mail, and is A-RES-80-102-2.")
        await user.sees("A-RES-80-102-2.")


@pytest.mark.skipif(sys.platform == "win32", reason="no such name is possible there")
async def test_a_name_that_holds_commands_to_the_terminal_is_completed_and_shown_with_signs(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    (tmp_path / "evil\x1b[31m\nname").mkdir()
    async with driven(session_app) as user:
        await user.sees("L.4")
        await user.press("i")
        await user.until(lambda: isinstance(session_app.screen, AskScreen))
        await user.type(str(tmp_path / "ev"))
        await user.press("tab")
        await user.sees("evil␛[31m name/")
        assert not set(user.screen) & set("\x1b\r\x07")
