"""How a text came about, from the metadata of its XML: who tabled it, how it was adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafting.dataclasses import dataclass
from drafting.figures import whole_number
from drafting.formats.akn.names import akn, short_language
from drafting.formats.akn.reader_inline import literal
from drafting.formats.plain.sponsors import split_sponsors
from drafting.patterns import regex

_SUBMITTED = regex(r"(?i)^submitted\s+by\s+")
_BY_AN_OFFICE = regex(
    r"^(?:the\s+)?(?:representative|chair|bureau|president|vice|facilitator|rapporteur|officers)",
    re.IGNORECASE,
)
_VOTES = ("inFavour", "against", "abstaining")
_LABELS = {"inFavour": "In favour:", "against": "Against:", "abstaining": "Abstaining:"}


@dataclass(frozen=True, slots=True)
class Submission:
    """Who tabled the draft, and its symbol."""

    sponsors: tuple[str, ...] = ()
    submitted_by: str = ""
    symbol: str = ""


def submission(meta: etree._Element) -> Submission:
    """The sponsors of the draft, those that joined them last; or the officer who submitted it."""
    sponsors: list[str] = []
    officer = symbol = ""
    for step in meta.iter(akn("step")):
        if not (step.get("outcome") or "").startswith("draftResolution"):
            continue
        symbol = symbol or (step.get("as") or "")
        by = " ".join((step.get("by") or "").split())
        if _SUBMITTED.match(by) or _BY_AN_OFFICE.match(by):
            officer = officer or literal(_SUBMITTED.sub("", by))
        elif by:
            sponsors += (literal(name) for name in split_sponsors(by))
    return Submission(tuple(dict.fromkeys(sponsors)), officer, symbol)


def vote(meta: etree._Element) -> str:
    """How the text was adopted, in the form that prints it under meeting and date.

    Empty where the metadata do not say.
    """
    voting = meta.find(f".//{akn('voting')}")
    outcome = voting.get("outcome") or "" if voting is not None else ""
    record = _record(meta)
    if voting is None:
        return ""
    if outcome == "adoptedWithoutVote":
        return literal(f"[Adopted without a vote{record}.]")
    counts = {name: voting.find(f"{akn('count')}[@refersTo='{name}']") for name in _VOTES}
    favour = counts["inFavour"]
    if favour is None:
        return ""
    kind = "recorded vote" if outcome == "adoptedRecordedVote" else "vote"
    return "\n".join(literal(line) for line in _counted(counts, kind, record))


def _counted(counts: dict[str, etree._Element | None], kind: str, record: str) -> Iterator[str]:
    figures = {name: _figure(count) for name, count in counts.items() if count is not None}
    against = f" to {figures.get('against', '0')}"
    abstaining = f", with {figures['abstaining']} abstentions" if "abstaining" in figures else ""
    names = {name: _voters(count) for name, count in counts.items() if count is not None}
    named = [name for name in _VOTES if names.get(name)]
    opening = f"[Adopted by a {kind} of {figures['inFavour']}{against}{abstaining}{record}."
    yield f"{opening} The voting was as follows:" if named else f"{opening}]"
    for name in named:
        yield _LABELS[name]
        yield names[name] + ("]" if name == named[-1] else "")


def _figure(count: etree._Element) -> str:
    value = (count.get("value") or "").strip()
    figure = whole_number(value, -1)
    return str(figure) if figure >= 0 else value


def _voters(count: etree._Element) -> str:
    names = (" ".join((state.text or "").split()) for state in count.iter(akn("organization")))
    return ", ".join(filter(None, names))


def _record(meta: etree._Element) -> str:
    """The symbol of the record of the meeting, in parentheses."""
    for step in meta.iter(akn("step")):
        if step.get("outcome") == "adopted":
            symbol = (step.get("as") or "").strip()
            return f" ({symbol})" if "/" in symbol else ""
    return ""


def language(meta: etree._Element) -> str:
    """The language of the text as the metadata name it; empty if they do not."""
    found = meta.find(f".//{akn('FRBRlanguage')}")
    return short_language(found.get("language") or "") if found is not None else ""
