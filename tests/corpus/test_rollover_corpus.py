"""Official resolutions rolled over: nothing lost but the head, nothing of its time unlisted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context
from drafting.workspace.rollover.views import RolledOver
from drafting.workspace.session import Session

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
FILES = sorted((CORPUS / "docx" / "adopted").glob("*.docx"))[::4]
YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
ORDINAL = re.compile(r"\b[\w-]+(?:st|nd|rd|th)(?:\s\w+)? sessions?\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("rolled")
    now = datetime(2018, 9, 18, tzinfo=UTC)
    context = Context("Cuba", folder / "data", now=lambda: now, ids=counting_ids())
    with Session.create(folder / "store", "ga", context, "Seventy-third session") as made:
        yield made


def sayings(text: Resolution) -> Iterator[tuple[str, str]]:
    """What every paragraph and note says, with the name that places give it."""
    yield "title", text.title
    yield from ((unit.id, unit.text) for unit in text.walk())
    numbers = note_numbers(text)
    yield from ((f"note {numbers[note.id]}", note.text) for note in text.notes)


def listed(rolled: RolledOver, name: str) -> str:
    return " ".join(place.text for place in rolled.places if name in (place.unit, place.label))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_the_head_goes_and_every_year_and_ordinal_is_listed(session: Session, path: Path):
    rolled = session.roll_over(path)
    adopted, text = session.text(rolled.handle, rolled.adopted), rolled.text
    assert tuple(text.walk()) == tuple(adopted.walk())
    assert (text.title, text.enacting) == (adopted.title, adopted.enacting)
    masthead = text.masthead
    assert not any((masthead.number, masthead.adoption, masthead.report, text.closing))
    redline = session.history.redline(rolled.handle, rolled.adopted)
    assert {change.operation for change in redline.units} == {"equal"}
    for name, said in sayings(text):
        words = " ".join(plain(said).split())
        for pattern in (YEAR, ORDINAL):
            for match in pattern.finditer(words):
                assert match[0] in listed(rolled, name)
