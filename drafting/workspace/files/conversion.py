"""Files without a session: one format into another, and what differs between two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafting.workspace.files.output import WORD, write_changes, write_text

if TYPE_CHECKING:
    from drafting.formats.reading import Reading
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.views import Converted


class Comparison:
    """Two files that were read, with what differs between them."""

    def __init__(self, old: Resolution, new: Resolution, redline: Redline) -> None:
        self.old = old
        self.new = new
        self.redline = redline

    def write(self, path: Path, context: Context, body_key: str = "") -> None:
        """Write the changes in the format of the file's name."""
        from drafting.workspace.files.bodies import body_of

        body = body_of(self.new, context, body_key)
        write_changes(self.old, self.new, self.redline, path, body, context)


def compare(old: Path, new: Path, context: Context) -> Comparison:
    """What differs between two readable files. Raises a FormatError."""
    from drafting.redline import identified, redline

    before = _read(old, context).resolution
    after = identified(before, _read(new, context).resolution)
    return Comparison(before, after, redline(before, after))


def can_edit_in_place(old: Path, new: Path, target: Path) -> bool:
    """Whether the changes between two files can be tracked in the first. Raises a FormatError."""
    from drafting.formats.files import is_issued_file

    return target.suffix.casefold() == WORD and all(map(is_issued_file, (old, new)))


class Edited(NamedTuple):
    """What came of tracking changes in a Word file."""

    differs: bool = False
    """Whether there was anything to track; the file is written either way."""
    refused: str = ""
    """Why that could not be done; then nothing is written."""
    left_out: str = ""
    """What is to be said of active content of the files that was left out."""


def edit_in_place(
    old: Path, new: Path, target: Path, context: Context, *, with_active: bool = False
) -> Edited:
    """Write the Word file `old` with tracked changes that turn its text into that of `new`.

    Active content of both is left out, unless it is written `with_active` content. Raises a
    FormatError if a file cannot be read.
    """
    from drafting.formats.docx.markup.authorship import Revision
    from drafting.formats.docx.tracked.errors import UntrackableError
    from drafting.formats.docx.tracked.from_file.comparison import write_comparison
    from drafting.formats.errors import ProofError

    try:
        revision = Revision.by(context.author, context.now())
        made = write_comparison(old, new, target, revision, with_active=with_active)
    except (UntrackableError, ProofError) as error:
        return Edited(refused=str(error))
    return Edited(made.differs, left_out=made.left_out)


def convert(source: Path, target: Path, context: Context, body_key: str = "") -> Converted:
    """Write the text of one file in the format of another's name; gives what to check.

    Raises a FormatError.
    """
    from drafting.workspace.files.bodies import body_of
    from drafting.workspace.files.views import Converted

    reading = _read(source, context)
    body = body_of(reading.resolution, context, body_key)
    write_text(reading.resolution, target, body, context)
    return Converted(reading.remarks, reading.aside)


def _read(path: Path, context: Context) -> Reading:
    from drafting.formats.files import read_file

    return read_file(path, context.ids)
