"""The base text: the issued document that a resolution starts from, kept in the session.

The text as it was read from the document can be named like a draft: `L.6@base`, or by
its symbol, unless a draft has that name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import fields, replace
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Resolution
from drafting.workspace.record.errors import NoBaseError
from drafting.workspace.record.symbols import label_from
from drafting.workspace.wording import named

if TYPE_CHECKING:
    from drafting.store import Store
    from drafting.store.records import Base

BASE = "base"
"""What the text of the issued document is called among the drafts."""


def kept_base(store: Store, handle: str, label: str = "") -> Base:
    """The issued document of the working text, or of a draft. Raises NoBaseError."""
    base = store.base(handle, label)
    if base is None:
        raise NoBaseError(named(handle, label), handle)
    return base


def holds(store: Store, handle: str, base: Base) -> bool:
    """Whether the working text has this document already."""
    known = store.base(handle)
    return known is not None and known.content == base.content


def text_named(store: Store, handle: str, label: str = "") -> Resolution:
    """The working text, a draft, or the text of the issued document. Raises a StoreError."""
    from drafting.store.errors import UnknownDraftError

    try:
        return store.text(handle, label)
    except UnknownDraftError:
        base = store.base(handle)
        if base is None or label.casefold() not in _names(base):
            raise
        return base.text


def symbol_of(base: Base) -> str:
    """The symbol that the issued document prints, if any."""
    return plain(base.text.masthead.symbol).strip()


def _names(base: Base) -> set[str]:
    names = (BASE, symbol_of(base), label_from(base.text.masthead.symbol, base.name))
    return {name.casefold() for name in names if name}


def reads_as(text: Resolution, base: Base) -> bool:
    """Whether a text is that of the issued document, but for what its masthead leaves out."""
    kept = base.text.masthead
    absent = {
        entry.name: getattr(kept, entry.name)
        for entry in fields(Masthead)
        if not getattr(kept, entry.name)
    }
    return _settled(replace(text, masthead=replace(text.masthead, **absent))) == _settled(base.text)


def _settled(text: Resolution) -> Resolution:
    """A text with its notes in one order, for that in which they were made is not printed."""
    return replace(text, notes=tuple(sorted(text.notes, key=lambda note: note.id)))


def start_of_steps(store: Store, handle: str, label: str) -> str:
    """The draft from which on the record tells what became of a draft or of the base text.

    Nothing where the whole record does, for a base text that no draft reads as.
    """
    labels = {draft.label for draft in store.drafts(handle)}
    if label in labels or (base := store.base(handle)) is None:
        return label
    return draft_of(store, handle, base)


def older_texts(store: Store, handle: str) -> tuple[tuple[str, ...], str]:
    """The names of the texts that others are compared with, and which of them is the issued one.

    The drafts, oldest first; before them the base text, if there is one that no draft
    reads as. Without a base no name is that of the issued one.
    """
    labels = tuple(draft.label for draft in store.drafts(handle))
    base = store.base(handle)
    if base is None:
        return labels, ""
    issued = draft_of(store, handle, base)
    return (labels, issued) if issued else ((BASE, *labels), BASE)


def base_of(store: Store, handle: str, label: str, text: Resolution) -> Base | None:
    """The issued document that reads as a draft or the working text, if there is one.

    It is that of the draft itself, or one that was attached since.
    """
    known = {draft.label for draft in store.drafts(handle)}
    labels = (label, "") if label in known else ("",)
    kept = (store.base(handle, one) for one in labels)
    return next((base for base in kept if base is not None and reads_as(text, base)), None)


def draft_of(store: Store, handle: str, base: Base) -> str:
    """The first draft that reads as the issued document, if one does."""
    labels = (draft.label for draft in store.drafts(handle))
    found = (label for label in labels if reads_as(store.text(handle, label), base))
    return next(found, "")
