"""What the generator writes is what the program shows: the ground that the others stand on."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.driver import Room, differences
from negotiations.texts import Writer

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", range(20))
def test_a_text_is_shown_as_it_was_written(seed: int, tmp_path: Path) -> None:
    text = Writer(seed).text()
    room = Room(tmp_path)
    room.bring(text)
    for markup in (False, True):
        assert not differences(text.rows(markup=markup), room.rows(markup=markup))
