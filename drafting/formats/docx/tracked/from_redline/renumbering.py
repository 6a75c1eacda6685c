"""The numbers by which a file knows its footnotes, in the order in which they are cited.

Word finds a note by its number, LibreOffice by counting references. Both find the same
one if the numbers follow each other; so a note that comes in takes the next number, and
those cited after it move on. Only the numbers change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_REFERENCE = re.compile(rb'(<w:footnoteReference\b[^>]*?\bw:id=")(-?\d+)')
_LISTED = re.compile(rb'(<w:footnote\b[^>]*?\bw:id=")(-?\d+)')


def numbers_in_order(document: bytes, notes: bytes) -> dict[str, str]:
    """For each note that must have another number, its number now and the one to have."""
    cited = [int(one) for one in dict.fromkeys(m[2] for m in _REFERENCE.finditer(document))]
    listed = {int(found[2]) for found in _LISTED.finditer(notes)}
    others = listed.difference(cited)
    found: dict[str, str] = {}
    following = min(cited, default=1)
    for number in cited:
        while following in others:
            following += 1
        if number != following:
            found[str(number)] = str(following)
        following += 1
    return found


def renumbered(document: bytes, notes: bytes, numbers: Mapping[str, str]) -> tuple[bytes, bytes]:
    """Both parts with other numbers of notes."""

    def replaced(found: re.Match[bytes]) -> bytes:
        return found[1] + numbers.get(found[2].decode(), found[2].decode()).encode()

    return _REFERENCE.sub(replaced, document), _LISTED.sub(replaced, notes)
