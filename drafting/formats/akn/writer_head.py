"""The head and the foot of a text as AKN4UN sets them; each value says which field it is."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.akn.dates import date_in
from drafting.formats.akn.names import FIELD, akn
from drafting.formats.akn.writer_inline import InlineWriter
from drafting.model.inline import plain
from drafting.model.resolution import Resolution

_COVER: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("symbol", "docNumber", {"refersTo": "#symbol"}),
    ("organ", "docAuthority", {"refersTo": "#issuingBody", "class": "rightBig"}),
    ("distribution", "docStatus", {"refersTo": "#generalDistribution", "class": "rightSmall"}),
    ("date", "docDate", {"refersTo": "#dateOfIssuance", "class": "rightSmall"}),
    ("original", "inline", {"name": "originalLanguage"}),
    ("committee", "docAuthority", {"refersTo": "#subsidiaryBody"}),
    ("session", "session", {}),
    ("place_and_dates", "event", {"refersTo": "#session"}),
    ("agenda_item", "inline", {"name": "agenda item"}),
    ("agenda_title", "inline", {"name": "agenda item name"}),
    ("adoption", "docTitle", {"refersTo": "#adoption"}),
    ("report", "docProponent", {}),
)
"""Fields of the masthead with their elements, in the order of an official cover page."""
_Value = tuple[str, str, dict[str, str], str]
"""Field, element, its attributes, and the inline text of one value."""
_USUAL_KIND = Resolution().kind


class HeadWriter:
    """Writes cover page, preface and conclusions."""

    def __init__(self, resolution: Resolution, inline: InlineWriter) -> None:
        self._resolution = resolution
        self._inline = inline

    def parts(self) -> Iterator[etree._Element]:
        """The cover page and the preface, where they have lines."""
        for name, lines in (("coverPage", list(self._cover())), ("preface", list(self._preface()))):
            if lines:
                part = etree.Element(akn(name))
                part.extend(lines)
                yield part

    def closing(self) -> Iterator[etree._Element]:
        """The conclusions, where there are any."""
        if self._resolution.closing:
            part = etree.Element(akn("conclusions"))
            event = {"refersTo": "#adoption"}
            part.append(self._line(("closing", "event", event, self._resolution.closing)))
            yield part

    def _cover(self) -> Iterator[etree._Element]:
        masthead = self._resolution.masthead
        for field, name, attributes in _COVER:
            if value := getattr(masthead, field):
                yield self._line((field, name, attributes, value))
        for value in masthead.other:
            yield self._line(("other", "inline", {"name": "masthead line"}, value))
        yield from self._sponsor_line()

    def _sponsor_line(self) -> Iterator[etree._Element]:
        resolution = self._resolution
        values: list[_Value] = [
            ("sponsors", "docProponent", {}, name) for name in resolution.sponsors
        ]
        if resolution.submitted_by:
            values.append(("submitted_by", "docProponent", {}, resolution.submitted_by))
        if values or resolution.sponsors_note or resolution.kind != _USUAL_KIND:
            values.append(("kind", "docType", {}, resolution.kind))
            line = self._line(*values)
            if note := resolution.sponsors_note:
                mark = etree.Element(akn("inline"), name="note")
                mark.set(FIELD, "sponsors_note")
                line.insert(len(line) - 1, self._inline.refer(mark, note))
            yield line

    def _preface(self) -> Iterator[etree._Element]:
        resolution = self._resolution
        if resolution.chapeau:
            yield self._line(("chapeau", "inline", {"name": "chapeau"}, resolution.chapeau))
        values: list[_Value] = []
        if resolution.masthead.number:
            values.append(("number", "docNumber", {}, resolution.masthead.number))
        if resolution.title:
            title = {"refersTo": "#resolutionTitle"}
            values.append(("title", "docTitle", title, resolution.title))
        if values:
            yield self._line(*values)

    def _line(self, *values: _Value) -> etree._Element:
        """A line of the head with the elements of its values, which begin lines of the file."""
        line = self._inline.paragraph("")
        for field, name, attributes, value in values:
            element = etree.SubElement(line, akn(name), attributes)
            element.set(FIELD, field)
            if name == "docDate":
                element.set("date", date_in(plain(value)))
            self._inline.fill(element, value)
            element.tail = "\n"
        line[-1].tail = None
        return line
