"""An instruction cut into words, quotations and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

_BETWEEN = "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies|alt"
_TOKEN = re.compile(
    rf"""
    (?P<label>\b(?:PP|OP)\s?\d+(?:\s?(?:{_BETWEEN})\b(?:\s\d+)?)*)
  | (?P<ordinal>\b\d+(?:st|nd|rd|th)\b)
  | (?P<number>\b\d+(?:\s?(?:{_BETWEEN})\b(?:\s\d+)?)*)
  | (?P<marker>\([a-z]{{1,6}}\)|(?<=\bsubparagraph\s)[a-z]\b(?=\s|,|\.|$))
  | (?P<range>[–—-])
  | (?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)
  | (?P<mark>[,;:.])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LATIN = re.compile(rf"\*({_BETWEEN})\*")
_QUOTES = {"“": "”", "«": "»", '"': '"', "„": "“"}
# "After the words X, insert …": words that someone left without quotation marks.
_UNQUOTED = re.compile(
    r"(?P<head>\bthe\s+(?:words?|phrase|expression)\s+)(?![“\"«„])(?P<words>[^“”\"«»]+?)"
    r"(?=,?\s+(?:and\s+)?(?:insert|add|delete|replace|with|by)\b|\s*[.;]?\s*$)",
    re.IGNORECASE,
)


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    LABEL = "label"
    MARKER = "marker"
    RANGE = "range"
    MARK = "mark"
    QUOTE = "quote"


class Token(NamedTuple):
    """A piece of an instruction; `text` of a quotation is its inline markup without the marks."""

    sort: Sort
    text: str


def tokens(instruction: str) -> tuple[Token, ...]:
    """The tokens of inline `instruction`."""
    return tuple(_tokens(_with_quotes(_LATIN.sub(r"\1", instruction))))


def _with_quotes(text: str) -> str:
    return _UNQUOTED.sub(lambda match: f"{match['head']}“{match['words'].strip()}”", text)


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if closing := _QUOTES.get(text[at]):
            end = _closing(text, at, closing)
            yield Token(Sort.QUOTE, text[at + 1 : end].strip())
            at = end + 1
        elif match := _TOKEN.match(text, at):
            yield Token(Sort(match.lastgroup or ""), match[0])
            at = match.end()
        else:
            at += 1


def _closing(text: str, start: int, closing: str) -> int:
    """Where the quotation that begins at `start` ends: quotations may stand in one another."""
    opening = text[start]
    depth = 0
    for at in range(start, len(text)):
        if text[at] == opening and opening != closing:
            depth += 1
        elif text[at] == closing and at > start:
            depth -= 1
            if depth <= 0:
                return at
    return len(text)
