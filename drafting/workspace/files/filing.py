"""What a session does with files: the verbs that bring texts in and write them out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from drafting.workspace.files.views import Imported
from drafting.workspace.rollover.views import RolledOver
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.workspace.files.issued import Issued
    from drafting.workspace.files.source import SourceFile
    from drafting.workspace.rollover.rollover import Heading
    from drafting.workspace.session import Session


class Filing:
    """The part of `Session` that reads and writes files."""

    @property
    def _session(self) -> Session:
        return cast("Session", self)

    def begin(self, handle: str, title: str = "") -> Done:
        """Begin a resolution with nothing in it but the masthead of the session."""
        from drafting.workspace.record.beginning import begin

        return begin(self._session, handle, title)

    def import_file(self, path: Path, handle: str = "", label: str | None = None) -> Imported:
        """Bring in a text; handle and draft follow its symbol unless they are given.

        The text as it came is kept as a draft, so that every later change can be
        shown against it; an empty `label` makes none.
        """
        from drafting.workspace.files.source import read_file

        return self.put_in(read_file(path, self._session.context), handle, label)

    def put_in(self, brought: SourceFile, handle: str = "", label: str | None = None) -> Imported:
        """Bring in a text from a file that was read already, as `import_file` does."""
        from drafting.workspace.files.imports import import_file

        return import_file(self._session, brought, handle, label)

    def import_onto(self, path: Path, handle: str, label: str | None = None) -> Imported:
        """Make a file the new working text of a resolution; what stayed keeps its identity."""
        from drafting.workspace.files.imports import import_onto
        from drafting.workspace.files.source import read_file

        return import_onto(self._session, read_file(path, self._session.context), handle, label)

    def roll_over(
        self, source: Path | SourceFile, handle: str = "", heading: Heading | None = None
    ) -> RolledOver:
        """Begin a draft of this session from an adopted resolution, a file or what was read of it.

        Drafts are kept of the adopted text and of the new one as it begins.
        """
        from drafting.workspace.files.source import read_file
        from drafting.workspace.rollover.rollover import Heading, roll_over

        brought = read_file(source, self._session.context) if isinstance(source, Path) else source
        return roll_over(self._session, brought, handle, heading or Heading())

    @property
    def issued(self) -> Issued:
        """The issued documents that texts start from, and the verbs on them."""
        from drafting.workspace.files.issued import Issued

        return Issued(self._session)

    def export(self, handle: str, label: str, path: Path) -> Done:
        """Write a draft, or the working text (no label), in the format of the file's name."""
        from drafting.workspace.files.exports import text_export

        return text_export(self._session, handle, label, path)()

    def export_tracked(self, handle: str, label: str, path: Path, *, whose: bool = True) -> Done:
        """Write the issued document with every change up to a draft tracked in it.

        Each stands under its author, or with `whose` off all under the present one.
        """
        from drafting.workspace.files.exports import tracked_export

        return tracked_export(self._session, handle, label, path, whose=whose)()

    def export_redline(
        self,
        handle: str,
        old: str,
        new: str,
        path: Path,
        whose: bool | None = None,
        *,
        fresh: bool = False,
    ) -> Done:
        """Write the changes between two drafts in the format of the file's name.

        `whose` is whether each is shown as its author's; by default in Word files alone.
        Changes to the issued document are tracked in it, unless they are laid out `fresh`.
        """
        from drafting.workspace.files.exports import redline_export

        return redline_export(self._session, handle, (old, new), path, whose, fresh=fresh)()
