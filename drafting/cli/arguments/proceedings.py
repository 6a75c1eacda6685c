"""Verbs of the proceedings around a text."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, handle, json


def labels(parser: Parser) -> None:
    """What “labels” takes."""
    handle(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--freeze", action="store_true", help="keep the numbers; what comes in is “bis”, “ter”"
    )
    what.add_argument("--renumber", action="store_true", help="number anew; references follow")
    parser.add_argument(
        "--convention",
        choices=("room", "manual"),
        default="room",
        help="whether “bis” is a new paragraph (room) or another version of one (manual)",
    )
    json(parser)


def brackets(parser: Parser) -> None:
    """What “brackets” takes."""
    handle(parser)
    parser.add_argument(
        "--lift",
        action="append",
        default=[],
        metavar="N|UNIT",
        help="keep these words without brackets: numbers of the list, a paragraph, or “all”",
    )
    parser.add_argument(
        "--take-out",
        action="append",
        default=[],
        metavar="N|UNIT",
        help="take these words out with their brackets",
    )
    parser.add_argument(
        "--by",
        action="append",
        default=[],
        metavar="NAME",
        help="delegation that lifts brackets of its own; may be given several times",
    )
    parser.add_argument(
        "--agreed", action="store_true", help="the room lifts them, whosever brackets they are"
    )
    json(parser)


def silence(parser: Parser) -> None:
    """What “silence” takes."""
    handle(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--until",
        default="",
        metavar="DEADLINE",
        help="day, hour and place: “2026-12-01 18:00 Vienna”",
    )
    what.add_argument(
        "--break",
        dest="units",
        action="append",
        default=[],
        metavar="UNIT",
        help="paragraph of the frozen text that it is broken on; may be given several times",
    )
    what.add_argument("--settle", action="store_true", help="record the outcome after the deadline")
    parser.add_argument("--draft", default="", metavar="LABEL", help="name of the frozen draft")
    parser.add_argument("--by", default="", metavar="NAME", help="delegation that breaks it")
    parser.add_argument("--comment", default="", metavar="TEXT", help="what it says of that")
    json(parser)


def sponsors(parser: Parser) -> None:
    """What “sponsors” takes."""
    handle(parser)
    parser.add_argument(
        "--join",
        action="append",
        default=[],
        metavar="NAME",
        help="a State that joins; may be given several times",
    )
    parser.add_argument(
        "--withdraw",
        action="append",
        default=[],
        metavar="NAME",
        help="a State that withdraws; may be given several times",
    )
    parser.add_argument(
        "--revise", action="store_true", help="make the heading list all present sponsors"
    )
    parser.add_argument(
        "--behalf", default="", metavar="GROUP", help="the group on whose behalf they join"
    )
    parser.add_argument(
        "--not-members",
        action="store_true",
        help="mark them as States that are not members of the body",
    )
    json(parser)
