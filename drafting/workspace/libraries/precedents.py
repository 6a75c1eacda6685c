"""Agreed language near to the paragraphs of a text, or to words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.lexicon.organs import NAMES_OF_ORGANS
from drafting.model.inline import plain
from drafting.model.numbering import Numbered, Numbering
from drafting.workspace.libraries.opened import some_libraries_of
from drafting.workspace.libraries.own_symbols import own_symbols
from drafting.workspace.libraries.shapes import Shape, precedent_shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafting.library.libraries import Libraries
    from drafting.library.precedent import Precedent
    from drafting.library.wanted import Wanted
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context


@dataclass(frozen=True, slots=True)
class UnitPrecedents:
    """The precedents of one paragraph, best first."""

    label: str
    """Empty for words that stand in no text."""
    text: str
    """Inline markup."""
    precedents: tuple[Precedent, ...]
    unit: str = ""
    """Its identity."""


def of_words(context: Context, words: str, wanted: Wanted, limit: int) -> UnitPrecedents:
    """The precedents of words. Raises NoLibraryError or a LibraryError."""
    from drafting.library.nearest import Asked

    with some_libraries_of(context) as libraries:
        found = libraries.nearest(Asked(words), wanted, limit)
    return UnitPrecedents("", words, tuple(found))


def of_text(
    context: Context, text: Resolution, unit: str, wanted: Wanted, limit: int
) -> list[UnitPrecedents]:
    """The precedents of a paragraph of a text, or of each of its paragraphs.

    The text itself, if a library has it, is none of its own precedents. Raises
    UnknownUnitError, AmbiguousLabelError, NoLibraryError or a LibraryError.
    """
    numbering = Numbering(text)
    rows = [numbering.resolve(unit)] if unit else [row for row in numbering if row.unit.text]
    wanted = replace(wanted, without=wanted.without | frozenset(own_symbols(text)))
    with some_libraries_of(context) as libraries:
        return [_of_row(libraries, text, row, wanted, limit) for row in rows]


def _of_row(
    libraries: Libraries, text: Resolution, row: Numbered, wanted: Wanted, limit: int
) -> UnitPrecedents:
    from drafting.library.nearest import Asked

    organ = plain(text.masthead.committee) or plain(text.masthead.organ)
    english = {name: each for each, names in NAMES_OF_ORGANS.items() for name in names.values()}
    asked = Asked(row.unit.text, text.title, english.get(organ, organ))
    found = libraries.nearest(asked, wanted, limit)
    return UnitPrecedents(row.label, row.unit.text, tuple(found), row.unit.id)


def precedents_shape(found: UnitPrecedents) -> Shape:
    """The precedents of a paragraph as JSON has them."""
    return {"unit": found.label, "precedents": [precedent_shape(each) for each in found.precedents]}


def all_precedents_shape(found: Iterable[UnitPrecedents]) -> list[Shape]:
    """The same of several paragraphs."""
    return [precedents_shape(each) for each in found]
