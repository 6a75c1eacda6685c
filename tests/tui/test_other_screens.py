from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.obstacles import without_waiting

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.desk.screen import DeskScreen
from drafting.tui.screens.dialogs.move import MoveScreen
from drafting.tui.screens.dialogs.replace import ReplaceScreen
from drafting.tui.screens.negotiation.amendments import AmendmentsScreen
from drafting.tui.screens.negotiation.proposals import ProposalsScreen
from drafting.tui.screens.negotiation.room import RoomScreen
from drafting.tui.screens.session import SessionScreen
from drafting.tui.screens.views.base_text import BaseScreen
from drafting.tui.screens.views.findings import FindingsScreen
from drafting.tui.screens.views.history import HistoryScreen
from drafting.tui.screens.views.incoming import IncomingScreen
from drafting.tui.screens.views.redline import RedlineScreen
from drafting.tui.verbs import (
    BASE,
    DESK,
    EDITOR,
    EVERYWHERE,
    HISTORY,
    INCOMING,
    MOVE,
    PROPOSALS,
    REDLINE,
    REPLACE,
    SESSION,
)
from drafting.tui.widgets.editor import Editor
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


async def test_history_shows_each_wording_and_restores_one_as_a_new_edit(
    app: DraftingApp,
    driven: Driven,
    store: Path,
    context: Context,
    working_text: Callable[[], Resolution],
) -> None:
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.rewrite("L.4", "oc", "*Decides* to return to the question each year.")
    async with driven(app) as user:
        await user.at("oc")
        await user.press("h")
        await user.sees("OP3 history")
        await user.sees("Norland")
        await user.sees("2 wordings")
        await user.press("down", "enter")
        await user.hears("Saved in the record as Cuba")
        assert working_text().find("oc").text.endswith("every second year.")
        with Session.open(store, context) as session:
            assert len(session.history.changes("L.4", "oc")) >= 3


