"""Page furniture: what the page needs and the text does not.

Page numbers, running symbols, job numbers and the like are marked wherever a
copied page left them in the flow of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.page_numbers import with_page_numbers
from drafting.patterns import regex

SYMBOL = regex(
    r"(?P<symbol>(?:[A-Z]{1,6}|[aes](?=/(?:[Cc][.NnO]|HRC|\d)))"
    r"(?:/[A-Za-z0-9][A-Za-z0-9.\-]*){1,8}(?: \(\d{4}\))?"
    r"(?P<letters>(?<=\d) [A-Z]{1,2}(?:[-–][A-Z]{1,2})?(?=\*{0,3}\Z))?)(?P<mark>\*{0,3})"
)
"""A document symbol: "E/CN.15/2017/L.6/Rev.1", "S/RES/2728 (2024)"; capitals may have slipped.

Of several texts under one number it has the letter, or those of all: "A/RES/75/245 B".
"""

_PART = r"""
    \d{1,3}/\d{1,3}                                       # page 2 of 13
    | [-–—]\s*\d{1,3}\s*[-–—]                             # - 2 -
    | [Pp]age\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?
    | (?:GE|V|NY|SP)?\.?\d{2}-\d{5}(?:\s*\([A-Z]\))?      # job number
    | \d{6}                                              # dates of the job
    | \*\s?[A-Z]?\d{7,9}\s?\*                             # bar code
    | (?:[*_—-]\s?){3,}                                   # rules
    | Please\ recycle | ♲ | ♻ | /\.{3}
    """
_FURNITURE = regex(rf"(?:{_PART})(?:\s+(?:{_PART})){{0,7}}", re.VERBOSE)
_RULE = regex(r"(?:[*_—-]\s?){3,}")
_LABELS = frozenset((
    "united nations", "nations unies", "naciones unidas", "организация объединенных наций",
    "联合国", "الأمم المتحدة", "provisional",
))  # fmt: skip
_UNITED_NATIONS = regex(r"(?i)^united nations\s+")
_HEAD_LINES = 12
_LONGEST_RUNNING_HEAD = 120


def is_rule(text: str) -> bool:
    """Whether the line is a rule, as above the notes of a page."""
    return _RULE.fullmatch(text) is not None


def is_furniture_text(text: str) -> bool:
    """Whether a line holds page numbers, job numbers, bar codes or rules, and nothing else."""
    return _FURNITURE.fullmatch(text) is not None


def own_symbol(lines: list[SourceLine]) -> str:
    """The symbol of the document itself: the first that stands alone near the top.

    Where the top has none, it is one that stands alone among the furniture of a page.
    """
    for line in lines[:_HEAD_LINES]:
        for column in line.columns:
            if symbol := _symbol_in(column):
                return symbol
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        among = _FURNITURE.fullmatch(before.text) or _FURNITURE.fullmatch(after.text)
        if among and (symbol := _symbol_in(line.text)):
            return symbol
    return ""


def _symbol_in(column: str) -> str:
    """The symbol that a column consists of."""
    match = SYMBOL.fullmatch(_UNITED_NATIONS.sub("", column.strip("_ ").lstrip("*")))
    if match is None:
        return ""
    if not match["letters"] and not re.search(r"\d[\w)]*$", match["symbol"]):
        return ""
    return match["symbol"] + ("" if column.startswith(("*", "_")) else match["mark"])


def mark_furniture(lines: list[SourceLine], symbol: str) -> list[SourceLine]:
    """`lines` with the furniture among them marked."""
    bare_symbol = symbol.rstrip("*")
    marked = with_page_numbers(_with_symbols(list(_marked(lines, bare_symbol))))
    running = _running_heads(marked)
    if not running:
        return marked
    return [
        line._replace(furniture=True)
        if _after_furniture(marked, i) and line.text in running
        else line
        for i, line in enumerate(marked)
    ]


def _marked(lines: list[SourceLine], symbol: str) -> Iterator[SourceLine]:
    seen = 0
    for line in lines:
        furniture = _is_furniture(line, symbol, top=seen < _HEAD_LINES)
        seen += not furniture
        yield from (line._replace(furniture=True),) if furniture else _split_off(line, symbol)


def _with_symbols(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines; a symbol alone beside the furniture of a page heads the page, whose it may be."""
    apart = (None, *lines, None)
    return [
        line._replace(furniture=True)
        if (line.cut or _stands_by_furniture(before, after)) and _symbol_in(line.text)
        else line
        for before, line, after in zip(apart, lines, apart[2:], strict=False)
    ]


def _stands_by_furniture(*beside: SourceLine | None) -> bool:
    return any(line is not None and line.furniture for line in beside)


def _is_furniture(line: SourceLine, symbol: str, *, top: bool) -> bool:
    columns = [column for column in line.columns if column]
    rest = [column for column in columns if not _is_furniture_part(column, symbol)]
    if not rest:
        return True
    if top and all(part.casefold() in _LABELS for part in rest):
        return True
    beside_symbol = len(rest) < len(columns) and any(_is_symbol(c, symbol) for c in columns)
    return beside_symbol and line.cut and len(line.text) <= _LONGEST_RUNNING_HEAD


# Several readings of one file ask it of the same words.
@lru_cache(maxsize=8192)
def _is_furniture_part(column: str, symbol: str) -> bool:
    if _is_symbol(column, symbol) or _FURNITURE.fullmatch(column):
        return True
    if not symbol or symbol not in column or len(column) > _LONGEST_RUNNING_HEAD:
        return False
    # A space on each side of every word: of a symbol with a letter, that is one by itself.
    words, own = (f" {'  '.join(one.split())} " for one in (column.replace("*", " "), symbol))
    rest = words.replace(own, "")
    return rest != words and _FURNITURE.fullmatch(" ".join(rest.split())) is not None


@lru_cache(maxsize=8192)
def _is_symbol(column: str, symbol: str) -> bool:
    if not symbol:
        return False
    return _UNITED_NATIONS.sub("", column.strip("*_ ")).casefold() == symbol.casefold()


def _split_off(line: SourceLine, symbol: str) -> Iterator[SourceLine]:
    """The line, its symbol or label apart where other matter of a masthead stands beside it."""
    dropped = [c for c in line.columns if _is_symbol(c, symbol) or c.casefold() in _LABELS]
    if len(line.columns) < 2 or not dropped:
        yield line
        return
    kept = tuple(column for column in line.columns if column not in dropped)
    yield line._replace(text=" ".join(dropped), columns=tuple(dropped), furniture=True)
    yield line._replace(text=" ".join(kept), columns=kept)


def _after_furniture(lines: list[SourceLine], index: int) -> bool:
    return index > 0 and lines[index - 1].furniture and not lines[index].furniture


def _running_heads(lines: list[SourceLine]) -> set[str]:
    """Texts that follow furniture on several pages."""
    counts = Counter(
        line.text
        for index, line in enumerate(lines)
        if _after_furniture(lines, index) and _could_be_running_head(line.text)
    )
    return {text for text, count in counts.items() if count > 1}


def _could_be_running_head(text: str) -> bool:
    return len(text) <= _LONGEST_RUNNING_HEAD and " " in text and not text.endswith((",", ";", "."))
