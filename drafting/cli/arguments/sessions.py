"""Verbs of a session."""

from __future__ import annotations

from argparse import SUPPRESS

from drafting.cli.arguments.options import HANDLE_HELP, Parser, file_name, handle, json, port


def new(parser: Parser) -> None:
    """What “new” takes."""
    parser.add_argument(
        "path", type=file_name, nargs="?", default="", metavar="PATH",
        help="folder of the new session; without one, in the folder “drafting” of your home folder",
    )  # fmt: skip
    parser.add_argument(
        "--body",
        default="",
        metavar="KEY",
        help="the organ or committee, such as c3 or ecosoc; “drafting doctor” lists all",
    )
    parser.add_argument(
        "--from", dest="source", type=file_name, default="", metavar="FILE",
        help="a Word, PDF or text file to begin from; body, place and dates are read from it",
    )  # fmt: skip
    _session_and_place(parser)


def _session_and_place(parser: Parser) -> None:
    parser.add_argument(
        "--session", default="", metavar="NAME", help="its name: “Twenty-sixth session”"
    )
    parser.add_argument(
        "--place",
        default="",
        metavar="TEXT",
        help="where and when it meets: “Vienna, 22–26 May 2017”",
    )


def sessions(parser: Parser) -> None:
    """What “sessions” takes."""
    actions = ("rename", "copy", "describe", "archive", "delete", "restore")
    parser.add_argument("action", nargs="?", default="", choices=("", *actions), metavar="ACTION",
                        help=f"{', '.join(actions)}; without one, sessions are listed")  # fmt: skip
    parser.add_argument(
        "name", type=file_name, nargs="?", default="", metavar="SESSION|PATH",
        help="its name or its folder",
    )  # fmt: skip
    parser.add_argument(
        "new", nargs="?", default="", metavar="NEW", help="with rename and copy: the new name"
    )
    _session_and_place(parser)
    json(parser)


def open_interface(parser: Parser) -> None:
    """What “open” takes; “serve” adds for whom: with the files of a folder, or with none."""
    _one_text(parser)
    parser.add_argument("--served", default=None, help=SUPPRESS)


def serve(parser: Parser) -> None:
    """Which session, and where."""
    _one_text(parser)
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="let other machines in at this address of yours",
    )
    parser.add_argument(
        "--port", type=port, default=8000, metavar="N", help="port of the address (else: 8000)"
    )
    parser.add_argument(
        "--files",
        default="",
        metavar="FOLDER",
        help="visitors may read and write the files of this folder, and no others",
    )


def _one_text(parser: Parser) -> None:
    parser.add_argument("handle", nargs="?", default="", metavar="HANDLE", help=HANDLE_HELP)


def demo(parser: Parser) -> None:
    """What “demo” takes."""
    parser.add_argument("--fresh", action="store_true", help="start the sample over")
    parser.add_argument(
        "--path", action="store_true", help="print where the sample lies, and open nothing"
    )
    parser.add_argument("--tour", action="store_true", help="begin with the tour once more")
    parser.set_defaults(served=None)


def begin(parser: Parser) -> None:
    """What “begin” takes."""
    handle(parser)
    parser.add_argument("--title", default="", metavar="TEXT", help="its title")
    json(parser)


def rename(parser: Parser) -> None:
    """What “rename” takes."""
    handle(parser)
    parser.add_argument("new", metavar="NEW", help="its new handle")
    json(parser)


def archive(parser: Parser) -> None:
    """What “archive” takes."""
    handle(parser)
    json(parser)


def restore(parser: Parser) -> None:
    """What “restore” takes."""
    parser.add_argument(
        "handle",
        nargs="?",
        default="",
        metavar="HANDLE",
        help="what to bring back; without one, what there is",
    )
    parser.add_argument(
        "--as", dest="new", default="", metavar="NEW", help="bring it back under another handle"
    )
    json(parser)


def ls(parser: Parser) -> None:
    """What “ls” takes."""
    json(parser)


def backup(parser: Parser) -> None:
    """What “backup” takes."""
    parser.add_argument(
        "file", type=file_name, metavar="FILE", help="the file of the copy, which git reads too"
    )
    parser.add_argument(
        "--restore", type=file_name, default="", metavar="PATH",
        help="make a session of that copy in this folder",
    )  # fmt: skip
    parser.add_argument(
        "--private", action="store_true",
        help="write private notes too, into a file of their own beside it",
    )  # fmt: skip


def doctor(parser: Parser) -> None:
    """What “doctor” takes."""
    parser.add_argument(
        "file", type=file_name, nargs="?", default="", metavar="FILE",
        help="a document of any kind, to say what it holds beside its words; else the session",
    )  # fmt: skip
    parser.add_argument(
        "--repair", action="store_true", help="put right what can be put right, losing nothing"
    )
    parser.add_argument(
        "--from", dest="source", type=file_name, default="", metavar="PATH",
        help="another copy of the session (a folder, or a file of “backup”) to take what is lost",
    )  # fmt: skip
    json(parser)
