"""The name that comes after another one: L.12/Rev.1 after L.12, Rev1 after the zero draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.lexicon.draft_names import (
    DocumentName,
    document_name,
    documents_in,
    is_adopted,
    symbols_in,
)
from drafting.lexicon.ordinals import LARGEST, ordinal, ordinal_value
from drafting.patterns import regex

ZERO = "zero draft"
"""The first text that a room is given."""
REVISION = "Rev"
"""What a room calls a text after it, with a number right behind."""
_ZERO_DRAFTS = frozenset({ZERO, "zero"})
"""Names of a text with which a negotiation began."""
_BROUGHT_IN = frozenset({"imported", "base", "rollover", "adopted"})
"""Names of a text before that: the next one is what the room is given first."""
_NUMBERED = regex(r"(?P<stem>.*?)(?P<number>[0-9]{1,9})(?P<end>\)?)", re.DOTALL)
_DATE = regex(r"\d{4}|.*\d[./-]\d+|.*\b(?:19|20)\d\d", re.DOTALL)
"""Ends in a number that counts no drafts."""
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINAL = regex(r"(?P<word>[\w-]+)(?P<rest>\s+\S.*)", re.DOTALL)


def next_names(names: Sequence[str], printed: str = "", handle: str = "") -> tuple[str, ...]:
    """The names that the next draft may have, the likeliest first; at least one, none taken.

    `names` are those of the drafts so far, oldest first; `printed` is the symbol that the text
    has, and `handle` what it is called.
    """
    taken = {name.casefold() for name in names}
    documents = documents_in(names)
    found = (*_printed(documents, printed), *_after(names, documents, handle))
    return tuple(dict.fromkeys(name for name in found if name.casefold() not in taken))


def _printed(documents: Sequence[DocumentName], printed: str) -> Iterator[str]:
    """The name that the text prints already, if it is of no draft before the last one."""
    document = next(iter(symbols_in(printed)), None)
    if document is None or any(_is_past(document, one) for one in documents):
        return
    is_whole = any(one.is_whole for one in documents) or not _in_series(document)
    yield document.symbol if is_whole else document.called


def _in_series(document: DocumentName) -> bool:
    return not document.number.isdecimal()


def _is_past(document: DocumentName, known: DocumentName) -> bool:
    latest = document.number_of("Rev") <= known.number_of("Rev")
    return document.number == known.number and latest


def _after(names: Sequence[str], documents: Sequence[DocumentName], handle: str) -> Iterator[str]:
    last = names[-1].strip() if names else ""
    if document_name(last):
        yield from _after_document(documents)
        return
    in_the_room = [_counted_on(last, names) if last else ZERO]
    tabled = list(_after_document(documents)) if documents else _tabled_first(handle)
    is_next = _is_counted(last) if documents else bool(last)
    yield from (in_the_room + tabled if is_next else tabled + in_the_room)


def _tabled_first(handle: str) -> list[str]:
    known = document_name(handle)
    return [known.symbol] if known else []


def _after_document(documents: Sequence[DocumentName]) -> Iterator[str]:
    """The revision, and what may be issued beside the document as it stands."""
    last = documents[-1]
    same = [one for one in documents if one.number == last.number]
    latest = max(one.number_of("Rev") for one in same)
    yield last.with_suffixes(("Rev", latest + 1)).symbol
    revision = (("Rev", latest),) if latest else ()
    for word in ("Corr", "Add"):
        of_this = (one for one in same if one.number_of("Rev") == latest)
        number = max(one.number_of(word) for one in of_this) + 1
        yield last.with_suffixes(*revision, (word, number)).symbol


def _counted_on(last: str, names: Sequence[str]) -> str:
    """A name of the room with the next number: in figures, in words, or its first one."""
    found = _NUMBERED.fullmatch(last)
    if found and _is_counted(last):
        return f"{found['stem']}{_largest(found['stem'], names) + 1}{found['end']}"
    taken = {name.casefold() for name in names}
    if (word := _ORDINAL.fullmatch(last)) and 0 < ordinal_value(word["word"]) < LARGEST:
        following = _ordinal_like(word["word"], ordinal_value(word["word"]) + 1)
        if f"{following}{word['rest']}".casefold() not in taken:
            return f"{following}{word['rest']}"
    is_brought_in = last.casefold() in _BROUGHT_IN or is_adopted(last)
    if is_brought_in and taken.isdisjoint(_ZERO_DRAFTS):
        return ZERO
    is_first = is_brought_in or last.casefold() in _ZERO_DRAFTS
    stem = REVISION if is_first else f"{last} {REVISION}"
    return f"{stem}{_largest(stem, names) + 1}"


def _is_counted(name: str) -> bool:
    return bool(_NUMBERED.fullmatch(name)) and not _DATE.fullmatch(name)


def _largest(stem: str, names: Sequence[str]) -> int:
    """The largest number that a name of that stem has."""
    same = (_NUMBERED.fullmatch(name.strip()) for name in names)
    numbers = (
        int(one["number"]) for one in same if one and one["stem"].casefold() == stem.casefold()
    )
    return max(numbers, default=0)


def _ordinal_like(word: str, value: int) -> str:
    if word[0].isdigit():
        ending = "" if value % 100 in (11, 12, 13) else _ENDINGS.get(value % 10, "")
        return f"{value}{ending or 'th'}"
    return ordinal(value).capitalize() if word[0].isupper() else ordinal(value)
