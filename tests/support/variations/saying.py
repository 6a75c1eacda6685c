"""What a reading says, whatever names its units and notes were given."""

from __future__ import annotations

import re

from drafting.dataclasses import asdict
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

_REFERENCE = re.compile(r"\[\^(\w+)\]")


def said(text: Resolution) -> list[tuple[str, ...]]:
    """Everything that a resolution prints, with notes by the order of their references."""
    order = [name for unit in text.walk() for name in note_references(unit.text)]
    names = {name: str(at) for at, name in enumerate(dict.fromkeys(order))}
    notes = {note.id: note for note in text.notes}

    def shown(value: str) -> str:
        known = _REFERENCE.sub(lambda match: f"[^{names.get(match[1], 'head')}]", value)
        return " ".join(known.split(" "))

    values = [(name, str(value)) for name, value in asdict(text.masthead).items()]
    single = (text.kind, text.chapeau, text.title, text.enacting, text.closing, text.language)
    return [
        *((name, shown(value)) for name, value in values),
        *(("value", shown(value)) for value in (*single, *text.sponsors)),
        *(
            (row.part, str(row.depth), row.unit.kind.value, row.number, shown(row.unit.text))
            for row in Numbering(text)
        ),
        *(("note", notes[name].mark, plain(notes[name].text)) for name in names if name in notes),
        ("notes", str(len(text.notes))),
    ]
