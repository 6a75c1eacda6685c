"""The resolutions that a paragraph cites, as the libraries have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.library.place import Document
    from drafting.model.resolution import Resolution


def cited_in(
    libraries: Libraries, resolution: Resolution, markup: str
) -> Iterator[tuple[str, Document]]:
    """Number and document of each resolution that a paragraph of a text cites and that is known."""
    from drafting.editorial import profile_of
    from drafting.editorial.citations import citations
    from drafting.editorial.cited_documents import organ_of
    from drafting.library.cited import cited_resolutions

    profile = profile_of(resolution)
    for one in citations(markup):
        organ = organ_of(one, profile) if one.kind == "resolution" else ""
        for found in cited_resolutions(libraries, one.number) if organ else ():
            if found.organ == organ:
                yield one.number, found.document
