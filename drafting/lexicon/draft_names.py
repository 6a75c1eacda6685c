"""Names of drafts, and the symbols of documents that they stand for.

A draft that was tabled is called by its symbol, whole or from its series on: "L.12/Rev.1". One of
the room is called as people like: "zero draft", "Rev2", "after informals 3".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.lexicon.symbols import DRAFT_SERIES, SERIES, SUFFIXES
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SUFFIX_WORD = "|".join(SUFFIXES)
_FIGURES = "[0-9]{1,9}"
_SUFFIX = rf"[/_ ]?(?:{_SUFFIX_WORD})[. ]?{_FIGURES}"
_IN_SERIES = regex(
    rf"(?P<before>(?:.*[/_ ])?)(?P<series>{'|'.join(DRAFT_SERIES)})\.? ?(?P<number>{_FIGURES})"
    rf"(?P<suffixes>(?:{_SUFFIX})*)(?P<reissued>\**)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = regex(
    rf"(?P<before>(?:(?:{'|'.join(SERIES)})|[A-Z][A-Z0-9.]*/[\w.()-]+)(?:/[\w.()-]+)+?)"
    rf"(?P<suffixes>(?:/(?:{_SUFFIX_WORD})\.{_FIGURES})*)(?P<reissued>\**)",
    re.IGNORECASE,
)
"""A document of an organ that numbers its drafts with all others: "S/2023/773/Rev.1".

Of an organ that is not known it has at least three parts: "GOV/2024/5".
"""
_ADOPTED = regex(r"/RES/|/PRST/|/DEC/", re.IGNORECASE)
_ONE_SUFFIX = regex(rf"(?P<word>{_SUFFIX_WORD})[. ]?(?P<number>{_FIGURES})", re.IGNORECASE)
_SEVERAL = regex(r"\n|(?<=\d)-(?=[A-Z]+/)")
"""What parts the symbols of a document that has two."""
Suffixes = tuple[tuple[str, int], ...]


class DocumentName(NamedTuple):
    """What a symbol, or its end, says: "A/C.3/80/L.12/Rev.1"."""

    organ: str
    """"A/C.3/80/", empty where the name leaves it out."""
    number: str
    """"L.12"."""
    suffixes: Suffixes = ()

    @property
    def called(self) -> str:
        """The name without the organ."""
        return self.number + "".join(f"/{word}.{number}" for word, number in self.suffixes)

    @property
    def symbol(self) -> str:
        """The name as it is printed."""
        return self.organ + self.called

    @property
    def is_whole(self) -> bool:
        """Whether the organ is named."""
        return bool(self.organ)

    def with_suffixes(self, *suffixes: tuple[str, int]) -> DocumentName:
        """The same document with other suffixes."""
        return self._replace(suffixes=suffixes)

    def number_of(self, word: str) -> int:
        """The number of a suffix, 0 without it."""
        return dict(self.suffixes).get(word, 0)


def document_name(name: str) -> DocumentName | None:
    """What a name says of a document that was tabled; None for the name of any other draft."""
    name = name.strip()
    if found := _IN_SERIES.fullmatch(name):
        organ = found["before"].replace("_", "/")
        if organ and not organ.endswith("/"):
            return None
        number = f"{found['series'].upper()}.{found['number']}"
        return DocumentName(organ, number, _suffixes(found["suffixes"]))
    found = _NUMBERED.fullmatch(name)
    if found is None or is_adopted(name):
        return None
    organ, stroke, number = found["before"].rpartition("/")
    if not number[-1:].isdecimal():
        return None
    return DocumentName(organ + stroke, number, _suffixes(found["suffixes"]))


def is_adopted(name: str) -> bool:
    """Whether a name is the symbol of what was adopted: "A/RES/72/146"."""
    return _ADOPTED.search(name) is not None


def bare_suffixes(name: str) -> Suffixes:
    """The suffixes of a name that has nothing else, as "Rev.1"; none for any other name."""
    is_bare = re.fullmatch(f"(?:{_SUFFIX})+", name.strip(), re.IGNORECASE)
    return _suffixes(name) if is_bare else ()


def _suffixes(written: str) -> Suffixes:
    return tuple(
        (found["word"].capitalize(), int(found["number"]))
        for found in _ONE_SUFFIX.finditer(written)
    )


def symbols_in(printed: str) -> tuple[DocumentName, ...]:
    """The documents that a printed symbol names: two where it is that of two organs."""
    parts = (document_name(part.strip()) for part in _SEVERAL.split(printed))
    return tuple(part for part in parts if part is not None)


def agree(name: str, printed: str) -> bool:
    """Whether the name of a draft and the symbol that it prints can be of one document.

    A name of the room says nothing of a symbol, and so does a text that prints none.
    """
    known, symbols = document_name(name), symbols_in(printed)
    if not symbols:
        return True
    if known is None:
        suffixes = bare_suffixes(name) if "." in name else ()
        return not suffixes or any(one.suffixes == suffixes for one in symbols)
    return any(
        one.called == known.called and (not known.is_whole or _same(one.organ, known.organ))
        for one in symbols
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def symbol_for(name: str, printed: str, organ: str = "") -> str:
    """The symbol of a draft of that name, whose text prints another one; empty for none.

    `organ` is how symbols begin where the text prints none: "A/C.3/80/".
    """
    known = document_name(name)
    before = next(iter(symbols_in(printed)), None)
    if known is None:
        suffixes = bare_suffixes(name)
        return before.with_suffixes(*suffixes).symbol if before and suffixes else ""
    organ = known.organ or (before.organ if before else organ)
    return known._replace(organ=organ).symbol if organ else ""


def documents_in(names: Sequence[str]) -> tuple[DocumentName, ...]:
    """The documents that drafts of these names are, oldest first.

    A bare "Rev.1" is that of the document before it; before the first document it is a name of
    the room.
    """
    found: list[DocumentName] = []
    for name in names:
        if document := document_name(name):
            found.append(document)
        elif found and (suffixes := bare_suffixes(name)):
            found.append(found[-1].with_suffixes(*suffixes))
    return tuple(found)
