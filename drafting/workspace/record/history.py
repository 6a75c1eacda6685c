"""What the record tells: changes, wordings of one unit, who touched what last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.record.views import Authorship, Entry, Wording

if TYPE_CHECKING:
    from drafting.store.records import Entry as StoredEntry
    from drafting.workspace.session import Session


def history(session: Session, handle: str, unit: str = "") -> tuple[Entry, ...]:
    """The recorded changes of a resolution, or of one unit, newest first."""
    identity = find_identity(session, handle, unit) if unit else ""
    drafts = _drafts_by_state(session, handle)
    return tuple(_entry(entry, drafts) for entry in session.store.history(handle, identity))


def wordings(session: Session, handle: str, unit: str) -> tuple[Wording, ...]:
    """The wordings of one unit from first to last, each as a change to the one before."""
    from drafting.redline import words

    identity = find_identity(session, handle, unit)
    drafts = _drafts_by_state(session, handle)
    found = []
    before = ""
    for wording in reversed(session.store.wordings(handle, identity)):
        text = wording.text or ""
        found.append(Wording(_entry(wording.entry, drafts), text, words(before, text)))
        before = text
    return tuple(found)


def blame(session: Session, handle: str, unit: str = "") -> tuple[Authorship, ...]:
    """Who last touched each unit of the working text, or one of them."""
    last = session.store.last_changes(handle)
    drafts = _drafts_by_state(session, handle)
    numbering = Numbering(session.text(handle))
    return tuple(
        Authorship(row.unit.id, row.label, row.unit.text, _entry(last[row.unit.id], drafts))
        for row in ([numbering.resolve(unit)] if unit else numbering)
        if row.unit.id in last
    )


def text_then(session: Session, handle: str, state: str) -> Resolution | None:
    """A resolution as of a recorded change; None where the record has no such change, or no text.

    Names of changes do not last: whoever rewrites a record gives them others.
    """
    from drafting.store.errors import DamagedStoreError, UnknownStateError

    try:
        return session.store.state_at(handle, state)
    except (UnknownStateError, DamagedStoreError):
        return None


def find_identity(session: Session, handle: str, name: str) -> str:
    """The identity of the unit called `name`; one that is gone may be named by identity."""
    from drafting.model.errors import UnknownUnitError

    try:
        return Numbering(session.text(handle)).resolve(name).unit.id
    except UnknownUnitError:
        if session.store.history(handle, name):
            return name
        raise


def _drafts_by_state(session: Session, handle: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for draft in session.store.drafts(handle):
        found[draft.state] = (*found.get(draft.state, ()), draft.label)
    return found


def _entry(entry: StoredEntry, drafts: dict[str, tuple[str, ...]]) -> Entry:
    from drafting.store.records import ROUND, UNIT

    return Entry(
        key=entry.id,
        author=entry.author,
        when=entry.when,
        message=entry.message,
        unit=entry.first(UNIT),
        drafts=drafts.get(entry.id, ()),
        round=entry.first(ROUND),
    )
