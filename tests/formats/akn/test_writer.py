from __future__ import annotations

import pytest
from hypothesis import given, settings
from lxml import etree
from support.akn_samples import NAMESPACE
from support.strategies import resolutions

from drafting.dataclasses import fields, replace
from drafting.formats.akn import read_akn, write_akn
from drafting.model.identity import counting_ids
from drafting.model.inline import normalized
from drafting.model.resolution import PARTS, Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

A = f"{{{NAMESPACE}}}"


def spelled(resolution: Resolution) -> Resolution:
    """The same resolution with every text in the one spelling of its markup."""
    masthead = {
        entry.name: tuple(map(normalized, value)) if isinstance(value, tuple) else normalized(value)
        for entry in fields(Masthead)
        for value in (getattr(resolution.masthead, entry.name),)
    }
    single = ("kind", "submitted_by", "chapeau", "title", "enacting", "closing")
    for part in PARTS:
        resolution = resolution.with_part(part, tuple(map(spelled_unit, resolution.part(part))))
    return replace(
        resolution,
        masthead=Masthead(**masthead),
        sponsors=tuple(map(normalized, resolution.sponsors)),
        notes=tuple(replace(note, text=normalized(note.text)) for note in resolution.notes),
        **{name: normalized(getattr(resolution, name)) for name in single},
    )


def spelled_unit(unit: Unit) -> Unit:
    children = tuple(map(spelled_unit, unit.children))
    return replace(unit, text=normalized(unit.text), children=children)


@pytest.mark.slow
@given(resolutions())
@settings(max_examples=60)
def test_what_is_written_reads_back_to_the_same_resolution(resolution: Resolution):
    reading = read_akn(write_akn(resolution), counting_ids("z"), "a.xml")
    assert reading.resolution == spelled(resolution)
    assert reading.remarks == ()


def test_characters_that_xml_cannot_hold_come_back():
    text = "a\ufffe b\uffff"
    resolution = Resolution(title=text, operative=(Unit("u1", Kind.OPERATIVE, text, number=text),))
    assert read_akn(write_akn(resolution), counting_ids(), "a.xml").resolution == resolution


@pytest.mark.parametrize("unfit", ["\ufffe", "\uffff", "\x0c"])
def test_what_xml_cannot_hold_hinders_no_mark_language_or_name(unfit: str):
    resolution = Resolution(
        language=f"x{unfit}",
        sponsors_note=unfit,
        preamble=(Unit("p1", Kind.PREAMBULAR, "Recalling its lamps[^n1],"),),
        notes=(Note("n1", "See chart 4.", f"*{unfit}"),),
    )
    found = read_akn(write_akn(resolution), counting_ids(), "a.xml").resolution
    assert (found.language, found.notes[0].mark) == ("x", "*")


def test_the_form_is_that_of_official_files():
    resolution = Resolution(
        masthead=Masthead(symbol="A/99/L.4", date="3 November 2044", number="99/7"),
        title="Lamps",
        enacting="*The General Assembly*,",
        preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling also* its lamps,[^n1]"),),
        operative=(
            Unit(
                "o1", Kind.OPERATIVE, "Requests:", (Unit("s1", Kind.SUBPARAGRAPH, "Lamps[^n1];"),)
            ),
            Unit("o2", Kind.OPERATIVE, "Decides."),
        ),
        annexes=(Unit("a1", Kind.ANNEX, "Rules", (Unit("q1", Kind.NUMBERED, "Burn."),)),),
        notes=(Note("n1", "See chart 4."),),
    )
    root = etree.fromstring(write_akn(resolution))
    assert root.find(f".//{A}docDate").get("date") == "2044-11-03"
    assert root.find(f".//{A}preamble/{A}container").get("name") == "Recalling also"
    first = root.find(f".//{A}statement/{A}mainBody/{A}paragraph")
    assert (first.get("wId"), first.findtext(f"{A}num")) == ("o1", "1.")
    assert first.findtext(f"{A}list/{A}intro/{A}p") == "Requests:"
    assert first.findtext(f"{A}list/{A}point/{A}num") == "(a)"
    note, repeated = root.find(f".//{A}authorialNote"), root.find(f".//{A}noteRef")
    assert (note.get("marker"), repeated.get("marker")) == ("1", "1")
    assert repeated.get("href") == f"#{note.get('eId')}"
    assert root.find(f".//{A}attachment/{A}doc").get("name") == "annex"


@pytest.mark.parametrize(
    "words",
    [
        "3 November 2044", "le 3 novembre 2044", "el 3 de noviembre de 2044", "3 ноября 2044 года",
        "3 تشرين الثاني/نوفمبر 2044", "2044年11月3日", "3. November 2044",
    ],
)  # fmt: skip
def test_a_date_in_any_language_is_told_to_the_metadata(words: str):
    data = write_akn(Resolution(masthead=Masthead(date=words)))
    assert etree.fromstring(data).find(f".//{A}docDate").get("date") == "2044-11-03"


def test_a_date_that_cannot_be_told_is_written_as_unknown():
    data = write_akn(Resolution(masthead=Masthead(date="31 February 2044")))
    assert etree.fromstring(data).find(f".//{A}docDate").get("date") == "0001-01-01"
