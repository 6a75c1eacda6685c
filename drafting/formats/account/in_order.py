"""Sources that were read one text after the other: seen without a look at their passages."""

from __future__ import annotations

from collections import Counter

from drafting.formats.account.made import Stretch, printed_in_order
from drafting.formats.account.source import Running
from drafting.formats.account.whole import without_beside
from drafting.formats.account.words import difference
from drafting.model.resolution import Resolution
from drafting.patterns import regex

_HEAD = 12
"""Signs at the beginning of a text, by which it is looked for: a short search is the quickest."""
_SPACES = regex(r" {2,}")
_NEAR = 100
"""Signs between a text and a note that stands behind it, not at the end of all."""


def is_in_order(source: Running, resolution: Resolution) -> bool:
    """Whether the words of a source are all in a text, in the order in which they are printed.

    Nothing may stand between them but numbers, and what else is printed beside a text.
    """
    stretches, references = printed_in_order(resolution)
    if references != source.references:
        return False
    between = _between(source.text, stretches)
    if between is None:
        return False
    rest = without_beside(Counter(_lines(between)), resolution)
    return not rest.source or not difference(rest.source, (), rest.beside)[0]


def _lines(between: list[str]) -> list[str]:
    """The lines of what stands between, without those that have no words."""
    lines = list(filter(None, map(str.strip, "\n".join(between).split("\n"))))
    # A file is indented; within a line several spaces are seldom.
    said = "\n".join(lines)
    return _SPACES.sub(" ", said).split("\n") if "  " in said else lines


def _between(source: str, stretches: list[Stretch]) -> list[str] | None:
    """What stands between texts; None if one is not found.

    A note may stand behind its mark or at the end.
    """
    between: list[str] = []
    at, at_end = 0, list[str]()
    for texts, note in stretches:
        for words in texts:
            start = source.find(words[:_HEAD], at)
            if start >= 0 and not source.startswith(words, start):
                start = source.find(words, start + 1)
            if start < 0:
                return None
            # Between most texts are spaces alone.
            if start > at and (said := source[at:start].strip()):
                between.append(said)
            at = start + len(words)
        if note:
            start = source.find(note, at, at + _NEAR + len(note))
            if start < 0:
                at_end.append(note)
                continue
            between.append(source[at:start])
            at = start + len(note)
    if at_end:
        others = _between(source[at:], [Stretch(at_end)])
        return None if others is None else between + others
    between.append(source[at:])
    return between
