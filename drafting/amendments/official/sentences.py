"""The sentences of a paragraph: where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.word_ranges import sentences
from drafting.lexicon.ordinals import ordinal


def sentence_at(read: str, wanted: int) -> tuple[int, int]:
    """The sentence of that place, -1 the last. Raises InstructionError."""
    found = sentences(read)
    index = wanted - 1 if wanted > 0 else wanted
    if not -len(found) <= index < len(found):
        which = ordinal(wanted) if wanted > 0 else "last"
        raise InstructionError(f"the paragraph has no {which} sentence")
    return found[index]


def index_of(read: str, wanted: int, also: int = 0) -> int:
    """Index of the sentence of that place, -1 the last. Raises InstructionError.

    Nor may it be another one than the one that is told besides.
    """
    found = sentences(read)
    sentence_at(read, wanted)
    index = wanted - 1 if wanted > 0 else len(found) + wanted
    if also and index_of(read, also) != index:
        told = f"{_called(wanted)} and {_called(also)}"
        raise InstructionError(f"no sentence of the paragraph is the {told} one")
    return index


def _called(wanted: int) -> str:
    return ordinal(wanted) if wanted > 0 else {-1: "last", -2: "last but one"}.get(wanted, "other")


def without(read: str, wanted: Sequence[int]) -> list[tuple[int, int]]:
    """What goes when sentences of those indexes go: with the last one the full stop before it."""
    found = sentences(read)
    if len(set(wanted)) == len(found):
        raise InstructionError("the paragraph has no other sentences")
    spans: list[tuple[int, int]] = []
    for index in sorted(set(wanted)):
        last = all(other in wanted for other in range(index, len(found)))
        if not last:
            spans.append((found[index][0], found[index + 1][0]))
            continue
        end = found[index - 1][1]
        if read[end - 1 : end] != ".":
            raise InstructionError("the sentence before it does not end with a full stop")
        spans.append((end - 1, found[-1][1]))
        break
    return spans
