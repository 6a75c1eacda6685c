"""The changes of one delegation alone, accepted by a program that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.delegations import NAMES, Negotiation, read
from support.libreoffice import NEEDS_OFFICE, resolved
from support.one_author import with_others_turned

pytestmark = [*NEEDS_OFFICE, pytest.mark.slow]
SEEDS = range(12)


def test_libreoffice_makes_the_same_text_of_the_changes_of_each_delegation(tmp_path: Path) -> None:
    meant: dict[Path, list[str]] = {}
    for seed in SEEDS:
        (tmp_path / str(seed)).mkdir()
        negotiation = Negotiation(seed, tmp_path / str(seed))
        for at, name in enumerate(NAMES):
            path = tmp_path / f"{seed}-{at}.docx"
            with_others_turned(negotiation.path, name, path)
            meant[path] = read(negotiation.path, name)[1]
    (tmp_path / "accepted").mkdir()
    resolved("accept", list(meant), tmp_path / "accepted")
    wrong = {
        path.name: lines
        for path, lines in meant.items()
        if read(tmp_path / "accepted" / path.name, None)[1] != lines
    }
    assert wrong == {}
