"""Amendments written from real revisions, carried out on the text of before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import read_amendments
from drafting.amendments.official.writer.composition import compose_amendments
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.redline import identified
from drafting.workspace.amendment_documents.forms import form_of
from drafting.workspace.environment.context import Context

PAIRS = Path(__file__).parents[2].parent / "shared" / "corpus" / "pairs"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not PAIRS.is_dir(), reason="needs the shared corpus"),
]


def pairs() -> Iterator[tuple[Path, Path]]:
    for folder in sorted(PAIRS.glob("*_to_*/*")):
        for new in folder.glob("revised*.txt"):
            for old in sorted((*folder.glob("base*.txt"), *folder.glob("previous*.txt"))):
                yield old, new


ALL = list(pairs())
NAMES = [f"{old.stem} {new.stem}" for old, new in ALL]
FORMS = (".md", ".docx", ".txt")


def lines(text: Resolution, *, looks: bool) -> list[str]:
    numbers, notes = note_numbers(text), {note.id: note.text for note in text.notes}

    def said(words: str) -> str:
        for name, number in numbers.items():
            words = words.replace(f"[^{name}]", f"{{{number} {notes[name]}}}")
        return words if looks else plain(words)

    single = (text.chapeau, text.title, text.enacting, text.closing)
    units = (
        f"{row.label} {row.unit.kind} {row.number} {said(row.unit.text)}" for row in Numbering(text)
    )
    return [*map(said, single), *units]


@pytest.mark.parametrize(("old", "new"), ALL, ids=NAMES)
def test_every_revision_can_be_told_and_read_back(old: Path, new: Path, tmp_path: Path) -> None:
    base = read_file(old, counting_ids("a")).resolution
    after = identified(base, read_file(new, counting_ids("b")).resolution)
    form = FORMS[ALL.index((old, new)) % len(FORMS)]
    written = form_of(Path(f"amendments{form}"), base, Context("Chad", data=tmp_path))
    composed = compose_amendments(base, after, counting_ids("c"), form=written)
    document = read_amendments(written.reread(composed.document))
    result = amended(base, document, counting_ids("d"))
    assert composed.unsaid == ()
    assert result.complete
    looks = written.has_looks
    assert lines(result.resolution, looks=looks) == lines(after, looks=looks)
