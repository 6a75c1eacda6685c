"""Issued documents as PDF, with tags and without, are read as what they print."""

from __future__ import annotations

import pytest
from support.pdf_files import BOLD, EDGE, INDENT, PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

LEFT, BESIDE = 60, 397
MASTHEAD = [
    Text(EDGE, 58, "United Nations", size=14),
    Text(500, 58, "A/80/L.7"),
    Text(EDGE, 86, "General Assembly", BOLD, 20),
    Text(BESIDE, 87, "Distr.: Limited"),
    Text(BESIDE, 98, "13 October 2025"),
    Text(BESIDE, 122, "Original: English"),
    Text(65, 748, "25-16556 (E)    171025"),
    Text(65, 762, "*2516556*", mode=2),
]
HEAD = [
    Text(LEFT, 222, "Eightieth session", BOLD),
    Text(LEFT, 234, "Agenda item 16 (c)"),
    Text(LEFT, 246, "Macroeconomic policy questions: external debt ", BOLD),
    Text(LEFT, 258, "sustainability and development", BOLD),
    Text(EDGE, 302, "Iraq: draft resolution", BOLD),
    Text(EDGE, 327, "External debt", BOLD, 12),
]
RUNNING = [Text(60, 58, "A/80/L.7", BOLD, 8.5), Text(60, 754, "2/2", size=7)]
LONG = "to the needs of all countries that carry such burdens and to the wishes of those that "


def body(page: int) -> list[Text]:
    if page == 1:
        return [
            Text(INDENT, 351, "<i>The General Assembly</i>,"),
            Text(INDENT, 369, f"<i>Recalling</i> its resolution 63/303,<sup>1</sup> {LONG}"),
            Text(EDGE, 381, "well-"),
            Text(EDGE, 393, "known debts are owed to,"),
            Text(INDENT, 411, f"1. <i>Calls upon</i> all to pay {LONG}"),
            Text(EDGE, 423, f"are owed: {LONG}"),
            Text(INDENT, 441, f"(a) At once {LONG}"),
        ]
    return [
        Text(EDGE, 84, "are theirs;"),
        Text(INDENT, 102, "(b) In full;"),
        Text(INDENT, 120, "2. <i>Decides</i> to meet again.<sup>2</sup>"),
    ]


NOTES = {
    1: [Text(117, 712, "<sup>1</sup> See <i>Treaty Series</i>, vol. 2,", size=8.5)],
    2: [
        Text(EDGE, 702, "No. 30822.", size=8.5),
        Text(117, 712, "<sup>2</sup> A/80/1.", size=8.5),
    ],
}
RULE = [Text(100, 690, "__________________", BOLD, 8)]


def tagged(texts: list[Text], kind: str, start: int) -> list[Text]:
    """Each text in an element of its own, unless it begins at the edge: then it goes on."""
    made: list[Text] = []
    for text in texts:
        begins = text.x != EDGE or text.y in (302, 327) or not made or kind == "Note"
        start += begins
        made.append(Text(text.x, text.y, text.words, text.font, text.size, (f"{kind}#{start}",)))
    return made


def with_tags() -> PdfFile:
    return PdfFile(
        [
            [
                *MASTHEAD,
                *RULE,
                *tagged(HEAD, "P", 0),
                *tagged(body(1), "P", 20),
                *tagged(NOTES[1], "Note", 40),
            ],
            [*RUNNING, *RULE, *tagged(body(2), "P", 0), *tagged(NOTES[2], "Note", 40)],
        ]
    )


def without_tags() -> PdfFile:
    return PdfFile(
        [
            [*MASTHEAD, *HEAD, *body(1), *RULE, *NOTES[1]],
            [*RUNNING, *body(2), *RULE, *NOTES[2]],
        ]
    )


FILES = {"tagged": with_tags, "untagged": without_tags}


@pytest.fixture(params=FILES, scope="module")
def reading(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = FILES[request.param]().write(tmp_path_factory.mktemp("pdf") / "text.pdf")
    return read_file(path, counting_ids())


@pytest.fixture
def text(reading: Reading) -> Resolution:
    return reading.resolution


def test_the_masthead_is_read_from_the_first_page(text: Resolution):
    masthead = text.masthead
    assert masthead.symbol == "A/80/L.7"
    assert (masthead.organ, masthead.session) == ("General Assembly", "Eightieth session")
    assert (masthead.distribution, masthead.date) == ("Limited", "13 October 2025")
    assert (masthead.original, masthead.agenda_item) == ("English", "Agenda item 16 (c)")
    assert masthead.agenda_title.endswith("external debt sustainability and development")


def test_sponsors_and_title_stand_in_their_fields(text: Resolution):
    assert text.sponsors == ("Iraq",)
    assert text.title == "External debt"
    assert text.kind == "draft resolution"


def test_paragraphs_are_put_together_over_lines_and_pages(text: Resolution):
    rows = {row.label: plain(row.unit.text) for row in Numbering(text)}
    assert rows["PP1"].endswith("those that well-known debts are owed to,")
    assert rows["OP1 (a)"].endswith("of those that are theirs;")
    assert list(rows) == ["PP1", "OP1", "OP1 (a)", "OP1 (b)", "OP2"]


def test_italics_are_those_of_the_page(text: Resolution):
    assert text.enacting == "*The General Assembly*,"
    assert text.preamble[0].text.startswith("*Recalling* its resolution")
    assert text.operative[0].text.startswith("*Calls upon* all")


def test_notes_are_found_by_their_marks_and_go_on_over_the_page(text: Resolution):
    first, second = text.notes
    assert first.text == "See *Treaty Series*, vol. 2, No. 30822."
    assert second.text == "A/80/1."
    assert f"63/303,[^{first.id}]" in text.preamble[0].text
    assert text.operative[-1].text.endswith(f"again.[^{second.id}]")


def test_what_belongs_to_the_page_is_no_part_of_the_text(text: Resolution):
    words = " ".join(plain(one) for one in text.texts())
    assert "2516556" not in words
    assert "____" not in words
    assert "2/2" not in words
