"""Where an edit of words is made: in a paragraph, a sentence of it, a title, a note, everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.amendments.official.edited_text import Locator, Span
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords
from drafting.amendments.official.sentences import index_of
from drafting.amendments.official.targets import EVERY, FIELDS, WHOLE, Target, TargetPart, begins
from drafting.amendments.official.word_ranges import (
    ENDS,
    EVERYWHERE,
    ONLY,
    Where,
    WordRange,
    sentences,
    shown,
)
from drafting.dataclasses import replace
from drafting.model.inline import escape, note_references, plain
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.unit import Unit

_FEW = 4
"""How many places a message names."""
_POINTS = (Where.BEGINNING, Where.END, Where.CLOSE, Where.NEXT_SENTENCE, Where.WHOLE)


def _check_commas(read: str, span: Span, words: str) -> None:
    """Refuse words that are moved and leave one of two commas behind. Raises InstructionError."""
    before = read[: span[0]].rstrip().endswith(",")
    rest = read[span[1] :]
    behind = rest.lstrip().startswith(",") and rest.strip(ENDS) != ""
    if before != behind:
        raise InstructionError(f"whether the comma beside {shown(words)} moves as well is not said")


def locator(edit: EditWords) -> Locator:
    """Where the words of an edit stand in a text, and what takes their place."""

    def locate(text: str) -> Sequence[tuple[Span, str]]:
        read = plain(text)
        begin, end = 0, len(read)
        if edit.target.sentence:
            at = index_of(read, edit.target.sentence, edit.target.also_sentence)
            begin, end = sentences(read)[at]
        part = escape(read[begin:end]) if edit.target.sentence else text
        words = _fitting(edit, read[begin:end])
        found = [(begin + first, begin + last) for first, last in edit.stretch.find(part)]
        for span in found if edit.moved else ():
            _check_commas(read, span, edit.stretch.words)
        return [(span if words else _with_stop(read, span), words) for span in found]

    return locate


def _with_stop(read: str, span: Span) -> Span:
    """What goes with the full stop before it, where the mark that closes the paragraph follows."""
    before = read[: span[0]].rstrip()
    closes = read[span[1] :].strip() in (";", ",", ".")
    return (len(before) - 1, span[1]) if closes and before.endswith(".") else span


def _fitting(edit: EditWords, read: str) -> str:
    """The new words as they stand at the end of a paragraph, before the mark that closes it."""
    if edit.stretch.where is Where.NEXT_SENTENCE:
        return f". {edit.words.rstrip(' .;,')}"
    at_end = edit.stretch.where is Where.END or _ends_there(edit.stretch, read)
    if at_end and edit.words.rstrip()[-1:] in (".", ";", ",", ":") and read[-1:] in ".;,:":
        return edit.words.rstrip().rstrip(".;,:")
    return edit.words


def _ends_there(stretch: WordRange, read: str) -> bool:
    """Whether the words quoted take the closing mark along, or come behind them."""
    quoted = plain(stretch.words).rstrip()
    return (
        stretch.where is Where.AFTER
        and quoted[-1:] in (".", ";", ",")
        and read.rstrip().casefold().endswith(quoted.casefold())
    )


def edited(text: str, edit: EditWords) -> str:
    """Inline `text` with the words changed everywhere that the instruction means."""
    from drafting.amendments.official.edited_text import EditedText

    changing = EditedText(text)
    changing.change(locator(edit))
    return changing.text


def parts_of(unit: Unit, edit: EditWords) -> list[Unit]:
    """The paragraph itself, and what stands beneath it if that is meant too."""
    if edit.target.chapeau or edit.target.sentence or edit.target.part is TargetPart.ANNEX:
        return [unit]
    if edit.stretch.where in _POINTS or edit.stretch.where is Where.REST or not edit.stretch.words:
        if unit.children and edit.stretch.where is not Where.BEGINNING:
            raise InstructionError("what stands beneath it, and the end of which part is meant?")
        return [unit]
    return list(unit.walk())


def is_many(target: Target) -> bool:
    """Whether a whole part is meant, in which the words are to be found."""
    return target.part is TargetPart.TEXT or target.place in (WHOLE, EVERY)


def rows_of(numbering: Numbering, edit: EditWords) -> list[Numbered]:
    """The paragraphs of the part that is meant, without those that are excepted."""
    left = {row.unit.id for target in edit.excepted for row in _excepted(numbering, target)}
    if edit.target.also or edit.target.then or edit.target.noted:
        raise InstructionError("what is told of all these paragraphs is not understood")
    left |= _beginning_otherwise(numbering, edit.target)
    return [row for row in numbering if _is_meant(row, edit.target) and row.unit.id not in left]


def _beginning_otherwise(numbering: Numbering, target: Target) -> set[str]:
    """What does not begin as the paragraphs that are meant, with what is beneath it.

    Raises InstructionError if nothing begins so.
    """
    if not target.reads:
        return set()
    rows = [row for row in numbering if row.depth == 0 and _is_meant(row, target)]
    others = [row for row in rows if not begins(row.unit, target.reads)]
    if len(others) == len(rows):
        raise InstructionError(f"no paragraph begins with “{target.reads}”")
    return {unit.id for row in others for unit in row.unit.walk()}


def _excepted(numbering: Numbering, target: Target) -> Iterator[Numbered]:
    if target.part in FIELDS:
        return  # What is told of a whole text is told of its paragraphs.
    if target.place in (WHOLE, EVERY):
        yield from (row for row in numbering if _is_meant(row, target))
        return
    inside = {unit.id for unit in target.find(numbering).unit.walk()}
    yield from (row for row in numbering if row.unit.id in inside)


def _is_meant(row: Numbered, target: Target) -> bool:
    if target.scope and not row.label.startswith(target.scope):
        return False
    part = {TargetPart.PREAMBULAR: PREAMBLE, TargetPart.OPERATIVE: OPERATIVE}.get(target.part)
    return part is None or row.part == part


def everywhere(edit: EditWords) -> EditWords:
    """The edit of a whole text, which means all places."""
    if edit.target.part is not TargetPart.TEXT and edit.target.place != EVERY:
        return edit
    return replace(edit, stretch=replace(edit.stretch, occurrence=EVERYWHERE))


def not_there(edit: EditWords) -> InstructionError:
    """That the words are nowhere in what is meant."""
    return InstructionError(f"the words {shown(edit.stretch.words)} are not there")


def in_several(edit: EditWords, labels: Sequence[str]) -> InstructionError:
    """That the words are in several paragraphs, and one is meant."""
    return InstructionError(
        f"the words {shown(edit.stretch.words)} stand in several: {_listed(labels)}"
    )


def elsewhere(numbering: Numbering, unit: Unit, edit: EditWords) -> str:
    """Where else words stand that are not in the paragraph named."""
    words = edit.stretch.words
    inside = {inner.id for inner in unit.walk()}
    stretch = WordRange(Where.WORDS, words, occurrence=EVERYWHERE)
    if not words or any(_has(inner, stretch) for inner in unit.walk()):
        return ""
    labels = [
        row.label for row in numbering if row.unit.id not in inside and _has(row.unit, stretch)
    ]
    return f", they stand in {_listed(labels)}" if labels else ""


def _has(unit: Unit, stretch: WordRange) -> bool:
    try:
        return bool(stretch.find(unit.text))
    except InstructionError:
        return False


def _listed(labels: Sequence[str]) -> str:
    more = " and elsewhere" if len(labels) > _FEW else ""
    return ", ".join(labels[:_FEW]) + more


def note_called(base: Resolution, numbering: Numbering, target: Target) -> str:
    """Identity of the footnote of that number, or of that paragraph. Raises InstructionError."""
    numbers = note_numbers(base)
    called = next((one for one, number in numbers.items() if number == target.place), "")
    if target.place and not called:
        raise InstructionError(f"the text has no footnote {target.place}")
    if target.holder is None:
        return called
    unit = target.holder.find(numbering).unit
    there = [note for one in unit.walk() for note in note_references(one.text)]
    if not target.place and len(there) == 1:
        return there[0]
    if called not in there:
        name = f"footnote {target.place}" if target.place else f"{len(there)} footnotes, not one"
        has = "has no" if target.place else "has"
        raise InstructionError(f"{target.holder.label} {has} {name}")
    return called


def several_parts(edit: EditWords, found: int) -> None:
    """Refuse words that stand in several parts of a paragraph where one is meant."""
    if found > 1 and edit.stretch.occurrence is ONLY:
        raise InstructionError(
            f"the words {shown(edit.stretch.words)} stand in several parts of the paragraph"
        )
