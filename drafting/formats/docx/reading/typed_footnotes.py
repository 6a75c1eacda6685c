"""Footnotes that are typed: a raised number in the text, and the note at the end under the same.

Files made from PDF have them so, and files that went through programs without notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.lexicon.small_figures import RAISED, level
from drafting.model.inline import Run
from drafting.patterns import regex

_NOTE = regex(rf"\s*(?P<mark>[{RAISED}]{{1,3}})\s*(?=\S)")
_REFERENCE = regex(rf"(?<=\S)[{RAISED}]{{1,3}}")
_UNIT = regex(r"(?:^|[\W\d])[kcdm]?m$")
"""A measure before a raised figure: "km²" cites nothing."""
TYPED = "t"
"""How the keys of such notes begin."""

Notes = dict[str, tuple[Run, ...]]


def with_typed_notes(paragraphs: list[WordParagraph]) -> tuple[list[WordParagraph], Notes]:
    """The paragraphs without typed notes at their end, references in their place, and the notes.

    No notes where a mark is not cited: raised figures are then what they are, as in "km²".
    """
    start = _start(paragraphs)
    notes = dict(_note(one) for one in paragraphs[start:] if not _is_blank(one))
    text = paragraphs[:start]
    cited = {mark for one in text for mark in _REFERENCE.findall(one.text)}
    if not notes or not {key.removeprefix(TYPED) for key in notes} <= {
        level(mark) for mark in cited
    }:
        return paragraphs, {}
    return [one._replace(runs=tuple(_cited(one, notes))) for one in text], notes


def _start(paragraphs: list[WordParagraph]) -> int:
    """Where the notes at the end begin."""
    start = len(paragraphs)
    while start and (_NOTE.match(paragraphs[start - 1].text) or _is_blank(paragraphs[start - 1])):
        start -= 1
    while start < len(paragraphs) and _is_blank(paragraphs[start]):
        start += 1
    return start


def _is_blank(paragraph: WordParagraph) -> bool:
    return not paragraph.rows and not paragraph.text.strip(" \t\n_-–—")


def _note(paragraph: WordParagraph) -> tuple[str, tuple[Run, ...]]:
    match = _NOTE.match(paragraph.text)
    mark = level(match["mark"]) if match else ""
    return TYPED + mark, tuple(_after(paragraph.runs, match.end() if match else 0))


def _after(runs: tuple[Run, ...], start: int) -> Iterator[Run]:
    """The runs without their first `start` characters."""
    for run in runs:
        yield run._replace(text=run.text[start:])
        start = max(0, start - len(run.text))


def _cited(paragraph: WordParagraph, notes: Notes) -> Iterator[Run]:
    before = ""
    for run in paragraph.runs:
        done = 0
        for match in _REFERENCE.finditer(before + run.text, len(before)):
            key = TYPED + level(match[0])
            measure = _UNIT.search((before + run.text)[: match.start()])
            if key in notes and not measure:
                place = match.start() - len(before)
                yield run._replace(text=run.text[done:place])
                yield run._replace(text="", note=key)
                done = place + len(match[0])
        yield run._replace(text=run.text[done:])
        before = (before + run.text)[-4:]
