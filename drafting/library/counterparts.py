"""The paragraphs of two resolutions that are versions of each other."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.library.edition import TITLE, Paragraph
from drafting.library.evolution import LEAST_LIKENESS
from drafting.library.libraries import Libraries
from drafting.library.likeness import Likeness
from drafting.library.text import key
from drafting.library.words import words_of


def paragraphs_in(libraries: Libraries, symbol: str, language: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a document in a language, without its title; none where it has none."""
    for library in libraries.all:
        for edition in library.editions(symbol):
            if edition.language == language:
                found = library.paragraphs(edition.number)
                return tuple(one for one in found if one.part != TITLE)
    return ()


def counterparts(texts: Sequence[str], others: Sequence[Paragraph]) -> tuple[Paragraph | None, ...]:
    """For each text the paragraph that reads the same, else the nearest; None if none is near."""
    same = {key(other.text): other for other in reversed(others)}
    named = [words_of(other.text) for other in others]
    return tuple(same.get(key(text)) or _nearest(text, others, named) for text in texts)


def _nearest(
    text: str, others: Sequence[Paragraph], named: Sequence[tuple[str, ...]]
) -> Paragraph | None:
    likeness = Likeness(words_of(text))
    found = max(((likeness.to(words), -at) for at, words in enumerate(named)), default=(0.0, 0))
    return others[-found[1]] if found[0] >= LEAST_LIKENESS else None
