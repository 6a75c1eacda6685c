"""Sentences of the use cases in the words of the screens.

A sentence that says what to do names a verb of the command line, or an option of one: “drafting
draft L.6 zero”. Here it names what does the same on the screens, with its key and where that is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from drafting.patterns import regex
from drafting.tui.verbs.key_names import key_name
from drafting.tui.verbs.places import placed_verbs

_CALL = regex(r"“drafting (?P<verb>[a-z]+)(?P<rest>[^”]*)”")

_VERBS = {
    ("base", "--attach"): "base.attach",
    ("backup", "--restore"): "start.folder",
    ("backup", ""): "session.backup",
    ("check", "--rules"): "findings.explain",
    ("decide", ""): "negotiation.agreed",
    ("doctor", "--repair"): "start.repair",
    ("draft", ""): "desk.draft",
    ("import", "--onto"): "session.import-onto",
    ("import", ""): "session.import",
    ("library", ""): "session.library",
    ("labels", "--renumber"): "desk.renumber",
    ("new", ""): "start.new",
    ("package", "--agree"): "negotiation.package",
    ("proposals", "--json"): "desk.draft",
    ("restore", ""): "session.restore",
    ("serve", "--files"): "",
}
"""Verb and option of a call, and the id of the verb that does it on a screen, if any does."""

_OPTIONS = (
    (" make one with “drafting new”, or name one with --store or DRAFTING_STORE.",
     " open its folder from the start."),
    ("name one with --store", "open one of them from the start"),
    ("or make one with `new`", "or begin one on the start screen"),
    ("start it with “drafting serve --files FOLDER”", "serve a folder with it"),
    ("say with --by whose table it is", "say whose table it is"),
    (": --fresh, or that choice of format", ": choose that format"),
    ("name the one that it comes from with --handle",
     "open the one that it comes from, and bring the file in onto that"),
    (", or the state that “drafting proposals --json” prints", ""),
    ("--by NAME; on the screen ", ""),
    ("--agreed; ", ""),
    (", and with --words what", ", and what"),
    (", --fallen N lets it fall with this", ", or lets it fall"),
    ("is recorded with --meeting", "is recorded with the name of that meeting"),
    ("put it there with --until", "put it there with a deadline first"),
    (" (--behalf “", " (“on behalf of "),
    (" (--author)", ""),
    (" On the command line --with-active-content leaves it in.", ""),
    ("Name a file that “drafting backup” wrote", "Name a file that a backup was written to"),
    (", and every verb works without one (drafting --help)", ""),
)  # fmt: skip
"""Words about options, and what is said in their place."""

_ONTO = regex(r"import with --onto (\S+?)(?=[.,;]|\s|$)")


def spoken(sentence: str, keys: Mapping[str, str] | None = None) -> str:
    """A sentence as a screen says it; `keys` are the user's own, by the ids of verbs."""
    if "--" not in sentence and "drafting " not in sentence and "`new`" not in sentence:
        return sentence
    for words, instead in _OPTIONS:
        sentence = sentence.replace(words, instead)
    onto = _named("session.import-onto", keys or {})
    sentence = _ONTO.sub(lambda found: f"take {onto} on {found[1]}", sentence)
    return _CALL.sub(_naming(keys or {}), sentence)


def _naming(keys: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def name(call: re.Match[str]) -> str:
        option = next(iter(re.findall(r"--[a-z-]+", call["rest"])), "")
        identity = _VERBS.get((call["verb"], option)) or _VERBS.get((call["verb"], ""))
        return _named(identity, keys) if identity else "what the palette has (ctrl+p)"

    return name


def _named(identity: str, keys: Mapping[str, str]) -> str:
    """A verb by its name, with its key and where it is at hand."""
    verb, place = placed_verbs()[identity]
    key = key_name(keys.get(identity, verb.keys)) or "ctrl+p"
    return f"“{verb.name}” ({key}, {place})"
