"""The agreed wording that begins with what is written so far."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.agreed_texts import HARBOURS, adopted, make_library

from drafting.library.beginning import beginning
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.library.wanted import Wanted

LONG = adopted(
    "75/2",
    "4 May 2020",
    f"*Urges* all coastal States to keep a lamp burning {'and another lamp ' * 30};",
)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("*Urges* all coastal States to keep a lamp burning in every harb", "A/RES/78/40 OP1"),
        ("*Urges* all coastal States to keep a lamp burning and an", "A/RES/75/2 OP1"),
        ("*Urges* all coast", "A/RES/78/40 OP1"),
        ("*Urges* all coastal States to keep a candle burning", ""),
        ("all coastal States to keep", ""),
        ("", ""),
    ],
)
def test_it_is_found_by_all_of_its_words_in_their_order(
    tmp_path: Path, typed: str, where: str
) -> None:
    with Library.open(make_library(tmp_path, LONG, *HARBOURS)) as library:
        places = beginning(Libraries([library]), typed, Wanted(adopted=True))
    assert (f"{places[0].document.symbol} {places[0].label}" if places else "") == where
