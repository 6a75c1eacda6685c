"""Square brackets in a text: words that are not agreed, until they are lifted or taken out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from drafting.model.inline import Run, look_of, markup, plain, runs, tidy
from drafting.named_tuples import NamedTuple

_EDITORIAL = re.compile(r"\[sic\]", re.IGNORECASE)
_CLOSES = frozenset(",;:.)]\n")


class Bracketed(NamedTuple):
    """Words between square brackets, by their place in the plain text."""

    start: int
    """Where the opening bracket stands."""
    end: int
    """Behind the closing one; a bracket without a partner stands for itself."""
    words: str
    """What stands between them."""


def bracketed(text: str) -> tuple[Bracketed, ...]:
    """The brackets of an inline text, in the order in which they open, the inner ones too.

    The mark of a note is none, nor is an editor's [sic].
    """
    whole = plain(text)
    editorial = {found.start() for found in _EDITORIAL.finditer(whole)}
    found = (pair for pair in _pairs(whole) if pair[0] not in editorial)
    return tuple(Bracketed(start, end, whole[start + 1 : end - 1]) for start, end in sorted(found))


def _pairs(whole: str) -> Iterator[tuple[int, int]]:
    open_at: list[int] = []
    for at, char in enumerate(whole):
        if char == "[":
            open_at.append(at)
        elif char == "]":
            yield (open_at.pop() if open_at else at), at + 1
    yield from ((at, at + 1) for at in open_at)


def settled(text: str, lift: Collection[Bracketed], drop: Collection[Bracketed]) -> str:
    """The inline text with some brackets lifted, and others taken out with their words.

    The spaces around what goes are set right; a note among words that go goes with them.
    """
    gone = {at for one in lift for at in (one.start, one.end - 1)}
    gone.update(at for one in drop for at in range(one.start, one.end))
    kept: list[Run] = []
    seam = False
    for run in _kept(text, gone):
        if run is not None:
            kept += _joined(kept, run) if seam else [run]
        seam = run is None
    while kept and kept[-1].text == " ":
        kept.pop()
    return tidy(markup(kept))


def _kept(text: str, gone: set[int]) -> Iterator[Run | None]:
    """The characters and notes that stay, with None wherever something went."""
    at = 0
    for run in runs(text):
        if run.note:
            if not {at - 1, at} <= gone:
                yield run
            continue
        for char in run.text:
            yield None if at in gone else run._replace(text=char)
            at += 1


def _joined(kept: list[Run], run: Run) -> Iterator[Run]:
    """A character or note behind which something went, with the space that is right there."""
    before = kept[-1].text if kept else " "
    if before == " " and run.text == " ":
        return
    if before == " " and kept and run.text in _CLOSES:
        kept.pop()
    elif before.isalnum() and run.text.isalnum():
        yield look_of(run)._replace(text=" ")
    yield run
