"""Verbs that share a session."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, file_name, json


def share(parser: Parser) -> None:
    """What “share” takes."""
    parser.add_argument(
        "address",
        nargs="?",
        default="",
        metavar="ADDRESS",
        help="a folder (a stick, a drive), ssh://… or https://…",
    )
    _private(parser)
    json(parser)


def join(parser: Parser) -> None:
    """What “join” takes: a paragraph, or the address of a session."""
    parser.add_argument(
        "what",
        metavar="HANDLE|ADDRESS",
        help="the resolution, or where the session is shared: a folder, ssh://… or https://…",
    )
    parser.add_argument(
        "where",
        type=file_name,
        nargs="?",
        default="",
        metavar="UNIT|PATH",
        help="the paragraph, or the folder of the new session",
    )
    parser.add_argument(
        "--read-only", action="store_true", help="fetch what others do, and send nothing"
    )
    _private(parser)
    json(parser)


def sync(parser: Parser) -> None:
    """What “sync” takes."""
    json(parser)


def signers(parser: Parser) -> None:
    """What “signers” takes."""
    parser.add_argument(
        "act",
        nargs="?",
        default="list",
        choices=("list", "add", "remove", "key"),
        metavar="ACTION",
        help="list, add, remove, key",
    )
    parser.add_argument(
        "what",
        nargs="*",
        type=file_name,
        default=[],
        metavar="NAME|FILE",
        help="add NAME KEY (a file, or SHA256:… of a key in the record), remove NAME, "
        "key FILE: sign with it from now on (key off: sign no more)",
    )
    json(parser)


def pack(parser: Parser) -> None:
    """What “pack” takes."""
    parser.add_argument(
        "-o",
        "--output",
        type=file_name,
        default="",
        metavar="FILE",
        help="the file to write; without one, it is called as the session",
    )
    parser.add_argument(
        "--since",
        nargs="+",
        default=[],
        metavar="WHAT",
        help="a draft (L.6@Rev.1), a date, or “for NAME”: what the last pack for NAME had",
    )
    parser.add_argument(
        "--as-proposals",
        action="store_true",
        help="first put what the others do not have as proposals on the text that they have",
    )
    json(parser)


def unpack(parser: Parser) -> None:
    """What “unpack” takes."""
    parser.add_argument("file", type=file_name, metavar="FILE", help="a file that “pack” wrote")
    parser.add_argument(
        "path",
        type=file_name,
        nargs="?",
        default="",
        metavar="PATH",
        help="begin a session in this folder with it",
    )
    parser.add_argument("--yes", action="store_true", help="take it in without asking")
    parser.add_argument(
        "--dry-run", action="store_true", help="show what it would bring, and take nothing in"
    )
    json(parser)


def _private(parser: Parser) -> None:
    parser.add_argument(
        "--private",
        default="",
        metavar="ADDRESS",
        help="exchange private notes through this place, which the delegation alone reaches",
    )
