"""An instruction cut into words, quotations and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from drafting.lexicon import latin
from drafting.named_tuples import NamedTuple

_COUNT = rf"\d+(?:\s?{latin.NAMED})*"
_LETTER = rf"(?:[ivxl]{{1,6}}|(?P<double>[a-z])(?P=double){{0,2}})(?:\s?{latin.WORD})?"
_TOKEN = re.compile(
    rf"""
    (?P<label>\b(?:PP|OP)\.?\s?{_COUNT})
  | (?P<symbol>\b[A-Z]+(?:/[\w.\-]*\w)+)
  | (?P<ordinal>\b\d+(?:st|nd|rd|th)\b)
  | (?P<reference>\b\d+/\d+\b)
  | (?P<number>\b{_COUNT})
  | (?P<marker>\({_LETTER}\)
      |(?<=\bsubparagraph\s)[a-z]\b(?=\s|,|\.|$))
  | (?P<range>[–—-])
  | (?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*|→)
  | (?P<mark>[,;:.()/])
  | (?P<other>\\\S|[^\s*\\])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LATIN = re.compile(rf"\*({latin.NAMED})\*")
_ABBREVIATED = re.compile(
    r"\b((?:sub-?)?paras?|pps?|ops?|preamb|oper|par(?=\.\s?\d))\.(?=\s?(?:\w|\())", re.IGNORECASE
)
_HALF_MARKER = re.compile(rf"(?<![\w(])((?:[ivx]{{1,6}}|[a-z])(?:\s?{latin.WORD})?)\)")
"""A letter as French and Spanish documents print it: "a)"."""
_ARROW = re.compile(r"\s*(?:[-–—=]+>|⇒|➔)\s*")
_LISTED = re.compile(
    r"(?P<before>[:;,]\s+(?:and\s+)?|^\s*(?:and\s+)?)\((?:i{1,3}|iv|vi{0,3})\)\s+"
    r"(?=(?:replace|delete|insert|add|after|before|at|in|move|remove|strike|substitute|change|between|"
    r"remplacer|supprimer|insérer|ajouter|sustitúyase|suprímase|insértese|añádase)\b)",
    re.IGNORECASE,
)
"""A numeral before one of several orders: "(i) replace “X” with “Y”; (ii) delete “Z”"."""
_WORD_SIGNS = {"&": "and"}
_QUOTES = {"“": "”", "«": "»", '"': '"', "„": "“", "‘": "’", "'": "'"}
_SINGLE = frozenset("‘'")
# "After the words X, insert …": words that someone left without quotation marks.
_UNQUOTED = re.compile(
    r"(?P<head>\bthe\s+(?:words?|phrase|expression)\s+)"
    r"(?!from\b|after\b|following\b|beginning\b|starting\b|in\b|of\b|between\b|reading\b|at\b)"
    r"(?P<words>\w[^“”\"«»‘]*?)"
    r"(?=,?\s+(?:and\s+)?(?:insert|add|delete|replace|with|by)\b|\s*[.;]?\s*$)",
    re.IGNORECASE,
)


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    LABEL = "label"
    SYMBOL = "symbol"
    MARKER = "marker"
    RANGE = "range"
    MARK = "mark"
    REFERENCE = "reference"
    """The number of a resolution, "74/12"."""
    OTHER = "other"
    """A sign that no instruction is written with."""
    QUOTE = "quote"
    OPEN = "open"
    """A quotation that is not closed: it goes on in the paragraphs printed beneath."""


class Token(NamedTuple):
    """A piece of an instruction; `text` of a quotation is its inline markup without the marks."""

    sort: Sort
    text: str
    source: str = ""
    """How the document writes it, where `text` is a translation."""
    goes_on: bool = False
    """Whether the token before it shows what the document writes for both."""

    @property
    def shown(self) -> str:
        """How a message shows it."""
        if self.goes_on:
            return ""
        return f"“{self.text}”" if self.sort is Sort.QUOTE else self.source or self.text


def tokens(instruction: str) -> tuple[Token, ...]:
    """The tokens of inline `instruction`."""
    text = _ABBREVIATED.sub(r"\1 ", _LATIN.sub(r"\1", instruction))
    return tuple(_tokens(_UNQUOTED.sub(_quoted, _with_whole_markers(text))))


def _quoted(match: re.Match[str]) -> str:
    return f"{match['head']}“{match['words'].strip()}”"


def _with_whole_markers(text: str) -> str:
    """The text with "(a)" for "a)" and "→" for other arrows, outside its quotations."""
    counted = "(i)" in text and "(ii)" in text
    pieces = re.split(r"(“[^”]*”|«[^»]*»|\"[^\"]*\")", text)
    return "".join(
        piece if at % 2 else _outside_quotations(piece, counted=counted)
        for at, piece in enumerate(pieces)
    )


def _outside_quotations(piece: str, *, counted: bool) -> str:
    text = _ARROW.sub(" → ", _HALF_MARKER.sub(r"(\1)", piece))
    return _LISTED.sub(r"\g<before>", text) if counted else text


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if (closing := _QUOTES.get(text[at])) and _opens(text, at):
            end = _closing(text, at, closing)
            sort = Sort.OPEN if end < 0 else Sort.QUOTE
            end = len(text) if end < 0 else end
            yield Token(sort, text[at + 1 : end].strip())
            at = end + 1
        elif word := _WORD_SIGNS.get(text[at]):
            yield Token(Sort.WORD, word)
            at += 1
        elif match := _TOKEN.match(text, at):
            yield Token(Sort(match.lastgroup or ""), match[0])
            at = match.end()
        else:
            at += 1


def _opens(text: str, at: int) -> bool:
    """Whether a mark opens a quotation: a single one that follows a letter is an apostrophe."""
    return text[at] not in _SINGLE or not text[at - 1 : at].isalnum()


def _closing(text: str, start: int, closing: str) -> int:
    """Where the quotation that begins at `start` ends, -1 if it does not.

    Quotations may stand in one another; a single mark between letters is an apostrophe.
    """
    opening = text[start]
    depth = 0
    for at in range(start, len(text)):
        if text[at] == opening and opening != closing and _opens(text, at):
            depth += 1
        elif text[at] == closing and at > start and _closes(text, at):
            depth -= 1
            if depth <= 0:
                return at
    return text.find('"', start) if opening == "“" else -1


def closing_of(text: str) -> int:
    """Where the quotation ends with which plain `text` begins, -1 if it does not."""
    return _closing(text, 0, _QUOTES[text[0]])


def _closes(text: str, at: int) -> bool:
    return text[at] not in "’'" or not text[at + 1 : at + 2].isalnum()


def is_left_open(text: str) -> bool:
    """Whether the last quotation in inline `text` is not closed in it."""
    return any(token.sort is Sort.OPEN for token in tokens(text))
