"""What a reading holds, text by text in the order of print, and what is printed beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from drafting.formats.account.words import composed, difference
from drafting.lexicon.small_figures import raised
from drafting.lexicon.sponsor_lines import JOINING, SUBMITTED_BY
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import note_references, plain, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Masthead, Resolution
from drafting.page.words import council_heading, label, own_name, united_nations

_HEAD = ("sponsors", "kind", "submitted_by", "chapeau", "title", "enacting")


class MadeText(NamedTuple):
    """One text of a resolution: of a unit, a note, or a single value."""

    owner: str
    """The identity of the unit or note; the name of the value."""
    text: str
    """Plain words; where the source marks up its notes, with the references among them."""
    number: str = ""
    """What is printed before it."""


@dataclass(slots=True)
class Made:
    """The texts of a resolution, and the words that go with them unless the source lacks them."""

    texts: list[MadeText]
    beside: Counter[str] = field(default_factory=Counter)
    """Numbers, and words that are printed before a value."""
    marks: int = 0
    """How many marks of notes are printed, where the source types them."""

    def words(self) -> str:
        """All words but those beside."""
        return "\n".join(one.text for one in self.texts)


def made(resolution: Resolution, *, typed_marks: bool) -> Made:
    """What a resolution holds; `typed_marks` where its source has marks of notes as words."""
    words = plain if typed_marks else _with_references
    rows = tuple(Numbering(resolution))
    texts = list(_texts(resolution, rows))
    found = Made([one._replace(text=composed(words(one.text))) for one in texts])
    found.beside, _ = difference("\n".join(_beside(resolution, rows)), "")
    if typed_marks:
        found.marks = len(resolution.notes)
        found.marks += sum(len(note_references(one.text)) for one in texts if "[^" in one.text)
        found.beside.update(raised(mark) for mark in note_numbers(resolution).values())
    return found


def _with_references(text: str) -> str:
    if "[^" not in text:
        return plain(text)
    return "".join(f"[^{run.note}]" if run.note else run.text for run in runs(text))


def _texts(resolution: Resolution, rows: tuple[Numbered, ...]) -> Iterator[MadeText]:
    for name, text in _single(resolution):
        if text:
            yield MadeText(name, text)
    for row in rows:
        if row.part != ANNEXES:
            yield MadeText(row.unit.id, row.unit.text, row.number)
    if resolution.closing:
        yield MadeText("closing", resolution.closing)
    for row in rows:
        if row.part == ANNEXES:
            yield MadeText(row.unit.id, row.unit.text, row.number)
    for note in resolution.notes:
        yield MadeText(note.id, note.text, note.mark)


def _single(resolution: Resolution) -> Iterator[tuple[str, str]]:
    for entry in fields(Masthead):
        value = getattr(resolution.masthead, entry.name)
        yield MASTHEAD_PREFIX + entry.name, value if isinstance(value, str) else "\n".join(value)
    for name in _HEAD:
        value = getattr(resolution, name)
        yield name, value if isinstance(value, str) else "\n".join(value)
    if resolution.sponsors_note:
        yield "sponsors", f"[^{resolution.sponsors_note}]"


def _beside(resolution: Resolution, rows: tuple[Numbered, ...]) -> Iterator[str]:
    """What is printed with a text and is no part of its values."""
    language = resolution.language
    yield from (row.number for row in rows if row.number)
    yield united_nations(language)
    for name in ("distribution", "original"):
        if getattr(resolution.masthead, name):
            # Editions in some languages are stamped in English.
            yield from {label(name, language), label(name, "en")}
    if resolution.masthead.original:
        yield own_name(language)
    if resolution.masthead.number and not resolution.title:
        yield council_heading("", language)
    if resolution.submitted_by:
        yield SUBMITTED_BY.get(language, SUBMITTED_BY["en"])
    if len(resolution.sponsors) > 1:
        yield JOINING.get(language, JOINING["en"])[1]
