"""Names of delegations in a list: a comma between them, or what else a room writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from drafting.amendments.compilation.qualifiers import LATER, is_name_like, qualified
from drafting.lexicon.delegations import room_names
from drafting.lexicon.groups import group_names, short_names
from drafting.lexicon.states import sponsor_names
from drafting.patterns import regex

_QUOTED = regex(r"“(?P<name>.*?)”(?=\s*[,;:+&]|\s*$|\sand\s)")
_BETWEEN = regex(r"\s*[,;+&]\s*")
_AND = regex(r"\s+and\s+")
_SLASH = regex(r"\s*/\s*")
_SUPPORTED = regex(r",?\s+(?:with\s(?:the\s)?supports?\sof|supported\sby)\s+", re.IGNORECASE)
_OF_PEN = regex(
    r"(?:co-?)?(?:chair|chairperson|facilitator|coordinator|penholder)s?|presidents?|presidency|"
    r"secretariat|bureau",
    re.IGNORECASE,
)
NEW = (
    r"(?:new|add(?:s|ed|ition)?|insert(?:s|ed|ion)?|propos(?:es|ed|al)|suggest(?:s|ed|ion)|"
    r"text|language|wording|amendment|para(?:graph)?)\b\.?"
)
"""What is said of words that come in, beside who proposes them: “NEW Peru”, “EU proposal”."""
_NEW_FIRST = regex(rf"(?:{NEW}\s?)+(?:[:–-]|by\b|from\b|of\b)?\s*(?P<names>.+)", re.IGNORECASE)
_NEW_LAST = regex(
    rf"(?P<names>.+?)(?:['’]s?)?\s*[,:–-]?\s(?:to\s)?{NEW}(?:\s{NEW})*", re.IGNORECASE
)
_WAITS = regex(rf"\s{LATER}", re.IGNORECASE)
_UNSAFE = regex(r"[,;:+&\[\]/“”]|^\s|\s$")


def listed_names(names: Iterable[str]) -> str:
    """Names as a mark has them: a comma between, in quotation marks what would be misread."""
    return ", ".join(f"“{name}”" if _would_be_misread(name) else name for name in names)


def _would_be_misread(name: str) -> bool:
    depths = accumulate({"(": 1, ")": -1}.get(letter, 0) for letter in name)
    is_balanced = min(depths, default=0) >= 0 and name.count("(") == name.count(")")
    if not is_balanced or _UNSAFE.search(name):
        return True
    return name not in known_names() and (
        not name[0].isupper()
        or bool(_AND.search(name))
        or bool(who_adds(name))
        or not is_name_like(name)
        or bool(qualified(name).qualifier)
        or _WAITS.search(name) is not None
    )


def read_names(names: str) -> tuple[str, ...]:
    """The names that `listed_names` wrote, or that a room wrote in such a list."""
    return tuple(filter(None, _each_name(names)))


def known_in(names: str) -> tuple[str, ...]:
    """The names of a list if each is one of a delegation or a group that is known; else none."""
    found = read_names(names)
    return found if found and all(name in known_names() for name in found) else ()


def who_adds(inside: str) -> tuple[str, ...]:
    """Names that are known, beside words that only say that something is new: “NEW Peru”."""
    if known_in(inside):
        return ()
    each = (pattern.fullmatch(inside) for pattern in (_NEW_FIRST, _NEW_LAST))
    return next(filter(None, (_known_or_pen(one["names"]) for one in each if one)), ())


def _known_or_pen(names: str) -> tuple[str, ...]:
    """Names that are known, or who holds the pen: “Chair” in “Chair’s text”."""
    return known_in(names) or ((f"{names[0].upper()}{names[1:]}",) if is_of_pen(names) else ())


def colon_behind(names: str) -> int:
    """Where a list of names ends at a colon; -1 if none does. One in a quoted name is none."""
    quoted = [found.span() for found in _QUOTED.finditer(names)]
    colons = (at for at, letter in enumerate(names) if letter == ":")
    return next((at for at in colons if not any(a <= at < b for a, b in quoted)), -1)


def _each_name(names: str) -> Iterator[str]:
    """Each name of a list, in order."""
    for part in _SUPPORTED.split(names):
        for one in _listed(part.strip()):
            yield from _joined_by_and(one)


def _listed(names: str) -> Iterator[str]:
    at = start = depth = 0
    while at < len(names):
        if at == start and (quoted := _QUOTED.match(names, at)):
            at = quoted.end()
            continue
        depth += {"(": 1, ")": -1}.get(names[at], 0)
        if not depth and (between := _BETWEEN.match(names, at)):
            yield names[start:at]
            at = start = between.end()
            continue
        at += 1
    yield names[start:]


def _joined_by_and(name: str) -> Iterator[str]:
    """Names with “and” or a slash between them, if each is known; a name may have one itself."""
    if quoted := _QUOTED.fullmatch(name):
        yield quoted["name"]
        return
    known = known_names()
    parts = (_AND if _AND.search(name) else _SLASH).split(name)
    if name in known or len(parts) < 2 or not all(part in known for part in parts):
        yield name
        return
    yield from parts


def is_of_pen(name: str) -> bool:
    """Whether a name is of who holds the pen for the room: “Facilitator”, “Co-Chairs”."""
    return _OF_PEN.fullmatch(name) is not None


@cache
def known_names() -> frozenset[str]:
    """Delegations and groups by all names that are known of them."""
    return sponsor_names() | group_names() | short_names() | room_names()
