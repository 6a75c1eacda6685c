from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.canonical import read_text, write_text
from drafting.formats.files import read_file
from drafting.formats.json import read_json, resolution_json, written
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.is_dir():
    pytest.skip("needs the shared corpus", allow_module_level=True)
pytestmark = pytest.mark.corpus

TEXTS = sorted(
    path
    for folder in ("seed", "drafts_text", "pairs")
    for path in (CORPUS / folder).rglob("*")
    if path.suffix in (".md", ".txt")
)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_real_text_survives_both_exact_forms(path: Path):
    resolution = read_file(path, counting_ids()).resolution
    fresh = counting_ids("new")
    assert read_text(write_text(resolution), fresh) == Reading(resolution)
    assert read_json(written(resolution_json(resolution)), fresh) == Reading(resolution)
