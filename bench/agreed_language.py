"""Agreed language held against brute force: coverage, citations, a paragraph through the years."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from random import Random
from time import process_time
from typing import TYPE_CHECKING

from bench._adopted_sessions import ARCHIVE, library, printed, texts
from bench.row import Row, about, skipped
from drafting.dataclasses import replace

if TYPE_CHECKING:
    from drafting.editorial.cited_documents import CitedDocument
    from drafting.library.libraries import Libraries
    from drafting.model.resolution import Resolution

_DRAFTS = 25
_SESSION = "/77/"
_SIX = 6


def measure() -> list[Row]:
    """Shares of what brute force finds, false alarms, seconds."""
    if not ARCHIVE.exists():
        return [skipped("agreed language", "needs the shared corpus")]
    with library() as libraries:
        rows = (*_coverage(libraries), *_citations(libraries), *_evolution(libraries))
        return about("agreed language", rows)


def _drawn() -> list[Resolution]:
    newest = [text for text in texts() if _SESSION in text.masthead.symbol]
    alone = [text for text in newest if "-" not in text.masthead.symbol]
    return Random(7).sample(alone, _DRAFTS)  # noqa: S311 (a draw that can be repeated)


# Coverage, against every sequence of six words of every text


def _folded(text: str) -> list[str]:
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )  # fmt: skip
    return re.findall(r"[^\W_]+", bare.casefold())


def _coverage(libraries: Libraries) -> Iterator[Row]:
    from drafting.library.coverage import coverage
    from drafting.library.edition import paragraphs_of
    from drafting.library.wanted import Wanted
    from drafting.model.inline import plain

    holders: dict[int, set[str]] = defaultdict(set)
    for text in texts():
        for paragraph in paragraphs_of(text):
            for window in _windows(_folded(plain(paragraph.text))):
                holders[hash(window)].add(text.masthead.symbol)
    agreed = found = both = 0
    seconds = []
    for text in _drawn():
        own = {text.masthead.symbol}
        wanted = Wanted(adopted=True, without=frozenset(own))
        paragraphs = [one for one in paragraphs_of(text) if one.part != "title"]
        begun = process_time()
        covered = [coverage(libraries, one.text, wanted) for one in paragraphs]
        seconds.append((process_time() - begun) * 60 / len(paragraphs))
        for one in covered:
            words = _folded(one.text)
            if len(words) < _SIX:
                continue
            true = [False] * len(words)
            for at, window in enumerate(_windows(words)):
                if holders[hash(window)] - own:
                    true[at : at + _SIX] = [True] * _SIX
            ours = [word.agreed for word in one.marked]
            agreed, found = agreed + sum(true), found + sum(ours)
            both += sum(a and b for a, b in zip(true, ours, strict=True))
    yield Row("coverage against exact six-grams, agreed words found", "≥ 98 %",
              100 * both / agreed, "%")  # fmt: skip
    yield Row("of the words called agreed, those that are", "≥ 98 %", 100 * both / found, "%")
    yield Row("a draft of 60 paragraphs, slowest of 25 resolutions", "≤ 1 s", max(seconds), "s")


def _windows(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + _SIX]) for at in range(len(words) - _SIX + 1))


# Citations, against dates that the files print, read with regular expressions


class _Known:
    """What the library knows of a number, as the checks are given it."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries

    def find(self, number: str) -> tuple[CitedDocument, ...]:
        from drafting.library.cited import cited_resolutions
        from drafting.workspace.agreed.known import as_cited

        return tuple(map(as_cited, cited_resolutions(self._libraries, number)))

    def titled(self, title: str) -> tuple[CitedDocument, ...]:
        del title
        return ()


_MENTION = re.compile(
    r"(?<![\w/.-])(7[567]/\d+)(?! [A-Z]\b)(?![\w/])(?: of (\d{1,2} [A-Z][a-z]+ 20\d\d))?"
)
_OF_OTHERS = re.compile(r"(?:decision|document|Human Rights Council|Commission)[^,;]{0,30}$")


