"""Draws readings: what comes in, goes, is proposed, withdrawn and agreed under frozen numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .texts import Paragraph, Text, Writer


@dataclass(frozen=True)
class Turn:
    """A step: what is done, to which paragraphs (by a word of each), with which new words."""

    does: str
    word: str = ""
    other: str = ""
    new: tuple[str, ...] = ()
    name: str = ""


_TURNS = {
    "insert": 3,
    "insert first": 0.7,
    "delete": 1.5,
    "move": 1,
    "split": 1,
    "join": 1,
    "propose insert": 5,
    "propose alt": 4,
    "propose delete": 1,
    "agreed": 4,
    "withdrawn": 4,
    "tabled": 1.5,
    "undo": 1.5,
    "renumber": 0.4,
}


class Reading:
    """A text and turns; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"labels {seed}")
        self.random = self.writer.random
        self.heads: list[str] = []
        self._used: set[str] = set()
        self._top: list[str] = []
        self._low: list[str] = []
        self._second: dict[str, str] = {}
        self.text = self._text()
        self._put: list[str] = []
        self.turns = list(self._turns())

    def head(self) -> str:
        """A word by which a paragraph is known."""
        while True:
            word = self.writer.word()
            if not any(word in other or other in word for other in self._used):
                self._used.add(word)
                self.heads.append(word)
                return word

    def _text(self) -> Text:
        made = Text(self.writer.title(), [], [])
        for number in range(self.random.randint(4, 7)):
            made.operative.append(self._paragraph("operative", "Urges"))
            if number == 1:
                made.operative[-1].children = [
                    self._paragraph("subparagraph", "") for _ in range(3)
                ]
        made.preamble = [self._paragraph("preambular", "Noting") for _ in range(3)]
        return made

    def _paragraph(self, kind: str, opener: str) -> Paragraph:
        first, second = self.head(), self.head()
        (self._top if opener == "Urges" else self._low).append(first)
        self._second[first] = second
        words = f"{f'*{opener}* ' if opener else ''}{first} lamps {second} boats"
        return Paragraph(self.writer.key(), kind, f"{words}{',' if opener == 'Noting' else ';'}")

    def _turns(self) -> Iterator[Turn]:
        before = self.random.randint(0, 2)
        for number in range(self.random.randint(8, 16)):
            if number == before:
                yield Turn("freeze")
            does = self.random.choices(list(_TURNS), list(_TURNS.values()))[0]
            yield self._turn(does, f"#{number}")
        yield Turn("renumber")

    def _turn(self, does: str, name: str) -> Turn:
        word, other = self.random.sample(self._top, 2)
        if does in ("agreed", "withdrawn", "tabled"):
            return Turn(does, name=self.random.choice(self._put) if self._put else "")
        if does.startswith("propose"):
            self._put.append(name)
        if does == "split":
            return Turn(does, word, self._second[word])
        if "insert" in does:
            if self.random.random() < 0.3:
                word = self.random.choice(self._low)
            new = tuple(self.head() for _ in range(self.random.choice((1, 1, 2))))
            if does == "insert" and word in self._top:
                self._top += new
                self._second |= {one: one for one in new}
            return Turn(does, word, new=new, name=name)
        return Turn(does, word, other, (self.head(),) if does == "propose alt" else (), name)
