"""Places of agreed language, wordings and their differences, as JSON has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafting.model.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafting.library.place import Place
    from drafting.library.precedent import Precedent
    from drafting.redline.spans import Span

Shape = dict[str, Any]


def precedent_shape(precedent: Precedent) -> Shape:
    """A wording in plain text, where it stands, and the spans from it to the text asked about."""
    return {
        "likeness": round(precedent.likeness, 4),
        "text": plain(precedent.text),
        "places": places_shape(precedent.places),
        "spans": spans_shape(precedent.spans),
    }


def places_shape(places: Iterable[Place]) -> list[Shape]:
    """Where a wording stands."""
    return [place_shape(place) for place in places]


def place_shape(place: Place) -> Shape:
    """One place; date and vote are empty where they are not known."""
    document = place.document
    return {
        "symbol": document.symbol,
        "label": place.label,
        "date": document.date,
        "title": document.title,
        "vote": document.vote,
    }


def spans_shape(spans: Iterable[Span]) -> list[list[str]]:
    """What stayed ("="), went ("-") and came ("+"), in order."""
    return [[span.sign, span.text] for span in spans]
