"""Verbs that tell a shell, or a reader of manuals, what the program takes."""

from __future__ import annotations

from argparse import SUPPRESS

from drafting.cli.arguments.options import Parser

SHELLS = ("bash", "zsh", "fish", "powershell")


def completion(parser: Parser) -> None:
    """What “completion” takes; with `--answer` its own script asks it."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.add_argument("--answer", action="store_true", help=SUPPRESS)


def man(parser: Parser) -> None:
    """What “man” takes: nothing of its own."""
