"""A file that came back, reviewed; and its changes accepted, each under its author."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.script import Operation
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.incoming.accepted_changes import ACCEPTED, FILE, accepted_before
from drafting.workspace.incoming.change_list import Listing
from drafting.workspace.incoming.errors import (
    NotAcceptedError,
    NotReviewableError,
    UnknownAuthorError,
    UnknownNumberError,
)
from drafting.workspace.incoming.fates import Texts, held_against, meet_with, waiting
from drafting.workspace.incoming.identities import match
from drafting.workspace.incoming.origin import find_origin
from drafting.workspace.incoming.sentences import change_sentence
from drafting.workspace.incoming.views import (
    UNKNOWN,
    UNTRACKED,
    Accepted,
    Change,
    Comment,
    Fate,
    Incoming,
    Reply,
)
from drafting.workspace.procedure.readings import adjusted
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.formats.docx.returned.values import Comment as Margin
    from drafting.formats.docx.returned.values import Returned
    from drafting.store.records import Record
    from drafting.workspace.record.session_record import SessionRecord

_DIVISIONS = (Operation.SPLIT, Operation.JOINED)

Progress = Callable[[int, int], None]
"""Told how many steps of a review are done, and how many there are."""


def review(
    session: SessionRecord, path: Path, handle: str = "", progress: Progress | None = None
) -> Incoming:
    """What a Word file changes, held against the text of today; nothing is written.

    Raises a FormatError, a StoreError, NotWordError or NobodysError.
    """
    return reviewed(session, read(path, progress), path, handle)


def read(path: Path, progress: Progress | None = None) -> Returned:
    """What a Word file says, and what each author changed; the session is not needed.

    Raises a FormatError or NotWordError.
    """
    from drafting.formats.docx.returned.document import read_returned
    from drafting.formats.word_files import as_word_file, can_be_word

    if not can_be_word(path):
        raise NotReviewableError(path)
    with as_word_file(path) as (word, remark):
        returned = read_returned(word, progress)
    said = (remark, *returned.remarks) if remark else returned.remarks
    return replace(returned, remarks=said)


def reviewed(session: SessionRecord, returned: Returned, path: Path, handle: str = "") -> Incoming:
    """What a file that was read changes, held against the text of today.

    Raises a StoreError or NobodysError.
    """
    origin = find_origin(session, returned, path, handle)
    now = session.text(origin.handle)
    matched = match(returned, origin.text)
    accepted = accepted_before(session, origin.handle)
    listing = Listing(returned, matched, origin, now, accepted)
    changes = listing.changes()
    return Incoming(
        file=name_as_text(path),
        origin=origin,
        changes=changes,
        comments=tuple(_comments(returned, matched.name_of, matched.original, now)),
        looks=tuple((author, count) for author, count in listing.looks.items() if count),
        remarks=returned.remarks,
        text=now,
        accepted=matched.accepted,
    )


def refreshed(session: SessionRecord, incoming: Incoming) -> Incoming:
    """A review held against the text of now."""
    origin = incoming.origin
    now = session.text(origin.handle)
    accepted = accepted_before(session, origin.handle)
    numbering = Numbering(now)
    labelled = (
        replace(change, label=numbering[change.unit].label)
        if change.unit in numbering and not change.is_of_note
        else change
        for change in incoming.changes
    )
    held = held_against(labelled, Texts(incoming.accepted, origin.text, now), accepted)
    return replace(incoming, changes=held, text=now)


def _comments(
    returned: Returned, name_of: Callable[[str], str], original: Resolution, now: Resolution
) -> Iterator[Comment]:
    numberings = (Numbering(now), Numbering(original))
    for margin in returned.comments:
        unit = name_of(margin.unit)
        known = [numbering[unit].label for numbering in numberings if unit in numbering]
        said = tuple(_remark(one) for one in (margin, *margin.replies))
        yield Comment(
            unit if known else "", known[0] if known else "", margin.anchor, said, margin.resolved
        )


def _remark(margin: Margin) -> Reply:
    return Reply(margin.author, margin.when, margin.text)


def written_by(incoming: Incoming, names: Collection[str]) -> Incoming:
    """A review with the changes and comments of some authors alone; no name leaves all.

    What was not tracked goes by the name "untracked". Raises UnknownAuthorError.
    """
    if not names:
        return incoming
    comments = incoming.comments
    known = {name for change in incoming.changes for name in _names_of(change)}
    known |= {remark.author for comment in comments for remark in comment.said}
    folded = {name.casefold() for name in known}
    for name in names:
        if name.casefold() not in folded:
            raise UnknownAuthorError(name, sorted(filter(None, known)))
    wanted = {name.casefold() for name in names}
    return replace(
        incoming,
        changes=tuple(
            change
            for change in incoming.changes
            if any(name.casefold() in wanted for name in _names_of(change))
        ),
        comments=tuple(
            comment
            for comment in comments
            if any(remark.author.casefold() in wanted for remark in comment.said)
        ),
    )


def _names_of(change: Change) -> tuple[str, ...]:
    return (change.author or UNKNOWN,) if change.tracked else (UNKNOWN, UNTRACKED)


def chosen(incoming: Incoming, numbers: Iterable[str]) -> tuple[Change, ...]:
    """The changes of those numbers ("3", "1,4-6"); "all" names every one that is open.

    Raises UnknownNumberError.
    """
    by_number = {change.number: change for change in incoming.changes}
    found: dict[int, Change] = {}
    for word in ",".join(numbers).replace(" ", ",").split(","):
        if word.casefold() == "all":
            found.update((change.number, change) for change in incoming.open_changes)
            continue
        first, _, last = word.partition("-")
        ends = [int(end) if end.isdecimal() else 0 for end in (first, last or first)]
        if not word:
            continue
        if not all(end in by_number for end in ends) or ends[0] > ends[1]:
            raise UnknownNumberError(word, by_number)
        found.update((n, by_number[n]) for n in range(ends[0], ends[1] + 1) if n in by_number)
    return tuple(found.values())


def accept(
    session: SessionRecord, incoming: Incoming, changes: Sequence[Change], name: str = ""
) -> Accepted:
    """Make changes on the working text, each recorded under its author, or under `name`.

    Those that rest on others come after them. One that cannot be made is refused with the
    reason, and the others are made. Raises a StoreError.
    """
    done: list[Done] = []
    refused: list[str] = []
    accepted = set(accepted_before(session, incoming.origin.handle))
    for change in _in_turn(changes):
        try:
            done.append(_accept(session, incoming, change, name, accepted))
            accepted.add(change.mark)
        except NotAcceptedError as error:
            refused.append(str(error))
    text = done[-1].text if done else session.text(incoming.origin.handle)
    unit = done[-1].unit if done else ""
    return Accepted(tuple(one.message for one in done), tuple(refused), text, unit)


def _in_turn(changes: Sequence[Change]) -> list[Change]:
    """Each change after those that it rests on; paragraphs are divided once their words stand."""
    ahead = {
        change.number: change
        for change in sorted(changes, key=lambda change: change.operation in _DIVISIONS)
    }
    ordered: list[Change] = []
    while ahead:
        ready = [
            change for change in ahead.values() if not (set(change.rests_on) & set(ahead))
        ] or list(ahead.values())
        ordered += (ahead.pop(change.number) for change in ready)
    return ordered


def _accept(
    session: SessionRecord, incoming: Incoming, change: Change, name: str, accepted: Container[str]
) -> Done:
    handle = incoming.origin.handle
    now = session.text(handle)
    met = meet_with(change, Texts(incoming.accepted, incoming.origin.text, now))
    if change.mark in accepted or met.fate is Fate.MADE:
        message = f"Change {change.number} is in the text already: nothing was changed."
        return Done(message, now, change.unit)
    if met.fate is Fate.LOST:
        raise NotAcceptedError(change.number, waiting(change) or met.advice)
    said = change_sentence(change)
    record = _record(session, incoming, change, name or change.author or UNKNOWN, said)
    kept = adjusted(session, handle, Several(difference(now, met.text)), follow=False)
    committed = session.store.commit(handle, kept.edit, record)
    advice = f" {met.advice}" if met.advice else ""
    here = change.unit if change.unit in Numbering(committed.text) else ""
    told = f"{said} Recorded as {record.author}.{advice}{silence_notice(session, handle)}"
    return Done(told, committed.text, here)


def _record(
    session: SessionRecord, incoming: Incoming, change: Change, author: str, message: str
) -> Record:
    from drafting.store.records import ACCEPTED_BY, Record

    context = session.context
    trailers = (
        (FILE, incoming.file), (ACCEPTED, change.mark), (ACCEPTED_BY, context.author),
    )  # fmt: skip
    email = context.email if author == context.author else ""
    return Record(author, email, context.now(), message, trailers)
