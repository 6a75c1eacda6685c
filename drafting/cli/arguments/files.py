"""Verbs that read and write files."""

from __future__ import annotations

from argparse import SUPPRESS

from drafting.cli.arguments.options import (
    Parser,
    aside,
    file_name,
    json,
    named_text,
    offered_output,
    output,
    rendering,
    with_active_content,
)
from drafting.workspace.files.documents import ACCEPT, CHOICES


def import_files(parser: Parser) -> None:
    """What “import” takes."""
    parser.add_argument(
        "files", type=file_name, nargs="+", metavar="FILE", help="Word, PDF, text and other files"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--as",
        dest="handle",
        default="",
        metavar="HANDLE",
        help="its short name; without one, it is taken from the symbol",
    )
    where.add_argument(
        "--onto", default="", metavar="HANDLE", help="make it the new working text of a resolution"
    )
    where.add_argument(
        "--compilation",
        default="",
        metavar="HANDLE",
        help="a text with proposals in brackets: they go on record, the text without them in",
    )
    where.add_argument(
        "--comments",
        default="",
        metavar="HANDLE",
        help="a table for comments that was filled in: what is said in it goes on record",
    )
    parser.add_argument(
        "--by",
        action="append",
        default=[],
        metavar="NAME",
        help="with --comments: the delegation that filled it in; may be given several times",
    )
    parser.add_argument(
        "--draft", metavar="LABEL", help="name of the draft that keeps the text as it came"
    )
    aside(parser)
    json(parser)


