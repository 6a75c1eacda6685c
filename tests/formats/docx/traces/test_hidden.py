"""Words that nobody sees are found, told and taken out; words that can be seen never are."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest
from support.issued_word_files import NAMESPACES, NOTES, TYPED, paragraph, reference, run, write

from drafting.formats.clean_copy import write_clean
from drafting.formats.docx.traces.report import look_into

HIDDEN, GROUND, TINY = "hidden", "in the colour of its ground", "of a size that nobody can read"
CODE = "in the code of a field"
STYLES = (
    f"<w:styles {NAMESPACES}>"
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Gone"/></w:style>'
    '<w:style w:type="character" w:styleId="Small"><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Dark"><w:pPr><w:shd w:val="clear" w:fill="000000"/>'
    "</w:pPr></w:style>"
    '<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style></w:styles>'
)
WHITE = '<w:color w:val="FFFFFF"/>'


def cell(content: str, fill: str = "", style: str = "", row: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr><w:tr><w:trPr>{row}</w:trPr>'
        f"<w:tc><w:tcPr>{shade}</w:tcPr>{content}</w:tc></w:tr></w:tbl>"
    )


def styled(style: str, *runs: str) -> str:
    return paragraph(*runs, properties=f'<w:pStyle w:val="{style}"/>')


def made(folder: Path, *content: str) -> Path:
    """A file with some paragraphs before its last one, and the styles above."""
    path = folder / "a.docx"
    write(path, [*TYPED[:-1], *content, TYPED[-1]], NOTES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/styles.xml"] = STYLES.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def text_of(path: Path, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(part).decode()


UNSEEN = {
    "hidden": (paragraph(run("secret", "<w:vanish/>")), HIDDEN),
    "by its style": (styled("Gone", run("secret")), HIDDEN),
    "by a style of styles": (styled("Child", run("secret")), HIDDEN),
    "white": (paragraph(run("secret", WHITE)), GROUND),
    "nearly white": (paragraph(run("secret", '<w:color w:val="FEFEFD"/>')), GROUND),
    "black on black": (
        paragraph(run("secret", '<w:highlight w:val="black"/><w:color w:val="000000"/>')), GROUND,
    ),
    "in a shaded cell": (cell(paragraph(run("secret", '<w:color w:val="D9D9D9"/>')), "D9D9D9"),
                         GROUND),
    "one point": (paragraph(run("secret", '<w:sz w:val="2"/>')), TINY),
    "small by its style": (paragraph(run("secret", '<w:rStyle w:val="Small"/>')), TINY),
    "a hidden row": (cell(paragraph(run("secret")), row="<w:hidden/>"), HIDDEN),
    "an entry of an index": (
        paragraph(*(
            f"<w:r><w:rPr><w:vanish/></w:rPr>{one}</w:r>" for one in (
                '<w:fldChar w:fldCharType="begin"/>', '<w:instrText>XE "secret"</w:instrText>',
                '<w:fldChar w:fldCharType="end"/>',
            )
        )), HIDDEN,
    ),
    "the other branch of a field": (
        paragraph(*(f"<w:r>{one}</w:r>" for one in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText>IF 1 = 1 "seen" "secret"</w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>seen</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        ))), CODE,
    ),
}  # fmt: skip
SEEN = {
    "white on dark": paragraph(run("seen", f'{WHITE}<w:shd w:val="clear" w:fill="000000"/>')),
    "white in a dark style": styled("Dark", run("seen", WHITE)),
    "white on a highlight": paragraph(run("seen", f'{WHITE}<w:highlight w:val="blue"/>')),
    "white in a dark cell": cell(paragraph(run("seen", WHITE)), "1F3864"),
    "white in a table of a shaded style": cell(paragraph(run("seen", WHITE)), style="Grid"),
    "shown again": styled("Gone", run("seen", '<w:vanish w:val="0"/>')),
    "automatic": paragraph(run("seen", '<w:color w:val="auto"/>')),
    "of a size without end": paragraph(run("seen", f'<w:sz w:val="{"9" * 5000}"/>')),
    "small": paragraph(run("seen", '<w:sz w:val="8"/>')),
}


@pytest.mark.parametrize("called", UNSEEN)
def test_words_that_nobody_sees_are_told_and_go(called: str, tmp_path: Path):
    content, why = UNSEEN[called]
    path = made(tmp_path, content)
    found = [(one.what, "secret" in one.found) for one in look_into(path).hidden]
    assert found == [(why, True)]
    write_clean(path, tmp_path / "b.docx", "accept")
    assert "secret" not in text_of(tmp_path / "b.docx")
    assert look_into(tmp_path / "b.docx").hidden == ()


@pytest.mark.parametrize("called", SEEN)
def test_words_that_can_be_seen_are_not_hidden(called: str, tmp_path: Path):
    path = made(tmp_path, SEEN[called])
    assert look_into(path).hidden == ()
    write_clean(path, tmp_path / "b.docx", "accept")
    assert "seen" in text_of(tmp_path / "b.docx")


def test_a_hidden_paragraph_leaves_no_empty_line(tmp_path: Path):
    mark = "<w:rPr><w:vanish/></w:rPr>"
    path = made(tmp_path, paragraph(run("secret", "<w:vanish/>"), properties=mark))
    write_clean(path, tmp_path / "b.docx", "accept")
    assert text_of(tmp_path / "b.docx").count("<w:p>") == text_of(path).count("<w:p>") - 1


def test_a_note_goes_with_its_hidden_reference(tmp_path: Path):
    hidden = reference(2).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    hidden = hidden.replace("<w:rPr><w:vanish/></w:rPr><w:rPr>", "<w:rPr><w:vanish/>")
    path = tmp_path / "a.docx"
    write(path, [*TYPED[:3], paragraph(run("Noting,"), hidden), TYPED[-1]], NOTES)
    write_clean(path, tmp_path / "b.docx", "accept")
    notes = text_of(tmp_path / "b.docx", "word/footnotes.xml")
    assert NOTES[0] in notes
    assert NOTES[1] not in notes


def test_a_picture_in_a_run_of_tiny_letters_stays(tmp_path: Path):
    picture = '<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:pict/><w:t>secret</w:t></w:r>'
    path = made(tmp_path, paragraph(picture))
    write_clean(path, tmp_path / "b.docx", "accept")
    text = text_of(tmp_path / "b.docx")
    assert "<w:pict" in text
    assert "secret" not in text


RENDERINGS = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def renderings(choice: str, fallback: str, needs: str = "w14") -> str:
    return paragraph(
        f'<mc:AlternateContent xmlns:mc="{RENDERINGS}" xmlns:other="urn:other" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
        f'<mc:Choice Requires="{needs}">{run(choice)}</mc:Choice>'
        f"<mc:Fallback>{run(fallback)}</mc:Fallback></mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    ("content", "seen", "stays"),
    [
        (renderings("lamps", "secret"), "lamps", True),
        (renderings("secret", "lamps", needs="other"), "lamps", False),
        (renderings("lamps", "la mps"), "lamps", True),
    ],
    ids=["the choice is seen", "the choice is understood by nobody", "both say the same"],
)
def test_a_rendering_that_nobody_sees_is_told_and_goes(
    tmp_path: Path, content: str, seen: str, stays: bool
):
    path = made(tmp_path, content)
    told = [one.found for one in look_into(path).hidden if "rendering" in one.what]
    write_clean(path, tmp_path / "clean.docx", "accept")
    said = text_of(tmp_path / "clean.docx")
    assert told == (["secret"] if "secret" in content else [])
    assert seen in said
    assert "secret" not in said
    assert ("AlternateContent" in said) == stays


@pytest.mark.slow
def test_a_long_paragraph_is_looked_at_in_proportion(tmp_path: Path):
    """Ten times the runs take ten times as long, and not a hundred times."""
    taken = []
    for runs in (2_000, 20_000):
        words = (run(f"w{at} ", "<w:vanish/>" if at % 2 else "") for at in range(runs))
        path = made(tmp_path, paragraph(*words))
        began = time.process_time()
        write_clean(path, tmp_path / "clean.docx", "accept")
        taken.append(time.process_time() - began)
    assert taken[1] < 40 * taken[0]
