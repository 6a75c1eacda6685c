"""What stands before a verb on the command line, and the list of the verbs."""

from __future__ import annotations

from argparse import REMAINDER, RawDescriptionHelpFormatter

from drafting import __version__
from drafting.cli.arguments.options import Parser, add_session_options
from drafting.workspace.verbs import VERBS

SAYS = "Draft, negotiate and redline United Nations resolutions."
USAGE = "drafting [--store PATH] [--author NAME] [--round NAME] VERB …"


def top_parser() -> Parser:
    """The parser of a call up to its verb; what follows the verb is `rest`."""
    parser = Parser(
        prog="drafting",
        usage=USAGE,
        description=SAYS,
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
    width = max(map(len, VERBS))
    rows = (f"  {name:<{width}} {says}" for name, says in VERBS.items())
    return "verbs:\n" + "\n".join(rows) + "\n\n“drafting VERB --help” says what a verb takes."
