"""What is new in a text, and a paragraph through the years, as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.agreed.errors import UnknownViewFormatError
from drafting.workspace.agreed.shapes import new_language_shape, through_years_shape
from drafting.workspace.agreed.sheets import sheet_of, through_years_sheet
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.agreed.new_language import NewLanguage
    from drafting.workspace.agreed.through_years import ThroughYears
    from drafting.workspace.record.session_record import SessionRecord

NEW_LANGUAGE_FORMATS = (".docx", ".html", ".json")
"""How the name of a file ends that what is new is written to."""

THROUGH_YEARS_FORMATS = (".html", ".json")
"""How the name of a file ends that a paragraph through the years is written to."""


def check_new_language_format(path: Path) -> None:
    """Raises UnknownViewFormatError for a name of no such format."""
    if path.suffix.casefold() not in NEW_LANGUAGE_FORMATS:
        raise UnknownViewFormatError(path.name, NEW_LANGUAGE_FORMATS)


def write_new_language(
    session: SessionRecord, found: NewLanguage, text: Resolution, path: Path
) -> Done:
    """Write what is new as HTML, as a table in Word, or as JSON. Raises a FormatError."""
    from drafting.formats.atomic_write import write_atomically

    check_new_language_format(path)
    sheet, suffix = sheet_of(found), path.suffix.casefold()
    if suffix == ".html":
        from drafting.formats.html.new_language import new_language_html

        write_atomically(path, new_language_html(sheet, text).encode())
    elif suffix == ".json":
        shape = new_language_shape(found)
        write_atomically(path, _json(shape))
    else:
        from drafting.formats.docx.layout.new_language import write_new_language as write
        from drafting.workspace.files.bodies import body_of
        from drafting.workspace.files.output import as_working_paper

        body = as_working_paper(body_of(text, session.context, session.info.body))
        write(sheet, text, path, body)
    return Done(f"Wrote what is new in {found.text.name} to {path}: {found.sentence()}.", text)


def through_years_html(found: ThroughYears) -> str:
    """A paragraph through the years as a page."""
    from drafting.formats.html.through_years import through_years_html as html

    language = found.steps[found.here].version.place.language or "en"
    return html(through_years_sheet(found), language)


def write_through_years(found: ThroughYears, path: Path) -> str:
    """Write a paragraph through the years as HTML or JSON; gives one sentence.

    Raises UnknownViewFormatError or a FormatError.
    """
    from drafting.formats.atomic_write import write_atomically

    suffix = path.suffix.casefold()
    if suffix not in THROUGH_YEARS_FORMATS:
        raise UnknownViewFormatError(path.name, THROUGH_YEARS_FORMATS)
    if suffix == ".html":
        write_atomically(path, through_years_html(found).encode())
    else:
        write_atomically(path, _json(through_years_shape(found)))
    return f"Wrote {found.name} through the years to {path}."


def _json(shape: object) -> bytes:
    return f"{json.dumps(shape, ensure_ascii=False, indent=2)}\n".encode()
