from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.model.errors import AmbiguousLabelError, UnknownUnitError
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit


def _operative(count: int, kind: Kind = Kind.OPERATIVE) -> tuple[Unit, ...]:
    return tuple(Unit(f"o{index + 1}", kind, "x") for index in range(count))


def _numbers(resolution: Resolution) -> list[str]:
    return [row.number for row in Numbering(resolution)]


def _labels(resolution: Resolution) -> list[str]:
    return [row.label for row in Numbering(resolution)]


def _deep(language: str = "en") -> Resolution:
    kind = Kind.SUBPARAGRAPH
    fourth = Unit("d", kind, "x")
    third = Unit("c", kind, "x", (fourth,))
    second = Unit("b", kind, "x", (third,))
    first = Unit("a", kind, "x", (second,))
    units = (Unit("o1", Kind.OPERATIVE, "x", (first,)), Unit("o2", Kind.OPERATIVE, "x"))
    return Resolution(operative=units, language=language)


def test_a_lone_operative_paragraph_carries_no_number_but_has_a_label():
    assert _numbers(Resolution(operative=_operative(1))) == [""]
    assert _labels(Resolution(operative=_operative(1))) == ["OP1"]
    assert _numbers(Resolution(operative=_operative(2))) == ["1.", "2."]


def test_preambular_paragraphs_are_counted_but_not_numbered():
    preamble = _operative(2, Kind.PREAMBULAR)
    assert _numbers(Resolution(preamble=preamble)) == ["", ""]
    assert _labels(Resolution(preamble=preamble)) == ["PP1", "PP2"]


def test_subparagraphs_are_marked_by_degree():
    assert _numbers(_deep()) == ["1.", "(a)", "(i)", "a.", "i.", "2."]
    assert _labels(_deep())[4] == "OP1 (a) (i) a. i."


@pytest.mark.parametrize("language", ["fr", "es"])
def test_french_and_spanish_markers_have_no_opening_parenthesis(language: str):
    assert _numbers(_deep(language)) == ["1.", "a)", "i)", "a.", "i.", "2."]


def test_letters_are_doubled_after_z():
    below = _operative(28, Kind.SUBPARAGRAPH)
    numbers = _numbers(Resolution(operative=(Unit("p", Kind.OPERATIVE, "x", below),)))
    assert numbers[26:] == ["(z)", "(aa)", "(bb)"]
    assert letters(53) == "aaa"


@pytest.mark.parametrize(
    ("value", "numeral"), [(4, "iv"), (9, "ix"), (49, "xlix"), (1994, "mcmxciv")]
)
def test_roman_numerals_subtract(value: int, numeral: str):
    assert roman(value) == numeral


def test_numbers_restart_in_each_section_and_labels_say_which():
    units = (
        Unit("s1", Kind.SECTION, "One"), Unit("a", Kind.OPERATIVE, "x"),
        Unit("b", Kind.OPERATIVE, "x"),
        Unit("s2", Kind.SECTION, "Two"), Unit("c", Kind.OPERATIVE, "x"),
        Unit("d", Kind.OPERATIVE, "x"),
    )  # fmt: skip
    assert _numbers(Resolution(operative=units)) == ["I", "1.", "2.", "II", "1.", "2."]
    assert _labels(Resolution(operative=units))[4] == "Section II, OP1"


def test_paragraphs_of_an_annex_that_are_counted_anew_are_called_by_their_article():
    articles = tuple(
        unit
        for at in (1, 2)
        for unit in (
            Unit(f"s{at}", Kind.SECTION, "Purpose", number=f"Article {at}"),
            Unit(f"n{at}", Kind.NUMBERED, "Lamps are lit."),
            Unit(f"m{at}", Kind.NUMBERED, "Lamps are kept."),
        )
    )
    text = Resolution(annexes=(Unit("a", Kind.ANNEX, "Statute", articles),))
    assert _labels(text) == [
        "Annex", "Annex, Article 1", "Annex, Article 1, 1", "Annex, Article 1, 2",
        "Annex, Article 2", "Annex, Article 2, 1", "Annex, Article 2, 2",
    ]  # fmt: skip
    lettered = Resolution(operative=(Unit("s", Kind.SECTION, "Purpose", number="A."),))
    assert _labels(lettered) == ["Section A"]
    numbering = Numbering(text)
    assert {
        numbering.resolve(name).unit.id for name in ("Annex, Article 2, 1", "article 2, 1")
    } == {"n2"}
    with pytest.raises(AmbiguousLabelError):
        numbering.resolve("1")


def test_the_only_operative_paragraph_of_a_section_carries_no_number():
    units = (
        Unit("s1", Kind.SECTION, "One"), Unit("a", Kind.OPERATIVE, "x"),
        Unit("s2", Kind.SECTION, "Two"), Unit("b", Kind.OPERATIVE, "x"),
        Unit("c", Kind.OPERATIVE, "x"),
    )  # fmt: skip
    assert _numbers(Resolution(operative=units)) == ["I", "", "II", "1.", "2."]
    assert _labels(Resolution(operative=units))[1] == "Section I, OP1"


def test_a_heading_does_not_interrupt_the_numbers():
    units = (
        *_operative(2),
        Unit("h", Kind.HEADING, "Money", level=1),
        Unit("z", Kind.OPERATIVE, ""),
    )
    assert _numbers(Resolution(operative=units)) == ["1.", "2.", "", "3."]


