"""`new-language`: agreed words faint, new ones standing out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, StyledText, TextStyle, emphasis, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.workspace.environment.paths import typed_path

if TYPE_CHECKING:
    from drafting.page.new_language import NewLanguageRow, ShownRun
    from drafting.workspace.agreed.new_language import NewLanguage
    from drafting.workspace.environment.context import Context

DONE = 0
_NEW = TextStyle("1;33", "‹", "›")
_INDENT = "    "


def new_language(call: Namespace, context: Context) -> int:
    """Print or write what is new in a text."""
    handle, _, label = call.name.partition("@")
    with session_of(call, context) as session:
        if call.output:
            target = typed_path(call.output)
            say(session.agreed.write_new_language(handle, target, label, call.since).message)
            return DONE
        found = session.agreed.new_language(handle, label, call.since)
    if call.json:
        from drafting.workspace.agreed.shapes import new_language_shape

        say_json(new_language_shape(found))
    else:
        _print(found, everything=call.all)
    return DONE


def _print(found: NewLanguage, *, everything: bool) -> None:
    from drafting.workspace.agreed.new_language import HOW
    from drafting.workspace.agreed.sheets import sheet_of

    say(f"{found.sentence()}.")
    say_styled(set_lines([StyledText(HOW, FAINT)], width(), has_looks()))
    for row in sheet_of(found).rows:
        if row.new or everything:
            say("")
            for line in _lines(row):
                say_styled(line)


def _lines(row: NewLanguageRow) -> Iterator[str]:
    size, looks = width(), has_looks()
    head = [StyledText(row.label, BOLD)]
    if row.precedent:
        head.append(StyledText(f"  {row.precedent}", FAINT))
    yield set_lines(head, size, looks, hang="  ")
    yield set_lines(map(_shown, row.runs), size, looks, first=_INDENT, hang=_INDENT)


def _shown(piece: ShownRun) -> StyledText:
    look = _NEW if piece.is_new else FAINT
    codes = ";".join(filter(None, (look.codes, emphasis(piece.run))))
    return StyledText(piece.run.text, look._replace(codes=codes))
