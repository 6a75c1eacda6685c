"""What a page prints, in which order and in which language."""

from __future__ import annotations

import pytest

from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.blocks import BodyFacts, Role
from drafting.page.composition import compose

ADOPTED = Resolution(
    masthead=Masthead(
        organ="General Assembly", symbol="A/RES/81/9", distribution="General", original="English",
        session="Eighty-first session", agenda_item="Agenda item 7", number="81/9",
        adoption="Resolution adopted by the General Assembly on 2 December 2026",
        report="[on the report of the Third Committee (A/81/400)]",
    ),
    sponsors=("Cuba",), sponsors_note="star", kind="resolution", title="Lighthouses",
    enacting="The General Assembly,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* the beam,"),),
    operative=(Unit("o1", Kind.OPERATIVE, "*Urges* care;"), Unit("o2", Kind.OPERATIVE, "*Asks*.")),
    annexes=(Unit("a1", Kind.ANNEX, "Lamps[^two]", (Unit("n1", Kind.NUMBERED, "Oil."),)),),
    notes=(Note("star", "The list may change.", "*"), Note("two", "Lit."), Note("one", "Met.")),
    closing="*60th plenary meeting*[^one]",
)  # fmt: skip


def printed(resolution: Resolution, facts: BodyFacts | None = None) -> list[tuple[str, str, str]]:
    blocks = compose(resolution, facts) if facts else compose(resolution)
    return [(block.role.value, block.number, block.text) for block in blocks]


def test_an_adopted_text_is_printed_as_its_official_page():
    assert printed(ADOPTED) == [
        ("symbol", "", "A/RES/81/9"),
        ("organ", "", "General Assembly"),
        ("distribution", "", "Distr.: General"),
        ("original", "", "Original: English"),
        ("session", "", "Eighty-first session"),
        ("agenda-item", "", "Agenda item 7"),
        ("adoption", "", "Resolution adopted by the General Assembly on 2 December 2026"),
        ("report", "", "[on the report of the Third Committee (A/81/400)]"),
        ("title", "81/9.", "Lighthouses"),
        ("enacting", "", "*The General Assembly*,"),
        ("preambular", "", "*Recalling* the beam,"),
        ("operative", "1.", "*Urges* care;"),
        ("operative", "2.", "*Asks*."),
        ("closing", "", "*60th plenary meeting*[^one]"),
        ("annex", "Annex", ""),
        ("annex-title", "", "Lamps[^two]"),
        ("numbered", "1.", "Oil."),
        ("note", "1", "Met."),
        ("note", "2", "Lit."),
    ]


@pytest.mark.parametrize(
    ("language", "distribution", "original"),
    [
        ("en", "Distr.: Limited", "Original: English"),
        ("fr", "Distr. limitée", "Original : anglais"),
        ("es", "Distr. limitada", "Original: inglés"),
        ("ru", "Distr.: Limited", "Original: English"),
        ("ar", "Distr.: Limited", "Original: English"),
        ("zh", "Distr.: Limited", "Original: English"),
    ],
)
def test_the_masthead_speaks_as_documents_of_its_language_do(
    language: str, distribution: str, original: str
):
    masthead = Masthead(distribution="Limited", original="English")
    lines = printed(Resolution(masthead=masthead, kind="resolution", language=language))
    assert [text for _, _, text in lines] == [distribution, original]


def test_a_value_that_is_in_the_language_of_the_text_already_stays_as_it_is():
    masthead = Masthead(distribution="générale")
    text = Resolution(masthead=masthead, kind="resolution", language="fr")
    assert printed(text) == [("distribution", "", "Distr. générale")]


def test_a_line_that_the_body_does_not_name_is_printed_after_those_it_names():
    masthead = Masthead(session="One", committee="Two", agenda_item="Three")
    text = Resolution(masthead=masthead, kind="resolution")
    facts = BodyFacts(("agenda-item", "committee"))
    assert [text for _, _, text in printed(text, facts)] == ["Three", "Two", "One"]


def test_the_enacting_line_is_not_slanted_in_scripts_without_italics():
    text = Resolution(kind="resolution", enacting="大会，", language="zh")
    assert printed(text) == [("enacting", "", "大会，")]


def test_what_stands_beneath_subparagraphs_knows_their_degree():
    deep = Unit("s2", Kind.SUBPARAGRAPH, "Deep;")
    top = Unit("s1", Kind.SUBPARAGRAPH, "High:", (deep,))
    blocks = compose(Resolution(operative=(Unit("o", Kind.OPERATIVE, "*Asks*:", (top,)),)))
    subparagraphs = [block for block in blocks if block.role is Role.SUBPARAGRAPH]
    assert [(block.number, block.depth, block.degree) for block in subparagraphs] == [
        ("(a)", 1, 1), ("(i)", 2, 2),
    ]  # fmt: skip
