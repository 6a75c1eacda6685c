"""All pending proposals in one text and one redline, each delegation apart from the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.compilation.notation import IN_TEXT
from drafting.amendments.footnotes import with_notes
from drafting.model.edits import DeleteUnit, Edit, SetField
from drafting.named_tuples import NamedTuple
from drafting.redline.combined import Combined, Version, combined
from drafting.redline.provenance import steps_of
from drafting.redline.rebase import KEEP_BOTH, Grade, KnownTexts, rebase
from drafting.redline.spans import Act
from drafting.workspace.compilations.combined_numbers import numbered
from drafting.workspace.editing.plans import Plan, settled
from drafting.workspace.files.exports import credited_apart
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from drafting.amendments.proposals import Proposal
    from drafting.model.resolution import Resolution
    from drafting.workspace.negotiation.proceedings import Proceedings


class LeftOut(NamedTuple):
    """A proposal that the text of its delegation alone does not have."""

    number: int
    reason: str


class CombinedProposals(NamedTuple):
    """What all live proposals together would make of a text."""

    combined: Combined
    """Each change is that of the delegations that propose it."""
    left_out: tuple[LeftOut, ...]


def combined_proposals(
    proceedings: Proceedings, before: Resolution, fresh: Callable[[], str]
) -> CombinedProposals:
    """All live proposals made on a text, by whom they are: what several put together is theirs.

    Each name gets the text that its proposals alone would make, one after the other.
    `fresh` gives identities.
    """
    own: dict[frozenset[str], list[Proposal]] = {}
    for proposal in proceedings.state.live:
        own.setdefault(frozenset(proposal.by), []).append(proposal)
    alone = [_Alone(proceedings, before, proposals) for proposals in own.values()]
    versions = [
        one.version(frozenset[str]().union(*(other.touched for other in alone if other is not one)))
        for one in alone
        if one.states
    ]
    left_out = sorted(found for one in alone for found in one.left_out)
    convention = proceedings.state.convention
    made = combined(
        before,
        versions,
        fresh,
        lambda old, new, beside: numbered(old, new, beside, convention),
    )
    return CombinedProposals(made, tuple(left_out))


class _Alone:
    """What the proposals of one delegation, and nobody else's, would make of a text."""

    def __init__(
        self, proceedings: Proceedings, before: Resolution, proposals: Sequence[Proposal]
    ) -> None:
        self._proceedings, self._before = proceedings, before
        self._name = movers(proposals[0])
        self._text = before
        self.states: list[tuple[Act, Resolution]] = []
        self.left_out: list[LeftOut] = []
        for proposal in sorted(proposals, key=_turn):
            self._make(proposal)

    @property
    def touched(self) -> frozenset[str]:
        """The paragraphs that read otherwise."""
        now = {unit.id: unit.text for unit in self._text.walk()}
        return frozenset(one.id for one in self._before.walk() if now.get(one.id) != one.text)

    def version(self, held: frozenset[str]) -> Version:
        """Their text, and its redline, in which paragraphs of `held` stay in place if they can."""
        act = max((act for act, _ in self.states), key=lambda act: act.when)
        steps = tuple(steps_of(self._before, self.states))
        apart = credited_apart(self._before, steps, self._text, held)
        return Version(act, self._text, apart.redline)

    def _make(self, proposal: Proposal) -> None:
        number = self._proceedings.state.number(proposal.id)
        edit, reason = self._edit(proposal)
        if edit is None:
            self.left_out.append(LeftOut(number, reason))
            return
        edit = with_notes(edit, proposal.notes, self._text)
        self._text = settled(self._text, Plan(edit, "")).edit.apply(self._text)
        act = Act(self._name, proposal.when, proposal.round, str(number), proposal.id)
        self.states.append((act, self._text))

    def _edit(self, proposal: Proposal) -> tuple[Edit | None, str]:
        """The edit of a proposal behind those of the same delegation; or why there is none."""
        now, edit = self._text, proposal.edit
        if isinstance(edit, SetField) and edit.field not in (*IN_TEXT, "title"):
            return None, "it is about the head of the document, in whose place this heading stands"
        if proposal.alternative and self._is_changed(edit):
            return None, "the same delegation proposes other changes of that paragraph"
        alone = self._proceedings.carried(proposal, now)
        is_contested = alone.grade is Grade.CONTESTED
        if alone.grade is Grade.MOOT or (is_contested and not edit.is_of_words):
            return None, alone.reason
        if not is_contested and not isinstance(alone.edit, DeleteUnit):
            return alone.edit, ""
        known = KnownTexts(self._proceedings.around(proposal), (self._before,))
        return rebase(edit, known, now, KEEP_BOTH).edit, ""

    def _is_changed(self, edit: Edit) -> bool:
        """Whether the delegation changed the words of a paragraph already."""
        before, now = (
            {unit.id: unit.text for unit in text.walk()} for text in (self._before, self._text)
        )
        return before.get(edit.subject) != now.get(edit.subject)


def _turn(proposal: Proposal) -> int:
    """What takes out whole paragraphs comes last, and before that other wordings of them."""
    return 2 if isinstance(proposal.edit, DeleteUnit) else int(bool(proposal.alternative))
