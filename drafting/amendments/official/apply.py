"""The instructions of an amendment carried out on the text that it amends.

All places are those of the text as it was before any instruction, as the room reads them:
"paragraph 5" stays the same paragraph though paragraph 3 is deleted by an earlier one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafting.amendments.official.adaptation import (
    closed,
    divided,
    ends,
    fitted,
    within,
    without_note,
)
from drafting.amendments.official.document import AmendmentDocument, Instruction
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.lookup import check_reads, exists, one_before
from drafting.amendments.official.operations import (
    AmendmentOperation,
    DeleteParagraph,
    EditWords,
    InsertParagraphs,
    MergeParagraphs,
    MoveParagraph,
    Renumber,
    ReplaceParagraph,
    Side,
    SplitParagraph,
    target_label,
)
from drafting.amendments.official.targets import WHOLE, Target, TargetPart, same_document
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.amendments.official.words import note_called, with_words, without_sentence
from drafting.amendments.references import followed
from drafting.model.errors import ModelError
from drafting.model.identity import IdSource
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, insert, place_of, remove, siblings, update_unit
from drafting.model.unit import Kind


@dataclass(frozen=True, slots=True)
class InstructionOutcome:
    """What became of one instruction."""

    instruction: Instruction
    reason: str = ""
    """Why it was not applied; empty if it was."""

    @property
    def applied(self) -> bool:
        """Whether the text is changed as it asks."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Amended:
    """A text with the amendments that fit it."""

    resolution: Resolution
    outcomes: tuple[InstructionOutcome, ...]
    references: tuple[str, ...] = ()
    """One sentence for each reference of the text that follows, or that cannot follow."""

    @property
    def complete(self) -> bool:
        """Whether every instruction was applied."""
        return all(outcome.applied for outcome in self.outcomes)


def amended(
    base: Resolution, document: AmendmentDocument, ids: IdSource, *, follow: bool | None = None
) -> Amended:
    """`base` with every instruction applied that is understood and fits; the others say why not.

    The references of the text to its own paragraphs `follow` these, or are told to be left as
    they are; by default as the document asks.
    """
    amending = _Application(base, document, ids)
    outcomes = [amending.carry_out(instruction) for instruction in document.instructions]
    done = amending.finished()
    following = followed(base, done)
    follows = document.adjusts_references if follow is None else follow
    text, said = (following.text, following.said) if follows else (done, following.not_made)
    numbered = tuple(_with_number(base, text, outcome) for outcome in outcomes)
    known = set(followed(base, base).open)
    left = (one for one in following.open if one not in known)
    return Amended(text, numbered, (*said, *left))


def _with_number(
    base: Resolution, text: Resolution, outcome: InstructionOutcome
) -> InstructionOutcome:
    """An instruction that gives a paragraph a number is carried out if it has that number now."""
    before, after = Numbering(base), Numbering(text)
    for operation in outcome.instruction.operations if outcome.applied else ():
        if isinstance(operation, Renumber) and operation.target is not None:
            row = operation.target.find(before)
            label = after.label(row.unit.id) if row.unit.id in after else "gone"
            if label != replace(operation.target, place=operation.place).label:
                said = f"{row.label} would be {label}, and not {operation.place}."
                return replace(outcome, reason=said)
    return outcome


