"""What a reader had before it: the texts that it should have read, and what it set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from drafting.formats.reading import Passage
from drafting.named_tuples import NamedTuple


class Source(NamedTuple):
    """A source, as the account holds it against what was read."""

    texts: Sequence[str]
    """The words of its passages, in order, without those that were set aside."""
    aside: tuple[Passage, ...]
    passages: Callable[[], Sequence[Passage]]
    """Gives these texts with their lines and without looks; asked for where words are missing."""
    is_inline: bool = False
    """Whether the texts are inline markup, as the model has them."""


class Running(NamedTuple):
    """The words of a source one after the other: quicker to have than its passages."""

    text: str
    """All that was not set aside, without the marks of notes; each note stands behind its mark,
    or at the end."""
    references: list[str]
    """The notes that it refers to, in order."""
    aside: tuple[Passage, ...]
    apart: Callable[[], Source]
    """Gives the same passage by passage; asked for where not all was read in order."""


def source_of(passages: Iterable[Passage]) -> Source:
    """The source that is these passages."""
    text: list[Passage] = []
    aside: list[Passage] = []
    for passage in passages:
        (aside if passage.aside else text).append(passage)
    return Source([passage.text for passage in text], tuple(aside), lambda: text)
