"""Verbs that list what the session holds."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.entries import entry_line, moment
from drafting.cli.looks import StyledText, columns, fitted, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.shapes import (
    authorship_shape,
    drafts_shape,
    session_shape,
    story_shape,
    words_shape,
)
from drafting.cli.streams import say, say_json, say_styled, width
from drafting.model.inline import plain
from drafting.workspace.wording import counted, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafting.amendments.outcomes import TechnicalUpdate
    from drafting.workspace.environment.context import Context

DONE = 0


def ls(call: Namespace, context: Context) -> int:
    """List the resolutions of the session."""
    with session_of(call, context) as session:
        info, rows = session.info, session.overview()
    if call.json:
        say_json(session_shape(info, rows))
        return DONE
    names = [name for name in (info.organ, info.session, info.place_and_dates) if name]
    say_styled(set_lines([StyledText(" · ".join(names))], width(), looks=False))
    if not rows:
        say("No resolution yet: bring one in with “drafting import FILE”, or begin one.")
    table(
        [
            (
                row.handle,
                (row.draft or "no draft") + (f" +{row.changes}" if row.changes else ""),
                f"{row.preambular} + {row.operative}",
                row.status or row.progress,
                str(row.to_check or ""),
                moment(row.when),
                plain(row.title),
            )
            for row in rows
        ],
        ("handle", "draft", "paragraphs", "agreed", "to check", "changed", "title"),
    )
    return DONE


def drafts(call: Namespace, context: Context) -> int:
    """List the drafts of a resolution."""
    with session_of(call, context) as session:
        rows = session.drafts(call.handle)
        updates = session.negotiation(call.handle).state.updates
        counts = session.history.counts(call.handle)
        since = session.history.count(call.handle, rows[-1].label if rows else "")
    updated = {one.draft: one for one in updates if one.draft}
    if call.json:
        say_json(drafts_shape(rows, updated, counts, since))
        return DONE
    if not rows:
        say(f"{call.handle} has no draft yet.")
    table(
        [
            (
                row.label,
                moment(row.when),
                row.author,
                f"{counts[row.label]:,}",
                _updated(updated, row.label),
            )
            for row in rows
        ],
        ("draft", "made", "by", "changes", "status"),
    )
    if rows and since:
        say(f"{counted(since, 'change')} of the text since {rows[-1].label}.")
    return DONE


def _updated(updated: Mapping[str, TechnicalUpdate], label: str) -> str:
    """Who technically updated a draft, and when."""
    found = updated.get(label)
    return f"technically updated by {found.by}, {moment(found.when)}" if found else ""


def log(call: Namespace, context: Context) -> int:
    """Print the recorded changes."""
    if call.wordings:
        from drafting.cli.history import print_wordings

        return print_wordings(call, context)
    if call.signed:
        from drafting.cli.signed_log import print_signed

        return print_signed(call, context)
    from drafting.cli.story import print_story, told_count, told_folded

    with session_of(call, context) as session:
        story = session.history.story(call.handle, call.unit)
        drafts = session.drafts(call.handle)
        since = drafts[-1].label if drafts else ""
        count = story[0].total if call.unit else session.history.count(call.handle, since)
    if call.json:
        say_json(story_shape(story, count, since))
    elif call.all:
        for entry in (one for chapter in story for one in chapter.every):
            say(entry_line(entry))
    else:
        print_story(story)
        if count and not call.unit:
            say(f"{call.handle}: {told_count(count, since)}.")
        if folded := told_folded(story):
            say(folded)
    return DONE


def blame(call: Namespace, context: Context) -> int:
    """Print who last changed each paragraph, or who brought in each word."""
    if call.words:
        return _blame_words(call, context)
    with session_of(call, context) as session:
        rows = session.history.blame(call.handle, call.unit)
    if call.json:
        say_json(authorship_shape(rows))
        return DONE
    table(
        [
            (row.label, row.entry.author, moment(row.entry.when), shortened(row.text, 200))
            for row in rows
        ],
        ("paragraph", "by", "changed", "text"),
    )
    return DONE


def _blame_words(call: Namespace, context: Context) -> int:
    from drafting.cli.history import print_words
    from drafting.model.numbering import note_numbers

    with session_of(call, context) as session:
        rows = session.history.authorship(call.handle, call.unit)
        text = session.text(call.handle)
    if call.json:
        say_json(words_shape(rows))
    else:
        print_words(rows, note_numbers(text))
    return DONE


def table(rows: list[tuple[str, ...]], heads: tuple[str, ...]) -> None:
    """Print rows in columns under their heads; the last column takes what room is left.

    A column with nothing in it is left out.
    """
    filled = [column for column in zip(heads, *rows, strict=True) if any(column[1:])]
    if not filled:
        return
    rows = list(zip(*filled, strict=True))
    sizes = [max(columns(cell) for cell in column) for column in filled]
    room = max(20, width() - sum(sizes[:-1]) - 2 * (len(sizes) - 1))
    sizes[-1] = min(sizes[-1], room)
    for row in rows:
        say("  ".join(fitted(cell, size) for cell, size in zip(row, sizes, strict=True)).rstrip())
