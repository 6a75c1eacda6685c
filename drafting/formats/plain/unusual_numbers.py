"""Numbers of paragraphs in forms that sentences have too, such as "§ 3", "3°" and "Art. 3".

They count where what follows opens as operative paragraphs do; those with a sign also where
several follow one another, each before a sentence. They become what a number mostly is: "3."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafting.formats.plain.enacting import bare
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import end_of
from drafting.formats.reading import Remark
from drafting.lexicon import latin
from drafting.lexicon.roman import NUMERAL, roman_value
from drafting.patterns import regex

_LEAD = r"(?P<open>[\[“\"]{0,4})(?P<emphasis>\*{0,3}|_{0,3})"
_COUNT = rf"(?P<value>\d{{1,3}})(?P<suffix>(?:\s?{latin.BETWEEN})?)"
_CLOSE = r"(?P=emphasis)\s+(?=\S)"


def _form(typed: str, behind: str = "") -> re.Pattern[str]:
    return regex(rf"{_LEAD}(?P<typed>{typed}){behind}{_CLOSE}")


_SIGNED = (
    _form(rf"§{{1,2}}\s?{_COUNT}", r"[.:)]?"),
    _form(rf"\#{_COUNT}", r"[.:)]?"),
    _form(rf"{_COUNT}\s?\.?[°º]", r"[.:)]?(?:\s?[-–—])?"),
    _form(rf"{_COUNT}\s?[-–—]"),
)
"""What a sign makes a number of a series."""
_NAMED = (
    _form(rf"(?:Art|Para)\.\s?{_COUNT}", r"[.:)]?(?:\s?[-–—])?"),
    _form(rf"N(?:[or]\.\s?|[°º]\s?){_COUNT}", r"[.:)]?(?:\s?[-–—])?"),
    _form(rf"(?P<value>{NUMERAL})(?P<suffix>)", r"[.):](?:\s?[-–—])?"),
)
"""What also names an article, a document, a section: it counts before operative words alone."""
_FIRST = frozenset('[“"*_§#0123456789APNIVXLCDM')
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


def with_usual_numbers(lines: list[SourceLine], remarks: list[Remark]) -> list[SourceLine]:
    """The lines, numbers of unusual forms typed as others; a remark where words went with them."""
    done = list(lines)
    places = [at for at, line in enumerate(lines) if line.text[:1] in _FIRST]
    for form in (*_SIGNED, *_NAMED):
        found = list(_numbers(lines, places, form))
        signed = form in _SIGNED
        series = signed and _is_series([one for one in found if one.sentence])
        counted = [one for one in found if one.operative or (series and one.sentence)]
        for number in counted:
            usual = number.usual
            done[number.at] = lines[number.at]._replace(text=usual, columns=(usual,))
        if counted and not signed:
            first = counted[0]
            message = "This and what is typed like it was read as the number of its paragraph."
            remarks.append(Remark(lines[first.at].number, message, first.typed))
    return done


def _numbers(
    lines: Sequence[SourceLine], places: Iterable[int], form: re.Pattern[str]
) -> Iterator[_Number]:
    for index in places:
        line = lines[index]
        if (match := form.match(line.text)) is None:
            continue
        value = match["value"]
        count = int(value) if value.isdigit() else roman_value(value)
        if not count:
            continue
        rest = line.text[match.end() :]
        known = opener(bare(rest[:_LONGEST].lstrip("[")))
        opens = known is not None and known[0] is Opener.OPERATIVE
        number = f"{count} {match['suffix'].strip()}".strip()
        usual = f"{match['open']}{number}. {rest}"
        yield _Number(index, match["typed"], count, usual, opens, _may_begin(lines, index, rest))


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
    steps = [after.value - before.value for before, after in pairwise(found)]
    return len(found) >= _FEWEST and 2 * steps.count(1) > len(steps)
