"""Which forms of reference may stand in a text, language by language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafting.lexicon.reference_words import REFERENCE_WORDS, ReferenceWords
from drafting.model.reference_form import Family, Form, list_form
from drafting.patterns import regex

__all__ = ["Family", "Form", "forms"]


def forms(text: str) -> Iterator[Form]:
    """The forms that may stand in a text."""
    text = text.replace("\u00a0", " ")
    small = text.casefold()
    for language, said in REFERENCE_WORDS.items():
        if any(hint in small or hint in text for hint in said.hints):
            for form in _forms_of(language):
                if any(hint in small or hint in text for hint in form.hints):
                    yield form


@cache
def _forms_of(language: str) -> tuple[Form, ...]:
    said = REFERENCE_WORDS[language]
    if language == "en":
        from drafting.model.english_references import english_forms

        return (*english_forms(said), *_neighbours(said))
    from drafting.model.foreign_references import foreign_forms

    return (*foreign_forms(said, language), *_neighbours(said))


def _neighbours(said: ReferenceWords) -> Iterator[Form]:
    items = list_form(said, r"\d+")
    for side, words, hints in (
        ("above", said.previous, said.previous_hints),
        ("below", said.following, said.following_hints),
    ):
        begins = "" if said.one == "段" else r"(?<!\w)"
        pattern = regex(rf"(?i:{begins}{words})")
        yield Form(Family.NEIGHBOUR, said, pattern, items, side, hints)
