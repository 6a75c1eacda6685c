"""During a reading a label is the name of one paragraph, whatever comes, goes and is agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Json, Room, smallest
from .labels_cases import Reading, Turn
from .labels_model import Book, in_order

pytestmark = pytest.mark.slow


class Chair:
    """The same turns in a session, with an eye on all labels that are shown."""

    def __init__(self, room: Room, reading: Reading) -> None:
        self.room = room
        self.heads = set(reading.heads)
        self.book = Book()
        self.numbers: dict[str, str] = {}
        self.stands_for: dict[str, str] = {}
        self.last = ""
        room.bring(reading.text)
        self.labels: dict[str, str] = {}
        self.depths: dict[str, str] = {}
        self._look()

    def turn(self, turn: Turn) -> str:
        """Take a turn; gives what is wrong with the labels afterwards."""
        call = self._call(turn)
        if call is None:
            return ""
        answer = self.room.call(*call)
        if answer.code:
            return self._refused(turn, answer.err)
        if turn.does.startswith("propose"):
            found = re.search(r"proposal (\d+)", answer.out)
            assert found
            self.numbers[turn.name] = found[1]
        self.last = turn.does
        if turn.does == "freeze":
            self.book.freeze()
        elif turn.does == "renumber":
            self.book.end()
            return "\n".join(in_order(self._text()))
        return "\n".join(self._look())

    def _refused(self, turn: Turn, reason: str) -> str:
        """What may be refused: to settle what is settled, or what stands no more."""
        may = turn.does in ("agreed", "withdrawn", "tabled", "undo", "renumber", "join")
        return "" if may else f"{turn.does} refused: {reason}"

    def _call(self, turn: Turn) -> tuple[str, ...] | None:
        if turn.does in ("freeze", "renumber"):
            return ("labels", HANDLE, f"--{turn.does}")
        if turn.does == "undo":
            fit = self.last not in ("", "freeze", "renumber", "undo")
            return ("undo", HANDLE) if fit else None
        if turn.does in ("agreed", "withdrawn", "tabled"):
            number = self.numbers.get(turn.name)
            return ("decide", HANDLE, number, turn.does) if number else None
        if turn.word not in self.labels or (turn.does == "move" and turn.other not in self.labels):
            return None
        return self._change(turn)

    def _change(self, turn: Turn) -> tuple[str, ...] | None:
        verb = turn.does.removeprefix("propose ").split(" ")[0]
        label = self.labels[turn.word]
        text = "\n\n".join(f"{_opener(label)}{word} bells;" for word in turn.new)
        arguments: tuple[str, ...] = (label,)
        if verb == "insert":
            side = "before" if turn.does == "insert first" else "after"
            place = (side, label)
            arguments = (*place, "--text", text)
        elif verb == "alt":
            self.stands_for[turn.new[0]] = turn.word
            verb, arguments = "edit", (label, "--text", text, "--alt")
        elif verb == "move":
            if self._next(turn.word, top=True) == turn.other:
                return None
            arguments = (label, "before", self.labels[turn.other])
        elif self._holds(turn.word) and verb in ("split", "join"):
            return None
        elif verb == "split":
            if self.depths.get(turn.other) != turn.word:
                return None
            arguments = (label, "--at", turn.other)
        elif verb == "join" and self._holds(self._next(turn.word)):
            return None
        elif turn.does == "propose delete" and turn.word in self.stands_for.values():
            return None  # its alternatives: the test below
        propose = turn.does.startswith("propose")
        return (*(("propose", HANDLE, verb) if propose else (verb, HANDLE)), *arguments)

    def _next(self, word: str, *, top: bool = False) -> str:
        order = [one for one, label in self.labels.items() if not top or "(" not in label]
        return order[order.index(word) + 1] if word != order[-1] else ""

    def _holds(self, word: str) -> bool:
        """Whether something hangs on a paragraph that stays with it as a whole."""
        below = word and self._next(word) and "(" in self.labels[self._next(word)]
        return bool(below) or word in self.stands_for.values()

    def _text(self) -> list[tuple[str, str]]:
        """The paragraphs of the text, each by its first word that is a name, with its label."""
        shown = []
        self.depths = {}
        for unit in _units(self.room.data("show", HANDLE)):
            names = [word for word in re.findall(r"\w+", unit["plain"]) if word in self.heads]
            if "continuation" not in unit["label"]:
                shown.append((self._who(names[0], unit["label"]), str(unit["label"])))
            self.depths |= dict.fromkeys(names[1:], names[0])
        self.labels = dict(shown)
        return shown

    def _compiled(self) -> list[tuple[str, str]]:
        """The same of the compilation, with all that is pending."""
        shown = []
        for unit in self.room.data("compile", HANDLE)["units"]:
            names = [word for word in re.findall(r"\w+", unit["text"]) if word in self.heads]
            if names and "continuation" not in unit["label"]:
                shown.append((self._who(names[0], unit["label"]), str(unit["label"])))
        return shown

    def _who(self, word: str, label: str) -> str:
        """An alternative that was agreed is the paragraph now."""
        return word if " alt" in label else self.stands_for.get(word, word)

    def _look(self) -> list[str]:
        text, compiled = self._text(), self._compiled()
        wrong = self.book.see(text) + self.book.see(compiled)
        missing = set(dict(text)) - set(dict(compiled))
        return wrong + [f"“{word}” is not in the compilation" for word in missing]


def _opener(label: str) -> str:
    return "" if "(" in label else "*Noting* " if label.startswith("PP") else "*Urges* "


def _units(data: Json) -> Iterator[Json]:
    units = [*data["preamble"], *data["operative"]]
    while units:
        one = units.pop(0)
        yield one
        units[:0] = one["children"]


@pytest.mark.parametrize("seed", CASES)
def test_a_label_that_was_shown_is_that_paragraph_until_the_renumbering(
    seed: int, tmp_path: Path
) -> None:
    reading = Reading(seed)
    tries = iter(range(10**6))

    def complaint(turns: Sequence[Turn]) -> str | None:
        folder = tmp_path / str(next(tries))
        folder.mkdir()
        chair = Chair(Room(folder), reading)
        for turn in turns:
            wrong = chair.turn(turn)
            if wrong:
                return f"{wrong}\n{chair.room.typed()}"
        return None

    said = smallest(reading.turns, complaint)
    assert said is None, said


def test_an_alternative_to_a_paragraph_that_was_deleted_keeps_its_label(tmp_path: Path) -> None:
    reading, room = Reading(1), Room(tmp_path)
    room.bring(reading.text)
    room.done("labels", HANDLE, "--freeze")
    room.done("propose", HANDLE, "edit", "OP4", "--text", "*Urges* all bells;", "--alt")
    room.done("propose", HANDLE, "delete", "OP4")
    room.done("decide", HANDLE, "2", "agreed")
    units = room.data("compile", HANDLE)["units"]
    labels = [one["label"] for one in units if "all bells" in one["text"].replace("*", "")]
    assert all(label.startswith("OP4 alt") for label in labels), (labels, room.typed())
    put = room.proposals()[0]
    assert (put["called"], put["label"]) == (["OP4 alt 1"], "OP4"), room.typed()


def test_an_alternative_to_a_paragraph_that_was_joined_keeps_its_label(tmp_path: Path) -> None:
    reading, room = Reading(1), Room(tmp_path)
    room.bring(reading.text)
    room.done("labels", HANDLE, "--freeze")
    for label in ("OP4", "OP5"):
        room.done("propose", HANDLE, "edit", label, "--text", f"*Urges* bells of {label};", "--alt")
    room.done("join", HANDLE, "OP4")
    units = room.data("compile", HANDLE)["units"]
    found = {one["label"]: one["text"] for one in units if " alt" in one["label"]}
    assert "bells of OP4" in found.get("OP4 alt 1", ""), (found, room.typed())
    assert "bells of OP5" in found.get("OP5 alt 1", ""), (found, room.typed())
