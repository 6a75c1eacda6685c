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
from drafting.amendments.compilation.qualifiers import LATER, is_name_like, is_qualifier, qualified
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
_SAYS = rf"(?:{_DELETE}|{_KEEP}|{_OTHER}|{LATER})"
_SAYS_FIRST = regex(rf"(?P<says>{_SAYS})\s*[:–-]?\s+(?P<names>\W*[A-Z].*)", re.IGNORECASE)
_SAYS_LAST = regex(rf"(?P<names>.+?)\s*[,–-]?\s+(?P<says>{_SAYS}(?:\s[^A-Z:]*)?)", re.IGNORECASE)
_OUT = regex(_DELETE, re.IGNORECASE)
_STAY = regex(_KEEP, re.IGNORECASE)
AGREED = regex(r"agreed\b(?!\s(?:language|text|wording)\b)", re.IGNORECASE)
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
    each = tuple(map(_attributed, _SEMICOLON.split(inside)))
    told = [one for found in each for one in found]
    if len(each) > 1 and all(each) and (all(one.says for one in told) or _are_apart(told)):
        return tuple(told)
    return _attributed(inside)


def _are_apart(told: Sequence[Attribution]) -> bool:
    """Whether some only propose, and others say something else: `(EU, Norway; US: delete)`."""
    known = known_names()
    named = all(name in known for one in told for name in one.delegations)
    return named and any(one.says for one in told)


def _attributed(inside: str) -> tuple[Attribution, ...]:
    """What some say; what is noted beside a name, as in “Peru (tbc)”, is a comment of its own."""
    if adding := who_adds(inside):
        return (Attribution(adding),)
    names, says = _parted(inside)
    read = read_names(names)
    quoted = frozenset(name for name in read if f"“{name}”" in names)
    found, noted = _without_qualifiers(read, known_names() | quoted)
    if not found or not all(_is_name(name, name in quoted) for name in found):
        return ()
    return (Attribution(found, "" if _ADD.fullmatch(says) else says), *noted)


def _without_qualifiers(
    names: Sequence[str], whole: frozenset[str]
) -> tuple[tuple[str, ...], tuple[Attribution, ...]]:
    """Names without what is noted behind them, and that as comments of those who are named.

    Those that are `whole` are left as they are.
    """
    found: list[str] = []
    noted: list[Attribution] = []
    for name in names:
        if found and is_qualifier(name):
            noted.append(Attribution((found[-1],), name))
            continue
        one = qualified(name) if name not in whole else None
        found.append(one.name if one else name)
        if one and one.qualifier:
            noted.append(Attribution((one.name,), one.qualifier))
    return tuple(found), tuple(noted)


def _is_name(name: str, is_quoted: bool) -> bool:
    if not name[0].isalpha() or name[0].islower() or not _NAME.fullmatch(name):
        return False
    return is_quoted or name in known_names() or is_name_like(name)


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