class _Application:
    """A text on its way from the base to the amended one."""

    def __init__(self, base: Resolution, document: AmendmentDocument, ids: IdSource) -> None:
        self._base = base
        self._numbering = Numbering(base)
        self._text = base
        self._notes = {note.id: note for note in document.notes}
        self._ids = ids
        self._behind: dict[str, str] = {}
        """The paragraph that last came to stand behind one of the base."""
        self._gone: dict[str, None] = {}
        """Paragraphs that go once all is done: others may be told to stand beside them."""

    def carry_out(self, instruction: Instruction) -> InstructionOutcome:
        """Apply one instruction as a whole, or leave the text as it is."""
        if not instruction.understood:
            return InstructionOutcome(instruction, instruction.reason)
        if instruction.document and not self._is_meant(instruction.document):
            return InstructionOutcome(instruction, f"It is about {instruction.document}.")
        before, behind, gone = self._text, dict(self._behind), dict(self._gone)
        for operation in instruction.operations:
            try:
                self._apply(operation)
            except (InstructionError, ModelError) as error:
                self._text, self._behind, self._gone = before, behind, gone
                return InstructionOutcome(instruction, _sentence(operation, error))
        return InstructionOutcome(instruction)

    def _is_meant(self, symbol: str) -> bool:
        """Whether the base is the document of that symbol, as first issued or revised."""
        own = plain(self._base.masthead.symbol)
        return not own or same_document(own, symbol)

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

    def _apply(self, operation: AmendmentOperation) -> None:
        if isinstance(operation, EditWords):
            self._text = with_words(self._text, self._base, self._numbering, operation)
        elif isinstance(operation, ReplaceParagraph):
            self._replace(operation)
        elif isinstance(operation, DeleteParagraph):
            self._delete(operation)
        elif isinstance(operation, InsertParagraphs):
            self._insert(operation)
        elif isinstance(operation, MoveParagraph):
            self._move(operation)
        elif isinstance(operation, MergeParagraphs):
            self._merge(operation)
        elif isinstance(operation, SplitParagraph):
            self._split(operation)

    def _row(self, target: Target) -> Numbered:
        return target.find(self._numbering)

    # Paragraphs

    def _delete(self, operation: DeleteParagraph) -> None:
        target = operation.target
        if target.part is TargetPart.NOTE:
            self._text = without_note(self._text, note_called(self._base, target))
            return
        if target.place == WHOLE or target.part in (TargetPart.TITLE, TargetPart.ENACTING):
            raise InstructionError("that cannot be deleted as a whole")
        row = self._row(target)
        check_reads(row.unit, operation)
        if not target.sentence:
            self._gone[row.unit.id] = None
            return
        self._text = update_unit(
            self._text,
            row.unit.id,
            lambda was: replace(was, text=without_sentence(was.text, target)),
        )

    def _replace(self, operation: ReplaceParagraph) -> None:
        if operation.target.part is TargetPart.TITLE:
            title = operation.paragraphs[0].text.replace("*", "").rstrip(" .;")
            self._text = replace(self._text, title=title)
            return
        unit = self._text.find(self._row(operation.target).unit.id)
        first, *more = fitted(operation.paragraphs, unit.kind, self._ids)
        children = first.children if first.children or len(more) else unit.children
        if not first.children and ends(first.text):
            children = ()
        self._text = update_unit(
            self._text, unit.id, lambda old: replace(old, text=first.text, children=children)
        )
        last = unit.id
        for paragraph in more:
            place = Place(place_of(self._text, last).parent, last)
            self._text = insert(self._text, place, paragraph)
            last = paragraph.id

    def _insert(self, operation: InsertParagraphs) -> None:
        operation = self._placed(operation)
        unit = self._row(operation.target).unit
        if operation.under:
            kind = Kind.SUBPARAGRAPH
            inside = siblings(self._text, unit.id)
            place = Place(unit.id, inside[-1].id if inside else None)
        else:
            kind = unit.kind
            place = self._beside(unit.id, operation.side)
        for paragraph in fitted(operation.paragraphs, kind, self._ids):
            self._text = insert(self._text, place, paragraph)
            place = Place(place.parent, paragraph.id)
            if operation.side is Side.AFTER:
                self._behind[unit.id] = paragraph.id

    def _placed(self, operation: InsertParagraphs) -> InsertParagraphs:
        """A new paragraph 10 stands before the old one, or behind paragraph 9 if that is last."""
        target = operation.target
        if operation.side is Side.BEFORE and not exists(target, self._numbering):
            before = one_before(target)
            if before is not None and exists(before, self._numbering):
                return replace(operation, side=Side.AFTER, target=before, under=False)
        return replace(operation, under=operation.under and not target.path)

    def _beside(self, identity: str, side: Side) -> Place:
        """The place beside a paragraph, behind those that came there by earlier instructions."""
        here = place_of(self._text, identity)
        if side is Side.BEFORE:
            return here
        return Place(here.parent, self._behind.get(identity, identity))

    def _move(self, operation: MoveParagraph) -> None:
        moving = self._text.find(self._row(operation.target).unit.id)
        beside = self._row(operation.beside).unit
        if any(inner.id == beside.id for inner in moving.walk()):
            raise InstructionError("a paragraph cannot be moved beside itself")
        self._text = remove(self._text, moving.id)
        place = self._beside(beside.id, operation.side)
        self._text = insert(self._text, place, replace(moving, kind=beside.kind))
        if operation.side is Side.AFTER:
            self._behind[beside.id] = moving.id

    def _merge(self, operation: MergeParagraphs) -> None:
        first = self._text.find(self._row(operation.target).unit.id)
        for target in operation.others:
            other = self._text.find(self._row(target).unit.id)
            words = f"{first.text.rstrip().rstrip(',;.')}, and {within(other.text)}"
            first = replace(first, text=words, children=(*first.children, *other.children))
            self._text = remove(self._text, other.id)
        whole = first
        self._text = update_unit(self._text, whole.id, lambda _: whole)

    def _split(self, operation: SplitParagraph) -> None:
        unit = self._text.find(self._row(operation.target).unit.id)
        stretch = WordRange(Where.AFTER if operation.behind else Where.BEFORE, operation.words)
        ((at, _),) = stretch.find(unit.text)
        first, second = divided(unit, at, self._ids())
        self._text = update_unit(self._text, unit.id, lambda _: first)
        place = Place(place_of(self._text, unit.id).parent, unit.id)
        self._text = insert(self._text, place, second)
        self._behind[unit.id] = second.id


def _sentence(operation: AmendmentOperation, error: Exception) -> str:
    label = target_label(operation)
    reason = str(error).rstrip(".")
    return f"{label}: {reason}." if label else f"{reason[:1].upper()}{reason[1:]}."
