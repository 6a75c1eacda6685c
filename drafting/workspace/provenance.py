"""Whose words are whose: in a redline, and in the working text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.base import beginning
from drafting.workspace.views import Passage, WordsOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafting.redline.provenance import Step, Trace
    from drafting.redline.script import Redline, Span
    from drafting.workspace.session import Session

_NOTHING = Resolution(kind="", language="")
"""What was there before the text came."""
_PRINTED = sorted(
    (field for field in FIELDS if field not in ("language", "sponsors_note")),
    key=lambda field: not field.startswith(MASTHEAD_PREFIX),
)


def trace(session: Session, handle: str, old: str, new: str = "") -> Trace:
    """What became of each word of a draft up to another, or to the working text."""
    before, after = session.text(handle, old), session.text(handle, new)
    return followed(before, steps(session, handle, old, new), after)


def steps(session: Session, handle: str, old: str, new: str = "") -> tuple[Step, ...]:
    """What was done since a draft, or since the issued document, up to another draft or today."""
    return tuple(session.store.steps(handle, beginning(session, handle, old), new))


def followed(old: Resolution, done: Iterable[Step], new: Resolution) -> Trace:
    """What became of each word of a text by what was done, up to the text `new`."""
    from drafting.redline.provenance import Trace

    found = Trace(old, done)
    found.settle(new)
    return found


def provenance(session: Session, handle: str, old: str, new: str = "") -> Redline:
    """The changes between two drafts, each with whose it is."""
    from drafting.redline.provenance import attributed

    return attributed(session.redline(handle, old, new), trace(session, handle, old, new))


def authorship(session: Session, handle: str) -> tuple[WordsOf, ...]:
    """Who brought in each word of the working text: values, paragraphs, notes, as printed."""
    from drafting.redline.provenance import FIELD, NOTE, UNIT, Trace, credited_texts

    text = session.text(handle)
    found = Trace(_NOTHING, session.store.steps(handle))
    found.settle(text)
    spans = credited_texts(found, text)
    numbers = note_numbers(text)
    names = {(FIELD, field): _value_name(field) for field in _PRINTED if spans[FIELD, field]}
    names |= {(UNIT, row.unit.id): row.label for row in Numbering(text)}
    names |= {(NOTE, note.id): f"note {numbers[note.id]}" for note in text.notes_in_order()}
    return tuple(WordsOf(key[1], name, tuple(_passages(spans[key]))) for key, name in names.items())


def _value_name(field: str) -> str:
    return field.removeprefix(MASTHEAD_PREFIX).replace("_", " ")


def _passages(spans: Iterable[Span]) -> Iterator[Passage]:
    for span in spans:
        yield Passage(span.text, span.by and span.by.act, span.by.replaced if span.by else "")
