"""Every word of a Word file is read, told in a remark, or set aside with a reason."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from support.word_bodies import (
    STYLES,
    WORD,
    line,
    numbered,
    printed,
    read,
    read_without_opening,
    run,
    verb,
)

from drafting.formats.bodies import load_body
from drafting.formats.canonical import write_text
from drafting.formats.docx import read_document, write_document
from drafting.formats.docx.reading.equations import linear
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain

TEMPLATES = Path(__file__).parents[4] / "templates"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
ACT = numbered("1.", verb("Urges"), run(" all to act."))
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, shown: str | None = None, form: str = "") -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>'
    said = "" if shown is None else MARK.format("separate") + shown
    code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{begin}{code}{said}{MARK.format('end')}"


def equation(content: str) -> str:
    return f'<m:oMath xmlns:m="{MATH}">{content}</m:oMath>'


def part(name: str, text: str) -> str:
    return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"


def first(tmp_path: Path, *runs: str) -> str:
    """What is read of a preambular paragraph that holds `runs`."""
    found = read(tmp_path, line(verb("Noting"), run(" "), *runs, run(",")) + ACT).resolution
    return plain(found.preamble[0].text).removeprefix("Noting").strip()


def messages(reading: Reading) -> str:
    return "\n".join(f"{remark.message} {remark.text}" for remark in reading.remarks)


# Characters


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ([run("10"), run("2", UP)], "10²,"),
        ([run("CO"), run("2", DOWN)], "CO₂,"),
        ([run("m"), run("-3", UP), run(" of H"), run("2", DOWN), run("O")], "m⁻³ of H₂O,"),
        ([run("Total"), run("a", UP)], "Totalᵃ,"),
        ([run("the 20"), run("th", UP), run(" century")], "the 20th century,"),
        (['<w:r><w:sym w:font="Symbol" w:char="F062"/></w:r>'], "β,"),
        (['<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'], "☑,"),
        ([run("m", '<w:rFonts w:ascii="Symbol"/>'), run("g")], "μg,"),
        ([run("one"), '<w:r><w:br w:type="page"/></w:r>', run("two")], "one two,"),
        ([run("one\u2028two\u2029three")], "one\ntwo\nthree,"),
    ],
)
def test_each_character_is_read_as_it_is_set(tmp_path: Path, runs: list[str], said: str):
    assert first(tmp_path, *runs) == said


def test_raised_and_lowered_characters_come_back_from_our_own_file(tmp_path: Path):
    body = line(verb("Noting"), run(" 10"), run("2", UP), run(" t of CO"), run("2", DOWN), run(","))
    text = read(tmp_path, body + ACT).resolution
    write_document(text, tmp_path / "own.docx", load_body("ga", TEMPLATES))
    again = read_document(tmp_path / "own.docx", counting_ids()).resolution
    assert plain(again.preamble[0].text) == "Noting 10² t of CO₂,"


# Equations


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (f"<m:f>{part('num', '1')}{part('den', '2')}</m:f>", "1/2"),
        (f"<m:f>{part('num', 'a+b')}{part('den', '2')}</m:f>", "(a+b)/2"),
        (f"<m:sSup>{part('e', 'x')}{part('sup', '2')}</m:sSup>", "x²"),
        (f"<m:sSub>{part('e', 'H')}{part('sub', '2')}</m:sSub>", "H₂"),
        (f"<m:rad>{part('deg', '')}{part('e', 'xy')}</m:rad>", "√(xy)"),
        (f"<m:d>{part('e', 'a')}{part('e', 'b')}</m:d>", "(a|b)"),
        (f"<m:func>{part('fName', 'log')}{part('e', 'x')}</m:func>", "log x"),
    ],
)
def test_an_equation_is_a_line_of_text_and_told_of(tmp_path: Path, form: str, said: str):
    reading = read(tmp_path, line(verb("Noting"), run(" that "), equation(form), run(",")) + ACT)
    assert plain(reading.resolution.preamble[0].text) == f"Noting that {said},"
    assert f"equation was read as a line of text. {said}" in messages(reading)


def test_an_equation_nested_without_end_is_read_without_its_form():
    deep = "<m:f><m:num>" * 200 + "<m:r><m:t>7</m:t></m:r>" + "</m:num></m:f>" * 200
    root = etree.fromstring(equation(deep), etree.XMLParser(huge_tree=True))
    assert "7" in linear(root)


# Fields and forms


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        (field("REF x", run("seen")), "seen,"),
        (field('SYMBOL 97 \\f "Symbol"'), "α,"),
        (field("EQ \\f(3,4)"), "3/4,"),
        (field("SEQ Tables") + run(" and ") + field("SEQ Tables"), "1 and 2,"),
        (field("QUOTE \"as it is\""), "as it is,"),
        (field("FORMCHECKBOX", None, "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"),
         "☒,"),
        (field("FORMCHECKBOX", None, "<w:ffData><w:checkBox/></w:ffData>"), "☐,"),
        (field("FORMDROPDOWN", None, '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry '
               'w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>'), "yes,"),
    ],
)  # fmt: skip
def test_fields_show_what_they_hold(tmp_path: Path, runs: str, said: str):
    assert first(tmp_path, runs) == said


def test_a_field_that_was_never_worked_out_is_told_of(tmp_path: Path):
    body = line(verb("Noting"), run(" the "), field("CREATEDATE"), run(",")) + ACT
    assert "shows nothing until Word works it out" in messages(read(tmp_path, body))


def test_automatic_numbers_of_fields_are_numbers(tmp_path: Path):
    body = line(verb("Noting"), run(" it,")) + "".join(
        line(field("AUTONUM"), run(" "), verb(word), run(f" all{end}"))
        for word, end in (("Urges", ";"), ("Invites", "."))
    )
    text = read(tmp_path, body).resolution
    assert printed(text)[1:] == ["1. Urges all;", "2. Invites all."]


# What the model cannot carry


def test_underlined_words_and_links_elsewhere_are_told_of(tmp_path: Path):
    body = line(verb("Noting"), run(" this", '<w:u w:val="single"/>'), run(",")) + ACT
    assert "underlined" in messages(read(tmp_path, body))


def test_a_link_that_leads_elsewhere_than_it_says_is_told_of(tmp_path: Path):
    far = field('HYPERLINK "https://example.org/far"', run("a page"))
    near = field('HYPERLINK "https://undocs.org/A/RES/70/1"', run("resolution 70/1"))
    body = line(verb("Noting"), run(" "), far, run(" and "), near, run(",")) + ACT
    told = [one.text for one in read(tmp_path, body).remarks if "leads elsewhere" in one.message]
    assert told == ["a page: https://example.org/far"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("decimal", "%1"), ("decimal", "OP%1."), ("decimal", "Point %1:"), ("upperRoman", "%1."),
        ("ordinal", "%1"), ("cardinalText", "%1."), ("decimalEnclosedCircle", "%1"), ("none", ""),
    ],
)  # fmt: skip
def test_automatic_numbers_of_any_form_count_operative_paragraphs(
    tmp_path: Path, form: str, text: str
):
    level = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    of_list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = line(verb("Noting"), run(" it,")) + "".join(
        f"<w:p><w:pPr>{of_list}</w:pPr>{run(words)}</w:p>"
        for words in ("Urges all to act;", "Invites all to sing.")
    )
    assert printed(read(tmp_path, body, numbering=numbering).resolution)[1:] == [
        "1. Urges all to act;", "2. Invites all to sing.",
    ]  # fmt: skip


def test_merged_cells_and_tables_within_tables_are_told_of_and_keep_their_words(tmp_path: Path):
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('inner')}</w:p></w:tc></w:tr></w:tbl>"
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>{run("wide")}</w:p></w:tc>'
    row = f"<w:tc><w:p>{run('left')}</w:p>{inner}</w:tc><w:tc><w:p>{run('right')}</w:p></w:tc>"
    table = f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{row}</w:tr></w:tbl>"
    reading = read(tmp_path, line(verb("Noting"), run(" it,")) + ACT + table)
    assert "| left inner | right |" in write_text(reading.resolution)
    assert "merged" in messages(reading)
    assert "within cells" in messages(reading)


def test_a_row_without_words_stays_in_a_table_that_has_some(tmp_path: Path):
    empty = "<w:tc><w:p/></w:tc>"
    row = f"<w:tc><w:p>{run('left')}</w:p></w:tc><w:tc><w:p>{run('right')}</w:p></w:tc>"
    table = f"<w:tbl><w:tr>{row}</w:tr><w:tr>{empty}{empty}</w:tr></w:tbl>"
    nothing = f"<w:tbl><w:tr>{empty}</w:tr></w:tbl>"
    reading = read(tmp_path, line(verb("Noting"), run(" it,")) + ACT + table + nothing)
    tables = [unit.text for unit in reading.resolution.walk() if "|" in unit.text]
    assert tables == ["| left | right |\n|  |  |"]


# Notes, titles, styles


def test_a_note_that_nothing_refers_to_stays_so_in_our_own_file(tmp_path: Path):
    body = line(verb("Noting"), run(" it,")) + ACT
    note = f'<w:footnote w:id="2"><w:p>{run("Nobody cites this.")}</w:p></w:footnote>'
    text = read(tmp_path, body, footnotes=note).resolution
    write_document(text, tmp_path / "own.docx", load_body("ga", TEMPLATES))
    again = read_document(tmp_path / "own.docx", counting_ids()).resolution
    assert [note.text for note in again.notes] == ["Nobody cites this."]
    assert [unit.text for unit in again.walk()] == [unit.text for unit in text.walk()]


def test_a_title_that_begins_with_a_figure_has_the_number_of_the_resolution_before_it(
    tmp_path: Path,
):
    head = "".join(f"<w:p>{run(words)}</w:p>" for words in (
        "Resolution adopted by the General Assembly on 3 March 2026",
        "80/9. 2025 Political Declaration on Harbours", "The General Assembly,",
    ))  # fmt: skip
    text = read_without_opening(tmp_path, head + line(verb("Noting"), run(" it,")) + ACT).resolution
    assert (text.masthead.number, text.title) == ("80/9", "2025 Political Declaration on Harbours")


def test_a_whole_text_under_a_line_of_amendments_is_read_as_a_text(tmp_path: Path):
    head = "".join(f"<w:p>{run(words)}</w:p>" for words in (
        "Proposed amendments to the draft", "Safety of harbours", "The Third Committee,",
        "Recalling its resolution 70/1,", "1. Urges all to act;", "2. Invites all to sing.",
    ))  # fmt: skip
    text = read_without_opening(tmp_path, head).resolution
    assert text.kind == "draft resolution"
    assert printed(text) == [
        "Recalling its resolution 70/1,", "1. Urges all to act;", "2. Invites all to sing.",
    ]  # fmt: skip
    assert "Proposed amendments to the draft" in text.masthead.other


def test_a_table_of_contents_is_set_aside_and_is_no_part_of_the_title(tmp_path: Path):
    style = '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    listed = '<w:p><w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr>{}{}</w:p>'
    begin, end = MARK.format("begin") + MARK.format("separate"), MARK.format("end")
    body = (
        listed.format(begin, run("Piers and lights 3"))
        + listed.format(run("Annex 5"), end)
        + f"<w:p>{run('Safety of harbours')}</w:p><w:p>{run('The General Assembly,')}</w:p>"
        + ACT
    )
    found = read_without_opening(tmp_path, body, styles=STYLES + style)
    assert found.resolution.title == "Safety of harbours"
    assert printed(found.resolution) == ["1. Urges all to act."]
    assert [(one.text, one.aside) for one in found.aside] == [
        ("Piers and lights 3", "table of contents"), ("Annex 5", "table of contents"),
    ]  # fmt: skip


def test_words_of_the_text_in_the_style_of_a_table_of_contents_are_read(tmp_path: Path):
    style = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    act = f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{run("1. Urges all to act;")}</w:p>'
    found = read(tmp_path, act + numbered("2.", run("Invites all.")), styles=STYLES + style)
    assert printed(found.resolution) == ["1. Urges all to act;", "2. Invites all."]


# The account


def words_of(path: Path) -> Counter[str]:
    """The words of all text elements of a file whose body has nothing but runs."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in ("word/document.xml", "word/footnotes.xml", "word/comments.xml"):
            if name in archive.namelist():
                root = etree.fromstring(archive.read(name))
                for paragraph in root.iter(f"{{{WORD}}}p"):
                    texts = (text.text or "" for text in paragraph.iter(f"{{{WORD}}}t"))
                    found.update(re.findall(r"\w+", "".join(texts).casefold()))
    return found


