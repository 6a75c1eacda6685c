"""Amendment documents: read, applied to a draft, and written from what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.official.apply import Amended
from drafting.amendments.official.document import (
    AmendmentDocument,
    Instruction,
    is_amendment,
    read_amendments,
)
from drafting.amendments.official.word_ranges import shown
from drafting.amendments.official.writer.composition import (
    Composed,
    compose_amendments,
    compose_oral_revisions,
)
from drafting.dataclasses import replace
from drafting.model.inline import tidy
from drafting.workspace.amendment_documents.forms import form_of
from drafting.workspace.editing.amending import amend
from drafting.workspace.editing.values import parted
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.output import write_text
from drafting.workspace.negotiation.errors import NoAmendmentsError, NothingToAmendError
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.formats.reading import Reading
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def read(path: Path, context: Context) -> AmendmentDocument:
    """The instructions of an amendment document. Raises a FormatError or NoAmendmentsError."""
    text = _reading(path, context).resolution
    document = read_amendments(text)
    if not is_amendment(text) and not any(one.understood for one in document.instructions):
        raise NoAmendmentsError(path.name, [_told(one) for one in document.instructions])
    return document


def _told(instruction: Instruction) -> str:
    """A line that is not understood, with the reason."""
    return f"{shown(instruction.text)}: {instruction.reason}"


def apply_to(document: AmendmentDocument, draft: Path, target: Path, context: Context) -> Amended:
    """Write the draft with the amendments applied that fit it; gives what became of each.

    Raises a FormatError.
    """
    base = _reading(draft, context).resolution
    result = amend(base, document, context.ids)
    write_text(result.resolution, target, body_of(base, context), context)
    return result


def write(
    old: Resolution, new: Resolution, target: Path, sponsors: str, context: Context
) -> Composed:
    """Write the amendment document that turns `old` into `new`.

    `sponsors` are names as a heading lists them. Raises a FormatError, or NothingToAmendError
    if no instruction comes of it.
    """
    form = form_of(target, old, context)
    composed = compose_amendments(old, new, context.ids, form=form)
    if not composed.instructions:
        raise NothingToAmendError(composed.unsaid)
    document = replace(
        composed.document, sponsors=tuple(parted(tidy(sponsors))) if sponsors.strip() else ()
    )
    write_text(document, target, body_of(old, context), context)
    return replace(composed, document=document)


def write_since(
    session: SessionRecord, handle: str, label: str, target: Path, names: str = ""
) -> Done:
    """Write the amendments that turn a draft into the working text, numbered as it is tabled.

    Raises what `write` raises.
    """
    from drafting.workspace.procedure.readings import as_tabled

    old, _ = as_tabled(session, handle, label, always=True)
    new, _ = as_tabled(session, handle, "", always=True)
    composed = write(old, new, target, names, session.context)
    count = counted(composed.instructions, "instruction")
    left = f" It leaves out: {'; '.join(composed.unsaid)}." if composed.unsaid else ""
    return Done(f"Wrote {target}: {count}.{left}", session.text(handle))


def write_oral(
    old: Resolution, new: Resolution, target: Path, context: Context, *, past: bool = False
) -> Composed:
    """Write the sheet of oral revisions that turn `old` into `new`; gives what it cannot say.

    In the `past` it is what a report says of them. Raises what `write` raises.
    """
    form = form_of(target, old, context)
    composed = compose_oral_revisions(old, new, context.ids, past=past, form=form)
    if not composed.instructions:
        raise NothingToAmendError(composed.unsaid)
    write_text(composed.document, target, body_of(old, context), context)
    return composed


def _reading(path: Path, context: Context) -> Reading:
    from drafting.formats.files import read_file

    return read_file(path, context.ids)
