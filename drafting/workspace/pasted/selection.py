"""What was pasted without some of it: the greeting of a mail, a signature, a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from drafting.dataclasses import replace
from drafting.formats.reading import Remark
from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.inline import note_references, plain
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Unit
from drafting.workspace.pasted.reading import Pasted


def without(pasted: Pasted, left_out: AbstractSet[str]) -> Pasted:
    """The same without the paragraphs and values of those names, and all that goes with them.

    `left_out` has identities of paragraphs and names of values. What stands beneath a paragraph
    goes with it, and so do notes that nothing refers to any more, and remarks on its words.
    """
    text = pasted.text
    for part in PARTS:
        text = text.with_part(part, tuple(_kept(text.part(part), left_out)))
    for field in FIELDS:
        if field in left_out:
            empty = "" if isinstance(get_field(text, field), str) else ()
            text = set_field(text, field, empty)
    text = replace(text, notes=tuple(_still_cited(pasted.text, text)))
    return pasted._replace(text=text, remarks=tuple(_still_true(pasted, text)))


def _kept(units: Iterable[Unit], left_out: AbstractSet[str]) -> Iterator[Unit]:
    for unit in units:
        if unit.id not in left_out:
            yield replace(unit, children=tuple(_kept(unit.children, left_out)))


def _cited(text: Resolution) -> set[str]:
    return {name for said in text.texts() for name in note_references(said)}


def _still_cited(before: Resolution, after: Resolution) -> Iterator[Note]:
    gone = _cited(before) - _cited(after)
    return (note for note in before.notes if note.id not in gone)


def _still_true(pasted: Pasted, after: Resolution) -> Iterator[Remark]:
    """The remarks on words that are there, or on none."""
    gone = _words(pasted.text) - _words(after)
    for remark in pasted.remarks:
        said = _plain(remark.text)
        if not said or not any(words.startswith(said) for words in gone):
            yield remark


def _words(text: Resolution) -> set[str]:
    return {_plain(unit.text) for unit in text.walk()}


def _plain(text: str) -> str:
    return " ".join(plain(text).split())
