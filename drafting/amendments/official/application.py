"""A text on its way from the base to the amended one, operation by operation."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from functools import singledispatchmethod

from drafting.amendments.official.adaptation import closed, divided, ends, fitted, within
from drafting.amendments.official.edited_text import EditedText, Locator, Span, marked
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.lookup import check_reads, exists, one_before
from drafting.amendments.official.operations import (
    AmendmentOperation,
    CheckReading,
    DeleteAfter,
    DeleteParagraph,
    DeleteSentences,
    EditWords,
    InsertNote,
    InsertParagraphs,
    InsertSentence,
    MergeParagraphs,
    MoveParagraph,
    Renumber,
    ReplaceParagraph,
    ReplaceSentence,
    Side,
    SplitParagraph,
)
from drafting.amendments.official.sentences import index_of, sentences, without
from drafting.amendments.official.targets import EVERY, WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import EVERYWHERE, Where, WordRange, shown
from drafting.amendments.official.words import (
    elsewhere,
    everywhere,
    in_several,
    is_many,
    locator,
    not_there,
    note_called,
    parts_of,
    rows_of,
    several_parts,
)
from drafting.model.edits import EditText
from drafting.model.identity import IdSource
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, insert, place_of, remove, siblings, update_unit
from drafting.model.unit import Kind, Unit

_FIELDS = {TargetPart.TITLE: "title", TargetPart.ENACTING: "enacting"}
Kept = tuple[object, ...]


class Application:
    """A text on its way; what it was tells where all is."""

    def __init__(self, base: Resolution, notes: Iterable[Note], ids: IdSource) -> None:
        self._base = base
        self._numbering = Numbering(base)
        self._ids = ids
        self._text = base
        self._notes = {note.id: note for note in notes}
        self._texts: dict[str, EditedText] = {}
        """What has changed in the words, by unit, note or field."""
        self._behind: dict[str, list[tuple[int, str]]] = {}
        """The paragraphs that came to stand behind one of the base, with their ranks."""
        self._gone: dict[str, None] = {}
        """Paragraphs that go once all is done: others may be told to stand beside them."""
        self._moved: set[str] = set()

    def kept(self) -> Kept:
        """All of it, to go back to."""
        return deepcopy((self._texts, self._behind, self._gone, self._moved)), self._text

    def restore(self, kept: Kept) -> None:
        """Go back to what was kept."""
        changing, self._text = kept  # type: ignore[assignment]
        self._texts, self._behind, self._gone, self._moved = changing  # type: ignore[misc]

    def finished(self) -> Resolution:
        """The text, with the notes that came in and without those that nobody refers to now."""
        for identity in self._gone:
            if any(unit.id == identity for unit in self._text.walk()):
                self._text = remove(self._text, identity)
        used = {note for text in self._text.texts() for note in note_references(text)}
        before = {note for text in self._base.texts() for note in note_references(text)}
        kept = tuple(note for note in self._text.notes if note.id in used or note.id not in before)
        known = {note.id for note in kept}
        came = tuple(note for identity, note in self._notes.items() if identity in used - known)
        notes = (*kept, *(replace(note, mark="") for note in came))
        return closed(self._base, replace(self._text, notes=notes))

    def apply(self, operation: AmendmentOperation) -> None:
        """Carry out one operation. Raises InstructionError."""
        self._apply(operation)

    def _row(self, target: Target) -> Numbered:
        row = target.find(self._numbering)
        if self._is_gone(row.unit.id):
            raise InstructionError("an earlier instruction deletes it")
        return row

    def _is_gone(self, identity: str) -> bool:
        return any(
            one.id == identity
            for gone in self._gone
            for one in self._numbering[gone].unit.walk()
        ) or not any(unit.id == identity for unit in self._text.walk())

    @singledispatchmethod
    def _apply(self, operation: object) -> None:
        raise InstructionError(f"{type(operation).__name__} is not known")

    @_apply.register
    def _(self, operation: Renumber) -> None:
        """Numbers follow by themselves."""

    # Words

    @_apply.register
    def _(self, operation: EditWords) -> None:
        target = operation.target
        if target.part in _FIELDS:
            self._edit_field(_FIELDS[target.part], locator(operation))
        elif target.part is TargetPart.NOTE:
            self._edit_note(operation)
        elif is_many(target):
            self._edit_many(everywhere(operation))
        else:
            self._edit_unit(operation)

    def _changing(self, key: str, text: str) -> EditedText:
        return self._texts.setdefault(key, EditedText(text))

    def _edit_field(self, field: str, locate: Locator) -> None:
        changing = self._changing(field, getattr(self._text, field))
        changing.change(locate)
        self._text = replace(self._text, **{field: changing.text})  # type: ignore[arg-type]

    def _edit_note(self, operation: EditWords) -> None:
        identity = note_called(self._base, self._numbering, operation.target)
        (note,) = [note for note in self._text.notes if note.id == identity] or [None]
        if note is None:
            raise InstructionError("an earlier instruction deletes it")
        changing = self._changing(f"note {identity}", note.text)
        changing.change(locator(operation))
        notes = (
            replace(one, text=changing.text) if one.id == identity else one
            for one in self._text.notes
        )
        self._text = replace(self._text, notes=tuple(notes))

    def _change(self, identity: str, locate: Locator) -> None:
        """Change the words of one unit."""
        text = self._text.find(identity).text
        changing = self._changing(identity, text)
        changing.change(locate)
        self._text = EditText(identity, text, changing.text).apply(self._text)

    def _edit_unit(self, operation: EditWords) -> None:
        row = self._row(operation.target)
        unit = self._text.find(row.unit.id)
        if operation.target.chapeau and not row.unit.children:
            raise InstructionError("it has no chapeau, since nothing stands beneath it")
        try:
            self._edit_parts(parts_of(unit, operation), operation)
        except InstructionError as error:
            where = elsewhere(self._numbering, row.unit, operation)
            raise InstructionError(f"{error}{where}") from error

    def _edit_parts(self, parts: list[Unit], operation: EditWords) -> list[str]:
        """Edit each of the parts that has the words. Raises InstructionError if none has."""
        error: InstructionError | None = None
        done: list[str] = []
        for part in parts:
            try:
                self._change(part.id, locator(operation))
            except InstructionError as reason:
                if error is None or "are not there" in str(error):
                    error = reason
                continue
            done.append(part.id)
        told_twice = error is not None and "are not there" not in str(error)
        if error is not None and (not done or told_twice):
            raise error
        several_parts(operation, len(done))
        if len(done) > 1 and operation.stretch.occurrence != EVERYWHERE:
            raise InstructionError("the words stand in several parts of the paragraph")
        return done

    def _edit_many(self, operation: EditWords) -> None:
        """The one paragraph of many that has the words, or all of them where all are meant."""
        rows = rows_of(self._numbering, operation)
        units = [self._text.find(row.unit.id) for row in rows if not self._is_gone(row.unit.id)]
        if not operation.stretch.words:
            raise InstructionError("which of its paragraphs is meant is not said")
        has = [unit for unit in units if self._has(unit, operation)]
        if not has:
            raise not_there(operation)
        if len(has) > 1 and operation.stretch.occurrence != EVERYWHERE:
            raise in_several(operation, [self._numbering.label(unit.id) for unit in has])
        for unit in has:
            self._change(unit.id, locator(operation))

    def _has(self, unit: Unit, operation: EditWords) -> bool:
        stretch = replace(operation.stretch, occurrence=EVERYWHERE)
        for text in (self._numbering[unit.id].unit.text, unit.text):
            try:
                if stretch.find(text):
                    return True
            except InstructionError:
                continue
        return False

    @_apply.register
    def _(self, operation: InsertNote) -> None:
        note = Note(self._ids(), operation.words)
        self._notes[note.id] = note
        self._apply(EditWords(operation.target, operation.stretch, f"[^{note.id}]"))

    @_apply.register
    def _(self, operation: CheckReading) -> None:
        target = operation.target
        if target.part is TargetPart.TITLE:
            text = self._text.title
        else:
            text = self._text.find(target.find(self._numbering).unit.id).text
        if _bare(text) != _bare(operation.words):
            raise InstructionError(f"it would read {shown(text)}, and not as it is said to read")

    # Sentences

    @_apply.register
    def _(self, operation: DeleteSentences) -> None:
        row = self._row(operation.target)
        check_reads(row.unit, DeleteParagraph(operation.target, operation.reads))
        also = operation.target.also_sentence

        def locate(text: str) -> list[tuple[Span, str]]:
            read = plain(text)
            found = [index_of(read, one, also) for one in operation.sentences]
            return [(span, "") for span in without(read, found)]

        self._change(row.unit.id, locate)

    @_apply.register
    def _(self, operation: ReplaceSentence) -> None:
        target = operation.target

        def locate(text: str) -> list[tuple[Span, str]]:
            found = sentences(plain(text))
            at = index_of(plain(text), target.sentence, target.also_sentence)
            return [(found[at], _as_sentence(operation.words, last=at == len(found) - 1))]

        self._change(self._row(target).unit.id, locate)

    @_apply.register
    def _(self, operation: InsertSentence) -> None:
        target = operation.target
        before = operation.side is Side.BEFORE

        def locate(text: str) -> list[tuple[Span, str]]:
            read = plain(text)
            found = sentences(read)
            if before and target.sentence == len(found) + 1:
                at = len(found) - 1
            else:
                at = index_of(read, target.sentence, target.also_sentence) - before
            if at < 0:
                raise InstructionError("a sentence before the first is not understood")
            end = found[at][1]
            if at == len(found) - 1:
                return [((end, end), f". {_as_sentence(operation.words, last=True)}")]
            return [((end, end), _as_sentence(operation.words, last=False))]

        unit = self._row(target).unit
        if unit.children and not target.chapeau and target.sentence == -1:
            raise InstructionError("the end of which of its parts is meant is not said")
        self._change(unit.id, locate)

    @_apply.register
    def _(self, operation: DeleteAfter) -> None:
        target = operation.target
        if target.sentence:
            self._delete_sentences_after(target)
            return
        row = self._row(target)
        parent = place_of(self._base, row.unit.id).parent
        inside = siblings(self._base, parent)
        at = [unit.id for unit in inside].index(row.unit.id)
        if at == len(inside) - 1:
            raise InstructionError("nothing follows it")
        for unit in inside[at + 1 :]:
            self._gone[unit.id] = None

    def _delete_sentences_after(self, target: Target) -> None:
        def locate(text: str) -> list[tuple[Span, str]]:
            read = plain(text)
            at = index_of(read, target.sentence, target.also_sentence)
            rest = range(at + 1, len(sentences(read)))
            if not rest:
                raise InstructionError("nothing follows that sentence")
            return [(span, "") for span in without(read, rest)]

        unit = self._row(target).unit
        if unit.children:
            raise InstructionError("whether what stands beneath it goes too is not said")
        self._change(unit.id, locate)

    # Paragraphs

    @_apply.register
    def _(self, operation: DeleteParagraph) -> None:
        target = operation.target
        if target.part is TargetPart.NOTE:
            self._delete_note(target)
            return
        if target.place in (WHOLE, EVERY) or target.part in (*_FIELDS, TargetPart.TEXT):
            raise InstructionError("that cannot be deleted as a whole")
        row = self._row(target)
        check_reads(row.unit, operation)
        self._refuse_changed(row.unit)
        self._gone[row.unit.id] = None

    def _refuse_changed(self, unit: Unit) -> None:
        """Refuse what an earlier instruction contradicts."""
        if any(one.id in self._texts and self._texts[one.id].changed for one in unit.walk()):
            raise InstructionError("an earlier instruction changes it")
        if unit.id in self._moved:
            raise InstructionError("an earlier instruction moves it")

    def _delete_note(self, target: Target) -> None:
        identity = note_called(self._base, self._numbering, target)
        if not any(note.id == identity for note in self._text.notes):
            raise InstructionError("an earlier instruction deletes it")
        for unit in list(self._text.walk()):
            if identity in note_references(unit.text):
                text = marked(unit.text, identity)
                self._text = EditText(unit.id, unit.text, text).apply(self._text)
                self._texts[unit.id] = EditedText(text)
        notes = tuple(note for note in self._text.notes if note.id != identity)
        self._text = replace(self._text, notes=notes)

    @_apply.register
    def _(self, operation: ReplaceParagraph) -> None:
        if operation.target.part is TargetPart.TITLE:
            self._replace_title(operation.paragraphs[0].text)
            return
        rows = [self._row(target) for target in (operation.target, *operation.others)]
        for row in rows:
            self._refuse_changed(row.unit)
        self._check_block(rows)
        unit = self._text.find(rows[0].unit.id)
        first, *more = fitted(operation.paragraphs, unit.kind, self._ids, closing=operation.quoted)
        self._put_in_place(unit, first)
        last = unit.id
        for paragraph in more:
            place = Place(place_of(self._text, last).parent, last)
            self._text = insert(self._text, place, paragraph)
            last = paragraph.id
        if more:
            self._behind.setdefault(unit.id, []).append((0, last))
        for row in rows[1:]:
            self._gone[row.unit.id] = None

    def _put_in_place(self, unit: Unit, new: Unit) -> None:
        children = new.children or (() if ends(new.text) else unit.children)
        self._text = update_unit(
            self._text, unit.id, lambda old: replace(old, text=new.text, children=children)
        )
        self._texts[unit.id] = EditedText(new.text)

    def _check_block(self, rows: list[Numbered]) -> None:
        """Refuse paragraphs that do not stand together."""
        parents = {place_of(self._base, row.unit.id).parent for row in rows}
        order = [row.unit.id for row in self._numbering if row.depth == rows[0].depth]
        places = [order.index(row.unit.id) for row in rows if row.unit.id in order]
        if len(parents) > 1 or places != list(range(places[0], places[0] + len(rows))):
            raise InstructionError("the paragraphs that are replaced do not stand together")

    def _replace_title(self, text: str) -> None:
        if "title" in self._texts:
            raise InstructionError(f"an earlier instruction changes {shown(self._base.title)}")
        title = text.replace("*", "").rstrip(" .;")
        self._texts["title"] = EditedText(title)
        self._text = replace(self._text, title=title)

    @_apply.register
    def _(self, operation: InsertParagraphs) -> None:
        operation = self._placed(operation)
        unit = operation.target.find(self._numbering).unit
        if operation.under:
            kind = Kind.SUBPARAGRAPH
            inside = siblings(self._text, unit.id)
            place = Place(unit.id, inside[-1].id if inside else None)
        else:
            kind = unit.kind
            place = self._beside(unit.id, operation.side, operation.rank)
        if operation.heading:
            kind = Kind.HEADING
        elif kind in (Kind.HEADING, Kind.SECTION):
            kind = self._kind_beside(unit.id)
        for paragraph in fitted(operation.paragraphs, kind, self._ids, closing=operation.quoted):
            self._text = insert(self._text, place, paragraph)
            place = Place(place.parent, paragraph.id)
            if operation.side is Side.AFTER and not operation.under:
                self._note_behind(unit.id, operation.rank, paragraph.id)

    def _kind_beside(self, identity: str) -> Kind:
        """What stands beneath a heading."""
        part = self._numbering[identity].part
        return next(
            (row.unit.kind for row in self._numbering if row.part == part and row.depth == 0
             and row.unit.kind in (Kind.OPERATIVE, Kind.PREAMBULAR, Kind.NUMBERED)),
            Kind.PARAGRAPH,
        )  # fmt: skip

    def _placed(self, operation: InsertParagraphs) -> InsertParagraphs:
        """A new paragraph 10 stands before the old one, or behind paragraph 9 if that is last."""
        target = operation.target
        if operation.side is Side.BEFORE and not exists(target, self._numbering):
            before = one_before(target)
            if before is not None and exists(before, self._numbering):
                return replace(operation, side=Side.AFTER, target=before, under=False)
        return replace(operation, under=operation.under and not operation.heading)

    def _beside(self, identity: str, side: Side, rank: int = 0) -> Place:
        """The place beside a paragraph, behind those that came there by earlier instructions."""
        here = place_of(self._text, identity)
        if side is Side.BEFORE:
            return here
        last = identity
        for other, came in self._behind.get(identity, ()):
            if not rank or not other or other < rank:
                last = came
        return Place(here.parent, last)

    def _note_behind(self, identity: str, rank: int, came: str) -> None:
        behind = self._behind.setdefault(identity, [])
        at = next(
            (at for at, (other, _) in enumerate(behind) if rank and other and other > rank),
            len(behind),
        )
        behind.insert(at, (rank, came))

    @_apply.register
    def _(self, operation: MoveParagraph) -> None:
        row = self._row(operation.target)
        if row.unit.id in self._moved:
            raise InstructionError("an earlier instruction moves it")
        moving = self._text.find(row.unit.id)
        beside = operation.beside.find(self._numbering).unit
        if any(inner.id == beside.id for inner in row.unit.walk()):
            raise InstructionError("a paragraph cannot be moved beside itself")
        if moving.kind is not beside.kind and Kind.SUBPARAGRAPH in (moving.kind, beside.kind):
            raise InstructionError(f"it cannot stand beside {operation.beside.label}")
        self._moved.add(moving.id)
        self._text = remove(self._text, moving.id)
        place = self._beside(beside.id, operation.side)
        self._text = insert(self._text, place, replace(moving, kind=beside.kind))
        if operation.side is Side.AFTER:
            self._note_behind(beside.id, 0, moving.id)

    @_apply.register
    def _(self, operation: MergeParagraphs) -> None:
        first = self._text.find(self._row(operation.target).unit.id)
        for target in operation.others:
            other = self._text.find(self._row(target).unit.id)
            words = f"{first.text.rstrip().rstrip(',;.')}, and {within(other.text)}"
            first = replace(first, text=words, children=(*first.children, *other.children))
            self._text = remove(self._text, other.id)
        whole = first
        self._text = update_unit(self._text, whole.id, lambda _: whole)
        self._texts[whole.id] = EditedText(whole.text)

    @_apply.register
    def _(self, operation: SplitParagraph) -> None:
        unit = self._text.find(self._row(operation.target).unit.id)
        stretch = WordRange(Where.AFTER if operation.behind else Where.BEFORE, operation.words)
        ((at, _),) = stretch.find(unit.text)
        first, second = divided(unit, at, self._ids())
        self._text = update_unit(self._text, unit.id, lambda _: first)
        self._texts[unit.id] = EditedText(first.text)
        place = Place(place_of(self._text, unit.id).parent, unit.id)
        self._text = insert(self._text, place, second)
        self._note_behind(unit.id, 0, second.id)


def _as_sentence(words: str, *, last: bool) -> str:
    """A sentence with its full stop, which the last one of a paragraph leaves to it."""
    bare = words.rstrip().rstrip(".;,").rstrip()
    if words.rstrip()[-1:] in "?!":
        return words.rstrip()
    return bare if last else f"{bare}."


def _bare(text: str) -> str:
    return " ".join(plain(text).split()).rstrip(" .;,:").casefold()
