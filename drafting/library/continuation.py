"""How agreed wordings go on from words that somebody has begun to write.

The words before the cursor are looked for as a phrase, at the beginning of wordings first; the
fewer of them are asked for, the further the search goes. What follows in the wordings found, up to
the end of the clause, is counted by the documents that have it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from drafting.library.libraries import Libraries
from drafting.library.placed_words import PlacedWord, placed_words
from drafting.library.text import unpacked
from drafting.library.wanted import Wanted
from drafting.library.words import words
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_FEWEST, _MOST = 2, 7
"""Words before the cursor that are looked for."""
_LOOKED_AT = 200
"""Wordings that are looked at for one phrase."""
_LONGEST = 12
"""Words that are offered at once."""
_CLAUSE_END = regex(r"[,;:.。，；：؛،][\s”»)]|[,;:.。，；：؛،]$")
_SENTENCE_ENDS = (".", ";", "。", "；", "؛")
_LETTER = regex(r"\w")
_FOUND = "SELECT rowid FROM word WHERE word MATCH ? LIMIT ?"
_TIMES = (
    "SELECT letters.text, count(DISTINCT edition.document) FROM place "
    "JOIN letters ON letters.wording = place.wording JOIN edition ON edition.id = place.edition "
    "JOIN document ON document.id = edition.document "
    "WHERE place.wording IN ({}) AND {} GROUP BY place.wording"
)


class Continuation(NamedTuple):
    """One way to go on, as agreed wordings do."""

    begun: int
    """Letters of its first word that are written already."""
    text: str
    """Plain text from the beginning of that word on."""
    times: int
    """In how many documents it stands so."""


class _Follower(NamedTuple):
    """What follows the phrase in one wording."""

    text: str
    words: tuple[PlacedWord, ...]
    times: int


class _Phrase(NamedTuple):
    """Words that a wording must have one after the other."""

    words: tuple[str, ...]
    begun: str
    """How the word behind them begins; empty if any may follow."""
    from_start: bool

    def query(self) -> str:
        """As the index is asked."""
        named = (*self.words, self.begun) if self.begun else self.words
        start, end = "^ " if self.from_start else "", " *" if self.begun else ""
        return f'{start}"{" ".join(named)}"{end}'


def continuations(
    libraries: Libraries, typed: str, wanted: Wanted, limit: int = 5
) -> list[Continuation]:
    """Ways to go on from the inline text `typed` of a paragraph, the most frequent first.

    None where fewer than two words are written, or a sentence has ended. Raises a LibraryError.
    """
    written = plain(typed)
    if written.rstrip().endswith(_SENTENCE_ENDS):
        return []
    begun = _begun(written)
    for phrase in _phrases(words(written[: len(written) - len(begun)]), "".join(words(begun))):
        found: list[_Follower] = []
        for library in libraries.all:
            with library.asking() as db:
                found += _followers(db, phrase, wanted)
        if found:
            ways = _apart(found, len(phrase.begun))
            return [_common(each, len(begun)) for each in ways[:limit]]
    return []


def _apart(found: Iterable[_Follower], begun: int) -> list[list[_Follower]]:
    """Followers by the word that comes next: a word that is whole already is not offered."""
    ways: list[list[_Follower]] = []
    for each in _by_next_word(found):
        is_written = len(each[0].words[0].word) == begun
        ways += _by_next_word(each, 1) if is_written else [each]
    return sorted(ways, key=_times, reverse=True)


def _by_next_word(found: Iterable[_Follower], at: int = 0) -> list[list[_Follower]]:
    """Followers with the same word at a place together, the most frequent word first."""
    by_word: dict[str, list[_Follower]] = {}
    for each in found:
        if at < len(each.words):
            by_word.setdefault(each.words[at].word, []).append(each)
    return sorted(by_word.values(), key=_times, reverse=True)


def _times(found: Iterable[_Follower]) -> int:
    return sum(each.times for each in found)


def _common(found: list[_Follower], begun: int) -> Continuation:
    """The words with which most of some followers go on, which have the first one in common."""
    count, kept = 1, found
    while count < _LONGEST:
        further = _by_next_word(kept, count)
        if not further or 2 * _times(further[0]) <= _times(kept):
            break
        count, kept = count + 1, further[0]
    first = max(kept, key=lambda each: each.times)
    # A word to its end: "seventy-eighth" is two of those that are compared.
    end = first.text.find(" ", first.words[count - 1].end)
    return Continuation(begun, first.text[:end] if end >= 0 else first.text, _times(kept))


def _begun(written: str) -> str:
    """The word that is being written; empty behind a space or a sign."""
    start = len(written)
    while start and _LETTER.match(written[start - 1]):
        start -= 1
    # Of a script without spaces, the last sign.
    return written[start:] if len(words(written[start:])) == 1 else written[start:][-1:]


def _phrases(whole: tuple[str, ...], begun: str) -> Iterator[_Phrase]:
    """What is looked for in turn: the whole beginning, then the last words wherever they stand."""
    if _FEWEST <= len(whole) <= _MOST:
        yield _Phrase(whole, begun, from_start=True)
    for count in (_MOST, _MOST // 2 + 1):
        if len(whole) >= count:
            yield _Phrase(whole[-count:], begun, from_start=False)


def _followers(db: sqlite3.Connection, phrase: _Phrase, wanted: Wanted) -> Iterator[_Follower]:
    """How wordings that have a phrase go on behind it."""
    found = db.execute(_FOUND, (phrase.query(), _LOOKED_AT)).fetchall()
    numbers = ", ".join(str(number) for (number,) in found)
    condition = wanted.condition()
    rows = db.execute(_TIMES.format(numbers, condition.sql), condition.values)
    for packed, times in rows.fetchall():
        text = plain(unpacked(packed))
        start = next(_ends(text, phrase), None)
        if start is not None:
            clause = _clause(text[start:])
            yield _Follower(clause, tuple(placed_words(clause)), times)


def _ends(text: str, phrase: _Phrase) -> Iterator[int]:
    """Where the words behind a phrase begin in a text."""
    placed = placed_words(text)
    named = [one.word for one in placed]
    count = len(phrase.words)
    for first in range(1 if phrase.from_start else len(placed) - count):
        behind = first + count
        is_here = tuple(named[first:behind]) == phrase.words
        if is_here and behind < len(placed) and named[behind].startswith(phrase.begun):
            yield placed[behind].start


def _clause(text: str) -> str:
    """The words up to the end of the clause."""
    end = _CLAUSE_END.search(text)
    return text[: end.start()] if end else text
