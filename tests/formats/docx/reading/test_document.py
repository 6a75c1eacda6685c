"""What the reader makes of Word files: those of others, and our own."""

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
    run,
    verb,
)

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import read_document, write_document
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[4] / "templates"


def test_the_parts_of_a_text_are_told_by_what_they_say(tmp_path: Path):
    closing = line(run("9th plenary meeting"), "<w:r><w:br/></w:r>", run("7 May 2026"))
    text = read(
        tmp_path, PREAMBLE + FIRST + numbered("2.", verb("Decides"), run(" to act.")) + closing
    ).resolution
    assert text.masthead.session == "Ninetieth session"
    assert text.sponsors == ("Malta",)
    assert text.title == "Safety of small harbours"
    assert plain(text.enacting) == "The General Assembly,"
    assert [unit.kind for unit in text.preamble] == [Kind.PREAMBULAR]
    assert printed(text)[1:] == ["1. Urges all States:", "2. Decides to act."]
    assert text.closing == "9th plenary meeting\n7 May 2026"


def test_italics_of_many_runs_are_one_emphasis(tmp_path: Path):
    body = line(verb("Recalling"), verb(" "), verb("also "), run("its resolution 60/1,"))
    (unit,) = read(tmp_path, body).resolution.preamble
    assert unit.text == "*Recalling also* its resolution 60/1,"


def test_subparagraphs_nest_to_four_degrees(tmp_path: Path):
    marks = ("(a)", "(i)", "a.", "i.", "ii.", "b.", "(ii)", "(b)")
    body = FIRST + "".join(numbered(mark, run(f"To mark {mark}:")) for mark in marks)
    numbers = [
        (row.depth, row.number) for row in Numbering(read(tmp_path, PREAMBLE + body).resolution)
    ]
    assert numbers[2:] == [
        (1, "(a)"), (2, "(i)"), (3, "a."), (4, "i."), (4, "ii."),
        (3, "b."), (2, "(ii)"), (1, "(b)"),
    ]  # fmt: skip


def test_i_after_h_is_a_letter_and_aa_follows_z(tmp_path: Path):
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)] + ["aa"]
    body = FIRST + "".join(numbered(f"({letter})", run("To act;")) for letter in letters)
    text = read(tmp_path, PREAMBLE + body).resolution
    assert [row.number for row in Numbering(text)][2:] == [f"({letter})" for letter in letters]
    assert len(text.operative[0].children) == len(letters)


def test_automatic_numbers_are_read_like_typed_ones(tmp_path: Path):
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    )

    def item(level: int, *runs: str) -> str:
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
        return f"<w:p><w:pPr>{listed}</w:pPr>{''.join(runs)}</w:p>"

    body = (
        item(0, verb("Urges"), run(" all States:"))
        + item(1, run("To chart;"))
        + item(1, run("To sound;"))
        + item(0, verb("Invites"), run(" pilots:"))
        + item(1, run("To report."))
    )
    text = read(tmp_path, PREAMBLE + body, numbering=numbering).resolution
    assert printed(text)[1:] == [
        "1. Urges all States:", "(a) To chart;", "(b) To sound;", "2. Invites pilots:",
        "(a) To report.",
    ]  # fmt: skip


def test_a_note_cited_again_stays_one_note(tmp_path: Path):
    body = line(verb("Recalling"), run(" the chart,"), CITED) + numbered(
        "1.", verb("Welcomes"), run(" the chart"), CITED_AGAIN, run(" of 1901.")
    )
    text = read(tmp_path, body, footnotes=NOTES).resolution
    (note,) = text.notes
    assert note.text == "See the chart."
    assert text.preamble[0].text == f"*Recalling* the chart,[^{note.id}]"
    assert text.operative[0].text == f"*Welcomes* the chart[^{note.id}] of 1901."


