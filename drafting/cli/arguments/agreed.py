"""Verbs that hold texts against the libraries of agreed language."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, json, named_text, output


def new_language(parser: Parser) -> None:
    """What “new-language” takes."""
    named_text(parser)
    parser.add_argument(
        "--since", default="", metavar="LABEL", help="only what came after this draft"
    )
    parser.add_argument("--all", action="store_true", help="show paragraphs without new words too")
    output(parser)
    json(parser)


def evolution(parser: Parser) -> None:
    """What “evolution” takes."""
    parser.add_argument(
        "name", metavar="HANDLE|SYMBOL", help="a resolution of the session, or A/RES/77/188"
    )
    parser.add_argument("unit", metavar="UNIT", help="a paragraph of it: OP3 or “OP4 (b)”")
    parser.add_argument("--word", default="", metavar="WORDS", help="only where these first stood")
    parser.add_argument("--html", action="store_true", help="print it as a page")
    output(parser)
    json(parser)
