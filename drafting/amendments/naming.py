"""Kinds of units as one speaks of them, for one line of a message."""

from __future__ import annotations

from drafting.model.unit import Kind

_PARAGRAPHS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})


def kind_in_words(kind: Kind) -> str:
    """A kind of unit as one speaks of it: "a heading", "an operative paragraph"."""
    name = f"{kind.value} paragraph" if kind in _PARAGRAPHS else kind.value
    return f"{'an' if name[0] in 'aeo' else 'a'} {name}"