def test_a_paragraph_bis_takes_no_number_from_the_next_one():
    units = (
        Unit("a", Kind.OPERATIVE, ""), Unit("b", Kind.OPERATIVE, "", number="1 bis."),
        Unit("c", Kind.OPERATIVE, "", number="1 ter."), Unit("d", Kind.OPERATIVE, ""),
    )  # fmt: skip
    numbering = Numbering(Resolution(operative=units))
    assert [row.number for row in numbering] == ["1.", "1 bis.", "1 ter.", "2."]
    assert numbering.resolve("OP1bis").unit.id == "b"
    assert numbering.resolve("op2").unit.id == "d"


def test_more_text_after_subparagraphs_carries_no_number():
    below = (*_operative(2, Kind.SUBPARAGRAPH), Unit("k", Kind.CONTINUATION, "and"))
    row = Numbering(Resolution(operative=(Unit("p", Kind.OPERATIVE, "", below),)))["k"]
    assert (row.number, row.label, row.depth) == ("", "OP1, continuation", 1)


def test_the_only_annex_has_no_numeral_and_paragraphs_restart_in_each():
    def annex(name: str) -> Unit:
        return Unit(name, Kind.ANNEX, "T", (Unit(f"{name}1", Kind.NUMBERED, "x"),))

    assert _numbers(Resolution(annexes=(annex("a"),))) == ["Annex", "1."]
    two = Resolution(annexes=(annex("a"), annex("b")))
    assert _numbers(two) == ["Annex I", "1.", "Annex II", "1."]
    assert _labels(two) == ["Annex I", "Annex I, 1", "Annex II", "Annex II, 1"]


def test_the_only_annex_of_a_nested_resolution_has_no_numeral_either():
    annex = Unit("a", Kind.ANNEX, "T")
    nested = Unit("r", Kind.RESOLUTION, "", (annex,))
    assert _numbers(Resolution(operative=(nested,))) == ["", "Annex"]
    two = Unit("r", Kind.RESOLUTION, "", (annex, Unit("b", Kind.ANNEX, "U")))
    assert _numbers(Resolution(operative=(two,))) == ["", "Annex I", "Annex II"]


def test_a_nested_resolution_is_numbered_by_itself():
    inner = (
        Unit("t", Kind.TITLE, ""),
        Unit("p", Kind.PREAMBULAR, ""),
        Unit("o", Kind.OPERATIVE, ""),
    )
    nested = Unit("r", Kind.RESOLUTION, "", inner)
    resolution = Resolution(
        operative=(Unit("x", Kind.OPERATIVE, "", (nested,)), Unit("y", Kind.OPERATIVE, ""))
    )
    assert _numbers(resolution) == ["1.", "", "", "", "", "2."]


@pytest.mark.parametrize("name", ["OP1 (a) (i)", "op1ai", "OP 1(a)(i)", "b"])
def test_a_unit_answers_to_its_label_in_any_spacing_and_to_its_identity(name: str):
    assert Numbering(_deep()).resolve(name).unit.id == "b"


def test_a_label_of_nothing_is_unknown():
    with pytest.raises(UnknownUnitError, match="OP9"):
        Numbering(_deep()).resolve("OP9")


def test_a_label_of_several_is_ambiguous():
    units = (Unit("a", Kind.NUMBERED, "", number="1."), Unit("b", Kind.NUMBERED, "", number="1."))
    with pytest.raises(AmbiguousLabelError, match="2 paragraphs are called 1"):
        Numbering(Resolution(operative=units)).resolve("1")


def test_a_label_typed_exactly_wins_over_one_that_only_sounds_alike():
    first = Unit("s1", Kind.SUBPARAGRAPH, "", (Unit("deep", Kind.SUBPARAGRAPH, ""),))
    rest = tuple(Unit(f"s{index}", Kind.SUBPARAGRAPH, "") for index in range(2, 36))
    nine = Unit("s9x", Kind.SUBPARAGRAPH, "", (Unit("ninth", Kind.SUBPARAGRAPH, ""),))
    below = (first, *rest[:7], nine, *rest[8:])
    numbering = Numbering(Resolution(operative=(Unit("o", Kind.OPERATIVE, "", below),)))
    assert numbering.resolve("OP1 (ii)").unit.id == "s35"
    assert numbering.resolve("OP1 (i) (i)").unit.id == "ninth"
    with pytest.raises(AmbiguousLabelError):
        numbering.resolve("op1ii")


@given(resolutions())
def test_every_unit_has_a_row_in_reading_order_and_a_label(resolution: Resolution):
    numbering = Numbering(resolution)
    assert [row.unit for row in numbering] == list(resolution.walk())
    assert all(row.label for row in numbering)
    assert all(numbering.number(row.unit.id) == row.number for row in numbering)


@given(st.data(), resolutions())
def test_an_identity_always_finds_its_unit(data: st.DataObject, resolution: Resolution):
    units = tuple(resolution.walk())
    if units:
        unit = data.draw(st.sampled_from(units))
        assert Numbering(resolution).resolve(unit.id).unit == unit


def test_notes_are_numbered_by_first_reference_and_marked_notes_are_not_counted():
    resolution = Resolution(
        sponsors=("Cuba[^star]",),
        title="On roofs[^b]",
        operative=(Unit("o", Kind.OPERATIVE, "x[^a] y[^b] z[^a]"),),
        notes=(Note("never", ""), Note("a", ""), Note("b", ""), Note("star", "", "*")),
    )
    assert note_numbers(resolution) == {"star": "*", "b": "1", "a": "2", "never": "3"}


def test_an_identity_is_never_told_to_a_person() -> None:
    assert str(UnknownUnitError("OP9")) == "There is no paragraph OP9 in this text."
    assert "7efmw2yytf" not in str(UnknownUnitError("7efmw2yytf"))
