"""A text once more, as another text: the same words under identities of their own."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.identity import IdSource
from drafting.model.inline import markup, note_references, runs
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Unit

_Names = dict[str, str]


def renewed(text: Resolution, ids: IdSource) -> Resolution:
    """The same text with new identities for its units and notes."""
    names = {note.id: ids() for note in text.notes}
    for part in PARTS:
        text = text.with_part(part, tuple(_unit(unit, names, ids) for unit in text.part(part)))
    for field in FIELDS:
        value = get_field(text, field)
        if isinstance(value, str) and note_references(value):
            text = set_field(text, field, _words(value, names))
    return replace(
        text,
        notes=tuple(
            replace(note, id=names[note.id], text=_words(note.text, names)) for note in text.notes
        ),
    )


def _unit(unit: Unit, names: _Names, ids: IdSource) -> Unit:
    children = tuple(_unit(child, names, ids) for child in unit.children)
    return replace(unit, id=ids(), text=_words(unit.text, names), children=children)


def _words(text: str, names: _Names) -> str:
    if not note_references(text):
        return text
    return markup(run._replace(note=names.get(run.note, run.note)) for run in runs(text))
