"""Verbs of the libraries of agreed language."""

from __future__ import annotations

from drafting.cli.arguments.options import NAMED_TEXT_HELP, Parser, file_name, json

ACTIONS = ("add", "update", "list", "remove", "keep", "search")
PARTS = ("preamble", "operative", "annexes", "title")


def library(parser: Parser) -> None:
    """What “library” takes: what to do, and with what."""
    parser.add_argument(
        "action", nargs="?", default="list", choices=ACTIONS, metavar="ACTION",
        help="add FILE|FOLDER…, update, list, remove PATH|SYMBOL…, keep HANDLE[@DRAFT]…, "
        "search WORDS",
    )  # fmt: skip
    parser.add_argument(
        "what",
        type=file_name,
        nargs="*",
        default=[],
        metavar="PATH|WORDS",
        help="what the action is about, as it says",
    )
    parser.add_argument(
        "--library",
        type=file_name,
        default="",
        metavar="NAME|FILE",
        help="another library than your own",
    )
    parser.add_argument("--all", action="store_true", help="each document, and what was not read")
    _filters(parser)
    parser.add_argument(
        "--opening", default="", metavar="WORDS", help="only paragraphs that open with these words"
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="show at most so many")
    parser.has_optional_last = True
    json(parser)


def precedents(parser: Parser) -> None:
    """What “precedents” takes: a paragraph, a whole text, or words."""
    parser.add_argument(
        "handle", nargs="?", default="", metavar="HANDLE[@DRAFT]", help=NAMED_TEXT_HELP
    )
    parser.add_argument(
        "unit", nargs="?", default="", metavar="UNIT", help="one paragraph of it; without one, all"
    )
    parser.add_argument("--text", default=None, metavar="WORDS", help="words in place of a text")
    parser.add_argument("--limit", type=int, default=5, metavar="N", help="show at most so many")
    parser.add_argument(
        "--take", type=int, default=0, metavar="N",
        help="put the precedent of this number in the place of the paragraph",
    )  # fmt: skip
    _filters(parser)
    parser.has_optional_last = True
    json(parser)


def _filters(parser: Parser) -> None:
    parser.add_argument(
        "--organ",
        default="",
        metavar="NAME",
        help="only texts of this organ: “Human Rights Council”",
    )
    parser.add_argument(
        "--years",
        default="",
        metavar="FROM-TO",
        help="only of these years: 2019, 2019- or 2015-2020",
    )
    parser.add_argument(
        "--consensus", action="store_true", help="only texts adopted without a vote"
    )
    parser.add_argument(
        "--part",
        default="",
        choices=PARTS,
        metavar="PART",
        help=f"only from this part: {', '.join(PARTS)}",
    )
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="only in this language: en, fr, es, ru, ar or zh",
    )
    parser.add_argument(
        "--without", nargs="+", default=[], metavar="SYMBOL", help="leave these documents out"
    )
