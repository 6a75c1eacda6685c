"""Whether a change of verb says more or less than the verb before.

The scales are in the lexicon. Verbs of two scales cannot be compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from drafting.lexicon.force import APPROVES, ASKS, BLAMES
from drafting.lexicon.verb_forms import finite, participle
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SCALES = (ASKS, APPROVES, BLAMES)
_STRONGER = regex(r"\b(?:strongly|deeply|deep|gravely|grave|profoundly|serious|firmly)\b")
_KINDER = regex(r"\bwith (?:\w+ )?(?:appreciation|satisfaction|interest|approval)\b")
_HARSHER = regex(r"\bwith (?:\w+ )?(?:concern|regret|alarm)\b")
_AFTER_VERB = regex(r"^(?:also |further |strongly |deeply |gravely |firmly |once again )*")


class Shift(StrEnum):
    """What a change of verb does to the force of a paragraph."""

    SAME = "same"
    STRONGER = "stronger"
    WEAKER = "weaker"
    OTHER = "of another kind"


class _Force(NamedTuple):
    scale: int
    degree: float


def shift(before: str, after: str) -> Shift:
    """Whether opening words, or a verb within a paragraph, say more or less than others.

    Words that are on no scale are of the same force as any.
    """
    old, new = _force(before), _force(after)
    if old is None or new is None or old == new:
        return Shift.SAME
    if old.scale != new.scale:
        return Shift.OTHER
    return Shift.STRONGER if new.degree > old.degree else Shift.WEAKER


@lru_cache(maxsize=4096)
def _force(words: str) -> _Force | None:
    said = " ".join(words.replace("*", "").casefold().split())
    bare = _AFTER_VERB.sub("", said)
    found = [
        (len(begins), index, forms[begins])
        for begins in _beginnings(bare)
        for index, forms in enumerate(_forms())
        if begins in forms
    ]
    if not found:
        return None
    _, scale, degree = max(found)
    if scale == 1 and _HARSHER.search(said):
        return _Force(2, 1.5 if _STRONGER.search(said) else 1)
    more = 0.5 * bool(_STRONGER.search(said)) + 0.5 * bool(_KINDER.search(said))
    return _Force(scale, degree + more)


def _beginnings(said: str) -> Iterator[str]:
    """The words that it begins with: the first, the first two and so on, as far as verbs go."""
    longest = _longest()
    for at, char in enumerate(said[: longest + 1]):
        if char in " ,":
            yield said[:at]
    if len(said) <= longest:
        yield said


@lru_cache(maxsize=1)
def _longest() -> int:
    """How many characters the longest form of a verb has."""
    return max(len(form) for forms in _forms() for form in forms)


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, int], ...]:
    """Each scale by the forms in which its verbs open paragraphs."""
    return tuple(
        {form: degree for verb, degree in scale.items() for form in _conjugated(verb)}
        for scale in _SCALES
    )


def _conjugated(verb: str) -> tuple[str, str]:
    first, space, rest = verb.partition(" ")
    return f"{finite(first)}{space}{rest}", f"{participle(first)}{space}{rest}"
