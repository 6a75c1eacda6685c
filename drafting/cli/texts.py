"""Verbs that print what the session holds."""

from __future__ import annotations

from argparse import Namespace

from drafting.cli.entries import entry_line, moment
from drafting.cli.looks import StyledText, columns, fitted, set_lines
from drafting.cli.page import page_lines
from drafting.cli.sessions import session_of
from drafting.cli.shapes import (
    authorship_shape,
    drafts_shape,
    entries_shape,
    session_shape,
    words_shape,
)
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.model.inline import plain
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.files.rendering import text_json
from drafting.workspace.record.word_counts import counts, words_in
from drafting.workspace.wording import counted, shortened

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
                row.progress,
                moment(row.when),
                plain(row.title),
            )
            for row in rows
        ],
        ("handle", "draft", "paragraphs", "agreed", "changed", "title"),
    )
    return DONE


def show(call: Namespace, context: Context) -> int:
    """Print a resolution, or one paragraph of it."""
    handle, _, label = call.name.partition("@")
    with session_of(call, context) as session:
        text = session.text(handle, label)
        facts = page_facts(session, text)
    numbering = Numbering(text)
    row = numbering.resolve(call.unit) if call.unit else None
    if call.count:
        return _count(call, text, row)
    if call.json:
        whole = text_json(text)
        say_json(_find(whole, row.unit.id) if row else whole)
    elif call.markup:
        for unit in row.unit.walk() if row else text.walk():
            say(unit.text if row else f"{numbering.label(unit.id)}: {unit.text}")
    else:
        top = row.unit.id if row else ""
        for line in page_lines(text, width(), has_looks(), top, call.labels, facts):
            say_styled(line)
    return DONE


def _count(call: Namespace, text: Resolution, row: Numbered | None) -> int:
    """Print how many words a text has, part by part, or one paragraph with what is beneath it."""
    if row:
        number = sum(words_in(unit.text) for unit in row.unit.walk())
        if call.json:
            say_json({"label": row.label, "words": number})
        else:
            say(f"{row.label}: {counted(number, 'word')}.")
        return DONE
    found = counts(text)
    if call.json:
        say_json({"words": found.text, **found._asdict()})
        return DONE
    parts = {name: number for name, number in found._asdict().items() if name != "notes" and number}
    listed = ", ".join(f"{name} {number:,}" for name, number in parts.items())
    notes = f"; {found.notes:,} more in notes" if found.notes else ""
    say(f"{counted(found.text, 'word')} ({listed or 'no paragraph'}){notes}.")
    return DONE


def _find(value: object, identity: str) -> object:
    """The object of that identity among the units of a resolution's JSON."""
    if isinstance(value, dict):
        if value.get("id") == identity and "kind" in value:
            return value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            if (found := _find(inner, identity)) is not None:
                return found
    return None


def drafts(call: Namespace, context: Context) -> int:
    """List the drafts of a resolution."""
    with session_of(call, context) as session:
        rows = session.drafts(call.handle)
    if call.json:
        say_json(drafts_shape(rows))
        return DONE
    if not rows:
        say(f"{call.handle} has no draft yet.")
    table([(row.label, moment(row.when), row.author) for row in rows], ("draft", "made", "by"))
    return DONE


def log(call: Namespace, context: Context) -> int:
    """Print the recorded changes."""
    if call.wordings:
        from drafting.cli.history import print_wordings

        return print_wordings(call, context)
    with session_of(call, context) as session:
        entries = session.history.changes(call.handle, call.unit)
    if call.json:
        say_json(entries_shape(entries))
        return DONE
    for entry in entries:
        say(entry_line(entry))
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
