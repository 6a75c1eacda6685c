"""The issued documents of a session: shown, checked, written out, replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.edits import Several
from drafting.model.inline import plain, tidy
from drafting.model.numbering import Numbered, Numbering
from drafting.workspace.environment.remembered_files import RememberedFiles
from drafting.workspace.errors import UnchangedError
from drafting.workspace.files.errors import NotIssuedError
from drafting.workspace.files.source_file import (
    SourceFile,
    fingerprint_of,
    fingerprint_of_file,
    read_file,
)
from drafting.workspace.files.views import BaseOnDisk, BaseRow, Imported, Remark
from drafting.workspace.record.found import found_in_file
from drafting.workspace.record.issued_text import draft_of, holds, kept_base
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.store.records import Base
    from drafting.workspace.record.session_record import SessionRecord

_NO_UNIT_OF_IT = "No paragraph of this document stands in the working text: is it the right one?"


class IssuedDocuments:
    """The verbs on the documents that texts start from. All but `attach` raise NoBaseError."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    def look(self, handle: str, label: str = "") -> BaseRow:
        """What is known of the document of the working text, or of a draft."""
        base = kept_base(self._session.store, handle, label)
        printed = [row for row in Numbering(base.text) if row.unit.text or row.number]
        unmapped = tuple(_unmapped(base, printed))
        return BaseRow(
            handle=handle,
            file=base.name,
            symbol=plain(base.text.masthead.symbol),
            date=plain(base.text.masthead.date),
            fingerprint=fingerprint_of(base.content),
            size=len(base.content),
            imported=_fact(base, "imported"),
            by=_fact(base, "by"),
            draft=draft_of(self._session.store, handle, base),
            mapped=len(printed) - len(unmapped),
            unmapped=unmapped,
        )

    def on_disk(self, handle: str, label: str = "", path: Path | None = None) -> BaseOnDisk:
        """Whether a file is still the document: `path`, or where it was seen last.

        Raises a FormatError for a path that cannot be read.
        """
        base = kept_base(self._session.store, handle, label)
        known = fingerprint_of(base.content)
        path = path or RememberedFiles(self._session.context).find(known, base.name)
        if path is None:
            missing = f"{base.name} is not where it was last seen on this machine."
            message = self._session.context.files.refusal or missing
            return BaseOnDisk(None, same=False, message=message)
        if fingerprint_of_file(path) == known:
            message = f"{path} is still that document, to the byte."
            return BaseOnDisk(path, same=True, message=message)
        message = f"{path} is not that document, or was changed since."
        return BaseOnDisk(path, same=False, message=message)

    def write_out(self, handle: str, label: str, path: Path) -> Done:
        """Write the document out again, to the byte. Raises a FormatError."""
        from drafting.formats.atomic_write import write_atomically

        base = kept_base(self._session.store, handle, label)
        write_atomically(path, base.content)
        said = f"Wrote {base.name} to {path}, {len(base.content):,} bytes."
        return Done(said, base.text, "", _active_content(base))

    def attach(self, handle: str, source: Path | SourceFile) -> Imported:
        """Make a Word file the base text of a resolution; the working text stays as it is.

        Raises NotIssuedError, UnchangedError or a FormatError.
        """
        from drafting.redline import identified

        session = self._session
        file = read_file(source, session.context) if isinstance(source, Path) else source
        now = session.text(handle)
        base = file.base(identified(now, file.reading.resolution), session.context)
        if base is None:
            raise NotIssuedError(file.path)
        if holds(session.store, handle, base):
            raise UnchangedError(f"The base text of {handle}")
        known = {unit.id for unit in now.walk()}
        units = [unit.id for unit in base.text.walk()]
        stand = sum(unit in known for unit in units)
        message = (
            f"{base.name} is the base text of {handle} now: {stand} of its "
            f"{counted(len(units), 'paragraph')} stand in the working text."
        )
        doubts = () if stand else (Remark(0, _NO_UNIT_OF_IT),)
        remarks = (*doubts, *file.reading.remarks)
        found = found_in_file(remarks, now, base.name)
        session.store.commit(handle, Several(()), signed(session.context, message), base, found)
        return Imported(message, handle, now, remarks)


def _active_content(base: Base) -> tuple[Remark, ...]:
    """What a document that is written out to the byte could run or fetch."""
    from drafting.formats.docx.active.sending import active_content_of
    from drafting.formats.docx.active.sentences import on_reading

    said = on_reading(active_content_of(base.name, base.content))
    return (Remark(0, said),) if said else ()


def _unmapped(base: Base, printed: list[Numbered]) -> list[str]:
    """Labels of the paragraphs of which nobody knows where they stand in the document."""
    placed = base.facts.get("units")
    placed = placed if isinstance(placed, dict) else {}
    return [row.label for row in printed if row.unit.id not in placed]


def _fact(base: Base, name: str) -> str:
    return tidy(str(base.facts.get(name, ""))).replace("\n", " ")
