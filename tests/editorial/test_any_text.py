"""Whatever stands in a text, checking it gives findings, and never fails or takes long."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.editorial import all_rules, check, check_passage, fixing_edit, profile, profile_keys
from drafting.editorial.document import document_of
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

BITS = st.sampled_from([
    "*Recalling*", "*Requests*", " also", " further", " its resolution 70/1", " (2000)", "[", "]",
    "“", "”", "(", ")", ",", ";", ":", ".", " ", "\u00a0", "*", "**", "[^na]", "\\*", "the the ",
    " 15%", " paragraph 3 above", " December 18, 2019", " OP3 bis", " A/C3/72/L10", "é", "中",
    "Secretary General", " of 21 December 2020", " and", " or", "1.", "(a)", "’", '"', "…", "--",
    " Economic and Social Council resolution 2022/14", "\n", "-", " states", " Sudan",
])  # fmt: skip
TEXTS = st.lists(BITS, max_size=14).map("".join)


@st.composite
def texts(draw: st.DrawFn) -> Resolution:
    """A resolution whose paragraphs are made of what rules look for."""
    preamble = [
        Unit(f"p{at}", Kind.PREAMBULAR, text)
        for at, text in enumerate(draw(st.lists(TEXTS, max_size=3)))
    ]
    operative = [
        Unit(
            f"o{at}",
            Kind.OPERATIVE,
            text,
            tuple(
                Unit(f"s{at}x{below}", Kind.SUBPARAGRAPH, words)
                for below, words in enumerate(draw(st.lists(TEXTS, max_size=2)))
            ),
            number=draw(st.sampled_from(["", "1.", "3.", "3 bis."])),
        )
        for at, text in enumerate(draw(st.lists(TEXTS, max_size=3)))
    ]
    return Resolution(
        sponsors=tuple(draw(st.lists(st.sampled_from(["Chile", "Austria", "EU", "x*"])))),
        title=draw(TEXTS),
        enacting=draw(st.sampled_from(["", "The General Assembly,", "The Security Council", "x"])),
        preamble=tuple(preamble),
        operative=tuple(operative),
        notes=(Note("na", draw(TEXTS)),),
    )


def holds(resolution: Resolution) -> None:
    """Findings stand in the text; all fixes together can be made and taken back."""
    places = {unit.id: unit.text for unit in resolution.walk()}
    places |= {note.id: note.text for note in resolution.notes}
    findings = check(resolution)
    for one in findings:
        assert 0 <= one.start <= one.end
        if one.unit in places:
            assert one.end <= len(places[one.unit]), one
    edit = fixing_edit(resolution, findings)
    if edit is not None:
        assert edit.invert().apply(edit.apply(resolution)) == resolution


@pytest.mark.slow
@given(texts())
@settings(max_examples=300)
def test_texts_made_of_what_rules_look_for_can_be_checked_and_mended(resolution: Resolution):
    holds(resolution)


@given(resolutions())
def test_resolutions_of_every_legal_shape_can_be_checked_and_mended(resolution: Resolution):
    holds(resolution)


@given(TEXTS, st.sampled_from(profile_keys()))
def test_a_paragraph_that_is_being_typed_can_be_checked_for_every_organ(text: str, key: str):
    one = Resolution(operative=(Unit("oa", Kind.OPERATIVE, "*Decides* to act."),))
    passage = next(row for row in document_of(one).passages if row.place == "oa")
    for finding in check_passage(text, passage, profile(key), "en"):
        assert finding.unit == "oa"


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "(" * 20_000, "“" * 20_000, "[" * 20_000, "the " * 10_000, "1, " * 10_000, "a/" * 10_000,
        "resolution 70/1, " * 3_000, "paragraph 3, 4 and " * 3_000, "A/C.3/L.1/" * 3_000,
        " " * 40_000, "*" * 20_000, "Recalling also further " * 2_000, "2024-" * 8_000,
        "of 18 December 2019, " * 3_000, "EU, " * 8_000, "\u00a0,;" * 8_000, "x" * 60_000,
    ],
    ids=lambda words: words[:12],
)  # fmt: skip
def test_text_from_others_cannot_hold_the_program_up(words: str):
    """Time grows with the length, whatever stands there."""
    unit = Unit("oa", Kind.OPERATIVE, words)
    began = process_time()
    check(Resolution(title=words[:2000], enacting="The General Assembly", operative=(unit,)))
    assert process_time() - began < 8


def test_every_rule_is_asked_of_every_kind_of_passage_it_names():
    assert all(rule.roles or rule.of_document for rule in all_rules())
