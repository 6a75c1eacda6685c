"""Verbs of a session."""

from __future__ import annotations

from drafting.cli.arguments.options import Parser, file_name, handle, json


def new(parser: Parser) -> None:
    """What “new” takes."""
    parser.add_argument("path", type=file_name, metavar="PATH", help="folder of the new session")
    parser.add_argument(
        "--body", required=True, metavar="KEY", help="the organ or committee, for example ccpcj"
    )
    parser.add_argument("--session", default="", metavar="NAME", help="“Twenty-sixth session”")
    parser.add_argument("--place", default="", metavar="TEXT", help="“Vienna, 22–26 May 2017”")


def open_interface(parser: Parser) -> None:
    """What “open” takes."""
    parser.add_argument("handle", nargs="?", default="", metavar="HANDLE")


def serve(parser: Parser) -> None:
    """Which session, and where."""
    open_interface(parser)
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="another than this machine alone"
    )
    parser.add_argument("--port", type=int, default=8000, metavar="N")


def demo(parser: Parser) -> None:
    """What “demo” takes."""
    parser.add_argument("--fresh", action="store_true", help="start the sample over")
    parser.add_argument(
        "--path", action="store_true", help="print where the sample lies, and open nothing"
    )
    parser.add_argument("--tour", action="store_true", help="begin with the tour once more")


def begin(parser: Parser) -> None:
    """What “begin” takes."""
    handle(parser)
    parser.add_argument("--title", default="")
    json(parser)


def ls(parser: Parser) -> None:
    """What “ls” takes."""
    json(parser)


def doctor(parser: Parser) -> None:
    """What “doctor” takes."""
    json(parser)
