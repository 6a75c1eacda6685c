"""Paragraphs as an instruction names them: "operative paragraphs 3, 43 and 45 (b)"."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.targets import Target, TargetPart
from drafting.lexicon import latin
from drafting.lexicon.roman import roman

PARTS = {
    "preambular": TargetPart.PREAMBULAR,
    "preamble": TargetPart.PREAMBULAR,
    "operative": TargetPart.OPERATIVE,
}
_PARAGRAPHS = ("paragraph", "paragraphs", "para", "paras", "par", "paragraphe")
_FILLERS = frozenset(["the", "existing", "entire", "whole", "current", "present", "full", "old"])
_TEXT_OF = ("text of", "wording of", "existing text of", "current text of", "present text of",
            "entire text of", "whole of")  # fmt: skip
_LABEL = re.compile(r"(PP|OP)\.?\s?(.+)", re.IGNORECASE)
_ROMANS = frozenset(map(roman, range(1, 50)))


def targets(cursor: Cursor) -> list[Target]:
    """The paragraphs named here, none if none are; the cursor then stands where it stood."""
    start = cursor.at
    found: list[Target] = []
    while True:
        mark = cursor.at
        if found:
            cursor.skip_marks(",")
            cursor.accept("and also in", "and in", "and", "or", "as well as")
        more = _group(cursor, found[-1] if found else None)
        if not more:
            cursor.at = mark
            break
        found += more
        cursor.above = found[-1]
    if not found:
        cursor.at = start
    return list(dict.fromkeys(found))


def _group(cursor: Cursor, last: Target | None) -> list[Target]:
    """Paragraphs under one name: "the third and fifth preambular paragraphs"."""
    cursor.skip(_FILLERS)
    cursor.accept(*_TEXT_OF)
    cursor.skip(_FILLERS)
    for read in _NAMES:
        start = cursor.at
        if found := read(cursor):
            return [subdivisions.qualified(cursor, target) for target in _scoped(cursor, found)]
        cursor.at = start
    return _more_numbers(cursor, last) if last else []


def _title(cursor: Cursor) -> list[Target]:
    if cursor.accept("title of the draft resolution", "title of the resolution", "title"):
        return [Target(TargetPart.TITLE)]
    if cursor.accept("enacting line", "enacting words"):
        return [Target(TargetPart.ENACTING)]
    if cursor.accept("footnote", "foot-note", "note") and (number := cursor.take(Sort.NUMBER)):
        return [Target(TargetPart.NOTE, number)]
    return []


def _labels(cursor: Cursor) -> list[Target]:
    """Such as "OP4 (b)", "PP3–PP5"."""
    match = _LABEL.fullmatch(cursor.take(Sort.LABEL))
    if not match:
        return []
    part = TargetPart.PREAMBULAR if match[1].casefold() == "pp" else TargetPart.OPERATIVE
    first = Target(part, number(match[2]))
    found = [replace(first, path=subdivisions.path(cursor))]
    start = cursor.at
    if cursor.take(Sort.RANGE) or cursor.accept("to", "through"):
        last = _LABEL.fullmatch(cursor.take(Sort.LABEL))
        end = last[2] if last else cursor.take(Sort.NUMBER)
        if end.isdecimal() and first.place.isdecimal():
            places = range(int(first.place) + 1, int(end) + 1)
            return [*found, *(replace(first, place=str(place)) for place in places)]
    cursor.at = start
    return found


def _several_labels(cursor: Cursor) -> list[Target]:
    """Such as "PPs 2 and 4"."""
    part = {"pps": TargetPart.PREAMBULAR, "ops": TargetPart.OPERATIVE, "pp": TargetPart.PREAMBULAR,
            "op": TargetPart.OPERATIVE}.get(cursor.word())  # fmt: skip
    if part is None:
        return []
    cursor.at += 1
    return _numbers(cursor, Target(part))


def _chapeau(cursor: Cursor) -> list[Target]:
    if cursor.accept("chapeau of", "chapeau to", "introductory part of", "lead-in of"):
        return _group(cursor, None)
    return []


def _sentence(cursor: Cursor) -> list[Target]:
    """Such as "Second sentence of operative paragraph 4", "first line of paragraph 2"."""
    number = subdivisions.sentence(cursor)
    if not number and not subdivisions.line(cursor):
        return []
    named = cursor.accept("of", "in", "from") and _group(cursor, None)
    found = named or ([cursor.above] if cursor.above and number else [])
    return [replace(target, sentence=number or target.sentence) for target in found]


def _subparagraphs(cursor: Cursor) -> list[Target]:
    """Such as "Subparagraphs (b) and (c) of operative paragraph 4"."""
    named = cursor.accept(*subdivisions.ITEMS)
    if named and (count := cursor.take(Sort.NUMBER)):
        return [Target(cursor.part, number(count), subdivisions.path(cursor), cursor.scope)]
    if not named and cursor.peek().sort is not Sort.MARKER:
        return []
    paths = [subdivisions.path(cursor)]
    while paths[0] and (cursor.peek().sort is Sort.MARKER or _another(cursor, Sort.MARKER)):
        paths.append(subdivisions.path(cursor))
    if not paths[0]:
        return []
    start = cursor.at
    above = _group(cursor, None) if cursor.accept("of", "in", "under") else []
    if not above:
        cursor.at = start
        return [subdivisions.under(cursor.above, one) for one in paths] if cursor.above else []
    return [replace(target, path=(*target.path, *one)) for target in above[:1] for one in paths]


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
    """Such as "Third and fifth preambular paragraphs", "second to fourth operative paragraphs"."""
    places: list[int] = []
    while value := cursor.ordinal():
        places.append(value)
        if cursor.accept("to the", "to", "through") and (last := cursor.ordinal()) > value > 0:
            places += range(value + 1, last + 1)
        cursor.skip_marks(",")
        cursor.accept("and the", "and", "or")
    part = PARTS.get(cursor.word())
    cursor.at += part is not None
    if not places or not cursor.accept(*_PARAGRAPHS):
        return []
    if part is None:
        part = TargetPart.OPERATIVE if cursor.part is TargetPart.ANY else cursor.part
        if cursor.accept("of the preamble", "in the preamble"):
            part = TargetPart.PREAMBULAR
    if cursor.accept("but one"):
        places = [place - 1 if place < 0 else place for place in places]
    markers = subdivisions.path(cursor)
    return [Target(part, str(place), markers, cursor.scope) for place in places]


def _numbered(cursor: Cursor) -> list[Target]:
    """Such as "Operative paragraphs 35, 38 (a) and 40 to 42"."""
    part = PARTS.get(cursor.word(), TargetPart.ANY)
    cursor.at += part is not TargetPart.ANY
    if not cursor.accept(*_PARAGRAPHS):
        return []
    if part is TargetPart.ANY:
        part = cursor.part
    if opening := _opening(cursor):
        return [Target(part, scope=cursor.scope, opening=opening)]
    return _numbers(cursor, Target(part, scope=cursor.scope))


def _opening(cursor: Cursor) -> str:
    """The words in "the preambular paragraph beginning with the words “X”"."""
    cursor.accept("which", "that")
    if not cursor.accept("beginning", "starting", "commencing", "begins", "starts", "opening"):
        return ""
    cursor.accept("with", "by")
    return cursor.quotation() or ""


def _more_numbers(cursor: Cursor, last: Target) -> list[Target]:
    """Numbers that go on a list whose paragraphs were named before."""
    if cursor.peek().sort is not Sort.NUMBER or last.place.startswith("-"):
        return []
    return _numbers(cursor, replace(last, path=(), sentence=0))


def _numbers(cursor: Cursor, pattern: Target) -> list[Target]:
    place = number(cursor.take(Sort.NUMBER))
    if not place:
        return []
    markers = subdivisions.path(cursor)
    found = [replace(pattern, place=place, path=markers)]
    if cursor.peek().sort is Sort.MARKER or (markers and _another(cursor, Sort.MARKER)):
        while more := subdivisions.path(cursor):
            found.append(replace(pattern, place=place, path=(*markers[:-1], *more)))
            if cursor.peek().sort is not Sort.MARKER and not _another(cursor, Sort.MARKER):
                break
        return found
    if last := _end_of_range(cursor):
        found += [replace(pattern, place=str(place)) for place in range(int(place) + 1, last + 1)]
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


def number(words: str) -> str:
    """A number with one space before a Latin word: "5 bis"."""
    return latin.respelled(re.sub(r"(\d)\s?([a-z])", r"\1 \2", words.casefold()))


def _scoped(cursor: Cursor, found: list[Target]) -> list[Target]:
    """The paragraphs, in the annex or the section that is named behind them."""
    start = cursor.at
    if cursor.accept("of the preamble", "in the preamble"):
        return [replace(target, part=TargetPart.PREAMBULAR) for target in found]
    if cursor.accept("of the operative part", "in the operative part"):
        return [replace(target, part=TargetPart.OPERATIVE) for target in found]
    if cursor.accept("of the draft resolution", "of the present draft resolution", "of the draft"):
        cursor.take(Sort.SYMBOL)
        return found
    cursor.skip_marks(",")
    if cursor.accept("of", "in", "to") and (scope := scope_of(cursor)):
        return [replace(target, scope=scope) for target in found]
    cursor.at = start
    return found


def scope_of(cursor: Cursor) -> str:
    """Such as "Section II", "the annex", "annex I to the draft resolution"; empty for none."""
    start = cursor.at
    cursor.accept("the")
    name = {"section": "Section", "part": "Section", "annex": "Annex", "appendix": "Annex"}.get(
        cursor.word(), ""
    )
    cursor.at += name != ""
    number = cursor.take(Sort.WORD) if cursor.word() in _ROMANS else cursor.take(Sort.NUMBER)
    if not name or (name == "Section" and not number):
        cursor.at = start
        return ""
    cursor.accept("to the draft resolution", "of the draft resolution", "to the present resolution",
                  "to the resolution")  # fmt: skip
    return f"{name} {number.upper()}".strip()


def _annex(cursor: Cursor) -> list[Target]:
    scope = scope_of(cursor)
    if not scope.startswith("Annex"):
        return []
    return [Target(TargetPart.ANNEX, scope=scope)]


_NAMES = (
    _title, _labels, _several_labels, _chapeau, _sentence, _subparagraphs, _ordinals, _numbered,
    _annex,
)  # fmt: skip
