"""Marks inside a paragraph: quotation marks, dashes, spaces, brackets that pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.rules import (
    MARKED_ALIKE,
    PRINTED,
    TEXT,
    WORDED,
    About,
    Hit,
    document_rule,
    passage_rule,
)
from drafting.editorial.texts import text_of
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Document, Passage
    from drafting.editorial.profiles import Profile

_STRAIGHT = regex(r"[\"'`´]")
_OUTER = regex(r"(?<![\w’])‘(?=\w)|[«»„‟]")
"""Marks of quotation that are not those of the house outside another quotation."""
_SPACES = regex(r"(?<=\S)(?: {2,}(?=\S)| +(?=[,;:](?:\s|$))| +(?=\.(?:\s|$)(?! ?\.)))")
_APOSTROPHE = regex(r"(?<=[a-z]) +(?=’s\b)")
_BEFORE = regex(r"(?<=[a-z]{2})(?=\([a-z]+ )")
_INSIDE = regex(r"(?<=\() +(?=\w)|(?<=\w) +(?=\))")
_DOUBLED = regex(r"[,;:]\s*[,;:]|[,;:]\.(?!\.)|(?<![.\w])\.\.(?!\.)|(?<=[a-z])\.\.(?!\.)")
_IN_A_ROW = (
    "..", *(f"{one}{gap}{other}" for one in ",;:" for gap in ("", " ") for other in ",;:"),
    ",.", ";.", ":.",
)  # fmt: skip
"""Marks that may be one too many: a look that costs little."""
_CLOSE = regex(r"[,;](?=[^\W\d_]{2})")
_STRAIGHTS = frozenset("\"'`´")
_OTHER_MARKS = frozenset("‘«»„‟")


def _has_straight(passage: Passage) -> bool:
    return not passage.text.letters.isdisjoint(_STRAIGHTS)


@passage_rule(
    PRINTED,
    About(
        "PU07", "Quotation marks and apostrophes are curly", Severity.WARNING,
        "Measured: 7,085 curly quotation marks and no straight one in ten sessions of the Assembly",
        'OP: *Welcomes* the keeper\'s plan "Light for all";',
        "OP: *Welcomes* the keeper’s plan “Light for all”;",
    ),
)  # fmt: skip
def curly(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Quotation marks, double outside and single inside, and the apostrophe are the curly ones.

    A keyboard types the straight ones.
    """
    words = passage.words
    for straight in _STRAIGHT.finditer(words) if _has_straight(passage) else ():
        at = straight.start()
        before = words[at - 1 : at]
        opens = not before.strip() or before in "([“‘–—"
        pair = "“”" if straight[0] == '"' else "‘’"
        new = pair[0] if opens else pair[1]
        yield Hit(f"A straight mark stands for {new}.", at, at + 1, new)
    if not passage.text.letters.isdisjoint(_OTHER_MARKS):
        for other in _OUTER.finditer(words):
            if not passage.text.is_quoted(other.start()):
                message = "Outer quotation marks are “ and ”."
                yield Hit(message, other.start(), other.end())


