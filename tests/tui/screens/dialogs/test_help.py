from __future__ import annotations

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first

from drafting.tui.app import DraftingApp
from drafting.tui.verbs import (
    DESK,
    EDITOR,
    EVERYWHERE,
    HISTORY,
    MOVE,
    REDLINE,
    REPLACE,
    SESSION,
)


@pytest.mark.parametrize("screen", at_first(2, ["session", "desk", "redline", "history"]))
async def test_help_lists_every_verb_of_the_screen(
    session_app: DraftingApp, driven: Driven, screen: str
) -> None:
    keys = {"session": [], "desk": ["enter"], "redline": ["r"], "history": ["enter", "h"]}[screen]
    verbs = {"session": SESSION, "desk": (*DESK, *EDITOR, *MOVE, *REPLACE), "redline": REDLINE,
             "history": HISTORY}[screen]  # fmt: skip
    async with driven(session_app, (120, 40)) as user:
        await user.sees("Guarding")
        for key in keys:
            await user.press(key)
            await user.until(lambda: "Recalling" in user.screen or "redline" in user.screen)
        await user.until(lambda: screen in type(user.app.screen).__name__.lower())
        await user.press("question_mark")
        await user.until(lambda: user.app.screen.query("#help-sheet"))
        sheet = user.app.screen.query_one("#help-sheet")
        await user.until(lambda: sheet.blocks)
        shown = "\n".join(line.plain for block in sheet.blocks for line in block.lines)
        for verb in (*verbs, *EVERYWHERE):
            assert verb.name in shown
        await user.press("escape")
        assert not user.app.screen.query("#help-sheet")
