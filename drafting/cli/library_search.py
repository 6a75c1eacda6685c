"""`library search`: words, phrases and beginnings of words, with their sentences."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, PLAIN, StyledText, TextStyle, set_lines
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.cli.wanted import wanted_of
from drafting.dataclasses import replace
from drafting.workspace.errors import CallError
from drafting.workspace.libraries.said import places_said
from drafting.workspace.libraries.search import Sought, results_shape, search

if TYPE_CHECKING:
    from drafting.library.search import Found
    from drafting.workspace.environment.context import Context

DONE, NOT_FOUND = 0, 1
_INDENT = "    "
_NOTHING = "Nothing in the libraries has these words."
_AS_A_PHRASE = (
    " They were looked for as a phrase: without quotation marks, each word counts wherever it is."
)
_FOUND = TextStyle("1;33", "‹", "›")


def search_library(call: Namespace, context: Context) -> int:
    """Print where words stand; the exit code is 1 where they stand nowhere."""
    if call.limit < 1:
        raise CallError("--limit takes a number of at least 1.")
    sought = Sought(" ".join(map(_as_typed, call.what)), call.opening)
    wanted = replace(wanted_of(call), titles=True)
    results = search(context, sought, wanted, call.limit)
    if call.json:
        say_json(results_shape(results))
    elif not results.total:
        say(_NOTHING + (_AS_A_PHRASE if sought.typed.startswith('"') else ""))
    else:
        for found in results.found:
            _print(found)
        if results.total > len(results.found):
            say(f"{len(results.found):,} of {results.total:,} wordings; --limit shows more.")
    return DONE if results.total else NOT_FOUND


def _as_typed(word: str) -> str:
    """Words that the shell was given in quotation marks are a phrase, if they are nothing more."""
    operators = {"NEAR", "OR", "NOT"}
    parts = word.split()
    plain = not any(part.startswith((*operators, "-")) or '"' in part for part in parts)
    return f'"{word}"' if len(parts) > 1 and plain else word


def _print(found: Found) -> None:
    size, looks = width(), has_looks()
    head = [
        StyledText(places_said(found.places), BOLD),
        StyledText(f"  {found.places[0].document.title}", FAINT),
    ]
    say_styled(set_lines(head, size, looks, hang="  "))
    words = (StyledText(text, _FOUND if sought else PLAIN) for text, sought in found.sentence)
    say_styled(set_lines(words, size, looks, first=_INDENT, hang=_INDENT))
