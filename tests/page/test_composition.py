"""What a page prints, in which order and in which language."""

from __future__ import annotations

import pytest

from drafting.dataclasses import replace
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
    ("language", "lines"),
    [
        ("en", ["Distr.: Limited", "1 June 2026", "Original: English"]),
        ("fr", ["Distr. limitée", "1er juin 2026", "Français", "Original : anglais"]),
        ("es", ["Distr. limitada", "1 de junio de 2026", "Español", "Original: inglés"]),
        (
            "ru",
            [
                "Распространение: ограниченное", "1 июня 2026 года", "Русский",
                "Язык оригинала: английский",
            ],
        ),
        ("ar", ["التوزيع: محدود", "1 حزيران/يونيه 2026", "عربي", "الأصل: بالإنكليزية"]),
        ("zh", ["分发：限量", "2026年6月1日", "中文", "原件：英文"]),
    ],
)  # fmt: skip
def test_the_masthead_is_in_the_language_of_its_text(language: str, lines: list[str]):
    masthead = Masthead(distribution="Limited", date="1 June 2026", original="English")
    given = printed(Resolution(masthead=masthead, kind="resolution", language=language))
    assert [text for _, _, text in given] == lines


def test_an_issued_masthead_stays_as_it_is():
    masthead = Masthead(organ="General Assembly", date="1 June 2026", original="English")
    text = Resolution(masthead=masthead, kind="resolution", language="ru")
    blocks = compose(text, as_issued=True)
    assert [block.text for block in blocks[:2]] == ["General Assembly", "1 June 2026"]


def test_what_a_translation_says_of_itself_stands_above_the_language_of_its_original():
    masthead = Masthead(organ="General Assembly", original="English", other=("Русский", "Срочно"))
    text = Resolution(masthead=masthead, kind="resolution", language="ru")
    assert printed(text) == [
        ("organ", "", "Генеральная Ассамблея"),
        ("edition", "", "Русский"),
        ("original", "", "Язык оригинала: английский"),
        ("other", "", "Срочно"),
    ]


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Resolution 2700 (2023)"), ("zh", "第2700 (2023)号决议")]
)
def test_where_its_number_is_its_title_a_text_has_it_on_a_line_of_its_own(language: str, line: str):
    masthead = Masthead(number="2700 (2023)", adoption="Adopted by the Security Council")
    text = Resolution(masthead=masthead, kind="resolution", language=language)
    blocks = compose(text, BodyFacts(has_number_line=True))
    assert [(block.role, block.text) for block in blocks] == [
        (Role.NUMBER, line),
        (Role.ADOPTION, "Adopted by the Security Council"),
    ]


def test_a_number_left_open_has_no_full_stop():
    draft = Resolution(masthead=Masthead(number="57/…"), title="Lamps", kind="draft resolution")
    adopted = replace(draft, masthead=Masthead(number="57/18"))
    titles = [one for text in (draft, adopted) for one in compose(text) if one.role is Role.TITLE]
    assert [one.number for one in titles] == ["57/…", "57/18."]


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


def test_the_number_of_an_arabic_title_has_no_full_stop():
    text = Resolution(masthead=Masthead(number="81/9"), title="الموانئ", language="ar")
    assert [one.number for one in compose(text) if one.role is Role.TITLE] == ["81/9"]


def test_figures_are_followed_by_a_dash_in_arabic():
    text = Resolution(
        language="ar",
        operative=(Unit("a", Kind.OPERATIVE, "*تهيب*؛"), Unit("b", Kind.OPERATIVE, "*تقرر*.")),
        annexes=(Unit("x", Kind.ANNEX, "", (Unit("n", Kind.NUMBERED, "زيت."),)),),
    )
    numbers = [one.number for one in compose(text) if one.number]
    assert numbers == ["1 -", "2 -", "المرفق", "1 -"]
    issued = replace(text, operative=(Unit("a", Kind.OPERATIVE, "*تهيب*.", number="5 bis."),))
    assert "5 bis." in [one.number for one in compose(issued)]


def test_what_is_numbered_where_an_organ_speaks_is_printed_as_operative():
    unit = Unit("o", Kind.PARAGRAPH, "*Resolves* that:", (Unit("n", Kind.NUMBERED, "Sums."),))
    enacted = Resolution(kind="resolution", enacting="*The General Assembly*", operative=(unit,))
    assert [block.role for block in compose(enacted)][-1] is Role.OPERATIVE
    heading = Unit("h", Kind.HEADING, "Programme of work", level=1)
    listed = Unit("l", Kind.NUMBERED, "Ferries.")
    programme = replace(enacted, operative=(unit, heading, listed))
    assert [block.role for block in compose(programme)][-1] is Role.NUMBERED
    amendment = Resolution(kind="amendment", operative=(unit,))
    assert [block.role for block in compose(amendment)][-1] is Role.NUMBERED
