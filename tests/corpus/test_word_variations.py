"""Official Word files, varied as other programs and other hands vary them, read the same."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from support.variations import VARIATIONS, said, varied

from drafting.formats.docx import read_document
from drafting.model.identity import counting_ids

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
FILES = {path.name: path for path in sorted((CORPUS / "docx").rglob("*.docx"))}
AT_ONCE = 5


@cache
def unvaried(name: str) -> list[tuple[str, ...]]:
    return said(read_document(FILES[name], counting_ids()).resolution)


@pytest.mark.parametrize("name", sorted(FILES))
def test_variations_of_an_official_file_change_nothing_that_is_read(name: str, tmp_path: Path):
    """Each file gets its own choice, so that together they get every one several times."""
    chance = random.Random(name)  # noqa: S311 (nothing is kept secret by it)
    chosen = chance.sample(sorted(VARIATIONS), AT_ONCE)
    ways = [way for key, way in VARIATIONS.items() if key in chosen]
    path = varied(FILES[name], tmp_path / name, ways, 11)
    assert said(read_document(path, counting_ids()).resolution) == unvaried(name), chosen
