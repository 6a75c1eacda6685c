"""Paragraphs made to fit the text that they come into, and the text to what it became."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.amendments.official.splice import splice
from drafting.amendments.official.word_ranges import ENDS
from drafting.dataclasses import replace
from drafting.lexicon.conjunctions import LEFT_OVER
from drafting.model.edits import EditText
from drafting.model.identity import IdSource
from drafting.model.inline import plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

_SEMICOLON = re.compile(r"[ \u00a0\u202f]?;$")
_NO_BREAK = "\u00a0"
_NUMERAL = re.compile(r"([IVXLC]+)\.\s+(?=\S)")


def fitted(
    paragraphs: Sequence[Unit], kind: Kind, ids: IdSource, *, closing: str = ""
) -> list[Unit]:
    """The printed paragraphs as units of the text, with identities of their own.

    `closing` is the semicolon of the text, where they get the mark that closes a paragraph if
    they have none.
    """
    made: list[Unit] = []
    for paragraph in paragraphs:
        unit = replace(_fresh(paragraph, ids), kind=kind, number="")
        unit = replace(unit, text=_with_mark(unit.text, kind, closing)) if closing else unit
        if paragraph.kind is Kind.SUBPARAGRAPH and kind is not Kind.SUBPARAGRAPH and made:
            inner = replace(unit, kind=Kind.SUBPARAGRAPH)
            made[-1] = replace(made[-1], children=(*made[-1].children, inner))
        else:
            made.append(unit)
    return made


def _with_mark(text: str, kind: Kind, semicolon: str) -> str:
    """The paragraph with the mark that closes it, if it has none."""
    read = plain(text).rstrip()
    if kind not in (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH) or not read[-1:].isalnum():
        return text
    return f"{text.rstrip()}{',' if kind is Kind.PREAMBULAR else semicolon}"


def _fresh(unit: Unit, ids: IdSource) -> Unit:
    children = tuple(_fresh(child, ids) for child in unit.children)
    return replace(unit, id=ids(), children=children)


def as_heading(unit: Unit, degree: int) -> Unit:
    """A heading with its degree, and the number that is typed before it."""
    match = _NUMERAL.match(unit.text)
    level = degree if unit.kind is Kind.HEADING else 0
    if match is None or unit.kind is not Kind.HEADING:
        return replace(unit, level=level)
    return replace(unit, level=level, number=match[1], text=unit.text[match.end() :])


def degree_around(numbering: Numbering, row: Numbered) -> int:
    """The degree of the last heading up to a row, else of the first one in its part; else 1."""
    rows = [one for one in numbering if one.part == row.part]
    at = rows.index(row)
    degrees = [one.unit.level for one in (*rows[at::-1], *rows) if one.unit.kind is Kind.HEADING]
    return next(iter(degrees), 1)


def ends(text: str) -> bool:
    """Whether a paragraph is complete: it does not announce subparagraphs."""
    return not text.rstrip().endswith(":")


def within(text: str) -> str:
    """The text of a paragraph as it goes on behind another one: it begins small."""
    bare = text.lstrip("*")
    return f"{text[: len(text) - len(bare)]}{bare[:1].lower()}{bare[1:]}"


def divided(unit: Unit, at: int, identity: str, text: Resolution) -> tuple[Unit, Unit]:
    """A paragraph of a text as two, the first of which ends as the whole did or as it must.

    A conjunction between the two is of neither.
    """
    read = plain(unit.text)
    until, start = _around(read, at, LEFT_OVER.get(text.language, ()))
    first = splice(unit.text, (until, len(read)), "").rstrip(ENDS)
    second = splice(unit.text, (0, start), "").lstrip()
    ending = "," if unit.kind is Kind.PREAMBULAR else semicolon(text)
    return (
        replace(unit, text=f"{first}{ending}", children=()),
        replace(unit, id=identity, text=second, number=""),
    )


def _around(read: str, at: int, conjunctions: Sequence[str]) -> tuple[int, int]:
    """Where the first half ends and the second begins, without what joins them."""
    until = len(read[:at].rstrip(ENDS))
    start = len(read) - len(read[at:].lstrip(ENDS))
    for word in conjunctions:
        if read[:until].endswith(f" {word}"):
            until = len(read[: until - len(word)].rstrip(ENDS))
            break
        if read[start:].startswith(f"{word} "):
            start += len(word) + 1
            break
    return until, start


def semicolon(text: Resolution) -> str:
    """The semicolon that closes a paragraph, with a space before it where the text has one."""
    found = (match[0] for unit in text.walk() if (match := _SEMICOLON.search(unit.text)))
    return next(found, f"{_NO_BREAK if text.language == 'fr' else ''};")


def closed(base: Resolution, text: Resolution) -> Resolution:
    """The text with the full stop behind its last operative paragraph, if the base has it there.

    A paragraph that was the last one and no longer is ends with a semicolon.
    """
    was, last = _last(base), _last(text)
    if was is None or last is None or was.id == last.id or not was.text.endswith("."):
        return text
    if last.text.endswith((";", ",")):
        text = EditText(last.id, last.text, f"{last.text.rstrip(ENDS)}.").apply(text)
    left = next((unit for unit in text.walk() if unit.id == was.id), None)
    if left is not None and left.text.endswith("."):
        text = EditText(left.id, left.text, f"{left.text[:-1]}{semicolon(base)}").apply(text)
    return text


def _last(text: Resolution) -> Unit | None:
    """The unit with which the operative part ends."""
    operative = [unit for part in text.operative for unit in part.walk()]
    return operative[-1] if operative and operative[-1].kind is not Kind.TABLE else None
