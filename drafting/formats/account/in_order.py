"""Sources that were read one text after the other: seen without a look at their passages."""

from __future__ import annotations

from collections import Counter

from drafting.formats.account.made import printed_in_order
from drafting.formats.account.source import Running
from drafting.formats.account.whole import without_beside
from drafting.formats.account.words import difference, without_looks
from drafting.model.resolution import Resolution

_HEAD = 12
"""Signs at the beginning of a text, by which it is looked for: a short search is the quickest."""
_NEAR = 100
"""Signs between a text and a note that stands behind it, not at the end of all."""


def is_in_order(source: Running, resolution: Resolution) -> bool:
    """Whether the words of a source are all in a text, in the order in which they are printed.

    Nothing may stand between them but numbers, and what else is printed beside a text.
    """
    texts, references = printed_in_order(resolution)
    if references != source.references:
        return False
    between = _between(source.text, texts)
    if between is None:
        return False
    left = Counter([line for line in map(str.strip, "\n".join(between).split("\n")) if line])
    rest = without_beside(left, resolution)
    return not rest.source or not difference(rest.source, (), rest.beside)[0]


def _between(source: str, texts: list[tuple[str, bool]]) -> list[str] | None:
    """What stands between texts, which are inline markup; None if one is not found.

    With each text is said whether it is a note, which may stand behind its mark or at the end.
    """
    between: list[str] = []
    at, notes = 0, list[tuple[str, bool]]()
    for text, is_note in texts:
        words = without_looks(text).strip()
        end = at + _NEAR + len(words) if is_note else len(source)
        start = source.find(words[:_HEAD], at, end)
        if start >= 0 and not source.startswith(words, start):
            start = source.find(words, start + 1, end)
        if start > at:
            # Between most texts are spaces alone.
            if said := source[at:start].strip():
                between.append(said)
        elif start < 0:
            if not is_note:
                return None
            notes.append((text, False))
            continue
        at = start + len(words)
    if notes:
        at_end = _between(source[at:], notes)
        return None if at_end is None else between + at_end
    between.append(source[at:])
    return between