def _citations(libraries: Libraries) -> Iterator[Row]:
    from drafting.editorial import Selection, check

    days = {one.symbol.removeprefix("A/RES/"): one.date for one in printed()}
    slips = set()
    dated = 0
    for one in printed():
        for number, date in _mentions(one.paragraphs, days):
            dated += bool(date)
            if date and date != days[number]:
                slips.add((one.symbol, number))
    known, rule = _Known(libraries), Selection(select=("RC01",))
    raised = [
        (text.masthead.symbol, finding.message.partition(" ")[0].removeprefix("A/RES/"))
        for text in texts()
        for finding in check(text, selection=rule, known=known)
    ]
    false = sum(one not in slips for one in raised)
    yield Row(f"false alarms on {dated} dated citations", "≤ 1 in 1,000", 1000 * false / dated,
              "in 1,000")  # fmt: skip
    found = len(slips & set(raised))
    yield Row(f"wrong dates found, of {len(slips)} that official texts have", "all", found, "")
    yield from _undated(known)


def _mentions(paragraphs: tuple[str, ...], days: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Number and date, empty where none stands, of each mention of a resolution at hand."""
    for paragraph in paragraphs:
        for found in _MENTION.finditer(paragraph) if "esolution" in paragraph else ():
            before = paragraph[: found.start()]
            if days.get(found[1]) and "esolution" in before and not _OF_OTHERS.search(before):
                yield found[1], found[2] or ""


def _undated(known: _Known) -> Iterator[Row]:
    """First mentions whose date is taken out: how many the checks offer it for."""
    from drafting.editorial import Selection, check, fixing_edit

    rule = Selection(select=("CI01",))
    asked = offered = 0
    for text in texts():
        bare = replace(text, preamble=tuple(
            replace(unit, text=re.sub(r"(7[567]/\d+) of \d+\s[A-Z][a-z]+ 20\d\d", r"\1", unit.text))
            for unit in text.preamble
        ), operative=())  # fmt: skip
        for before, after in zip(text.preamble, bare.preamble, strict=True):
            if before.text.count("/") != 1 or before.text == after.text:
                continue
            alone = replace(bare, preamble=(after,))
            asked += 1
            edit = fixing_edit(alone, check(alone, selection=rule, known=known))
            offered += (
                bool(edit) and edit.apply(alone).preamble[0].text.split() == before.text.split()
            )
    yield Row(f"{asked} citations without their date completed as they were", "≥ 90 %",
              100 * offered / asked, "%")  # fmt: skip


# A paragraph through the years, against comparing with every paragraph


def _evolution(libraries: Libraries) -> Iterator[Row]:
    from difflib import SequenceMatcher

    from drafting.library.edition import paragraphs_of
    from drafting.library.evolution import Start, predecessors
    from drafting.model.inline import plain

    by_title: dict[str, list[Resolution]] = defaultdict(list)
    for text in texts():
        by_title[" ".join(_folded(plain(text.title)))].append(text)
    asked = right = 0
    seconds = []
    for text in _drawn():
        older = [
            other for other in by_title[" ".join(_folded(plain(text.title)))]
            if "/76/" in other.masthead.symbol
        ]  # fmt: skip
        if len(older) != 1:
            continue
        others = [(one.label, _folded(plain(one.text))) for one in paragraphs_of(older[0])
                  if one.part != "title"]  # fmt: skip
        paragraphs = [one for one in paragraphs_of(text) if one.part != "title"]
        for one in Random(3).sample(paragraphs, min(8, len(paragraphs))):  # noqa: S311
            words = _folded(plain(one.text))
            best = max(SequenceMatcher(None, words, other, False).ratio() for _, other in others)
            if best < 0.6:
                continue
            begun = process_time()
            start = Start(one.text, plain(text.title), text.masthead.symbol, "2023-12-31")
            found = predecessors(libraries, start)
            seconds.append(process_time() - begun)
            asked += 1
            place = found[-1].place if found else None
            if place and place.document.symbol == older[0].masthead.symbol:
                named = next(other for label, other in others if label == place.label)
                right += SequenceMatcher(None, words, named, False).ratio() >= best - 0.02
    yield Row(f"{asked} predecessors in the resolution of the same title a session before",
              "≥ 99 %", 100 * right / asked, "%")  # fmt: skip
    yield Row("a paragraph through three sessions, slowest", "≤ 250 ms", 1000 * max(seconds), "ms")
