"""The manual page, made of what `--help` says: the verbs, and what each of them takes."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter
from collections.abc import Collection, Iterable, Iterator
from textwrap import wrap

from drafting import __date__, __version__
from drafting.cli.arguments import verb_parser
from drafting.cli.arguments.top import SAYS, top_parser
from drafting.workspace.verbs import VERBS

_MANY = 1_000_000
"""Columns, so that argparse leaves the breaking of lines to whoever shows the page."""
_LINE = 72
"""Columns of a line of the source; manuals are kept below eighty."""
_EXIT = {
    "0": "Done.",
    "1": "There are differences, or findings.",
    "2": "The call, or what it was given, has an error; one line on standard error says which.",
}
_ENVIRONMENT = {
    "DRAFTING_STORE": "The session to work on.",
    "DRAFTING_AUTHOR, DRAFTING_EMAIL": "Who changes are recorded under.",
    "DRAFTING_ROUND": "The reading or meeting in which they are recorded.",
    "DRAFTING_TEMPLATES": "The folder of organs and page layouts.",
    "DRAFTING_CONFIG_DIR": "The folder of settings.toml.",
    "DRAFTING_DATA_DIR": "The folder of the sample session, of copies and of unsaved text.",
    "NO_COLOR": "Nothing that is printed has colours.",
}
_ABOUT = (
    "A resolution is kept paragraph by paragraph, with every change, in a session: a folder that "
    "git reads too. Without a verb, or with “open”, the program shows its screens; each verb does "
    "one thing from the command line. A resolution is called by its handle (L.6), one of its "
    "drafts by HANDLE@DRAFT, a paragraph by its label (PP3, OP4, “OP4 (b)”)."
)


def manual_page() -> str:
    """The page in the macros “man” of roff, in ASCII; each line ends with a line feed."""
    return "\n".join((*_head(), *_verbs(), *_foot(), ""))


def _head() -> Iterator[str]:
    yield f'.TH DRAFTING 1 "{__date__}" "drafting {__version__}" "User Commands"'
    yield from (".SH NAME", f"drafting \\- {_plain(SAYS[:1].lower() + SAYS[1:].rstrip('.'))}")
    top = top_parser()
    yield from (".SH SYNOPSIS", *_usage(top))
    yield from (".SH DESCRIPTION", *_lines(_ABOUT))
    yield from (".SH OPTIONS", "These stand before or after any verb.")
    yield from _arguments(action for action in top._actions if action.option_strings)  # noqa: SLF001


def _verbs() -> Iterator[str]:
    yield ".SH VERBS"
    everywhere = {action.dest for action in top_parser()._actions}  # noqa: SLF001
    for name, says in VERBS.items():
        parser = verb_parser(name)
        yield from (f".SS {_plain(name)}", *_lines(says), ".PP", *_usage(parser, everywhere))
        own = (action for action in parser._actions if action.dest not in everywhere)  # noqa: SLF001
        yield from _arguments(own)


def _foot() -> Iterator[str]:
    yield from (".SH EXIT STATUS", *_list(_EXIT.items()))
    yield from (".SH ENVIRONMENT", *_list(_ENVIRONMENT.items()))
    yield from (".SH SEE ALSO", ".BR git (1)")


def _usage(parser: ArgumentParser, besides: Collection[str] = ()) -> Iterator[str]:
    """How the program is called: its name in bold, then what argparse says that it takes."""
    formatter = _formatter(parser.prog)
    actions = [action for action in parser._actions if action.dest not in besides]  # noqa: SLF001
    formatter.add_usage(parser.usage, actions, parser._mutually_exclusive_groups, "")  # noqa: SLF001
    takes = " ".join(formatter.format_help().split()).removeprefix(parser.prog).strip()
    yield f".B {_plain(parser.prog)}"
    yield from _lines(takes)


def _arguments(actions: Iterator[Action]) -> Iterator[str]:
    told = (action for action in actions if action.help and action.help != SUPPRESS)
    yield from _list((_called(action), action.help or "") for action in told)


def _called(action: Action) -> str:
    """An argument as the help has it: “-o, --output FILE”."""
    return _formatter("")._format_action_invocation(action)  # noqa: SLF001


def _formatter(prog: str) -> HelpFormatter:
    formatter = HelpFormatter(prog, width=_MANY)
    # Python colours help from 3.14 on.
    getattr(formatter, "_set_color", lambda _: None)(False)
    return formatter


def _list(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for what, says in rows:
        yield from (".TP", f".B {_plain(what)}", *_lines(says))


def _lines(text: str) -> list[str]:
    """`text` as lines that roff fills again, none of them taken for a request."""
    broken = wrap(_plain(text), _LINE, break_long_words=False, break_on_hyphens=False)
    return [f"\\&{line}" if line.startswith((".", "'")) else line for line in broken]


def _plain(text: str) -> str:
    """`text` on one line and in ASCII, which every roff reads, old ones too."""
    return "".join(_SIGNS.get(sign) or _ascii(sign) for sign in " ".join(text.split()))


def _ascii(sign: str) -> str:
    return sign if sign.isascii() else f"\\[u{ord(sign):04X}]"


_SIGNS = {
    "\\": "\\e", "-": "\\-", "…": "...", "–": "\\(en", "—": "\\(em",
    "“": "\\(lq", "”": "\\(rq", "‘": "\\(oq", "’": "\\(cq",
}  # fmt: skip
