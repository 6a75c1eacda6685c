"""The base text: the issued document that a resolution starts from, kept in the session.

The text as it was read from the document can be named like a draft: `L.6@base`, or by
its symbol, unless a draft has that name.
"""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.edits import Several
from drafting.model.inline import plain, tidy
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Resolution
from drafting.workspace.errors import NoBaseError, NotIssuedError, UnchangedError
from drafting.workspace.recording import record
from drafting.workspace.symbols import label_from
from drafting.workspace.views import BaseOnDisk, BaseRow, Imported, Remark
from drafting.workspace.wording import Done, counted, named

if TYPE_CHECKING:
    from drafting.store.records import Base
    from drafting.workspace.bringing import Brought
    from drafting.workspace.session import Session

BASE = "base"
"""What the text of the issued document is called among the drafts."""
_NO_UNIT_OF_IT = "No paragraph of this document stands in the working text: is it the right one?"


def kept_base(session: Session, handle: str, label: str = "") -> Base:
    """The issued document of the working text, or of a draft. Raises NoBaseError."""
    base = session.store.base(handle, label)
    if base is None:
        raise NoBaseError(named(handle, label), handle)
    return base


def holds(session: Session, handle: str, base: Base) -> bool:
    """Whether the working text has this document already."""
    known = session.store.base(handle)
    return known is not None and known.content == base.content


def text(session: Session, handle: str, label: str) -> Resolution:
    """The working text, a draft, or the text of the issued document. Raises a StoreError."""
    from drafting.store.errors import UnknownDraftError

    try:
        return session.store.text(handle, label)
    except UnknownDraftError:
        base = session.store.base(handle)
        if base is None or label.casefold() not in _names(base):
            raise
        return base.text


def _names(base: Base) -> set[str]:
    symbol = base.text.masthead.symbol
    names = (BASE, plain(symbol).strip(), label_from(symbol, base.name))
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


def look(session: Session, handle: str, label: str = "") -> BaseRow:
    """What is known of the issued document. Raises NoBaseError."""
    base = kept_base(session, handle, label)
    placed = base.facts.get("units")
    placed = placed if isinstance(placed, dict) else {}
    printed = [row for row in Numbering(base.text) if row.unit.text or row.number]
    unmapped = tuple(row.label for row in printed if row.unit.id not in placed)
    return BaseRow(
        handle=handle,
        file=base.name,
        symbol=plain(base.text.masthead.symbol),
        date=plain(base.text.masthead.date),
        fingerprint=fingerprint(base),
        size=len(base.content),
        imported=_fact(base, "imported"),
        by=_fact(base, "by"),
        draft=_draft_of(session, handle, base),
        mapped=len(printed) - len(unmapped),
        unmapped=unmapped,
    )


def fingerprint(base: Base) -> str:
    """The SHA-256 of the document as it lies in the session."""
    from drafting.workspace.bringing import fingerprint_of

    return fingerprint_of(base.content)


def _fact(base: Base, name: str) -> str:
    return tidy(str(base.facts.get(name, ""))).replace("\n", " ")


def _draft_of(session: Session, handle: str, base: Base) -> str:
    labels = (draft.label for draft in session.store.drafts(handle))
    found = (label for label in labels if reads_as(session.store.text(handle, label), base))
    return next(found, "")


def compare(session: Session, handle: str, label: str = "", path: Path | None = None) -> BaseOnDisk:
    """Whether a file is still the issued document: `path`, or where it was seen last.

    Raises NoBaseError, or a FormatError for a path that cannot be read.
    """
    from drafting.workspace.bringing import fingerprint_of_file
    from drafting.workspace.whereabouts import Whereabouts

    base = kept_base(session, handle, label)
    known = fingerprint(base)
    path = path or Whereabouts(session.context).find(known, base.name)
    if path is None:
        message = f"{base.name} is not where it was last seen on this machine."
        return BaseOnDisk(None, same=False, message=message)
    if fingerprint_of_file(path) == known:
        return BaseOnDisk(path, same=True, message=f"{path} is still that document, to the byte.")
    message = f"{path} is not that document, or was changed since."
    return BaseOnDisk(path, same=False, message=message)


def extract(session: Session, handle: str, label: str, path: Path) -> Done:
    """Write the issued document out again, to the byte. Raises NoBaseError or a FormatError."""
    from drafting.formats.placing import put_in_place

    base = kept_base(session, handle, label)
    put_in_place(path, base.content)
    return Done(f"Wrote {base.name} to {path}, {len(base.content):,} bytes.", base.text)


def attach(session: Session, handle: str, brought: Brought) -> Imported:
    """Make a Word file the base text of a resolution; the working text stays as it is.

    Raises NotIssuedError or UnchangedError.
    """
    from drafting.redline import identified

    now = session.text(handle)
    read = identified(now, brought.reading.resolution)
    base = brought.base(read, session.context)
    if base is None:
        raise NotIssuedError(brought.path)
    if holds(session, handle, base):
        raise UnchangedError(f"The base text of {handle}")
    known = {unit.id for unit in now.walk()}
    units = [unit.id for unit in read.walk()]
    stand = sum(unit in known for unit in units)
    message = (
        f"{base.name} is the base text of {handle} now: {stand} of its "
        f"{counted(len(units), 'paragraph')} stand in the working text."
    )
    session.store.commit(handle, Several(()), record(session.context, message), base)
    remarks = brought.reading.remarks if stand else (Remark(0, _NO_UNIT_OF_IT),)
    return Imported(message, handle, now, remarks)
