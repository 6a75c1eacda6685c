"""Paragraphs as an instruction names them: "operative paragraphs 3, 43 and 45 (b)"."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexing import Sort
from drafting.amendments.official.ordinals import ordinal_value
from drafting.amendments.official.targets import Part, Target

_PARTS = {
    "preambular": Part.PREAMBULAR,
    "preamble": Part.PREAMBULAR,
    "operative": Part.OPERATIVE,
}
_PARAGRAPHS = ("paragraph", "paragraphs", "para", "paras", "par", "paragraphe")
_FILLERS = frozenset(["the", "existing", "entire", "whole", "current", "present", "new", "full"])
_LABEL = re.compile(r"(PP|OP)\s?(.+)", re.IGNORECASE)


def targets(cursor: Cursor) -> list[Target]:
    """The paragraphs named here, none if none are; the cursor then stands where it stood."""
    start = cursor.at
    found: list[Target] = []
    while True:
        mark = cursor.at
        if found:
            cursor.skip_marks(",")
            cursor.accept("and", "or")
        more = _group(cursor, found[-1] if found else None)
        if not more:
            cursor.at = mark
            break
        found += more
    if not found:
        cursor.at = start
    return found


def _group(cursor: Cursor, last: Target | None) -> list[Target]:
    """Paragraphs under one name: "the third and fifth preambular paragraphs"."""
    cursor.skip(_FILLERS)
    for read in (_title, _labels, _chapeau, _subparagraphs, _ordinals, _numbered):
        start = cursor.at
        if found := read(cursor):
            return _scoped(cursor, found)
        cursor.at = start
    return _more_numbers(cursor, last) if last else []


def _title(cursor: Cursor) -> list[Target]:
    if cursor.accept("title of the draft resolution", "title"):
        return [Target(Part.TITLE)]
    if cursor.accept("footnote", "foot-note", "note") and (number := cursor.take(Sort.NUMBER)):
        return [Target(Part.NOTE, number)]
    return []


def _labels(cursor: Cursor) -> list[Target]:
    found: list[Target] = []
    match = _LABEL.fullmatch(cursor.take(Sort.LABEL))
    if match:
        part = Part.PREAMBULAR if match[1].casefold() == "pp" else Part.OPERATIVE
        found.append(Target(part, _number(match[2]), _path(cursor)))
    return found


def _chapeau(cursor: Cursor) -> list[Target]:
    if cursor.accept("chapeau of", "introductory part of", "lead-in of"):
        return _group(cursor, None)
    return []


def _subparagraphs(cursor: Cursor) -> list[Target]:
    """Such as "Subparagraphs (b) and (c) of operative paragraph 4"."""
    if not cursor.accept("subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph"):
        return []
    paths = [_path(cursor)]
    while cursor.peek().sort is Sort.MARKER or _another(cursor, Sort.MARKER):
        paths.append(_path(cursor))
    if not paths[0] or not cursor.accept("of", "in"):
        return []
    above = _group(cursor, None)
    return [replace(target, path=(*target.path, *path)) for target in above[:1] for path in paths]


def _another(cursor: Cursor, sort: Sort) -> bool:
    """Whether a list goes on with a token of that sort; then the cursor stands at it."""
    start = cursor.at
    cursor.skip_marks(",")
    cursor.accept("and", "or")
    if cursor.at > start and cursor.peek().sort is sort:
        return True
    cursor.at = start
    return False


def _ordinals(cursor: Cursor) -> list[Target]:
    """Such as "Third and fifth preambular paragraphs"."""
    places: list[int] = []
    while value := _ordinal(cursor):
        places.append(value)
        cursor.skip_marks(",")
        cursor.accept("and the", "and", "or")
    part = _PARTS.get(cursor.word())
    cursor.at += part is not None
    if not places or not cursor.accept(*_PARAGRAPHS):
        return []
    if part is None:
        part = Part.OPERATIVE
        if cursor.accept("of the preamble", "in the preamble"):
            part = Part.PREAMBULAR
    path = _path(cursor)
    return [Target(part, str(place), path) for place in places]


def _ordinal(cursor: Cursor) -> int:
    """The ordinal here, of one word or several ("one hundred and first"); 0 if there is none."""
    if value := ordinal_value(cursor.take(Sort.ORDINAL)):
        return value
    words: list[str] = []
    for ahead in range(4):
        words.append(cursor.word(ahead))
        if value := ordinal_value(" ".join(words)):
            cursor.at += ahead + 1
            return value
    return 0


def _numbered(cursor: Cursor) -> list[Target]:
    """Such as "Operative paragraphs 35, 38 (a) and 40 to 42"."""
    part = _PARTS.get(cursor.word(), Part.ANY)
    cursor.at += part is not Part.ANY
    if not cursor.accept(*_PARAGRAPHS):
        return []
    return _numbers(cursor, Target(part))


def _more_numbers(cursor: Cursor, last: Target) -> list[Target]:
    """Numbers that go on a list whose paragraphs were named before."""
    if cursor.peek().sort is not Sort.NUMBER or last.place.startswith("-"):
        return []
    return _numbers(cursor, replace(last, path=()))


def _numbers(cursor: Cursor, pattern: Target) -> list[Target]:
    number = _number(cursor.take(Sort.NUMBER))
    if not number:
        return []
    path = _path(cursor)
    found = [replace(pattern, place=number, path=path)]
    if cursor.peek().sort is Sort.MARKER or (path and _another(cursor, Sort.MARKER)):
        while more := _path(cursor):
            found.append(replace(pattern, place=number, path=(*path[:-1], *more)))
            if cursor.peek().sort is not Sort.MARKER and not _another(cursor, Sort.MARKER):
                break
        return found
    if last := _end_of_range(cursor):
        found += [replace(pattern, place=str(place)) for place in range(int(number) + 1, last + 1)]
    return found


def _end_of_range(cursor: Cursor) -> int:
    """The last number of "40 to 42" or "40–42"; 0 if there is no range."""
    start = cursor.at
    if cursor.take(Sort.RANGE) or cursor.accept("to", "through"):
        last = cursor.take(Sort.NUMBER)
        if last.isdecimal():
            return int(last)
    cursor.at = start
    return 0


def _path(cursor: Cursor) -> tuple[str, ...]:
    """Markers of subparagraphs that follow: (b) (ii)."""
    found: list[str] = []
    while marker := cursor.take(Sort.MARKER):
        found.append(marker if marker.startswith("(") else f"({marker})")
    return tuple(found)


def _number(words: str) -> str:
    """A number with one space before a Latin word: "5 bis"."""
    return re.sub(r"(\d)\s?([a-z])", r"\1 \2", words.casefold())


def _scoped(cursor: Cursor, found: list[Target]) -> list[Target]:
    """The paragraphs, in the annex or the section that is named behind them."""
    start = cursor.at
    if cursor.accept("of the preamble", "in the preamble"):
        return [replace(target, part=Part.PREAMBULAR) for target in found]
    if cursor.accept("of the draft resolution", "of the present draft resolution"):
        return found
    if cursor.accept("of section", "in section", "of part"):
        scope = f"Section {cursor.take(Sort.WORD) or cursor.take(Sort.NUMBER)}"
        return [replace(target, scope=scope) for target in found]
    if cursor.accept("of annex", "of the annex", "in the annex", "in annex"):
        roman = cursor.take(Sort.WORD) if cursor.word() in _ROMANS else ""
        return [replace(target, scope=f"Annex {roman}".strip()) for target in found]
    cursor.at = start
    return found


_ROMANS = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
