"""From the words of a call to the function that carries it out, and its exit code."""

from __future__ import annotations

import sys
from argparse import REMAINDER, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from drafting import __version__
from drafting.cli import streams
from drafting.cli.arguments import Parser, add_session_options, verb_parser
from drafting.cli.outcome import FAILED, Outcome
from drafting.workspace import errors
from drafting.workspace.files.jobs import noting_files
from drafting.workspace.verbs import VERBS

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE = 0
INTERRUPTED = 130

Interface = Callable[["Context", Path, str], str]
"""Opens the terminal interface on a session, at a resolution (or the list); says what failed."""


Server = Callable[[Sequence[str], str, int, str], None]
"""Serves in a browser what some arguments open, at a host and a port; says what that allows."""


def main(
    arguments: Sequence[str] | None = None,
    interface: Interface | None = None,
    server: Server | None = None,
) -> int:
    """Carry out one call; the exit code is 0 done, 1 differences, 2 an error."""
    streams.prepare()
    outcome = Outcome()
    given = Namespace(interface=interface, server=server, opened=outcome.sessions)
    try:
        with noting_files(outcome.files):
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
    parser = _top_parser()
    top = parser.parse_args(arguments)
    if not top.verb:
        parser.print_help()
        return DONE
    if top.verb not in VERBS:
        parser.error(_unknown_verb(top.verb))
    given.store, given.author, given.round = top.store, top.author, top.round
    call = verb_parser(top.verb).parse_args(top.rest, given)
    module, function = call.run.split(":")
    run: Callable[[Namespace, Context], int] = getattr(
        import_module(f"drafting.cli.{module}"), function
    )
    return run(call, _context(call))


def _context(call: Namespace) -> Context:
    from drafting.workspace.environment.context import Context

    return Context.from_environment(call.author, round_name=call.round)


def _top_parser() -> Parser:
    parser = Parser(
        prog="drafting",
        usage="drafting [--store PATH] [--author NAME] [--round NAME] VERB …",
        description="Draft, negotiate and redline United Nations resolutions.",
        epilog=_verb_list(),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"drafting {__version__}")
    add_session_options(parser, "")
    parser.add_argument("verb", nargs="?", metavar="VERB", help="what to do; listed below")
    # Of any type: the parser of the verb looks at them.
    parser.add_argument("rest", nargs=REMAINDER, type=str, metavar="…", help="what the verb takes")
    return parser


def _verb_list() -> str:
    rows = (f"  {name:<9} {says}" for name, says in VERBS.items())
    return "verbs:\n" + "\n".join(rows) + "\n\n“drafting VERB --help” says what a verb takes."


def _unknown_verb(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, VERBS, n=1)
    advice = f"did you mean “{close[0]}”?" if close else "it is none of the verbs"
    return f"there is no verb “{streams.printable(name, keep='')}”: {advice}"


def _system_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{streams.reason(error)}."
