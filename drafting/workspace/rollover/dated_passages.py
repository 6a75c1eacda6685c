"""What in an adopted text belongs to its time: for a person to bring up to date.

Nothing is rewritten here. Each place is named by the label of its unit, with the words
that it is about; a place that need not change costs a glance, one that is not named
is overlooked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from operator import itemgetter

from drafting.lexicon.time_expressions import (
    AGENDA,
    ASKS,
    DATE,
    ITS,
    ITSELF,
    NAMED,
    NUMBER,
    RECALLED,
    REPORT,
    SESSION,
    SYMBOL,
    VOLUME,
    WORD,
    YEAR,
)
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple
from drafting.workspace.rollover.views import PlaceToCheck, ReasonToCheck
from drafting.workspace.wording import cut_short, shortened

_BEFORE, _AFTER = 48, 32
"""Characters that are quoted on both sides of what was found."""
_LONG = 160

_ANNEX = "an annex, carried over"
SAID = {
    ReasonToCheck.OWN: "the adopted text itself is now to be recalled",
    ReasonToCheck.RECALLED: "resolutions recalled, which others may have followed",
    ReasonToCheck.DATE: "a date that may have passed",
    ReasonToCheck.OLDER_DATE: "an older date, or a year in a name, which mostly stays",
    ReasonToCheck.SESSION: "a session, counted from that of then",
    ReasonToCheck.REPORT: "a report that was asked for then",
    ReasonToCheck.AGENDA: "an item of the agenda of then",
    ReasonToCheck.DOCUMENT: "a document of then",
    ReasonToCheck.ITSELF: "words about the text itself or its annex",
}
"""What is said of each kind of place."""


class _Passage(NamedTuple):
    """A stretch of text that is called by one label, and the words above it."""

    unit: str
    label: str
    text: str
    above: str = ""

    @property
    def sought(self) -> str:
        """The text with the digits of every script as 0 to 9, character for character."""
        return _digits(self.text)


def dated_passages(adopted: Resolution) -> tuple[PlaceToCheck, ...]:
    """Every place to look at: the own resolution, then by the text, what mostly stays last."""
    year = _year_of(adopted)
    passages = tuple(_passages(adopted))
    found = [place for passage in passages for place in _places(passage, year)]
    found.sort(key=lambda place: place.subject is ReasonToCheck.OLDER_DATE)
    return (_own(adopted, passages), *_annexes(adopted), *found)


def _passages(resolution: Resolution) -> Iterator[_Passage]:
    yield _Passage("", "chapeau", _line(resolution.chapeau))
    yield _Passage("", "title", _line(resolution.title))
    labels = Numbering(resolution)
    for part in (resolution.preamble, resolution.operative, resolution.annexes):
        for unit in part:
            yield from _below(unit, labels, "")
    numbers = note_numbers(resolution)
    for note in resolution.notes_in_order():
        yield _Passage("", f"note {numbers[note.id]}", _line(note.text))


def _below(unit: Unit, labels: Numbering, above: str) -> Iterator[_Passage]:
    text = _line(unit.text)
    yield _Passage(unit.id, labels.label(unit.id), text, above)
    for child in unit.children:
        yield from _below(child, labels, f"{above} {text}")


def _line(text: str) -> str:
    return " ".join(plain(text).split())


def _digits(line: str) -> str:
    return "".join(
        str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in line
    )


def _places(passage: _Passage, year: int) -> Iterator[PlaceToCheck]:
    """One place for each subject of a passage, with all that was found of it."""
    text = passage.sought
    documents = [match.span() for match in SYMBOL.finditer(text)]
    recalled = [span for span in _spans(NUMBER, text) if not _within(span, documents)]
    spoken = [*documents, *recalled, *_spans(VOLUME, text)]
    dates: dict[ReasonToCheck, list[tuple[int, int]]] = {
        ReasonToCheck.DATE: list(_spans(DATE, text)),
        ReasonToCheck.OLDER_DATE: [],
    }
    for match in YEAR.finditer(text):
        if not _within(match.span(), spoken):
            older = int(match[0]) < year or NAMED.match(text, match.end())
            dates[ReasonToCheck.OLDER_DATE if older else ReasonToCheck.DATE].append(match.span())
    spans = {
        ReasonToCheck.RECALLED: recalled,
        **dates,
        ReasonToCheck.SESSION: list(_spans(SESSION, text)),
        ReasonToCheck.REPORT: list(_reports(passage)),
        ReasonToCheck.AGENDA: list(_spans(AGENDA, text)),
        ReasonToCheck.DOCUMENT: documents,
        ReasonToCheck.ITSELF: list(_spans(ITSELF, text)),
    }
    for subject, found in spans.items():
        if found:
            yield _place(passage, subject, " … ".join(_excerpts(passage.text, found)))


def _place(passage: _Passage, subject: ReasonToCheck, words: str) -> PlaceToCheck:
    return PlaceToCheck(passage.unit, passage.label, subject, SAID[subject], words)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in pattern.finditer(text))


def _within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _reports(passage: _Passage) -> Iterator[tuple[int, int]]:
    """Words about reporting after words that ask for it, there or in the paragraph above."""
    asked = ASKS.search(passage.text)
    if asked or ASKS.search(passage.above):
        start = asked.end() if asked and not ASKS.search(passage.above) else 0
        yield from (match.span() for match in REPORT.finditer(passage.text, start))


def _excerpts(text: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    """What was found with the words around it; what touches is quoted together."""
    start = end = -1
    for first, last in sorted(_widened(text, *span) for span in spans):
        if first <= end:
            end = max(end, last)
            continue
        if end >= 0:
            yield text[start:end].strip()
        start, end = first, last
    if end >= 0:
        yield text[start:end].strip()


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with words around it, cut at spaces where there are any."""
    first, last = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else last
    return first, last


