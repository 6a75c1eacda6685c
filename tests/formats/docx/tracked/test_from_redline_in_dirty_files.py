"""Changes tracked in files as delegations make them: blank lines, notes of old programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree
from support.issued_word_files import (
    ENACTING,
    FOURTH,
    NAMESPACES,
    THIRD,
    TITLE,
    paragraph,
    run,
    write,
)
from support.tracked_cases import Issue, assert_holds, issued, lines, root

from drafting.dataclasses import replace
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.model.edits import DeleteUnit, EditText, InsertNote, InsertUnit, JoinUnits
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

RECALLING = paragraph(run("Recalling the tides,"))
NOTING = paragraph(run("Noting the storms,"))
LINES_ABOVE_NOTES = f"""<w:footnotes {NAMESPACES}>
<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote></w:footnotes>"""


def with_part(path: Path, name: str, content: str) -> Issue:
    """The file with another part in place of one, read."""
    with ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for one, data in {**parts, name: content.encode()}.items():
            archive.writestr(one, data)
    return issued(path)


def made(issue: Issue, new: Resolution) -> Path:
    target = issue.path.with_name("made.docx")
    issue.write(new, target)
    assert_holds(issue, target)
    return target


def test_a_first_note_takes_no_number_of_a_line_above_notes(tmp_path: Path):
    path = write(tmp_path / "bare.docx", [TITLE, ENACTING, THIRD, FOURTH], ["None."]).path
    issue = with_part(path, "word/footnotes.xml", LINES_ABOVE_NOTES)
    text = InsertNote(0, Note("nt", "Tide tables.")).apply(issue.text)
    unit = text.operative[0]
    text = EditText(unit.id, unit.text, unit.text.replace("act;", "act;[^nt]")).apply(text)
    assert [words for _, words in lines(made(issue, text), accepted)[1]] == ["Tidetables."]


@pytest.mark.parametrize("gap", [paragraph(), paragraph(run("  ")), paragraph() + paragraph()])
def test_blank_lines_between_paragraphs_that_are_joined_go_with_them(tmp_path: Path, gap: str):
    body = [TITLE, ENACTING, gap, RECALLING, gap, NOTING, gap, THIRD, FOURTH]
    issue = write(tmp_path / "spaced.docx", body)
    first, second = issue.text.preamble
    whole = replace(first, text=f"{first.text} {second.text}")
    path = made(issue, JoinUnits((first, second), whole).apply(issue.text))
    assert "Recallingthetides,Notingthestorms," in lines(path, accepted)[0]
    assert lines(path, rejected)[0] == lines(issue.path, rejected)[0]


PREAMBLE = (TITLE, ENACTING, RECALLING, NOTING)


def labelled(label: str) -> tuple[str, ...]:
    verbs = ("Urges all to act;", "Invites pilots;", "Decides to remain seized.")
    return tuple(paragraph(run(f"{label.format(n)} {words}")) for n, words in enumerate(verbs, 1))


@pytest.mark.parametrize("label", ["OP{}.", "OP{}", "[OP{}]", "({})", "{} –"])
def test_labels_of_the_room_are_numbers_that_follow(tmp_path: Path, label: str):
    issue = write(tmp_path / "room.docx", [*PREAMBLE, *labelled(label)])
    second = issue.text.operative[1]
    text = DeleteUnit(place_of(issue.text, second.id), second).apply(issue.text)
    path = made(issue, text)
    assert lines(path, accepted)[0][-1].startswith("".join(label.format(2).split()))
    assert lines(path, rejected)[0] == lines(issue.path, rejected)[0]


def test_a_paragraph_comes_in_where_word_gives_preambular_paragraphs_a_label(tmp_path: Path):
    lists = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="PP%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    preamble = [
        paragraph(run(words), properties=listed)
        for words in ("Recalling the tides,", "Noting the storms,")
    ]
    issue = write(tmp_path / "pp.docx", [TITLE, ENACTING, *preamble, THIRD, FOURTH], lists=lists)
    fresh = Unit("fresh", Kind.PREAMBULAR, "Mindful of the charts,")
    text = InsertUnit(Place("preamble", issue.text.preamble[0].id), fresh).apply(issue.text)
    assert "Mindfulofthecharts," in lines(made(issue, text), accepted)[0]


def test_paragraphs_that_others_joined_in_the_file_stay_joined(tmp_path: Path):
    gone = '<w:rPr><w:del w:id="90" w:author="Peru"/></w:rPr>'
    halves = [paragraph(run("Noting the storms"), properties=gone), paragraph(run(" of May,"))]
    issue = write(tmp_path / "joined.docx", [TITLE, ENACTING, RECALLING, *halves, THIRD, FOURTH])
    unit = issue.text.operative[0]
    text = EditText(unit.id, unit.text, unit.text.replace("coastal", "island")).apply(issue.text)
    issue.write(text, tmp_path / "made.docx")
    assert "NotingthestormsofMay," in lines(tmp_path / "made.docx", accepted)[0]


def body_of(path: Path, resolve: Callable[[etree._Element], etree._Element]) -> etree._Element:
    return resolve(root(path))[0]


BOX = f"<w:r><w:pict><w:txbxContent>{paragraph(run('Draft of May'))}</w:txbxContent></w:pict></w:r>"


@pytest.mark.parametrize("with_box", [True, False])
def test_a_paragraph_goes_with_the_box_in_it_if_its_words_go(tmp_path: Path, with_box: bool):
    boxed = paragraph(run("Noting"), BOX, run(" the storms,"))
    issue = write(tmp_path / "boxed.docx", [TITLE, ENACTING, RECALLING, boxed, THIRD, FOURTH])
    text = issue.text
    goes = (text.preamble[1], *text.operative[:1]) if with_box else text.preamble[1:2]
    for unit in goes:
        text = DeleteUnit(place_of(text, unit.id), unit).apply(text)
    path = made(issue, text)
    left = etree.tostring(body_of(path, accepted), encoding="unicode")
    assert ("Draft of May" in left) is not with_box
    assert "storms" not in left
    assert "Draft of May" in etree.tostring(body_of(path, rejected), encoding="unicode")


@pytest.mark.parametrize("shown", ["the high tides", " the high tides "])
def test_a_word_of_a_field_is_replaced_and_the_spaces_around_it_stay(tmp_path: Path, shown: str):
    field = f'<w:fldSimple w:instr=" MERGEFIELD Tides ">{run(shown)}</w:fldSimple>'
    around = ("Recalling", " of May,") if shown[0] == " " else ("Recalling ", " of May,")
    filled = paragraph(run(around[0]), field, run(around[1]))
    issue = write(tmp_path / "field.docx", [TITLE, ENACTING, filled, THIRD, FOURTH])
    unit = issue.text.preamble[0]
    text = EditText(unit.id, unit.text, unit.text.replace("high", "low")).apply(issue.text)
    body = body_of(made(issue, text), accepted)
    words = " ".join("".join(body[2].itertext()).split())
    assert words == "Recalling the low tides of May,"


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Noting the floods,", ["N", "oting the floods,"]),
        ("Deploring the storms,", ["Deploring the storms,"]),
        ("", []),
    ],
)
def test_a_large_initial_goes_with_the_word_it_begins(
    tmp_path: Path, words: str, letters: list[str]
):
    frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'
    noting = paragraph(run("N"), properties=frame) + paragraph(run("oting the storms,"))
    issue = write(tmp_path / "initial.docx", [TITLE, ENACTING, RECALLING, noting, THIRD, FOURTH])
    unit = issue.text.preamble[1]
    assert unit.text.replace("*", "") == "Noting the storms,"
    if words:
        new = EditText(unit.id, unit.text, words).apply(issue.text)
    else:
        new = DeleteUnit(place_of(issue.text, unit.id), unit).apply(issue.text)
    target = issue.path.with_name("made.docx")
    issue.write(new, target)

    def said(resolve: Callable[[etree._Element], etree._Element]) -> list[str]:
        texts = ("".join(one.itertext()) for one in resolve(root(target)).iter("{*}p"))
        return [text for text in texts if text.strip()]

    assert said(accepted)[3 : 3 + len(letters)] == letters
    assert said(rejected)[3:5] == ["N", "oting the storms,"]
    assert len(said(accepted)) == len(said(rejected)) - 2 + len(letters)
