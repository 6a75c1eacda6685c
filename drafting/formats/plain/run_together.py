"""Texts that have lost their line breaks on the way: cut where their paragraphs begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.openers import Opener, opener
from drafting.lexicon.organs import KNOWN_ENACTING
from drafting.patterns import regex

_ENACTING = regex(rf"(?P<enacting>(?:{'|'.join(map(re.escape, KNOWN_ENACTING))}),)\s+(?=[A-Z*_\[])")
_MAY_BEGIN = regex(
    r"(?<=[,;.:])\s+(?=(?P<number>\[?(?:\d{1,3}\.|\((?:[a-z]{1,4})\))\s+\S)|[\[*_]{0,3}[A-Z])"
)
_FEWEST = 2
_SHORTEST = 100


def taken_apart(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; one that holds a whole text as its paragraphs."""
    for line in lines:
        parts = _cut(line.text) if len(line.text) > _SHORTEST else [line.text]
        if len(parts) == 1:
            yield line
        else:
            yield from (line._replace(text=part, columns=(part,), gap=True) for part in parts)


def _cut(line: str) -> list[str]:
    match = _ENACTING.search(line)
    if match is None or not _is_known(line[match.end() :]):
        return [line]
    head = line[: match.start()].strip()
    found = [match["enacting"], *_paragraphs(line[match.end() :])]
    return [*([head] if head else []), *found] if len(found) > _FEWEST else [line]


def _is_known(text: str) -> bool:
    return opener(text.lstrip("*_[")) is not None


def _paragraphs(text: str) -> list[str]:
    """The text cut before numbers and letters, and before what opens a preambular paragraph."""
    parts: list[str] = []
    start = 0
    numbered = False
    for match in _MAY_BEGIN.finditer(text):
        rest = text[match.end() : match.end() + 160]
        known = None if match["number"] or numbered else opener(rest.lstrip("*_["))
        numbered = numbered or match["number"] is not None
        preambular = known is not None and known[0] is Opener.PREAMBULAR
        if match["number"] or (preambular and text[match.start() - 1] in ",;"):
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]
