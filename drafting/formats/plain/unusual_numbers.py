"""Numbers of paragraphs in forms that sentences have too, such as "§ 3", "3°" and "Art. 3".

They count where what follows opens as operative paragraphs do; those with a sign also where
several follow one another, each before a sentence, and those of Chinese before each sentence. They
become what a number mostly is: "3."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.formats.plain.enacting import bare
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.openers import Opener, part_opened
from drafting.formats.plain.paragraphs import end_of
from drafting.formats.reading import LABEL
from drafting.lexicon import latin
from drafting.lexicon.han import han_value
from drafting.lexicon.roman import NUMERAL, roman_value
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LEAD = r"(?P<open>[\[“\"]{0,4})(?P<emphasis>\*{0,3}|_{0,3})"
_COUNT = rf"(?P<value>\d{{1,3}})(?P<suffix>(?:\s?{latin.BETWEEN})?)"
_CLOSE = r"(?P=emphasis)\s+(?=\S)"
_BEHIND = r"[.:)]?(?:\s?[-–—])?"


def _form(typed: str, behind: str = "") -> re.Pattern[str]:
    return regex(rf"{_LEAD}(?P<typed>{typed}){behind}{_CLOSE}")


_SIGNED = (
    _form(rf"§{{1,2}}\s?{_COUNT}", _BEHIND),
    _form(rf"\#{_COUNT}", _BEHIND),
    _form(rf"{_COUNT}\s?\.?[°º]", _BEHIND),
    _form(rf"{_COUNT}\ufe0f?\u20e3"),
    _form(rf"{_COUNT}(?:\s?[-–—]|[:/\]·])"),
    regex(rf"(?P<open>)(?P<emphasis>)(?P<typed>[\[{{]{_COUNT}\.?[\]}}]){_CLOSE}"),
)
"""What a sign makes a number of a series."""
_NAMED = (
    _form(rf"(?:Art|Para)\.?\s?{_COUNT}", _BEHIND),
    _form(rf"(?:O\.\s?P\.\s?|OP\s?[-#]\s?|(?:Operative\s+)?[Pp]aragraph\s+){_COUNT}", _BEHIND),
    _form(rf"(?:N[or]\.|[Nn][°º]|№)\s?{_COUNT}", _BEHIND),
    _form(rf"(?P<value>{NUMERAL})(?P<suffix>)", r"[.):](?:\s?[-–—])?"),
)
"""What also names an article, a document, a section: it counts before operative words alone."""
_HAN = regex(
    rf"{_LEAD}(?P<typed>(?P<value>[一二三四五六七八九十百]{{1,5}})(?P<suffix>)、)(?P=emphasis)\s*(?=\S)"
)
"""A number as Chinese writes it; headings have such too, and are no sentences."""
_BARE = _form(_COUNT)
"""A number without any sign counts before operative words alone, too."""
_ALONE = regex(r"\d{1,3}")
_FIRST = frozenset(
    '[“"*_§#0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９APNnO№IVXLCDM{一二三四五六七八九十百'
)
_BEGINS = regex(
    _LEAD + r"(?:[§#\[{№]|\d(?!\d{0,2}(?:\.(?![°º])|\)))"
    r"|Art|[Pp]ara|O[.pP]|N[or]\.|[Nn][°º]|[IVXLCDM]+[.):]|[一二三四五六七八九十百]+、)"
)
"""What all of these begin with, but not "3." or "3)": one look takes less time than many."""
_FEWEST = 2
_LONGEST = 160


class _Number(NamedTuple):
    """A line that may begin with a number of one form."""

    at: int
    typed: str
    value: int
    usual: str
    """The line as it would mostly be typed."""
    operative: bool
    """What follows the number opens as operative paragraphs do."""
    sentence: bool
    """It may stand before a paragraph, as far as the lines around it tell."""


def with_usual_numbers(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, numbers of unusual forms typed as others; words that go with them are apart."""
    done = {at: [line] for at, line in enumerate(_with_points(lines))}
    places = [at for at, line in enumerate(lines) if line.text[:1] in _FIRST]
    for form in (*_SIGNED, *_NAMED, _HAN, _BARE):
        found = list(_numbers(lines, places, form))
        sentences = [one for one in found if one.sentence]
        for number in sentences if form is _HAN else _counted(found, signed=form in _SIGNED):
            line, usual = lines[number.at], number.usual
            counts = [line._replace(text=usual, columns=(usual,))]
            label = line._replace(text=number.typed, furniture=True, reason=LABEL)
            done[number.at] = [label, *counts] if form in _NAMED or form is _HAN else counts
    return [line for at in done for line in done[at]]


