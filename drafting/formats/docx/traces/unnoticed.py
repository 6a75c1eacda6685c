"""Words that are read as text although nobody sees them: white on white, or tiny."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.package.edited import EditedPackage
from drafting.formats.docx.traces.hidden import hidden_words
from drafting.formats.docx.traces.story import Stories
from drafting.formats.unseen import OF_ITS_GROUND, TINY, told_read
from drafting.patterns import regex

_MAY_BE = regex(
    rb'color\s[^>]*(?:"[Ff][0-9A-Fa-f][Ff][0-9A-Fa-f][Ff]|background1|light1)|highlight|'
    rb'<w:shd\s[^>]*fill="[0-9A-Fa-f]{6}|<w:sz\s[^>]*"[1-4]"|<w:w\s'
)
"""What a part holds, or its styles do, in which such words stand."""
_PARTS = ("footnotes", "endnotes")


def unnoticed_words(path: Path) -> str:
    """What to say of such words of a Word file; nothing where it has none.

    Raises a FormatError.
    """
    with open_package(path) as package:
        if not _may_hold_any(package):
            return ""
        edited = EditedPackage(package)
        stories = Stories(edited)
        found = [
            one
            for part, kind in stories.texts.items()
            if part == edited.main or kind in _PARTS
            for one in _unnoticed(edited, part, stories)
        ]
    return told_read(found)


def _may_hold_any(package: Package) -> bool:
    folder = package.main.rpartition("/")[0]
    names = (package.main, *(f"{folder}/{kind}.xml" for kind in (*_PARTS, "styles")))
    return any(name in package and _MAY_BE.search(package.read(name)) for name in names)


def _unnoticed(edited: EditedPackage, part: str, stories: Stories) -> Iterator[tuple[str, str]]:
    for words, why in hidden_words(edited.root(part), stories.looks):
        if why in (OF_ITS_GROUND, TINY) and any(letter.isalnum() for letter in words):
            yield words, why
