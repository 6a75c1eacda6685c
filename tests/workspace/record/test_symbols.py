from __future__ import annotations

import pytest

from drafting.workspace.record.symbols import free_handle, handle_from, label_from


@pytest.mark.parametrize(
    ("symbol", "stem", "handle", "label"),
    [
        ("E/CN.15/2017/L.6/Rev.1", "x", "L.6", "L.6/Rev.1"),
        ("A/C.3/78/L.10", "x", "L.10", "L.10"),
        ("A/78/L.2/Rev.1/Add.2", "x", "L.2", "L.2/Rev.1/Add.2"),
        ("", "E_CN.15_2017_L.90_Rev.1", "L.90", "L.90/Rev.1"),
        ("A/RES/72/146", "x", "A-RES-72-146", "A/RES/72/146"),
        ("", "lamps of the pier", "lamps-of-the-pier", "imported"),
        ("", "Éclairage—2", "Eclairage2", "imported"),
        ("", "../..", "text", "imported"),
        ("", "灯塔", "text", "imported"),
    ],
)
def test_handle_and_draft_follow_the_symbol_or_the_name_of_the_file(
    symbol: str, stem: str, handle: str, label: str
):
    assert handle_from(symbol, stem) == handle
    assert label_from(symbol, stem) == label


def test_a_taken_handle_gets_the_first_free_number_whatever_its_capitals():
    assert free_handle("L.6", []) == "L.6"
    assert free_handle("L.6", ["l.6"]) == "L.6-2"
    assert free_handle("L.6", ["L.6", "L.6-2"]) == "L.6-3"
