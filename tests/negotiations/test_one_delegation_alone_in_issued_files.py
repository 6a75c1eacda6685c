"""The same over the official Word file: each delegation's changes alone are what it had made."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from negotiations.alone_cases import drawn, wrong
from negotiations.driver import CASES, HANDLE, Room, smallest
from negotiations.issued_files import write
from negotiations.texts import Text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", CASES[: max(12, len(CASES) // 5)])
def test_over_an_issued_file_one_delegation_alone_reads_as_it_had_made_it(
    seed: int, tmp_path: Path
) -> None:
    text, acts = drawn(seed)

    def bring(room: Room, text: Text) -> None:
        path = room.folder / "issued.docx"
        write(path, text, seed)
        room.done("import", str(path), "--as", HANDLE)

    folders = (tmp_path / str(number) for number in count())
    said = smallest(acts, lambda some: wrong(next(folders), text, some, bring))
    assert said is None, said
