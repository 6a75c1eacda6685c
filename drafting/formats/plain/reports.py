"""Reports that recommend several texts: each of them found, and one of them taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafting.formats.errors import NoSuchTextError
from drafting.formats.plain.enacting import enacting_sentence, is_enacting
from drafting.formats.plain.lines import SourceLine
from drafting.formats.reading import Remark
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_COUNT = r"(?:[IVXLC]{1,8}|\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,3}|ال[^\s\d]{3,12})"
_NAMED = regex(
    rf"(?i:draft\s+(?P<en>resolution|decision)|projet\s+de\s+(?P<fr>résolution|décision)|"
    rf"proyecto\s+de\s+(?P<es>resolución|decisión)|проект\s+(?P<ru>резолюции|решения)|"
    rf"(?P<zh>决议|决定)草案|مشروع\s+(?P<ar>القرار|المقرر))\s*{_COUNT}\*{{0,3}}"
)
"""The line above each of several texts: "Draft resolution II"."""
_RECOMMENDING = regex(
    r"(?:\d{1,4}\.\s+)?(?P<sentence>The\s.*\bfollowing\s+draft\s+(?P<kind>resolution|decision)s?:)",
    re.DOTALL,
)
_AFTER_TEXTS = regex(
    r"(?:Chapter|CHAPTER)\s+[IVXL]+\b"
    r"|[A-Z]\.\s+(?:Draft|Matters|Recommendations?|Decisions?|Resolutions?|Other|Action)\b"
    r"|\d{1,4}\.\s+The\s[^.;]{3,120}\b(?:recommends|wishes|brings|draws|decided|adopted)\b"
)
"""Where a report goes on after a text."""
_DECISIONS = ("decision", "décision", "decisión", "решения", "决定", "المقرر")
_FAR = 14
"""Lines between the name of a text and its enacting words."""
_MASTHEAD_LINES = 12
_END_OF_MASTHEAD = regex(
    r"(?:Chapter|CHAPTER|Contents|Summary|Report\s+of|Part)\b|[IVX]{1,4}\.\s|[A-Z]\.\s|\d{1,4}\.\s"
)


class _Text(NamedTuple):
    """One text of a report; `start` and `end` are indices of lines."""

    start: int
    end: int
    name: str
    kind: str
    sentence: SourceLine | None = None
    """The line that recommends it, without its number."""
    counted: bool = False
    """Whether that line has a number, as the paragraphs of a report have."""

    def title(self, lines: Sequence[SourceLine]) -> str:
        """What stands under its name."""
        after = lines[self.start + 1 : self.start + 2]
        return after[0].bare[:80] if after and not is_enacting(after[0].text) else ""


class ChosenText(NamedTuple):
    """The lines of one text, under the masthead of its report."""

    lines: list[SourceLine]
    remarks: tuple[Remark, ...] = ()
    end: int | None = None
    """The number of the first line after it; None where nothing follows or all is one text."""
    one_of_several: bool = False


def choose(lines: list[SourceLine], which: int | None, name: str) -> ChosenText:
    """The lines of one of the texts in a report, counted from 1; all lines where it is one text.

    Without `which` it is the first. Raises NoSuchTextError.
    """
    texts = list(_texts(lines))
    if not _is_report(texts):
        if which not in (None, 1):
            raise NoSuchTextError(name, 1)
        return ChosenText(lines)
    if which is not None and not 1 <= which <= len(texts):
        raise NoSuchTextError(name, len(texts))
    text = texts[(which or 1) - 1]
    head = _masthead(lines[: texts[0].start])
    aside = [line for line in lines[: text.start] if line not in head]
    aside += lines[text.end :]
    end = lines[text.end].number if text.end < len(lines) else None
    remarks = (_listing(texts, lines, which), _left_out(aside))
    return ChosenText([*head, *_head_of(text, lines), *_body_of(text, lines)], remarks, end, True)


def _is_report(texts: Sequence[_Text]) -> bool:
    """Whether the texts are those of a report: several, or one that a numbered paragraph names."""
    return len(texts) > 1 or any(text.counted for text in texts)


def _texts(lines: list[SourceLine]) -> Iterator[_Text]:
    starts = list(_starts(lines))
    for start, following in zip_longest(starts, starts[1:]):
        limit = len(lines) if following is None else following.start
        ends = (i for i in range(start.start + 1, limit) if _AFTER_TEXTS.match(lines[i].bare))
        yield start._replace(end=next(ends, limit))


def _starts(lines: list[SourceLine]) -> Iterator[_Text]:
    """Where texts begin: under their names, or under the sentence that recommends one."""
    sentence: SourceLine | None = None
    counted = False
    for index, line in enumerate(lines):
        if match := _RECOMMENDING.fullmatch(line.bare):
            said = match["sentence"]
            sentence = line._replace(text=said, columns=(said,), gap=True, heading=0)
            kind, counted = _kind(match["kind"]), line.bare != said
            if not _is_named(lines, index + 1) and _enacts(lines, index):
                yield _Text(index, 0, kind.capitalize(), kind, sentence, counted)
        elif (match := _NAMED.fullmatch(line.bare)) and _enacts(lines, index):
            word = next(word for word in match.groupdict().values() if word)
            yield _Text(index, 0, line.bare, _kind(word), sentence, counted)


def _kind(word: str) -> str:
    return "draft decision" if word.casefold() in _DECISIONS else "draft resolution"


def _is_named(lines: list[SourceLine], index: int) -> bool:
    return index < len(lines) and _NAMED.fullmatch(lines[index].bare) is not None


def _enacts(lines: list[SourceLine], index: int) -> bool:
    """Whether enacting words stand below, before another text is named."""
    for line in lines[index + 1 : index + _FAR]:
        if _NAMED.fullmatch(line.bare):
            return False
        if is_enacting(line.text) or enacting_sentence(line.text):
            return True
    return False


def _masthead(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines of a report that can be of its masthead."""
    kept: list[SourceLine] = []
    for line in lines[:_MASTHEAD_LINES]:
        if line.number and (_END_OF_MASTHEAD.match(line.bare) or _NAMED.match(line.bare)):
            break
        kept.append(line)
    return kept


def _head_of(text: _Text, lines: list[SourceLine]) -> Iterator[SourceLine]:
    """What kind of text it is, and who recommends it."""
    above = lines[text.start]
    kind = text.kind.capitalize()
    yield above._replace(text=kind, columns=(kind,), gap=True, heading=0)
    if text.sentence is not None:
        yield text.sentence


def _body_of(text: _Text, lines: list[SourceLine]) -> list[SourceLine]:
    first, *others = lines[text.start + 1 : text.end]
    return [first._replace(gap=True), *others]


def _listing(texts: list[_Text], lines: list[SourceLine], which: int | None) -> Remark:
    named = (
        f"{number} {text.name}" + (f" “{title}”" if (title := text.title(lines)) else "")
        for number, text in enumerate(texts, 1)
    )
    if len(texts) == 1:
        return Remark(0, f"This file is a report that recommends a text: {next(named)[2:]}.")
    message = f"This file holds {len(texts)} texts: {'; '.join(named)}. "
    if which is None:
        message += "The first was read; put #2 behind the name of the file for the second."
    else:
        message += f"Number {which} was read."
    return Remark(0, message)


def _left_out(aside: list[SourceLine]) -> Remark:
    message = f"The rest of the report, {len(aside)} lines, was left out; it stays in the file."
    return Remark(0, message)
