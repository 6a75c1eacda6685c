"""Changes tracked in files as delegations make them: blank lines, notes of old programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
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
from support.tracked_cases import Issue, assert_holds, issued, lines

from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.model.edits import EditText, InsertNote, JoinUnits
from drafting.model.resolution import Note, Resolution

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
