"""Agreed language for the paragraph that is being written."""

from __future__ import annotations

import pytest
from support.agreed_texts import HARBOURS, make_library

from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.workspace.agreed.while_writing import Written, heard
from drafting.workspace.environment.context import Context


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("*Urges* all coastal Sta", "Urges all coastal States to keep a lamp burning"),
        ("*Urges* all *coastal* Sta", "Urges all coastal States to keep a lamp burning"),
        ("*Urges* all coastal ", "Urges all coastal States to keep a lamp burning"),
        ("*Urges* all *coastal Sta*", ""),
        ("*Urges all coastal*", ""),
    ],
)
def test_an_offer_goes_on_from_what_is_written_or_is_not_made(
    context: Context, typed: str, taken: str
) -> None:
    make_library(context.data, *HARBOURS)
    offers = heard(context, Written(Resolution(), typed, typed)).offers
    ways = [plain(f"{typed[: offer.start]}{offer.markup}") for offer in offers]
    assert [way[: len(taken)] for way in ways] == ([taken] if taken else [])
