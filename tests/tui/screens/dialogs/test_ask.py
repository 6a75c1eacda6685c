"""One question on one line: what is typed is never lost, and found again."""

from __future__ import annotations

from pathlib import Path

from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.tui.screens.dialogs.ask import AskScreen, Line


def line(app: DraftingApp) -> str:
    assert isinstance(app.screen, AskScreen)
    return app.screen.query_one(Line).value


async def test_a_line_that_is_refused_stands_there_again_with_the_reason(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("Recalling")
        await user.press("D")
        await user.replies("zero")
        await user.sees("already")
        assert line(app) == "zero"
        await user.type(" 2")
        await user.press("enter")
        await user.hears("zero 2")
        await user.press("colon")
        await user.replies("op9")
        await user.sees("There is no paragraph op9 in this text.")
        await user.press("backspace")
        await user.type("2")
        await user.press("enter")
        await user.at("ob")


async def test_a_file_that_cannot_be_read_is_asked_for_again_as_it_was_typed(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    wrong = str(tmp_path / "nothing.docx")
    async with driven(session_app) as user:
        await user.sees("L.4")
        await user.press("i")
        await user.replies(wrong)
        await user.until(lambda: isinstance(session_app.screen, AskScreen))
        await user.sees("nothing.docx")
        assert line(session_app) == wrong
        assert session_app.screen.trouble


async def test_the_arrow_up_brings_back_what_was_typed_also_in_the_next_run(
    app: DraftingApp, session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        for label in ("op1", "op2"):
            await user.press("colon")
            await user.replies(label)
        await user.press("colon")
        await user.type("pp")
        await user.press("escape", "colon")
        await user.type("o")
        seen = []
        for key in ("up", "up", "up", "up", "down", "down", "down"):
            await user.press(key)
            seen.append(line(app))
        assert seen == ["pp", "op2", "op1", "op1", "op2", "pp", "o"]
        await user.press("escape", "W")
        await user.replies("informals 1")
    async with driven(session_app) as user:
        await user.sees("L.4")
        await user.press("W", "up")
        assert line(session_app) == "informals 1"
