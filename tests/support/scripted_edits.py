"""Edits as a negotiation makes them, drawn by a seed: the same ones for a text every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SetField,
    SplitUnit,
)
from drafting.model.errors import ModelError
from drafting.model.inline import markup, note_references, runs
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit

_WORDS = (
    "urgently", "[and sustained]", "the Member States concerned", "in accordance with annex II",
    "as appropriate", "*bis*", "no later than 30\u00a0June", "2\u20113 per cent", "and others",
    "the widest possible measure of support for this, and of agreement on it,",
)  # fmt: skip
_RUNNING = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.NUMBERED, Kind.PARAGRAPH)


class Negotiation:
    """A text and the edits made to it, one after the other."""

    def __init__(self, resolution: Resolution, seed: int) -> None:
        self.text = resolution
        self.done: list[str] = []
        self.states: list[Resolution] = []
        """The text after each edit."""
        self._chance = random.Random(seed)  # noqa: S311 - a seed makes the edits the same
        self._count = 0

    def negotiate(self, most: int = 6) -> Resolution:
        """The text after up to `most` edits of any kind."""
        kinds = [getattr(self, name) for name in dir(self) if name.startswith("edit_")]
        for _ in range(self._chance.randint(1, most)):
            self.make(self._chance.choice(kinds))
        return self.text

    def make(self, kind: Callable[[], None]) -> None:
        """One edit, if the text has a place for it."""
        try:
            kind()
            self.done.append(kind.__name__.removeprefix("edit_"))
            self.states.append(self.text)
        except (ModelError, IndexError, ValueError):
            pass

    # What is drawn

    def _name(self) -> str:
        self._count += 1
        return f"fresh{self._count}"

    def _unit(self, *kinds: Kind) -> Unit:
        found = [u for u in self.text.walk() if u.kind in (kinds or _RUNNING)]
        return self._chance.choice(found)

    def _words(self) -> str:
        return " ".join(self._chance.sample(_WORDS, self._chance.randint(1, 2)))

    def _set_text(self, unit: Unit, text: str) -> None:
        self.text = EditText(unit.id, unit.text, text).apply(self.text)

    def _tokens(self, unit: Unit) -> list[str]:
        return re.split(r"( )", unit.text)

    # Words

    def edit_words_replaced(self) -> None:
        unit = self._unit()
        tokens = self._tokens(unit)
        start = self._chance.randrange(0, len(tokens), 2)
        end = min(len(tokens), start + 2 * self._chance.randint(0, 4) + 1)
        whole = "".join(tokens[start:end])
        keeps = "".join(f"[^{name}]" for name in note_references(whole))
        tokens[start:end] = [self._words() + keeps]
        self._set_text(unit, markup(runs("".join(tokens))))

    def edit_words_inserted(self) -> None:
        unit = self._unit()
        tokens = self._tokens(unit)
        tokens.insert(self._chance.randrange(0, len(tokens) + 1, 2), f"{self._words()} ")
        self._set_text(unit, markup(runs("".join(tokens).strip())))

    def edit_words_deleted(self) -> None:
        unit = self._unit()
        tokens = self._tokens(unit)
        start = self._chance.randrange(0, len(tokens), 2)
        del tokens[start : start + 2 * self._chance.randint(1, 5)]
        self._set_text(unit, markup(runs("".join(tokens).strip())))

    def edit_words_at_a_reference(self) -> None:
        unit = self._chance.choice([u for u in self.text.walk() if "[^" in u.text])
        at = unit.text.index("[^")
        self._set_text(unit, f"{unit.text[:at]} indeed{unit.text[at:]}")

    def edit_emphasis(self) -> None:
        unit = self._unit()
        tokens = [t for t in self._tokens(unit) if t.isalpha()]
        word = self._chance.choice(tokens)
        self._set_text(unit, markup(runs(unit.text.replace(word, f"*{word}*", 1))))

    def edit_title(self) -> None:
        title = f"{self.text.title} and {self._words()}"
        self.text = SetField("title", self.text.title, title).apply(self.text)

    # Paragraphs

    def _place_beside(self, unit: Unit) -> Place:
        return Place(place_of(self.text, unit.id).parent, unit.id)

    def edit_paragraph_inserted(self) -> None:
        beside = self._unit()
        text = f"*Also recalls* {self._words()} {self._words()};"
        unit = Unit(self._name(), beside.kind, text)
        self.text = InsertUnit(self._place_beside(beside), unit).apply(self.text)

    def edit_paragraph_first(self) -> None:
        part = self._chance.choice(PARTS[:2])
        kind = Kind.PREAMBULAR if part == "preamble" else Kind.OPERATIVE
        unit = Unit(self._name(), kind, f"*Notes* {self._words()}.")
        self.text = InsertUnit(Place(part), unit).apply(self.text)

    def edit_paragraph_deleted(self) -> None:
        unit = self._unit()
        self.text = DeleteUnit(place_of(self.text, unit.id), unit).apply(self.text)

    def edit_paragraph_moved(self) -> None:
        unit, beside = (
            self._unit(Kind.PREAMBULAR, Kind.OPERATIVE),
            self._unit(Kind.PREAMBULAR, Kind.OPERATIVE),
        )
        origin = place_of(self.text, unit.id)
        without = DeleteUnit(origin, unit).apply(self.text)
        place = Place(place_of(without, beside.id).parent, beside.id)
        self.text = MoveUnit(unit.id, origin, place, unit.kind, beside.kind).apply(self.text)

    def edit_paragraph_split(self) -> None:
        unit = self._unit()
        spaces = [match.start() for match in re.finditer(" ", unit.text)]
        at = self._chance.choice(spaces)
        first = replace(unit, text=markup(runs(unit.text[:at])))
        rest = replace(
            unit, id=self._name(), text=markup(runs(unit.text[at + 1 :])), children=(), number=""
        )
        self.text = SplitUnit(unit, (first, rest)).apply(self.text)

    def edit_paragraphs_joined(self) -> None:
        pairs = []
        for parent in (*PARTS[:2], *(u.id for u in self.text.walk())):
            units = siblings(self.text, parent)
            pairs += [
                (one, other)
                for one, other in pairwise(units)
                if one.kind is other.kind and one.kind in _RUNNING and not one.children
            ]
        one, other = self._chance.choice(pairs)
        text = markup(runs(f"{one.text} {other.text}"))
        whole = replace(one, text=text, children=other.children)
        self.text = JoinUnits((one, other), whole).apply(self.text)

    def edit_heading_inserted(self) -> None:
        beside = self._unit(Kind.PREAMBULAR, Kind.OPERATIVE)
        unit = Unit(self._name(), Kind.HEADING, self._words().capitalize(), level=1)
        self.text = InsertUnit(self._place_beside(beside), unit).apply(self.text)

    def edit_heading_changed(self) -> None:
        unit = self._unit(Kind.HEADING, Kind.SECTION)
        self._set_text(unit, f"{unit.text} and {self._words()}")

    def edit_heading_deleted(self) -> None:
        unit = self._unit(Kind.HEADING, Kind.SECTION)
        self.text = DeleteUnit(place_of(self.text, unit.id), unit).apply(self.text)

    def edit_level_lowered(self) -> None:
        """An operative paragraph becomes a subparagraph of the one before it."""
        units = self.text.operative
        at = self._chance.randrange(1, len(units))
        above, unit = units[at - 1], units[at]
        if unit.kind is not Kind.OPERATIVE or unit.children or above.kind is not Kind.OPERATIVE:
            return
        last = above.children[-1].id if above.children else None
        origin = place_of(self.text, unit.id)
        move = MoveUnit(unit.id, origin, Place(above.id, last), unit.kind, Kind.SUBPARAGRAPH)
        self.text = move.apply(self.text)

    def edit_level_raised(self) -> None:
        """The last subparagraph of a paragraph becomes a paragraph."""
        above = self._chance.choice([u for u in self.text.operative if u.children])
        unit = above.children[-1]
        origin = place_of(self.text, unit.id)
        place = Place("operative", above.id)
        self.text = MoveUnit(unit.id, origin, place, unit.kind, Kind.OPERATIVE).apply(self.text)

    def edit_subparagraph_inserted(self) -> None:
        above = self._unit(Kind.OPERATIVE, Kind.SUBPARAGRAPH)
        unit = Unit(self._name(), Kind.SUBPARAGRAPH, f"{self._words().capitalize()};")
        self.text = InsertUnit(Place(above.id, None), unit).apply(self.text)

    def edit_kind_changed(self) -> None:
        unit = self._unit(Kind.OPERATIVE)
        before, after = (unit.kind, unit.level, unit.number), (Kind.PARAGRAPH, 0, "")
        self.text = Recast(unit.id, before, after).apply(self.text)

    # Tables

    def edit_table_changed(self) -> None:
        """A row comes, a row goes, or a cell reads otherwise."""
        unit = self._unit(Kind.TABLE)
        rows = unit.text.split("\n")
        at = self._chance.randrange(1, len(rows))
        what = self._chance.choice(("row in", "row out", "cell"))
        if what == "row in":
            rows.insert(at, rows[at])
        elif what == "row out":
            del rows[at]
        else:
            cells = rows[at].split(" | ")
            cells[-1] = f"{self._words()} {cells[-1]}"
            rows[at] = " | ".join(cells)
        self._set_text(unit, "\n".join(rows))

    def edit_table_inserted(self) -> None:
        unit = Unit(self._name(), Kind.TABLE, f"| Port | {self._words()} |\n| North | 12 |")
        self.text = InsertUnit(self._place_beside(self._unit()), unit).apply(self.text)

    def edit_table_deleted(self) -> None:
        unit = self._unit(Kind.TABLE)
        self.text = DeleteUnit(place_of(self.text, unit.id), unit).apply(self.text)

    # Notes

    def edit_note_added(self) -> None:
        unit = self._unit()
        note = Note(self._name(), f"See {self._words()}.")
        self.text = InsertNote(len(self.text.notes), note).apply(self.text)
        tokens = self._tokens(unit)
        at = self._chance.randrange(0, len(tokens), 2)
        tokens[at] += f"[^{note.id}]"
        self._set_text(unit, markup(runs("".join(tokens))))

    def edit_note_changed(self) -> None:
        note = self._chance.choice(self.text.notes)
        tokens = note.text.split(" ")
        tokens[self._chance.randrange(len(tokens))] = self._words()
        self.text = EditNote(note, replace(note, text=" ".join(tokens))).apply(self.text)

    def edit_note_removed(self) -> None:
        note = self._chance.choice(self.text.notes)
        for unit in list(self.text.walk()):
            if f"[^{note.id}]" in unit.text:
                self._set_text(unit, unit.text.replace(f"[^{note.id}]", ""))
        self.text = DeleteNote(self.text.notes.index(note), note).apply(self.text)

    def edit_note_repeated(self) -> None:
        cited = [name for unit in self.text.walk() for name in note_references(unit.text)]
        name = self._chance.choice(cited)
        unit = self._unit()
        self._set_text(unit, f"{unit.text}[^{name}]")
