"""Which document a text is: what it prints comes first, metadata second, nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.dataclasses import replace
from drafting.lexicon.organs import NAMES_OF_ORGANS
from drafting.lexicon.printed_dates import printed_date
from drafting.lexicon.symbols import session_in_symbol
from drafting.lexicon.votes import adopted_how
from drafting.library.edition import Claim, Edition, paragraphs_of
from drafting.library.place import Document
from drafting.model.document_metadata import DocumentMetadata
from drafting.model.inline import plain
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_SEVERAL = regex(r"\s+[A-Z](?:\s*[-–‑,]\s*[A-Z]|\s+and\s+[A-Z])+$")
"""The letters at the end of the symbol of several texts: "A/RES/76/84 A-B"."""
_LETTER = regex(
    r"^(?P<letter>[A-Z])\s+(?P<title>\S.*)",
)
_IN_SYMBOL = regex(r"/(?:RES|DEC)/(?P<session>(?:E?S-)?\d+)/\d")
_OF_ADOPTED = "/RES/"
METADATA = "metadata"
"""Who says something of a document beside its text."""
_SERIES = {
    "General Assembly": "A/RES/{}", "Economic and Social Council": "E/RES/{}",
    "Security Council": "S/RES/{}", "Human Rights Council": "A/HRC/RES/{}",
}  # fmt: skip
_NAMES = {organ: organ for organ in _SERIES} | {
    name: english for english, names in NAMES_OF_ORGANS.items() for name in names.values()
}
"""What organs are called, by language, with their English names."""


def editions_of(
    resolution: Resolution, metadata: DocumentMetadata | None, name: str, form: str
) -> list[Edition]:
    """The editions that a file holds: one, or one for each lettered part ("A", "B").

    `name` is what a text without symbol and number is called, `form` the format of the file.
    """
    said = _Said(resolution, metadata or DocumentMetadata())
    document = said.document(name)
    return [
        Edition(each, text.language, form, tuple(paragraphs_of(text)), said.claims())
        for each, text in _lettered(document, resolution)
    ]


class _Said:
    """What a text, and what the metadata beside it, say of a document."""

    def __init__(self, text: Resolution, metadata: DocumentMetadata) -> None:
        self._metadata = metadata
        self._head = text.masthead
        self._text = text
        self._closing = plain(text.closing)
        self.number = _spaced(plain(self._head.number)).replace(". ", " ")
        self.adoption = _spaced(plain(self._head.adoption))

    def document(self, name: str) -> Document:
        """The document, as far as it is known."""
        symbol = self._symbol() or name
        return Document(
            symbol=symbol,
            organ=self._organ(),
            session=self._session(symbol),
            date=next((value for _, value in self._dates()), self._issued()),
            title=_title(self._text),
            vote=adopted_how(self._closing),
            adopted=self._adopted(),
        )

    def claims(self) -> tuple[Claim, ...]:
        """The days of adoption, unless the text alone names one; and the day of publication."""
        dates = self._dates()
        told = () if _is_agreed(dates) else tuple(Claim("date", *date) for date in dates)
        published = _day(plain(self._head.date)) if self._adopted() else ""
        return (*told, Claim("published", "masthead", published)) if published else told

    def _adopted(self) -> bool:
        """A text that names no day is one, too, where its symbol is that of an adopted text."""
        is_adopted = _OF_ADOPTED in plain(self._head.symbol)
        return bool(is_adopted or self.adoption or self.number or self._metadata.number)

    def _issued(self) -> str:
        """The day of issue, which is that of a draft and not that of an adoption."""
        return "" if self._adopted() else _day(plain(self._head.date))

    def _dates(self) -> list[tuple[str, str]]:
        """Days of adoption by who names them, the most trusted first."""
        sources = (
            ("adoption line", _day(self.adoption)),
            ("closing", _day(_above_votes(self._closing)) if self._adopted() else ""),
            (METADATA, self._metadata.date if self._adopted() else ""),
        )
        return [source for source in sources if source[1]]

    def _symbol(self) -> str:
        if symbol := _spaced(plain(self._head.symbol)):
            return symbol
        series = _SERIES.get(self._organ(), "")
        return series.format(self.number) if series and self.number else ""

    def _organ(self) -> str:
        """The series of the symbol tells the organ; else its name, in English where it is known."""
        symbol = _spaced(plain(self._head.symbol))
        for organ, series in _SERIES.items():
            if symbol.startswith(series.format("")):
                return organ
        committee, organ = plain(self._head.committee), plain(self._head.organ)
        if committee and committee in self.adoption:
            return committee
        return _NAMES.get(organ) or self._metadata.organ or organ or self._speaker()

    def _speaker(self) -> str:
        """The organ that the line of adoption names, or that speaks in the text."""
        said = f"{self.adoption} {plain(self._text.enacting)}"
        named = (english for name, english in _NAMES.items() if name in said)
        return next(named, "")

    def _session(self, symbol: str) -> str:
        printed = session_in_symbol(plain(self._head.session))
        found = _IN_SYMBOL.search(symbol)
        return printed or (found["session"] if found else "") or self._metadata.session


def _lettered(document: Document, text: Resolution) -> Iterator[tuple[Document, Resolution]]:
    """A text, or the lettered texts that it is made of, each as a document of its own."""
    letters = _letters(text)
    if not letters:
        yield document, text
        return
    symbol = _SEVERAL.sub("", document.symbol)
    for letter, title, unit in letters:
        yield replace(document, symbol=f"{symbol} {letter}", title=title), _alone(text, title, unit)


def _letters(text: Resolution) -> list[tuple[str, str, Unit]]:
    """Letter, title and unit of each text within a text; nothing if it is not made of such."""
    if text.preamble or any(unit.kind is not Kind.RESOLUTION for unit in text.operative):
        return []
    found = []
    for unit in text.operative:
        titles = [child.text for child in unit.children if child.kind is Kind.TITLE]
        match = _LETTER.match(_spaced(plain(titles[0]))) if titles else None
        if not match:
            return []
        found.append((match["letter"], match["title"], unit))
    return found


def _alone(text: Resolution, title: str, unit: Unit) -> Resolution:
    """A text within a text as one that stands for itself."""
    inner = [child for child in unit.children if child.kind not in (Kind.TITLE, Kind.ENACTING)]
    parts: dict[str, list[Unit]] = {PREAMBLE: [], OPERATIVE: [], ANNEXES: []}
    for child in inner:
        parts[_part(child, begun=bool(parts[OPERATIVE]))].append(child)
    return replace(
        text,
        title=title,
        preamble=tuple(parts[PREAMBLE]),
        operative=tuple(parts[OPERATIVE]),
        annexes=tuple(parts[ANNEXES]),
    )


def _part(unit: Unit, *, begun: bool) -> str:
    if unit.kind is Kind.ANNEX:
        return ANNEXES
    return OPERATIVE if begun or unit.kind is not Kind.PREAMBULAR else PREAMBLE


def _is_agreed(dates: list[tuple[str, str]]) -> bool:
    """Whether the text says when it was adopted, and nobody says otherwise."""
    one_day = len({value for _, value in dates}) < 2
    return one_day and not any(said_by == METADATA for said_by, _ in dates[:1])


def _title(text: Resolution) -> str:
    return _spaced(plain(text.title)) or _spaced(plain(text.masthead.agenda_title))


def _day(words: str) -> str:
    found = printed_date(words)
    return found.isoformat() if found else ""


def _above_votes(closing: str) -> str:
    """Meeting and date of a foot, without the record of the vote beneath them."""
    return closing.partition("[")[0]


def _spaced(text: str) -> str:
    return " ".join(text.split())