async def test_any_two_wordings_are_compared(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        for words in ("all maps", "all good maps", "good maps"):
            session.editing.rewrite(
                "L.4", "oa", f"*Invites* States to [share] {words} of their rivers;"
            )
    async with driven(app) as user:
        await user.at("oa")
        await user.press("h")
        await user.sees("4 wordings")
        await user.press("g", "down", "down", "space")
        await user.sees("The others are changes to the wording of")
        await user.sees("all good maps")
        marked = user.screen
        await user.press("space")
        await user.sees("Each wording is a change to the one before it.")
        assert user.screen != marked


async def test_history_tells_who_brought_in_each_word(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.replace_words("L.4", "oc", "Decides", "Resolves")
    async with driven(app) as user:
        await user.at("oc")
        await user.press("h")
        await user.sees("2 wordings")
        await user.press("w")
        await user.sees("OP3 words")
        await user.sees("in place of “Decides”")
        await user.sees("Resolves")
        await user.press("enter")
        await user.hears("w goes back to it")
        await user.press("w")
        await user.sees("OP3 history")


@pytest.mark.parametrize(
    ("turns", "suffix", "begins"),
    [
        (0, ".docx", b"PK"),
        (1, ".docx", b"PK"),
        (2, ".md", b""),
        (3, ".txt", b""),
        (4, ".json", b"{"),
        (5, ".html", b"<!"),
        (6, ".html", b"<!"),
        (7, ".xml", b"<?xml"),
    ],
)
async def test_export_writes_the_file_and_says_where(
    app: DraftingApp, driven: Driven, tmp_path: Path, turns: int, suffix: str, begins: bytes
) -> None:
    target = tmp_path / f"out{suffix}"
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter", "x", "escape", "x")
        await user.sees("Export L.4")
        await user.sees("Word document")
        await user.press(*["right"] * turns, "shift+tab")
        await user.press("ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(target))
        await user.press("enter")
        await user.until(lambda: len(user.app.screen_stack) == 2, 20)
        await user.hears(str(target))
        assert target.read_bytes().startswith(begins)
        assert target.stat().st_size > 100


async def test_a_file_that_is_there_is_replaced_only_on_a_second_enter(
    app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "L.4.docx").write_bytes(b"mine")
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.until(lambda: user.app.screen.query("Choice"))
        assert user.app.screen.query_one("Input").value.endswith("L.4-2.docx")
        await user.press("shift+tab", "end", *["backspace"] * len("-2.docx"))
        await user.type(".docx")
        await user.press("enter")
        await user.sees("is there already")
        assert (tmp_path / "L.4.docx").read_bytes() == b"mine"
        await user.press("enter")
        await user.hears("L.4.docx")
        assert (tmp_path / "L.4.docx").read_bytes() != b"mine"


async def test_an_export_that_cannot_be_written_says_why_and_stays_open(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.sees("Word document")
        await user.press("right", "right", "shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(tmp_path / "no" / "such" / "folder.md"))
        await user.press("enter")
        await user.until(lambda: "folder" in str(user.app.screen.query_one("#outcome").render()))


@pytest.mark.parametrize("screen", ["session", "desk", "redline", "history"])
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
        await user.press("question_mark")
        await user.until(lambda: user.app.screen.query("#help-sheet"))
        sheet = user.app.screen.query_one("#help-sheet")
        await user.until(lambda: sheet.blocks)
        shown = "\n".join(line.plain for block in sheet.blocks for line in block.lines)
        for verb in (*verbs, *EVERYWHERE):
            assert verb.name in shown
        await user.press("escape")
        assert not user.app.screen.query("#help-sheet")


async def test_the_palette_does_what_a_key_does(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("ctrl+p")
        await user.type("history")
        await user.sees("Show every wording of this paragraph.")
        await user.press("down", "enter")
        await user.sees("history")


async def test_the_palette_reaches_the_verbs_of_writing(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "ctrl+p")
        await user.type("split here")
        await user.sees("Begin a new paragraph at the cursor.")
        await user.press("enter", "enter")
        await user.until(lambda: "\n\n" in user.desk.panes.editor.text)


def test_every_verb_of_a_screen_has_something_that_does_it(app: DraftingApp) -> None:
    screens = [
        SessionScreen(app.tools), DeskScreen(app.tools, "L.4"), RedlineScreen(app.tools, "L.4"),
        HistoryScreen(app.tools, "L.4", "oa", "OP1", {}), BaseScreen(app.tools, "L.4"),
        IncomingScreen(app.tools, Path("a.docx")), FindingsScreen(app.tools, "L.4", Resolution()),
        ProposalsScreen(app.tools, "L.4"), RoomScreen(app.tools, "L.4"),
        AmendmentsScreen(app.tools, "L.4", Path("a.docx")),
    ]  # fmt: skip
    others = {MoveScreen: MOVE, ReplaceScreen: REPLACE, DraftingApp: EVERYWHERE, Editor: EDITOR}
    for screen, verbs in (*((screen, screen.VERBS) for screen in screens), *others.items()):
        for verb in verbs:
            assert callable(getattr(screen, verb.method, None)), verb.id


def test_verbs_have_ids_of_their_own_and_no_two_share_a_key_on_a_screen() -> None:
    groups = (
        SESSION, DESK, REDLINE, HISTORY, BASE, INCOMING, MOVE, REPLACE, EDITOR, PROPOSALS,
    )  # fmt: skip
    ids = [verb.id for group in (*groups, EVERYWHERE) for verb in group]
    assert len(ids) == len(set(ids))
    for group in groups:
        keys = [key for verb in (*group, *EVERYWHERE) for key in verb.keys.split(",") if key]
        assert len(keys) == len(set(keys)), group[0].id


async def test_the_theme_changes_by_key(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        before = app.theme
        await user.press("f12")
        assert app.theme != before
        await user.sees("Recalling")


async def test_a_fault_of_the_program_ends_in_one_sentence_and_a_file(
    app: DraftingApp, driven: Driven, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.tui.screens.desk.story import StoryPane

    def faulty(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(StoryPane, "action_story", faulty)
    with pytest.raises(ZeroDivisionError):
        await _press(app, driven, "2")
    fault = context.data / "fault.txt"
    assert "ZeroDivisionError" in fault.read_text(encoding="utf-8")
    assert str(app.return_value).endswith(f"Its details are in {fault}.")


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


WHERE = {
    "begin": "session.new", "import": "session.import",
    "backup": "session.backup", "rollover": "session.roll-over", "incoming": "desk.incoming",
    "export": "desk.export",
    "ls": "session.open", "show": "session.open", "edit": "desk.write",
    "insert": "desk.insert-after", "delete": "desk.delete", "move": "desk.move",
    "split": "desk.split", "join": "desk.join", "recast": "desk.recast", "note": "writing.note",
    "replace": "desk.replace", "suggest": "writing.complete",
    "copy": "desk.put",
    "set": "desk.fields", "undo": "desk.undo", "redo": "desk.redo", "draft": "desk.draft",
    "drafts": "redline.drafts", "log": "desk.history", "blame": "desk.story",
    "redline": "desk.redline", "base": "desk.base", "check": "desk.checks",
    "propose": "desk.propose", "proposals": "desk.proposals", "position": "proposals.supports",
    "decide": "proposals.agreed", "rebase": "desk.proposals", "compile": "desk.compilation",
    "labels": "desk.freeze", "brackets": "desk.brackets", "silence": "desk.silence",
    "sponsors": "desk.sponsors", "amendments": "desk.amendments",
}  # fmt: skip
OUTSIDE = {"new", "open", "serve", "demo", "convert", "compare", "doctor"}
"""What is done before a session is open, or without one."""


def test_whatever_the_command_line_does_to_a_session_can_be_done_here() -> None:
    from drafting.workspace.verbs import VERBS

    groups = (
        SESSION, DESK, REDLINE, HISTORY, BASE, INCOMING, MOVE, REPLACE, EDITOR, PROPOSALS,
    )  # fmt: skip
    ids = {verb.id for group in groups for verb in group}
    assert set(VERBS) - OUTSIDE == set(WHERE)
    assert set(WHERE.values()) <= ids
