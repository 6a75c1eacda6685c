"""`evolution`: a paragraph through the years."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, StyledText, set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.workspace.environment.paths import typed_path

if TYPE_CHECKING:
    from drafting.workspace.agreed.through_years import ThroughYears
    from drafting.workspace.environment.context import Context

DONE, NOT_FOUND = 0, 1
_INDENT = "    "


def evolution(call: Namespace, context: Context) -> int:
    """Print or write the versions of a paragraph, or say where words of it first stood."""
    found = _found(call, context)
    if call.output:
        from drafting.workspace.agreed.files import write_through_years

        say(write_through_years(found, typed_path(call.output)))
    elif call.html:
        from drafting.workspace.agreed.files import through_years_html

        say(through_years_html(found).rstrip("\n"))
    elif call.json:
        from drafting.workspace.agreed.shapes import through_years_shape

        say_json(through_years_shape(found))
    elif call.word:
        return _say_first(found, call.word)
    else:
        _print(found)
    return DONE


def _found(call: Namespace, context: Context) -> ThroughYears:
    """A stroke tells a symbol: no handle has one."""
    if "/" in call.name:
        from drafting.workspace.agreed.through_years import of_adopted
        from drafting.workspace.libraries.opened import some_libraries_of

        with some_libraries_of(context) as libraries:
            return of_adopted(libraries, call.name, call.unit)
    with session_of(call, context) as session:
        return session.agreed.through_years(call.name, call.unit)


def _say_first(found: ThroughYears, words: str) -> int:
    """Say in which version the last of some words first stood."""
    from drafting.workspace.agreed.through_years import first_of

    version = first_of(found, words)
    if version is None:
        say(f"“{words}” is not in {found.name}.")
        return NOT_FOUND
    from drafting.workspace.libraries.said import place_said

    say(f"“{words}”: first in {place_said(version.place)}.")
    return DONE


def _print(found: ThroughYears) -> None:
    from drafting.page.through_years import ALONE
    from drafting.workspace.agreed.sheets import through_years_sheet

    sheet = through_years_sheet(found)
    size, looks = width(), has_looks()
    say(sheet.title)
    for row in sheet.rows:
        say("")
        head = [StyledText(row.heading, BOLD), StyledText(f"  {row.facts}", FAINT)]
        say_styled(set_lines(head, size, looks, hang="  "))
        words = words_of(row.spans, {})
        say_styled(set_lines(words, size, looks, first=_INDENT, hang=_INDENT))
    if found.is_alone:
        say(ALONE)
