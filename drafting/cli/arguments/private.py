"""The verb for what never leaves the delegation."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, json, text

ACTIONS = ("list", "add", "edit", "remove", "compare", "use", "history", "undo", "redo")


def private(parser: Parser) -> None:
    """What “private” takes."""
    from drafting.workspace.private.views import KINDS

    parser.has_optional_last = True
    parser.add_argument(
        "action", nargs="?", default="list", choices=ACTIONS, metavar="ACTION",
        help=f"one of {', '.join(ACTIONS)}",
    )  # fmt: skip
    parser.add_argument(
        "what", nargs="?", default="", metavar="HANDLE|NOTE",
        help="a resolution (else the session), or the name of a note as the list has it",
    )  # fmt: skip
    parser.add_argument(
        "unit", nargs="?", default="", metavar="UNIT|N",
        help="a paragraph of it, or the number of a proposal",
    )  # fmt: skip
    parser.add_argument("--kind", default="", metavar="KIND", help=f"one of {', '.join(KINDS)}")
    text(parser)
    parser.add_argument("--propose", action="store_true", help="“use” puts a proposal")
    parser.add_argument(
        "--by", action="append", default=[], metavar="NAME", help="delegation that proposes it"
    )
    parser.add_argument(
        "--public", action="store_true", help="“use”: it is meant that the words are public then"
    )
    parser.add_argument("--all", action="store_true", help="“list”: those too that were removed")
    json(parser)
