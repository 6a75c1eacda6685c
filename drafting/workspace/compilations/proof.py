"""What a compilation in a file does not give back: it is read again and held against its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.compilation.plain_looks import with_plain_marks, without_looks
from drafting.amendments.compilation.proposal_list import ProposalList
from drafting.amendments.positions import Position
from drafting.amendments.proposals import Proposal
from drafting.amendments.records import edit_data
from drafting.dataclasses import replace
from drafting.model.inline import note_references
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Unit
from drafting.workspace.compilations.received.compilation import read_file
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.negotiation.text_position_rows import TextPosition

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

_VALUES = ("title", "enacting", "chapeau", "closing")


def not_held(
    path: Path, listed: ProposalList, said: Sequence[TextPosition], context: Context
) -> tuple[str, ...]:
    """What of the text, of the proposals and of what is said a file does not hold.

    Each is called as in the room.

    Raises a FormatError or NoCompilationError.
    """
    content = CompilationContent(read_file(path, context), context)
    looks = path.suffix.casefold() != ".txt"
    faults = (
        *_Proof(listed, content, looks=looks).faults(),
        *_unsaid(said, content),
        *_undecided(listed, content),
    )
    return tuple(dict.fromkeys(faults))


def _unsaid(said: Sequence[TextPosition], content: CompilationContent) -> Iterator[str]:
    """What delegations say of the text, where it did not come back."""
    labels = {row.unit.id: row.label for row in Numbering(content.text)}
    came = {
        (labels.get(unit, ""), *_position(one))
        for unit, each in content.positions.items()
        for one in each
    }
    for one in said:
        if (one.label, *_position(one.position)) not in came:
            yield f"what {one.position.delegation} says of {one.label}"


def _undecided(listed: ProposalList, content: CompilationContent) -> Iterator[str]:
    """How far paragraphs are agreed, where it did not come back with all that it depends on."""
    numbering = Numbering(content.text)
    came: set[tuple[str, str]] = set()
    for unit, one in content.decisions:
        depends = (condition.words(numbering) for condition in one.conditions)
        came.add((numbering.label(unit), ", ".join((one.stage.value.capitalize(), *depends))))
    for label, said in listed.agreed:
        if (label, said) not in came:
            yield f"how far {label} is agreed"


def _position(one: Position) -> tuple[str, ...]:
    return (
        one.delegation,
        one.stance.value,
        *(" ".join(w.split()) for w in (one.words, one.comment)),
    )


class _Proof:
    def __init__(self, listed: ProposalList, content: CompilationContent, *, looks: bool) -> None:
        self._listed, self._content = listed, content
        self._went = _Seen(listed.text, looks=looks)
        self._came = _Seen(content.text, looks=looks)

    def faults(self) -> Iterator[str]:
        yield from self._of_the_text()
        came = {one.order: one for one in self._content.proposals}
        numbers = {one.proposal.id: one.number for one in self._listed.proposals}
        orders = {one.id: one.order for one in self._content.proposals}
        for one in self._listed.proposals:
            found = came.pop(one.number, None)
            if one.is_moot:
                continue
            wanted = self._went.proposal(replace(one.proposal, says=one.says), numbers)
            if found is None or self._came.proposal(found, orders) != wanted:
                yield f"proposal {one.number}"
        if came:
            yield "the end of what is proposed"

    def _of_the_text(self) -> Iterator[str]:
        went, came = self._went, self._came
        for name in _VALUES:
            if went.value(name) != came.value(name):
                yield f"the {name}"
        for label, shape in went.units.items():
            if came.units.get(label) != shape:
                yield label
        if extra := came.units.keys() - went.units.keys():
            yield f"what comes behind {min(extra)}"
        if went.notes != came.notes:
            yield "the footnotes"


class _Seen:
    """A text and what is proposed on it, by labels and words instead of identities."""

    def __init__(self, text: Resolution, *, looks: bool) -> None:
        self._text, self._looks = text, looks
        self._labels = {row.unit.id: row.label for row in Numbering(text)}
        own = {note.id: note for note in text.notes}
        self.notes = sorted(self._words(note.text, {}) for note in text.notes)
        self.units = {row.label: self._unit(row.unit, row.depth, own) for row in Numbering(text)}

    def value(self, name: str) -> str:
        own = {note.id: note for note in self._text.notes}
        return self._words(str(getattr(self._text, name)), own)

    def _unit(self, unit: Unit, depth: int, own: Mapping[str, Note]) -> tuple[object, ...]:
        return unit.kind, unit.level, unit.number, depth, self._words(unit.text, own)

    def _words(self, text: str, notes: Mapping[str, Note]) -> str:
        """Words with those of each footnote in place of its name, and their looks if they count."""
        words = with_plain_marks(text) if self._looks else without_looks(text)
        for name in note_references(text):
            note = notes.get(name)
            said = without_looks(note.text) if note else ""
            words = words.replace(f"[^{name}]", f"[^{said}]")
        return words

    def proposal(self, one: Proposal, numbers: Mapping[str, int]) -> tuple[object, ...]:
        notes = {note.id: note for note in (*self._text.notes, *one.notes)}
        held = [(by.delegation, by.stance, by.words, by.comment) for by in one.positions]
        # What rests on a paragraph that was split since is made of several edits today.
        edits = [edit_data(edit) for edit in one.edit.each()]
        edit = _named(edits, self._labels, lambda text: self._words(text, notes))
        said = one.by, one.says, one.alternative, one.rationale, one.condition
        return (*said, numbers.get(one.on, 0), held, edit)


def _named(value: object, labels: Mapping[str, str], words: Callable[[str], str]) -> object:
    """Plain data of an edit with labels in place of identities; new ones are left out."""
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name != "id" or one in labels}
        return {name: _named(one, labels, words) for name, one in kept.items()}
    if isinstance(value, list):
        return [_named(one, labels, words) for one in value]
    return labels.get(value) or words(value) if isinstance(value, str) else value
