"""Official Word files edited where they stand, at random, and brought back."""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from drafting.formats.docx import Revision
from drafting.formats.docx.markup.names import P, T, W
from drafting.formats.docx.tracked.from_file.comparison import write_comparison

ADOPTED = Path(__file__).parents[2].parent / "shared" / "corpus" / "docx" / "adopted"
FILES = sorted(ADOPTED.glob("*.docx"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus"),
]


def _document(path: Path) -> bytes:
    with ZipFile(path) as archive:
        return archive.read("word/document.xml")


def _mutated(source: Path, target: Path, seed: int) -> None:
    """A copy in which words changed and paragraphs were taken out, doubled and moved."""
    chance = random.Random(seed)  # noqa: S311 - a seed makes the edits the same every time
    root = etree.fromstring(_document(source))
    body = root.find(f"{W}body")
    long = [one for one in body.findall(P) if len("".join(one.itertext())) > 60]
    for paragraph in chance.sample(long, len(long) // 3):
        word = chance.choice(list(paragraph.iter(T)))
        word.text = f"{word.text or ''} indeed"
    plain = [
        one
        for one in long
        if not any(True for _ in one.iter(W + "footnoteReference", W + "fldChar", W + "sectPr"))
    ]
    if len(plain) > 3:
        gone, moved, doubled, place = chance.sample(plain, 4)
        body.remove(gone)
        place.addnext(moved)
        doubled.addnext(deepcopy(doubled))
    with ZipFile(source) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            is_text = name == "word/document.xml"
            copy.writestr(name, etree.tostring(root) if is_text else archive.read(name))


@pytest.mark.parametrize("source", FILES[::5], ids=lambda path: path.stem)
def test_an_official_file_proves_its_changes_and_keeps_the_rest(source: Path, tmp_path: Path):
    changed, edited = tmp_path / "changed.docx", tmp_path / "edited.docx"
    for seed in (1, 2, 3):
        _mutated(source, changed, seed)
        assert write_comparison(
            source, changed, edited, Revision("Norway", "2026-03-04T10:00:00Z")
        ).differs
        with ZipFile(source) as before, ZipFile(edited) as after:
            assert before.namelist() == after.namelist()
            for name in before.namelist():
                if name != "word/document.xml":
                    assert before.read(name) == after.read(name)


@pytest.mark.parametrize("source", FILES[::5], ids=lambda path: path.stem)
def test_an_official_file_compared_with_itself_stays_to_the_byte(source: Path, tmp_path: Path):
    edited = tmp_path / "edited.docx"
    assert not write_comparison(
        source, source, edited, Revision("Norway", "2026-03-04T10:00:00Z")
    ).differs
    assert _document(edited) == _document(source)
