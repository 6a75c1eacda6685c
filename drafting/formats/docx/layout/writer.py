"""Writing a resolution as a Word file in the layout of its body."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.atomic_write import write_atomically
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.layout.proof import prove_clean
from drafting.model.resolution import Resolution
from drafting.page.links import Links


def write_document(
    resolution: Resolution,
    path: Path,
    body: Body,
    *,
    emblem: Path | None = None,
    job_number: str = "",
) -> None:
    """Write a clean Word file, proved before it is put in place. Raises a FormatError."""
    composition = compose(resolution, body)
    links = Links(resolution, body.editorial) if body.has_links else None
    package = print_document(composition, body, emblem=emblem, job_number=job_number, links=links)
    prove_clean(package, path.name, composition)
    write_atomically(path, package)
