from __future__ import annotations

from pathlib import Path

import pytest

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.desk.screen import DeskScreen
from drafting.tui.screens.dialogs.move import MoveScreen
from drafting.tui.screens.dialogs.replace import ReplaceScreen
from drafting.tui.screens.negotiation.amendments import AmendmentsScreen
from drafting.tui.screens.negotiation.compilation import CompilationScreen
from drafting.tui.screens.negotiation.proposals import ProposalsScreen
from drafting.tui.screens.negotiation.room import RoomScreen
from drafting.tui.screens.session import SessionScreen
from drafting.tui.screens.start.screen import StartScreen
from drafting.tui.screens.views.base_text import BaseScreen
from drafting.tui.screens.views.checklist import ChecklistScreen
from drafting.tui.screens.views.evolution import EvolutionScreen
from drafting.tui.screens.views.findings import FindingsScreen
from drafting.tui.screens.views.history import HistoryScreen
from drafting.tui.screens.views.incoming import IncomingScreen
from drafting.tui.screens.views.library import LibraryScreen
from drafting.tui.screens.views.new_language import NewLanguageScreen
from drafting.tui.screens.views.precedents import PrecedentsScreen
from drafting.tui.screens.views.record import RecordScreen
from drafting.tui.screens.views.redline import RedlineScreen
from drafting.tui.verbs import (
    COMPILATION,
    DESK,
    EDITOR,
    EVERYWHERE,
    MOVE,
    NEGOTIATION,
    PROPOSALS,
    REPLACE,
    ROOM,
    SCREENS,
    Verb,
)
from drafting.tui.widgets.editor import Editor


def test_every_verb_of_a_screen_has_something_that_does_it(app: DraftingApp) -> None:
    screens = [
        StartScreen(app.tools, app.open_session),
        SessionScreen(app.tools), DeskScreen(app.tools, "L.4"), RedlineScreen(app.tools, "L.4"),
        HistoryScreen(app.tools, "L.4", "oa", "OP1", {}), BaseScreen(app.tools, "L.4"),
        IncomingScreen(app.tools, Path("a.docx")), FindingsScreen(app.tools, "L.4", Resolution()),
        ProposalsScreen(app.tools, "L.4"), RoomScreen(app.tools, "L.4"),
        CompilationScreen(app.tools, "L.4"), ChecklistScreen(app.tools, "L.4"),
        RecordScreen(app.tools, "L.4"),
        AmendmentsScreen(app.tools, "L.4", Path("a.docx")),
        NewLanguageScreen(app.tools, "L.4"), EvolutionScreen(app.tools, "L.4", "a"),
        PrecedentsScreen(app.tools, "L.4", "a"), LibraryScreen(app.tools),
    ]  # fmt: skip
    others = {MoveScreen: MOVE, ReplaceScreen: REPLACE, DraftingApp: EVERYWHERE, Editor: EDITOR}
    own = ((screen, (*screen.VERBS, *screen.offered_verbs)) for screen in screens)
    for screen, verbs in (*own, *others.items()):
        for verb in verbs:
            assert callable(getattr(screen, verb.method, None)), verb.id


def test_verbs_have_ids_of_their_own_and_no_two_share_a_key_on_a_screen() -> None:
    verbs = {verb for group in SCREENS for verb in group}
    assert len(verbs) == len({verb.id for verb in verbs})
    for group in SCREENS:
        keys = [key for verb in {*group, *EVERYWHERE} for key in verb.keys.split(",") if key]
        assert len(keys) == len(set(keys)), group[0].id


OF_ONE_SCREEN = {"enter", "q", "escape", "x"}
"""Keys that open what is under the bar, write out what is shown, and lead back."""


@pytest.mark.parametrize("screen", [PROPOSALS, ROOM, COMPILATION])
def test_a_key_does_the_same_thing_on_desk_list_room_and_compilation(
    screen: tuple[Verb, ...],
) -> None:
    on_desk = {key: verb for verb in DESK for key in verb.keys.split(",") if key}
    for verb in screen:
        for key in set(verb.keys.split(",")) - OF_ONE_SCREEN:
            there = on_desk.get(key)
            assert there is None or there.action == verb.action, (key, verb.id, there.id)


def test_the_verbs_of_negotiation_are_one_table() -> None:
    for screen in (DESK, PROPOSALS, ROOM, COMPILATION):
        assert [verb for verb in screen if verb.id.startswith("negotiation.")] == [*NEGOTIATION]


WHERE = {
    "convert": "start.convert", "compare": "start.compare",
    "rename": "session.rename", "archive": "session.archive", "restore": "session.restore",
    "new": "start.new", "open": "start.folder", "demo": "start.sample", "sessions": "start.rename",
    "begin": "session.new", "import": "session.import",
    "share": "session.share", "sync": "session.sync", "pack": "session.pack",
    "unpack": "session.unpack", "signers": "session.sign-with",
    "backup": "session.backup", "rollover": "session.roll-over", "incoming": "desk.incoming",
    "export": "desk.export",
    "ls": "session.open", "show": "session.open", "edit": "desk.write",
    "insert": "desk.insert-after", "delete": "desk.delete", "move": "desk.move",
    "split": "desk.split", "join": "desk.join", "recast": "desk.recast", "note": "writing.note",
    "replace": "desk.replace", "suggest": "writing.complete",
    "copy": "desk.put",
    "set": "desk.fields", "undo": "negotiation.undo", "redo": "negotiation.redo",
    "draft": "desk.draft",
    "drafts": "redline.drafts", "log": "desk.history", "blame": "desk.story",
    "redline": "desk.redline", "base": "desk.base", "check": "desk.checks",
    "checklist": "desk.checklist",
    "new-language": "desk.new-language", "evolution": "desk.evolution",
    "library": "session.library", "precedents": "desk.precedents",
    "private": "negotiation.private",
    "propose": "negotiation.propose", "proposals": "negotiation.proposals",
    "position": "negotiation.position", "decide": "negotiation.agreed",
    "rebase": "negotiation.proposals", "compile": "negotiation.compilation",
    "clean": "session.clean", "doctor": "session.examine",
    "labels": "desk.freeze", "brackets": "negotiation.brackets",
    "package": "negotiation.package", "silence": "desk.silence",
    "outcome": "desk.outcome",
    "sponsors": "desk.sponsors", "amendments": "desk.amendments",
}  # fmt: skip
OUTSIDE = {"serve", "completion", "man"}
"""What is done before a session is open, or without one, and what a shell needs."""


def test_whatever_the_command_line_does_to_a_session_can_be_done_here() -> None:
    from drafting.workspace.verbs import VERBS

    ids = {verb.id for group in SCREENS for verb in group}
    assert set(VERBS) - OUTSIDE == set(WHERE)
    assert set(WHERE.values()) <= ids
