"""What the libraries know of a text that is rolled over: what came after it, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.lexicon.months import month_number
from drafting.lexicon.printed_dates import printed_date
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.patterns import regex
from drafting.workspace.libraries.own_symbols import own_symbols
from drafting.workspace.libraries.said import document_said
from drafting.workspace.rollover.views import PlaceToCheck, ReasonToCheck
from drafting.workspace.wording import cut_short

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.library.place import Document
    from drafting.model.resolution import Resolution
    from drafting.redline.spans import Span

_LONG = 160
_OF_NO_WEIGHT = frozenset({"also", "further"})
"""Words that come and go with the order of paragraphs."""
_WORD = regex(r"[^\W\d_]+")


def later_texts(libraries: Libraries, adopted: Resolution) -> tuple[PlaceToCheck, ...]:
    """The newest resolution of the title, what followed those that are cited, what changed."""
    newest = _newest(libraries, plain(adopted.title))
    own = frozenset(own_symbols(adopted))
    day = printed_date(plain(adopted.masthead.adoption or adopted.closing))
    told: list[PlaceToCheck] = []
    if newest and newest.symbol not in own and newest.date > (day.isoformat() if day else ""):
        told.append(_later(newest))
        told += _changed(libraries, adopted, newest, newest)
    elif before := _before(libraries, adopted, own):
        told += _changed(libraries, adopted, before, None)
    return (*told, *_followed(libraries, adopted))


def _newest(libraries: Libraries, title: str) -> Document | None:
    found = libraries.of_title(title) if title else []
    return next((one for one in found if one.adopted and one.date), None)


def _before(libraries: Libraries, adopted: Resolution, own: frozenset[str]) -> Document | None:
    """The resolution of the same title before the text itself, if this is the newest."""
    found = libraries.of_title(plain(adopted.title)) if adopted.title else []
    return next((one for one in found if one.adopted and one.date and one.symbol not in own), None)


def _later(newest: Document) -> PlaceToCheck:
    message = "a newer resolution has this title: look whether that is the one to begin from"
    return PlaceToCheck("", "title", ReasonToCheck.LATER, message, document_said(newest))


def _changed(
    libraries: Libraries, adopted: Resolution, other: Document, newer: Document | None
) -> Iterator[PlaceToCheck]:
    """Paragraphs that read otherwise in the other version, which is newer or the one before."""
    from drafting.library.counterparts import counterparts, paragraphs_in
    from drafting.redline.word_diff import words

    rows = [row for row in Numbering(adopted) if plain(row.unit.text).strip()]
    others = paragraphs_in(libraries, other.symbol, adopted.language)
    for row, found in zip(rows, counterparts([r.unit.text for r in rows], others), strict=True):
        if found is None:
            continue
        texts = (row.unit.text, found.text) if newer else (found.text, row.unit.text)
        said = _difference(words(*map(_bare, texts)))
        if said:
            place = f"{other.symbol}, {found.label}"
            message = (
                f"the newest version, {place}, reads otherwise" if newer
                else f"changed when it was last adopted, compared with {place}"
            )  # fmt: skip
            subject = ReasonToCheck.CHANGED
            yield PlaceToCheck(row.unit.id, row.label, subject, message, said)


def _bare(text: str) -> str:
    """The words alone: looks and footnotes make no other version."""
    from drafting.model.inline import escape

    return escape(" ".join(plain(text).split()).rstrip(".,;"))


def _difference(spans: tuple[Span, ...]) -> str:
    """What went and came, if it is more than numbers, months, “also” and “further”."""
    changed = [span for span in spans if span.sign != "="]
    words = {word.casefold() for span in changed for word in _WORD.findall(span.text)}
    if not any(word not in _OF_NO_WEIGHT and not month_number(word) for word in words):
        return ""
    signs = {"-": "−", "+": "+"}
    said = (f"{signs[span.sign]}“{plain(span.text).strip()}”" for span in changed)
    return cut_short(" ".join(said), _LONG)


def _followed(libraries: Libraries, adopted: Resolution) -> Iterator[PlaceToCheck]:
    """Citations of resolutions that another of the same title has followed."""
    from drafting.workspace.agreed.citations import cited_in

    for row in Numbering(adopted):
        for number, document in cited_in(libraries, adopted, row.unit.text):
            newest = _newest(libraries, document.title)
            if newest and newest.date > document.date:
                message = f"{number} was followed by a newer resolution of its title"
                subject = ReasonToCheck.FOLLOWED
                yield PlaceToCheck(row.unit.id, row.label, subject, message, document_said(newest))
