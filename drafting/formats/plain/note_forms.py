"""Marks of notes in the forms of old documents and of web pages, as readers know them: "[^1]"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.openers import Opener, opener
from drafting.lexicon.small_figures import raised
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

CITES = regex(
    r"(?:Official\s+Records|United\s+Nations,|See\b|Ibid\b|Resolutions?\s+\d|General\s+Assembly\s+"
    r"resolution|Adopted\b|(?:[A-Z]{1,4}/)+\d)"
)
"""What notes mostly begin with: where a document is found."""
_END = r"(?=[\s,.;:)\]”\"|]|$)"
_SLASHED = regex(r"(?P<mark>\d{1,3}|\*{1,4})/\s+(?P<text>(?![a-zа-я])\S.*)", re.DOTALL)
_SLASHED_REFERENCE = regex(rf"(?:(?<=[^\s\d*/])\s?|^)(?P<mark>\d{{1,3}}|\*{{1,4}})/{_END}")
_SQUARE = regex(r"\[(?P<mark>\d{1,3})\]\s+(?P<text>\S.*)", re.DOTALL)
_SQUARE_REFERENCE = regex(rf"(?<=\S)\s?\[(?P<mark>\d{{1,3}})\](?:(?={_END})|(?=\[\d))")
_LISTED = regex(r"(?P<mark>\d{1,3})\.\s+(?:[↑^]\s*)?(?P<text>\S.*)", re.DOTALL)
_PLAIN = regex(r"(?P<mark>\d{1,2})\s+(?P<text>\S.*)", re.DOTALL)
_YEAR_WITH_MARK = regex(r"(?<=[a-z] )((?:19|20)\d\d)(\d{1,2})(?=[\s,.;:)])")
_NEXT_SQUARE = regex(r"\s+(?=\[\d{1,3}\]\s)")


class _Form(NamedTuple):
    """How notes begin, and how the text refers to them."""

    note: re.Pattern[str]
    reference: re.Pattern[str]


_OLD = _Form(_SLASHED, _SLASHED_REFERENCE)
""" "the report;1/" and "1/ A/43/509." """
_OF_PAGES = _Form(_SQUARE, _SQUARE_REFERENCE)
_OF_LISTS = _Form(_LISTED, _SQUARE_REFERENCE)
"""Notes as a list behind the text: "1. See …", also with an arrow that leads back."""


def with_usual_notes(lines: Iterable[SourceLine]) -> list[SourceLine]:
    """The lines, marks of notes in one spelling where notes and references have them alike."""
    lines = _with_years_apart([part for line in lines for part in _apart(line)])
    lines = _rewritten(lines, _OLD, range(len(lines)))
    lines = _rewritten(lines, _OF_PAGES, range(len(lines)))
    if any(_SQUARE_REFERENCE.search(line.text) for line in lines):
        lines = _rewritten(lines, _OF_LISTS, _list_at_end(lines))
    return lines


def _apart(line: SourceLine) -> Iterator[SourceLine]:
    """A line; several notes that stand on one, each by itself."""
    if not _SQUARE.fullmatch(line.text):
        yield line
        return
    for part in _NEXT_SQUARE.split(line.text):
        yield line._replace(text=part, columns=(part,))


def _with_years_apart(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines; the mark of a note close behind a year raised, where such a note is cited."""
    found = (_PLAIN.fullmatch(line.text) for line in lines)
    marks = {match["mark"] for match in found if match is not None and CITES.match(match["text"])}

    def apart(match: re.Match[str]) -> str:
        return f"{match[1]}{raised(match[2])}" if match[2] in marks else match[0]

    def written(line: SourceLine) -> SourceLine:
        columns = tuple(_YEAR_WITH_MARK.sub(apart, column) for column in line.columns)
        return line._replace(text=_YEAR_WITH_MARK.sub(apart, line.text), columns=columns)

    return list(map(written, lines)) if marks else lines


def _rewritten(lines: Sequence[SourceLine], form: _Form, where: Sequence[int]) -> list[SourceLine]:
    """The lines; notes that stand at certain of them, with what refers to them."""
    found = {index: form.note.fullmatch(lines[index].text) for index in where}
    notes = {index: match for index, match in found.items() if match is not None}
    if not notes:
        return list(lines)
    texts = (line.text for index, line in enumerate(lines) if index not in notes)
    cited = {match["mark"] for text in texts for match in form.reference.finditer(text)}
    return [
        _as_note(line, notes[index], cited, sure=form is not _OF_LISTS)
        if index in notes
        else _as_text(line, form, notes)
        for index, line in enumerate(lines)
    ]


def _as_note(line: SourceLine, match: re.Match[str], cited: set[str], *, sure: bool) -> SourceLine:
    """The line as a note that is cited; in a `sure` form what begins as notes do is one anyway."""
    if match["mark"] not in cited and not (sure and CITES.match(match["text"])):
        return line
    text = f"[^{match['mark']}]: {match['text']}"
    return line._replace(text=text, columns=(text,))


def _as_text(line: SourceLine, form: _Form, notes: dict[int, re.Match[str]]) -> SourceLine:
    marks = {match["mark"] for match in notes.values()}

    def label(match: re.Match[str]) -> str:
        return f"[^{match['mark']}]" if match["mark"] in marks else match[0]

    if not form.reference.search(line.text):
        return line
    columns = tuple(form.reference.sub(label, column) for column in line.columns)
    return line._replace(text=form.reference.sub(label, line.text), columns=columns)


def _list_at_end(lines: Sequence[SourceLine]) -> range:
    """Where a list that counts from one ends the text, behind the numbers of its paragraphs."""
    start = len(lines)
    marks: list[int] = []
    while start and (match := _LISTED.fullmatch(lines[start - 1].text)):
        if _opens_operative(match["text"]):
            break
        start -= 1
        marks.insert(0, int(match["mark"]))
        if marks[0] == 1:
            break
    counts = marks == list(range(1, len(marks) + 1))
    return range(start, len(lines)) if counts else range(0)


def _opens_operative(text: str) -> bool:
    known = opener(text)
    return known is not None and known[0] is Opener.OPERATIVE
