"""Kinds of paragraphs as one speaks of them: "a heading of degree 2", "an operative paragraph"."""

from __future__ import annotations

from drafting.model.unit import Kind
from drafting.patterns import regex

_PARAGRAPHS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})
_SAID = regex(r"an?\s(?P<name>[a-z]+)(?:\sparagraph)?(?:\sof\sdegree\s(?P<level>\d))?")


def kind_in_words(kind: Kind, level: int = 0) -> str:
    """A kind with its article, a heading with its degree."""
    name = f"{kind.value} paragraph" if kind in _PARAGRAPHS else kind.value
    degree = f" of degree {level}" if level else ""
    return f"{'an' if name[0] in 'aeo' else 'a'} {name}{degree}"


def read_kind(words: str) -> tuple[Kind, int] | None:
    """The kind and the degree that `kind_in_words` wrote; None for other words."""
    found = _SAID.fullmatch(words)
    if found is None or found["name"] not in set(Kind):
        return None
    return Kind(found["name"]), int(found["level"] or 0)
