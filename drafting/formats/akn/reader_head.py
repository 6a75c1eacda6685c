"""The head and the foot of an official XML text: masthead, title, meeting and vote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from lxml import etree

from drafting.formats.akn.names import LABEL, akn, local, parent_name, words_of
from drafting.formats.akn.printed_head import is_symbol, printed_head, printed_masthead
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.akn.text_nodes import NOTES
from drafting.model.resolution import Masthead
from drafting.patterns import regex

_FINAL_STOP = regex(r"\s*[.。](?=(?:\[\^\w+\])*$)")
_SECURITY_COUNCIL_NUMBER = regex(r"^\D*(?=\d)")
_LETTER, _REFERS_TO_LETTER = regex(r"[^\W\d_]"), "#letter"
_TITLES = ("docTitle", "longTitle", "shortTitle", "heading")
"""What a title stands in: the first of these that has words."""
_PUBLISHER = "publisher"
_LANGUAGE = "language"
"""What the text is written in: printed on a translation, known from the metadata."""
_COVER = {
    ("docNumber", "symbol"): "symbol",
    ("docAuthority", "issuingBody"): "organ",
    ("docAuthority", "subsidiaryBody"): "committee",
    ("docTitle", "resolutionNumber"): "number",
    ("docTitle", "adoption"): "adoption",
}
_BY_NAME = {
    "docStatus": "distribution",
    "docDate": "date",
    "session": "session",
    "event": "place_and_dates",
    "docTitle": "adoption",
    "docProponent": "report",
}
_INLINE = {
    "originalLanguage": "original",
    "agenda item": "agenda_item",
    "agenda item name": "agenda_title",
    "languageOfExpression": _LANGUAGE,
}


class HeadReader:
    """Reads what stands around the body of one statement."""

    def __init__(self, statement: etree._Element, inline: InlineReader) -> None:
        self._statement = statement
        self._inline = inline
        self.printed = printed_head(statement, inline)
        """What its preface prints where there is no cover page."""

    def masthead(self) -> Masthead:
        """The masthead of the cover page; lines without a place of their own are kept."""
        values: dict[str, str] = {}
        other: list[str] = []
        for line in self._paragraphs("coverPage"):
            for field, value in self._line(line):
                if field and field not in values:
                    values[field] = value
                elif field == "agenda_title":
                    values[field] += f" {value}"
                elif value:
                    other.append(value)
        values.pop(_LANGUAGE, None)
        values = printed_masthead(self.printed) | values
        number = self._number()
        if is_symbol(number):
            values.setdefault("symbol", number)
        elif number:
            values["number"] = _FINAL_STOP.sub("", number)
        other += (text for text, _ in self.printed.other)
        return Masthead(**values, other=tuple(other))

    def title(self) -> str:
        """The title, which has no look of its own."""
        name = next(filter(self._of_preface, _TITLES), "")
        if name and self._letters:
            both = self._in_preface(name, "docNumber")
            return self._texts(one for one in both if local(one) == name or one in self._letters)
        said = self._of_preface(name) if name else ""
        return said or self.printed.value("title")[0] or self._of_preface("p")

    def numbered_title(self) -> str:
        """The letter of a text that is one of several, and its title on a line below."""
        return "\n".join(filter(None, (self._number(), self.title())))

    def closing(self) -> str:
        """Meeting, date and printed vote."""
        lines = (self._foot(line) for line in self._paragraphs("conclusions"))
        return "\n".join(filter(None, lines))

    def prints_vote(self) -> bool:
        """Whether the text itself says how it was adopted."""
        return self._statement.find(f"{akn('conclusions')}//{akn('vote')}") is not None

    def _paragraphs(self, part: str) -> Iterator[etree._Element]:
        for found in self._statement.iterchildren(akn(part)):
            yield from _outside_notes(found, "p")

    @cached_property
    def _letters(self) -> list[etree._Element]:
        """What tells the parts of a resolution apart: "B" under the number and title of all."""
        if not any(map(self._of_preface, _TITLES)):
            return []
        numbers = list(self._in_preface("docNumber"))
        return list(filter(self._is_letter, numbers[1:]))

    def _is_letter(self, number: etree._Element) -> bool:
        is_named = number.get("refersTo") == _REFERS_TO_LETTER
        return is_named or _LETTER.fullmatch(self._inline.plain(number)) is not None

    def _number(self) -> str:
        numbers = self._in_preface("docNumber")
        return self._texts(one for one in numbers if one not in self._letters)

    def _of_preface(self, name: str) -> str:
        if name == "p" and self._of_preface("docNumber"):
            return ""
        return self._texts(self._in_preface(name))

    def _in_preface(self, *names: str) -> Iterator[etree._Element]:
        for part in self._statement.iterchildren(akn("preface")):
            yield from _outside_notes(part, *names)

    def _texts(self, elements: Iterable[etree._Element]) -> str:
        lines = (self._inline.plain(one) + self._called_behind(one) for one in elements)
        return "\n".join(filter(None, lines))

    def _called_behind(self, element: etree._Element) -> str:
        """Calls of notes that stand just behind an element of the preface, not in it."""
        behind = element.getnext()
        if behind is None or behind.tag != akn("authorialNote") or (element.tail or "").strip():
            return ""
        return f"[^{self._inline.note(behind)}]" + self._called_behind(behind)

    def _line(self, line: etree._Element) -> Iterator[tuple[str, str]]:
        """Fields with their values in one line of the cover page."""
        known = [element for element in line.iterdescendants() if _field(element)]
        if not known and (text := self._inline.plain(line)) and not _is_publisher(line):
            yield "", text
        for element in known:
            if any(above in known for above in element.iterancestors()):
                continue
            field = _field(element)
            if value := self._value(element, field):
                yield field, value

    def _value(self, element: etree._Element, field: str) -> str:
        if field == "place_and_dates":
            dates = [self._inline.plain(date) for date in element.iter(akn("date"))]
            return "–".join(dates) or self._inline.plain(element)
        if field == "adoption":
            _set_apart(element)
        value = self._inline.plain(element)
        if field in ("distribution", "original"):
            return LABEL.sub("", value)
        return _SECURITY_COUNCIL_NUMBER.sub("", value) if field == "number" else value

    def _foot(self, line: etree._Element) -> str:
        for vote in line.iter(akn("outcome")):
            if parent_name(vote) == "outcome":
                _break_before(vote)
        return self._inline.plain(line)


def _outside_notes(part: etree._Element, *names: str) -> Iterator[etree._Element]:
    for element in part.iter(*map(akn, names)):
        if next(element.iterancestors(*NOTES), None) is None:
            yield element


def _field(element: etree._Element) -> str:
    """The field of the masthead that an element holds; empty if it holds none."""
    name, target = local(element), (element.get("refersTo") or "").lstrip("#")
    if target == _PUBLISHER:
        return ""
    if name == "inline":
        return _INLINE.get(element.get("name") or "", "")
    return _COVER.get((name, target)) or _BY_NAME.get(name, "")


def _is_publisher(line: etree._Element) -> bool:
    return any((inner.get("refersTo") or "") == f"#{_PUBLISHER}" for inner in line.iter())


def _set_apart(element: etree._Element) -> None:
    """A space before an element that touches the word before it: "on" and "14 November"."""
    before = element.text or ""
    for child in element:
        own = words_of(child)
        if before[-1:].isalnum() and own[:1].isalnum():
            _append_before(child, " ")
        before = child.tail or own


def _break_before(element: etree._Element) -> None:
    """A line of its own for what has one in print."""
    parent = element.getparent()
    if parent is not None:
        parent.insert(parent.index(element), etree.Element(akn("eol")))


def _append_before(element: etree._Element, text: str) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
