"""Instructions told apart from the reasons that are given for them."""

from __future__ import annotations

import re

from drafting.lexicon import explanations
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LABEL = rf"{explanations.LABELS}\s*(?::|\s[–—-]\s)"
_LINE = regex(rf"[*_\[(]*{_LABEL}", re.IGNORECASE)
_LABELLED = regex(rf"(?:(?<=[.;”»\"])\s+|\s*[(\[]\s*|\s+[–—-]\s+)(?={_LABEL})", re.IGNORECASE)
_SENTENCE = regex(rf"(?<=[.;])\s+(?=(?:{explanations.SENTENCES}))", re.IGNORECASE)
_CLAUSE = regex(
    rf"(?:\s*,\s+|\s+[–—-]\s+|\s+\(\s*|\s+(?=(?:since|because|car|porque|puisque)\b))"
    rf"(?=(?:{explanations.CLAUSES}))",
    re.IGNORECASE,
)
_ORDER = regex(explanations.ORDERS, re.IGNORECASE)
_QUOTED = regex(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_STOP = regex(r"[.;]\s+")


class Explained(NamedTuple):
    """An instruction, and why it is given; empty where that is not said."""

    text: str
    why: str = ""


def is_explanation(text: str) -> bool:
    """Whether a whole line says why, and not what is to be done: "Rationale: …"."""
    return _LINE.match(text) is not None


def explained(text: str) -> Explained:
    """The instruction without the reason behind it.

    What stands in quotation marks is no reason, and no reason holds another instruction.
    """
    bare = _QUOTED.sub(lambda found: "x" * len(found[0]), text)
    for pattern, may_hold in ((_LABELLED, False), (_SENTENCE, True), (_CLAUSE, True)):
        found = pattern.search(bare)
        if found is None or not found.start():
            continue
        rest = bare[found.end() :]
        quoted = "xx" in rest and rest != text[found.end() :]
        if may_hold and (quoted or _ORDER.search(rest)):
            continue
        if not may_hold and any(_ORDER.match(one) for one in _STOP.split(rest)[1:]):
            continue
        return Explained(_closed(text[: found.start()]), text[found.end() :].strip(" )]"))
    return Explained(text)


def _closed(text: str) -> str:
    """The instruction with a full stop, which may have stood behind the reason."""
    text = text.rstrip(" ,;")
    return text if text.endswith((".", ":", "”", '"', "»")) else f"{text}."
