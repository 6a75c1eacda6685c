"""From the words of a call to the function that carries it out, and its exit code."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli import streams
from drafting.cli.arguments import verb_parser
from drafting.cli.arguments.top import top_parser
from drafting.workspace import errors
from drafting.workspace.files.jobs import collect_written_files
from drafting.workspace.verbs import VERBS

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.session import Session

DONE = 0
FAILED = 2
INTERRUPTED = 130
_MOST_TOLD = 5

Interface = Callable[["Context", Path, str], str]
"""Opens the terminal interface on a session, at a resolution (or the list); says what failed."""


Start = Callable[["Context"], str]
"""Opens the start screen of the terminal interface; says what failed."""

Server = Callable[[Sequence[str], str, int, str], None]
"""Serves in a browser what some arguments open, at a host and a port; says what that allows."""


def main(
    arguments: Sequence[str] | None = None,
    interface: Interface | None = None,
    server: Server | None = None,
    start: Start | None = None,
) -> int:
    """Carry out one call; the exit code is 0 done, 1 differences, 2 an error."""
    streams.prepare()
    outcome = _Outcome()
    given = Namespace(interface=interface, server=server, start=start, opened=outcome.sessions)
    try:
        with collect_written_files(outcome.files):
            code = _call(list(sys.argv[1:] if arguments is None else arguments), given)
    except SystemExit as leaving:
        # The parser has answered: with its help, or with what is wrong with the call.
        code = leaving.code if isinstance(leaving.code, int) else FAILED
    except errors.expected_errors() as error:
        return outcome.failed(str(error))
    except OSError as error:
        return outcome.failed(_system_sentence(error))
    except KeyboardInterrupt:
        streams.complain("Stopped; everything recorded so far is kept.")
        return INTERRUPTED
    return outcome.answered(code)


def _call(arguments: list[str], given: Namespace) -> int:
    parser = top_parser()
    top = parser.parse_args(arguments)
    parser.refuse_empty(arguments[: len(arguments) - len(top.rest)])
    if not top.verb:
        return _without_verb(parser, top, given)
    if top.verb not in VERBS:
        parser.error(_unknown_verb(top.verb))
    given.store, given.author, given.round = top.store, top.author, top.round
    call = verb_parser(top.verb).parse_call(_of_verb(arguments, top.rest), given)
    module, function = call.run.split(":")
    run: Callable[[Namespace, Context], int] = getattr(
        import_module(f"drafting.cli.{module}"), function
    )
    return run(call, _context(call))


def _of_verb(arguments: list[str], rest: list[str]) -> list[str]:
    """What follows the verb, with the `--` that argparse takes for the end of the verb."""
    before = arguments[: len(arguments) - len(rest)]
    return [*before[-1:], *rest] if before[-1:] == ["--"] else rest


def _without_verb(parser: ArgumentParser, top: Namespace, given: Namespace) -> int:
    """The start screen, or the session that was named; help where there is no terminal."""
    if given.start is None or not streams.has_terminal():
        parser.print_help()
        return DONE
    context = _context(top)
    reason = given.interface(context, Path(top.store), "") if top.store else given.start(context)
    if reason:
        streams.complain(reason)
        return FAILED
    return DONE


def _context(call: Namespace) -> Context:
    from drafting.workspace.environment.context import Context

    return Context.from_environment(call.author, round_name=call.round)


def _unknown_verb(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, VERBS, n=1)
    advice = f"did you mean “{close[0]}”?" if close else "it is none of the verbs"
    return f"there is no verb “{streams.printable(name, keep='')}”: {advice}"


def _system_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    advice = "; ask whoever keeps it for the right to use it" if _is_forbidden(error) else ""
    return f"{where}{streams.reason(error)}{advice}."


def _is_forbidden(error: OSError) -> bool:
    return isinstance(error, PermissionError)


class _Outcome:
    """The sessions that one call opened and the files that it wrote, as they stand at its end."""

    def __init__(self) -> None:
        self.sessions: list[Session] = []
        self.files: list[Path] = []

    def answered(self, code: int) -> int:
        """The exit code of a call that went well, unless its answer could not be written."""
        why = streams.trouble()
        if not why:
            return code
        done = self._done()
        told = f"{done} This is done, but the" if done else "The"
        streams.complain(f"{told} answer could not be written to standard output: {why}.")
        return FAILED

    def failed(self, sentence: str) -> int:
        """Say what went wrong, and what was done nevertheless; gives the exit code."""
        streams.trouble()
        done = self._done()
        streams.complain(f"{sentence} Done before that: {done}" if done else sentence)
        return FAILED

    def _done(self) -> str:
        sentences = [said for session in self.sessions for said in session.recorded]
        # What was tried aside is gone by now.
        sentences += [f"Wrote {path}." for path in self.files if path.exists()]
        left = len(sentences) - _MOST_TOLD
        more = f" (and {left} more)" if left > 0 else ""
        return " ".join(sentences[:_MOST_TOLD]) + more
