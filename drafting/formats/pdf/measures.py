"""What a document is set in: its size, the edges of its column, its ways at the ends of lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.formats.pdf.lines import Line
from drafting.formats.plain.paragraphs import end_of
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST = 0.8
_PARTED = regex(r"([^\W\d_]+)-$")
_TYPED_HYPHEN = regex(r"‐\S")
_FIRST = regex(r"[^\W\d_]+")
_LEADING = 1.2
"""In sizes of the letters: how far apart lines of issued documents stand."""
_FEWEST, _MOST_LEADING = 3, 4.0


class Measures(NamedTuple):
    """Those of one document, in points."""

    size: float = 10.0
    edge: float = 0.0
    """Where most lines begin."""
    right: float = 0.0
    """Where the longest lines end."""
    types_spaces: bool = False
    """The file sets a space at the end of a line where one stands between the words."""
    words: frozenset[str] = frozenset()
    """All words that stand within lines, in small letters."""
    divides: bool = False
    """Words are divided at the ends of lines, with hyphens that are none of theirs."""
    types_hyphens: bool = False
    """Words are written with the sign U+2010, which browsers only set where they divide one."""
    leading: float = _LEADING
    """How far apart the lines of a paragraph stand at most, in sizes of the letters."""


def measures_of(lines: Sequence[Line]) -> Measures:
    """The measures of the lines of the body."""
    if not lines:
        return Measures()
    size = _mode((line.size, len(line.text)) for line in lines)
    body = [line for line in lines if abs(line.size - size) < 0.6] or list(lines)
    edge = _mode((float(round(line.x)), len(line.text)) for line in body)
    ends = sorted(line.end for line in body)
    right = ends[min(len(ends) - 1, len(ends) * 19 // 20)]
    full = [line for line in body if line.end > right - 6 * size and not _is_cut(line)]
    typed = sum(line.trailing for line in full) > _MOST * len(full) if full else False
    words = frozenset(word.casefold() for text in _whole(lines) for word in _WORD.findall(text))
    hyphens = any(_TYPED_HYPHEN.search(line.text) for line in lines)
    leading = _leading(body, right)
    return Measures(size, edge, right, typed, words, _divides(lines, words), hyphens, leading)


def _leading(body: Sequence[Line], right: float) -> float:
    """How far apart lines stand that are full and plainly go on; a draft may be double-spaced."""
    apart = [
        round((after.y - line.y) / line.size, 1)
        for line, after in pairwise(body)
        if line.page == after.page
        and line.end > right - 6 * line.size
        and not end_of(line.text)
        and after.text[:1].isalpha()
        and not after.text[:1].isupper()
    ]
    common = _mode((height, 1) for height in apart) if len(apart) >= _FEWEST else _LEADING
    return min(max(common, _LEADING), _MOST_LEADING)


def _whole(lines: Iterable[Line]) -> Iterator[str]:
    """The texts of lines without the halves of words that a hyphen at their ends parts."""
    is_parted = False
    for line in lines:
        text = _FIRST.sub("", line.text, count=1) if is_parted else line.text
        parted = _PARTED.search(text)
        is_parted = parted is not None
        yield text[: parted.start()] if parted else text


def _is_cut(line: Line) -> bool:
    """Whether a line ends where no space need follow."""
    return line.text.endswith(("-", "–", "—", "/"))


def _mode(weighted: Iterable[tuple[float, int]]) -> float:
    counts: Counter[float] = Counter()
    for value, weight in weighted:
        counts[value] += weight
    return counts.most_common(1)[0][0]


def _divides(lines: Sequence[Line], words: frozenset[str]) -> bool:
    """Whether words divided at line ends are found whole elsewhere, more often than compounds."""
    divided = compounds = 0
    for line, following in pairwise(lines):
        start, end = _PARTED.search(line.text), _FIRST.match(following.text)
        if start and end:
            whole = start[1].casefold(), end[0].casefold()
            divided += "".join(whole) in words
            compounds += "-".join(whole) in words
    return divided > max(2, 2 * compounds)
