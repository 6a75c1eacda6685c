"""Verbs that show a text or its record."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, handle, json, named_text


def show(parser: Parser) -> None:
    """What “show” takes."""
    named_text(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this paragraph")
    parser.add_argument(
        "--labels", action="store_true", help="with labels (PP3, OP4) in the margin"
    )
    parser.add_argument("--markup", action="store_true", help="with *italics* and note marks")
    parser.add_argument("--count", action="store_true", help="only count its words")
    json(parser)


def one_text(parser: Parser) -> None:
    """What “one” takes."""
    handle(parser)
    json(parser)


def draft(parser: Parser) -> None:
    """What “draft” takes."""
    parser.has_optional_last = True
    handle(parser)
    parser.add_argument(
        "label",
        nargs="?",
        default="",
        metavar="LABEL",
        help="for example zero, L.6 or L.6/Rev.1; else the name that comes next",
    )
    parser.add_argument(
        "--names", action="store_true", help="only list the next names, and what each would change"
    )
    for value in ("symbol", "date", "kind"):
        parser.add_argument(
            f"--no-{value}",
            dest="leaves",
            action="append_const",
            const=value,
            default=[],
            help=f"leave the {value} that the text prints, whatever the name says",
        )
    parser.add_argument("--as-it-stands", action="store_true", help="leave all three")
    json(parser)


def log(parser: Parser) -> None:
    """What “log” takes."""
    handle(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this paragraph")
    parser.add_argument("--wordings", action="store_true", help="with what changed each time")
    parser.add_argument(
        "--all", action="store_true", help="every single change, and what was taken back"
    )
    parser.add_argument(
        "--signed", action="store_true", help="every single change, and by whom it is signed"
    )
    json(parser)


def blame(parser: Parser) -> None:
    """What “blame” takes."""
    handle(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this paragraph")
    parser.add_argument(
        "--words", action="store_true", help="who brought in each word, and in place of what"
    )
    json(parser)


def checklist(parser: Parser) -> None:
    """What “checklist” takes."""
    parser.add_argument(
        "handle",
        nargs="?",
        default="",
        metavar="HANDLE",
        help="one resolution; without one, all of them and the session",
    )
    parser.add_argument(
        "--tick", default="", metavar="NUMBERS", help="tick off 3, or 1,4-6, or all"
    )
    parser.add_argument("--untick", default="", metavar="NUMBERS", help="open these again")
    parser.add_argument("--all", action="store_true", help="show what is ticked off too")
    json(parser)


def suggest(parser: Parser) -> None:
    """What “suggest” takes."""
    handle(parser)
    parser.add_argument(
        "place", nargs="+", metavar="PLACE", help="a paragraph, or a place such as after PP3"
    )
    parser.add_argument("--typed", default="", metavar="TEXT", help="the paragraph so far")
    json(parser)
