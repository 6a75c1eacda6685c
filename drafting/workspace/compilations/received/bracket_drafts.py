"""What the brackets and the remarks of a compilation propose, as drafts of proposals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.compilation.ranges import RangeName
from drafting.amendments.compilation.reader import ReadParagraph
from drafting.amendments.compilation.stray_signs import stray_signs
from drafting.dataclasses import replace
from drafting.model.edits import EditNote, EditText, InsertUnit, SetField
from drafting.model.fields import get_field
from drafting.model.inline import markup, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.workspace.compilations.received.bracketed_proposals import (
    BracketedProposal,
    held_of,
    proposals_of,
)
from drafting.workspace.compilations.received.proposals import Asked, Draft
from drafting.workspace.compilations.received.range_drafts import RangeDraft
from drafting.workspace.compilations.received.remarked_proposals import Planned, deletion, planned
from drafting.workspace.editing.plans import Plan
from drafting.workspace.wording import describe_rewriting, quoted

if TYPE_CHECKING:
    from drafting.model.identity import IdSource

Ask = Callable[[Resolution], Asked]
_NOTHING = " ,;."


class BracketDrafts:
    """Drafts in the order in which the paper prints them, and what was not understood."""

    def __init__(self, ids: IdSource, looks: Callable[[Kind, str], str]) -> None:
        self._ids, self._looks = ids, looks
        self._by_piece: dict[int, Draft] = {}
        self._ranges: list[RangeDraft] = []
        self.drafts: list[Draft] = []
        self.unread: list[str] = []

    def changes(self, paragraph: ReadParagraph, unit: Unit) -> None:
        """What is proposed for a paragraph of the text."""
        found = [
            self._put(paragraph, one, self._change(paragraph, one, unit))
            for one in proposals_of(paragraph)
        ]
        self._remarks(paragraph, unit, found)

    def _change(self, paragraph: ReadParagraph, one: BracketedProposal, unit: Unit) -> Ask:
        new = bare(paragraph.made(*one.pieces))
        if is_empty(new):
            return _whole(deletion, unit.id, self._ids)
        # A word that only comes to stand first is no opening word.
        alike = plain(new).split(" ")[:1] == plain(unit.text).split(" ")[:1]
        opens = alike or one.pieces[0] is paragraph.pieces[0]
        words = self._looks(unit.kind, new) if opens else new
        return _rewording(unit, words)

    def other_wordings(self, paragraph: ReadParagraph, unit: Unit, number: int) -> None:
        """Other wordings of a whole paragraph."""
        for one in proposals_of(paragraph):
            words = self._looks(unit.kind, bare(paragraph.made(*one.pieces)))
            draft = self._put(paragraph, one, _rewording(unit, words))
            draft.alternative = number

    def in_place_of_range(self, paragraph: ReadParagraph, name: RangeName) -> None:
        """A paragraph of what some would have in the place of several, or of one of those."""
        for one in proposals_of(paragraph):
            words = self._looks(Kind.OPERATIVE, bare(paragraph.made(*one.pieces)))
            unit = Unit(self._ids(), Kind.OPERATIVE, words)
            last = self._ranges[-1] if self._ranges else None
            if last is not None and last.goes_on(name, one.by):
                last.units.append(unit)
                continue
            self._ranges.append(RangeDraft(name, one.by, [unit]))
            draft = self._put(paragraph, one, self._ranges[-1].asked)
            draft.alternative = name.number

    def beneath_range(self, paragraph: ReadParagraph) -> bool:
        """What stands beneath the paragraph of a range that came last; False if none came."""
        words = bare("".join(one.stretch.text for one in paragraph.pieces)).strip()
        if words.startswith("[") and words.endswith("]"):
            words = words[1:-1]
        if self._ranges:
            unit = Unit(self._ids(), Kind.SUBPARAGRAPH, words)
            self._ranges[-1].grow(unit, len(paragraph.caption.path))
        return bool(self._ranges)

    def new(self, paragraph: ReadParagraph, unit: Unit, place: Place) -> list[tuple[Draft, str]]:
        """A paragraph of which nothing stands in the text; each draft with the unit it brings."""
        made: list[tuple[Draft, str]] = []
        for one in proposals_of(paragraph):
            words = self._looks(unit.kind, bare(paragraph.made(*one.pieces)))
            name = self._ids()
            edit = InsertUnit(place, replace(unit, id=name, text=words, number=""))
            draft = self._put(paragraph, one, _fixed(Asked(edit, "")))
            draft.insertion = edit
            made.append((draft, name))
        return made

    def unowned(self, paragraph: ReadParagraph, unit: Unit, place: Place, by: str) -> Draft:
        """A paragraph that is called new, whoever proposes it."""
        edit = InsertUnit(place, replace(unit, number=""))
        draft = Draft((by,), (), _fixed(Asked(edit, "")), _told(paragraph, unit.text))
        draft.insertion = edit
        self.drafts.append(draft)
        return draft

    def value(self, field: str, paragraph: ReadParagraph) -> None:
        """What is proposed for a single value: the title."""
        for one in proposals_of(paragraph):
            words = bare(paragraph.made(*one.pieces))
            self._put(paragraph, one, _setting(field, words))

    def note(self, note: Note, number: str, paragraph: ReadParagraph) -> None:
        """What is proposed for a footnote."""
        for one in proposals_of(paragraph):
            after = replace(note, text=bare(paragraph.made(*one.pieces)))
            said = f"change footnote {number} to {quoted(after.text)}"
            self._put(paragraph, one, _fixed(Asked(EditNote(note, after), said)))

    def _put(self, paragraph: ReadParagraph, one: BracketedProposal, ask: Ask) -> Draft:
        draft = Draft(one.by, one.held, ask, _told(paragraph, one.last.stretch.text))
        outer = paragraph.around(one.last)
        draft.on = self._by_piece.get(id(outer)) if outer is not None else None
        self._by_piece.update((id(piece), draft) for piece in one.pieces)
        self.drafts.append(draft)
        return draft

    def _remarks(self, paragraph: ReadParagraph, unit: Unit, drafts: Sequence[Draft]) -> None:
        """What is said behind a paragraph: an action on it, or a comment on what is proposed."""
        last: Draft | None = None
        for mark in paragraph.remarks:
            if not mark.says:
                continue
            if plan := planned(mark.says):
                told = _told(paragraph, str(mark))
                last = Draft(mark.delegations, (), _whole(plan, unit.id, self._ids), told)
                self.drafts.append(last)
            elif last is not None:
                last.held = (*last.held, *held_of(mark))
            elif drafts:
                for draft in drafts:
                    draft.rationale = "; ".join(filter(None, (draft.rationale, str(mark)[1:-1])))
            else:
                self.unread.append(_told(paragraph, str(mark)))
        self.unread += (_told(paragraph, sign) for sign in stray_signs(paragraph))


def _told(paragraph: ReadParagraph, words: str) -> str:
    label = paragraph.caption.label
    return f"{label}: {plain(words)}" if label else plain(words)


def bare(words: str) -> str:
    """Words without the looks of what is proposed: nothing struck, nothing bold."""
    return markup(run._replace(bold=False, struck=False) for run in runs(words))


def is_empty(words: str) -> bool:
    """Whether nothing but a sign at the end is left of a paragraph."""
    return not plain(words).strip(_NOTHING)


def _whole(plan: Planned, unit: str, ids: IdSource) -> Ask:
    return lambda text: _asked(plan(text, unit, ids))


def _asked(plan: Plan) -> Asked:
    return Asked(plan.edit, plan.request)


def _fixed(asked: Asked) -> Ask:
    return lambda _: asked


def _rewording(unit: Unit, words: str) -> Ask:
    def ask(text: Resolution) -> Asked:
        label = Numbering(text).label(unit.id)
        edit = EditText(unit.id, unit.text, words)
        return _asked(Plan(edit, describe_rewriting(unit.text, words, label)))

    return ask


def _setting(field: str, words: str) -> Ask:
    def ask(text: Resolution) -> Asked:
        edit = SetField(field, get_field(text, field), words)
        return Asked(edit, f"change the {field} to {quoted(words)}")

    return ask
