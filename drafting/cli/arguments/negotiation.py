"""Verbs of a negotiation."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, handle, json, output, text

STANCES = (
    "supports", "opposes", "retain", "delete", "reserves", "flexible", "brackets", "comments",
    "lifts",
)  # fmt: skip
FATES = ("agreed", "agreed as modified", "withdrawn", "fallen", "superseded", "tabled")
AGREEMENTS = (
    "open", "bracketed", "agreed in informals", "agreed ad referendum", "agreed", "reopened",
)  # fmt: skip


def propose(parser: Parser) -> None:
    """What “propose” takes."""
    from drafting.cli.propose import ACTIONS

    handle(parser)
    parser.add_argument(
        "action", choices=ACTIONS, metavar="ACTION", help=f"one of {', '.join(ACTIONS)}"
    )
    what = parser.add_argument(
        "what",
        nargs="+",
        default=[],
        metavar="UNIT|PLACE",
        help="OP3; “after OP3” to insert; the number of a footnote; not for the title",
    )
    # An argument of any number would be taken as empty before an option that stands in front of it.
    what.required = False
    text(parser)
    parser.add_argument(
        "--replace", metavar="WORDS", help="words to change, which must stand once there"
    )
    parser.add_argument(
        "--with", dest="words", default="", metavar="WORDS", help="the words in their place"
    )
    parser.add_argument("--to", default="", metavar="PLACE", help="where it moves: “after OP6”")
    parser.add_argument(
        "--after",
        default="",
        metavar="WORDS",
        help="words that the mark of a footnote stands after",
    )
    parser.add_argument(
        "--at",
        default="",
        metavar="WORDS",
        help="with split: the words that begin the second paragraph",
    )
    _by(parser, "delegation or group that proposes; may be given several times")
    parser.add_argument(
        "--rationale", default="", metavar="TEXT", help="why, in the words of who proposes it"
    )
    parser.add_argument("--on", default="", metavar="N", help="the proposal that it would change")
    parser.add_argument(
        "--supersedes",
        action="append",
        default=[],
        metavar="N",
        help="a proposal whose place it takes; may be given several times",
    )
    parser.add_argument(
        "--alt",
        type=int,
        nargs="?",
        const=1,
        default=0,
        metavar="N",
        help="as another wording of the whole paragraph, number N",
    )
    json(parser)


def proposals(parser: Parser) -> None:
    """What “proposals” takes."""
    handle(parser)
    parser.add_argument(
        "unit", nargs="?", default="", metavar="UNIT", help="only on this paragraph"
    )
    parser.add_argument("--live", action="store_true", help="only those before the room")
    parser.add_argument(
        "--order",
        choices=("tabled", "paragraph", "delegation", "voting", "open"),
        default="tabled",
        help="how to sort; “voting”: furthest from the text first; “open”: only what is not agreed",
    )
    output(parser)
    json(parser)


def position(parser: Parser) -> None:
    """What “position” takes."""
    handle(parser)
    parser.add_argument(
        "what", metavar="N|UNIT", help="number of a proposal, or a paragraph of the text itself"
    )
    parser.add_argument(
        "stance", choices=STANCES, metavar="STANCE", help=f"one of {', '.join(STANCES)}"
    )
    _by(parser, "delegation or group that says so; may be given several times")
    parser.add_argument("--words", default="", metavar="WORDS", help="only on these words of it")
    parser.add_argument("--comment", default="", metavar="TEXT", help="what they say of that")
    _seen(parser)
    json(parser)


def decide(parser: Parser) -> None:
    """What “decide” takes."""
    handle(parser)
    parser.add_argument("what", metavar="N|UNIT", help="number of a proposal, or a paragraph")
    parser.add_argument(
        "stage",
        metavar="STAGE",
        help=f"of a proposal: {', '.join(FATES)}; of a paragraph: {', '.join(AGREEMENTS)}",
    )
    parser.add_argument(
        "--text", default="", metavar="TEXT", help="the wording that was agreed instead"
    )
    parser.add_argument(
        "--if", dest="condition", default="", metavar="TEXT", help="on which condition"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why")
    parser.add_argument(
        "--fallen",
        action="append",
        default=[],
        metavar="N",
        help="a proposal on the paragraph that falls with this",
    )
    parser.add_argument(
        "--in-place", default="", metavar="N", help="the proposal that takes its place"
    )
    parser.add_argument(
        "--pending",
        action="append",
        default=[],
        metavar="NAME|UNIT",
        help="agreed pending a delegation or another paragraph; of another text “L.7:OP2”",
    )
    _seen(parser)
    json(parser)


def package(parser: Parser) -> None:
    """What “package” takes."""
    handle(parser)
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="name of the package")
    parser.add_argument(
        "--of",
        action="append",
        default=[],
        metavar="N|UNIT",
        help="a proposal or a paragraph in it; of another resolution: L.7:3 or L.7:OP2",
    )
    parser.add_argument("--by", default="", metavar="NAME", help="who puts it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--agree", action="store_true", help="agree all of it, or nothing")
    what.add_argument("--dissolve", action="store_true", help="let each part stand for itself")
    json(parser)


def compile_text(parser: Parser) -> None:
    """What “compile” takes."""
    handle(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--tracked",
        action="store_true",
        help="a Word file with tracked changes, an author for each delegation",
    )
    how.add_argument(
        "--table",
        action="store_true",
        help="a Word table to fill in: paragraph, text, comments of delegations",
    )
    output(parser)
    json(parser)


def _by(parser: Parser, words: str) -> None:
    parser.add_argument("--by", action="append", default=[], metavar="NAME", help=words)


def _seen(parser: Parser) -> None:
    parser.add_argument(
        "--seen",
        default="",
        metavar="STATE",
        help="the draft, or the state of “proposals --json”, that was looked at: refused if "
        "what is decided on has changed since",
    )
