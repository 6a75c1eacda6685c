from __future__ import annotations

import pytest

from drafting.cli.arguments import verb_parser
from drafting.tui.verbs import SCREENS
from drafting.workspace.verbs import VERBS

COUNTERPARTS = {
    "app.help": "open",
    "app.tour": "demo",
    "session.open": "show",
    "session.new": "begin",
    "session.import": "import",
    "session.roll-over": "rollover",
    "session.incoming": "incoming",
    "session.export": "export",
    "session.redline": "redline",
    "session.find": "ls",
    "session.record-as": "edit",
    "session.round": "edit",
    "desk.record-as": "edit",
    "desk.round": "edit",
    "desk.write": "edit",
    "desk.insert-after": "insert",
    "desk.insert-before": "insert",
    "desk.insert-under": "insert",
    "desk.insert-preambular": "insert",
    "desk.insert-operative": "insert",
    "desk.recast": "recast",
    "desk.delete": "delete",
    "desk.move": "move",
    "desk.raise": "move",
    "desk.lower": "move",
    "desk.split": "split",
    "desk.join": "join",
    "desk.undo": "undo",
    "desk.redo": "redo",
    "desk.draft": "draft",
    "desk.redline": "redline",
    "desk.history": "log",
    "desk.story": "log",
    "desk.export": "export",
    "desk.base": "base",
    "desk.checks": "check",
    "desk.put-right": "check",
    "findings.open": "show",
    "findings.fix": "check",
    "findings.fix-like": "check",
    "findings.fix-all": "check",
    "findings.explain": "check",
    "findings.let-pass": "check",
    "desk.incoming": "incoming",
    "desk.fields": "set",
    "desk.notes": "note",
    "desk.jump": "show",
    "desk.find": "show",
    "desk.copy": "show",
    "desk.put": "copy",
    "desk.mark": "move",
    "desk.mark-to": "move",
    "desk.replace": "replace",
    "desk.outline": "show",
    "desk.filter": "redline",
    "desk.compare-with": "redline",
    "moving.put": "move",
    "replacing.do": "replace",
    "replacing.choose": "replace",
    "replacing.all": "replace",
    "splitting.split-here": "split",
    "writing.done": "edit",
    "writing.split-here": "split",
    "writing.complete": "suggest",
    "writing.other": "suggest",
    "writing.line-break": "edit",
    "writing.italic": "edit",
    "writing.bold": "edit",
    "writing.no-break-space": "edit",
    "writing.no-break-hyphen": "edit",
    "writing.note": "note",
    "redline.drafts": "drafts",
    "redline.export": "redline",
    "redline.open": "show",
    "redline.context": "redline",
    "redline.consequences": "redline",
    "redline.view": "redline",
    "redline.partner": "redline",
    "redline.whose": "redline",
    "incoming.accept": "incoming",
    "incoming.author": "incoming",
    "incoming.record-as": "incoming",
    "base.check": "base",
    "base.write-out": "base",
    "base.attach": "base",
    "desk.propose": "propose",
    "desk.proposals": "proposals",
    "desk.brackets": "brackets",
    "desk.agree": "decide",
    "desk.room": "decide",
    "desk.compilation": "compile",
    "desk.tracked-compilation": "compile",
    "desk.freeze": "labels",
    "desk.renumber": "labels",
    "desk.silence": "silence",
    "desk.sponsors": "sponsors",
    "desk.amendments": "amendments",
    "desk.write-amendments": "amendments",
    "amendments.make": "amendments",
    "amendments.make-all": "amendments",
    "amendments.propose": "amendments",
    "amendments.propose-all": "amendments",
    "proposals.order": "proposals",
    "incoming.propose": "incoming",
    "incoming.leave-out": "incoming",
    "proposals.open": "show",
    "proposals.agreed": "decide",
    "proposals.withdrawn": "decide",
    "proposals.fallen": "decide",
    "proposals.tabled": "decide",
    "proposals.supports": "position",
    "proposals.opposes": "position",
    "proposals.retain": "position",
    "proposals.reserves": "position",
    "proposals.all": "proposals",
    "room.propose": "propose",
    "room.supports": "position",
    "room.opposes": "position",
    "room.retain": "position",
    "room.reserves": "position",
    "room.lift": "brackets",
    "room.next-open": "proposals",
    "room.agreed": "decide",
    "room.ad-referendum": "decide",
    "room.informals": "decide",
    "room.bracket": "decide",
    "room.reopen": "decide",
    "room.withdrawn": "decide",
    "room.fallen": "decide",
    "history.restore": "edit",
    "history.compare": "log",
    "history.copy": "log",
    "history.words": "blame",
}
"""What a verb of the screens is called on the command line."""

ABOUT_THE_SCREEN = {
    "up", "down", "page-up", "page-down", "first", "last", "next", "previous", "back", "cancel",
    "leave", "leave-tour", "quit", "fold", "fold-all", "ignore", "more", "palette", "next-theme",
    "help", "undo", "redo", "done",
}  # fmt: skip
"""Verbs that move, fold or close what is shown, or take back typing; the text stays."""


@pytest.mark.parametrize("identity", sorted({verb.id for verbs in SCREENS for verb in verbs}))
def test_every_verb_of_the_screens_exists_on_the_command_line(identity: str):
    name = COUNTERPARTS.get(identity)
    if name is None:
        assert identity.rpartition(".")[2] in ABOUT_THE_SCREEN
        return
    assert name in VERBS
    assert verb_parser(name).get_default("run")


def test_every_verb_of_the_table_has_a_function():
    from importlib import import_module

    for name in VERBS:
        module, function = verb_parser(name).get_default("run").split(":")
        assert callable(getattr(import_module(f"drafting.cli.{module}"), function))
