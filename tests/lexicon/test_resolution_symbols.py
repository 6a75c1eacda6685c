"""Symbols of resolutions, and the numbers by which texts cite them."""

from __future__ import annotations

import pytest

from drafting.lexicon.resolution_symbols import (
    number_of_symbol,
    single_numbers,
    symbol_of_number,
    without_letters,
)


@pytest.mark.parametrize(
    ("symbol", "organ", "number"),
    [
        ("A/RES/75/253 B", "General Assembly", "75/253 B"),
        ("A/RES/217(III)[A]", "General Assembly", "217 A (III)"),
        ("A/RES/ES-11/1", "General Assembly", "ES-11/1"),
        ("S/RES/1325(2000)", "Security Council", "1325 (2000)"),
        ("E/RES/2022/14", "Economic and Social Council", "2022/14"),
        ("A/HRC/RES/49/1", "Human Rights Council", "49/1"),
    ],
)
def test_a_symbol_tells_organ_and_number(symbol: str, organ: str, number: str):
    assert number_of_symbol(symbol) == (organ, number)


def test_a_report_has_no_number_of_a_resolution():
    assert number_of_symbol("A/75/253") is None


def test_letters_are_told_one_by_one():
    assert single_numbers("75/254 A to C") == ("75/254 A", "75/254 B", "75/254 C")
    assert single_numbers("75/101 A-B") == ("75/101 A", "75/101 B")
    assert single_numbers("76/84 A, B and D") == ("76/84 A", "76/84 B", "76/84 D")
    assert single_numbers("217 A (III)") == ("217 A (III)",)
    assert single_numbers("70/1") == ("70/1",)


def test_a_number_without_its_letters():
    assert without_letters("75/253 B") == "75/253"
    assert without_letters("217 A (III)") == "217 (III)"
    assert symbol_of_number("Security Council", "1325(2000)") == "S/RES/1325 (2000)"
