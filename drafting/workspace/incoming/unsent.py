"""What was changed here and not sent, put as proposals: for somebody who may only read.

The text says again what the others have, and each change stands beside it as a proposal of whoever
made it. It goes out in a pack, or in a Word file, and nobody's text is changed by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.footnotes import asked_for
from drafting.dataclasses import replace
from drafting.model.difference import difference
from drafting.model.edits import Edit, Several
from drafting.model.errors import ModelError
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.numbering import Numbering
from drafting.model.tree import place_of
from drafting.named_tuples import NamedTuple
from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Operation
from drafting.workspace.editing.plans import Plan
from drafting.workspace.incoming.change_groups import ChangeGroup, grouped
from drafting.workspace.incoming.proposals import ProposalReport, propose_or_support
from drafting.workspace.negotiation.errors import NotProposableError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import describe_rewriting, quoted

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.sharing.carried import Carried
    from drafting.workspace.record.session_record import SessionRecord


_STAYS = "No proposal can ask for it: it stays in the text."


class _Change(NamedTuple):
    """What was changed in one place, and the sentence that says so."""

    group: ChangeGroup
    says: str


class _Unsent(NamedTuple):
    """What of one text was not sent."""

    handle: str
    shared: Resolution
    """The text that the others have, with what no proposal can ask for."""
    put: tuple[_Change, ...]
    """What becomes a proposal each."""
    kept: tuple[_Change, ...]
    """What stays in the text."""


def propose_unsent(session: SessionRecord, since: str) -> ProposalReport:
    """Put what was changed since a state, which the others have, as proposals of who made it.

    What no proposal can ask for stays in the text, and is told. In each text all of it is one act,
    which a single undo takes back. Raises a StoreError.
    """
    context = session.context
    session.context = replace(context, act=context.ids())
    try:
        return _proposed(session, since)
    finally:
        session.context = context


def _proposed(session: SessionRecord, since: str) -> ProposalReport:
    changes = session.store.changes_since(since)
    made: list[str] = []
    refused: list[str] = []
    for handle in session.store.handles():
        unsent = _unsent(session, handle, since)
        if unsent is not None:
            _take_back(session, unsent)
            for change in unsent.put:
                by = _authors(changes, handle, change.group)
                _put(session, handle, change, by, made, refused)
            refused += (f"{handle}: {one.says} {_STAYS}" for one in unsent.kept)
    return ProposalReport(tuple(made), tuple(refused))


def _unsent(session: SessionRecord, handle: str, since: str) -> _Unsent | None:
    from drafting.store.errors import UnknownStateError

    now = session.text(handle)
    try:
        before = session.store.state_at(handle, since)
    except UnknownStateError:  # a text that the others do not have goes out as it is
        return None
    found = grouped(before, now)
    changes = tuple(_Change(one, _sentence(one, before, found.after)) for one in found.groups)
    put = tuple(one for one in changes if _is_proposable(one.group.edit))
    kept = tuple(one for one in changes if one not in put)
    shared = before
    for one in kept:
        try:
            shared = one.group.edit.apply(shared)
        except ModelError:  # it rests on what is put: all of it stays in the text
            return _Unsent(handle, now, (), changes)
    return _Unsent(handle, shared, put, kept) if changes else None


def _is_proposable(edit: Edit) -> bool:
    edits, _ = asked_for(edit)
    return bool(edits) and all(one.does for one in edits)


def _take_back(session: SessionRecord, unsent: _Unsent) -> None:
    edits = difference(session.text(unsent.handle), unsent.shared)
    if edits:
        message = "Took back what was not sent, to put it as proposals."
        edit = edits[0] if len(edits) == 1 else Several(tuple(edits))
        session.store.commit(unsent.handle, edit, signed(session.context, message))


def _put(
    session: SessionRecord,
    handle: str,
    change: _Change,
    by: Sequence[str],
    made: list[str],
    refused: list[str],
) -> None:
    """Put one change; where it cannot be put after all, it is in the text again."""
    plan = Plan(change.group.edit, change.says, change.group.key)
    try:
        done = propose_or_support(Proceedings(session, handle), plan, Terms(tuple(by)))
    except NotProposableError:
        session.store.commit(handle, plan.edit, signed(session.context, plan.message))
        refused.append(f"{handle}: {plan.message} {_STAYS}")
    else:
        made.append(f"{handle}: {done}")


def _authors(changes: Iterable[Carried], handle: str, group: ChangeGroup) -> list[str]:
    found = (one for one in changes if handle in one.handles and group.units & set(one.units))
    return list(dict.fromkeys(one.entry.author for one in reversed(list(found))))


def _sentence(group: ChangeGroup, before: Resolution, after: Resolution) -> str:
    """What a change does, said on the text that the others have."""
    row = next(iter(group.rows), None)
    label = _label(group.key, before, after)
    if row is None:
        return f"Changed the place or kind of {label}."
    old, new = old_text(row.spans), new_text(row.spans)
    said = {
        Operation.INSERTED: f"Inserted {quoted(new)}{_place(group, before, after)}.",
        Operation.DELETED: f"Deleted {label}.",
        Operation.MOVED: f"Moved {label}{_place(group, before, after)}.",
        Operation.MOVED_AND_EDITED: f"Moved {label}{_place(group, before, after)}, reworded.",
        Operation.SPLIT: f"Split {label}.",
        Operation.JOINED: f"Joined {label} with what stood after it.",
    }
    return said.get(row.operation) or describe_rewriting(old, new, label)


def _place(group: ChangeGroup, before: Resolution, after: Resolution) -> str:
    """“ after OP2”, for a paragraph that stands there; nothing for the first of its part."""
    if not after.has(group.key):
        return ""
    previous = place_of(after, group.key).after
    return f" after {_label(previous, before, after)}" if previous else ""


def _label(key: str, before: Resolution, after: Resolution) -> str:
    if key in FIELDS:
        return key.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
    numberings = (Numbering(text) for text in (before, after))
    return next((one.label(key) for one in numberings if key in one), key)
