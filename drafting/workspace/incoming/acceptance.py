"""Changes of a file that came back made on the working text: one act, each under its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.model.difference import difference
from drafting.model.edits import Edit, Several
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Operation
from drafting.workspace.incoming.accepted_changes import ACCEPTED, FILE, accepted_before
from drafting.workspace.incoming.errors import NotAcceptedError
from drafting.workspace.incoming.fates import Texts, meet_with, waiting
from drafting.workspace.incoming.meeting_changes import MeetingChanges, as_in, passages
from drafting.workspace.incoming.sentences import change_sentence
from drafting.workspace.incoming.views import UNKNOWN, Accepted, Change, Fate, Incoming
from drafting.workspace.procedure.readings import adjusted_in
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from drafting.store.checklist.items import Found
    from drafting.store.records import Record
    from drafting.workspace.record.session_record import SessionRecord

_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


class _Act(NamedTuple):
    """What was made in the name of one author, one change after the other."""

    author: str
    made: tuple[tuple[Change, str], ...]
    """Each change with the sentence on what it does."""
    edit: Edit
    """All of it, with the numbers of a reading kept."""


def accept(
    session: SessionRecord, incoming: Incoming, changes: Sequence[Change], name: str = ""
) -> Accepted:
    """Make changes on the working text, recorded under their authors, or under `name`.

    All that is made is one act: a single undo takes it back. Those that rest on others come
    after them. One that cannot be made is refused with the reason, and the others are made.
    Raises a StoreError.
    """
    handle = incoming.origin.handle
    trial = _Trial(session, incoming)
    in_turn = groupby(_in_turn(changes), key=lambda change: name or change.author or UNKNOWN)
    acts = [act for author, of_one in in_turn if (act := trial.act(author, of_one)).made]
    said, found = trial.said(), [*_remarks_on(incoming), *trial.found()]
    text = _recorded(session, incoming, acts, found) if acts else session.text(handle)
    if acts:
        said[-1] += silence_notice(session, handle)
    units = [change.unit for act in acts for change, _ in act.made if text.has(change.unit)]
    return Accepted(tuple(said), tuple(trial.refused), text, units[-1] if units else "")


class _Said(NamedTuple):
    """What is said of a change."""

    change: Change
    sentence: str
    advice: str = ""
    """What a person is to check."""


class _Trial:
    """Changes made one after the other; nothing is written."""

    def __init__(self, session: SessionRecord, incoming: Incoming) -> None:
        handle = incoming.origin.handle
        self._incoming, self._now = incoming, session.text(handle)
        self._reading = session.store.reading(handle)
        self._accepted = set(accepted_before(session, handle))
        self._meeting = MeetingChanges(incoming.changes)
        self._made = {change.number for change in incoming.changes if not change.is_open}
        self._said: list[_Said] = []
        self.refused: list[str] = []

    def said(self) -> list[str]:
        """What is said of each change that was made, or was in the text already."""
        return [f"{one.sentence} {self._advice(one)}".rstrip() for one in self._said]

    def found(self) -> Iterator[Found]:
        """What a person is to check once it is made."""
        file = self._incoming.file
        return (_found(one.change, one.advice, file) for one in self._said if self._advice(one))

    def _advice(self, said: _Said) -> str:
        """The advice on a change, unless those after it have made its paragraph as in the file."""
        names = passages(said.change) if said.advice else frozenset[str]()
        is_as_in_file = names and as_in(self._now, self._incoming.accepted, names) == self._now
        return "" if is_as_in_file else said.advice

    def act(self, author: str, changes: Iterable[Change]) -> _Act:
        """Make changes in the name of an author, as far as they can be made."""
        before = self._now
        made = [(one, said) for one in changes if (said := self._make(one, author))]
        if made and self._now == before:
            self._take_back(made)
            made = []
        wanted = Several(difference(before, self._now))
        edit = adjusted_in(before, self._reading, wanted, follow=False).edit
        if edit is not wanted:
            self._now = edit.apply(before)
        return _Act(author, tuple(made), edit)

    def _make(self, change: Change, author: str) -> str:
        """Make one change and give its sentence, or note why not."""
        texts = Texts(self._incoming.accepted, self._incoming.origin.text, self._now)
        met = meet_with(change, texts, self._others_if_made(change))
        if change.mark in self._accepted or met.fate is Fate.MADE:
            self._made.add(change.number)
            sentence = f"Change {change.number} is in the text already: nothing was changed."
            self._said.append(_Said(change, sentence))
        elif met.fate is Fate.LOST or self._comes_too_early(change, met.fate):
            error = NotAcceptedError(change.number, waiting(change) or met.advice)
            self.refused.append(str(error))
        else:
            said = change_sentence(change)
            self._now = met.text
            self._accepted.add(change.mark)
            self._made.add(change.number)
            self._said.append(_Said(change, f"{said} Recorded as {author}.", met.advice))
            return said
        return ""

    def _take_back(self, made: Sequence[tuple[Change, str]]) -> None:
        """Say of changes that leave the text as it was that there is nothing to record."""
        changes = [change for change, _ in made]
        numbers = {change.number for change in changes}
        self._said = [one for one in self._said if one.change.number not in numbers]
        named = listed([str(change.number) for change in changes])
        sentence = f"Changes {named} take each other back: nothing was changed."
        self._said.append(_Said(changes[-1], sentence))

    def _comes_too_early(self, change: Change, fate: Fate) -> bool:
        """Whether words that it changes are still to come, so that it would bring them in."""
        return fate is Fate.CONFLICT and not self._made.issuperset(change.rests_on)

    def _others_if_made(self, change: Change) -> tuple[Change, ...]:
        """The changes that one meets in its passages, if no other one of them is still to come."""
        others = self._meeting.others(change)
        return others if all(one.number in self._made for one in others) else ()


def _in_turn(changes: Sequence[Change]) -> list[Change]:
    """Each change after those that it rests on; paragraphs are divided once their words stand."""
    ahead = {
        change.number: change
        for change in sorted(changes, key=lambda change: change.operation in _DIVISIONS)
    }
    ordered: list[Change] = []
    while ahead:
        ready = [
            change for change in ahead.values() if not (set(change.rests_on) & ahead.keys())
        ] or list(ahead.values())
        ordered += (ahead.pop(change.number) for change in ready)
    return ordered


def _remarks_on(incoming: Incoming) -> Iterator[Found]:
    from drafting.store.checklist.items import Found, Origin

    return (Found(one, Origin.INCOMING, source=incoming.file) for one in incoming.remarks)


def _found(change: Change, advice: str, file: str) -> Found:
    """What is to be looked at where a change met other words than its author had."""
    from drafting.store.checklist.items import Found, Origin

    message = f"Change {change.number} of {change.author or UNKNOWN}: {advice}"
    return Found(message, Origin.INCOMING, unit=change.unit, label=change.label, source=file)


def _recorded(
    session: SessionRecord, incoming: Incoming, acts: Sequence[_Act], found: Sequence[Found]
) -> Resolution:
    """Put what was made into the record: of each author one change, all of them one act."""
    first, _ = acts[0].made[0]
    key = first.mark if len(acts) > 1 else ""
    edits = [(act.edit, _record(session, incoming, act, key)) for act in acts]
    return session.store.commit_all(incoming.origin.handle, edits, found).text


def _record(session: SessionRecord, incoming: Incoming, act: _Act, key: str) -> Record:
    from drafting.store.records import ACCEPTED_BY, ACT, Record

    context, author = session.context, act.author
    trailers = (
        (FILE, incoming.file),
        *((ACCEPTED, change.mark) for change, _ in act.made),
        (ACCEPTED_BY, context.author),
        *(((ACT, key),) if key else ()),
    )
    message = f"{counted(len(act.made), 'change')} of {incoming.file} accepted."
    if len(act.made) == 1:
        (_, message), *_ = act.made
    email = context.email if author == context.author else ""
    return Record(author, email, context.now(), message, trailers)
