"""Word files as other programs and other hands leave them are read as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.texts_in_languages import ENGLISH, TEXTS
from support.variations import VARIATIONS, W, WordParts, said, varied

from drafting.formats.bodies import load_body
from drafting.formats.docx import read_document, write_document
from drafting.model.identity import counting_ids

BODY = load_body("c3", Path(__file__).parents[4] / "templates")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files without the identities that our own writer leaves."""
    folder = tmp_path_factory.mktemp("written")
    found = {}
    for language, text in TEXTS.items():
        path = folder / f"{language}.docx"
        write_document(text, path, BODY)
        parts = WordParts(path)
        for mark in list(parts.body.iter(W + "bookmarkStart")):
            mark.getparent().remove(mark)
        found[language] = parts.write(folder / f"{language}-bare.docx")
    return found


def read(path: Path) -> list[tuple[str, ...]]:
    return said(read_document(path, counting_ids("z")).resolution)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_what_is_written_in_any_language_is_read_again(language: str, written: dict[str, Path]):
    assert read(written[language]) == said(TEXTS[language])


@pytest.mark.parametrize("name", sorted(VARIATIONS))
def test_each_variation_changes_the_file_and_not_its_reading(
    name: str, written: dict[str, Path], tmp_path: Path
):
    path = varied(written["en"], tmp_path / "varied.docx", [VARIATIONS[name]], 3)
    one, other = WordParts(written["en"]).raw, WordParts(path).raw
    unvaried = varied(written["en"], tmp_path / "same.docx", [lambda parts, _: parts.body], 3)
    same = WordParts(unvaried).raw
    assert other != same or set(one) != set(other)
    assert read(path) == said(ENGLISH)


@pytest.mark.slow
@given(
    language=st.sampled_from(sorted(TEXTS)),
    names=st.lists(st.sampled_from(sorted(VARIATIONS)), min_size=2, max_size=5, unique=True),
    seed=st.integers(0, 10_000),
)
def test_several_variations_at_once_change_nothing_that_is_read(
    language: str, names: list[str], seed: int, written: dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
):  # fmt: skip
    folder = tmp_path_factory.mktemp("varied")
    # What renames parts comes last: the others look for them under their names.
    ways = [VARIATIONS[name] for name in VARIATIONS if name in names]
    path = varied(written[language], folder / "varied.docx", ways, seed)
    assert read(path) == said(TEXTS[language])


def test_the_same_seed_gives_the_same_file(written: dict[str, Path], tmp_path: Path):
    ways = [VARIATIONS["split_runs"], VARIATIONS["fields"]]
    one = WordParts(varied(written["en"], tmp_path / "one.docx", ways, 5)).raw
    other = WordParts(varied(written["en"], tmp_path / "other.docx", ways, 5)).raw
    assert one == other
