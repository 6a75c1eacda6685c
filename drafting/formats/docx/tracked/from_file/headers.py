"""Headers and footers of both files: which is which, and which differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from drafting.formats.docx.markup.names import RELATIONS, SECTPR, W
from drafting.formats.docx.tracked.from_file.relations import target_of
from drafting.formats.docx.tracked.word_file import WordFile

_REFERENCES = (W + "headerReference", W + "footerReference")
_NUMBER = f"{{{RELATIONS}}}id"
_CHANGE = W + "sectPrChange"


def differing(old: WordFile, new: WordFile) -> dict[str, str]:
    """Headers and footers of the old file by name, each with its new form, where they differ.

    They are the same ones if they are of one kind and of the same section.
    """
    ours, theirs = dict(_headers(old)), dict(_headers(new))
    found: dict[str, str] = {}
    for place, part in ours.items():
        other = theirs.get(place, "")
        if part in old.package and other in new.package and part not in found:
            found[part] = other
    return {
        part: other
        for part, other in found.items()
        if old.package.checksum(part) != new.package.checksum(other)
    }


def _headers(source: WordFile) -> Iterator[tuple[tuple[int, str, str], str]]:
    sections = [
        one
        for one in source.document.root.iter(SECTPR)
        if next(one.iterancestors(_CHANGE), None) is None
    ]
    for at, section in enumerate(sections):
        for reference in chain.from_iterable(map(section.iterchildren, _REFERENCES)):
            relation = source.relations(source.main).get(reference.get(_NUMBER, ""))
            if relation is not None:
                place = at, str(reference.tag), reference.get(W + "type", "default")
                yield place, target_of(source.main, relation)
