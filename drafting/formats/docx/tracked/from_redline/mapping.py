"""The map of an issued file, in the identities of a resolution that was read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.reading.document import read_with_map
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.redline.identities import identified

_REFERENCE = re.compile(r"\[\^[a-z0-9]{1,32}\]")


def base_map(path: Path, resolution: Resolution) -> BaseMap:
    """From the parts of `resolution` to the paragraphs of the file at `path`.

    A resolution that was read from the file has a place for all that the body prints; of
    another one the parts are paired by their content. Raises a FormatError.
    """
    reading, found = read_with_map(path, counting_ids("base"))
    read = reading.resolution
    names = _as_read(read, resolution) or _by_content(read, resolution)
    return replace(
        found,
        units={names[one]: places for one, places in found.units.items() if one in names},
        notes={names[one]: key for one, key in found.notes.items() if one in names},
    )


def _identities(resolution: Resolution) -> Iterator[tuple[str, str]]:
    """Each identity with what it names, in an order that only the text decides."""
    for unit in resolution.walk():
        yield unit.id, unit.kind
    for note in resolution.notes:
        yield note.id, "note"


def _as_read(read: Resolution, resolution: Resolution) -> Mapping[str, str]:
    """Names by the order of reading; none if it is another text."""
    ones, others = tuple(_identities(read)), tuple(_identities(resolution))
    if [what for _, what in ones] != [what for _, what in others]:
        return {}
    names = {one: other for (one, _), (other, _) in zip(ones, others, strict=True)}
    texts = zip(read.walk(), resolution.walk(), strict=True)
    same = all(_bare(one.text) == _bare(other.text) for one, other in texts)
    return names if same else {}


def _bare(text: str) -> str:
    """Markup without its references to notes, which are named otherwise in each reading."""
    return _REFERENCE.sub("[^]", text)


def _by_content(read: Resolution, resolution: Resolution) -> Mapping[str, str]:
    paired = identified(resolution, read)
    known = {one for one, _ in _identities(resolution)}
    pairs = zip(_identities(read), _identities(paired), strict=True)
    return {one: other for (one, _), (other, _) in pairs if other in known}
