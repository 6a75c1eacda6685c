"""Whose an instruction is, where a document has those of several: "EU:", "Proposal by Cuba"."""

from __future__ import annotations

import re
import unicodedata

from drafting.amendments.compilation.names import known_names, read_names
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_THING = r"(?:oral\s+)?(?:amendments?|proposals?|suggestions?|comments?|edits|changes|text)"
_BY = regex(
    rf"(?:{_THING}\s+)?(?:(?:proposed|submitted|suggested|made|put\s+forward)\s+)?"
    r"(?:by|from|of)\s+(?P<names>.+)",
    re.IGNORECASE,
)
_OF = regex(rf"(?P<names>.+?)(?:[’']s?)?\s+(?:proposed\s+)?{_THING}", re.IGNORECASE)
_PREFIX = regex(
    r"[\[(]?(?P<names>[^“”\":()\[\]]{2,80}(?:\([^()]*\))?)[\])]?(?:\s*:\s+|\s+[–—-]\s+)(?P<rest>.+)",
    re.DOTALL,
)
_SUFFIX = regex(r"(?P<rest>.+?)\s*[(\[](?P<names>[^()\[\]]+(?:\([^()]*\))?)[)\]]\.?", re.DOTALL)
_QUOTE = regex(r"[“”«»\"]")
_PROPOSES = regex(
    r"(?P<names>[^“”«»\":,]{2,60}?)\s+(?:propose(?:nt)?|propone[n]?|souhait(?:e|ent|erait)|"
    r"suggère(?:nt)?|desea[n]?|sugiere[n]?)\s+(?:de\s+|d[’']|que\s+)?(?P<rest>.+)",
    re.DOTALL,
)
_DELEGATION = regex(r"(?:la|notre|ma|nuestra|mi)\s+d(?:élégation|elegación)\b", re.IGNORECASE)
_ARTICLE = regex(r"^(?:the\s+)?(?:delegations?\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_MOST = 12
"""Words of the longest line that is nothing but a heading of that kind."""


class Spoken(NamedTuple):
    """An instruction and whose it says that it is."""

    text: str
    by: tuple[str, ...] = ()


def heading_names(text: str) -> tuple[str, ...]:
    """The delegations that a line names and nothing else: "G77 and China:"; none otherwise."""
    line = text.strip(" *_[]").rstrip(":.– ").strip("*_ ")
    if not line or len(line.split()) > _MOST or _QUOTE.search(line):
        return ()
    if names := _known(line):
        return names
    found = _BY.fullmatch(line) or _OF.fullmatch(line)
    return _known(found["names"]) if found else ()


def spoken(text: str) -> Spoken:
    """An instruction without those who give it: "EU: In OP3, …", "OP3: delete “X” (EU)"."""
    if found := _PROPOSES.match(text):
        names = _known(_unaccented(found["names"]))
        if names or _DELEGATION.match(found["names"]):
            return Spoken(found["rest"], names)
    for pattern in (_PREFIX, _SUFFIX):
        found = pattern.fullmatch(text)
        if found and (names := _known(found["names"])):
            return Spoken(found["rest"], names)
    return Spoken(text)


def _unaccented(name: str) -> str:
    """A name in French or Spanish as English has it, where only accents tell them apart."""
    apart = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _known(names: str) -> tuple[str, ...]:
    """The names of a list, if each is one of a delegation or a group."""
    known = known_names()
    read = tuple(name if name in known else _ARTICLE.sub("", name) for name in read_names(names))
    return read if read and all(name in known for name in read) else ()
