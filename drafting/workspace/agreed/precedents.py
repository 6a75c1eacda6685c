"""The agreed wordings that are nearest to the paragraphs of a text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.workspace.agreed.new_language import own_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafting.library.libraries import Libraries
    from drafting.library.precedent import Precedent
    from drafting.library.wanted import Wanted
    from drafting.model.resolution import Resolution


class Precedents(NamedTuple):
    """A paragraph, and what agreed language is near to it."""

    unit: str
    """Its identity; empty for words that stand in no text."""
    label: str
    text: str
    """Inline markup."""
    found: tuple[Precedent, ...]
    """Best first; none where nothing is at least half alike."""


def precedents_of(
    libraries: Libraries, text: Resolution, unit: str, wanted: Wanted, limit: int
) -> Iterator[Precedents]:
    """Of one unit, by its identity or label, or of every paragraph; the text itself never counts.

    Raises a LibraryError, UnknownUnitError or AmbiguousLabelError.
    """
    numbering = Numbering(text)
    without = wanted.without | frozenset(own_symbols(text))
    wanted = replace(wanted, without=without, language=wanted.language or text.language)
    for row in [numbering.resolve(unit)] if unit else numbering:
        markup = row.unit.text
        if plain(markup).strip():
            found = nearest(libraries, markup, wanted, limit, text)
            yield Precedents(row.unit.id, row.label, markup, found)


def nearest(
    libraries: Libraries, markup: str, wanted: Wanted, limit: int, text: Resolution | None = None
) -> tuple[Precedent, ...]:
    """What is near to some words; `text` is that in which they stand. Raises a LibraryError."""
    from drafting.library.nearest import Asked

    title, organ = (plain(text.title), plain(text.masthead.organ)) if text else ("", "")
    return tuple(libraries.nearest(Asked(markup, title, organ), wanted, limit))
