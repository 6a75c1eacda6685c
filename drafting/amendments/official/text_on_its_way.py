"""A text on its way from the base to the amended one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy

from drafting.amendments.official.adaptation import closed
from drafting.amendments.official.edited_text import EditedText, Locator
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import (
    Side,
)
from drafting.amendments.official.targets import Target
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.model.edits import EditText
from drafting.model.identity import IdSource
from drafting.model.inline import note_references
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of, remove
from drafting.model.unit import Kind, Unit

Kept = tuple[object, ...]


class TextOnItsWay:
    """What has become of a text so far; what it was tells where all is."""

    def __init__(
        self,
        base: Resolution,
        notes: Iterable[Note],
        ids: IdSource,
        italicized: Callable[[str], str] = str,
        *,
        keeps_marks: bool = False,
    ) -> None:
        self.base = base
        self._italicized = italicized
        self.keeps_marks = keeps_marks
        """Whether the marks that close paragraphs are as they are given."""
        self.numbering = Numbering(base)
        self.ids = ids
        self.text = base
        self.notes = {note.id: note for note in notes}
        self.texts: dict[str, EditedText] = {}
        """What has changed in the words, by unit, note or field."""
        self.behind: dict[str, list[tuple[int, str]]] = {}
        """The paragraphs that came to stand behind one of the base, with their ranks."""
        self.gone: dict[str, None] = {}
        """Paragraphs that go once all is done: others may be told to stand beside them."""
        self.moved: set[str] = set()

    def opened(self, unit: Unit) -> Unit:
        """A new paragraph with its opening words in italics, where its form has lost them."""
        if unit.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
            return unit
        return replace(unit, text=self._italicized(unit.text))

    @property
    def so_far(self) -> tuple[Resolution, tuple[str, ...]]:
        """What the text is by now, and what of it goes in the end."""
        return self.text, tuple(self.gone)

    def kept(self) -> Kept:
        """All of it, to go back to."""
        return deepcopy((self.texts, self.behind, self.gone, self.moved)), self.text

    def restore(self, kept: Kept) -> None:
        """Go back to what was kept."""
        changing, self.text = kept  # type: ignore[assignment]
        self.texts, self.behind, self.gone, self.moved = changing  # type: ignore[misc]

    def finished(self) -> Resolution:
        """The text, with the notes that came in and without those that nobody refers to now."""
        self.text = self.text_by_now
        used = {note for text in self.text.texts() for note in note_references(text)}
        before = {note for text in self.base.texts() for note in note_references(text)}
        kept = tuple(note for note in self.text.notes if note.id in used or note.id not in before)
        known = {note.id for note in kept}
        came = tuple(note for identity, note in self.notes.items() if identity in used - known)
        notes = (*kept, *(replace(note, mark="") for note in came))
        text = replace(self.text, notes=notes)
        return text if self.keeps_marks else closed(self.base, text)

    def row(self, target: Target) -> Numbered:
        """The paragraph of the base that is meant, or one that came in under a number of its own.

        Raises InstructionError if it is gone.
        """
        if target.new:
            return self._new(target)
        if (came := self._come_in(target)) is not None:
            return came
        row = target.find(self.numbering)
        if self.is_gone(row.unit.id):
            raise InstructionError("an earlier instruction deletes it")
        return row

    def _new(self, target: Target) -> Numbered:
        """The paragraph that has come in and has that number by now. Raises InstructionError."""
        numbering = Numbering(self.text_by_now)
        row = replace(target, new=False).find(numbering)
        if row.unit.id in self.numbering:
            was = self.numbering.label(row.unit.id)
            raise InstructionError(f"no new paragraph has that number, {was} has it by now")
        return row

    @property
    def text_by_now(self) -> Resolution:
        """The text without what goes."""
        text = self.text
        for identity in self.gone:
            if any(unit.id == identity for unit in text.walk()):
                text = remove(text, identity)
        return text

    def _come_in(self, target: Target) -> Numbered | None:
        """The paragraph that an earlier instruction has brought in as "3 bis"."""
        number, _, word = target.place.partition(" ")
        if not word or target.path or not (rank := latin.place(word)):
            return None
        try:
            above = replace(target, place=number).find(self.numbering)
        except InstructionError:
            return None
        came = [one for other, one in self.behind.get(above.unit.id, ()) if other == rank]
        if len(came) != 1 or came[0] in self.numbering:
            return None
        return Numbered(self.text.find(came[0]), "", target.label, above.depth, above.part)

    def is_gone(self, identity: str) -> bool:
        """Whether an earlier instruction has taken a paragraph out."""
        return any(
            one.id == identity
            for gone in self.gone
            if gone in self.numbering
            for one in self.numbering[gone].unit.walk()
        ) or not any(unit.id == identity for unit in self.text.walk())

    def set_field(self, field: str, text: str) -> None:
        """Give a single value another text. Raises InstructionError if it has changed before."""
        if field in self.texts:
            raise InstructionError(f"an earlier instruction changes the {field}")
        self.texts[field] = EditedText(text)
        self.text = replace(self.text, **{field: text})  # type: ignore[arg-type]

    def changing(self, key: str, text: str) -> EditedText:
        """What has changed so far in a text that is known by a key."""
        return self.texts.setdefault(key, EditedText(text))

    def change(self, identity: str, locate: Locator) -> None:
        """Change the words of one unit."""
        text = self.text.find(identity).text
        changing = self.changing(identity, text)
        changing.change(locate)
        self.text = EditText(identity, text, changing.text).apply(self.text)

    def refuse_changed(self, unit: Unit) -> None:
        """Refuse a paragraph whose words an earlier instruction has changed."""
        if any(one.id in self.texts and self.texts[one.id].changed for one in unit.walk()):
            raise InstructionError("an earlier instruction changes it")

    def refuse_moved(self, unit: Unit) -> None:
        """Refuse a paragraph that an earlier instruction has moved."""
        if unit.id in self.moved:
            raise InstructionError("an earlier instruction moves it")

    def beside(self, identity: str, side: Side, rank: int = 0) -> Place:
        """The place beside a paragraph, behind those that came there by earlier instructions."""
        here = place_of(self.text, identity)
        if side is Side.BEFORE:
            return here
        last = identity
        for other, came in self.behind.get(identity, ()):
            if not rank or not other or other < rank:
                last = came
        return Place(here.parent, last)

    def note_behind(self, identity: str, rank: int, came: str) -> None:
        """Note a paragraph that came to stand behind one of the base."""
        behind = self.behind.setdefault(identity, [])
        at = next(
            (at for at, (other, _) in enumerate(behind) if rank and other and other > rank),
            len(behind),
        )
        behind.insert(at, (rank, came))
