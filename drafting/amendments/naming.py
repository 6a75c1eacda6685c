"""Units by their first words, for one line of a message."""

from __future__ import annotations

from drafting.model.inline import plain
from drafting.model.unit import Kind

_FIRST = 5
_PARAGRAPHS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})


def opening(text: str) -> str:
    """The first words of inline markup, in quotation marks."""
    words = plain(text).split()
    more = "…" if len(words) > _FIRST else ""
    return f"“{' '.join(words[:_FIRST])}{more}”"


def kind_in_words(kind: Kind) -> str:
    """A kind of unit as one speaks of it: "a heading", "an operative paragraph"."""
    name = f"{kind.value} paragraph" if kind in _PARAGRAPHS else kind.value
    return f"{'an' if name[0] in 'aeo' else 'a'} {name}"
