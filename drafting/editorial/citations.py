"""Resolutions and decisions that a text cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import inf

from drafting.editorial.texts import text_of
from drafting.lexicon.months import ENGLISH_PATTERN
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_DATE = rf"\d{{1,2}} +{ENGLISH_PATTERN} +\d{{4}}"
_NUMBER = (
    r"(?:(?:ES-|S-)?\d{1,4}/\d{1,4}(?!\d)"
    r"(?: ?[A-Z]{1,2}(?![\w’-])(?:(?:, [A-Z](?!\w))*(?: and| to) [A-Z](?![\w’]))?)?"
    r"|\d{1,4}(?: [A-Z](?:(?:, [A-Z])* and [A-Z])?)? \((?:ES-|S-)?[IVXL]+\)"
    r"|\d{2,4} \((?:19|20)\d\d\)"
    r"|\d{3,4}(?! ?[\d%(/]|[.,]\d|\w))"
)
_HEAD = regex(
    r"(?P<owner>\b[Ii]ts(?: own)?|\b(?:General )?(?<!Environment )(?<!Health )"
    r"(?<!Habitat )Assembly|\b(?:Economic and Social |Security |"
    r"Human Rights )?Council|\bCommission(?: on [\w ]+?)?|\bConference)?(?: |^|\b)"
    r"(?:relevant |previous |other )?(?P<kind>[Rr]esolution|[Dd]ecision)(?P<many>s)? "
    r"(?=(?:ES-|S-)?\d)"
)
_ITEM = regex(rf"(?P<number>{_NUMBER})(?P<dated> (?:of|dated|on) (?P<date>{_DATE}))?")
_JOIN = regex(r"(?:, and |, | and | or | to |; | as well as )(?:of )?(?=(?:ES-|S-)?\d)")
_SINGLE = r"(?:ES-|S-)?\d{1,4}/\d{1,4}(?: [A-Z](?![\w’-]))?|\d{3,4} \(20\d\d\)"
_AGAIN = regex(
    rf"(?<![\w/.-])(?P<number>{_SINGLE})"
    rf"(?:(?P<dated> (?:of|on) (?P<date>{_DATE}))|(?=,? entitled “))"
)
"""A number that goes on with a series after other words: its date tells it, or its title."""
_AFTER_TITLE = regex(
    r"(?:(?<=”, and )|(?<=” and )|(?<=”, ))(?P<number>(?:ES-|S-)?\d\d/\d{1,3}(?: [A-Z](?![\w’-]))?)"
    r"(?P<date>)(?=[ ,;.]|$)(?! (?:of|on) \d)(?!,? entitled)"
)
"""One that goes on after a title."""


_OPENED = regex(
    r"[“\[ ]*[A-Z][a-z]+(?:,? (?:also|further|once|again|in|mind|by|note|of|with|appreciation|"
    r"satisfaction|upon|all|and|to|calls?|its|relevant|previous|the|provisions)){0,4} ?$"
)


_ORGANS = regex(
    r"Assembly|Council|Commission|Committee|Conference|Organization|Board|Union|Office|"
    r"Rapporteur|Meeting|Parties|Secretar|Programme|Fund|Court|Group|Forum"
)
"""Names of those to whom an "its" that follows may belong."""
_IN = regex(r"\bin $")
"""What stands before others to whom it may belong."""


_BY_SESSIONS = regex(
    r"(?<!Security )(?<!Social )Council|Commission|Committee|Conference|Parties|Union|"
    r"(?:Environment|Habitat|Health|Parliamentary) Assembly"
)


class _Named(NamedTuple):
    """Where the first body that a text names ends: of all, and of those that number by sessions."""

    any_end: float
    by_sessions_end: float

    @classmethod
    def of(cls, words: str) -> _Named:
        found = (pattern.search(words) for pattern in (_ORGANS, _BY_SESSIONS))
        return cls(*(one.end() if one else inf for one in found))


class Citation(NamedTuple):
    """One number of a resolution or decision as a text gives it; offsets are of its words."""

    owner: str
    """"its", "General Assembly", "Council"; empty if it is not said."""
    kind: str
    """"resolution" or "decision"."""
    number: str
    date: str
    start: int
    end: int
    """Behind the number."""
    date_end: int
    """Behind the date; as `end` without one."""
    chain: int
    """Where the words before the first number of its series begin."""
    leads: bool
    """Whether it is what the paragraph opens with: "Recalling its resolution …"."""
    alone: bool
    """Whether no other organ is named before it, so that "its" is the one that speaks."""
    beside_sessions: bool = False
    """Whether a body is named before it that numbers by its sessions and is not the Assembly."""

    @property
    def year(self) -> int:
        """Year of the date; 0 without one."""
        return int(self.date[-4:]) if self.date else 0

    @property
    def form(self) -> str:
        """How it is numbered.

        "session" (70/1), "year" (2022/14), "old" (217 A (III)), "council" (1325 (2000)) or
        "bare" (1325).
        """
        if "/" in self.number:
            return "year" if re.match(r"(?:19[4-9]|20\d)\d/", self.number) else "session"
        if re.search(r"\((?:19|20)\d\d\)", self.number):
            return "council"
        return "old" if "(" in self.number else "bare"

    @property
    def group(self) -> str:
        """What numbers of one session share: what stands before the stroke."""
        return self.number.split("/")[0]

    @property
    def session(self) -> int:
        """The session of a number like 70/1; 0 for any other form."""
        return int(self.number.split("/")[0]) if re.match(r"\d{1,3}/", self.number) else 0


@lru_cache(maxsize=8192)
def citations(markup: str) -> tuple[Citation, ...]:
    """What a text cites, in order; what stands in quotations is left out."""
    text = text_of(markup)
    if "esolution" not in text.words and "ecision" not in text.words:
        return ()
    return tuple(one for one in _citations(text.words) if not text.is_quoted(one.start))


def _citations(words: str) -> Iterator[Citation]:
    heads = list(_HEAD.finditer(words))
    named = _Named.of(words)
    for head, behind in pairwise([*heads, None]):
        if head is not None:
            yield from _series(words, head, behind.start() if behind else len(words), named)


def _series(words: str, head: re.Match[str], limit: int, named: _Named) -> Iterator[Citation]:
    """The numbers behind one “resolution”, and those that go on with them before the next."""
    at: int | None = head.end()
    last = head.end()
    while at is not None and (item := _ITEM.match(words, at)):
        yield _citation(words, head, item, head.start(), named)
        last = item.end()
        joined = _JOIN.match(words, last)
        at = joined.end() if joined else None
    if head["many"]:
        more = (*_AGAIN.finditer(words, last, limit), *_AFTER_TITLE.finditer(words, last, limit))
        for item in sorted(more, key=re.Match.start):
            yield _citation(words, head, item, item.start(), named)


def _citation(
    words: str, head: re.Match[str], item: re.Match[str], chain: int, named: _Named
) -> Citation:
    start = head.start()
    return Citation(
        owner=(head["owner"] or "").casefold().replace(" own", ""),
        kind=head["kind"].casefold(),
        number=" ".join(item["number"].split()),
        date=" ".join((item["date"] or "").split()),
        start=item.start("number"),
        end=item.end("number"),
        date_end=item.end("date") if item["date"] else item.end("number"),
        chain=chain,
        leads=bool(_OPENED.match(words, 0, start)),
        alone=named.any_end > start and not _IN.search(words, max(0, start - 4), start),
        beside_sessions=named.by_sessions_end <= start,
    )
