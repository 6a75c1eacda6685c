"""Real files with tracked changes: each read, its changes told apart, or refused with a reason."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from random import Random

import pytest
from support.revised_states import assert_that_each_reads_as_from_scratch, made_dirty

from drafting.formats.docx import read_document
from drafting.formats.docx.returned.document import read_returned
from drafting.formats.errors import FormatError
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.resolution import Resolution

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
FILES = sorted([*CORPUS.glob("tracked_changes/*.docx"), *CORPUS.glob("negotiation/**/*.docx")])
TO_CHANGE = sorted([*CORPUS.glob("tracked_changes/*.docx"), *CORPUS.glob("docx/**/*.docx")])
OFFICIAL = sorted(CORPUS.glob("docx/adopted/*.docx"))[::8]


def words(text: Resolution) -> list[str]:
    return [plain(unit.text) for unit in text.walk()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_read_or_refused_with_a_reason(path: Path):
    began = time.process_time()
    try:
        returned = read_returned(path)
    except FormatError as error:
        reason = str(error)
        assert path.name in reason
    else:
        authors = {change.author for change in returned.changes}
        assert {one.author for one in returned.proposed} <= authors
        assert all("\n" not in author and len(author) <= 100 for author in authors)
    assert time.process_time() - began < 10
    # In kilobytes on Linux: the most that this whole run has had at once.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 500 * 1024


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_where_one_author_made_all_changes_that_author_gives_the_accepted_text(path: Path):
    returned = read_returned(path)
    accepted = read_document(path, counting_ids()).resolution
    if len({change.author for change in returned.changes}) > 1:
        pytest.skip("several authors")
    (text,) = [one.after for one in returned.proposed] or [returned.original]
    assert "".join(words(text)).split() == "".join(words(accepted)).split()


@pytest.mark.parametrize("path", OFFICIAL, ids=lambda path: path.name)
def test_an_official_file_that_nobody_changed_reads_as_it_always_does(path: Path):
    returned = read_returned(path)
    assert words(returned.original) == words(read_document(path, counting_ids()).resolution)
    assert not returned.proposed


@pytest.mark.parametrize("path", TO_CHANGE, ids=lambda path: path.name)
def test_each_state_reads_as_from_scratch_whatever_is_changed(path: Path, tmp_path: Path):
    chance = Random(path.name)  # noqa: S311 (the same each time)
    made_dirty(path, tmp_path / "dirty.docx", chance, 40)
    assert_that_each_reads_as_from_scratch(tmp_path / "dirty.docx", chance, 2)
