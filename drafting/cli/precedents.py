"""`precedents`: the agreed language nearest to a paragraph or to words."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, StyledText, set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.cli.wanted import wanted_of
from drafting.workspace.errors import CallError
from drafting.workspace.libraries import precedents as near
from drafting.workspace.libraries.said import likeness_said, places_said

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.workspace.environment.context import Context

DONE = 0
_INDENT = "    "
_HOW = "‹+ › is what the text adds to the agreed words, ‹− › what it leaves out of them."


def precedents(call: Namespace, context: Context) -> int:
    """Print the precedents, or take one."""
    if call.limit < 1:
        raise CallError("--limit takes a number of at least 1.")
    if call.text is not None:
        return _of_words(call, context)
    if not call.handle:
        raise CallError("Name a resolution and its paragraph, or give words with --text.")
    if call.take:
        return _take(call, context)
    handle, _, label = call.handle.partition("@")
    with session_of(call, context) as session:
        found = session.precedents.of(handle, label, call.unit, wanted_of(call), call.limit)
    if call.json:
        say_json(near.precedents_shape(found[0]) if call.unit else near.all_precedents_shape(found))
    else:
        _print(found)
    return DONE


def _of_words(call: Namespace, context: Context) -> int:
    if call.handle or call.take:
        raise CallError("--text asks for words alone: leave out the resolution and --take.")
    found = near.of_words(context, call.text, wanted_of(call), call.limit)
    if call.json:
        say_json(near.precedents_shape(found))
    else:
        _print([found])
    return DONE


def _take(call: Namespace, context: Context) -> int:
    if not call.unit:
        raise CallError("Say which paragraph is to have the agreed words.")
    with session_of(call, context) as session:
        done = session.precedents.take_number(call.handle, call.unit, call.take, wanted_of(call))
    if call.json:
        say_json({"message": done.message})
    else:
        say(done.message)
    return DONE


def _print(found: list[near.UnitPrecedents]) -> None:
    size, looks = width(), has_looks()
    if not looks and any(each.precedents for each in found):
        say_styled(set_lines([StyledText(_HOW)], size, looks))
    for each in found:
        if each.label:
            say_styled(set_lines([StyledText(each.label, BOLD)], size, looks))
        if not each.precedents:
            say("  No precedent: of what was looked through nothing is at least half alike.")
        for number, precedent in enumerate(each.precedents, start=1):
            _print_one(number, precedent)


def _print_one(number: int, precedent: Precedent) -> None:
    size, looks = width(), has_looks()
    head = [
        StyledText(f"{number:>2}  {likeness_said(precedent)}", BOLD),
        StyledText(f"  {places_said(precedent.places)}", FAINT),
    ]
    say_styled(set_lines(head, size, looks, hang=_INDENT))
    words = words_of(precedent.spans, {})
    say_styled(set_lines(words, size, looks, first=_INDENT, hang=_INDENT))
