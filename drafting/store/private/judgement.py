"""Private notes that came from elsewhere, looked at before the layer moves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from drafting.patterns import regex
from drafting.store.errors import StoreError
from drafting.store.names import PRIVATE
from drafting.store.private.files import LAYER, NOTES, SUFFIX, record_of
from drafting.store.private.layer import notes_of
from drafting.store.sharing.errors import RefusedRecordError
from drafting.store.sharing.judgement import Judge

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository

_PLACE = regex(rf"{re.escape(LAYER)}|{NOTES}/([a-z0-9]{{1,32}}){re.escape(SUFFIX)}")


def judge(
    strangers: Repository, state: str, known: Iterable[str], first_states: Collection[str]
) -> None:
    """Refuse what is no private layer, or that of another record. Raises RefusedRecordError.

    `strangers` sees what came and what was here; `known` are states of here, and `first_states`
    those that the record here begins with; none where it has a gap.
    """
    Judge(strangers, _PLACE).judge({PRIVATE: state}, known)
    try:
        head = strangers.state(state)
        notes_of(strangers, head)
        entry = strangers.tree(head.tree).get(LAYER)
        found = strangers.reader.read(entry.id) if entry else None
        record = record_of(found.data) if found else ""
    except (StoreError, ValueError) as error:
        raise RefusedRecordError(f"the private notes do not hold ({error})") from error
    if first_states and record and record not in first_states:
        raise RefusedRecordError("they are the private notes of another session")
