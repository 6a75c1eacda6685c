"""What a draft prints of its name: symbol, date and kind of document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from drafting.lexicon.draft_names import (
    agree,
    bare_suffixes,
    document_name,
    documents_in,
    symbol_for,
    symbols_in,
)
from drafting.lexicon.kinds import revised, unrevised
from drafting.lexicon.months import date_in
from drafting.lexicon.next_draft import next_names
from drafting.lexicon.symbols import session_in_symbol
from drafting.model.fields import get_field
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.workspace.record.session_record import SessionRecord

VALUES = {"symbol": "masthead.symbol", "date": "masthead.date", "kind": "kind"}
"""What a name brings along, by the names that people use, and where it stands in a text."""
_LAST_NOTES = regex(r"(?:\[\^[a-z0-9]{1,32}\])*$")
_YEAR = regex(r"\b(?:19|20)\d\d\b")


class HeadValue(NamedTuple):
    """One value that a draft would print on account of its name."""

    name: str
    """One of `VALUES`."""
    before: str
    after: str

    @property
    def said(self) -> str:
        """The new value as a sentence has it."""
        words = " ".join(plain(self.after).split())
        return f"“{words}”" if self.name == "kind" else f"{self.name} {words}"


def names_for(session: SessionRecord, handle: str) -> tuple[str, ...]:
    """The names that the next draft may have, the likeliest first."""
    printed = _printed(session.text(handle))
    return next_names(_labels(session, handle), printed, handle)


def head_of(session: SessionRecord, handle: str, label: str) -> tuple[HeadValue, ...]:
    """What of the head would change if the working text became the draft of that name.

    Nothing for a name of the room, as long as the text prints no date that grows old.
    """
    text = session.text(handle)
    now = {name: get_field(text, field) for name, field in VALUES.items()}
    wanted = dict(_wanted(session, handle, text, label.strip()))
    return tuple(
        HeadValue(name, str(now[name]), value)
        for name in VALUES
        if (value := wanted.get(name, "")) and value != now[name]
    )


def head_edit(values: Collection[HeadValue]) -> Edit:
    """The change of a text that prints these values from then on."""
    from drafting.model.edits import SetField, Several

    return Several(tuple(SetField(VALUES[one.name], one.before, one.after) for one in values))


def _wanted(
    session: SessionRecord, handle: str, text: Resolution, label: str
) -> Iterator[tuple[str, str]]:
    """The values that the draft of that name prints, those of now among them."""
    printed, suffixes = _printed(text), _suffixes(session, handle, label)
    if suffixes is None:
        if text.masthead.date and not symbols_in(printed):
            yield "date", _today(session, text)
        return
    symbol = symbol_for(label, printed, _organ(session, text, label))
    is_printed = bool(printed) and agree(symbol or label, printed)
    if symbol and not is_printed:
        yield "symbol", symbol + _notes(text.masthead.symbol)
    if not is_printed or not text.masthead.date:
        yield "date", _today(session, text) + _notes(text.masthead.date)
    yield "kind", (revised if "Rev" in suffixes else unrevised)(text.kind, text.language)


def _suffixes(session: SessionRecord, handle: str, label: str) -> dict[str, int] | None:
    """What follows the number in the name of a document; None for a name of the room.

    A bare "Rev.1" is one of the room until a draft was tabled.
    """
    if document := document_name(label):
        return dict(document.suffixes)
    bare = bare_suffixes(label)
    return dict(bare) if bare and documents_in(_labels(session, handle)) else None


def _organ(session: SessionRecord, text: Resolution, label: str) -> str:
    """How the symbols of this session begin, where its body has such documents; else nothing."""
    from drafting.formats.errors import FormatError

    info, named = session.info, document_name(label)
    number = session_in_symbol(plain(text.masthead.session) or info.session)
    years = _YEAR.findall(f"{plain(text.masthead.place_and_dates)} {info.place_and_dates}")
    try:
        pattern = session.body.symbol
    except FormatError:
        return ""
    if ("{session}" in pattern and not number) or ("{year}" in pattern and not years):
        return ""
    filled = pattern.replace("{session}", number).replace("{year}", "".join(years[:1]))
    known = document_name(filled.replace("{number}", "1"))
    if known is None or named is None or _series(known.number) != _series(named.number):
        return ""
    return known.organ


def _series(number: str) -> str:
    return re.sub(r"\d+$", "", number)


def _labels(session: SessionRecord, handle: str) -> tuple[str, ...]:
    return tuple(draft.label for draft in session.drafts(handle))


def _printed(text: Resolution) -> str:
    return plain(text.masthead.symbol).strip()


def _notes(value: str) -> str:
    """The marks of footnotes behind a value: the notes stay whatever it says."""
    found = _LAST_NOTES.search(value)
    return found[0] if found else ""


def _today(session: SessionRecord, text: Resolution) -> str:
    now = session.context.now()
    return date_in(text.language, now.day, now.month, now.year)
