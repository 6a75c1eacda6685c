"""Clean Word files: what they print, in which order, and what they keep hidden."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support.strategies import resolutions

from drafting.dataclasses import replace
from drafting.formats.bodies import load_bodies, load_body
from drafting.formats.docx import read_document, write_document
from drafting.formats.docx.layout.pictures import EmblemError
from drafting.formats.errors import FormatError
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[4] / "templates"
BODIES = load_bodies(TEMPLATES)
THIRD = load_body("c3", TEMPLATES)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)

DRAFT = Resolution(
    masthead=Masthead(
        organ="General Assembly",
        committee="Third Committee",
        symbol="A/C.3/81/L.99",
        distribution="Limited",
        date="2 November 2026",
        original="English",
        session="Eighty-first session",
        agenda_item="Agenda item 70",
        agenda_title="Lighthouses and their keepers",
    ),
    sponsors=("Iceland", "Samoa"),
    sponsors_note="star",
    title="Lighthouses",
    enacting="*The General Assembly*,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* the beam,[^one]"),),
    operative=(
        Unit("h1", Kind.HEADING, "Keepers", level=1),
        Unit(
            "o1",
            Kind.OPERATIVE,
            "*Urges* keepers:",
            (
                Unit(
                    "a1", Kind.SUBPARAGRAPH, "To climb;",
                    (Unit("i1", Kind.SUBPARAGRAPH, "By day;"),),
                ),
                Unit("a2", Kind.SUBPARAGRAPH, "To polish;"),
            ),
        ),
        Unit("o2", Kind.OPERATIVE, "*Decides* to look again.[^one]"),
    ),
    annexes=(Unit("x1", Kind.ANNEX, "Lamps", (Unit("n1", Kind.NUMBERED, "Trim the wick."),)),),
    notes=(Note("one", "See the chart."), Note("star", "More may join.", "*")),
)  # fmt: skip

ADOPTED = replace(
    DRAFT,
    kind="resolution",
    masthead=replace(
        DRAFT.masthead,
        committee="",
        agenda_title="",
        number="81/300",
        adoption="Resolution adopted by the General Assembly on 1 December 2026",
        report="[on the report of the Third Committee (A/81/1)]",
    ),
    closing="40th plenary meeting\n1 December 2026",
)


def _written(resolution: Resolution, folder: Path, **options: object) -> Path:
    path = folder / "out.docx"
    write_document(resolution, path, THIRD, **options)
    return path


def _part(path: Path, name: str) -> etree._Element:
    with ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def _texts(path: Path) -> list[str]:
    return [
        paragraph.text for paragraph in Document(str(path)).paragraphs if paragraph.text.strip()
    ]


def _styles(document: DocumentType) -> Iterator[tuple[str, str]]:
    for paragraph in document.paragraphs:
        if paragraph.text.strip():
            yield paragraph.style.style_id, paragraph.text.strip()


def test_a_draft_is_printed_in_the_order_of_its_committee(tmp_path: Path):
    assert _texts(_written(DRAFT, tmp_path)) == [
        "Eighty-first session",
        "Third Committee",
        "Agenda item 70",
        "Lighthouses and their keepers",
        "\t\tIceland and Samoa:* draft resolution",
        "\t\tLighthouses",
        "\tThe General Assembly,",
        "\tRecalling the beam,",
        "\t\tKeepers",
        "\t1.\tUrges keepers:",
        "\t(a)\tTo climb;",
        "\t(i)\tBy day;",
        "\t(b)\tTo polish;",
        "\t2.\tDecides to look again.1",
        "Annex",
        "\t\tLamps",
        "1.\tTrim the wick.",
    ]


def test_an_adopted_resolution_has_its_number_its_lines_and_no_sponsors(tmp_path: Path):
    texts = _texts(_written(ADOPTED, tmp_path))
    assert texts[:5] == [
        "Eighty-first session",
        "Agenda item 70",
        "\t\tResolution adopted by the General Assembly on\u00a01\u00a0December\u00a02026",
        "\t\t[on the report of the Third Committee (A/81/1)]",
        "\t81/300.\tLighthouses",
    ]
    closing = texts.index("40th plenary meeting\n1 December 2026")
    assert texts[closing + 1] == "Annex"


@pytest.mark.parametrize(("session", "count"), [("", 3), ("Eighty-first session", 0)])
def test_only_lines_of_the_masthead_stand_right_under_its_rule(
    tmp_path: Path, session: str, count: int
):
    text = Resolution(masthead=Masthead(session=session), title="Lighthouses")
    paragraphs = Document(str(_written(text, tmp_path))).paragraphs[1:]
    first = next(at for at, one in enumerate(paragraphs) if one.text.strip())
    assert first == count


def test_paragraphs_carry_the_styles_of_the_united_nations(tmp_path: Path):
    styles = {text: style for style, text in _styles(Document(str(_written(DRAFT, tmp_path))))}
    assert styles["Eighty-first session"] == "Session"
    assert styles["Agenda item 70"] == "AgendaItemNormal"
    assert styles["Lighthouses and their keepers"] == "AgendaTitleH2"
    assert styles["Iceland and Samoa:* draft resolution"] == "Sponsors"
    assert styles["Lighthouses"] == "TitleH1"
    assert styles["Recalling the beam,"] == "SingleTxt"
    assert styles["Keepers"] == "H23"
    assert styles["Annex"] == "HCh"


def test_the_masthead_is_filled_and_its_letter_is_large(tmp_path: Path):
    header = Document(str(_written(DRAFT, tmp_path))).sections[0].first_page_header
    symbol = header.tables[0].rows[0].cells[3].paragraphs[0].runs
    assert [(run.text, run.font.size and run.font.size.pt) for run in symbol] == [
        ("A", 20.0),
        ("/C.3/81/L.99", None),
    ]
    texts = [cell.text for cell in header.tables[0].rows[1].cells]
    assert "General Assembly" in texts
    assert "Distr.: Limited\n2 November 2026\n\nOriginal: English" in texts
    assert not list(header.part.element.iter(qn("w:sdt")))


def test_running_heads_stand_at_the_outer_edge_with_the_title_of_an_adopted_text(tmp_path: Path):
    section = Document(str(_written(ADOPTED, tmp_path))).sections[0]
    even = [cell.text for cell in section.even_page_header.tables[0].rows[0].cells]
    odd = [cell.text for cell in section.header.tables[0].rows[0].cells]
    assert even == ["A/C.3/81/L.99", "Lighthouses"]
    assert odd == ["Lighthouses", "A/C.3/81/L.99"]


def test_a_value_that_is_missing_leaves_neither_label_nor_field(tmp_path: Path):
    path = _written(Resolution(title="Bare"), tmp_path)
    with ZipFile(path) as archive:
        heads = b"".join(archive.read(f"word/header{number}.xml") for number in (1, 2, 3))
        feet = b"".join(archive.read(f"word/footer{number}.xml") for number in (1, 2, 3))
    assert b"Distr." not in heads
    assert b"Original" not in heads
    assert b"DOCVARIABLE" not in heads + feet


def test_the_job_number_stands_in_the_feet(tmp_path: Path):
    path = _written(DRAFT, tmp_path, job_number="26-12345 (E)")
    section = Document(str(path)).sections[0]
    assert section.first_page_footer.tables[0].rows[0].cells[0].text == "26-12345 (E)"
    assert "26-12345" in section.footer.tables[0].rows[0].cells[1].text
    variables = {
        element.get(qn("w:name")): element.get(qn("w:val"))
        for element in _part(path, "word/settings.xml").iter(qn("w:docVar"))
    }
    assert variables == {"sss1": "A/C.3/81/L.99", "FooterJN": "26-12345"}


def test_a_note_cited_twice_is_one_note_and_a_cross_reference(tmp_path: Path):
    path = _written(DRAFT, tmp_path)
    document, notes = _part(path, "word/document.xml"), _part(path, "word/footnotes.xml")
    assert len(list(document.iter(qn("w:footnoteReference")))) == 2
    codes = [code.text.split() for code in document.iter(qn("w:instrText"))]
    names = {mark.get(qn("w:name")) for mark in document.iter(qn("w:bookmarkStart"))}
    assert [code[0] for code in codes] == ["NOTEREF"]
    assert codes[0][1] in names
    texts = ["".join(note.itertext()) for note in notes.iter(qn("w:footnote"))]
    assert texts[2:] == ["* More may join.", " See the chart."]


def test_a_note_with_a_mark_of_its_own_takes_no_number(tmp_path: Path):
    document = _part(_written(DRAFT, tmp_path), "word/document.xml")
    own = [
        reference.get(qn("w:customMarkFollows"))
        for reference in document.iter(qn("w:footnoteReference"))
    ]
    assert own == ["1", None]


def test_a_note_hangs_by_the_width_of_its_mark_so_that_all_marks_end_at_one_place(tmp_path: Path):
    keys = [f"k{place}" for place in range(1, 101)]
    text = "".join(f" word[^{key}]" for key in keys)
    counted = tuple(Note(key, "See the chart.") for key in keys)
    draft = replace(
        DRAFT, preamble=(Unit("p1", Kind.PREAMBULAR, text.strip()),), operative=(),
        notes=(*counted, Note("star", "More may join.", "*")),
    )  # fmt: skip
    notes = _part(_written(draft, tmp_path), "word/footnotes.xml")
    indents = [note.find(f".//{qn('w:ind')}") for note in notes.iter(qn("w:footnote"))][2:]
    hanging = [int(indent.get(qn("w:hanging"))) for indent in indents]
    star, one, ten, hundred = hanging[0], hanging[1], hanging[10], hanging[100]
    assert set(hanging[1:10]) == {one}
    assert set(hanging[10:100]) == {ten}
    assert ten - one == hundred - ten > 0
    assert star > one


def test_a_layout_may_leave_notes_to_their_style(tmp_path: Path):
    layouts = tmp_path / "layouts"
    shutil.copytree(THIRD.layout.parent, layouts)
    measures = layouts / THIRD.layout.name
    text = measures.read_text(encoding="utf-8")
    table = re.search(r"\[notes\][^\[]*", text)
    measures.write_text(text.replace(table[0], ""), encoding="utf-8")
    path = tmp_path / "out.docx"
    write_document(DRAFT, path, replace(THIRD, layout=measures))
    notes = list(_part(path, "word/footnotes.xml").iter(qn("w:footnote")))[2:]
    assert notes != []
    assert [note.find(f".//{qn('w:ind')}") for note in notes] == [None] * len(notes)


@pytest.mark.parametrize("mark", ["a", "1", "(b)", "*1", "\ufffe"])
def test_a_mark_that_readers_would_take_for_words_becomes_a_number(tmp_path: Path, mark: str):
    notes = tuple(replace(note, mark=mark) for note in DRAFT.notes)
    path = _written(replace(DRAFT, notes=notes), tmp_path)
    found = read_document(path, counting_ids()).resolution
    assert [(note.mark, note.text) for note in found.notes] == [
        ("", "More may join."),
        ("", "See the chart."),
    ]


@pytest.mark.parametrize("unfit", ["\ufffe", "\uffff\ufffe"])
def test_what_xml_cannot_hold_hinders_no_value(tmp_path: Path, unfit: str):
    masthead = replace(DRAFT.masthead, symbol=f"A/{unfit}5", date=unfit)
    path = _written(replace(DRAFT, masthead=masthead, language=unfit, title=f"{unfit}x"), tmp_path)
    assert "x" in [text.strip() for text in _texts(path)]


def test_each_paragraph_carries_the_identity_of_its_unit_in_a_hidden_bookmark(tmp_path: Path):
    document = _part(_written(DRAFT, tmp_path), "word/document.xml")
    names = [mark.get(qn("w:name")) for mark in document.iter(qn("w:bookmarkStart"))]
    units = [name.removeprefix("_u_") for name in names if name.startswith("_u_")]
    assert units == [unit.id for unit in DRAFT.walk()]
    numbers = [mark.get(qn("w:id")) for mark in document.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers)


def test_a_nested_resolution_is_set_in(tmp_path: Path):
    nested = Unit(
        "r1",
        Kind.RESOLUTION,
        "",
        (
            Unit("t1", Kind.ENACTING, "The General Assembly,"),
            Unit("q1", Kind.PREAMBULAR, "Noting the tide,"),
            Unit("q2", Kind.OPERATIVE, "Waits."),
        ),
    )
    council = Unit("o1", Kind.OPERATIVE, "Recommends the following draft resolution:", (nested,))
    document = Document(str(_written(Resolution(operative=(council,)), tmp_path)))
    left = {
        paragraph.text.strip(): paragraph.paragraph_format.left_indent
        for paragraph in document.paragraphs
    }
    assert left["Recommends the following draft resolution:"] is None
    assert left["Noting the tide,"].twips == left["Waits."].twips == 1267 + 475


def test_the_second_resolution_under_one_number_is_not_set_in_and_has_a_title(tmp_path: Path):
    parts = (Unit("t", Kind.TITLE, "B\nTides"), Unit("q", Kind.PREAMBULAR, "Noting the tide,"))
    both = Resolution(operative=(Unit("r", Kind.RESOLUTION, "", parts),))
    document = Document(str(_written(both, tmp_path)))
    title, text = (paragraph for paragraph in document.paragraphs[-5:] if paragraph.text.strip())
    assert (title.text, title.style.style_id) == ("\t\tB\nTides", "TitleH1")
    assert (text.text, text.paragraph_format.left_indent) == ("\tNoting the tide,", None)


def test_a_roman_numeral_stands_over_its_heading_and_a_letter_before_it(tmp_path: Path):
    headings = (
        Unit("s", Kind.SECTION, "Tides"),
        Unit("h", Kind.HEADING, "Ebb", level=1, number="II"),
        Unit("k", Kind.HEADING, "Flood", level=1, number="A."),
    )
    texts = _texts(_written(Resolution(operative=headings), tmp_path))
    assert texts[-3:] == ["I\nTides", "II\nEbb", "\tA.\tFlood"]


@pytest.mark.parametrize(
    ("above", "gaps"),
    [
        ("Section 2", 0), ("Section 29A", 0), ("Income section 3", 0), ("B", 0), ("IV", 0),
        ("Keepers", 1), ("Year 2030", 1), ("Cluster I: lamps", 1), ("Of all the lamps 2", 1),
    ],
)  # fmt: skip
def test_no_space_parts_a_label_from_the_heading_that_it_labels(
    tmp_path: Path, above: str, gaps: int
):
    headings = (
        Unit("h1", Kind.HEADING, above, level=1),
        Unit("h2", Kind.HEADING, "Lamps of the harbour", level=1),
        Unit("o1", Kind.OPERATIVE, "*Ends*."),
    )
    path = _written(Resolution(operative=headings), tmp_path)
    texts = [paragraph.text.strip() for paragraph in Document(str(path)).paragraphs]
    between = texts[texts.index(above) + 1 : texts.index("Lamps of the harbour")]
    assert between == [""] * gaps


def test_a_table_is_carried_as_a_table(tmp_path: Path):
    table = Unit("t1", Kind.TABLE, "| Year | Lamps |\n| 2025 | *12* |\n| 2026 |")
    path = _written(Resolution(operative=(table, Unit("o", Kind.OPERATIVE, "Ends."))), tmp_path)
    rows = [[cell.text for cell in row.cells] for row in Document(str(path)).tables[0].rows]
    assert rows == [["Year", "Lamps"], ["2025", "12"], ["2026"]]


def test_columns_of_figures_stand_to_the_right_with_their_head(tmp_path: Path):
    table = Unit(
        "t1", Kind.TABLE, "| Section | Part | Cost |\n| 1 | Lamps | 1 200 |\n| 2 | Oil | – |"
    )
    path = _written(Resolution(operative=(table, Unit("o", Kind.OPERATIVE, "Ends."))), tmp_path)
    sides = [
        [cell.paragraphs[0].alignment for cell in row.cells]
        for row in Document(str(path)).tables[0].rows
    ]
    assert sides == [[None, None, WD_ALIGN_PARAGRAPH.RIGHT]] * 3


def test_signs_that_word_writes_as_elements_stay_what_they_are(tmp_path: Path):
    text = "ten\u00a0lamps, non\u2011stop,\nand [bright][bright and clear]"
    path = _written(Resolution(operative=(Unit("o", Kind.OPERATIVE, text),)), tmp_path)
    assert f"\t{text.replace(chr(0x2011), '-')}" in _texts(path)
    document = _part(path, "word/document.xml")
    assert len(list(document.iter(qn("w:noBreakHyphen")))) == 1


def test_the_emblem_is_placed_only_when_the_user_supplies_it(tmp_path: Path):
    without = _written(DRAFT, tmp_path)
    with ZipFile(without) as archive:
        assert not any(name.startswith("word/media") for name in archive.namelist())
    picture = tmp_path / "seal.png"
    picture.write_bytes(PNG)
    document = Document(str(_written(DRAFT, tmp_path, emblem=picture)))
    header = document.sections[0].first_page_header.part
    extent = next(header.element.iter(qn("wp:extent")))
    assert (extent.get("cx"), extent.get("cy")) == ("713232", "597103")
    relation = next(header.element.iter(qn("a:blip"))).get(qn("r:embed"))
    assert header.related_parts[relation].blob == PNG


def test_a_body_with_an_emblem_gives_it_to_all_its_files(tmp_path: Path):
    picture = tmp_path / "seal.png"
    picture.write_bytes(PNG)
    write_document(DRAFT, tmp_path / "out.docx", replace(THIRD, emblem=picture))
    with ZipFile(tmp_path / "out.docx") as archive:
        assert archive.read("word/media/emblem.png") == PNG


@pytest.mark.parametrize(
    ("content", "said"), [(None, "cannot be read"), (b"<svg/>", "is no picture that Word takes")]
)
def test_an_emblem_that_cannot_be_used_is_refused(tmp_path: Path, content: bytes, said: str):
    picture = tmp_path / "seal.png"
    if content is not None:
        picture.write_bytes(content)
    with pytest.raises(EmblemError, match=rf"^seal\.png: the emblem {said}"):
        _written(DRAFT, tmp_path, emblem=picture)
    assert not (tmp_path / "out.docx").exists()


def test_the_same_text_gives_the_same_bytes(tmp_path: Path):
    first = _written(DRAFT, tmp_path).read_bytes()
    assert _written(DRAFT, tmp_path).read_bytes() == first


def test_the_file_says_nothing_about_a_person_or_a_time(tmp_path: Path):
    properties = _part(_written(DRAFT, tmp_path), "docProps/core.xml")
    assert [(etree.QName(entry).localname, entry.text) for entry in properties] == [
        ("title", "Lighthouses")
    ]


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path):
    path = _written(DRAFT, tmp_path)
    before = path.read_bytes()
    with pytest.raises(FormatError):
        write_document(DRAFT, path / "below.docx", THIRD)
    assert path.read_bytes() == before


@pytest.mark.slow
@given(resolution=resolutions(), body=st.sampled_from(BODIES))
@settings(max_examples=60)
def test_a_text_of_any_shape_is_printed_and_proved(
    tmp_path_factory: pytest.TempPathFactory, resolution: Resolution, body: object
):
    path = tmp_path_factory.mktemp("any") / "out.docx"
    write_document(resolution, path, body)
    document = Document(str(path))
    names = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert len(set(names)) == len(names)


def test_the_note_of_a_symbol_stands_on_the_first_page_though_headers_hold_no_notes(
    tmp_path: Path,
):
    reissued = replace(
        DRAFT,
        masthead=replace(DRAFT.masthead, symbol="A/C.3/81/L.99[^again]"),
        notes=(*DRAFT.notes, Note("again", "Reissued.", "*")),
    )
    path = _written(reissued, tmp_path)
    assert _texts(path)[0] == "Eighty-first session\u200b"
    heads = Document(str(path)).sections[0].first_page_header.tables[0].rows[0].cells
    assert heads[3].text == "A/C.3/81/L.99*"
    notes = _part(path, "word/footnotes.xml").iter(qn("w:footnote"))
    assert "* Reissued." in ["".join(note.itertext()) for note in notes]


def test_the_notes_of_a_file_come_in_the_order_of_their_references(tmp_path: Path):
    """LibreOffice counts them; the first paragraph calls unseen what the masthead calls."""
    calling = replace(
        DRAFT,
        masthead=replace(
            DRAFT.masthead, symbol="A/C.3/81/L.99[^again]", session="Eightieth session[^first]"
        ),
        notes=(*DRAFT.notes, Note("again", "Reissued.", "*"), Note("first", "Resumed.", "**")),
    )
    path = _written(calling, tmp_path)
    called = _part(path, "word/document.xml").iter(qn("w:footnoteReference"))
    printed = list(_part(path, "word/footnotes.xml").iter(qn("w:footnote")))[2:]
    order = [note.get(qn("w:id")) for note in printed]
    assert [one.get(qn("w:id")) for one in called] == order
    assert ["".join(note.itertext()).strip() for note in printed[:2]] == [
        "** Resumed.", "* Reissued.",
    ]  # fmt: skip


def test_the_note_of_a_symbol_is_read_again_with_its_mark(tmp_path: Path):
    reissued = replace(
        DRAFT,
        masthead=replace(DRAFT.masthead, symbol="A/C.3/81/L.99[^again]"),
        notes=(*DRAFT.notes, Note("again", "Reissued.", "**")),
    )
    read = read_document(_written(reissued, tmp_path), counting_ids())
    assert read.resolution.masthead.symbol == "A/C.3/81/L.99[^again]"
    assert Note("again", "Reissued.", "**") in read.resolution.notes
    assert read.remarks == ()


def test_an_adopted_text_drops_the_note_of_its_sponsors(tmp_path: Path):
    notes = _part(_written(ADOPTED, tmp_path), "word/footnotes.xml").iter(qn("w:footnote"))
    assert ["".join(note.itertext()) for note in notes][2:] == [" See the chart."]


def test_an_arabic_text_begins_at_the_right(tmp_path: Path):
    arabic = Resolution(title="المنارات", enacting="إن الجمعية العامة،", language="ar")
    path = _written(arabic, tmp_path)
    defaults = _part(path, "word/styles.xml").find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:bidi")), None) is not None
    assert next(defaults.iter(qn("w:rtl")), None) is not None
    header = Document(str(path)).sections[0].first_page_header
    assert header.tables[0].rows[0].cells[1].text == "الأمم المتحدة"
    assert next(header.part.element.iter(qn("w:bidiVisual")), None) is not None
    runs = Document(str(path)).paragraphs[-2].runs
    assert not any(run.italic for run in runs)


def test_a_chinese_text_is_set_in_a_font_that_has_its_letters(tmp_path: Path):
    for language, font in (("zh", "SimSun"), ("en", "Times New Roman")):
        path = _written(Resolution(title="1", language=language), tmp_path)
        fonts = _part(path, "word/styles.xml").iter(qn("w:rFonts"))
        assert {one.get(qn("w:eastAsia")) for one in fonts} - {None} == {font}


def test_feet_of_an_arabic_text_are_those_of_others_in_a_mirror(tmp_path: Path):
    feet = {
        language: _feet(_written(Resolution(title="1", language=language), tmp_path))
        for language in ("ar", "en")
    }
    assert feet == {"ar": [True, False, False], "en": [False, True, True]}


def _feet(path: Path) -> list[bool]:
    """Whether the rows of the feet run from the right: of the first page, of even and of odd."""
    section = Document(str(path)).sections[0]
    feet = (section.first_page_footer, section.even_page_footer, section.footer)
    return [next(foot._element.iter(qn("w:bidiVisual")), None) is not None for foot in feet]


@pytest.mark.parametrize(
    ("language", "name", "locale"),
    [("fr", "Nations Unies", "fr-FR"), ("ru", "Организация", "ru-RU")],
)
def test_a_text_of_another_language_says_so(tmp_path: Path, language: str, name: str, locale: str):
    path = _written(replace(DRAFT, language=language), tmp_path)
    header = Document(str(path)).sections[0].first_page_header
    assert header.tables[0].rows[0].cells[1].text.startswith(name)
    languages = _part(path, "word/styles.xml").iter(qn("w:lang"))
    assert locale in [element.get(qn("w:val")) for element in languages]


def test_a_note_to_a_note_is_typed_since_word_knows_none(tmp_path: Path):
    notes = (Note("one", "As in the chart.[^two]"), Note("two", "Chart 7."))
    units = (Unit("o", Kind.OPERATIVE, "Looks.[^one][^two]"),)
    path = _written(Resolution(operative=units, notes=notes), tmp_path)
    printed = _part(path, "word/footnotes.xml").iter(qn("w:footnote"))
    assert ["".join(note.itertext()) for note in printed][2:] == [" As in the chart.²", " Chart 7."]


def test_a_label_of_words_stands_on_a_line_of_its_own_above_its_heading(tmp_path: Path):
    headings = (
        Unit("h1", Kind.HEADING, "Lamps", level=1, number="Part II"),
        Unit("h2", Kind.HEADING, "Oil", level=1, number="A."),
    )
    path = _written(replace(DRAFT, operative=(*headings, *DRAFT.operative)), tmp_path)
    texts = _texts(path)
    at = texts.index("\t\tPart II\nLamps")
    assert texts[at + 1] == "\tA.\tOil"
    again = read_document(path, counting_ids("z")).resolution.operative[:2]
    assert [(unit.number, unit.text) for unit in again] == [("Part II", "Lamps"), ("A.", "Oil")]
