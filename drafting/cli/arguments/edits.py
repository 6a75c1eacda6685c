"""Verbs that change a text."""

from __future__ import annotations

from drafting.cli.arguments.options import (
    KIND_HELP,
    UNIT_HELP,
    Parser,
    handle,
    json,
    place,
    text,
    unit,
)


def edit(parser: Parser) -> None:
    """What “edit” takes."""
    unit(parser, "a paragraph by its label, such as OP3, or a value such as title")
    text(parser)
    parser.add_argument(
        "--replace", metavar="WORDS", help="words to change, which must stand once there"
    )
    parser.add_argument(
        "--with", dest="words", default="", metavar="WORDS", help="the words in their place"
    )
    json(parser)


def replace(parser: Parser) -> None:
    """What “replace” takes."""
    parser.takes_empty_words = True
    handle(parser)
    parser.add_argument("old", metavar="OLD", help="the words to change, as they are printed")
    parser.add_argument(
        "new", metavar="NEW", help="the words in their place; “” takes the old ones out"
    )
    parser.add_argument("--words", action="store_true", help="find whole words only")
    parser.add_argument(
        "--any-case", action="store_true", help="find capital letters as well as small ones"
    )
    parser.add_argument("--dry-run", action="store_true", help="show each place, change nothing")
    json(parser)


def insert(parser: Parser) -> None:
    """What “insert” takes."""
    handle(parser)
    place(parser)
    text(parser)
    parser.add_argument(
        "--pasted",
        action="store_true",
        help="the text comes from Word, a mail, a PDF or a web page",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --pasted: show what it becomes, change nothing"
    )
    parser.add_argument(
        "--take-in",
        default="",
        metavar="LINES",
        help="with --pasted: lines that it would set aside, such as 1 or 1,4-6 or all",
    )
    parser.add_argument(
        "--kind",
        default="",
        metavar="KIND",
        help=f"what it is, where the place does not tell: {KIND_HELP}",
    )
    parser.add_argument(
        "--level", type=int, default=0, metavar="N", help="degree of a heading, 1 to 4"
    )
    json(parser)


def one_unit(parser: Parser) -> None:
    """What a verb on one paragraph takes."""
    unit(parser)
    json(parser)


def delete(parser: Parser) -> None:
    """What “delete” takes."""
    handle(parser)
    parser.add_argument(
        "units",
        nargs="*",
        default=[],
        metavar="UNIT",
        help=f"{UNIT_HELP}; without one, the whole resolution is deleted",
    )
    json(parser)


def move(parser: Parser) -> None:
    """What “move” takes."""
    handle(parser)
    parser.add_argument(
        "words",
        nargs="+",
        metavar="UNIT|PLACE",
        help="paragraphs, then a place: OP3 OP4 before OP1",
    )
    json(parser)


def copy(parser: Parser) -> None:
    """What “copy” takes."""
    handle(parser)
    parser.add_argument(
        "words",
        nargs="*",
        default=[],
        metavar="UNIT|PLACE",
        help="paragraphs, then a place: OP3 OP4 before OP1",
    )
    parser.add_argument(
        "--into", default="", metavar="HANDLE", help="the resolution that the place is in"
    )
    parser.add_argument(
        "--as", dest="new", default="", metavar="NEW", help="copy the whole text under this handle"
    )
    json(parser)


def split(parser: Parser) -> None:
    """What “split” takes."""
    unit(parser)
    point = parser.add_mutually_exclusive_group(required=True)
    point.add_argument("--at", metavar="WORDS", help="the words that begin the second paragraph")
    point.add_argument(
        "--offset", type=int, metavar="N", help="how many characters of the markup stay before"
    )
    json(parser)


def recast(parser: Parser) -> None:
    """What “recast” takes."""
    unit(parser)
    parser.add_argument("kind", metavar="KIND", help=KIND_HELP)
    parser.add_argument(
        "--level", type=int, default=0, metavar="N", help="degree of a heading, 1 to 4"
    )
    json(parser)


def note(parser: Parser) -> None:
    """What “note” takes."""
    handle(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--to", dest="unit", metavar="UNIT", help="add a footnote to this paragraph")
    what.add_argument(
        "--edit", dest="number", metavar="N", help="change the footnote with number N"
    )
    what.add_argument(
        "--delete", dest="gone", metavar="N", help="take out the footnote with number N"
    )
    parser.add_argument(
        "--after", metavar="WORDS", help="with --to: the words that its mark stands after"
    )
    text(parser)
    json(parser)


def set_value(parser: Parser) -> None:
    """What “set” takes."""
    parser.takes_empty_words = True
    handle(parser)
    parser.add_argument("field", metavar="NAME", help="title, symbol, sponsors, date and others")
    parser.add_argument(
        "value",
        nargs="*",
        default=[],
        metavar="VALUE",
        help="its words; without any, it is removed",
    )
    json(parser)
