"""A source whose texts were found all at once, in their order, but not on which lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from drafting.formats.account.words import without_looks
from drafting.formats.reading import Passage
from drafting.named_tuples import NamedTuple

BETWEEN = b"\0"
"""What stands between texts, and before and behind them all."""
_KEY = 80
"""Bytes of the beginning of a run by which it is looked for: this is quicker than all of it."""


class TextsAtOnce(NamedTuple):
    """A source as one piece: it can be held against what was made without a look at each text."""

    texts: bytes
    """In UTF-8, each between two of `BETWEEN`."""
    aside: Sequence[Passage]
    in_place: Callable[[], Iterable[Passage]]
    """The same as passages, with their lines and their places among what is set aside."""

    def without(self, run: bytes) -> TextsAtOnce | None:
        """The source without texts that stand in it one after the other, to the letter.

        None if they do not. The `run` is of the same form as `texts`.
        """
        key, at = run[:_KEY], self.texts.find(run[:_KEY])
        while at >= 0 and not self.texts.startswith(run, at):
            at = self.texts.find(key, at + 1)
        if at < 0:
            return None
        texts = self.texts[:at] + BETWEEN + self.texts[at + len(run) :]
        return self._replace(texts=texts)

    def each(self) -> list[str]:
        """Each of the texts."""
        return [text for text in self.texts.decode().split(BETWEEN.decode()) if text]


def in_a_run(inlines: Iterable[str]) -> bytes:
    """Inline markup of texts, one after the other, in the form of those of `TextsAtOnce`."""
    whole = BETWEEN.decode().join(("", *inlines, ""))
    if "\\" in whole:
        return without_looks(whole).encode("utf-8", "surrogatepass")
    data = whole.encode("utf-8", "surrogatepass").replace(b"*", b"")
    return data.replace(b"~~", b"") if b"~" in data else data
