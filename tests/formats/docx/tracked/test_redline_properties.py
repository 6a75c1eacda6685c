"""Whatever is done to whatever text: its redline in Word proves itself, or is not written."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.strategies import edit_scripts, resolutions

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_document, write_redline
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.model.edits import Several
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import identified, redline

TEMPLATES = Path(__file__).parents[4] / "templates"
UNSEEN = " \t\n\u200b"
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))


@st.composite
def revised(draw: st.DrawFn) -> tuple[Resolution, Resolution]:
    """A text, and what a few edits made of it."""
    old = draw(resolutions())
    return old, Several(draw(edit_scripts(old))).apply(old)


@pytest.mark.slow
@given(resolutions(), st.sampled_from(("c3", "ecosoc", "ccpcj")))
def test_every_text_can_be_written(resolution: Resolution, key: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.docx"
        write_document(resolution, path, load_body(key, TEMPLATES))
        assert path.exists()


@pytest.mark.slow
@given(revised())
def test_the_redline_of_any_edits_is_written(texts: tuple[Resolution, Resolution]):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "redline.docx"
        write_redline(*texts, redline(*texts), path, load_body("c3", TEMPLATES), REVISION)
        assert path.exists()


@pytest.mark.slow
@given(resolutions(), resolutions())
def test_the_redline_of_two_texts_of_different_origin_is_written(old: Resolution, new: Resolution):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "redline.docx"
        new = identified(old, new)
        write_redline(old, new, redline(old, new), path, load_body("ga", TEMPLATES), REVISION)
        assert path.exists()


def test_a_number_of_several_words_goes(tmp_path: Path):
    old = Unit("u1", Kind.OPERATIVE, "*Recalling*", number="Article 4")
    for text in ("*Recalling*", ""):
        before = Resolution(enacting="The Council,", operative=(replace(old, text=text),))
        after = replace(before, operative=(replace(old, text=text, number=""),))
        assert_laid_out(before, after, tmp_path)


def test_a_note_with_a_mark_of_its_own_keeps_that_where_blanks_go(tmp_path: Path):
    cited = Resolution(enacting="The Council,", closing="[^n1]")
    old, new = (replace(cited, notes=(Note("n1", text, "*"),)) for text in ("\n\n", "\\*"))
    assert_laid_out(old, new, tmp_path)
    with ZipFile(tmp_path / "redline.docx") as archive:
        notes = accepted(etree.fromstring(archive.read("word/footnotes.xml")))
    assert [t for t in notes[-1].itertext() if t.strip()] == ["*", "*"]


def paragraphs(root: etree._Element) -> list[bool]:
    """The paragraphs and tables of a document: whether each says anything, or makes space."""
    return [any(text.strip(UNSEEN) for text in one.itertext()) for one in root[0]]


def test_a_paragraph_that_becomes_a_heading_gets_its_space(tmp_path: Path):
    parts = (Unit("u1", Kind.SUBPARAGRAPH, "*Recalling*"), Unit("u2", Kind.SUBPARAGRAPH, "Oil"))
    old = Resolution(preamble=(Unit("u3", Kind.PARAGRAPH, "", children=parts),))
    new = Resolution(preamble=(Unit("u1", Kind.HEADING, "*Recalling*", level=1),))
    assert_laid_out(old, new, tmp_path)


def test_one_of_two_headings_without_words_goes(tmp_path: Path):
    first, second = (Unit(one, Kind.HEADING, "", level=1) for one in ("u2", "u3"))
    old = Resolution(enacting="The Council,", operative=(first, second), closing="*Recalling*")
    assert_laid_out(old, replace(old, operative=(first,)), tmp_path)


def test_what_comes_in_before_the_first_line_stands_above_its_space(tmp_path: Path):
    old = Resolution(kind="draft resolution", enacting="The Council,")
    new = replace(old, masthead=Masthead(session="Fifty-ninth session"))
    assert_laid_out(old, new, tmp_path)
    assert_laid_out(new, old, tmp_path)


@pytest.mark.slow
@given(revised())
def test_space_stands_where_the_layout_sets_it_in_either_text(texts: tuple[Resolution, Resolution]):
    with tempfile.TemporaryDirectory() as folder:
        assert_laid_out(*texts, Path(folder))


def assert_laid_out(old: Resolution, new: Resolution, folder: Path) -> None:
    body = load_body("c3", TEMPLATES)
    write_redline(old, new, redline(old, new), folder / "redline.docx", body, REVISION)
    for name, text, resolved in (("old", old, rejected), ("new", new, accepted)):
        write_document(text, folder / f"{name}.docx", body)
        made = resolved(document(folder / "redline.docx"))
        assert paragraphs(made) == paragraphs(document(folder / f"{name}.docx"))


def document(path: Path) -> etree._Element:
    with ZipFile(path) as archive:
        return etree.fromstring(archive.read("word/document.xml"))
