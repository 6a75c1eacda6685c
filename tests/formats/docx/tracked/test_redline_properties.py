"""Whatever is done to whatever text: its redline in Word proves itself, or is not written."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import edit_scripts, resolutions

from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_document, write_redline
from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.redline import identified, redline

TEMPLATES = Path(__file__).parents[4] / "templates"
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
