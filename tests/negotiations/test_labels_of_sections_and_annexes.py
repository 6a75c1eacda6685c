"""During a reading sections, annexes and what is in annexes keep their names as paragraphs do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Json, Room
from .sections import Paper, shown

pytestmark = pytest.mark.slow

_CHANGES = ("drafting insert", "drafting delete", "drafting move")


class Watch:
    """Who is called what, and who was; a label that was shown is never another's."""

    def __init__(self) -> None:
        self.called: dict[str, str] = {}
        self.bearer: dict[str, str] = {}

    def look(self, now: dict[str, Json], moved: set[str]) -> list[str]:
        labels = {word: str(one["label"]) for word, one in now.items()}
        wrong = []
        for word, label in labels.items():
            was = self.called.get(word, label)
            if was != label and word not in moved:
                wrong.append(f"“{word}” was {was}, and is {label}")
            if self.bearer.setdefault(label, word) != word:
                wrong.append(f"{label} was “{self.bearer[label]}”, and is “{word}” too")
            self.called[word] = label
        return wrong


def below(one: Json) -> set[str]:
    """All words of a paragraph and of what is beneath it."""
    words = set(re.findall(r"\w+", one["text"]))
    return words.union(*(below(child) for child in one["children"]))


class Chair:
    """Acts of the room in random order; each gives the words of what moved, None if nothing was."""

    def __init__(self, paper: Paper, room: Room) -> None:
        self.paper, self.room, self.pick = paper, room, paper.random.choice
        self.now: dict[str, Json] = {}

    def turn(self) -> set[str] | None:
        """Do something."""
        self.now = shown(self.room, self.paper.words)
        acts = (self.insert, self.insert, self.insert, self.delete, self.move, self.move)
        return self.pick((*acts, self.group, self.undo))()

    def label(self, word: str) -> str:
        return str(self.now[word]["label"])

    def of(self, *kinds: str) -> list[str]:
        return [word for word, one in self.now.items() if one["kind"] in kinds]

    def insert(self) -> set[str]:
        one = self.pick(self.of("operative", "numbered", "subparagraph"))
        opening = "*Urges* " if self.now[one]["kind"] == "operative" else ""
        place = f"{self.pick(('before', 'after'))} {self.label(one)}"
        text = f"{opening}{self.paper.word()} bells;"
        self.room.done("insert", HANDLE, place, "--text", text)
        return set()

    def delete(self) -> set[str]:
        one = self.pick(self.of("operative", "numbered", "subparagraph"))
        self.room.done("delete", HANDLE, self.label(one))
        return set()

    def move(self) -> set[str] | None:
        one = self.pick(self.of("operative", "numbered", "subparagraph"))
        other = self.pick(self.of(self.now[one]["kind"]))
        if other == one:
            return None
        answer = self.room.call("move", HANDLE, self.label(one), f"after {self.label(other)}")
        if answer.code:
            self.room.script.append("# it stands there already")
            return None
        return below(self.now[one])

    def group(self) -> set[str]:
        """A section before another, or an annex beside another."""
        one = self.pick(self.of("section", "annex"))
        kind = self.now[one]["kind"]
        side = "before" if kind == "section" else self.pick(("before", "after"))
        place = f"{side} {self.label(one)}"
        self.room.done("insert", HANDLE, place, "--kind", kind, "--text", self.paper.word())
        return set()

    def undo(self) -> set[str] | None:
        if not self.room.script[-1].startswith(_CHANGES):
            return None  # it would take back that the numbers are frozen
        self.room.done("undo", HANDLE)
        return set(self.now)


def plain(now: dict[str, Json]) -> list[str]:
    """What is not numbered in order after the reading: each list of the text from its first."""
    wrong = []
    counts: dict[str, int] = {}
    for word, one in now.items():
        kind, label = one["kind"], str(one["label"])
        above, _, own = label.rpartition(" " if kind == "subparagraph" else ", ")
        key = f"{kind} in {above}"
        counts[key] = counts.get(key, 0) + 1
        at = counts[key]
        roman = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
        right = {
            "operative": f"OP{at}",
            "numbered": f"{at}",
            "subparagraph": f"({chr(96 + at)})",
        }.get(kind) or f"{kind.capitalize()} {roman[at]}"
        alone = kind == "annex" and own == "Annex"
        if own != right and not alone:
            wrong.append(f"“{word}” is {label}, not {right}, after the renumbering")
    return wrong


@pytest.mark.parametrize("seed", CASES)
def test_a_label_anywhere_in_the_text_is_that_of_one_until_the_renumbering(
    seed: int, tmp_path: Path
) -> None:
    paper, room, watch = Paper(seed), Room(tmp_path), Watch()
    path = tmp_path / "text.md"
    path.write_text(paper.file(), encoding="utf-8")
    room.done("import", str(path), "--as", HANDLE)
    assert set(shown(room, paper.words)) == paper.words
    room.done("labels", HANDLE, "--freeze")
    watch.look(shown(room, paper.words), set())
    chair = Chair(paper, room)
    for _ in range(paper.random.randint(6, 12)):
        moved = chair.turn()
        if moved is not None:
            wrong = watch.look(shown(room, paper.words), moved)
            assert not wrong, f"{wrong}\n{paper.file()}\n{room.typed()}"
    room.call("labels", HANDLE, "--renumber")
    wrong = plain(shown(room, paper.words))
    assert not wrong, f"{wrong}\n{paper.file()}\n{room.typed()}"


def test_a_reading_that_goes_on_by_another_convention_ends_as_one(tmp_path: Path) -> None:
    paper, room = Paper(1), Room(tmp_path)
    path = tmp_path / "text.md"
    path.write_text(paper.file(), encoding="utf-8")
    room.done("import", str(path), "--as", HANDLE)
    room.done("labels", HANDLE, "--freeze")
    room.done("insert", HANDLE, "after Annex I, 1", "--text", "Bells;")
    room.done("labels", HANDLE, "--freeze", "--convention", "manual")
    room.done("delete", HANDLE, "Annex I, 1 bis")
    answer = room.done("insert", HANDLE, "after Annex I, 1", "--text", f"{paper.word()} oars;")
    assert "Annex I, 1 new" in answer.out
    room.done("labels", HANDLE, "--renumber")
    assert plain(shown(room, paper.words)) == []
