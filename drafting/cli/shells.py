"""Verbs that tell a shell, or a reader of manuals, what the program takes."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib.resources import files
from typing import TYPE_CHECKING

from drafting.cli.streams import printable, put

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE = 0


def completion(call: Namespace, context: Context) -> int:
    """Print the script of a shell; or answer it, when the tab key was pressed."""
    if call.answer:
        return _answer(call.shell, context)
    scripts = files("drafting.cli.shell_completion") / "scripts"
    put((scripts / f"drafting.{call.shell}").read_text("utf-8"))
    return DONE


def _answer(shell: str, context: Context) -> int:
    """Say on a first line whether "files" or "folders" may come, then a candidate a line.

    A candidate is a word, and behind a tab a few words on it. Standard input has the words of the
    call up to the cursor, a line each; of bash, its COMP_WORDBREAKS, a null, and the line as typed.
    """
    from drafting.cli.shell_completion.candidates import answer
    from drafting.cli.shell_completion.words import Word, words_of

    given = sys.stdin.read()
    if shell == "bash":
        breaks, _, line = given.partition("\0")
        words = words_of(line, breaks)[1:] or [Word()]
    else:
        words = [Word(line) for line in given.removesuffix("\n").split("\n")]
    found = answer([word.says for word in words], context)
    put(f"{found.paths}\n")
    for word, says in found.candidates:
        shown = words[-1].reply(word) if shell == "bash" else word
        put(f"{printable(shown, keep='')}\t{printable(says, keep='')}\n")
    return DONE


def man(_: Namespace, __: Context) -> int:
    """Print the manual page."""
    from drafting.cli.manual_page import manual_page

    put(manual_page())
    return DONE
