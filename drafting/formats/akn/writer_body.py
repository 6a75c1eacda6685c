"""The body of a text as AKN4UN sets it; each unit carries its kind and its identity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.akn.names import FIELD, KIND, LEVEL, NUMBER, VERSION, akn
from drafting.formats.akn.tables import table_of
from drafting.formats.akn.writer_inline import InlineWriter
from drafting.formats.akn.writer_meta import annex_metadata
from drafting.model.inline import escape, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.words import printed_number
from drafting.patterns import regex

_ELEMENTS = {
    Kind.OPERATIVE: "paragraph",
    Kind.NUMBERED: "paragraph",
    Kind.PARAGRAPH: "paragraph",
    Kind.HEADING: "paragraph",
    Kind.SECTION: "paragraph",
    Kind.ANNEX: "paragraph",
    Kind.SUBPARAGRAPH: "point",
    Kind.CONTINUATION: "alinea",
}
"""Elements of the hierarchy; every other kind is a container that says its name."""
_HEADED = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX})
_WORDS = regex(r"\w.{0,60}", re.DOTALL)


class BodyWriter:
    """Writes preamble, main body and attachments."""

    def __init__(self, resolution: Resolution, inline: InlineWriter) -> None:
        self._resolution = resolution
        self._inline = inline
        self._numbering = Numbering(resolution)
        self._counts: dict[str, int] = {}

    def parts(self) -> Iterator[etree._Element]:
        """The preamble, where there is one, and the main body."""
        resolution = self._resolution
        if resolution.enacting or resolution.preamble:
            preamble = etree.Element(akn("preamble"))
            if resolution.enacting:
                preamble.append(self._formula(resolution.enacting))
            preamble.extend(self._flowing(unit) for unit in resolution.preamble)
            yield preamble
        body = self._filled(etree.Element(akn("mainBody")), resolution.operative)
        body.set(VERSION, "1")
        yield body

    def attachments(self) -> Iterator[etree._Element]:
        """The annexes."""
        if not self._resolution.annexes:
            return
        attachments = etree.Element(akn("attachments"))
        for number, annex in enumerate(self._resolution.annexes, 1):
            attachment = etree.SubElement(attachments, akn("attachment"))
            document = etree.SubElement(attachment, akn("doc"), name="annex")
            document.append(annex_metadata(self._resolution, number))
            body = etree.SubElement(document, akn("mainBody"))
            body.append(self._hierarchical(annex, ()))
            self._filled(body, annex.children)
        yield attachments

    def _filled(self, body: etree._Element, units: Iterable[Unit]) -> etree._Element:
        body.extend(self._standing(unit) for unit in units)
        if not len(body):
            empty = etree.SubElement(body, akn("container"), name="empty")
            empty.append(self._inline.paragraph(""))
        return body

    def _formula(self, text: str) -> etree._Element:
        formula = etree.Element(akn("formula"), name="enactingFormula", eId=self._name("formula"))
        line = self._inline.paragraph(text)
        line.set(FIELD, "enacting")
        formula.append(line)
        return formula

    # Units.

    def _standing(self, unit: Unit) -> etree._Element:
        """A unit that stands in a body: of the hierarchy, or a container among it."""
        return (
            self._hierarchical(unit, unit.children)
            if unit.kind in _ELEMENTS
            else self._flowing(unit)
        )

    def _flowing(self, unit: Unit) -> etree._Element:
        """A unit where only containers may stand."""
        if unit.kind is Kind.RESOLUTION:
            wrapper = etree.Element(akn("container"), name="resolution")
            line = etree.SubElement(wrapper, akn("p"))
            line.append(self._embedded(unit))
            return wrapper
        element = self._marked("container", unit, name=_name_of(unit))
        self._put_text_of_container(element, unit)
        element.extend(self._flowing(child) for child in unit.children)
        return element

    def _put_text_of_container(self, element: etree._Element, unit: Unit) -> None:
        block = self._block(unit)
        number = self._number(unit)
        if number is None:
            element.append(block)
            return
        titled = etree.SubElement(element, akn("tblock"))
        titled.append(number)
        titled.append(block)

    def _hierarchical(self, unit: Unit, children: tuple[Unit, ...]) -> etree._Element:
        """A unit within the hierarchy of paragraphs and points, with what stands under it."""
        if unit.kind is Kind.RESOLUTION:
            return self._wrapped(unit)
        tag = _ELEMENTS.get(unit.kind, "hcontainer")
        element = self._marked(tag, unit, name=_name_of(unit) if tag == "hcontainer" else "")
        if (number := self._number(unit)) is not None:
            element.append(number)
        if unit.kind in _HEADED:
            heading = etree.SubElement(element, akn("subheading"))
            self._inline.fill(heading, unit.text)
            element.extend(self._hierarchical(child, child.children) for child in children)
        else:
            self._put_content(element, unit, children)
        return element

    def _put_content(self, element: etree._Element, unit: Unit, children: tuple[Unit, ...]) -> None:
        nested = children[0] if len(children) == 1 and children[0].kind is Kind.RESOLUTION else None
        if not children or (nested and unit.kind is not Kind.TABLE):
            block = self._block(unit)
            etree.SubElement(element, akn("content")).append(block)
            if nested:
                block.append(self._embedded(nested))
            return
        listed = etree.SubElement(element, akn("list"))
        etree.SubElement(listed, akn("intro")).append(self._block(unit))
        listed.extend(self._hierarchical(child, child.children) for child in children)

    def _wrapped(self, unit: Unit) -> etree._Element:
        """A nested resolution that stands among other units."""
        wrapper = etree.Element(akn("hcontainer"), name="resolution")
        line = etree.SubElement(etree.SubElement(wrapper, akn("content")), akn("p"))
        line.append(self._embedded(unit))
        return wrapper

    def _embedded(self, unit: Unit) -> etree._Element:
        """A whole resolution within a paragraph; what stands before it is its own text."""
        element = self._marked("embeddedStructure", unit)
        if (number := self._number(unit)) is not None:
            element.append(number)
        element.append(self._inline.fill(etree.Element(akn("subheading")), unit.text))
        element.extend(self._standing(child) for child in unit.children)
        return element

    # What a unit consists of.

    def _marked(self, tag: str, unit: Unit, *, name: str = "") -> etree._Element:
        element = etree.Element(akn(tag), eId=self._name(tag), wId=unit.id)
        element.set(KIND, unit.kind.value)
        if name:
            element.set("name", name)
        if unit.level:
            element.set(LEVEL, str(unit.level))
        return element

    def _name(self, tag: str) -> str:
        self._counts[tag] = self._counts.get(tag, 0) + 1
        return f"{tag}_{self._counts[tag]}"

    def _number(self, unit: Unit) -> etree._Element | None:
        printed = unit.number or printed_number(
            self._numbering.number(unit.id), self._resolution.language, unit.text
        )
        if not printed and not unit.number:
            return None
        element = etree.Element(akn("num"))
        if unit.number:
            element.set(NUMBER, "own")
        return self._inline.fill(element, escape(printed))

    def _block(self, unit: Unit) -> etree._Element:
        if unit.kind is Kind.TABLE and (table := table_of(unit.text, self._inline)) is not None:
            return table
        return self._inline.paragraph(unit.text)


def _name_of(unit: Unit) -> str:
    """The opening words, as AKN4UN names a preambular paragraph; else the kind."""
    opening = next(iter(runs(unit.text)), None)
    words = _WORDS.match(opening.text.strip()) if opening and opening.italic else None
    if unit.kind is not Kind.PREAMBULAR or words is None or not words[0].isprintable():
        return unit.kind.value
    return words[0]
