"""Which kind of paragraph may stand where, and where each part of a body begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from support.strategies import resolutions

from drafting.model.bodies import body_at, top_of
from drafting.model.numbering import Numbering
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.standing import disorder
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit

PP, OP, SECTION, HEADING = Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SECTION, Kind.HEADING


def units(*kinds: Kind, prefix: str = "o") -> tuple[Unit, ...]:
    return tuple(Unit(f"{prefix}{at}", kind, "x") for at, kind in enumerate(kinds, 1))


def text(preamble: tuple[Kind, ...] = (), operative: tuple[Kind, ...] = ()) -> Resolution:
    return Resolution(preamble=units(*preamble, prefix="p"), operative=units(*operative))


@pytest.mark.parametrize(
    ("preamble", "operative", "wrong"),
    [
        ((PP, HEADING, PP), (OP, HEADING, OP), []),
        ((), (OP,), []),
        ((PP,), (SECTION, PP, PP, OP, SECTION, PP, OP), []),
        ((PP, OP), (OP,), ["p2"]),
        ((PP,), (OP, PP, OP), ["o2"]),
        ((), (PP, OP), ["o1"]),
        ((PP,), (SECTION, PP, OP, PP), ["o4"]),
        ((SECTION,), (), ["p1"]),
        ((PP,), (OP, Kind.SUBPARAGRAPH, Kind.CONTINUATION, Kind.NUMBERED), ["o2", "o3", "o4"]),
        ((), (Kind.TITLE, Kind.ENACTING), ["o1", "o2"]),
    ],
)
def test_a_text_is_a_preamble_and_one_operative_part_or_one_a_section(
    preamble: tuple[Kind, ...], operative: tuple[Kind, ...], wrong: list[str]
):
    assert list(disorder(text(preamble, operative))) == wrong


def test_neither_part_stands_beneath_a_paragraph_and_nothing_beneath_a_heading():
    inner = (Unit("a", OP, "x"), Unit("b", Kind.SUBPARAGRAPH, "x"), Unit("c", PP, "x"))
    heading = Unit("h", HEADING, "x", (Unit("d", Kind.SUBPARAGRAPH, "x"),))
    found = disorder(Resolution(operative=(Unit("o", OP, "x", inner), heading)))
    assert list(found) == ["a", "c", "d"]
    assert found["a"] == (
        "an operative paragraph beneath an operative paragraph: its place is the operative part"
    )


def test_a_nested_resolution_has_a_preamble_and_an_operative_part_of_its_own():
    def nested(*kinds: Kind) -> Resolution:
        inner = Unit("r", Kind.RESOLUTION, "", units(*kinds, prefix="n"))
        return Resolution(operative=(Unit("o", OP, "x", (inner,)),))

    assert not disorder(nested(Kind.TITLE, Kind.ENACTING, PP, OP, OP))
    assert list(disorder(nested(Kind.ENACTING, OP, PP))) == ["n3"]


def test_a_body_says_where_its_preamble_ends_and_its_operative_part_begins():
    whole = text((PP, PP), (OP, SECTION, PP, OP, SECTION))
    main = body_at(whole, Place(PREAMBLE, "p1"))
    assert main is not None
    assert (main.ends_preamble, main.begins_operative) == (Place(PREAMBLE, "p2"), Place(OPERATIVE))
    assert body_at(whole, Place(OPERATIVE, "o1")) == main
    first = body_at(whole, Place(OPERATIVE, "o2"))
    assert first is not None
    assert first.begins_operative == first.ends_preamble == Place(OPERATIVE, "o3")
    assert [unit.id for unit in first.units(OP)] == ["o4"]
    second = body_at(whole, Place(OPERATIVE, "o5"))
    assert second is not None
    assert (second.units(PP), second.units(OP)) == ((), ())


def test_the_paragraph_above_is_that_of_the_part_or_of_the_nested_text():
    deep = Unit("a", Kind.SUBPARAGRAPH, "x", (Unit("i", Kind.SUBPARAGRAPH, "x"),))
    inner = Unit("r", Kind.RESOLUTION, "", (Unit("n", OP, "x", (Unit("b", Kind.PARAGRAPH, "x"),)),))
    whole = Resolution(operative=(Unit("o", OP, "x", (deep, inner)),))
    found = [top_of(whole, identity).id for identity in ("o", "i", "b", "n")]
    assert found == ["o", "o", "n", "n"]


def test_what_stands_in_the_preamble_and_is_operative_is_of_one_row_of_numbers():
    numbers = [row.number for row in Numbering(text((OP,), (OP,)))]
    assert numbers == ["1.", "2."]
    assert [row.number for row in Numbering(text((OP,), (SECTION, OP)))] == ["", "I", ""]


@given(resolutions())
def test_every_fault_is_of_a_unit_of_the_text(resolution: Resolution):
    assert all(resolution.has(identity) for identity in disorder(resolution))