def usual(text: str) -> str:
    """One paragraph as it would mostly be typed, where a number opens an operative one."""
    if (
        text[:1] not in _FIRST
        or not _BEGINS.match(text)
        or (len(text.split(maxsplit=1)) < 2 and not _HAN.match(text))
    ):
        return text
    lines = [SourceLine(1, text, gap=True)]
    for form in (*_SIGNED, *_NAMED, _HAN, _BARE):
        if number := next(_numbers(lines, (0,), form), None):
            counts = number.operative or (form is _HAN and number.sentence)
            return number.usual if counts else text
    return text


def _counted(found: Sequence[_Number], *, signed: bool) -> list[_Number]:
    """Those that do count a paragraph."""
    series = signed and _is_series([one for one in found if one.sentence])
    return [one for one in found if one.operative or (series and one.sentence)]


def _with_points(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines; figures alone on a line before most operative paragraphs are their numbers."""
    figures = {at for at, line in enumerate(lines) if _ALONE.fullmatch(line.text)}
    opening = [at for at, line in enumerate(lines) if _decides(line.text)] if figures else []
    alone = {at - 1 for at in opening if at - 1 in figures}
    values = [int(lines[at].text) for at in sorted(alone)]
    if len(alone) < _FEWEST or 2 * len(alone) <= len(opening) or not _mostly_next(values):
        return list(lines)
    return [
        line._replace(text=f"{line.text}.", columns=(f"{line.text}.",)) if at in alone else line
        for at, line in enumerate(lines)
    ]


def _decides(text: str) -> bool:
    """Whether a text opens as operative paragraphs do."""
    return part_opened(bare(text[:_LONGEST].lstrip("["))) is Opener.OPERATIVE


def _numbers(
    lines: Sequence[SourceLine], places: Iterable[int], form: re.Pattern[str]
) -> Iterator[_Number]:
    for index in places:
        line = lines[index]
        if (match := form.match(line.text)) is None:
            continue
        value = match["value"]
        count = int(value) if value.isdigit() else roman_value(value) or han_value(value)
        if not count:
            continue
        rest = line.text[match.end() :]
        number = f"{count} {match['suffix'].strip()}".strip()
        usual = f"{match['open']}{number}. {rest}"
        sentence = _may_begin(lines, index, rest)
        yield _Number(index, match["typed"], count, usual, _decides(rest), sentence)


def _may_begin(lines: Sequence[SourceLine], index: int, rest: str) -> bool:
    """Whether a sentence may begin with `rest`, behind the number of a line."""
    before = lines[index - 1] if index else None
    apart = before is None or lines[index].gap or end_of(before.text) in (";", ".", ":", ",")
    return apart and not rest[0].islower() and not rest[0].isdigit() and _ends(lines, index)


def _ends(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether the lines from one up to the next gap end as a sentence, and no heading, does."""
    last = index
    while last + 1 < len(lines) and not lines[last + 1].gap:
        last += 1
    return end_of(lines[last].text) in (";", ".", ":", ",")


def _is_series(found: Sequence[_Number]) -> bool:
    """Whether most numbers are followed by the next."""
    return len(found) >= _FEWEST and _mostly_next([one.value for one in found])


def _mostly_next(values: Sequence[int]) -> bool:
    steps = [after - before for before, after in pairwise(values)]
    return 2 * steps.count(1) > len(steps)