def words_kept(reading: Reading) -> Counter[str]:
    told = [remark.text for remark in reading.remarks] + [one.text for one in reading.aside]
    said = write_text(reading.resolution) + " ".join(told)
    return Counter(re.findall(r"\w+", said.replace("\\n", " ").casefold()))


def test_words_that_stand_where_nothing_is_read_are_kept(tmp_path: Path):
    strange = (
        f"<w:frame><w:unknown><w:p>{run('Words nobody looks for')}</w:p></w:unknown></w:frame>"
    )
    hidden = run(" secret", "<w:vanish/>")
    note = f'<w:footnote w:id="2"><w:p>{run("A note.")}</w:p></w:footnote>'
    comment = f'<w:comment w:id="1" w:author="Peru"><w:p>{run("Why so?")}</w:p></w:comment>'
    body = line(verb("Noting"), run(" it"), hidden, run(",")) + strange + ACT
    reading = read(tmp_path, body, footnotes=note, comments=comment)
    assert not words_of(tmp_path / "text.docx") - words_kept(reading)
    assert "Words nobody looks for" in [plain(unit.text) for unit in reading.resolution.walk()]
    assert {one.aside: one.text for one in reading.aside} == {
        "hidden words": " secret", "comment in the margin": "Why so?",
    }  # fmt: skip
