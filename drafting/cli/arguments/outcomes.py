"""The verb for what became of a text."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, handle, json

ACTIONS = ("consensus", "without-a-vote", "recorded", "non-recorded")
STATEMENTS = ("explanation", "dissociation", "reservation")
UPDATED = "updated"
KINDS = (*ACTIONS, *STATEMENTS, UPDATED)
WAYS = {
    "in-favour": "votes in favour",
    "against": "votes against",
    "abstaining": "who abstains",
    "not-voting": "who does not vote",
}


def outcome(parser: Parser) -> None:
    """What “outcome” takes."""
    handle(parser)
    parser.add_argument(
        "kind", nargs="?", default="", metavar="HOW", help=f"one of {', '.join(KINDS)}"
    )
    parser.add_argument(
        "parts",
        nargs="*",
        default=[],
        metavar="UNIT",
        help="the paragraphs that it is about; without one, the whole text",
    )
    _votes(parser)
    parser.add_argument(
        "--fallen", action="append", default=[], metavar="N", help="proposal that falls with it"
    )
    parser.add_argument(
        "--by", action="append", default=[], metavar="NAME", help="who says so, or updated it"
    )
    moment = parser.add_mutually_exclusive_group()
    for when in ("before", "after"):
        moment.add_argument(
            f"--{when}", dest="moment", action="store_const", const=when, default="",
            help=f"the explanation is given {when} the action",
        )  # fmt: skip
    parser.add_argument(
        "--of",
        choices=("vote", "position"),
        default="",
        help="what is explained, where the text does not tell",
    )
    parser.add_argument("--comment", default="", metavar="TEXT", help="what was said")
    parser.add_argument("--draft", default="", metavar="NAME", help="the draft that was updated")
    parser.add_argument(
        "--meeting",
        default="",
        metavar="NAME",
        help="“Third Committee, 45th meeting”; else --round",
    )
    parser.add_argument(
        "--seen", default="", metavar="STATE", help="the draft or state that was looked at"
    )
    json(parser)


def _votes(parser: Parser) -> None:
    for way, said in WAYS.items():
        parser.add_argument(
            f"--{way}", action="append", default=[], metavar="N|NAMES",
            help=f"{said}: a number, names with commas, or both",
        )  # fmt: skip
    parser.add_argument(
        "--words",
        default="",
        metavar="WORDS",
        help="the separate vote is on these words alone",
    )
    parser.add_argument(
        "--majority",
        choices=("simple", "two-thirds", "council"),
        default="",
        help="the majority that it needs; “council”: nine votes and no permanent member against",
    )
    parser.add_argument(
        "--as",
        dest="revised",
        choices=("orally-revised", "amended", "orally-amended"),
        default="",
        help="how the text stood when it was put to the organ",
    )
