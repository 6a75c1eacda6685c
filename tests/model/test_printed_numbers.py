"""Which texts print numbers that the order of their paragraphs does not give."""

from __future__ import annotations

import pytest

from drafting.model.printed_numbers import prints_numbers_of_its_own
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit


def _units(kind: Kind, numbers: str, name: str) -> tuple[Unit, ...]:
    """Units with these numbers; "-" is a paragraph that has none of its own."""
    found = numbers.split(", ") if numbers else []
    return tuple(
        Unit(f"{name}{at}", kind, "All.", number="" if one == "-" else one)
        for at, one in enumerate(found)
    )


def _text(operative: str, letters: str = "") -> Resolution:
    below = _units(Kind.SUBPARAGRAPH, letters, "s")
    first, *others = _units(Kind.OPERATIVE, operative, "o")
    first = Unit(first.id, first.kind, first.text, below, number=first.number)
    return Resolution(operative=(first, *others))


@pytest.mark.parametrize(
    ("operative", "letters"),
    [
        ("-, -, -, 5.", ""),
        ("-, 1 bis., -, 4.", ""),
        ("-, 1 bis., -", ""),
        ("2., 3.", ""),
        ("-, -, 1., 2.", ""),
        ("-, -", "-, -, (d)"),
        ("-, -", "-, (a bis), -"),
        ("-, -", "(i), (iii)"),
    ],
)
def test_a_gap_or_a_latin_word_is_a_number_of_its_own(operative: str, letters: str) -> None:
    assert prints_numbers_of_its_own(_text(operative, letters))


@pytest.mark.parametrize(
    ("operative", "letters"),
    [
        ("-, -, -", "-, -"),
        ("-, 2., -", "-, (b)"),
        ("-, -", "a), b), c)"),
        ("-, -", "(i), (ii), (iii)"),
        ("-, -", "(1), (2)"),
        ("-, -", "-, -, (a), (b)"),
        ("-, -", "а), б), в)"),
    ],
)
def test_what_is_only_written_in_another_manner_is_in_order(operative: str, letters: str) -> None:
    assert not prints_numbers_of_its_own(_text(operative, letters))


def test_numbers_of_an_annex_are_its_own_matter() -> None:
    articles = _units(Kind.NUMBERED, "Article 1, Article 3", "n")
    annex = Unit("x", Kind.ANNEX, "Statute", articles)
    assert not prints_numbers_of_its_own(Resolution(annexes=(annex,)))
