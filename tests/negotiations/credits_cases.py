"""Draws compromises: words of several delegations, of the text, and of those who agree."""

from __future__ import annotations

from dataclasses import dataclass

from .texts import Paragraph, Text, Writer

TEXT = "Secretariat"
_STATES = ("Peru", "Cuba", "Mali", "Chad", "Iran", "Greece", "Norway", "Kenya")


@dataclass(frozen=True)
class Offer:
    """Words of a delegation, or of two, in place of some of the text."""

    by: tuple[str, ...]
    start: int
    end: int
    new: tuple[str, ...]


class Compromise:
    """A paragraph, what is offered for it, and what is agreed; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"credits {seed}")
        self.random = self.writer.random
        self._used: set[str] = set()
        self.base = [self.word() for _ in range(self.random.randint(6, 9))]
        self.chair = self.random.choice(("Chair", "Facilitator", "Coordinator of item 3"))
        self.round = f"informals {self.random.randint(2, 9)}"
        self.inserts = self.random.random() < 0.25
        self.offers = self._offers()
        self.agreed = self._agreed()

    def word(self) -> str:
        while True:
            word = self.writer.word()
            if not any(word in other or other in word for other in self._used):
                self._used.add(word)
                return word

    def text(self) -> Text:
        """The text before all offers."""
        lamps = Paragraph(self.writer.key(), "preambular", "*Noting* all lamps,")
        here = Paragraph(self.writer.key(), "operative", f"*Urges* {' '.join(self.base)};")
        other = Paragraph(self.writer.key(), "operative", "*Decides* on all boats.")
        return Text(self.writer.title(), [lamps], [here, other])

    def offered(self, offer: Offer) -> str:
        """The paragraph as an offer would have it."""
        words = [*self.base]
        words[offer.start : offer.end] = offer.new
        return f"*Urges* {' '.join(words)};"

    def may_own(self, word: str) -> set[str]:
        """Whose a word of the compromise may be: what nobody had offered is the agreement's.

        A word that was struck and stands elsewhere now may be new or old.
        """
        if word in self.base and not self.inserts:
            struck = self.base[self.offers[0].start : self.offers[0].end]
            return {TEXT, self.chair} if word in struck else {TEXT}
        mine = next((offer for offer in self.offers if word in offer.new), None)
        return {self.chair} | ({" and ".join(mine.by)} if mine else set())

    def _offers(self) -> list[Offer]:
        made = []
        for _ in range(self.random.choice((1, 2, 2, 3))):
            start = self.random.randrange(len(self.base) - 2)
            end = start + self.random.randint(1, 3)
            new = tuple(self.word() for _ in range(self.random.randint(1, 4)))
            by = tuple(self.random.sample(_STATES, self.random.choice((1, 1, 2))))
            made.append(Offer(by, start, end, new))
        return made

    def _agreed(self) -> list[str]:
        """The first offer, with words of others and of nobody in it, and some left out."""
        first = self.offers[0]
        new = [word for word in first.new if self.random.random() < 0.7]
        struck = self.base[first.start : first.end] if not self.inserts else []
        for words in (*(offer.new for offer in self.offers[1:]), struck):
            new += [word for word in words if self.random.random() < 0.4]
        new += [self.word() for _ in range(self.random.randint(1, 3))]
        self.random.shuffle(new)
        if self.inserts:
            return new
        return [*self.base[: first.start], *new, *self.base[first.end :]]
