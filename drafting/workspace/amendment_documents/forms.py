"""What becomes of an amendment document in the file that it is written to."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.amendments.official.writer.proof import IN_MEMORY, Form
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.output import write_text

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context

_PLAIN = ".txt"
"""The form that has neither italics nor bold."""


def form_of(target: Path, base: Resolution, context: Context) -> Form:
    """The form of a file's name, in which an amendment to `base` is read again.

    A form that nobody can read is proved as if it kept all. Raises what `write_text` raises.
    """
    from drafting.formats.files import read_file
    from drafting.formats.registry import format_of

    found = format_of(target)
    if found is None or not found.is_read:
        return IN_MEMORY
    suffix, body = target.suffix, body_of(base, context)

    def reread(document: Resolution) -> Resolution:
        with TemporaryDirectory(prefix="drafting-") as folder:
            path = Path(folder) / f"amendments{suffix}"
            write_text(document, path, body, context)
            return read_file(path, context.ids).resolution

    return Form(reread, has_looks=suffix.casefold() != _PLAIN)
