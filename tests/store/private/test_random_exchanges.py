"""Random notes on three desks, exchanged in random order: all end with the same, and all of it.

Held against a model in plain Python that knows only who wrote what in which note, and when anybody
saw it.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from support.private_desk import Desk
from support.store_cases import git

from drafting.store import Store


class Model:
    """What each desk has seen: wordings by note, and which of them each was written over."""

    def __init__(self) -> None:
        self.over: dict[str, set[str]] = {}
        """By what was written, what stood in the note before its author."""
        self.seen: dict[str, dict[str, set[str]]] = {name: {} for name in ("A", "B", "C", "R")}

    def standing(self, desk: str, note: str) -> set[str]:
        seen = self.seen[desk].get(note, set())
        return seen - {old for text in seen for old in self.over[text]}

    def write(self, desk: str, note: str, text: str) -> None:
        self.over[text] = self.standing(desk, note)
        self.seen[desk].setdefault(note, set()).add(text)

    def meet(self, desk: str) -> None:
        for one, other in ((desk, "R"), ("R", desk)):
            for note, texts in self.seen[one].items():
                self.seen[other].setdefault(note, set()).update(texts)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_three_desks_end_with_the_same_notes_and_every_wording(
    store: Store, path: Path, tmp_path: Path, seed: int
) -> None:
    store.close()
    chance = random.Random(seed)  # noqa: S311
    paths = [path, *(shutil.copytree(path, tmp_path / name) for name in "bc")]
    desks = {name: Desk(one, name) for name, one in zip("ABC", paths, strict=True)}
    model, remote = Model(), tmp_path / "own"
    for number in range(40):
        name = chance.choice("ABC")
        desk = desks[name]
        if chance.random() < 0.35:
            desk.sync(remote)
            model.meet(name)
            continue
        known = sorted(model.seen[name])
        note = chance.choice(known) if known and chance.random() < 0.6 else ""
        text = f"text {number}"
        model.write(name, desk.note(text, note), text)
    for name in "ABCABC":
        desks[name].sync(remote)
        model.meet(name)
    trees = {git(one.layer.path, "rev-parse", "refs/private/main^{tree}") for one in desks.values()}
    assert len(trees) == 1
    for name, desk in desks.items():
        notes = desk.layer.notes()
        assert set(notes) == set(model.seen[name])
        for note, found in notes.items():
            assert {one.text for one in found.wordings} == model.seen[name][note]
            assert {one.text for one in found.current} == model.standing(name, note)
        desk.store.close()
