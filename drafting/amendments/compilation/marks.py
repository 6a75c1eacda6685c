"""What stands behind words in a compilation, read: who says it, and what they say.

Rooms write it in many ways: `(EU, US: delete)`, `(US del.)`, `(delete: US)`, `(EU + CHE)`,
`(Iran (Islamic Republic of))`. A name that has a comma or a colon itself stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.amendments.compilation.names import (
    NEW,
    colon_behind,
    known_in,
    known_names,
    read_names,
    who_adds,
)
from drafting.amendments.compilation.pairs import closings
from drafting.amendments.compilation.values import Attribution
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_DELETE = r"(?:to\s)?(?:delet(?:e|es|ed|ion)|del|omits?|strikes?|remove)\b\.?"
_KEEP = r"(?:to\s)?(?:retain(?:s|ed)?|keeps?|maintain)\b"
_OTHER = (
    r"(?:(?:scrutiny\s)?(?:reserv(?:e|es|ed|ation)|res(?=[.:]))|on\shold|flexib(?:le|ility)|oppos(?:e|es|ed)|"
    r"rejects?|objects?|against|(?:supported|opposed)\sby|"
    r"(?:can\s|will\s)?(?:support|accept)(?:s|ed)?)\b"
)
_ADD = regex(rf"(?:to\s)?(?:add|insert|propose|include)[sd]?\.?|{NEW}(?:\s{NEW})*", re.IGNORECASE)
_SEMICOLON = regex(r"\s*;\s*")
_SAYS = rf"(?:{_DELETE}|{_KEEP}|{_OTHER})"
_SAYS_FIRST = regex(rf"(?P<says>{_SAYS})\s*[:–-]?\s+(?P<names>\W*[A-Z].*)", re.IGNORECASE)
_SAYS_LAST = regex(rf"(?P<names>.+?)\s*[,–-]?\s+(?P<says>{_SAYS}(?:\s[^A-Z:]*)?)", re.IGNORECASE)
_OUT = regex(_DELETE, re.IGNORECASE)
_STAY = regex(_KEEP, re.IGNORECASE)
AGREED = regex(r"agreed\b", re.IGNORECASE)
"""What is said of a paragraph that is agreed, be it with a condition."""
INSTRUCTS = regex(
    r"(?:to\s)?(?:be\s)?(?:moved?|merged?|join(?:ed)?|split|make it|become|"
    r"delete (?:the |this |whole |entire )*para(?:graph)?)\b",
    re.IGNORECASE,
)
"""What is asked for a whole paragraph."""
ON_TEXT = regex(
    r"(?:supports|opposes|retain|take out|reserve on|flexible on|brackets around|comment on) "
    r"(?:this text\b|“)"
)
"""What is said of the text itself, as this program writes it: “reserve on “every year””."""
_NAME = regex(r"(?!.*/\d)[^\W_][^\[\]]*")
"""No name is the symbol of a document, "A/80/1"."""


class ReadMarks(NamedTuple):
    """What stands between parentheses, and where they end in the text."""

    marks: tuple[Attribution, ...]
    end: int


def read_marks(text: str, at: int) -> ReadMarks | None:
    """The marks that stand at a place of a text behind spaces; None where none do."""
    start = at + len(text[at:]) - len(text[at:].lstrip(" \u00a0"))
    end = closings(text, "()").get(start, -1) + 1
    if not end or text[end : end + 1].isalnum():
        return None
    marks = attributions(text[start + 1 : end - 1])
    return ReadMarks(marks, end) if marks else None


def attributions(inside: str) -> tuple[Attribution, ...]:
    """What stands between parentheses, taken apart; nothing where it names nobody.

    A semicolon parts what different delegations say: `(US: delete; EU: retain)`.
    """
    inside = inside.strip()
    if AGREED.match(inside):
        return (Attribution((inside,)),)
    each = tuple(map(_attribution, _SEMICOLON.split(inside)))
    told = [one for one in each if one is not None]
    if 1 < len(each) == len(told) and (all(one.says for one in told) or _are_apart(told)):
        return tuple(told)
    one = _attribution(inside)
    return () if one is None else (one,)


def _are_apart(told: Sequence[Attribution]) -> bool:
    """Whether some only propose, and others say something else: `(EU, Norway; US: delete)`."""
    known = known_names()
    named = all(name in known for one in told for name in one.delegations)
    return named and any(one.says for one in told)


def _attribution(inside: str) -> Attribution | None:
    if adding := who_adds(inside):
        return Attribution(adding)
    names, says = _parted(inside)
    found = read_names(names)
    if not found or not all(map(_is_name, found)):
        return None
    return Attribution(found, "" if _ADD.fullmatch(says) else says)


def _is_name(name: str) -> bool:
    return name[0].isalpha() and not name[0].islower() and _NAME.fullmatch(name) is not None


def _parted(inside: str) -> tuple[str, str]:
    """Names, and what they say."""
    first = _SAYS_FIRST.fullmatch(inside)
    if first and (first["says"].islower() or known_in(first["names"])):
        return first["names"], first["says"]
    colon = colon_behind(inside)
    if colon >= 0:
        return inside[:colon], inside[colon + 1 :].strip()
    if last := _SAYS_LAST.fullmatch(inside):
        return last["names"], last["says"]
    return inside, ""


def wants_out(says: str) -> bool:
    """Whether words behind names ask for a deletion."""
    return _OUT.match(says) is not None


def wants_kept(says: str) -> bool:
    """Whether words behind names ask to retain."""
    return _STAY.match(says) is not None
