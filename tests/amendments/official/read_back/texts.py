"""Random texts as committees have them: with headings, subparagraphs, footnotes and an annex."""

from __future__ import annotations

import random
from collections.abc import Callable

from drafting.dataclasses import replace
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

WORDS = (
    "lamps", "wells", "bridges", "bees", "harbours", "States", "donors", "“lanterns”", "[safe]",
    "water", "(old)", "2030", "A/79/123", "women and girls", "the", "of", "and", "the", "of",
    "the report “Light for all”",
)  # fmt: skip
"""Few, so that the same words stand in several places; quotes and brackets among them."""
OPENINGS = {
    Kind.PREAMBULAR: ("Recalling", "Noting with concern", "Convinced", "Stressing", "Reaffirming"),
    Kind.OPERATIVE: ("Urges", "Invites", "Calls upon", "Requests", "Welcomes", "Also requests"),
}


class Writer:
    """Writes texts; the same from the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.notes: list[Note] = []
        self._count = 0

    def identity(self) -> str:
        self._count += 1
        return f"u{self._count}"

    def words(self, least: int = 4, most: int = 14) -> str:
        count = self.random.randint(least, most)
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def note(self) -> str:
        """The mark of a new footnote."""
        note = Note(f"n{len(self.notes) + 1}", f"See {self.words(2, 4)}, annex.")
        self.notes.append(note)
        return f"[^{note.id}]"

    def unit(self, kind: Kind) -> Unit:
        return self._makers()[kind]()

    def _makers(self) -> dict[Kind, Callable[[], Unit]]:
        return {
            Kind.PREAMBULAR: lambda: self._opened(Kind.PREAMBULAR, ","),
            Kind.OPERATIVE: self._operative,
            Kind.SUBPARAGRAPH: self._subparagraph,
            Kind.HEADING: lambda: self._unit(Kind.HEADING, self.words(2, 3).capitalize()),
            Kind.NUMBERED: lambda: self._unit(Kind.NUMBERED, f"{self.words().capitalize()}."),
            Kind.PARAGRAPH: lambda: self._unit(Kind.PARAGRAPH, f"{self.words().capitalize()}."),
            Kind.ANNEX: self._annex,
        }

    def _unit(self, kind: Kind, text: str, children: tuple[Unit, ...] = ()) -> Unit:
        return Unit(self.identity(), kind, text, children, 1 if kind is Kind.HEADING else 0)

    def _opened(self, kind: Kind, mark: str, children: tuple[Unit, ...] = ()) -> Unit:
        text = f"*{self.random.choice(OPENINGS[kind])}* {self.words()}"
        if self.random.random() < 0.2:
            text += f",{self.note()} {self.words(2, 4)}"
        if self.random.random() < 0.2:
            text += f". The {self.words(3, 6)}. It {self.words(3, 6)}"
        return self._unit(kind, f"{text}{mark}", children)

    def _operative(self) -> Unit:
        if self.random.random() < 0.75:
            return self._opened(Kind.OPERATIVE, ";")
        children = tuple(self._subparagraph() for _ in range(self.random.randint(2, 4)))
        return self._opened(Kind.OPERATIVE, ":", children)

    def _subparagraph(self) -> Unit:
        if self.random.random() < 0.85:
            return self._unit(Kind.SUBPARAGRAPH, f"To {self.words()};")
        inner = (f"To {self.words()};" for _ in range(self.random.randint(1, 3)))
        children = tuple(self._unit(Kind.SUBPARAGRAPH, text) for text in inner)
        return self._unit(Kind.SUBPARAGRAPH, f"To {self.words()}:", children)

    def _annex(self) -> Unit:
        kinds = [Kind.NUMBERED] * self.random.randint(2, 4)
        if self.random.random() < 0.4:
            kinds.insert(0, Kind.PARAGRAPH)
        children = tuple(self.unit(kind) for kind in kinds)
        return self._unit(Kind.ANNEX, f"Care of {self.words(1, 3)}", children)

    def text(self) -> Resolution:
        """A whole text, with a full stop at its end."""
        kinds = [Kind.OPERATIVE] * self.random.randint(3, 8)
        if self.random.random() < 0.3:
            kinds.insert(self.random.randint(0, len(kinds)), Kind.HEADING)
        operative = [*map(self.unit, kinds), self._opened(Kind.OPERATIVE, ".")]
        annexed = self.random.random() < 0.3
        text = Resolution(
            masthead=Masthead(symbol="A/C.3/90/L.7", organ="General Assembly"),
            sponsors=("Chad", "Fiji"),
            title=f"Light and {self.words(2, 4)}",
            enacting="*The General Assembly*,",
            preamble=tuple(self.unit(Kind.PREAMBULAR) for _ in range(self.random.randint(2, 6))),
            operative=tuple(operative),
            annexes=(self.unit(Kind.ANNEX),) if annexed else (),
        )
        return replace(text, notes=tuple(self.notes))
