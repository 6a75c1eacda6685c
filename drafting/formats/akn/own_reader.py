"""Reading XML that our own writer made: every element says what it is and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.dataclasses import fields
from drafting.formats.account import accounted
from drafting.formats.akn.names import FIELD, KIND, LEVEL, NUMBER, VERSION, akn, line_of, local
from drafting.formats.akn.notes import NoteBook
from drafting.formats.akn.passages import own_source_of
from drafting.formats.akn.proceedings import language
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.akn.tables import rows_in
from drafting.formats.identities import Identities
from drafting.formats.reading import Reading, Remark
from drafting.model.identity import IdSource
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

_MASTHEAD = frozenset(entry.name for entry in fields(Masthead)) - {"other"}
_SINGLE = frozenset({"submitted_by", "chapeau", "title", "enacting", "closing", "kind"})
_CARRIERS = frozenset({"p", "subheading", "table"})
_KINDS = frozenset(kind.value for kind in Kind)
_DEGREES = ("1", "2", "3", "4")


def is_own(text: etree._Element) -> bool:
    """Whether our writer made this text."""
    body = text.find(akn("mainBody"))
    return body is not None and VERSION in body.attrib


def read_own(text: etree._Element, ids: IdSource) -> Reading:
    """The resolution that our writer put into a text."""
    return _Own(text, ids).run()


class _Own:
    """One reading."""

    def __init__(self, text: etree._Element, ids: IdSource) -> None:
        self._text = text
        self._ids = ids
        written = [name for element in text.iter() if (name := element.get("wId"))]
        self._units = Identities(ids, written)
        self._notes = NoteBook(text, Identities(ids, written), own=True)
        self._inline = InlineReader(self._notes)
        self._remarks: list[Remark] = []

    def run(self) -> Reading:
        values: dict[str, str] = {}
        lists: dict[str, list[str]] = {"sponsors": [], "other": []}
        whole: set[etree._Element] = set()
        for element in self._text.iter():
            field = element.get(FIELD)
            if field is None:
                continue
            whole.add(element)
            if field in lists:
                lists[field].append(self._inline.exact(element))
            elif field == "sponsors_note":
                values[field] = next(filter(None, map(self._inline.note, element)), "")
            elif field in _MASTHEAD or field in _SINGLE:
                values[field] = self._inline.exact(element)
        whole.discard(self._text)
        reading = Reading(self._resolution(values, lists), tuple(self._remarks))
        return accounted(reading, own_source_of(self._text, self._inline.note, whole), self._ids)

    def _resolution(self, values: dict[str, str], lists: dict[str, list[str]]) -> Resolution:
        masthead = {name: value for name, value in values.items() if name in _MASTHEAD}
        single = {name: value for name, value in values.items() if name not in _MASTHEAD}
        meta = self._text.find(akn("meta"))
        return Resolution(
            masthead=Masthead(**masthead, other=tuple(lists["other"])),
            sponsors=tuple(lists["sponsors"]),
            preamble=self._part("preamble"),
            operative=self._part("mainBody"),
            annexes=tuple(self._annexes()),
            notes=self._notes.notes(self._inline.exact),
            language=(language(meta) if meta is not None else "") or "en",
            **single,
        )

    def _part(self, name: str) -> tuple[Unit, ...]:
        part = self._text.find(akn(name))
        return self._below(part) if part is not None else ()

    def _annexes(self) -> Iterator[Unit]:
        for attachment in self._text.iterfind(f"{akn('attachments')}/{akn('attachment')}"):
            marked = list(_marked_below(attachment))
            if marked:
                yield self._unit(marked[0], marked[1:])

    def _below(self, element: etree._Element) -> tuple[Unit, ...]:
        return tuple(self._unit(child) for child in _marked_below(element))

    def _unit(self, element: etree._Element, following: Iterable[etree._Element] = ()) -> Unit:
        """The unit of an element; those that follow an annex stand under it."""
        identity = self._identity(element)
        kind = self._kind(element)
        children = self._below(element) + tuple(self._unit(child) for child in following)
        number = next((found for found in _own(element) if NUMBER in found.attrib), None)
        return Unit(
            identity, kind, self._words(element), children,
            _degree(element) if kind is Kind.HEADING else 0,
            plain(self._inline.exact(number)) if number is not None else "",
        )  # fmt: skip

    def _words(self, element: etree._Element) -> str:
        carrier = next((found for found in _own(element) if local(found) in _CARRIERS), None)
        if carrier is None:
            return ""
        if local(carrier) == "table":
            return rows_in(carrier, self._inline.exact)
        return self._inline.exact(carrier)

    def _identity(self, element: etree._Element) -> str:
        name = element.get("wId") or ""
        if problem := self._units.problem(name):
            self._remarks.append(Remark(line_of(element), problem))
        return self._units.take(name)

    def _kind(self, element: etree._Element) -> Kind:
        name = element.get(KIND, "")
        if name in _KINDS:
            return Kind(name)
        message = f"The kind “{name}” is not known; the text was kept as a paragraph."
        self._remarks.append(Remark(line_of(element), message))
        return Kind.PARAGRAPH


def _degree(element: etree._Element) -> int:
    level = element.get(LEVEL, "")
    return int(level) if level in _DEGREES else 1


def _marked_below(element: etree._Element) -> Iterator[etree._Element]:
    """The elements that are units, nearest first; what is under them is theirs."""
    for child in element:
        if KIND in child.attrib:
            yield child
        else:
            yield from _marked_below(child)


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """What is within an element but in no unit beneath it."""
    for child in element:
        if KIND not in child.attrib:
            yield child
            yield from _own(child)
