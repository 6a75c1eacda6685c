"""Texts and redlines as files, in the format of the file's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.redline.script import Redline
from drafting.workspace.context import Context
from drafting.workspace.errors import SettingsError, UnknownRedlineFormatError
from drafting.workspace.rendering import changes_html, written_json

if TYPE_CHECKING:
    from drafting.formats.bodies import Body

FORMATS = (".docx", ".html", ".json")


def check_format(path: Path) -> None:
    """Refuse a name that no redline is written to. Raises UnknownRedlineFormatError."""
    if path.suffix.casefold() not in FORMATS:
        raise UnknownRedlineFormatError(path.name, ", ".join(FORMATS))


def write_text(text: Resolution, path: Path, body: Body, context: Context) -> None:
    """Write a text, a Word file with the emblem that the user supplies.

    Raises SettingsError or a FormatError.
    """
    emblem = _emblem(context)
    if path.suffix.casefold() == ".docx" and emblem:
        from drafting.formats.docx import write_document

        write_document(text, path, body, emblem=emblem)
        return
    from drafting.formats.files import write_file

    write_file(text, path, body)


def _emblem(context: Context) -> Path | None:
    if not context.settings.emblem:
        return None
    path = Path(context.settings.emblem).expanduser()
    if not path.is_file():
        raise SettingsError(f"The emblem that the settings name is not there: {path}.")
    return path


def write_changes(
    old: Resolution, new: Resolution, redline: Redline, path: Path, body: Body, context: Context
) -> None:
    """Write a redline. Raises UnknownRedlineFormatError or a FormatError."""
    check_format(path)
    suffix = path.suffix.casefold()
    if suffix == ".docx":
        from drafting.formats.docx import Revision, write_redline

        revision = Revision.by(context.author, context.now())
        write_redline(old, new, redline, path, body, revision)
        return
    from drafting.formats.placing import put_in_place

    page = changes_html(redline, new) if suffix == ".html" else written_json(redline)
    put_in_place(path, page.encode())
