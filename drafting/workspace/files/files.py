"""What a session does with files: texts come in, and are written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.files.exports import RedlineOptions
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.files.views import Imported
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


class Files:
    """The verbs that bring texts into a session and write them to files."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    def import_file(
        self, source: Path | SourceFile, handle: str = "", label: str | None = None
    ) -> Imported:
        """Bring in a text; handle and draft follow its symbol unless they are given.

        The text as it came is kept as a draft, so that every later change can be
        shown against it; an empty `label` makes none.
        """
        from drafting.workspace.files.imports import import_file

        return import_file(self._session, self._read(source), handle, label)

    def import_onto(
        self, source: Path | SourceFile, handle: str, label: str | None = None
    ) -> Imported:
        """Make a file the new working text of a resolution; what stayed keeps its identity."""
        from drafting.workspace.files.imports import import_onto

        return import_onto(self._session, self._read(source), handle, label)

    def _read(self, source: Path | SourceFile) -> SourceFile:
        from drafting.workspace.files.source_file import read_file

        return read_file(source, self._session.context) if isinstance(source, Path) else source

    def export(self, handle: str, label: str, path: Path) -> Done:
        """Write a draft, or the working text (no label), in the format of the file's name."""
        from drafting.workspace.files.exports import text_export

        return text_export(self._session, handle, label, path)()

    def export_tracked(
        self,
        handle: str,
        label: str,
        path: Path,
        *,
        whose: bool = True,
        with_active: bool = False,
    ) -> Done:
        """Write the issued document with every change up to a draft tracked in it.

        Each stands under its author, or with `whose` off all under the present one. Active content
        of the document is left out, unless it is written `with_active` content.
        """
        from drafting.workspace.files.exports import RedlineOptions, tracked_export

        options = RedlineOptions(whose, with_active=with_active)
        return tracked_export(self._session, handle, label, path, options)()

    def export_redline(
        self,
        handle: str,
        old: str,
        new: str,
        path: Path,
        options: RedlineOptions | None = None,
    ) -> Done:
        """Write the changes between two drafts in the format of the file's name."""
        from drafting.workspace.files.exports import RedlineOptions, redline_export

        return redline_export(
            self._session, handle, (old, new), path, options or RedlineOptions()
        )()
