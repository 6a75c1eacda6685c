"""Numbers during a reading: frozen, given anew, and kept out of what is tabled."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbering
from drafting.model.printed_numbers import prints_numbers_of_its_own
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.workspace.procedure.errors import NothingToRenumberError, ProvisionalLabelError
from drafting.workspace.wording import Done, counted, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from drafting.amendments.labels import FrozenReading
    from drafting.amendments.proposals import Proposal
    from drafting.amendments.references import RenamedReference
    from drafting.model.edits import Edit
    from drafting.workspace.record.session_record import SessionRecord

_TABLED = regex(r"(?:^|[/\s])L\.\d+", re.IGNORECASE)
"""What the symbol of a document before an organ has in it: "A/C.3/81/L.6", "L.6/Rev.1"."""

_NAMED = 3
"""How many labels a message names."""


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A text with new numbers: what was called how, and what a person must look at."""

    text: Resolution
    table: tuple[tuple[str, str], ...]
    """Old and new label of each paragraph that has another one."""
    followed: tuple[str, ...] = ()
    """One sentence for each reference in the text that was changed with them."""
    open: tuple[str, ...] = ()
    """One sentence for each reference that could not be followed."""


def renumbered(text: Resolution, reading: FrozenReading | None = None) -> Renumbered:
    """A text numbered from 1 again, its references to its own paragraphs with it.

    `reading` is the one that is open on it, which may have given numbers in its annexes too.
    """
    from drafting.amendments.labels import numbered_anew, renamed
    from drafting.amendments.references import followed

    new = numbered_anew(text, reading)
    table = tuple((old, now) for _, old, now in renamed(text, new) if old != now)
    result = followed(text, new)
    return Renumbered(result.text, table, result.said, result.open)


def renumber(session: SessionRecord, handle: str) -> tuple[Done, Renumbered]:
    """Number the working text anew, as one change; the reading ends with it.

    Raises NothingToRenumberError.
    """
    from drafting.workspace.record.found import found_left_behind
    from drafting.workspace.record.negotiation import record_change

    text = session.text(handle)
    reading = session.store.reading(handle)
    found = renumbered(text, reading)
    edit = _together((), text, found.text)
    if edit is None and reading is None:
        raise NothingToRenumberError(handle)
    count = counted(len(found.table), "paragraph")
    message = f"{handle} is numbered anew: {count} with another number."
    done = record_change(
        session,
        handle,
        message,
        lambda now: replace(now, reading=None),
        edit,
        found_left_behind(found.open, text, edit) if edit else (),
    )
    return done, found


def kept_numbers(session: SessionRecord, handle: str) -> str:
    """One sentence on whether the numbers of a text stay as they are, and why."""
    if reading := session.store.reading(handle):
        return f"Numbers are frozen ({reading.convention.value})."
    if prints_numbers_of_its_own(session.text(handle)):
        return "Numbers stay as they were printed, until the text is numbered anew."
    return "Numbers follow the order."


class AdjustedEdit(NamedTuple):
    """An edit with what follows from it, and what is to be said of that."""

    edit: Edit
    followed: tuple[RenamedReference, ...] = ()
    """References that were changed with it."""
    open: tuple[str, ...] = ()
    """One sentence for each that could not be followed: a person must look at all of them."""
    moved_labels: tuple[tuple[str, str], ...] = ()
    """Old and new label of what no reading can hold, as text without a number."""

    @property
    def sentences(self) -> str:
        """What is to be said, as it goes on behind another sentence; of many, where they are."""
        told = [f"{one.label}: “{one.old}” is now “{one.new}”." for one in self.followed[:_NAMED]]
        if more := self.followed[_NAMED:]:
            where = listed(list(dict.fromkeys(one.label for one in more)))
            told.append(f"{counted(len(more), 'more reference')} in {where} too.")
        return "".join(f" {sentence}" for sentence in (*told, *self.open, *self._renamed))

    @property
    def _renamed(self) -> Iterator[str]:
        if not self.moved_labels:
            return
        told = [f"{old} is {now} now" for old, now in self.moved_labels[:_NAMED]]
        if more := self.moved_labels[_NAMED:]:
            told.append(f"{len(more)} more")
        yield f"What has no number is called by its place, in a reading too: {'; '.join(told)}."


def adjusted(
    session: SessionRecord,
    handle: str,
    edit: Edit,
    *,
    follow: bool = True,
) -> AdjustedEdit:
    """An edit of the working text, with what keeps its numbers or its references right.

    During a reading paragraphs keep their numbers. The references of the text follow, unless the
    edit comes with its own (`follow`).
    """
    reading = session.store.reading(handle)
    live = () if edit.is_of_words else session.store.negotiation(handle).numbered_live()
    return adjusted_in(session.text(handle), reading, edit, follow=follow, pending=live)


def adjusted_in(
    text: Resolution,
    reading: FrozenReading | None,
    edit: Edit,
    *,
    follow: bool = True,
    by_old_numbers: Collection[str] = (),
    pending: Sequence[tuple[int, Proposal]] = (),
) -> AdjustedEdit:
    """The same of a text and the reading that is open on it, if one is.

    What `by_old_numbers` names is written for the numbers before the edit; `pending` are the
    other live proposals by number, whose references follow as well.
    """
    try:
        after = edit.apply(text)
    except ModelError:
        # Made on a text of before: the store brings it to that of today.
        return AdjustedEdit(edit)
    kept = _kept(text, after, reading)
    if not follow or (edit.is_of_words and not by_old_numbers):
        return AdjustedEdit(_together((edit,), after, kept) or edit)
    from drafting.amendments.references import followed

    found = followed(text, kept, by_old_numbers)
    new = _together((edit,), after, found.text) or edit
    unsettled = _of_pending(pending, text, found.text)
    left = (*_new_sentences(found.open, text), *unsettled)
    moved = tuple(_called_by_place(text, kept)) if reading is not None else ()
    return AdjustedEdit(new, found.changes, left, moved)


