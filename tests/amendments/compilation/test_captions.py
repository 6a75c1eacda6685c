"""The same paragraph is named in many ways; one name comes of it."""

from __future__ import annotations

import pytest

from drafting.amendments.compilation.captions import alternative_of, read_caption


@pytest.mark.parametrize(
    ("typed", "key", "rest"),
    [
        ("OP1 Urges all;", "OP1", "Urges all;"),
        ("op 1: Urges all;", "OP1", "Urges all;"),
        ("OP1 – Urges all;", "OP1", "Urges all;"),
        ("1. Urges all;", "OP1", "Urges all;"),
        ("1 bis. [Thanks all;]", "OP1 bis", "[Thanks all;]"),
        ("PP2bis [Aware,]", "PP2 bis", "[Aware,]"),
        ("OP1.alt. [Asks all;]", "OP1 alt", "[Asks all;]"),
        ("Alt OP1 [Asks all;]", "OP1 alt", "[Asks all;]"),
        ("alt 2 [Asks all;] (EU)", "OP9 alt 2", "[Asks all;] (EU)"),
        ("New OP1 bis (EU): Thanks all;", "OP1 bis", "(EU): Thanks all;"),
        ("OP3 (a) To light;", "OP3 a", "To light;"),
        ("OP3(b bis) [To sow;]", "OP3 b bis", "[To sow;]"),
        ("OP3 (b) (ii) To sow;", "OP3 b ii", "To sow;"),
        ("OP3 (b) alt 2 [To sow;]", "OP3 b alt 2", "[To sow;]"),
        ("Section II, OP3 ter Asks;", "Section II, OP3 ter", "Asks;"),
        ("OP2 Invites pilots (a) to meet;", "OP2", "Invites pilots (a) to meet;"),
        ("OP1[Urges] (EU)", "OP1", "[Urges] (EU)"),
    ],
)
def test_a_name_is_read(typed: str, key: str, rest: str) -> None:
    caption = read_caption(typed, "OP9")
    assert (caption.key, typed[caption.end :]) == (key, rest)


@pytest.mark.parametrize("line", ["OPs are many", "Recalling OP1", "1990 was a year"])
def test_other_words_are_no_name(line: str) -> None:
    assert read_caption(line).end == 0


def test_another_wording_is_told_from_a_new_paragraph() -> None:
    assert alternative_of("OP4 alt 2") == ("OP4", 2)
    assert alternative_of("OP4 bis") == ("OP4 bis", 0)
