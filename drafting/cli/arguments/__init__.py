"""What each verb takes on the command line, and the function that carries it out."""

from __future__ import annotations

from argparse import SUPPRESS
from importlib import import_module

from drafting.cli.arguments.options import Parser, add_session_options
from drafting.workspace.verbs import VERBS

__all__ = ["Parser", "add_session_options", "verb_parser"]


def verb_parser(name: str) -> Parser:
    """The parser of one verb; its `run` default names the function as "module:function"."""
    declares, run = _VERBS[name]
    module, function = declares.split(":")
    parser = Parser(prog=f"drafting {name}", description=VERBS[name])
    getattr(import_module(f"drafting.cli.arguments.{module}"), function)(parser)
    add_session_options(parser, SUPPRESS)
    parser.set_defaults(run=run)
    return parser


_VERBS: dict[str, tuple[str, str]] = {
    "new": ("sessions:new", "known_sessions:new"),
    "sessions": ("sessions:sessions", "known_sessions:sessions"),
    "open": ("sessions:open_interface", "sessions:open_interface"),
    "serve": ("sessions:serve", "sessions:serve"),
    "demo": ("sessions:demo", "sessions:demo"),
    "begin": ("sessions:begin", "edits:begin"),
    "rename": ("sessions:rename", "resolutions:rename"),
    "archive": ("sessions:archive", "resolutions:archive"),
    "restore": ("sessions:restore", "resolutions:restore"),
    "import": ("files:import_files", "files:import_files"),
    "incoming": ("files:incoming", "incoming:incoming"),
    "rollover": ("files:rollover", "files:roll_over"),
    "convert": ("files:convert", "files:convert"),
    "clean": ("files:clean", "documents:clean"),
    "export": ("files:export", "files:export"),
    "base": ("files:base", "base:base"),
    "ls": ("sessions:ls", "texts:ls"),
    "show": ("texts:show", "show:show"),
    "edit": ("edits:edit", "edits:edit"),
    "replace": ("edits:replace", "replace:replace"),
    "insert": ("edits:insert", "edits:insert"),
    "suggest": ("texts:suggest", "suggest:suggest"),
    "delete": ("edits:delete", "resolutions:delete"),
    "move": ("edits:move", "edits:move"),
    "copy": ("edits:copy", "resolutions:copy"),
    "split": ("edits:split", "edits:split"),
    "join": ("sharing:join", "sharing:join"),
    "recast": ("edits:recast", "edits:recast"),
    "note": ("edits:note", "edits:note"),
    "set": ("edits:set_value", "edits:set_value"),
    "undo": ("texts:one_text", "edits:undo"),
    "redo": ("texts:one_text", "edits:redo"),
    "draft": ("texts:draft", "drafts:draft"),
    "drafts": ("texts:one_text", "texts:drafts"),
    "log": ("texts:log", "texts:log"),
    "blame": ("texts:blame", "texts:blame"),
    "redline": ("files:redline", "changes:redline"),
    "compare": ("files:compare", "changes:compare"),
    "propose": ("negotiation:propose", "propose:propose"),
    "proposals": ("negotiation:proposals", "negotiation:proposals"),
    "position": ("negotiation:position", "negotiation:position"),
    "decide": ("negotiation:decide", "negotiation:decide"),
    "package": ("negotiation:package", "packages:package"),
    "outcome": ("outcomes:outcome", "outcomes:outcome"),
    "brackets": ("proceedings:brackets", "brackets:brackets"),
    "rebase": ("texts:one_text", "negotiation:rebase"),
    "compile": ("negotiation:compile_text", "compilation:compile_text"),
    "labels": ("proceedings:labels", "proceedings:labels"),
    "silence": ("proceedings:silence", "proceedings:silence"),
    "sponsors": ("proceedings:sponsors", "proceedings:sponsors"),
    "amendments": ("files:amendments", "amendments:amendments"),
    "private": ("private:private", "private:private"),
    "checklist": ("texts:checklist", "checklist:checklist"),
    "check": ("check:check", "check:check"),
    "library": ("library:library", "library:library"),
    "precedents": ("library:precedents", "precedents:precedents"),
    "new-language": ("agreed:new_language", "new_language:new_language"),
    "evolution": ("agreed:evolution", "evolution:evolution"),
    "share": ("sharing:share", "sharing:share"),
    "sync": ("sharing:sync", "sharing:sync"),
    "pack": ("sharing:pack", "packs:pack"),
    "unpack": ("sharing:unpack", "packs:unpack"),
    "signers": ("sharing:signers", "signers:signers"),
    "backup": ("sessions:backup", "sessions:backup"),
    "doctor": ("sessions:doctor", "sessions:doctor"),
    "completion": ("shells:completion", "shells:completion"),
    "man": ("shells:man", "shells:man"),
}
"""By verb: what declares its arguments, and what carries it out, each as "module:function"."""
