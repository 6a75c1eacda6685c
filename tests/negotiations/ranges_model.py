"""What is right of alternatives to several paragraphs, whatever happens to those meanwhile.

Each paragraph of today has the words of some paragraphs of before: of itself, of the one that it
was split off, of those that were joined in it. An alternative takes the place of the paragraphs
that it was put beside as long as these are all there, in a row, and have no words of others in
them. Where that is not so, nobody knows what it would replace: then it may be refused, with the
reason, and nothing else may happen.
"""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.edits import Deleted, Edit, Inserted, Joined, Split
from negotiations.texts import Paragraph, Text

FOLLOWS, REFUSED, EITHER = "follows", "refused", "either"


@dataclass(frozen=True)
class Alternative:
    """Paragraphs that some would have in place of others in a row."""

    keys: tuple[str, ...]
    new: tuple[Paragraph, ...]
    by: str

    def meets(self, other: Alternative) -> bool:
        """Whether both would replace one of the same paragraphs."""
        return not set(self.keys).isdisjoint(other.keys)


class Origins:
    """Whose words each paragraph of today has."""

    def __init__(self, text: Text) -> None:
        self.of = {one.key: {one.key} for one in text.all()}
        self.torn: set[str] = set()
        """Paragraphs of which a part is gone: as much as is left of them may be found or not."""

    def follow(self, act: Edit, text: Text) -> None:
        """Take note of an act that is about to be made on the text."""
        if isinstance(act, Split):
            self.of[act.new] = set(self.of[act.key])
        elif isinstance(act, Joined):
            among, at = text.siblings(act.key)
            self.of[act.key] |= self.of.pop(among[at + 1].key)
        elif isinstance(act, Inserted):
            self.of[act.new.key] = {act.new.key}
        elif isinstance(act, Deleted):
            self._lose(text.find(act.key))

    def _lose(self, gone: Paragraph) -> None:
        for one in gone.all():
            lost = self.of.pop(one.key)
            self.torn |= lost & set().union(*self.of.values())

    def holding(self, keys: tuple[str, ...]) -> list[str]:
        """The paragraphs of today that have words of some of before."""
        return [key for key, own in self.of.items() if own & set(keys)]

    def verdict(self, alternative: Alternative, text: Text) -> str:
        """Whether an alternative can be made today."""
        wanted = set(alternative.keys)
        if wanted & self.torn:
            return EITHER
        held = self.holding(alternative.keys)
        words = set().union(*(self.of[key] for key in held)) if held else set()
        if words != wanted:
            return REFUSED
        places = [text.siblings(key) for key in held]
        among = places[0][0]
        order = sorted(at for _, at in places)
        in_a_row = order == list(range(order[0], order[0] + len(order)))
        return FOLLOWS if in_a_row and all(one is among for one, _ in places) else REFUSED

    def replaced(self, alternative: Alternative, text: Text) -> Text:
        """The text with an alternative made in it."""
        made = text.copy()
        held = self.holding(alternative.keys)
        among, at = min((made.siblings(key) for key in held), key=lambda place: place[1])
        among[at : at + len(held)] = alternative.new
        return made
