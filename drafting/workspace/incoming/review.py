"""A file that came back, reviewed: read, and held against the text of today."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.collector import collector_off
from drafting.dataclasses import replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.incoming.accepted_changes import accepted_before
from drafting.workspace.incoming.change_list import Listing
from drafting.workspace.incoming.errors import (
    NotReviewableError,
    UnknownAuthorError,
    UnknownNumberError,
)
from drafting.workspace.incoming.fates import Texts, held_against
from drafting.workspace.incoming.identities import match
from drafting.workspace.incoming.origin import doubt, find_origin
from drafting.workspace.incoming.taken_back import taken_back
from drafting.workspace.incoming.untracked import untracked_in
from drafting.workspace.incoming.views import (
    UNKNOWN,
    UNTRACKED,
    Change,
    Comment,
    Incoming,
    Reply,
)

if TYPE_CHECKING:
    from drafting.formats.docx.returned.values import Comment as Margin
    from drafting.formats.docx.returned.values import Returned
    from drafting.workspace.record.session_record import SessionRecord

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
    from drafting.formats.readers import refuse_unreadable
    from drafting.formats.word_files import as_word_file, can_be_word

    if not can_be_word(path):
        refuse_unreadable(path)
        raise NotReviewableError(path)
    with as_word_file(path) as (word, remark), collector_off():
        returned = read_returned(word, progress)
    said = (remark, *returned.remarks) if remark else returned.remarks
    return replace(returned, remarks=said)


@collector_off()
def reviewed(session: SessionRecord, returned: Returned, path: Path, handle: str = "") -> Incoming:
    """What a file that was read changes, held against the text of today.

    Raises a StoreError or NobodysError.
    """
    origin = find_origin(session, returned, path, handle)
    now = session.text(origin.handle)
    untracked = untracked_in(origin.text, match(returned, origin.text))
    matched = untracked.matched
    accepted = accepted_before(session, origin.handle)
    listing = Listing(returned, untracked, origin, now, accepted)
    changes = listing.changes()
    return Incoming(
        file=name_as_text(path),
        origin=origin,
        changes=changes,
        comments=tuple(_comments(returned, matched.name_of, matched.original, now)),
        looks=tuple((author, count) for author, count in listing.looks.items() if count),
        remarks=(*returned.remarks, *filter(None, [taken_back(session, matched, origin)])),
        text=now,
        accepted=matched.accepted,
        doubt=doubt(session, returned, path, origin),
    )


def refreshed(session: SessionRecord, incoming: Incoming) -> Incoming:
    """A review held against the text of now."""
    origin = incoming.origin
    now = session.text(origin.handle)
    accepted = accepted_before(session, origin.handle)
    numbering = now.once(Numbering)
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
    numberings = (now.once(Numbering), original.once(Numbering))
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


def chosen(
    incoming: Incoming, numbers: Iterable[str], left_out: Container[str] = ()
) -> tuple[Change, ...]:
    """The changes of those numbers ("3", "1,4-6"); "all" names every one that is open.

    What was left out before, known by its mark, has to be named by its number.
    Raises UnknownNumberError.
    """
    by_number = {change.number: change for change in incoming.changes}
    found: dict[int, Change] = {}
    for word in ",".join(numbers).replace(" ", ",").split(","):
        if word.casefold() == "all":
            found |= {
                change.number: change
                for change in incoming.open_changes
                if change.mark not in left_out
            }
            continue
        first, _, last = word.partition("-")
        ends = [int(end) if end.isdecimal() else 0 for end in (first, last or first)]
        if not word:
            continue
        if not all(end in by_number for end in ends) or ends[0] > ends[1]:
            raise UnknownNumberError(word, by_number)
        found.update((n, by_number[n]) for n in range(ends[0], ends[1] + 1) if n in by_number)
    return tuple(found.values())
