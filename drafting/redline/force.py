"""Whether a change of verb says more or less than the verb before.

The scales are in the lexicon. Verbs of two scales cannot be compared.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from drafting.lexicon.force import APPROVES, ASKS, BLAMES
from drafting.lexicon.verb_forms import finite, participle
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
        (len(form), index, degree)
        for index, forms in enumerate(_forms())
        for form, degree in forms.items()
        if bare == form or bare.startswith((f"{form} ", f"{form},"))
    ]
    if not found:
        return None
    _, scale, degree = max(found)
    if scale == 1 and _HARSHER.search(said):
        return _Force(2, 1.5 if _STRONGER.search(said) else 1)
    more = 0.5 * bool(_STRONGER.search(said)) + 0.5 * bool(_KINDER.search(said))
    return _Force(scale, degree + more)


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
