"""Options that several verbs take."""

from __future__ import annotations

import argparse
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from itertools import pairwise
from typing import Any, NoReturn

from drafting.cli import streams
from drafting.patterns import regex
from drafting.workspace.environment.typed_text import is_text, refusal

TO = ("terminal", "docx", "html", "json")
HANDLE_HELP = "the short name of a resolution, as “drafting ls” lists it"
NAMED_TEXT_HELP = "a resolution, or with its name a draft of it: L.6 or L.6@zero"
UNIT_HELP = "a paragraph by its label, such as OP3 or “OP4 (b)”"
KIND_HELP = "preambular, operative, subparagraph, heading, section, annex, table and others"


def file_name(typed: str) -> str:
    """The type of an argument that names a file, which may hold any bytes the system allows."""
    return typed


def _text(typed: str) -> str:
    """The type of every argument that is not said to be of another one."""
    if not is_text(typed):
        raise ArgumentTypeError(refusal(typed))
    return typed


def _whole_number(typed: str) -> int:
    """The type of every argument that is a number: what is none is told without speech of code."""
    if not regex(r"-?[0-9]{1,9}").fullmatch(typed.strip()):
        raise ArgumentTypeError(f"“{typed:.60}” is no whole number")
    return int(typed)


_NAMING = frozenset(
    ("NUMBERS", "N", "N|UNIT", "UNIT", "HANDLE", "LINES", "CODE", "CODES", "STATE", "ADDRESS")
)
"""What is called so in the help of an option is never nothing, other than words and names."""


def port(typed: str) -> int:
    """The type of an argument that names a port."""
    if not (typed.isdecimal() and len(typed) < 6 and 0 < int(typed) < 65536):
        raise ArgumentTypeError(f"“{typed:.60}” is no port: take a number from 1 to 65535")
    return int(typed)


# The parser would look on the disk for its words in other languages, and load the names of all
# languages for it at each call: the program speaks English, to the last word of its help.
vars(argparse)["_"] = str


class Parser(ArgumentParser):
    """A parser whose complaints take one line, as every other error of the program."""

    def __init__(self, **about: Any) -> None:  # noqa: ANN401 (its signature)
        super().__init__(**about)
        self.has_optional_last = False
        """Whether the last word may be left out, and stand behind options."""
        self.takes_empty_words = False
        """Whether a word that is no option's may be empty, as what is said in place of another."""
        self.register("type", None, _text)
        self.register("type", int, _whole_number)

    def parse_call(self, words: list[str], given: Namespace) -> Namespace:
        """What a call says, beside what is `given` already."""
        self.refuse_empty(words)
        if self.has_optional_last:
            return self.parse_intermixed_args(words, given)
        return self.parse_args(words, given)

    def refuse_empty(self, words: list[str]) -> None:
        """Leave where nothing stands in the place of a name: a variable of a script was empty."""
        for before, word in pairwise(["", *words]):
            joined = word.endswith("=") and word[:-1] in self._option_string_actions
            if word.strip() and not joined:
                continue
            name = word[:-1] if joined else before
            option = self._option_string_actions.get(name)
            if option is None and not self.takes_empty_words:
                self.error("one of the words of the call is empty and names nothing")
            if option and (option.type is file_name or option.metavar in _NAMING):
                self.error(f"what follows {name} is empty and names nothing")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call, and leave with 2."""
        sentence = f"{self.prog}: {message}; see “{self.prog} --help”."
        self.exit(2, f"{streams.printable(' '.join(sentence.split()))}\n")

    def _print_message(self, message: str, file: object = None) -> None:
        streams.put(message, None if file is sys.stdout else sys.stderr)


def add_session_options(parser: ArgumentParser, default: str) -> None:
    """The options that stand before or after any verb."""
    parser.add_argument(
        "--store",
        type=file_name,
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
    parser.add_argument(
        "--round",
        metavar="NAME",
        default=default,
        help="the reading or meeting to record them in, “informals 2” (else DRAFTING_ROUND)",
    )


def handle(parser: Parser) -> None:
    """The handle of a resolution."""
    parser.add_argument("handle", metavar="HANDLE", help=HANDLE_HELP)


def named_text(parser: Parser) -> None:
    """A resolution, or one of its drafts."""
    parser.add_argument("name", metavar="HANDLE[@DRAFT]", help=NAMED_TEXT_HELP)


def unit(parser: Parser, help_text: str = UNIT_HELP) -> None:
    """A paragraph of a resolution."""
    handle(parser)
    parser.add_argument("unit", metavar="UNIT", help=help_text)


def place(parser: Parser) -> None:
    """A place in words."""
    parser.add_argument(
        "place", nargs="+", metavar="PLACE", help="before OP3, under OP4, first in preamble, …"
    )


def text(parser: Parser) -> None:
    """Where a typed text comes from."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--text", help="else from --file, from input, or from your editor")
    source.add_argument("--file", type=file_name, metavar="FILE", help="“-” reads standard input")


def output(parser: Parser, required: bool = False) -> None:
    """The file to write."""
    parser.add_argument(
        "-o",
        "--output",
        type=file_name,
        required=required,
        metavar="FILE",
        help="the file to write; how its name ends says in which format",
    )


def offered_output(parser: Parser, nothing: str) -> None:
    """The file to write, under a name of the program's choice where none is given."""
    parser.add_argument(
        "-o",
        "--output",
        type=file_name,
        metavar="FILE|FOLDER",
        help=f"the file to write, whose ending says in which format; {nothing}",
    )


def rendering(parser: Parser, *, offered: bool = False) -> None:
    """How changes are shown or written, if `offered` also under a name of the program's choice."""
    parser.add_argument(
        "--to", choices=TO, help="how to show them; without it, as the name of the output says"
    )
    if offered:
        offered_output(parser, "in a folder, it is called as the document is")
    else:
        output(parser)
    parser.add_argument("--all", action="store_true", help="show unchanged paragraphs too")
    json(parser)


def with_active_content(parser: Parser) -> None:
    """Whether what is written over a Word file keeps what that could run or fetch."""
    parser.add_argument(
        "--with-active-content",
        dest="with_active",
        action="store_true",
        help="keep macros, embedded objects, outside templates and the like of a Word file",
    )


def aside(parser: Parser) -> None:
    """Whether to list what a reader set aside."""
    parser.add_argument(
        "--aside",
        action="store_true",
        help="list what was set aside: page numbers, running heads, metadata",
    )


def json(parser: Parser) -> None:
    """Whether to print JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON")
