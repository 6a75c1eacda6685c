"""Verbs of the libraries of agreed language."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, file_name, json

ACTIONS = ("add", "update", "list", "remove", "keep", "search")
PARTS = ("preamble", "operative", "annexes", "title")


def library(parser: Parser) -> None:
    """What “library” takes: what to do, and with what."""
    parser.add_argument(
        "action", nargs="?", default="list", choices=ACTIONS, metavar="ACTION",
        help="add FILE|FOLDER…, update, list, remove PATH|SYMBOL…, keep HANDLE[@DRAFT]…, "
        "search WORDS",
    )  # fmt: skip
    parser.add_argument("what", type=file_name, nargs="*", default=[], metavar="PATH|WORDS")
    parser.add_argument(
        "--library", type=file_name, default="", metavar="NAME|FILE", help="else your own"
    )
    parser.add_argument("--all", action="store_true", help="each document, and what was not read")
    _filters(parser)
    parser.add_argument(
        "--opening", default="", metavar="WORDS", help="what the paragraph opens with"
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many")
    parser.has_optional_last = True
    json(parser)


def precedents(parser: Parser) -> None:
    """What “precedents” takes: a paragraph, a whole text, or words."""
    parser.add_argument("handle", nargs="?", default="", metavar="HANDLE[@DRAFT]")
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="else all paragraphs")
    parser.add_argument("--text", default=None, metavar="WORDS", help="words in place of a text")
    parser.add_argument("--limit", type=int, default=5, metavar="N", help="at most so many")
    parser.add_argument(
        "--take", type=int, default=0, metavar="N",
        help="put the precedent of this number in the place of the paragraph",
    )  # fmt: skip
    _filters(parser)
    parser.has_optional_last = True
    json(parser)


def _filters(parser: Parser) -> None:
    parser.add_argument("--organ", default="", metavar="NAME", help="“Human Rights Council”")
    parser.add_argument("--years", default="", metavar="FROM-TO", help="2019, 2019-, 2015-2020")
    parser.add_argument("--consensus", action="store_true", help="only if adopted without a vote")
    parser.add_argument("--part", default="", choices=("", *PARTS), help=", ".join(PARTS))
    parser.add_argument("--language", default="", metavar="CODE", help="en, fr, es, ru, ar, zh")
    parser.add_argument("--without", nargs="+", default=[], metavar="SYMBOL", help="not from these")
