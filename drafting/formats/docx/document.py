"""The printing of a composition: one writer for clean texts and for redlines."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.bodies import Body
from drafting.formats.docx.blocks import Composition, Revision


def print_document(
    composition: Composition,
    body: Body,
    revision: Revision | None = None,
    *,
    emblem: Path | None = None,
    job_number: str = "",
) -> bytes:
    """The whole DOCX package; the same input always gives the same bytes.

    `revision` names the author and time of the changes; a composition without
    signs needs none.
    """
    raise NotImplementedError(composition, body, revision, emblem, job_number)
