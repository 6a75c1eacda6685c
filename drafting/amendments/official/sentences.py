"""The sentences of a paragraph: where each of them stands."""

from __future__ import annotations

import re

from drafting.amendments.official.errors import InstructionError
from drafting.lexicon.ordinals import ordinal

_END = re.compile(r"(?<!\bNo)(?<!\bart)(?<!\bpara)(?<!\bvol)[.?!][”’)]*\s+(?=[“‘(\[]?[A-Z])")


def sentences(read: str) -> list[tuple[int, int]]:
    """Begin and end of each sentence, its own full stop included, what closes the paragraph not."""
    end = len(read.rstrip(" .;,:"))
    starts = [0, *(match.end() for match in _END.finditer(read, 0, end))]
    ends = [*(len(read[:start].rstrip()) for start in starts[1:]), end]
    return list(zip(starts, ends, strict=True))


def sentence_at(read: str, wanted: int) -> tuple[int, int]:
    """The sentence of that place, -1 the last. Raises InstructionError."""
    found = sentences(read)
    index = wanted - 1 if wanted > 0 else wanted
    if not -len(found) <= index < len(found):
        which = ordinal(wanted) if wanted > 0 else "last"
        raise InstructionError(f"the paragraph has no {which} sentence")
    return found[index]


def without(read: str, wanted: int) -> tuple[int, int]:
    """What goes when a sentence goes: with the last one the full stop before it."""
    start, end = sentence_at(read, wanted)
    found = sentences(read)
    if len(found) == 1:
        raise InstructionError("the paragraph has one sentence only")
    if (start, end) == found[-1]:
        return found[-2][1] - 1, end
    return start, found[found.index((start, end)) + 1][0]
