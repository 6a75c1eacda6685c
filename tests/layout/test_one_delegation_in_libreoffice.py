"""The changes of one delegation alone, accepted by a program that is not ours."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from negotiations.alone_cases import NAMES as MOVERS
from negotiations.alone_cases import acted, drawn, paragraphs
from negotiations.alone_cases import written as written_over
from negotiations.driver import undisturbed
from negotiations.issued_files import bring
from negotiations.texts import Text
from support.delegations import NAMES, Negotiation, plain, read
from support.libreoffice import NEEDS_OFFICE, resolved
from support.one_author import text_of, with_others_turned
from support.several_authors import ALONE, written

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


def test_libreoffice_reads_a_redline_of_several_under_each_of_them(tmp_path: Path) -> None:
    path = written(tmp_path)
    files = {name: tmp_path / f"{name}.docx" for name in ALONE}
    for name, target in files.items():
        with_others_turned(path, name, target)
    (tmp_path / "accepted").mkdir()
    resolved("accept", list(files.values()), tmp_path / "accepted")
    for name, target in files.items():
        lines = [plain(line) for line in text_of(tmp_path / "accepted" / target.name, None)]
        assert tuple(lines[-len(ALONE[name]) :]) == ALONE[name]


def test_libreoffice_reads_an_issued_file_with_changes_of_several_alike(tmp_path: Path) -> None:
    meant: dict[Path, tuple[list[str], Text]] = {}
    with undisturbed(tmp_path):
        for seed in range(4):
            text, acts = drawn(seed)
            room, _ = acted(tmp_path / str(seed), text, acts, partial(bring, seed=seed))
            path = written_over(room)
            for at, name in enumerate(MOVERS):
                target = tmp_path / f"{seed}-{at}.docx"
                with_others_turned(path, name, target)
                meant[target] = paragraphs(path, name, text), text
    (tmp_path / "accepted").mkdir()
    resolved("accept", list(meant), tmp_path / "accepted")
    for target, (lines, text) in meant.items():
        assert paragraphs(tmp_path / "accepted" / target.name, "", text) == lines
