"""Word files that we write are valid against the transitional schema of ECMA-376."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support.strategies import edit_scripts, resolutions

from drafting.formats.bodies import body_for, load_bodies, load_body
from drafting.formats.docx import Revision, write_document, write_redline
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.redline import redline

SHARED = Path(__file__).parents[2].parent / "shared"
SCHEMA = SHARED / "reference" / "schemas" / "ooxml" / "wordprocessing.xsd"
TEXTS = sorted((SHARED / "corpus" / "drafts_text").glob("*.txt"))
TEMPLATES = Path(__file__).parents[2] / "templates"
BODIES = load_bodies(TEMPLATES)
THIRD = load_body("c3", TEMPLATES)
AUTHOR = Revision("Kiribati", "2026-11-03T10:00:00Z")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SCHEMA.is_file(), reason="needs the shared schemas"),
]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def _faults(path: Path, schema: etree.XMLSchema) -> list[str]:
    found = []
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                schema.validate(etree.fromstring(archive.read(name)))
                found += [f"{name}: {fault.message}" for fault in schema.error_log]
    return found


def test_the_layouts_are_valid(schema: etree.XMLSchema):
    for layout in (TEMPLATES / "layouts").glob("*.docx"):
        assert _faults(layout, schema) == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_an_official_draft_laid_out_afresh_is_valid(
    text: Path, schema: etree.XMLSchema, tmp_path: Path
):
    resolution = read_file(text, counting_ids()).resolution
    body = body_for(resolution.masthead, BODIES)
    assert body is not None
    write_document(resolution, tmp_path / "out.docx", body)
    assert _faults(tmp_path / "out.docx", schema) == []


@given(data=st.data(), old=resolutions())
@settings(max_examples=30)
def test_a_redline_of_any_shape_is_valid(
    tmp_path_factory: pytest.TempPathFactory,
    schema: etree.XMLSchema,
    data: st.DataObject,
    old: object,
):
    new = old
    for edit in data.draw(edit_scripts(old)):
        new = edit.apply(new)
    path = tmp_path_factory.mktemp("redline") / "out.docx"
    write_redline(old, new, redline(old, new), path, THIRD, AUTHOR)
    assert _faults(path, schema) == []
