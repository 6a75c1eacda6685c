"""How much the verbs of resolutions say, and whether a change of verb says more or less.

Three scales, after the practice of the United Nations: how strongly an organ asks, how
much it approves, how much it blames. Verbs of two scales cannot be compared.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

_ASKS = {
    "invite": 1, "encourage": 1, "suggest": 1, "appeal": 2, "recommend": 2, "remind": 2,
    "request": 3, "call upon": 3, "call on": 3, "call for": 3, "urge": 4, "direct": 4,
    "instruct": 4, "demand": 5, "require": 5, "decide": 5, "resolve": 5, "authorize": 5,
    "establish": 5,
}  # fmt: skip
_APPROVES = {
    "note": 0, "take note": 0, "recall": 0, "consider": 0, "acknowledge": 1, "recognize": 1,
    "take into account": 1, "affirm": 2, "reaffirm": 2, "stress": 2, "emphasize": 2,
    "underline": 2, "underscore": 2, "appreciate": 3, "welcome": 3, "commend": 4, "support": 4,
    "endorse": 5, "approve": 6, "adopt": 6,
}  # fmt: skip
_BLAMES = {
    "express concern": 1, "express its concern": 1, "regret": 2, "deplore": 3, "denounce": 4,
    "reject": 4, "condemn": 4,
}  # fmt: skip
_SCALES = (_ASKS, _APPROVES, _BLAMES)
_STRONGER = re.compile(r"\b(?:strongly|deeply|deep|gravely|grave|profoundly|serious|firmly)\b")
_KINDER = re.compile(r"\bwith (?:\w+ )?(?:appreciation|satisfaction|interest|approval)\b")
_HARSHER = re.compile(r"\bwith (?:\w+ )?(?:concern|regret|alarm)\b")
_DOUBLED = frozenset({"regret"})
_AFTER_VERB = re.compile(r"^(?:also |further |strongly |deeply |gravely |firmly |once again )*")


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
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    finite = first + ("es" if first.endswith(("s", "sh", "ch", "x")) else "s")
    stem = first[:-1] if first.endswith("e") else first + first[-1] * (first in _DOUBLED)
    return finite + tail, stem + "ing" + tail
