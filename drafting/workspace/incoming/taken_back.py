"""Changes of a redline that whoever sends it back has rejected: no trace of them is left in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.incoming.comparable_words import folded, same_words
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.workspace.incoming.identities import Matched
    from drafting.workspace.incoming.views import Origin
    from drafting.workspace.record.session_record import SessionRecord

_SAID = (
    "This is a redline up to draft {0}, but without the changes of that draft in {1}: whoever sent "
    "it back has rejected them, or never had them."
)


def taken_back(session: SessionRecord, matched: Matched, origin: Origin) -> str:
    """What a redline up to a later draft lacks of it; empty for any other file.

    The symbol that it tracks, or one that it was given as a whole, tells which draft it goes to.
    """
    symbol = folded(matched.accepted.masthead.symbol)
    if not symbol or symbol == folded(matched.original.masthead.symbol):
        return ""
    for draft in reversed(session.store.drafts(origin.handle)):
        if draft.label == origin.label:
            continue
        text = session.text(origin.handle, draft.label)
        if folded(text.masthead.symbol) == symbol:
            labels = list(dict.fromkeys(_lacking(matched, text)))
            return _SAID.format(draft.label, listed(labels)) if labels else ""
    return ""


def _lacking(matched: Matched, draft: Resolution) -> Iterator[str]:
    """The paragraphs that read in the file as before it, and otherwise in the draft."""
    original, accepted = matched.original, matched.accepted
    for row in Numbering(draft):
        name = row.unit.id
        if not accepted.has(name):
            if not original.has(name):
                yield row.label
        elif original.has(name):
            before, here = original.find(name).text, accepted.find(name).text
            if same_words(before, here) and not same_words(here, row.unit.text):
                yield row.label
    for row in Numbering(accepted):
        if original.has(row.unit.id) and not draft.has(row.unit.id):
            yield f"{row.label} (taken out)"
