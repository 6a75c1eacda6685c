"""Random edits of a text, of the kinds that a negotiation makes."""

from __future__ import annotations

import re
from collections.abc import Callable

from amendments.official.read_back.texts import Writer

from drafting.dataclasses import replace
from drafting.model.inline import note_references
from drafting.model.resolution import OPERATIVE, Resolution
from drafting.model.tree import Place, insert, place_of, remove, siblings, update_unit
from drafting.model.unit import Kind, Unit


def edited(writer: Writer, text: Resolution) -> Resolution:
    """The text after some edits, with the footnotes that it refers to."""
    for _ in range(writer.random.randint(1, 7)):
        units = [unit for unit in text.walk() if unit.kind is not Kind.ANNEX]
        edit = writer.random.choice((_words, _words, _words, *_EDITS))
        text = edit(writer, text, writer.random.choice(units))
    kept = {note.id: note for note in text.notes}
    used = {name for one in text.texts() for name in note_references(one)}
    notes = (kept.get(note.id, note) for note in writer.notes)
    return replace(text, notes=tuple(note for note in notes if note.id in used))


def _other(writer: Writer, text: str) -> str:
    """A text with a word more, less, another one, or two in another order."""
    words = text.split(" ")
    if len(words) < 4:
        return text
    at = writer.random.randint(1, len(words) - 3)
    match writer.random.choice(("insert", "delete", "replace", "swap")):
        case "insert":
            words.insert(at, writer.words(1, 3))
        case "delete":
            del words[at : at + writer.random.randint(1, 2)]
        case "replace":
            words[at] = writer.words(1, 1)
        case _:
            words[at], words[at + 1] = words[at + 1], words[at]
    made = " ".join(words)
    return made if made.count("*") % 2 == 0 else text


def _rewritten(text: Resolution, unit: Unit, words: str) -> Resolution:
    return update_unit(text, unit.id, lambda old: replace(old, text=words))


def _words(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    return _rewritten(text, unit, _other(writer, unit.text))


def _end(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    return _rewritten(text, unit, f"{unit.text[:-1]} {writer.words(2, 3)}{unit.text[-1]}")


def _delete(_writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    alone = len(siblings(text, place_of(text, unit.id).parent)) == 1
    return text if alone else remove(text, unit.id)


def _insert(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    """One paragraph, or several in a row."""
    place = place_of(text, unit.id)
    for _ in range(writer.random.choice((1, 3))):
        after = writer.random.choice((unit.id, place.after))
        text = insert(text, Place(place.parent, after), writer.unit(unit.kind))
    return text


def _twice(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    """The same wording a second time."""
    again = replace(unit, id=writer.identity(), children=())
    return insert(text, Place(place_of(text, unit.id).parent, unit.id), again)


def _move(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    parent = place_of(text, unit.id).parent
    others = [one for one in siblings(text, parent) if one.id != unit.id]
    if not others:
        return text
    return insert(remove(text, unit.id), Place(parent, writer.random.choice(others).id), unit)


def _move_away(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    """A subparagraph goes under another paragraph."""
    roofs = [one for one in text.operative if one.children and unit not in one.walk()]
    alone = len(siblings(text, place_of(text, unit.id).parent)) == 1
    if unit.kind is not Kind.SUBPARAGRAPH or not roofs or alone:
        return text
    roof = writer.random.choice(roofs)
    return insert(remove(text, unit.id), Place(roof.id, roof.children[-1].id), unit)


def _split(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    first, _, second = unit.text.partition(". ")
    if unit.children or not second:
        return text
    rest = replace(unit, id=writer.identity(), text=second)
    place = Place(place_of(text, unit.id).parent, unit.id)
    return insert(_rewritten(text, unit, f"{first};"), place, rest)


def _join(_writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    inside = siblings(text, place_of(text, unit.id).parent)
    after = [*inside, None][inside.index(unit) + 1]
    if after is None or after.kind is not unit.kind or unit.children or after.children:
        return text
    joined = f"{unit.text.rstrip(';,.')}, and {after.text.replace('*', '')}"
    return _rewritten(remove(text, after.id), unit, joined)


def _heading(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    place = place_of(text, unit.id)
    return insert(text, place, writer.unit(Kind.HEADING)) if place.parent == OPERATIVE else text


def _divide(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    """A paragraph gets subparagraphs."""
    if unit.kind is not Kind.OPERATIVE or unit.children:
        return text
    beneath = (writer.unit(Kind.SUBPARAGRAPH), writer.unit(Kind.SUBPARAGRAPH))
    announced = replace(unit, text=f"{unit.text.rstrip(';.,')}:", children=beneath)
    return update_unit(text, unit.id, lambda _: announced)


def _note(writer: Writer, text: Resolution, unit: Unit) -> Resolution:
    first, space, rest = unit.text.rpartition(" ")
    return _rewritten(text, unit, f"{first}{writer.note()}{space}{rest}") if first else text


def _without_note(_writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    unit = next((one for one in text.walk() if "[^" in one.text), None)
    return text if unit is None else _rewritten(text, unit, re.sub(r"\[\^n\d+\]", "", unit.text))


def _note_text(writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    first, *more = text.notes or (None,)
    if first is None:
        return text
    return replace(text, notes=(replace(first, text=_other(writer, first.text)), *more))


def _title(writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    return replace(text, title=_other(writer, text.title))


def _annex_title(writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    return _rewritten(text, text.annexes[0], writer.words(2, 4)) if text.annexes else text


def _new_annex(writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    return replace(text, annexes=(*text.annexes, writer.unit(Kind.ANNEX)))


def _no_annex(_writer: Writer, text: Resolution, _unit: Unit) -> Resolution:
    return replace(text, annexes=text.annexes[:-1])


_EDITS: tuple[Callable[[Writer, Resolution, Unit], Resolution], ...] = (
    _end, _delete, _insert, _insert, _twice, _move, _move, _move_away, _split, _join, _heading,
    _divide, _note, _without_note, _note_text, _title, _annex_title, _new_annex, _no_annex,
)  # fmt: skip
