"""What a person looks for, read from what was typed.

`climate change` both words; `"climate change"` the phrase; `educat*` beginnings of words;
`women NEAR/5 peace` at most five words apart; `women OR girls`; `NOT peace`. Case, accents and
vowel signs do not count, and ideographs in a row are a phrase, as those of a word are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.library.errors import LibraryError
from drafting.library.words import words
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_NEAR = 10
"""Words that may stand between words that are near, where no number is typed."""
_FARTHEST = 1_000
_MOST = 60
"""Terms of one query."""
_TOKEN = regex(
    r"[\"“”„«»](?P<phrase>[^\"“”„«»]*)(?:[\"“”„«»](?P<open>\*)?|$)"
    r"|(?P<near>NEAR(?:/(?P<far>\d{1,4}))?)(?=\s|$)"
    r"|(?P<or>OR)(?=\s|$)|(?P<not>NOT)(?=\s|$)"
    r"|(?P<minus>-)(?=\S)"
    r"|(?P<word>[^\s\"“”„«»]+)"
)


class NoWordsError(LibraryError):
    """A query that names no word to look for."""

    def __init__(self, typed: str) -> None:
        super().__init__(
            f"“{typed:.60}” names nothing to look for: type words, a phrase in quotation marks, "
            "beginnings such as educat*, or women NEAR/5 peace."
        )


class LongQueryError(LibraryError):
    """A query of too many words."""

    def __init__(self) -> None:
        super().__init__(f"A search takes at most {_MOST} words and phrases.")


class Term(NamedTuple):
    """A word, or several in a row; of the last one perhaps only the beginning."""

    words: tuple[str, ...]
    is_open: bool = False

    @property
    def expression(self) -> str:
        """The term as FTS5 reads it."""
        return f'"{" ".join(self.words)}"{" *" if self.is_open else ""}'

    def at(self, line: Sequence[str], place: int) -> bool:
        """Whether the folded words of a text have it at a place."""
        there = tuple(line[place : place + len(self.words)])
        if not self.is_open:
            return there == self.words
        *whole, last = self.words
        return (
            len(there) == len(self.words)
            and list(there[:-1]) == whole
            and there[-1].startswith(last)
        )


@dataclass(slots=True)
class _Group:
    """Alternatives, or words near each other, one of which must be there."""

    terms: list[Term]
    near: int | None = None

    @property
    def expression(self) -> str:
        parts = [term.expression for term in self.terms]
        if self.near is not None:
            return f"NEAR({' '.join(parts)}, {self.near})"
        return f"({' OR '.join(parts)})"


@dataclass(slots=True)
class Query:
    """What must and what must not stand in a text."""

    wanted: list[_Group] = field(default_factory=list)
    unwanted: list[Term] = field(default_factory=list)

    @property
    def expression(self) -> str:
        """The query as FTS5 reads it; empty if nothing must be there."""
        there = " AND ".join(group.expression for group in self.wanted)
        if not there or not self.unwanted:
            return there
        return f"({there}) NOT ({' OR '.join(term.expression for term in self.unwanted)})"

    @property
    def terms(self) -> list[Term]:
        """What is to be shown where it is found."""
        return [term for group in self.wanted for term in group.terms]


def query(typed: str) -> Query:
    """What was typed as a query. Raises NoWordsError or LongQueryError."""
    read = Query()
    joins: tuple[str, int] | None = None
    negated = False
    for token in _TOKEN.finditer(typed):
        if token["near"] or token["or"]:
            joins = ("near" if token["near"] else "or", int(token["far"] or _NEAR))
        elif token["not"] or token["minus"]:
            negated = True
        elif term := _term(token):
            _put(read, term, joins, negated=negated)
            joins, negated = None, False
    if not read.wanted:
        raise NoWordsError(typed)
    if len(read.terms) + len(read.unwanted) > _MOST:
        raise LongQueryError
    return read


def _term(token: re.Match[str]) -> Term | None:
    typed = token["phrase"] if token["phrase"] is not None else token["word"]
    is_open = bool(token["open"]) or typed.endswith("*")
    found = words(typed)
    return Term(found, is_open) if found else None


def _put(read: Query, term: Term, joins: tuple[str, int] | None, *, negated: bool) -> None:
    """A term, joined to the one before it where the query says so."""
    if negated:
        read.unwanted.append(term)
        return
    if joins is None or not read.wanted:
        read.wanted.append(_Group([term]))
        return
    kind, far = joins
    before = read.wanted[-1]
    if kind == "or" and before.near is None:
        before.terms.append(term)
    elif kind == "near" and (before.near is not None or len(before.terms) == 1):
        before.terms.append(term)
        before.near = min(_FARTHEST, max(far, before.near or 0))
    else:
        read.wanted.append(_Group([term]))


def opening(typed: str) -> str:
    """What a text opens with, as FTS5 reads it. Raises NoWordsError."""
    found = words(typed)
    if not found:
        raise NoWordsError(typed)
    return f"^ {Term(found, typed.rstrip().endswith('*')).expression}"


def places_of_terms(line: Sequence[str], terms: Sequence[Term]) -> Iterator[range]:
    """Where terms stand among the folded words of a text."""
    for place in range(len(line)):
        for term in terms:
            if term.at(line, place):
                yield range(place, place + len(term.words))
