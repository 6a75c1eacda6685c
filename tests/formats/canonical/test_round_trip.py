from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions, texts

from drafting.dataclasses import replace
from drafting.formats.canonical import is_canonical, is_closed, read_text, write_text
from drafting.formats.reading import Reading
from drafting.model.edits import Several
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit


def _read(text: str) -> Reading:
    return read_text(text, counting_ids("new"))


@given(resolutions())
def test_what_is_written_reads_back_exactly_and_without_remarks(resolution: Resolution):
    reading = _read(write_text(resolution))
    assert reading.resolution == resolution
    assert reading.remarks == ()


@given(st.data(), resolutions())
def test_a_text_that_was_edited_reads_back_exactly(data: DataObject, resolution: Resolution):
    edited = Several(data.draw(edit_scripts(resolution))).apply(resolution)
    assert _read(write_text(edited)).resolution == edited


KINDS = st.sampled_from(list(Kind))


@st.composite
def odd_trees(draw: st.DrawFn, names: list[str], depth: int = 0) -> tuple[Unit, ...]:
    units = []
    for _ in range(draw(st.integers(0, 3))):
        names.append(f"x{len(names)}")
        name = names[-1]
        children = draw(odd_trees(names, depth + 1)) if depth < 3 else ()
        number = draw(st.one_of(st.just(""), texts()))
        level = draw(st.integers(-1, 9))
        units.append(Unit(name, draw(KINDS), draw(texts()), children, level, number))
    return tuple(units)


@pytest.mark.slow
@given(st.data())
def test_even_a_tree_that_no_resolution_has_reads_back_exactly(data: DataObject):
    names: list[str] = []
    parts = [data.draw(odd_trees(names)) for _ in range(3)]
    resolution = Resolution(preamble=parts[0], operative=parts[1], annexes=parts[2])
    assert _read(write_text(resolution)).resolution == resolution


@given(texts(), texts(), texts(), texts(), texts())
def test_every_value_carries_any_text(one: str, two: str, three: str, four: str, five: str):
    notes = (Note("a", one), Note("b", two, three))
    resolution = Resolution(
        title=one, chapeau=two, enacting=three, closing=four, kind=five, notes=notes,
        operative=(Unit("u", Kind.TABLE, five),),
    )  # fmt: skip
    assert _read(write_text(resolution)).resolution == resolution


@given(st.one_of(st.text(), texts(), st.lists(texts()).map("\n\n".join)))
def test_any_text_after_the_mark_is_read_and_what_was_read_is_stable(body: str):
    first = _read(f"+++\nkind = 'resolution'\n+++\n{body}").resolution
    assert _read(write_text(first)).resolution == first


@given(st.data(), resolutions())
def test_a_text_damaged_anywhere_is_still_read(data: DataObject, resolution: Resolution):
    text = write_text(resolution)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    damaged = text[:start] + data.draw(texts()) + text[end:]
    read = _read(damaged).resolution
    identities = [unit.id for unit in read.walk()]
    assert len(identities) == len(set(identities))
    assert _read(write_text(read)).resolution == read


@given(resolutions())
def test_the_text_says_that_it_is_canonical_and_where_its_front_matter_ends(
    resolution: Resolution,
):
    text = write_text(resolution)
    assert is_canonical(text)
    assert is_closed(text)
    assert not is_closed(text[: text.index("+++", 3)])


@given(st.data(), resolutions())
def test_an_edit_of_one_paragraph_touches_no_other_line(data: DataObject, resolution: Resolution):
    units = [unit for unit in resolution.walk() if unit.kind is not Kind.TABLE]
    if not units:
        return
    unit = data.draw(st.sampled_from(units))
    before = write_text(resolution).split("\n")
    edited = write_text(_with_text(resolution, unit.id, "other words")).split("\n")
    changed = unit.text.count("\n") + 1
    same = [line for line in edited if line in before]
    assert len(same) >= len(edited) - 1
    assert len(edited) == len(before) - changed + 1


def _with_text(resolution: Resolution, name: str, text: str) -> Resolution:
    def changed(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        return tuple(
            replace(
                unit, text=text if unit.id == name else unit.text, children=changed(unit.children)
            )
            for unit in units
        )

    return replace(
        resolution,
        preamble=changed(resolution.preamble),
        operative=changed(resolution.operative),
        annexes=changed(resolution.annexes),
    )
