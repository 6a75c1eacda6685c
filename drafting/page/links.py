"""Documents and resolutions that a text names, with their official addresses."""

from __future__ import annotations

from collections.abc import Container, Iterator

from drafting.editorial.citations import Citation, citations
from drafting.editorial.profiles import profile_of
from drafting.editorial.texts import text_of
from drafting.lexicon.languages import LOCALES
from drafting.lexicon.months import ENGLISH_PATTERN
from drafting.lexicon.organs import NAMES_OF_ORGANS
from drafting.lexicon.symbols import (
    ADDRESS,
    LETTERS_FROM,
    NUMBERS_FROM,
    RESOLUTION_BEFORE_NUMBER,
    SERIES,
)
from drafting.model.inline import escape, plain
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_PIECES = r"(?:/[A-Za-z0-9](?:[A-Za-z0-9.\u2011-]*[A-Za-z0-9])?)+"
_COUNT = r"[IVXL\d]{1,6}"
_SYMBOL = regex(
    rf"(?<![\w/.-])(?:{'|'.join(sorted(SERIES, key=len, reverse=True))}){_PIECES}"
    r"(?:[ \u00a0]?\((?:(?:19|20)\d\d|Introduction|"
    rf"(?:Parts?|Vols?\.|Sects?\.)[ \u00a0]{_COUNT}(?:[ \u00a0]and[ \u00a0]{_COUNT})?)\)"
    rf"(?:{_PIECES})?)?(?![\w/])"
)
"""With the year of a resolution, or the part of a document that has an address of its own."""
_JOINT = regex(rf"[-\u2011](?=(?:{'|'.join(SERIES)})/)")
"""Between the symbols of a document that two organs have: the address is that of the first."""
_SPACES = regex(r"[ \u00a0]")
_BESIDE = regex(
    r"(?<![\w/.-])(?P<number>\d{1,3}/\d{1,3})(?: (?P<letter>[A-Z]))?(?:, section [IVXL]+,)?"
    rf"(?: of \d{{1,2}}[ \u00a0]{ENGLISH_PATTERN} \d{{4}})?(?:,|,? and) $"
)
"""A number of a list right before the one that it goes on with."""
_FARTHEST = 80
"""Letters in which such a number stands, or what leads to one."""
_IN_REPORT = regex(r"\b(?:chap|sect)\. [IVXL\dA-Z]{1,6}, ?$")
"""What leads to a resolution of the body that reports: "chap. I, sect. C, resolution 59/1"."""
_LETTERED = regex(r"(?P<number>[^ ]+)(?: ?(?P<letter>[A-Z]))?")
_NO_SESSIONS = ("ga", "ecosoc", "sc")
"""Whose texts cite numbers such as 70/1 of the General Assembly alone."""
_ORGAN = "|".join(names["ar"] for names in NAMES_OF_ORGANS.values() if "ar" in names)
"""In Arabic its name stands between the word and the number."""
_HEAD_ELSEWHERE = regex(
    rf"\b(?:{'|'.join(RESOLUTION_BEFORE_NUMBER)})(?:[ \u00a0](?:{_ORGAN}))?[ \u00a0]"
    r"(?=(?:ES-|S-)?\d)"
)
_ITEM_ELSEWHERE = regex(
    r"((?:ES-|S-)?\d{1,4}/\d{1,4}(?![\d/])|\d{3,4}[ \u00a0]\((?:19|20)\d\d\))"
    r"(?:,?[ \u00a0](?:du|de|от|المؤرخة?)[ \u00a0]\d{1,2}(?:er)?[ \u00a0](?:de[ \u00a0])?"
    r"\w+(?:[ \u00a0]\w+)?(?:/\w+)?[ \u00a0](?:de[ \u00a0])?\d{4}(?:[ \u00a0]года)?)?"
)
_JOIN_ELSEWHERE = regex(
    r"(?:, |، |[ \u00a0](?:et|и)[ \u00a0]|,?[ \u00a0]y[ \u00a0]|،?[ \u00a0]و[ \u00a0]?)"
    r"(?=(?:ES-|S-)?\d)"
)
_CHINESE = regex(r"第((?:ES-|S-)?\d{1,4}/\d{1,4})号(?!决定)")
_OLD = regex(r"(\d+)(?: [A-Z])? (\((?:ES-|S-)?[IVXL]+\))")
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
        language = resolution.language if resolution.language in LOCALES else "en"
        self._address = ADDRESS.format(language=language)
        self._own = self._address + _SPACES.sub("", plain(resolution.masthead.symbol))

    def within(self, text: str) -> tuple[Link, ...]:
        """What plain text names, in order; a document has no link to itself."""
        numbers = self._resolutions(text) if self._is_english else self._elsewhere(text)
        found = {link.start: link for link in (*self._symbols(text), *numbers)}
        links = (found[start] for start in sorted(found))
        return tuple(link for link in links if link.address != self._own)

    def _resolutions(self, text: str) -> Iterator[Link]:
        if "esolution" not in text:
            return
        markup = escape(text)
        # Where signs are left out that nobody sees, offsets would be others.
        cited = citations(markup) if len(text_of(markup).words) == len(text) else ()
        known = {one.start for one in cited}
        for one in cited:
            if one.kind != "resolution" or _is_of_reporting(text, one):
                continue
            if symbol := self._symbol_of(one):
                yield Link(one.start, one.end, self._address + symbol)
            if symbol and one.form == "session":
                yield from self._beside(text, one, known)

    def _beside(self, text: str, one: Citation, known: Container[int]) -> Iterator[Link]:
        """The numbers before one that has a date for all of them: "58/269 and 58/270 of …"."""
        organ, at = self._organ_of(one), one.start
        while found := _BESIDE.search(text, max(0, at - _FARTHEST), at):
            at = found.start()
            if at in known:
                return
            symbol = _resolution(organ, found["number"], found["letter"] or "")
            end = found.end("letter" if found["letter"] else "number")
            yield Link(at, end, self._address + symbol)

    def _elsewhere(self, text: str) -> Iterator[Link]:
        """Numbers after the word for a resolution, in a text that is not in English."""
        for head in _HEAD_ELSEWHERE.finditer(text):
            at: int | None = head.end()
            while at is not None and (item := _ITEM_ELSEWHERE.match(text, at)):
                if symbol := self._symbol_by_form(_SPACES.sub("", item[1])):
                    yield Link(item.start(1), item.end(1), self._address + symbol)
                joined = _JOIN_ELSEWHERE.match(text, item.end())
                at = joined.end() if joined else None
        for found in _CHINESE.finditer(text) if "决议" in text else ():
            if symbol := self._symbol_by_form(found[1]):
                yield Link(found.start(1), found.end(1), self._address + symbol)

    def _symbols(self, text: str) -> Iterator[Link]:
        for found in _SYMBOL.finditer(text) if "/" in text else ():
            if any(letter.isdecimal() for letter in found[0]):
                first = _JOINT.split(found[0])[0]
                symbol = _SPACES.sub("", first).replace("\u2011", "-")
                yield Link(found.start(), found.end(), self._address + symbol)

    def _symbol_by_form(self, number: str) -> str:
        """The symbol of a number that can only be of one organ."""
        if "(" in number:
            return f"S/RES/{number}"
        is_year = number.partition("/")[0] > "1945" and number.index("/") == 4
        if is_year:
            return f"E/RES/{number}" if self._numbers != "commission" else ""
        session = number.partition("/")[0]
        is_known = not session.isdecimal() or int(session) >= NUMBERS_FROM
        return f"A/RES/{number}" if is_known and self._numbers in _NO_SESSIONS else ""

    def _symbol_of(self, one: Citation) -> str:
        """The symbol of a resolution; empty where it cannot be known."""
        if one.form == "council":
            return "S/RES/" + one.number.replace(" ", "")
        if one.form == "old":
            return self._old_symbol_of(one)
        match = _LETTERED.fullmatch(one.number)
        organ = self._organ_of(one)
        if match is None or not organ:
            return ""
        return _resolution(organ, match["number"], match["letter"] or "")

    def _old_symbol_of(self, one: Citation) -> str:
        """That of a resolution of the Assembly until 1976: "217 A (III)"."""
        is_own = one.owner in ("", "its") and self._numbers == "ga"
        match = _OLD.fullmatch(one.number)
        return f"A/RES/{match[1]}{match[2]}" if match and (is_own or one.owner in _ASSEMBLY) else ""

    def _organ_of(self, one: Citation) -> str:
        is_own = one.owner in ("", "its")
        if one.form == "year":
            # Of all that are called "the Council" for short, one counts by years.
            council = one.owner in ("economic and social council", "council")
            return "E" if council or (is_own and self._numbers == "ecosoc") else ""
        if one.form != "session":
            return ""
        if one.owner in _ASSEMBLY:
            return "A"
        if is_own and self._numbers in _NO_SESSIONS:
            return "A" if _may_be_of_assembly(one) else ""
        council = one.owner == "human rights council"
        return "A/HRC" if council or (is_own and self._numbers == "hrc") else ""


_OPENED = 1945
"""The year of the Assembly's session 0: each ends in the year after that in which it opened."""


def _may_be_of_assembly(one: Citation) -> bool:
    """Whether a number with no name before it can be one of the Assembly.

    Others number by their sessions too: "27/2 of 18 May 2018" is none of the twenty-seventh
    session of the Assembly. Without a date it is not known where one of them was named before.
    """
    session = one.session
    if session and session < NUMBERS_FROM:
        return False
    if not one.date:
        return not one.beside_sessions
    return not session or one.year - _OPENED - session in (0, 1)


def _is_of_reporting(text: str, one: Citation) -> bool:
    """Whether a resolution is one of the body whose report is cited before it."""
    before = max(0, one.chain - _FARTHEST), one.chain
    return not one.owner and _IN_REPORT.search(text, *before) is not None


def _resolution(organ: str, number: str, letter: str) -> str:
    """The symbol of a resolution; those of old sessions have one for all their letters."""
    session = number.partition("/")[0]
    if organ == "A" and session.isdecimal() and int(session) < LETTERS_FROM:
        letter = ""
    return f"{organ}/RES/{number}{letter}"
