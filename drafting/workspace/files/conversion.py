"""Files without a session: one format into another, and what differs between two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
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


def write_comparison(old: Path, new: Path, target: Path, context: Context) -> str:
    """Write what differs between two files into a third one, and say what was done.

    Where both are Word files the older one is kept with its layout. Raises a FormatError.
    """
    reason = ""
    if can_edit_in_place(old, new, target):
        edited = edit_in_place(old, new, target, context)
        if not edited.refused:
            said = tracked_sentence(old, new, target, differs=edited.differs)
            return f"{said} {edited.left_out}".strip()
        reason = f", laid out afresh. {edited.refused}"
    compare(old, new, context).write(target, context)
    return written_sentence(old, new, target, reason)


def tracked_sentence(old: Path, new: Path, target: Path, *, differs: bool) -> str:
    """What is said of an older file that was written with the changes tracked in it."""
    if not differs:
        return f"{old.name} and {new.name} have the same text; {target} is a copy of {old.name}."
    return (
        f"Wrote {target}: {old.name} with tracked changes that turn its text into {new.name}; "
        "its layout stays."
    )


def written_sentence(old: Path, new: Path, target: Path, reason: str) -> str:
    """What is said of changes that were laid out anew, and why, if they had to be."""
    return f"Wrote the changes from {old.name} to {new.name} to {target}{reason or '.'}"


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
