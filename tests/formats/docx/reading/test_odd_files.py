"""Word files that were made by hand, by other programs or from PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.word_bodies import (
    CITED,
    CITED_AGAIN,
    FIRST,
    NOTES,
    OPENING,
    PREAMBLE,
    line,
    numbered,
    printed,
    read,
    read_without_opening,
    run,
    verb,
)

from drafting.formats.docx import read_document
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind

PLAIN_TEXT = (
    f"<w:p>{run('The General Assembly,')}</w:p><w:p>{run('Recalling it,')}</w:p>"
    f"<w:p>{run('1. Urges all to act.')}</w:p>"
)
BREAK = "<w:r><w:br/></w:r>"


def raised(figure: str) -> str:
    return run(figure, '<w:vertAlign w:val="superscript"/>')


def test_line_breaks_that_set_paragraphs_apart_are_paragraphs(tmp_path: Path):
    body = line(verb("Recalling"), run(" it,"), BREAK, verb("Noting"), run(" the rest,"), BREAK,
                run("1. "), verb("Urges"), run(" all:"), BREAK, run("(a) To act;"))  # fmt: skip
    text = read(tmp_path, body).resolution
    assert printed(text) == ["Recalling it,", "Noting the rest,", "1. Urges all:", "(a) To act;"]
    assert text.preamble[1].text == "*Noting* the rest,"


def test_a_line_break_within_a_paragraph_stays(tmp_path: Path):
    (unit,) = read(tmp_path, line(verb("Recalling"), BREAK, run("it,"))).resolution.preamble
    assert plain(unit.text) == "Recalling\nit,"


def test_notes_that_are_typed_are_notes(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" ports of 5 km"), raised("2"), run(" and piers,"), raised("1"))
        + numbered("1.", verb("Urges"), run(" all"), raised("2"), run(" to act."))
        + f"<w:p>{raised('1')}{run(' See A/70/1.')}</w:p><w:p/>"
        + f"<w:p>{raised('2')}{run(' See ')}{verb('Charts')}</w:p>"
    )
    text = read(tmp_path, body).resolution
    one, two = text.notes
    assert (one.text, two.text) == ("See A/70/1.", "See *Charts*")
    assert text.preamble[0].text == f"*Recalling* ports of 5 km² and piers,[^{one.id}]"
    assert text.operative[0].text == f"*Urges* all[^{two.id}] to act."


def test_raised_figures_without_notes_are_figures(tmp_path: Path):
    body = line(verb("Recalling"), run(" ports of 5 km"), raised("2"), run(","))
    (unit,) = read(tmp_path, body).resolution.preamble
    assert plain(unit.text) == "Recalling ports of 5 km²,"


def test_words_struck_through_by_hand_are_reported(tmp_path: Path):
    reading = read(tmp_path, line(verb("Recalling"), run(" not", "<w:strike/>"), run(" it,")))
    assert plain(reading.resolution.preamble[0].text) == "Recalling not it,"
    assert any("struck through" in remark.message for remark in reading.remarks)


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def cell(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_a_text_in_a_column_of_a_table_is_read_and_what_stands_beside_it_reported(tmp_path: Path):
    opening, _, _ = OPENING.rpartition("<w:p>")
    laid_out = table(
        ("<w:p/>", cell(run("Text")), cell(run("Remarks"))),
        ("<w:p/>", cell(run("The General Assembly,")), "<w:p/>"),
        (cell(run("PP1")), cell(verb("Recalling"), run(" it,")), cell(run("Malta: keep"))),
        (cell(run("1.")), cell(verb("Urges"), run(" all;")) + cell(run("(a) To act.")), "<w:p/>"),
    )
    path = tmp_path / "table"
    path.mkdir()
    reading = read_without_opening(path, opening + laid_out)
    assert printed(reading.resolution) == ["Recalling it,", "1. Urges all;", "(a) To act."]
    assert "Malta: keep" in [remark.text for remark in reading.remarks]


def test_a_text_in_the_rows_of_a_table_is_read_where_the_enacting_words_stand_above_it(
    tmp_path: Path,
):
    laid_out = table(
        (cell(run("Para")), cell(run("Text")), cell(run("Comments"))),
        (cell(run("PP1")), cell(verb("Recalling"), run(" it,")), cell(run("Malta: keep"))),
        (cell(run("OP1")), cell(verb("Urges"), run(" all:")), "<w:p/>"),
        (cell(run("(a)")), cell(run("To act;")), "<w:p/>"),
        (cell(run("OP2")), cell(verb("Decides"), run(" to remain seized.")), "<w:p/>"),
    )
    reading = read(tmp_path, laid_out)
    assert printed(reading.resolution) == [
        "Recalling it,", "1. Urges all:", "(a) To act;", "2. Decides to remain seized.",
    ]  # fmt: skip
    beside = [remark.text for remark in reading.remarks]
    assert beside == ["Para", "Text", "Comments", "Malta: keep"]


def test_a_masthead_that_is_a_table_fills_its_fields(tmp_path: Path):
    masthead = table(
        (cell(run("United Nations")), cell(run("A/C.3/90/L.4"))),
        (cell(run("General Assembly")), cell(run("Distr.: Limited")) + cell(run("3 May 2035"))),
    )
    text = read_without_opening(tmp_path, masthead + OPENING + PREAMBLE + FIRST).resolution
    assert text.masthead.organ == "General Assembly"
    assert (text.masthead.symbol, text.masthead.distribution) == ("A/C.3/90/L.4", "Limited")
    assert text.masthead.date == "3 May 2035"


def test_a_table_in_a_cell_is_carried_once(tmp_path: Path):
    inner = table((cell(run("inner")),))
    text = read(tmp_path, PREAMBLE + FIRST + table((cell(run("outer")) + inner,))).resolution
    (found,) = (unit for unit in text.walk() if unit.kind is Kind.TABLE)
    assert found.text == "| outer inner |"


def test_a_cross_reference_whose_bookmark_is_gone_goes_by_its_number(tmp_path: Path):
    notes = NOTES + NOTES[NOTES.index('<w:footnote w:id="2"') :].replace('"2"', '"3"')
    cited = CITED + '<w:r><w:footnoteReference w:id="3"/></w:r>'
    again = CITED_AGAIN.replace("_Ref7", "_Lost")
    body = line(verb("Recalling"), run(" it,"), cited) + numbered(
        "1.", verb("Urges"), run(" all"), again, run(" to act.")
    )
    text = read(tmp_path, body, footnotes=notes).resolution
    assert text.operative[0].text == f"*Urges* all[^{text.notes[0].id}] to act."


def test_the_words_for_a_broken_reference_are_no_text(tmp_path: Path):
    broken = CITED_AGAIN.replace("NOTEREF", "REF").replace(
        "<w:t>1</w:t>", "<w:t>Error! Bookmark not defined.</w:t>"
    )
    reading = read(tmp_path, line(verb("Recalling"), run(" it,"), broken))
    assert plain(reading.resolution.preamble[0].text) == "Recalling it,"
    assert any("points nowhere" in remark.message for remark in reading.remarks)


def test_of_a_report_the_text_asked_for_is_read_with_what_recommends_it(tmp_path: Path):
    def plain_line(words: str) -> str:
        return f"<w:p>{run(words)}</w:p>"

    first = plain_line("Draft resolution I") + plain_line("Lamps") + PLAIN_TEXT
    second = plain_line("Draft resolution II") + plain_line("Charts") + PLAIN_TEXT
    body = (
        plain_line("E/2036/30")
        + plain_line(
            "1. The Commission recommends the adoption of the following draft resolutions:"
        )
        + first
        + second
        + plain_line("2. The Commission also recommends that the Council meet.")
    )
    read_without_opening(tmp_path, body)
    text = read_document(tmp_path / "text.docx", counting_ids(), 2).resolution
    assert (text.title, text.masthead.symbol) == ("Charts", "")
    assert plain(text.chapeau).startswith("The Commission recommends the adoption")
    assert printed(text) == ["Recalling it,", "1. Urges all to act."]


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("arabicAbjad", ["أ", "ب", "ج"]),
        ("arabicAlpha", ["أ", "ب", "ت"]),
        ("russianLower", ["а", "б", "в"]),
        ("chineseCounting", ["一", "二", "三"]),
        ("lowerRoman", ["i", "ii", "iii"]),
    ],
)
def test_lists_count_in_many_scripts(form: str, marks: list[str], tmp_path: Path):
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    numbering = (
        '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Listed"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Listed"/>{level}'
        '<w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    item = f"<w:p><w:pPr>{listed}</w:pPr>{run('To act;')}</w:p>"
    text = read(tmp_path, PREAMBLE + FIRST + item * 3, numbering=numbering).resolution
    assert [row.number for row in Numbering(text)][2:] == [f"({mark})" for mark in marks]


def test_numbers_begin_again_where_a_list_says_so(tmp_path: Path):
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl>'
    )
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
        f'<w:num w:numId="8"><w:abstractNumId w:val="3"/>{again}</w:num>'
    )

    def item(number: int) -> str:
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return f"<w:p><w:pPr>{listed}</w:pPr>{verb('Urges')}{run(' all to act;')}</w:p>"

    def section(name: str) -> str:
        return f"<w:p>{run(name)}</w:p>"

    body = PREAMBLE + section("I") + item(7) * 2 + section("II") + item(8) * 2
    text = read(tmp_path, body, numbering=numbering).resolution
    assert [row.number for row in Numbering(text)] == ["", "I", "1.", "2.", "II", "1.", "2."]


def test_what_is_kept_elsewhere_is_reported(tmp_path: Path):
    reading = read(tmp_path, PREAMBLE + '<w:altChunk r:id="x"/>')
    assert any("was not read" in remark.message for remark in reading.remarks)


def test_a_note_whose_mark_a_change_takes_out_is_set_aside(tmp_path: Path):
    gone = f'<w:del w:id="8" w:author="Peru">{CITED}</w:del>'
    reading = read(tmp_path, line(verb("Recalling"), run(" it,"), gone), footnotes=NOTES)
    assert reading.resolution.notes == ()
    assert "See the chart." in [one.text.strip() for one in reading.aside]


def test_an_annex_has_its_title_without_the_look_of_titles(tmp_path: Path):
    annex = f"<w:p>{run('Annex', '<w:b/>')}</w:p><w:p>{run('Rules of the pilots', '<w:b/>')}</w:p>"
    body = PREAMBLE + numbered("1.", verb("Urges"), run(" all to act.")) + annex
    text = read(tmp_path, body + numbered("1.", run("Two flags call a pilot."))).resolution
    assert text.annexes[0].text == "Rules of the pilots"


def test_a_level_of_a_list_of_fields_begins_anew_under_the_next_number(tmp_path: Path):
    def field(level: int) -> str:
        code = (
            f'<w:instrText xml:space="preserve"> LISTNUM NumberDefault \\l {level} </w:instrText>'
        )
        ends = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "end"))
        return f"<w:r>{code}</w:r>".join(ends)

    body = PREAMBLE
    for _ in range(2):
        body += line(field(1), run(" "), verb("Urges"), run(" all:"))
        body += line(field(2), run(" To act;")) + line(field(2), run(" To look;"))
    text = read(tmp_path, body).resolution
    numbers = [row.number for row in Numbering(text) if row.number]
    assert numbers == ["1.", "a)", "b)", "2.", "a)", "b)"]


def test_a_paragraph_that_breaks_off_within_a_sentence_is_told(tmp_path: Path):
    cut = line(verb("Recalling"), run(" all lamps that were lit")) + line(run("on the coasts,"))
    whole = line(verb("Noting"), run(" the lamps:")) + line(run("those of the coasts;"))
    told = [remark.text for remark in read(tmp_path, cut + whole).remarks]
    assert told == ["on the coasts,"]


HEAD = ("Ninetieth session", "Third Committee", "Agenda item 8", "Ports", "Malta: draft resolution")
TEXT = ("Recalling it,", "Noting the rest,", "1. Urges all to act;", "2. Decides to wait.")


def broken(*lines: str) -> str:
    return cell(BREAK.join(map(run, lines)))


def test_a_whole_text_in_the_lines_of_one_paragraph_is_read(tmp_path: Path):
    body = broken(*HEAD, "Safe harbours", "The General Assembly,", *TEXT)
    text = read_without_opening(tmp_path, body).resolution
    assert (text.masthead.session, text.masthead.committee) == HEAD[:2]
    assert (text.sponsors, text.title) == (("Malta",), "Safe harbours")
    assert printed(text) == list(TEXT)


def test_lines_of_a_masthead_in_one_paragraph_fill_its_fields(tmp_path: Path):
    title = broken("Harbours that", "are safe")
    rest = title + "".join(cell(run(one)) for one in ("The General Assembly,", *TEXT))
    text = read_without_opening(tmp_path, broken(*HEAD[:4]) + cell(run(HEAD[4])) + rest).resolution
    masthead = text.masthead
    assert (masthead.session, masthead.committee, masthead.agenda_item) == HEAD[:3]
    assert text.title == "Harbours that are safe"


def test_lines_that_a_mail_has_broken_are_joined(tmp_path: Path):
    body = broken("Recalling the ports", "of the north,", "Noting them,", "1. Urges all", "to act.")
    text = read(tmp_path, body).resolution
    assert printed(text) == ["Recalling the ports of the north,", "Noting them,",
                             "1. Urges all to act."]  # fmt: skip


LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{0}"/>'
    '<w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_a_number_that_is_typed_behind_the_same_automatic_one_is_read_once(tmp_path: Path):
    body = PREAMBLE + line(run("1. "), verb("Urges"), run(" all."), properties=IN_LIST)
    reading = read(tmp_path, body, numbering=LIST.format(1, "decimal", "%1."))
    assert printed(reading.resolution)[1:] == ["1. Urges all."]
    assert any("typed behind the same" in remark.message for remark in reading.remarks)


def test_another_number_behind_an_automatic_one_is_text_and_told(tmp_path: Path):
    body = PREAMBLE + line(run("1. "), verb("Urges"), run(" all."), properties=IN_LIST)
    reading = read(tmp_path, body, numbering=LIST.format(4, "decimal", "%1."))
    assert "1. " in plain(reading.resolution.operative[0].text)
    assert any("typed behind an automatic" in remark.message for remark in reading.remarks)


def test_numbers_between_dashes_count_paragraphs(tmp_path: Path):
    one = line(verb("Urges"), run(" all;"), properties=IN_LIST)
    reading = read(tmp_path, PREAMBLE + one * 2, numbering=LIST.format(1, "numberInDash", "%1"))
    assert printed(reading.resolution)[1:] == ["1. Urges all;", "2. Urges all;"]


def test_of_a_text_in_two_languages_side_by_side_the_first_is_read(tmp_path: Path):
    pairs = (
        ("Malta: draft resolution", "Malte : projet de résolution"),
        ("Safe harbours", "Ports sûrs"),
        ("The General Assembly,", "L'Assemblée générale,"),
        ("Recalling it,", "Rappelant cela,"),
        ("1. Urges all to act.", "1. Demande à tous d’agir."),
    )
    rows = [tuple(cell(run(one)) for one in pair) for pair in pairs]
    reading = read_without_opening(tmp_path, table(*rows))
    assert reading.resolution.title == "Safe harbours"
    assert printed(reading.resolution) == ["Recalling it,", "1. Urges all to act."]
    assert {one for _, one in pairs} <= {remark.text for remark in reading.remarks}


def test_the_date_of_today_is_told(tmp_path: Path):
    reading = read(tmp_path, line(verb("Recalling"), run(" this "), "<w:r><w:dayLong/></w:r>"))
    assert "day of today" in [remark.text for remark in reading.remarks]


def test_a_sign_without_width_behind_a_paragraph_makes_no_heading_of_it(tmp_path: Path):
    body = PREAMBLE + line(run("Noting ports,\u200b"), properties="") + FIRST
    text = read(tmp_path, body).resolution
    assert [unit.kind for unit in text.preamble] == [Kind.PREAMBULAR] * 2
    assert plain(text.preamble[1].text) == "Noting ports,"
