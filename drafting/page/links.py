"""Documents and resolutions that a text names, with their official addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafting.editorial.citations import Citation, citations
from drafting.editorial.profiles import profile_of
from drafting.editorial.texts import text_of
from drafting.lexicon.symbols import ADDRESS, SERIES
from drafting.model.inline import escape, plain
from drafting.model.resolution import Resolution
from drafting.patterns import regex

_SYMBOL = regex(
    rf"(?<![\w/.-])(?:{'|'.join(sorted(SERIES, key=len, reverse=True))})"
    r"(?:/[A-Za-z0-9](?:[A-Za-z0-9.\u2011-]*[A-Za-z0-9])?)+"
    r"(?:[ \u00a0]\((?:19|20)\d\d\)|\((?:19|20)\d\d\))?(?![\w/])"
)
_JOINT = regex(rf"[-\u2011](?=(?:{'|'.join(SERIES)})/)")
"""Between the symbols of a document that two organs have: the address is that of the first."""
_SPACES = regex(r"[ \u00a0]")
_LETTERED = regex(r"(?P<number>[^ ]+)(?: ?(?P<letter>[A-Z]))?")
_ASSEMBLY = ("general assembly", "assembly")


class Link(NamedTuple):
    """Words that name a document; offsets are of the plain text."""

    start: int
    end: int
    address: str


class Links:
    """Finds what one text names; a number alone is one of the organ that speaks there."""

    def __init__(self, resolution: Resolution, editorial: str = "") -> None:
        """`editorial` is the key of the drafting rules of a text that names no organ."""
        self._numbers = profile_of(resolution, editorial).numbers
        self._is_english = resolution.language == "en"
        self._own = ADDRESS + _SPACES.sub("", plain(resolution.masthead.symbol))

    def within(self, text: str) -> tuple[Link, ...]:
        """What plain text names, in order; a document has no link to itself."""
        found = {link.start: link for link in (*_symbols(text), *self._resolutions(text))}
        links = (found[start] for start in sorted(found))
        return tuple(link for link in links if link.address != self._own)

    def _resolutions(self, text: str) -> Iterator[Link]:
        if not self._is_english or "esolution" not in text:
            return
        markup = escape(text)
        # Where signs are left out that nobody sees, offsets would be others.
        cited = citations(markup) if len(text_of(markup).words) == len(text) else ()
        for one in cited:
            symbol = self._symbol_of(one) if one.kind == "resolution" else ""
            if symbol:
                yield Link(one.start, one.end, ADDRESS + symbol)

    def _symbol_of(self, one: Citation) -> str:
        """The symbol of a resolution; empty where it cannot be known."""
        if one.form == "council":
            return "S/RES/" + one.number.replace(" ", "")
        match = _LETTERED.fullmatch(one.number)
        organ = self._organ_of(one)
        if match is None or not organ:
            return ""
        return f"{organ}/RES/{match['number']}{match['letter'] or ''}"

    def _organ_of(self, one: Citation) -> str:
        is_own = one.owner in ("", "its")
        if one.form == "year":
            council = one.owner == "economic and social council"
            return "E" if council or (is_own and self._numbers == "ecosoc") else ""
        if one.form != "session":
            return ""
        if one.owner in _ASSEMBLY or (is_own and self._numbers == "ga"):
            return "A"
        council = one.owner == "human rights council"
        return "A/HRC" if council or (is_own and self._numbers == "hrc") else ""


def _symbols(text: str) -> Iterator[Link]:
    if "/" not in text:
        return
    for found in _SYMBOL.finditer(text):
        if any(letter.isdecimal() for letter in found[0]):
            first = _JOINT.split(found[0])[0]
            symbol = _SPACES.sub("", first).replace("\u2011", "-")
            yield Link(found.start(), found.end(), ADDRESS + symbol)
