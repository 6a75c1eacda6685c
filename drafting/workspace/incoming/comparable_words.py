"""Words as they are compared between files: spaces and looks do not count."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from drafting.model.inline import note_references, plain
from drafting.model.resolution import Resolution
from drafting.redline import words


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The words of inline `text`, all spaces alike."""
    return " ".join(plain(text).replace("\u2011", "-").replace("\u00ad", "").split())


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in look and spacing at most; notes are cited at the same words."""
    return folded(one) == folded(other) and note_references(one) == note_references(other)


def said_by(text: Resolution) -> Counter[str]:
    """What the paragraphs and notes of a text say."""
    said = [unit.text for unit in text.walk()] + [note.text for note in text.notes]
    return Counter(map(folded, said))


def distance(one: Counter[str], other: Counter[str]) -> int:
    """How many paragraphs and notes two texts do not share, or how many words."""
    return sum(((one - other) + (other - one)).values())


def words_apart(one: Counter[str], other: Counter[str]) -> int:
    """How many words the paragraphs and notes that two texts do not share have of their own."""
    own, others = (
        Counter(word for said in rows.elements() for word in said.split())
        for rows in (one - other, other - one)
    )
    return distance(own, others)


def likeness(old: str, new: str) -> float:
    """How much of two texts is the same words, from 0 to 1."""
    kept = gone = come = 0
    for span in words(old, new):
        count = len(folded(span.text).split())
        if span.sign == "=":
            kept += count
        elif span.sign == "-":
            gone += count
        else:
            come += count
    total = 2 * kept + gone + come
    return 2 * kept / total if total else 1.0
