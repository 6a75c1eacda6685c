from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.formats.errors import DamagedFileError
from drafting.formats.json import read_json, resolution_json, written
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit


def _read(value: object) -> Resolution:
    return read_json(json.dumps(value), counting_ids("new")).resolution


@given(resolutions())
def test_what_is_written_reads_back_exactly_and_without_remarks(resolution: Resolution):
    reading = read_json(written(resolution_json(resolution)), counting_ids("new"))
    assert reading.resolution == resolution
    assert reading.remarks == ()


def _sample() -> Resolution:
    below = (Unit("s1", Kind.SUBPARAGRAPH, "Roofs;"), Unit("c1", Kind.CONTINUATION, "and walls;"))
    return Resolution(
        masthead=Masthead(organ="General Assembly", symbol="A/C.2/99/L.1"),
        sponsors=("Cuba", "Mali"),
        title="Dry roofs",
        operative=(
            Unit("o1", Kind.OPERATIVE, "*Urges* repair[^n1] of:", below),
            Unit("o2", Kind.OPERATIVE, "*Decides* [to meet]."),
        ),
        annexes=(Unit("a1", Kind.ANNEX, "Terms", (Unit("x1", Kind.NUMBERED, "One."),)),),
        notes=(Note("n1", "See *Treaties*."),),
    )


def test_a_unit_says_what_is_printed_and_what_it_is_called():
    value = resolution_json(_sample())
    assert value["operative"][0] == {
        "id": "o1",
        "kind": "operative",
        "label": "OP1",
        "number": "1.",
        "text": "*Urges* repair[^n1] of:",
        "plain": "Urges repair of:",
        "children": [
            {
                "id": "s1", "kind": "subparagraph", "label": "OP1 (a)", "number": "(a)",
                "text": "Roofs;", "plain": "Roofs;", "children": [],
            },
            {
                "id": "c1", "kind": "continuation", "label": "OP1, continuation", "number": None,
                "text": "and walls;", "plain": "and walls;", "children": [],
            },
        ],
    }  # fmt: skip
    assert value["annexes"][0]["title"] == "Terms"
    assert value["annexes"][0]["units"][0]["number"] == "1."
    assert (value["notes"][0]["number"], value["notes"][0]["text"]) == ("1", "See *Treaties*.")
    assert (value["symbol"], value["organ"]) == ("A/C.2/99/L.1", "General Assembly")


def test_json_that_somebody_typed_needs_no_identities_and_no_markup():
    read = _read({"title": "Roofs", "operative": [{"plain": "Urges *all* [1]"}, {"text": "x"}]})
    assert [unit.id for unit in read.operative] == ["new1", "new2"]
    assert read.operative[0].text == "Urges \\*all\\* [1]"
    assert {unit.kind for unit in read.operative} == {Kind.OPERATIVE}


def test_an_identity_used_twice_is_given_once():
    reading = read_json(
        '{"preamble": [{"id": "u1", "text": "a"}, {"id": "u1", "text": "b"}]}', counting_ids()
    )
    assert [unit.id for unit in reading.resolution.preamble] == ["u1", "u2"]
    assert "u1 is taken" in reading.remarks[0].message


def test_what_is_unknown_is_remarked_on():
    reading = read_json('{"title": "x", "colour": "blue"}', counting_ids())
    assert [remark.text for remark in reading.remarks] == ["blue"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"title": "cut of', "line 1, column 11"),
        ("[]", "object"),
        ('{"preamble": {}}', "'preamble' should be a list"),
        ('{"preamble": [{"id": "u1", "text": 5}]}', "preamble 1: 'text' should be a text"),
        ('{"operative": [{"children": [7]}]}', "operative 1, children 1"),
        ('{"operative": [{"kind": "verse"}]}', "'verse' is no kind of paragraph"),
        ("[" * 100_000, "nested deeper"),
        ('{"operative": [' + '{"children": [' * 60 + "]}" * 60 + "]}", "nested deeper"),
    ],
)
def test_json_that_is_no_resolution_is_refused_with_the_place(text: str, where: str):
    with pytest.raises(DamagedFileError) as failure:
        read_json(text, counting_ids(), "draft.json")
    assert str(failure.value).startswith("draft.json")
    assert where in str(failure.value)
    assert "\n" not in str(failure.value)


@given(st.data(), resolutions())
def test_a_file_cut_anywhere_is_refused_or_read_but_never_breaks_the_program(
    data: st.DataObject, resolution: Resolution
):
    text = written(resolution_json(resolution))
    cut = data.draw(st.integers(0, len(text) - 3))
    with pytest.raises(DamagedFileError):
        read_json(text[:cut], counting_ids())


_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("id", "kind", "text", "children", "level", "operative", "notes", "title")
            ),
            inner,
            max_size=4,
        )
    ),
)


@given(_json)
def test_any_json_is_read_or_refused(value: object):
    with suppress(DamagedFileError):
        units = [unit.id for unit in _read(value).walk()]
        assert len(units) == len(set(units))


def test_each_text_is_read_set_aside_or_kept_loose():
    above = {"symbol": "A/2"}
    value = {"title": "Lamps", "weather": ["fine", "dry"], "symbol": "A/1", "masthead": above}
    reading = read_json(json.dumps(value), counting_ids("new"))
    assert [passage.text for passage in reading.aside] == ["['fine', 'dry']"]
    assert reading.resolution.masthead.symbol == "A/2"
    assert "A/1" in reading.resolution.masthead.other