@passage_rule(
    PRINTED,
    About(
        "PU09", "One space between words, none before a mark", Severity.ADVICE,
        "Common typographic practice",
        "OP: *Requests*  the Keeper to report ;",
        "OP: *Requests* the Keeper to report;",
        (),
    ),
)  # fmt: skip
def spaces(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """Two spaces in a row, or a space before a comma or semicolon, come from typing and cutting.

    French sets a space before some marks.
    """
    del profile
    words = passage.words
    for found in _SPACES.finditer(words) if _may_space(words) else ():
        doubled = len(found[0]) > 1 and words[found.end()] not in ",;:."
        if doubled:
            yield Hit("Two spaces stand between words.", found.start(), found.end(), " ")
        elif "\u00a0" not in passage.text.printed[found.start() : found.end()]:
            yield Hit("A space stands before a mark.", found.start(), found.end(), "")
    for found in _INSIDE.finditer(words) if "( " in words or " )" in words else ():
        yield Hit("A space stands inside a parenthesis.", found.start(), found.end(), "")
    for found in _APOSTROPHE.finditer(words) if " ’" in words else ():
        yield Hit("A space stands before an apostrophe.", found.start(), found.end(), "")
    for found in _BEFORE.finditer(words) if "(" in words else ():
        message = "A space is missing before the parenthesis."
        yield Hit(message, found.start() - 1, found.end(), words[found.start() - 1] + " ")
    for found in _CLOSE.finditer(words):
        at = found.end()
        yield Hit("A space is missing after the mark.", at - 1, at, found[0] + " ")


_GAPS = ("  ", " ,", " ;", " :", " .")


def _may_space(words: str) -> bool:
    """Whether a text has a space that may be too much: a look that costs little."""
    return any(gap in words for gap in _GAPS)


@passage_rule(
    TEXT,
    About(
        "PU11", "Quotation marks and parentheses pair", Severity.WARNING,
        "Common typographic practice",
        "OP: *Welcomes* the plan “Light for all;",
        "OP: *Welcomes* the plan “Light for all”;",
    ),
)  # fmt: skip
def pairs(passage: Passage, _: Profile) -> Iterator[Hit]:
    """What is opened is closed in the same paragraph.

    A text that is quoted over several paragraphs opens the marks in each and closes them in the
    last.
    """
    words = passage.words
    for opens, closes in (("(", ")"), ("“", "”")):
        if opens == "“" and (passage.goes_on or words.lstrip().startswith(opens)):
            continue
        if (at := _unpaired(words, opens, closes)) is not None:
            yield Hit(f"{words[at]} has no partner in this paragraph.", at, at + 1)


_ITEM = regex(r"(?:^|[\s(])(?:\d{1,2}|[a-z]{1,4})\)")


def _unpaired(words: str, opens: str, closes: str) -> int | None:
    if opens not in words and closes not in words:
        return None
    items = {match.end() - 1 for match in _ITEM.finditer(words)} if closes == ")" else set()
    waiting: list[int] = []
    for at, letter in enumerate(words):
        if letter == opens:
            waiting.append(at)
        elif letter == closes and waiting:
            waiting.pop()
        elif letter == closes and at not in items:
            return at
    return waiting[-1] if waiting else None


@passage_rule(
    PRINTED,
    About(
        "PU13", "One mark at one place", Severity.WARNING, "Common typographic practice",
        "OP: *Requests* the Keeper to report,;",
        "OP: *Requests* the Keeper to report;",
        (),
    ),
)  # fmt: skip
def doubled(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Two marks in a row are left over from a change: of “,;” or “..” one goes."""
    if not any(pair in passage.words for pair in _IN_A_ROW):
        return
    marks = passage.text.marks
    for found in _DOUBLED.finditer(passage.words):
        if any(found.start() < mark.at < found.end() for mark in marks):
            continue
        kept = found[0].strip()[-1]
        yield Hit("Two marks stand in a row.", found.start(), found.end(), kept)


@passage_rule(
    WORDED,
    About(
        "PU14", "Ellipsis points do not stand in a finished text", Severity.WARNING,
        "Editorial practice: what is still to be written is no text",
        "OP: *Requests* the Keeper to report on …;",
        "OP: *Requests* the Keeper to report on storms;",
        (),
    ),
)  # fmt: skip
def ellipsis(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Three points mark what is to be filled in; inside a quotation they are right."""
    if "…" not in passage.text.letters and "..." not in passage.words:
        return
    for found in re.finditer(r"…|\.\.\.", passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("Something is still to be filled in here.", found.start(), found.end())


@document_rule(
    About(
        "PU15", "A title or a heading has no full stop", Severity.WARNING,
        "Editorial Manual, headings",
        "title: Safety of lighthouses.",
        "title: Safety of lighthouses",
        languages=MARKED_ALIKE,
    )
)  # fmt: skip
def heading_end(document: Document, _: Profile) -> Iterator[Hit]:
    """Titles and headings are no sentences: they end without a mark."""
    for passage in document.passages:
        if passage.role in WORDED - TEXT:
            text = text_of(passage.markup)
            if text.last in (".", ";", ",") and not text.words.endswith(("...", "etc.")):
                message = "A title or a heading ends without a mark."
                yield Hit(message, text.end - 1, text.end, "", passage)
