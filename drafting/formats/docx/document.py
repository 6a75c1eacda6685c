"""The printing of a manuscript: one writer for clean texts and for redlines."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.bodies import Body
from drafting.formats.docx.blocks import Manuscript
from drafting.formats.docx.tracking import Revisions


def print_document(
    manuscript: Manuscript,
    body: Body,
    revisions: Revisions,
    *,
    emblem: Path | None = None,
    job_number: str = "",
) -> bytes:
    """The whole DOCX package; the same input always gives the same bytes."""
    raise NotImplementedError(manuscript, body, revisions, emblem, job_number)
