"""Paragraphs in a row are called by one name, which is read in all the ways that rooms type it."""

from __future__ import annotations

import pytest

from drafting.model.errors import InvalidPlaceError, UnknownUnitError
from drafting.model.ranges import range_label, units_in_range
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

SUBS = tuple(Unit(f"s{at}", Kind.SUBPARAGRAPH, f"to do {at};") for at in range(1, 5))
TEXT = Resolution(
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Noting* it,"),),
    operative=tuple(
        Unit(f"o{at}", Kind.OPERATIVE, f"*Urges* {at};", SUBS if at == 4 else ())
        for at in range(1, 13)
    ),
)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("OP4", "OP6", "OP4–6"),
        ("OP4", "OP4", "OP4"),
        ("OP9", "OP10", "OP9–10"),
        ("OP10", "OP12", "OP10–12"),
        ("OP4 (a)", "OP4 (c)", "OP4 (a)–(c)"),
        ("OP4 (i)", "OP4 (iv)", "OP4 (i)–(iv)"),
        ("OP4", "OP4 bis", "OP4–4 bis"),
        ("OP4 bis", "OP4 ter", "OP4 bis–4 ter"),
        ("Section II, OP1", "Section II, OP3", "Section II, OP1–3"),
    ],
)
def test_a_range_has_the_names_of_both_ends(first: str, last: str, name: str):
    assert range_label(first, last) == name


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("OP4-OP6", "o4 o5 o6"),
        ("op4–6", "o4 o5 o6"),
        ("OP4 to OP6", "o4 o5 o6"),
        ("OP 4 through 6", "o4 o5 o6"),
        ("OP6-OP4", "o4 o5 o6"),
        ("OP9-10", "o9 o10"),
        ("OP4 (a)-(c)", "s1 s2 s3"),
        ("OP4 (b) to OP4 (d)", "s2 s3 s4"),
        ("o4–o5", "o4 o5"),
        ("OP4", "o4"),
    ],
)
def test_a_range_is_read_as_it_is_typed(name: str, units: str):
    assert [unit.id for unit in units_in_range(TEXT, name)] == units.split()


@pytest.mark.parametrize("name", ["OP4-OP99", "OP4-", "-OP4", "OP44–46", "none"])
def test_a_range_of_what_is_not_there_is_refused(name: str):
    with pytest.raises(UnknownUnitError):
        units_in_range(TEXT, name)


@pytest.mark.parametrize("name", ["PP1-OP2", "OP4 (a)-OP5"])
def test_the_ends_of_a_range_stand_beside_one_another(name: str):
    with pytest.raises(InvalidPlaceError):
        units_in_range(TEXT, name)


def test_the_second_end_of_a_range_is_in_the_part_of_the_first():
    rules = tuple(Unit(f"r{at}", Kind.NUMBERED, f"Rule {at}.") for at in range(1, 4))
    annex = Unit("a1", Kind.ANNEX, "Rules", rules)
    text = Resolution(operative=TEXT.operative[:3], annexes=(annex,))
    assert [unit.id for unit in units_in_range(text, "OP2-3")] == ["o2", "o3"]
    assert [unit.id for unit in units_in_range(text, "Annex, 1–2")] == ["r1", "r2"]
