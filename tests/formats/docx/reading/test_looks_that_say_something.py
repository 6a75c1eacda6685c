"""Looks that change what is printed: initials, raised figures, hidden styles, marks of symbols."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.word_bodies import FIRST, PREAMBLE, line, numbered, printed, read, run, verb

from drafting.model.inline import plain

HIDDEN_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Gone"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def initial(letters: str, kind: str = "drop") -> str:
    frame = f'<w:framePr w:dropCap="{kind}" w:lines="3" w:wrap="around"/>'
    large = run(letters, '<w:position w:val="-9"/><w:sz w:val="112"/>')
    return f"<w:p><w:pPr><w:keepNext/>{frame}</w:pPr>{large}</w:p>"


def item(*runs: str, mark: str = "") -> str:
    list_ = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{list_}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


@pytest.mark.parametrize(
    ("letters", "rest"),
    [("N", "oting the loss of seven lamps,"), ("A", " new lamp being lit,"), ("No", "ting it,")],
)
@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_a_large_initial_begins_the_paragraph_after_it(
    tmp_path: Path, kind: str, letters: str, rest: str
):
    reading = read(tmp_path, PREAMBLE + initial(letters, kind) + f"<w:p>{run(rest)}</w:p>" + FIRST)
    assert printed(reading.resolution)[1] == letters + rest


def test_a_frame_that_is_no_initial_is_a_paragraph(tmp_path: Path):
    framed = f'<w:p><w:pPr><w:framePr w:w="2000"/></w:pPr>{run("Noting the winds,")}</w:p>'
    reading = read(tmp_path, framed + line(verb("Noting"), run(" the tides,")))
    assert printed(reading.resolution) == ["Noting the winds,", "Noting the tides,"]


@pytest.mark.parametrize(
    ("look", "read_as"),
    [
        ('<w:position w:val="6"/><w:sz w:val="13"/>', "10² km,"),
        ('<w:position w:val="-4"/><w:sz w:val="12"/>', "10₂ km,"),
        ('<w:position w:val="6"/><w:sz w:val="24"/>', "102 km,"),
        ('<w:position w:val="1"/><w:sz w:val="12"/>', "102 km,"),
        ('<w:sz w:val="12"/>', "102 km,"),
    ],
)
def test_small_figures_that_are_raised_or_lowered_by_points_are_high_or_low(
    tmp_path: Path, look: str, read_as: str
):
    body = line(verb("Noting"), run(" that reefs cover 10"), run("2", look), run(" km,"))
    (unit,) = read(tmp_path, body).resolution.preamble
    assert plain(unit.text).endswith(read_as)


@pytest.mark.parametrize("style", ["Gone", "Child"])
def test_words_of_a_hidden_style_are_left_out_and_told(tmp_path: Path, style: str):
    hidden = line(run("Noting a secret,"), properties=f'<w:pStyle w:val="{style}"/>')
    seen = line(
        run("Noting the tides,", '<w:vanish w:val="0"/>'), properties=f'<w:pStyle w:val="{style}"/>'
    )
    reading = read(tmp_path, PREAMBLE + hidden + seen, styles=HIDDEN_STYLE)
    assert printed(reading.resolution)[1:] == ["Noting the tides,"]
    assert "Hidden words were left out." in [remark.message for remark in reading.remarks]
    assert "secret" in " ".join(passage.text for passage in reading.aside)


def test_a_list_counts_no_paragraph_that_is_hidden_with_its_mark(tmp_path: Path):
    hidden = "<w:vanish/>"
    body = (
        item(verb("Urges"), run(" all States to act;"))
        + item(run("A hidden one;", hidden), mark=hidden)
        + item(verb("Invites"), run(" all others to help."))
    )
    reading = read(tmp_path, PREAMBLE + body, numbering=NUMBERING)
    assert printed(reading.resolution)[1:] == [
        "1. Urges all States to act;",
        "2. Invites all others to help.",
    ]


def test_the_star_of_a_symbol_font_marks_a_note(tmp_path: Path):
    star = '<w:sym w:font="Symbol" w:char="F02A"/>'
    notes = (
        f'<w:footnote w:id="2"><w:p><w:r>{star}</w:r>{run(" See the chart.")}</w:p></w:footnote>'
    )
    cited = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>{star}</w:r>'
    reading = read(
        tmp_path,
        line(verb("Noting"), run(" the tides"), cited, run(",")) + numbered("1.", verb("Acts")),
        footnotes=notes,
    )
    (note,) = reading.resolution.notes
    assert (note.mark, note.text) == ("*", "See the chart.")
    assert reading.resolution.preamble[0].text == f"*Noting* the tides[^{note.id}],"