def test_a_cross_reference_to_nothing_is_reported(tmp_path: Path):
    reading = read(tmp_path, line(verb("Recalling"), run(" it,"), CITED_AGAIN))
    assert any("points nowhere" in remark.message for remark in reading.remarks)


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("<w:t>*</w:t></w:r>", "*"),
        ("<w:t>**</w:t></w:r>", "**"),
        ("<w:t>*</w:t><w:t>*</w:t></w:r>", "**"),
        ("<w:t>*</w:t><w:t>*</w:t><w:t>*</w:t></w:r>", "***"),
        ("</w:r><w:r><w:t>**</w:t></w:r>", "**"),
    ],
)
def test_the_mark_of_a_sponsors_note_is_no_text(tmp_path: Path, written: str, mark: str):
    opening = (
        '<w:p><w:r><w:t>Fiji:</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" '
        f'w:id="2"/>{written}<w:r><w:t xml:space="preserve"> draft resolution</w:t>'
        "</w:r></w:p>"
    )
    path = tmp_path / "starred"
    path.mkdir()
    notes = NOTES.replace("<w:r><w:footnoteRef/></w:r>", f"<w:r><w:t>{mark}</w:t></w:r>")
    body = opening + "<w:p><w:r><w:t>Ferries</w:t></w:r></w:p>" + OPENING[OPENING.rindex("<w:p>") :]
    text = read(path, body + PREAMBLE, footnotes=notes).resolution
    (note,) = text.notes
    assert (note.mark, note.text) == (mark, "See the chart.")
    assert not any("*" in plain(one) for one in text.texts())


def test_a_star_that_follows_the_mark_of_a_note_is_text(tmp_path: Path):
    note = Note("n", "See the chart.", "*")
    tide = Unit("p", Kind.PREAMBULAR, "*Recalling* the tide[^n]\\*, as it was,")
    path = tmp_path / "out.docx"
    write_document(
        Resolution(title="Tides", preamble=(tide,), notes=(note,)), path, load_body("c3", TEMPLATES)
    )
    found = read_document(path, counting_ids()).resolution
    assert plain(found.preamble[0].text) == "Recalling the tide*, as it was,"
    assert [one.mark for one in found.notes] == ["*"]


def test_leftover_tracked_changes_are_read_as_accepted_and_reported(tmp_path: Path):
    by = 'w:id="1" w:author="Start" w:date="2026-01-01T00:00:00Z"'
    body = line(
        verb("Recalling"),
        f"<w:ins {by}>{run(' also')}</w:ins>",
        f"<w:del {by}><w:r><w:delText> not</w:delText></w:r></w:del>",
        run(" it,"),
    )
    reading = read(tmp_path, body)
    assert plain(reading.resolution.preamble[0].text) == "Recalling also it,"
    assert any("tracked changes" in remark.message for remark in reading.remarks)


def test_the_comment_of_the_document_system_is_not_text(tmp_path: Path):
    body = line(verb("Recalling"), run(" it,"), '<w:r><w:commentReference w:id="0"/></w:r>')
    comment = (
        '<w:comment w:id="0" w:author="Start"><w:p><w:r><w:t>&lt;&lt;ODS JOB NO&gt;&gt;N1'
        "</w:t></w:r></w:p></w:comment>"
    )
    text = read(tmp_path, body, comments=comment).resolution
    assert "ODS" not in "".join(text.texts())


def test_links_are_walked_into_and_no_break_characters_survive(tmp_path: Path):
    link = f'<w:hyperlink r:id="x">{run("A/RES/60/1")}</w:hyperlink>'
    body = line(
        verb("Recalling"), run(" resolution "), link, run(" of 3\u00a0May"),
        "<w:r><w:noBreakHyphen/></w:r>", run("June,"),
    )  # fmt: skip
    (unit,) = read(tmp_path, body).resolution.preamble
    assert unit.text == "*Recalling* resolution A/RES/60/1 of 3\u00a0May\u2011June,"


def test_a_text_box_is_read_once(tmp_path: Path):
    box = f"<w:txbxContent>{line(verb('Noting'), run(' the box,'))}</w:txbxContent>"
    boxed = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    text = read(tmp_path, line(verb("Recalling"), run(" it,"), f"<w:r>{boxed}</w:r>")).resolution
    assert printed(text) == ["Recalling it,", "Noting the box,"]


