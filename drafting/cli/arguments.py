"""What each verb takes on the command line, and the function that carries it out."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Callable
from typing import NoReturn

from drafting.cli.check_arguments import declare_check
from drafting.workspace.verbs import VERBS

TO = ("terminal", "docx", "html", "json")


class Parser(ArgumentParser):
    """A parser whose complaints take one line, as every other error of the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call, and leave with 2."""
        sentence = f"{self.prog}: {message}; see “{self.prog} --help”.\n"
        self.exit(2, sentence)


def verb_parser(name: str) -> Parser:
    """The parser of one verb; its `run` default names the function as "module:function"."""
    declare, run = _VERBS[name]
    parser = Parser(prog=f"drafting {name}", description=VERBS[name])
    declare(parser)
    add_session_options(parser, SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def add_session_options(parser: ArgumentParser, default: str) -> None:
    """The options that stand before or after any verb."""
    parser.add_argument(
        "--store",
        metavar="PATH",
        default=default,
        help="the session (else DRAFTING_STORE, else the one in this folder or above)",
    )
    parser.add_argument(
        "--author",
        metavar="NAME",
        default=default,
        help="delegation or person to record changes under (else DRAFTING_AUTHOR, settings, user)",
    )


def _new(parser: Parser) -> None:
    parser.add_argument("path", metavar="PATH", help="folder of the new session")
    parser.add_argument(
        "--body", required=True, metavar="KEY", help="the organ or committee, for example ccpcj"
    )
    parser.add_argument("--session", default="", metavar="NAME", help="“Twenty-sixth session”")
    parser.add_argument("--place", default="", metavar="TEXT", help="“Vienna, 22–26 May 2017”")


def _open(parser: Parser) -> None:
    parser.add_argument("handle", nargs="?", default="", metavar="HANDLE")


def _demo(parser: Parser) -> None:
    parser.add_argument("--fresh", action="store_true", help="start the sample over")
    parser.add_argument(
        "--path", action="store_true", help="print where the sample lies, and open nothing"
    )


def _begin(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("--title", default="")
    _json(parser)


def _import(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--as", dest="handle", default="", metavar="HANDLE", help="else taken from the symbol"
    )
    where.add_argument(
        "--onto", default="", metavar="HANDLE", help="make it the new working text of a resolution"
    )
    parser.add_argument(
        "--draft", metavar="LABEL", help="name of the draft that keeps the text as it came"
    )
    _json(parser)


def _incoming(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="a Word file that somebody returned")
    parser.add_argument(
        "--handle", default="", help="the resolution that it comes from, if it does not tell"
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
    parser.add_argument("--all", action="store_true", help="also what is in the text already")
    _json(parser)


def _rollover(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="the adopted resolution")
    parser.add_argument(
        "handle", nargs="?", default="", metavar="HANDLE", help="else taken from the symbol"
    )
    parser.add_argument("--symbol", default="", help="of the new draft, if it has one")
    parser.add_argument("--agenda-item", default="", metavar="TEXT", help="“Agenda item 5”")
    parser.add_argument("--agenda-title", default="", metavar="TEXT", help="title of that item")
    parser.add_argument("--sponsors", default="", metavar="NAMES", help="“Cuba and Greece”")
    _json(parser)


def _convert(parser: Parser) -> None:
    parser.add_argument("source", metavar="IN")
    parser.add_argument("target", metavar="OUT", help="the format follows the file's name")
    parser.add_argument(
        "--body", default="", metavar="KEY", help="the organ to lay it out for, if it names none"
    )


def _export(parser: Parser) -> None:
    _named_text(parser)
    _output(parser, required=True)
    parser.add_argument(
        "--tracked",
        action="store_true",
        help="the issued document (.docx) with every change since tracked in it",
    )


def _base(parser: Parser) -> None:
    _named_text(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--file", metavar="FILE", help="leave with 1 unless FILE is that very document"
    )
    what.add_argument("--extract", metavar="FILE", help="write the document out again")
    what.add_argument("--attach", metavar="FILE", help="a Word file that is the base from now on")
    _json(parser)


def _ls(parser: Parser) -> None:
    _json(parser)


def _show(parser: Parser) -> None:
    _named_text(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this paragraph")
    parser.add_argument("--labels", action="store_true", help="labels (PP3, OP4) in the margin")
    parser.add_argument("--markup", action="store_true", help="with *italics* and note marks")
    parser.add_argument("--count", action="store_true", help="only how many words it has")
    _json(parser)


def _edit(parser: Parser) -> None:
    _unit(parser, "a label such as OP3, an identity, or a value such as title")
    _text(parser)
    parser.add_argument("--replace", metavar="WORDS", help="words that stand once in the paragraph")
    parser.add_argument("--with", dest="words", default="", metavar="WORDS", help="what to say")
    _json(parser)


def _replace(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("old", metavar="OLD", help="words as they are printed")
    parser.add_argument("new", metavar="NEW", help="what to say; “” takes the words out")
    parser.add_argument("--words", action="store_true", help="whole words only")
    parser.add_argument("--any-case", action="store_true", help="capital letters or small ones")
    parser.add_argument("--dry-run", action="store_true", help="show each place, change nothing")
    _json(parser)


def _insert(parser: Parser) -> None:
    _handle(parser)
    _place(parser)
    _text(parser)
    parser.add_argument(
        "--pasted", action="store_true", help="the text comes from Word or mail: a line a paragraph"
    )
    parser.add_argument("--kind", default="", help="what it is, if the place does not tell")
    parser.add_argument("--level", type=int, default=0, metavar="N", help="degree of a heading")
    _json(parser)


def _suggest(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument(
        "place", nargs="+", metavar="PLACE", help="a paragraph, or a place such as after PP3"
    )
    parser.add_argument("--typed", default="", metavar="TEXT", help="the paragraph so far")
    _json(parser)


def _one_unit(parser: Parser) -> None:
    _unit(parser)
    _json(parser)


def _delete(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("units", nargs="+", metavar="UNIT", help=_UNIT_HELP)
    _json(parser)


def _move(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument(
        "words", nargs="+", metavar="UNIT… PLACE", help="OP3 OP4 before OP1; OP2 under OP4"
    )
    _json(parser)


def _copy(parser: Parser) -> None:
    _move(parser)
    parser.add_argument("--into", default="", metavar="HANDLE", help="a place in another text")


def _split(parser: Parser) -> None:
    _unit(parser)
    point = parser.add_mutually_exclusive_group(required=True)
    point.add_argument("--at", metavar="WORDS", help="the words that begin the second part")
    point.add_argument("--offset", type=int, metavar="N", help="characters of the markup before it")
    _json(parser)


def _recast(parser: Parser) -> None:
    _unit(parser)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("--level", type=int, default=0, metavar="N", help="degree of a heading")
    _json(parser)


def _note(parser: Parser) -> None:
    _handle(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--to", dest="unit", metavar="UNIT", help="add a footnote to this paragraph")
    what.add_argument("--edit", dest="number", metavar="N", help="change the footnote of number N")
    what.add_argument("--delete", dest="gone", metavar="N", help="take out the footnote number N")
    parser.add_argument("--after", metavar="WORDS", help="words that its mark stands after")
    _text(parser)
    _json(parser)


def _set(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("field", metavar="NAME", help="title, symbol, sponsors, date, …")
    parser.add_argument("value", nargs="*", metavar="VALUE", help="nothing takes the value out")
    _json(parser)


def _one_text(parser: Parser) -> None:
    _handle(parser)
    _json(parser)


def _draft(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("label", metavar="LABEL", help="for example zero, L.6 or L.6/Rev.1")
    _json(parser)


def _log(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this paragraph")
    parser.add_argument("--wordings", action="store_true", help="with what changed each time")
    _json(parser)


def _blame(parser: Parser) -> None:
    _handle(parser)
    parser.add_argument("unit", nargs="?", default="", metavar="UNIT", help="only this one")
    parser.add_argument(
        "--words", action="store_true", help="who brought in each word, and in place of what"
    )
    _json(parser)


def _redline(parser: Parser) -> None:
    parser.add_argument("old", metavar="HANDLE@DRAFT", help="HANDLE alone: since its last draft")
    parser.add_argument(
        "new", nargs="?", default="", metavar="HANDLE[@DRAFT]", help="else the working text"
    )
    _rendering(parser)
    parser.add_argument(
        "--fresh",
        action="store_true",
        help="lay a Word file out anew, rather than track the changes in the issued document",
    )
    parser.add_argument(
        "--by",
        dest="whose",
        action="store_true",
        help="whose each change is; Word files say it, unless --author puts all under one name",
    )


def _compare(parser: Parser) -> None:
    parser.add_argument("old", metavar="FILE_A")
    parser.add_argument("new", metavar="FILE_B")
    _rendering(parser)


def _amendments(parser: Parser) -> None:
    parser.add_argument(
        "source", metavar="FILE|HANDLE@DRAFT", help="the document to read, or the draft to amend"
    )
    parser.add_argument(
        "new", nargs="?", default="", metavar="HANDLE[@DRAFT]", help="else the working text"
    )
    parser.add_argument("--apply-to", metavar="DRAFT", help="the file that the document amends")
    parser.add_argument("--sponsors", default="", metavar="NAMES", help="“Cuba and Greece”")
    _output(parser)
    _json(parser)


def _doctor(parser: Parser) -> None:
    _json(parser)


def _handle(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE")


def _named_text(parser: Parser) -> None:
    parser.add_argument("name", metavar="HANDLE[@DRAFT]")


_UNIT_HELP = "a label such as OP3 or “OP4 (b)”, or an id"


def _unit(parser: Parser, help_text: str = _UNIT_HELP) -> None:
    _handle(parser)
    parser.add_argument("unit", metavar="UNIT", help=help_text)


def _place(parser: Parser) -> None:
    parser.add_argument(
        "place", nargs="+", metavar="PLACE", help="before OP3, under OP4, first in preamble, …"
    )


def _text(parser: Parser) -> None:
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--text", help="else from --file, from input, or from your editor")
    source.add_argument("--file", metavar="FILE", help="“-” reads standard input")


def _output(parser: Parser, required: bool = False) -> None:
    parser.add_argument(
        "-o",
        "--output",
        required=required,
        metavar="FILE",
        help="the format follows the file's name",
    )


def _rendering(parser: Parser) -> None:
    parser.add_argument("--to", choices=TO, help="terminal unless the output's name says more")
    _output(parser)
    parser.add_argument("--all", action="store_true", help="unchanged paragraphs too")
    _json(parser)


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


_VERBS: dict[str, tuple[Callable[[Parser], None], str]] = {
    "new": (_new, "sessions:new"),
    "open": (_open, "sessions:open_interface"),
    "demo": (_demo, "sessions:demo"),
    "begin": (_begin, "edits:begin"),
    "import": (_import, "files:import_files"),
    "incoming": (_incoming, "incoming:incoming"),
    "rollover": (_rollover, "files:roll_over"),
    "convert": (_convert, "files:convert"),
    "export": (_export, "files:export"),
    "base": (_base, "base:base"),
    "ls": (_ls, "texts:ls"),
    "show": (_show, "texts:show"),
    "edit": (_edit, "edits:edit"),
    "replace": (_replace, "replacing:replace"),
    "insert": (_insert, "edits:insert"),
    "suggest": (_suggest, "suggesting:suggest"),
    "delete": (_delete, "edits:delete"),
    "move": (_move, "edits:move"),
    "copy": (_copy, "edits:copy"),
    "split": (_split, "edits:split"),
    "join": (_one_unit, "edits:join"),
    "recast": (_recast, "edits:recast"),
    "note": (_note, "edits:note"),
    "set": (_set, "edits:set_value"),
    "undo": (_one_text, "edits:undo"),
    "redo": (_one_text, "edits:redo"),
    "draft": (_draft, "edits:draft"),
    "drafts": (_one_text, "texts:drafts"),
    "log": (_log, "texts:log"),
    "blame": (_blame, "texts:blame"),
    "redline": (_redline, "changes:redline"),
    "compare": (_compare, "changes:compare"),
    "amendments": (_amendments, "amending:amendments"),
    "check": (declare_check, "checking:check"),
    "doctor": (_doctor, "sessions:doctor"),
}
