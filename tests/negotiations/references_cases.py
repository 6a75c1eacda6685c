"""Draws texts whose paragraphs refer to others, and steps that move the numbers about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .references_model import Slot
from .references_wording import Spec, Want
from .texts import Writer

_STEPS = {
    "insert": 4,
    "delete": 2,
    "move": 4,
    "letter": 2,
    "propose insert": 3,
    "propose edit": 2,
    "propose words": 1,
    "propose move": 1,
    "propose delete": 1,
    "agree": 4,
    "freeze": 0.6,
    "renumber": 0.6,
}
_OPENERS = ("Urges", "Decides", "Invites", "Requests", "Encourages")


@dataclass
class Line:
    """A paragraph that was written: its references by the words around them."""

    spec: Spec
    slots: list[Slot] = field(default_factory=list)


@dataclass(frozen=True)
class Move:
    """A step: what is done, to which paragraph, where to, with what text, under which name."""

    does: str
    key: str = ""
    place: str = ""
    spec: Spec | None = None
    name: str = ""


class Case:
    """A text and steps; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"references {seed}")
        self.random = self.writer.random
        self.heads: set[str] = set()
        self._used: set[str] = set()
        self.preamble = [self.head() for _ in range(2)]
        self.operative = [self.head() for _ in range(self.random.randint(5, 8))]
        self.letters: dict[str, list[str]] = {}
        for key in self.random.sample(self.operative[:-1], 2):
            self.letters[key] = [self.head() for _ in range(self.random.randint(2, 4))]
        self.specs = {key: self._spec(key) for key in self._order()}
        self._alive = [*self.operative]
        self._pending: list[str] = []
        self._edited: set[str] = set()
        self.steps = list(self._steps())

    def _order(self) -> Iterator[str]:
        yield from self.preamble
        for key in self.operative:
            yield key
            yield from self.letters.get(key, ())

    def word(self) -> str:
        while True:
            word = self.writer.word()
            if not any(word in other or other in word for other in self._used):
                self._used.add(word)
                return word

    def head(self) -> str:
        word = self.word()
        self.heads.add(word)
        return word

    def _spec(self, key: str) -> Spec:
        wants = tuple(self._want(key) for _ in range(self.random.choice((0, 1, 1, 2))))
        return Spec(key, self.random.choice(_OPENERS), self.word(), wants)

    def _want(self, key: str) -> Want:
        forms = ["single", "many", "many", "sub", "subs", "operative", "foreign"]
        form = self.random.choice([*forms, "previous"] if key in self.operative else forms)
        targets: list[str] = []
        if form in ("sub", "subs"):
            parent = self.random.choice(sorted(self.letters))
            count = 1 if form == "sub" else self.random.randint(2, len(self.letters[parent]))
            targets = [parent, *self.random.sample(self.letters[parent], count)]
        elif form in ("single", "operative", "many"):
            count = 1 if form != "many" else self.random.randint(2, 5)
            targets = self.random.sample(self.operative, count)
        return Want(form, tuple(targets), self.word(), self.word())

    def _steps(self) -> Iterator[Move]:
        for number in range(self.random.randint(4, 9)):
            move = self._move(self.random.choices(list(_STEPS), list(_STEPS.values()))[0], number)
            if move is not None:
                yield move
            if move is not None and move.does.startswith("propose"):
                self._pending.append(move.name)
        self.random.shuffle(self._pending)
        yield from (Move("agree", name=name) for name in self._pending)
        yield Move("renumber")

    def _move(self, does: str, number: int) -> Move | None:
        name, (key, place) = f"#{number}", self.random.sample(self._alive, 2)
        if does == "agree":
            self.random.shuffle(self._pending)
            return Move(does, name=self._pending.pop()) if self._pending else None
        if does == "letter":
            parent = self.random.choice(sorted(self.letters))
            one, other = self.random.sample(self.letters[parent], 2)
            return Move(does, one, other)
        if does.endswith("insert"):
            return self._insertion(does, place, name)
        if does in ("propose edit", "propose words"):
            spec = None if key in self._edited else self._spec(key)
            self._edited.add(key)
            return Move(does, key, spec=spec, name=name) if spec else None
        return self._other(Move(does, key, place, name=name))

    def _insertion(self, does: str, place: str, name: str) -> Move:
        spec = self._spec(self.head())
        self.operative.append(spec.key)
        if does == "insert":
            self._alive.append(spec.key)
        return Move(does, place=place, spec=spec, name=name)

    def _other(self, move: Move) -> Move | None:
        if move.does.endswith("delete") and len(self._alive) < 5:
            return None
        if move.does == "delete":
            self._alive.remove(move.key)
        return move
