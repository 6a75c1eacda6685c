"""One paste on its way into a text: what a person leaves out of it, and what more they take in."""

from __future__ import annotations

from collections.abc import Container, Iterator

from drafting.dataclasses import dataclass, replace
from drafting.formats.reading import FURNITURE, MESSAGE, Passage
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution
from drafting.workspace.pasted.offer import Offer, offered
from drafting.workspace.pasted.reading import Pasted, read_pasted
from drafting.workspace.pasted.selection import without
from drafting.workspace.pasted.values import values

_LINES = frozenset({FURNITURE, MESSAGE})


@dataclass(frozen=True, slots=True)
class Paste:
    """Words that were pasted, as they were read for a place in a text of now."""

    words: str
    ids: IdSource
    now: Resolution
    where: str
    read: Pasted
    left_out: frozenset[str] = frozenset()
    """Keys of the rows that are to stay out."""
    taken_in: frozenset[int] = frozenset()
    """Lines that were set aside and are to be read as text."""

    @property
    def offer(self) -> Offer:
        """What would stand in the text. Raises what `plan_paste` does."""
        return offered(self.now, self.read, self.where, self.left_out)

    @property
    def kept(self) -> Pasted:
        """What is to go into the text."""
        return without(self.read, self.left_out) if self.left_out else self.read

    @property
    def lines_aside(self) -> tuple[int, ...]:
        """The lines that were set aside and may be taken in."""
        return tuple(sorted({one.line for one in self.read.aside if can_be_taken(one)}))

    def leaving_out(self, key: str) -> Paste:
        """The same without the row of that key and all beneath it; with it, if it was left out."""
        return replace(self, left_out=self.left_out ^ {key})

    def taking_in(self, lines: Container[int]) -> Paste:
        """Read again, some lines that were set aside as text; what was left out stays out."""
        taken = self.taken_in.union(line for line in self.lines_aside if line in lines)
        read = read_pasted(self.words, self.ids, taken)
        return replace(self, read=read, taken_in=taken, left_out=frozenset(self._still_out(read)))

    def _still_out(self, read: Pasted) -> Iterator[str]:
        """What is left out, by the keys it has in another reading of the same words."""
        gone = {unit.id: unit.text for unit in self.read.text.walk() if unit.id in self.left_out}
        yield from self.left_out - gone.keys()
        wanted = list(gone.values())
        for unit in read.text.walk():
            if unit.text in wanted:
                wanted.remove(unit.text)
                yield unit.id


def read_paste(words: str, ids: IdSource, now: Resolution, where: str) -> Paste:
    """What was pasted, read for a place in words, such as "after OP3".

    Where all of it looks like what is set aside, it is meant as text.
    """
    paste = Paste(words, ids, now, where, read_pasted(words, ids))
    text = paste.read.text
    nothing = next(text.walk(), None) is None and not text.notes and not any(values(now, text))
    return paste.taking_in(paste.lines_aside) if nothing else paste


def can_be_taken(passage: Passage) -> bool:
    """Whether what was set aside is a line of its own, which may be text after all."""
    return bool(passage.line) and passage.aside in _LINES
