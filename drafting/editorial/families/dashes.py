"""Dashes, and spaces that do not break."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.rules import PRINTED, About, Hit, document_rule, passage_rule
from drafting.lexicon.months import ENGLISH_PATTERN
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Document, Passage
    from drafting.editorial.profiles import Profile

_JOINERS = frozenset("-—")
_YEARS = regex(
    r"(?<![\w/.-])(?:1[89]|20)\d\d(?P<dash>-| - |—| — )(?:(?:1[89]|20)\d\d|\d\d)(?![\w/]|-\d)"
)
_PAGES = regex(r"\b(?:pp|paras|arts|Nos)\. \d+(?P<dash>-)\d+\b")
_DAYS = regex(rf"(?<![\w/.–-])\d{{1,2}}(?P<dash>-)\d{{1,2}} {ENGLISH_PATTERN}\b")
_EN_DASH_SINCE = 2019
"""First year of texts without the long dash between spaces."""
_DASH = regex(
    r"(?<=[^\W\d]) - (?=\w)|(?<=\d) - (?=[^\W\d])|(?<=\w) ?-- ?(?=\w)"
    r"|(?<=[^\W\d])—(?=\w)|(?<=\d)—(?=[^\W\d])|(?<=[\w,;”)])(?P<open> — )(?=\S)"
)
_NO_BREAK = regex(rf"(?<![\w/.–-])\d{{1,2}}([ \u00a0]){ENGLISH_PATTERN}\b")


@passage_rule(
    PRINTED,
    About(
        "PU08", "A range of years, days or pages has an en dash", Severity.WARNING,
        "Measured: 1,256 ranges of years with an en dash, 9 with a hyphen",
        "OP: *Adopts* the programme for 2024-2027;",
        "OP: *Adopts* the programme for 2024–2027;",
        since=2015,
    ),
)  # fmt: skip
def ranges(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Years, days and pages from one to another are joined by the longer dash, without spaces."""
    if passage.text.letters.isdisjoint(_JOINERS) or not passage.text.has_figures:
        return
    said = passage.words
    for at in passage.text.figures:
        found = _YEARS.match(said, at) or _DAYS.match(said, at)
        if found and not passage.text.is_quoted(at):
            yield Hit("A range takes an en dash.", *found.span("dash"), "–")
    for found in _PAGES.finditer(said) if ". " in said else ():
        if not passage.text.is_quoted(found.start()):
            yield Hit("A range takes an en dash.", *found.span("dash"), "–")


@document_rule(
    About(
        "PU10", "A no-break space inside a date, as elsewhere in the text", Severity.ADVICE,
        "Issued files of the United Nations",
        "OP: *Recalls* the events of 1\u00a0May 2024 and of 2\u00a0June 2024, and of 3 July 2024;",
        "OP: *Recalls* the events of 1\u00a0May 2024 and of 2\u00a0June 2024, and of 3\u00a0July "
        "2024;",
    )
)  # fmt: skip
def no_break(document: Document, _: Profile) -> Iterator[Hit]:
    """Issued files keep the day and the month on one line.

    The finding is given where most dates of a text are kept together and a few are not.
    """
    found = [
        (passage, match)
        for passage in document.passages
        if passage.role in PRINTED
        for match in _NO_BREAK.finditer(passage.text.printed)
    ]
    open_ones = [(passage, match) for passage, match in found if match[1] == " "]
    if 3 * len(open_ones) > len(found):
        return
    for passage, match in open_ones:
        message = "The other dates have a no-break space here."
        yield Hit(message, match.start(1), match.end(1), "\u00a0", passage)


@passage_rule(
    PRINTED,
    About(
        "PU12", "A dash between words is an en dash with spaces", Severity.WARNING,
        "Issued files of the United Nations",
        "OP: *Recognizes* the three dimensions - land, sea and air - of rescue;",
        "OP: *Recognizes* the three dimensions – land, sea and air – of rescue;",
    ),
)  # fmt: skip
def dashes(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """The United Nations set an en dash between spaces.

    A hyphen with spaces, two hyphens and the long dash are the forms of other houses.
    """
    if not any(dash in passage.words for dash in (" - ", "--", "—", "–-", "-–")):
        return
    for found in _DASH.finditer(passage.words):
        older = found["open"] and profile.year and profile.year < _EN_DASH_SINCE
        if not older and not passage.text.is_quoted(found.start()):
            weight = Severity.ADVICE if found["open"] else None
            message = "A dash is an en dash between spaces."
            yield Hit(message, found.start(), found.end(), " – ", weight=weight)