def _called_by_place(text: Resolution, after: Resolution) -> Iterator[tuple[str, str]]:
    """Old and new label of what is called by its place alone, and is called otherwise now."""
    from drafting.amendments.labels import EVERYTHING

    now = Numbering(after)
    for row in Numbering(text):
        held = row.unit.kind in EVERYTHING
        if not held and row.unit.id in now and now.label(row.unit.id) != row.label:
            yield row.label, now.label(row.unit.id)


def _of_pending(
    pending: Sequence[tuple[int, Proposal]], text: Resolution, after: Resolution
) -> Iterator[str]:
    """Which references of what is pending cannot follow from the one text to the other."""
    if not any(one.around and one.around.places for _, one in pending):
        return
    from drafting.amendments.proposed_references import unsettled

    before = unsettled(pending, text)
    yield from (sentence for sentence in unsettled(pending, after) if sentence not in before)


def _new_sentences(sentences: tuple[str, ...], text: Resolution) -> tuple[str, ...]:
    """What is open because of the edit, and was not before it; each once."""
    from drafting.amendments.references import followed

    left = Counter(_said_of(one) for one in followed(text, text).open) if sentences else Counter()
    found = []
    for sentence in dict.fromkeys(sentences):
        if left[_said_of(sentence)]:
            left[_said_of(sentence)] -= 1
        else:
            found.append(sentence)
    return tuple(found)


def _said_of(sentence: str) -> str:
    """A sentence without the label of what speaks, which may have another one by the edit."""
    return sentence.partition(" speaks of ")[2] or sentence


def _kept(text: Resolution, after: Resolution, reading: FrozenReading | None) -> Resolution:
    """A text after an edit, with the numbers that a reading keeps.

    Numbers that a text brought along, as “1 bis” and “4” behind “2”, are kept as well until it is
    numbered anew; so are those that it has only now, where two would be called alike.
    """
    if reading is None and not _keeps_numbers(text, after):
        return after
    from drafting.amendments.kept_labels import freeze_labels

    if reading is not None:
        return freeze_labels(text, after, reading.convention, reading.given, whole=True)
    return freeze_labels(text, after)


def _keeps_numbers(text: Resolution, after: Resolution) -> bool:
    """Whether numbers that are printed stay although no reading is open."""
    if prints_numbers_of_its_own(text) and not _gives_numbers(text, after):
        return True
    has_numbers = any(unit.number for unit in after.walk())
    return bool(has_numbers and _called_twice(after) - _called_twice(text))


def _gives_numbers(text: Resolution, after: Resolution) -> bool:
    """Whether an edit itself changes numbers, as the fix of a finding does."""
    written = {unit.id: unit.number for unit in text.walk() if unit.number}
    return any(written.get(unit.id, unit.number) != unit.number for unit in after.walk())


def _called_twice(text: Resolution) -> set[str]:
    """Labels of more than one paragraph."""
    counts = Counter(row.label for row in Numbering(text))
    return {label for label, count in counts.items() if count > 1}


def _together(edits: tuple[Edit, ...], text: Resolution, wanted: Resolution) -> Edit | None:
    """Edits with all that brings their text to be another one; None if it is that already."""
    # Loaded here: of a text that is only written out nothing is changed.
    from drafting.model.difference import difference
    from drafting.model.edits import Several

    more = difference(text, wanted)
    return Several((*edits, *more)) if more else None


def is_tabled(symbol: str) -> bool:
    """Whether a symbol, or the label of a draft, is that of a document before an organ."""
    return _TABLED.search(symbol) is not None


def check_label(session: SessionRecord, handle: str, label: str) -> None:
    """Refuse a draft under a symbol while paragraphs have numbers of a reading.

    Raises ProvisionalLabelError.
    """
    if is_tabled(label) and (labels := _provisional(session, handle, session.text(handle))):
        raise ProvisionalLabelError(label, listed(list(labels[:_NAMED])))


def _provisional(session: SessionRecord, handle: str, text: Resolution) -> tuple[str, ...]:
    """What is called otherwise than it will be: by a Latin word, or while numbers are frozen."""
    if not any(unit.number for unit in text.walk()):
        return ()
    from drafting.amendments.labels import provisional

    reading = session.store.reading(handle)
    found = provisional(text, reading)
    if not found and reading is not None:
        found = tuple(old for old, _ in renumbered(text, reading).table)
    return found


def as_tabled(
    session: SessionRecord, handle: str, label: str, *, always: bool = False
) -> tuple[Resolution, str]:
    """A text as a file has it: under a symbol without numbers of a reading; and what to say.

    `always` is for a file that is to be tabled, whatever the symbol of its text.
    """
    text = session.text(handle, label)
    if not (always or is_tabled(text.masthead.symbol)):
        return text, ""
    if not (labels := _provisional(session, handle, text)):
        return text, ""
    found = renumbered(text, session.store.reading(handle))
    what = listed(list(labels[:_NAMED])) + (" and others" if labels[_NAMED:] else "")
    said = f" {what} cannot stand in a tabled document: it is numbered anew."
    return found.text, " ".join((said, *found.open))
