"""The text of a folder that plain git merged or a hand changed: every word of it is kept.

Nothing is written here. What was decided is told, one sentence for each thing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from drafting.dataclasses import replace
from drafting.model.identity import is_identity
from drafting.model.resolution import ANNEXES, OPERATIVE, PARTS, PREAMBLE, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.conflict_wording import CHANGED_BY_TWO, bracketed
from drafting.store.head_values import heads_of
from drafting.store.layout import HEADS, NOTES, UNITS
from drafting.store.mending.found_files import SUFFIX, Files
from drafting.store.mending.orphans import DELETED, with_notes, with_units
from drafting.store.mending.united_rows import every_row, united, with_files
from drafting.store.outline import NOTE, NOTE_LIST, Row, write_outline
from drafting.store.tolerant.conflicts import has_marks, versions
from drafting.store.tolerant.heads import loose_heads
from drafting.store.tolerant.outline import Has, Rows, read_loosely
from drafting.store.tolerant.remarks import Remark, sentences
from drafting.store.tolerant.settled_words import settled_words

_TWO_ORDERS = "The order of the text was changed by two at once: what both have in it stays"
_OTHERWISE = "Another program wrote the text in another form; it reads as it stands."
_LAST_WORDS = "had lost its words: those that it had last stand there"
_TOLD_OF_WORDS = {
    True: CHANGED_BY_TWO,
    False: "was changed by two at once: both changes are made",
}


class Past(Protocol):
    """What the text was before; asked only where the files do not tell."""

    def __call__(self, test: Callable[[Resolution], bool]) -> Resolution | None:
        """The latest earlier text that passes a test, if there is one."""

    def file(self, name: str) -> str | None:
        """What a file said last; None if it never was."""


def mended(files: Files, past: Past) -> tuple[Resolution, tuple[str, ...]]:
    """The text that lies in some files, and what was decided."""
    told = list(files.told)
    heads = _heads(files.heads, past, told)
    units = _words(files.units, told, "")
    notes = _words(files.notes, told, "A footnote")
    lost = _Lost(past, in_brackets=has_marks(files.outline))

    def has(is_note: bool, identity: str) -> bool:
        words, folder = (notes, NOTES) if is_note else (units, UNITS)
        if identity not in words and (found := lost.words(folder, identity)):
            words[identity] = found
        return identity in words

    rows = _rows(files.outline, has, past, told)
    told += lost.told
    text = _built(heads, rows, told, units, notes)
    left = _left_over(units, {unit.id for unit in text.walk()}, told, "paragraph")
    text, of_units = with_units(text, left, past)
    left = _left_over(notes, {note.id for note in text.notes}, told, "note")
    text, of_notes = with_notes(text, left, past)
    said = sentences((*told, *of_units, *of_notes), text)
    return text, said or (_OTHERWISE,)


def _left_over(
    words: Mapping[str, str], present: set[str], told: list[Remark], called: str
) -> dict[str, str]:
    """The words that stand nowhere in the text, where there are any."""
    left = {name: text for name, text in words.items() if name not in present}
    if not all(text.strip() for text in left.values()):
        told.append(Remark(f"A {called} without words that stood nowhere is left out"))
    return {name: text for name, text in left.items() if text.strip()}


class _Lost:
    """The last words of paragraphs and notes that the text names and that have no file."""

    def __init__(self, past: Past, *, in_brackets: bool) -> None:
        self._past = past
        self._in_brackets = in_brackets
        self.told: list[Remark] = []

    def words(self, folder: str, identity: str) -> str:
        """The last words of one; nothing if it never had any."""
        words = self._past.file(f"{folder}/{identity}{SUFFIX}") if is_identity(identity) else None
        if not words:
            return ""
        what = DELETED if self._in_brackets else _LAST_WORDS
        self.told.append(
            Remark(f"A footnote {what}") if folder == NOTES else Remark(what, identity)
        )
        return bracketed(words) if self._in_brackets else words


def _heads(toml: str | None, past: Past, told: list[Remark]) -> Resolution:
    if toml is None:
        toml = past.file(HEADS)
        were = "are missing" if toml is None else "were lost: they are as they stood before"
        told.append(Remark(f"The single values of the text {were}"))
    toml = toml or ""
    try:
        return heads_of(toml)
    except ValueError:
        heads, decided = loose_heads(toml)
        told += decided
        return heads


def _words(files: Mapping[str, str], told: list[Remark], called: str) -> dict[str, str]:
    """The words of each file, with what collides in them in brackets."""
    words = dict(files)
    for name in filter(lambda name: has_marks(files[name]), files):
        words[name], collided = settled_words(files[name])
        what = _TOLD_OF_WORDS[collided]
        told.append(Remark(f"{called} {what}") if called else Remark(what, name))
    return words


def _rows(outline: str, has: Has, past: Past, told: list[Remark]) -> Rows:
    """The order of the text: of both sides where two stand in it, and else as it was before."""
    sides = versions(outline).sides
    rows, decided = read_loosely(sides[0], has)
    for side in sides[1:]:
        more, of_side = read_loosely(side, has)
        rows = united(rows, more, decided)
        decided += of_side
    told += decided + [Remark(_TWO_ORDERS)] * has_marks(outline)
    lost: list[Remark] = told
    if not any(has(row.kind == NOTE, row.id) for row in every_row(rows)):
        rows, lost = _former_rows(rows, has, past, told), []
    return {name: with_files(listed, has, lost) for name, listed in rows.items()}


def _former_rows(rows: Rows, has: Has, past: Past, told: list[Remark]) -> Rows:
    """The order of the latest text of which a paragraph is still there."""
    former = past(lambda text: any(has(False, unit.id) for unit in text.walk()))
    if former is None:
        return rows
    told.append(Remark("The order of the text was lost: it is as it stood before"))
    return read_loosely(write_outline(former), has)[0]


def _built(
    heads: Resolution,
    rows: Rows,
    told: list[Remark],
    units: Mapping[str, str],
    notes: Mapping[str, str],
) -> Resolution:
    def unit(row: Row, part: str, above: str) -> Unit:
        kind = _kind(row, part, above, told)
        children = tuple(unit(child, part, kind) for child in row.rows)
        return Unit(row.id, kind, units[row.id], children, row.level, row.number)

    preamble, operative, annexes = (
        tuple(unit(row, part, "") for row in rows[part]) for part in PARTS
    )
    listed = tuple(Note(row.id, notes[row.id], row.mark) for row in rows[NOTE_LIST])
    return replace(heads, preamble=preamble, operative=operative, annexes=annexes, notes=listed)


_AT_THE_TOP = {PREAMBLE: Kind.PREAMBULAR, OPERATIVE: Kind.OPERATIVE, ANNEXES: Kind.ANNEX}
_WITH_SUBPARAGRAPHS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH)


def _kind(row: Row, part: str, above: str, told: list[Remark]) -> Kind:
    """What a row says that its unit is, or what stands at such a place as a rule."""
    if row.kind in frozenset(Kind):
        return Kind(row.kind)
    below = Kind.SUBPARAGRAPH if above in _WITH_SUBPARAGRAPHS else Kind.PARAGRAPH
    kind = below if above else _AT_THE_TOP[part]
    told.append(Remark(f"was of a kind that is not known; it is read as {kind}", row.id))
    return kind
