"""The verb that prints a text."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.page import page_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.model.numbering import Numbered, Numbering
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context

DONE = 0


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
        from drafting.workspace.files.rendering import text_json

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
    from drafting.workspace.record.word_counts import counts, words_in

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
