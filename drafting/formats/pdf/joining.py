"""Lines put together: what stands between the last word of one and the first of the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.formats.pdf.lines import Line, Span
from drafting.formats.pdf.measures import Measures
from drafting.formats.pdf.word_gaps import sets_no_spaces
from drafting.formats.plain.marks import heading_mark
from drafting.patterns import regex

_HANGING = frozenset(("and", "or", "to", "nor", "but", "und", "et", "ou", "y", "e", "и"))
"""Words after which a hyphen stands for the rest of a compound: "short- and long-term"."""
_DASHES = ("–", "—")
_APART = (" –", " —")
_HYPHENS = "-‐"
_LAST_WORD = regex(r"([^\W\d_]+)[-‐]$")
_FIRST_WORD = regex(r"[^\W\d_]+")
_COMPOUND = regex(r"[^\W\d_]+-[^\W\d_]")


def joined(lines: Sequence[Line], measures: Measures) -> list[Span]:
    """The spans of the lines as one text, every word apart from the next."""
    spans: list[Span] = []
    for index, line in enumerate(lines):
        if index == 1 and _is_label(lines[0]):
            spans.append(Span("\n"))
        elif index:
            between, cut = _between(lines[index - 1], line, measures)
            if cut and spans:
                spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip(_HYPHENS))
            if between and spans:
                first = line.spans[0]
                same = spans[-1].italic and first.italic, spans[-1].bold and first.bold
                spans.append(Span(between, *same))
        spans += line.spans
    return spans


def _is_label(line: Line) -> bool:
    """Whether the first line of a heading is its number alone."""
    marked = heading_mark(line.text) if line.bold else None
    return marked is not None and not marked[1]


def _between(before: Line, after: Line, measures: Measures) -> tuple[str, bool]:
    """What stands between two lines, and whether the hyphen that parts them goes."""
    end, start = before.text, after.text
    if sets_no_spaces(end[-1:]) or sets_no_spaces(start[:1]):
        return "", False
    if end.endswith("‐") and _LAST_WORD.search(end) and _FIRST_WORD.match(start):
        return "", not measures.types_hyphens
    if end.endswith("-"):
        return _at_hyphen(before, start, measures)
    if end.endswith(_DASHES) and not end.endswith(_APART):
        return "", False
    if measures.types_spaces and not before.trailing and _may_touch(end, start):
        return "", False
    return " ", False


def _may_touch(end: str, start: str) -> bool:
    """Whether a line may be broken between the two without a space: addresses, symbols."""
    return end[-1:] in "/_=&?%.@:" and not (end[-1:] in ".:" and not _in_address(end, start))


def _in_address(end: str, start: str) -> bool:
    word = end.rpartition(" ")[2]
    return ("://" in word or "www." in word or "@" in word) and start[:1].isalnum()


def _at_hyphen(before: Line, start: str, measures: Measures) -> tuple[str, bool]:
    if before.trailing and measures.types_spaces:
        return " ", False
    first = _FIRST_WORD.match(start)
    if first is None:
        return "", False
    if _COMPOUND.match(start):
        # Two hyphens make a compound of three: "peer-to-peer".
        return "", False
    if first[0] in _HANGING:
        return " ", False
    last = _LAST_WORD.search(before.text)
    return "", last is not None and _is_divided(last[1].casefold(), first[0].casefold(), measures)


def _is_divided(one: str, other: str, measures: Measures) -> bool:
    """Whether the hyphen between two halves is of the line and not of the word."""
    words = measures.words
    if f"{one}-{other}" in words:
        return False
    return measures.divides or (f"{one}{other}" in words and not {one, other} <= words)


def text_of(spans: Iterable[Span]) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)