def incoming(parser: Parser) -> None:
    """What “incoming” takes."""
    parser.add_argument(
        "file", type=file_name, metavar="FILE", help="a Word file that somebody returned"
    )
    parser.add_argument(
        "--handle",
        default="",
        metavar="HANDLE",
        help="the resolution that it comes from, where the file does not tell",
    )
    parser.add_argument(
        "--by",
        action="append",
        metavar="NAME",
        help="only what this author changed; “untracked” for what was not tracked",
    )
    parser.add_argument(
        "--accept",
        action="append",
        metavar="NUMBERS",
        help="make these changes (“2”, “1,4-6”, “all”) under their authors, or under --author",
    )
    parser.add_argument(
        "--propose",
        action="append",
        metavar="NUMBERS",
        help="put these changes on record as proposals of their authors, or of --as",
    )
    parser.add_argument(
        "--as",
        dest="delegations",
        action="append",
        default=[],
        metavar="NAME",
        help="delegation or group that proposes; may be given several times",
    )
    parser.add_argument(
        "--ignore", action="append", metavar="NUMBERS", help="leave these changes out"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why they are left out")
    parser.add_argument(
        "--all", action="store_true", help="list also what is in the text already, or was left out"
    )
    json(parser)


def rollover(parser: Parser) -> None:
    """What “rollover” takes."""
    parser.add_argument("file", type=file_name, metavar="FILE", help="the adopted resolution")
    parser.add_argument(
        "handle",
        nargs="?",
        default="",
        metavar="HANDLE",
        help="short name of the new draft; without one, it is taken from the symbol",
    )
    parser.add_argument(
        "--symbol", default="", metavar="SYMBOL", help="symbol of the new draft, if it has one"
    )
    parser.add_argument(
        "--agenda-item", default="", metavar="TEXT", help="its item: “Agenda item 5”"
    )
    parser.add_argument("--agenda-title", default="", metavar="TEXT", help="title of that item")
    parser.add_argument(
        "--sponsors", default="", metavar="NAMES", help="who submits it: “Cuba and Greece”"
    )
    aside(parser)
    json(parser)


def convert(parser: Parser) -> None:
    """What “convert” takes."""
    parser.add_argument("source", type=file_name, metavar="IN", help="the file to read")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument(
        "target",
        nargs="?",
        type=file_name,
        default=SUPPRESS,
        metavar="OUT",
        help="the file to write; how its name ends says in which format",
    )
    target.add_argument(
        "-o",
        "--output",
        dest="target",
        type=file_name,
        default=SUPPRESS,
        metavar="FILE",
        help="the same, as other verbs have it",
    )
    parser.add_argument(
        "--body",
        default="",
        metavar="KEY",
        help="the organ to lay it out for, where the text names none",
    )
    aside(parser)


def clean(parser: Parser) -> None:
    """What “clean” takes."""
    parser.add_argument(
        "file", type=file_name, metavar="FILE", help="a Word file, or what is read as one"
    )
    output(parser, required=True)
    parser.add_argument(
        "--changes",
        choices=CHOICES,
        default=ACCEPT,
        help="what becomes of tracked changes (else: accept)",
    )
    json(parser)


def export(parser: Parser) -> None:
    """What “export” takes."""
    named_text(parser)
    offered_output(parser, "without one, a Word file under the name of the document")
    parser.add_argument(
        "--tracked",
        action="store_true",
        help="write the issued document (.docx) with every change since then tracked in it",
    )
    with_active_content(parser)
    parser.add_argument(
        "--no-check", action="store_true", help="say nothing of what the drafting rules object to"
    )


def base(parser: Parser) -> None:
    """What “base” takes."""
    named_text(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--file",
        type=file_name,
        metavar="FILE",
        help="whether FILE is that very document; if not, the exit code is 1",
    )
    what.add_argument(
        "--extract", type=file_name, metavar="FILE", help="write the document out again"
    )
    what.add_argument(
        "--attach", type=file_name, metavar="FILE", help="make this Word file the base from now on"
    )
    json(parser)


def redline(parser: Parser) -> None:
    """What “redline” takes."""
    parser.add_argument(
        "old", metavar="HANDLE@DRAFT", help="the older draft; HANDLE alone: the last that differs"
    )
    parser.add_argument(
        "new",
        nargs="?",
        default="",
        metavar="HANDLE[@DRAFT]",
        help="the newer one; without it, the working text",
    )
    rendering(parser, offered=True)
    parser.add_argument(
        "--fresh",
        action="store_true",
        help="lay a Word file out anew, rather than track the changes in the issued document",
    )
    parser.add_argument(
        "--by",
        dest="whose",
        action="store_true",
        help="show whose each change is, as Word files do unless --author puts all under one name",
    )
    with_active_content(parser)


def compare(parser: Parser) -> None:
    """What “compare” takes."""
    parser.add_argument("old", type=file_name, metavar="FILE_A", help="the older file")
    parser.add_argument("new", type=file_name, metavar="FILE_B", help="the newer file")
    rendering(parser)
    with_active_content(parser)


def amendments(parser: Parser) -> None:
    """What “amendments” takes."""
    parser.add_argument(
        "source",
        type=file_name,
        metavar="FILE|HANDLE@DRAFT",
        help="the document to read, or the draft to amend",
    )
    parser.add_argument(
        "new",
        nargs="?",
        default="",
        metavar="HANDLE[@DRAFT]",
        help="the newer one; without it, the working text",
    )
    parser.add_argument(
        "--apply-to",
        type=file_name,
        metavar="DRAFT",
        help="the file that it amends; -o says where the amended text goes",
    )
    parser.add_argument(
        "--onto",
        default="",
        metavar="HANDLE",
        help="the resolution whose working text it is carried out on",
    )
    parser.add_argument(
        "--propose",
        action="store_true",
        help="with --onto: put its instructions as proposals of its sponsors",
    )
    parser.add_argument(
        "--sponsors", default="", metavar="NAMES", help="who submits it: “Cuba and Greece”"
    )
    aside(parser)
    parser.add_argument(
        "--oral", action="store_true", help="write the sheet of oral revisions that is read out"
    )
    parser.add_argument(
        "--past", action="store_true", help="write them as a report tells of them afterwards"
    )
    output(parser)
    json(parser)