def test_hidden_words_are_left_out_and_reported(tmp_path: Path):
    body = line(verb("Recalling"), run(" secret", "<w:vanish/>"), run(" it,"))
    reading = read(tmp_path, body)
    assert plain(reading.resolution.preamble[0].text) == "Recalling it,"
    assert any("Hidden" in remark.message for remark in reading.remarks)


def test_a_table_is_carried_row_by_row(tmp_path: Path):
    def cell(text: str) -> str:
        return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"

    rows = (("Year", "Berths | quays"), ("1901", "12"))
    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    text = read(tmp_path, PREAMBLE + FIRST + f"<w:tbl>{table}</w:tbl>").resolution
    (found,) = (unit for unit in text.walk() if unit.kind is Kind.TABLE)
    assert found.text == "| Year | Berths \\| quays |\n| 1901 | 12 |"


def test_a_heading_is_told_by_its_style_and_keeps_no_look_of_it(tmp_path: Path):
    styled = '<w:pPr><w:pStyle w:val="H23"/></w:pPr>'
    heading = f"<w:p>{styled}{run('Charts and soundings')}</w:p>"
    body = PREAMBLE + heading + FIRST + numbered("2.", verb("Decides"), run(" to act."))
    text = read(tmp_path, body).resolution
    (found,) = (unit for unit in text.walk() if unit.kind is Kind.HEADING)
    assert found.text == "Charts and soundings"


def test_brackets_are_text(tmp_path: Path):
    words = "[to extend][to renew] [link](x) [red]a[/] [/] \\ *"
    (unit,) = read(tmp_path, line(verb("Recalling"), run(f" {words},"))).resolution.preamble
    assert plain(unit.text) == f"Recalling {words},"


OWN = Resolution(
    masthead=Masthead(
        organ="General Assembly", symbol="A/C.3/90/L.4", distribution="Limited",
        date="3 October 2035", original="French", session="Ninetieth session",
        committee="Third Committee", agenda_item="Agenda item 9", agenda_title="Harbours",
    ),
    sponsors=("Fiji", "Malta"),
    sponsors_note="star",
    title="Safety of small harbours",
    enacting="*The General Assembly*,",
    preamble=(Unit("pp1", Kind.PREAMBULAR, "*Recalling* its resolution 60/1,[^one]"),),
    operative=(
        Unit("op1", Kind.OPERATIVE, "*Urges* all States[^one] [to extend][to renew]:", (
            Unit("sa", Kind.SUBPARAGRAPH, "To chart:", (
                Unit("si", Kind.SUBPARAGRAPH, "To sound;"),
            )),
            Unit("sb", Kind.SUBPARAGRAPH, "To report.[^two]"),
        )),
        Unit("op2", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    annexes=(Unit("an", Kind.ANNEX, "Terms", (Unit("n1", Kind.NUMBERED, "Ports are free."),)),),
    notes=(
        Note("one", "Resolution 60/1."), Note("two", "See *Charts*."), Note("star", "List.", "*"),
    ),
)  # fmt: skip


def test_our_own_file_reads_back_with_its_identities(tmp_path: Path):
    path = tmp_path / "own.docx"
    write_document(OWN, path, load_body("c3", TEMPLATES))
    read_back = read_document(path, counting_ids("z")).resolution
    assert read_back.masthead == OWN.masthead
    assert read_back.preamble == OWN.preamble
    assert read_back.operative == OWN.operative
    assert read_back.annexes == OWN.annexes
    assert read_back.sponsors == OWN.sponsors
    assert read_back.sponsors_note == "star"
    assert {note.id: note for note in read_back.notes} == {note.id: note for note in OWN.notes}


def test_no_identity_is_given_twice_though_the_file_carries_some(tmp_path: Path):
    path = tmp_path / "own.docx"
    units = tuple(
        Unit(f"u{number}", Kind.OPERATIVE, f"*Urges* port {number} to act;")
        for number in range(9, 0, -1)
    )
    write_document(replace(OWN, operative=units), path, load_body("c3", TEMPLATES))
    text = read_document(path, counting_ids("u")).resolution
    assert [unit.id for unit in text.operative] == [unit.id for unit in units]
    names = [unit.id for unit in text.walk()] + [note.id for note in text.notes]
    assert len(set(names)) == len(names)
