"""Footnotes of a table that came back, under the identities of the text that was sent."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.dataclasses import replace
from drafting.formats.received_table import ReceivedRow, ReceivedTable
from drafting.model.inline import markup, runs
from drafting.model.resolution import Resolution
from drafting.workspace.incoming.comparable_words import folded


def with_known_notes(came: ReceivedTable, sent: Resolution) -> ReceivedTable:
    """The table with each footnote that lost its name under that of the one with its words.

    Programs other than Word drop names. Of several with the same words order tells.
    """
    known = {note.id for note in sent.notes}
    free: dict[str, list[str]] = {}
    for note in sent.notes_in_order():
        if note.id not in came.notes:
            free.setdefault(folded(note.text), []).append(note.id)
    names: dict[str, str] = {}
    for key, words in came.notes.items():
        if key not in known and (alike := free.get(folded(words))):
            names[key] = alike.pop(0)
    if not names:
        return came
    return replace(
        came,
        rows=tuple(_renamed(row, names) for row in came.rows),
        notes={names.get(key, key): words for key, words in came.notes.items()},
    )


def _renamed(row: ReceivedRow, names: Mapping[str, str]) -> ReceivedRow:
    words = {author: _lines(lines, names) for author, lines in row.words.items()}
    return replace(row, words=words, accepted=_lines(row.accepted, names))


def _lines(lines: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        markup(run._replace(note=names.get(run.note, run.note)) for run in runs(line))
        for line in lines
    )
