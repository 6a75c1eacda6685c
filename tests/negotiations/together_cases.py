"""Draws what several people do at the same moment."""

from __future__ import annotations

from .texts import Paragraph, Text, Writer
from .together_model import (
    LIVE,
    Act,
    Agree,
    Break,
    Decide,
    Delete,
    Edit,
    Join,
    Pending,
    Position,
    State,
)

_STATES = ("Peru", "Cuba", "Mali", "Chad", "Iran", "Greece", "Norway", "Kenya")
_SPONSORS = ("Japan", "Nepal", "Fiji", "Togo", "Qatar")
_STANCES = ("supports", "opposes", "reserves", "flexible")


class Moment:
    """A text with proposals, and the acts of one moment; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"together {seed}")
        self.random = self.writer.random
        self._used: set[str] = set()
        self.paragraphs = [f"OP{number}" for number in range(1, 6)]
        self.words = {one: [self.word() for _ in range(4)] for one in self.paragraphs}
        self.pending = self._pending()
        self.acts = self._acts()

    def word(self) -> str:
        while True:
            word = self.writer.word()
            if not any(word in other or other in word for other in self._used):
                self._used.add(word)
                return word

    def text(self) -> Text:
        """The text as it is brought in."""
        operative = [
            Paragraph(self.writer.key(), "operative", f"*Urges* {' '.join(words)};")
            for words in self.words.values()
        ]
        return Text(
            self.writer.title(),
            [Paragraph(self.writer.key(), "preambular", "*Noting* all lamps,")],
            operative,
        )

    def before(self) -> State:
        """What is on record before the moment."""
        words = frozenset((name, frozenset(had)) for name, had in self.words.items())
        return State(words, frozenset((one.number, LIVE) for one in self.pending))

    def _pending(self) -> list[Pending]:
        made = []
        for number in range(1, self.random.randint(2, 4) + 1):
            paragraph = self.random.choice(self.paragraphs[:2])
            # Words side by side that two change are one passage: both wordings have both.
            old = self.random.choice(self.words[paragraph][::2])
            made.append(Pending(number, paragraph, old, self.word()))
        return made

    def _acts(self) -> list[Act]:
        kind = self.random.choice(("decide", "decide", "text", "record", "mixed", "mixed"))
        count = self.random.randint(3, 5)
        if kind == "record":
            return self._records(count)
        self._free_states = list(_STATES)
        return [self._act(kind) for _ in range(count)]

    def _records(self, count: int) -> list[Act]:
        sort = self.random.choice(("break", "join", "position", "agree"))
        by = self.random.sample(_STATES, count)
        on = self.random.choice(self.pending)
        made: dict[str, list[Act]] = {
            "break": [Break(self.random.choice(self.paragraphs), one) for one in by],
            "join": [Join(one) for one in self.random.sample(_SPONSORS, count)],
            "position": [Position(on, one, self.random.choice(_STANCES)) for one in by],
            "agree": [Agree(one) for one in self.random.sample(self.paragraphs, count)],
        }
        return made[sort]

    def _act(self, kind: str) -> Act:
        weights = {"decide": (6, 2, 0, 0, 0), "text": (3, 0, 6, 1, 0), "mixed": (3, 3, 3, 1, 2)}
        draw = self.random.choices(range(5), weights[kind])[0]
        paragraph = self.random.choice(self.paragraphs[:2])
        what = self.random.choice(self.pending)
        if draw == 0:
            stage = self.random.choice(("agreed", "agreed", "withdrawn", "fallen"))
            return Decide(what, stage)
        if draw == 1:
            return Position(what, self.random.choice(_STATES), self.random.choice(_STANCES))
        if draw == 2:
            return Edit(paragraph, self.random.choice(self.words[paragraph][::2]), self.word())
        if draw == 3:
            return Delete(paragraph)
        return Break(self.random.choice(self.paragraphs), self.random.choice(_STATES))