def _year_of(adopted: Resolution) -> int:
    """The year in which the text was adopted, or 0 where nothing tells."""
    masthead = adopted.masthead
    for told in (masthead.adoption, adopted.closing, masthead.date):
        if match := YEAR.search(_digits(_line(told))):
            return int(match[0])
    return 0


def _own(adopted: Resolution, passages: tuple[_Passage, ...]) -> PlaceToCheck:
    """The paragraph that recalls the latest one of this body: there the adopted one joins it."""
    ranked = [
        (rank, passage) for passage in passages if passage.unit for rank in _ranks(adopted, passage)
    ]
    best = max(ranked, key=itemgetter(0))[1] if ranked else _Passage("", "preamble", "")
    return _place(best, ReasonToCheck.OWN, cut_short(adopted_name(adopted), _LONG))


def _ranks(adopted: Resolution, passage: _Passage) -> Iterator[tuple[bool, bool, int, int, int]]:
    """How likely each resolution that a passage names is one of the same series."""
    preambular = any(unit.id == passage.unit for unit in adopted.preamble)
    title = set(WORD.findall(plain(adopted.title).casefold()))
    alike = len(title & set(WORD.findall(passage.text.casefold())))
    own = RECALLED.search(_digits(_line(adopted.masthead.number)))
    for match in RECALLED.finditer(passage.sought):
        if own is None or (len(own[1]) == len(match[1]) and own[1] != match[1]):
            its = ITS.search(passage.sought[: match.start()])
            yield preambular, bool(its), int(match[1]), alike, int(match[2])


def _annexes(adopted: Resolution) -> Iterator[PlaceToCheck]:
    labels = Numbering(adopted)
    for unit in adopted.annexes:
        title = shortened(unit.text, _LONG)
        yield PlaceToCheck(unit.id, labels.label(unit.id), ReasonToCheck.ITSELF, _ANNEX, title)


def adopted_name(adopted: Resolution) -> str:
    """How an adopted text is cited: "resolution 72/146 of 19 December 2017"."""
    masthead = adopted.masthead
    number = plain(masthead.number) or plain(masthead.symbol)
    date = re.search(r"\d{1,2}\s\w+\s\d{4}", _line(masthead.adoption or adopted.closing))
    name = f"resolution {number}" if number else f"the resolution “{plain(adopted.title)}”"
    return f"{name} of {date[0]}" if date else name
