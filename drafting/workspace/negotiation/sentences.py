"""Proposals and positions in the sentences of lists and of the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.model.edits import EditNote, EditText, InsertUnit, ReplaceUnits, SetField
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.ranges import label_of_row
from drafting.model.resolution import Resolution
from drafting.patterns import regex
from drafting.workspace.wording import counted, listed, quoted

if TYPE_CHECKING:
    from drafting.redline.rebase.values import Rebased
    from drafting.workspace.negotiation.proposal_rows import ProposalRow

_SPELLED_OUT = 3
"""Conflicts of one proposal that are told word by word where there are many."""
_MOOT = "moot"
_SAID = {
    Stance.SUPPORTS: "supports",
    Stance.OPPOSES: "opposes",
    Stance.RETAIN: "wants the words retained that are touched by",
    Stance.DELETE: "wants the words deleted of",
    Stance.RESERVES: "reserves its position on",
    Stance.FLEXIBLE: "is flexible on",
    Stance.BRACKETS: "puts brackets around",
    Stance.COMMENTS: "comments on",
    Stance.LIFTS: "takes back what it said of",
}
_SAID_BY_SEVERAL = {
    Stance.SUPPORTS: "support",
    Stance.OPPOSES: "oppose",
    Stance.RETAIN: "want the words retained that are touched by",
    Stance.DELETE: "want the words deleted of",
    Stance.RESERVES: "reserve their positions on",
    Stance.FLEXIBLE: "are flexible on",
    Stance.BRACKETS: "put brackets around",
    Stance.COMMENTS: "comment on",
    Stance.LIFTS: "take back what they said of",
}
_OF_TEXT = {
    Stance.SUPPORTS: ("supports {words}{place}", "support {words}{place}"),
    Stance.OPPOSES: ("opposes {words}{place}", "oppose {words}{place}"),
    Stance.RETAIN: ("wants {words}{place} retained", "want {words}{place} retained"),
    Stance.DELETE: ("wants {words}{place} deleted", "want {words}{place} deleted"),
    Stance.RESERVES: (
        "reserves its position on {words}{place}",
        "reserve their positions on {words}{place}",
    ),
    Stance.FLEXIBLE: ("is flexible on {words}{place}", "are flexible on {words}{place}"),
    Stance.BRACKETS: (
        "puts brackets around {words}{place}",
        "put brackets around {words}{place}",
    ),
    Stance.COMMENTS: ("comments on {words}{place}", "comment on {words}{place}"),
    Stance.LIFTS: (
        "takes back what it said of {words}{place}",
        "take back what they said of {words}{place}",
    ),
}
"""What one delegation, and what several say of the text itself."""


def first_label(proposal: Proposal, text: Resolution) -> str:
    """What the paragraph or the footnote of a proposal is called in the text it is made on."""
    if isinstance(proposal.edit, EditNote):
        return f"note {note_numbers(text)[proposal.unit]}"
    return label_now(proposal, Numbering(text))


def label_now(proposal: Proposal, numbering: Numbering) -> str:
    """What the paragraph of a proposal is called: "OP3", "after OP5", or as it once was.

    One whose paragraph was split since may be about several: "OP3 and OP4".
    """
    parts = [replace(proposal, edit=edit) for edit in proposal.edit.each()]
    return listed(list(dict.fromkeys(_label_of_one(part, numbering) for part in parts)))


def _label_of_one(proposal: Proposal, numbering: Numbering) -> str:
    edit = proposal.edit
    if isinstance(edit, InsertUnit):
        place = edit.place
        if place.after is not None and place.after in numbering:
            return f"after {numbering.label(place.after)}"
        if place.after is None and place.parent in numbering:
            return f"first under {numbering.label(place.parent)}"
        return proposal.label or f"first in the {place.parent}"
    if isinstance(edit, SetField):
        return edit.field
    if isinstance(edit, ReplaceUnits):
        return label_of_row(edit.about, numbering) or proposal.label
    return numbering.label(proposal.unit) if proposal.unit in numbering else proposal.label


def insertion_sentence(edit: InsertUnit, label: str) -> str:
    """What an insertion asks for: "insert “Thanks all;” and 2 more paragraphs after OP5"."""
    more = len(edit.following)
    others = f" and {counted(more, 'more paragraph')}" if more else ""
    return f"insert {quoted(edit.unit.text)}{others} {label}"


def rewording_sentence(edit: EditText, label: str) -> str:
    """What another wording of a whole paragraph asks for: "reword OP1 as “Thanks all;”"."""
    return f"reword {label} as {quoted(edit.after)}"


_IN_QUOTES = regex(r"(“[^”]*”)")
_NO_FURTHER = rf"(?!\w| \(| {latin.BETWEEN})"
"""A label does not go on: “OP3” is not found in “OP3 (b)” or “OP3 bis”."""


def labels_in(says: str, then: Numbering) -> tuple[tuple[str, str], ...]:
    """The labels that a sentence names, each with the identity of the paragraph called so then."""
    called = {row.label: row.unit.id for row in then}
    if not called:
        return ()
    label = _any_of(called)
    found = {name for part in _IN_QUOTES.split(says)[::2] for name in label.findall(part)}
    return tuple((name, called[name]) for name in sorted(found))


def relabelled(
    says: str,
    labels: Iterable[tuple[str, str]],
    now: Numbering,
    instead: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> str:
    """A sentence with what paragraphs are called now, for what they were called in it.

    `labels` are the latter, each with the identity of the paragraph; `instead` has those that
    stand for one that was split or joined since. Words in quotation marks are words of the text
    and stay.
    """
    called: dict[str, str] = {}
    for name, unit in labels:
        there = [now.label(one) for one in instead.get(unit, (unit,)) if one in now]
        if name:
            called[name] = listed(list(dict.fromkeys(there))) or name
    if not called:
        return says
    label, parts = _any_of(called), _IN_QUOTES.split(says)
    parts[::2] = [label.sub(lambda found: called[found[0]], part) for part in parts[::2]]
    return "".join(parts)


def paragraphs_now(proposal: Proposal, carried: Rebased) -> dict[str, tuple[str, ...]]:
    """Which paragraphs stand for those of a proposal that were split or joined since."""
    asked, made = proposal.edit, carried.edit
    instead = {proposal.unit: tuple(dict.fromkeys(one.subject for one in made.each()))}
    if asked.target and made.target and asked.target.after and made.target.after:
        instead[asked.target.after] = (made.target.after,)
    return instead


def _any_of(labels: Iterable[str]) -> re.Pattern[str]:
    """What matches one of some labels, of several the longest."""
    longest_first = sorted(labels, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))}){_NO_FURTHER}")


def credits_of(by: Sequence[str], recorded_by: str) -> tuple[tuple[str, str], ...]:
    """What the record says of a change that delegations asked for, beside the name of its author.

    Each delegation of a joint one is named by itself, and who recorded it can take it back.
    """
    from drafting.store.records import ACCEPTED_BY, PROPOSED_BY

    joint = by if len(by) > 1 else ()
    named = tuple((PROPOSED_BY, name) for name in joint)
    own = recorded_by in (*by, listed(list(by)))
    return named if own else (*named, (ACCEPTED_BY, recorded_by))


def named_in_record(proposals: Iterable[Proposal]) -> tuple[tuple[str, str], ...]:
    """What the record says of a change, for it to be found by the proposals it is about."""
    return tuple(("Proposal", proposal.id) for proposal in proposals)


def numbered_proposals(state: Negotiation, proposals: Sequence[Proposal]) -> str:
    """Proposals by their numbers: "Proposals 2 and 3"."""
    numbers = [str(state.number(one.id)) for one in proposals]
    return f"Proposal{'' if len(numbers) == 1 else 's'} {listed(numbers)}"


def in_place_of(state: Negotiation, former: Sequence[Proposal]) -> str:
    """Which proposals another one takes the place of: ", in place of 1 (EU) and 3 (G77)"."""
    named = [f"{state.number(one.id)} ({listed(list(one.by))})" for one in former]
    return f", in place of {listed(named)}" if named else ""


def position_sentence(names: Sequence[str], stance: Stance, number: int, words: str = "") -> str:
    """What delegations say of a proposal: "Cuba and Greece support proposal 3."."""
    verb = _SAID[stance] if len(names) == 1 else _SAID_BY_SEVERAL[stance]
    about = f" on {quoted(words)}" if words else ""
    return f"{listed(list(names))} {verb} proposal {number}{about}."


def text_position_sentence(
    names: Sequence[str], stance: Stance, label: str, words: str = ""
) -> str:
    """What delegations say of the text: "Peru wants “every year” in OP1 retained."."""
    form = _OF_TEXT[stance][len(names) > 1]
    said = form.format(words=quoted(words), place=f" in {label}") if words else ""
    return f"{listed(list(names))} {said or form.format(words='', place=label)}."


def clashes(row: ProposalRow, called: Callable[[int], str] = str) -> Iterator[str]:
    """Where a proposal cannot stand beside others, one sentence for each.

    The others are called by number, or as `called` says.

    "Conflicts with 3 on “every year”: “often” against “now and then”."
    """
    for conflict, number in zip(row.conflicts, row.rivals, strict=True):
        rival = called(number)
        if not conflict.is_of_words:
            yield f"Conflicts with {rival}: both cannot be made."
            continue
        own, other = conflict.of(row.proposal.id).says, conflict.against(row.proposal.id).says
        on = f" on {quoted(conflict.words)}" if conflict.words else ""
        yield f"Conflicts with {rival}{on}: {_reading(own)} against {_reading(other)}."


def no_object(row: ProposalRow) -> str:
    """That a pending proposal can be shown nowhere in the text, and why; empty where it can."""
    if row.carried is None or row.grade != _MOOT:
        return ""
    by = listed(list(row.proposal.by))
    said = f"Proposal {row.number} has no object in this text any more: {by}: {row.says}."
    return f"{said} {row.carried.reason}"


def clashes_in_short(row: ProposalRow, places: Mapping[int, int] | None = None) -> Iterator[str]:
    """The same for a screen: of many the first are spelled out, the others named by number.

    With `places` those on the screen are called by their place there.

    "Conflicts with 5, 7–19 and 21 as well."
    """

    def called(number: int) -> str:
        if places is None:
            return str(number)
        return str(places[number]) if number in places else f"proposal {number}"

    sentences = list(clashes(row, called))
    if len(sentences) <= _SPELLED_OUT + 1:
        yield from sentences
        return
    yield from sentences[:_SPELLED_OUT]
    others = row.rivals[_SPELLED_OUT:]
    named = _stretches(others) if places is None else list(dict.fromkeys(map(called, others)))
    yield f"Conflicts with {listed(named)} as well."


def _stretches(numbers: Iterable[int]) -> list[str]:
    """Numbers in order, those that follow one another as "7–19"."""
    ends: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ends and number == ends[-1][1] + 1:
            ends[-1][1] = number
        else:
            ends.append([number, number])
    return [f"{first}" if first == last else f"{first}–{last}" for first, last in ends]


def _reading(words: str) -> str:
    return quoted(words) if words else "nothing"
