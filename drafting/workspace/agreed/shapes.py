"""What is new in a text, and a paragraph through the years, as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.libraries.shapes import (
    Shape,
    place_shape,
    precedent_shape,
    spans_shape,
)

if TYPE_CHECKING:
    from drafting.workspace.agreed.new_language import NewLanguage, NewParagraph
    from drafting.workspace.agreed.through_years import ThroughYears


def new_language_shape(found: NewLanguage) -> Shape:
    """The whole text, and every paragraph with its stretches of agreed ("=") and new ("+") words.

    `agreed` is a part of one, `sequence` how many words make a sequence.
    """
    from drafting.library.coverage import SEQUENCE

    return {
        "text": found.text.name,
        "since": found.text.since or None,
        "sequence": SEQUENCE,
        "words": found.words,
        "new_words": found.new_words,
        "agreed": round(1 - found.new_words / found.words, 4) if found.words else 1.0,
        "paragraphs_with_new_words": found.touched,
        "paragraphs": [_paragraph(one) for one in found.paragraphs],
    }


def _paragraph(found: NewParagraph) -> Shape:
    text = found.coverage.text
    return {
        "unit": found.passage.unit,
        "label": found.passage.label,
        "words": found.words,
        "new_words": found.new_words,
        "stretches": [
            ["+" if one.is_new else "=", text[one.start : one.end]] for one in found.stretches()
        ],
        "precedent": precedent_shape(found.precedent) if found.precedent else None,
    }


def through_years_shape(found: ThroughYears) -> Shape:
    """Every version, the oldest first; and the latest one cut by where its words came from."""
    return {
        "paragraph": found.name,
        "versions": [
            {
                **place_shape(step.version.place),
                "session": step.version.place.document.session or None,
                "text": step.version.text,
                "likeness": round(step.likeness, 4),
                "same_title": step.same_title,
                "spans": spans_shape(step.spans),
            }
            for step in found.steps
        ],
        "origins": [
            {"text": one.text, "first_in": one.version.place.document.symbol}
            for one in found.origins
        ],
    }
