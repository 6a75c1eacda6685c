"""The parts of a Word file that hold words, and the looks that they share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from drafting.formats.docx.markup.names import SECTPR, W, is_on
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage, Relation
from drafting.formats.docx.traces.looks import Looks, is_colour

STORIES = ("footnotes", "endnotes", "header", "footer")
"""Parts with visible words beside the document, by the last word of the type of their relation."""
_UNNAMED = ("footnotes", "endnotes")
_HEADS = (W + "headerReference", W + "footerReference")
_KIND = W + "type"


def _until_next(sections: list[etree._Element], head: etree._Element) -> list[etree._Element]:
    """The first of these sections, and those behind it that show the same head."""
    found = sections[:1]
    for section in sections[1:]:
        own = section.iterchildren(str(head.tag))
        if any(one.get(_KIND) == head.get(_KIND) for one in own):
            break
        found.append(section)
    return found


class Stories:
    """The parts with words of one package."""

    def __init__(self, edited: EditedPackage) -> None:
        self._edited = edited
        relations = [one for one in edited.relations() if one.target in edited]
        self._own = [one for one in relations if one.owner == edited.main]

    @cached_property
    def texts(self) -> dict[str, str]:
        """The kinds of the parts with visible words by their names, the document first."""
        found = {self._edited.main: "document"}
        found.update(
            (one.target, one.kind)
            for one in self._own
            if one.kind in STORIES and (one.kind in _UNNAMED or self._is_named(one))
        )
        return found

    def _is_named(self, relation: Relation) -> bool:
        """Whether a section shows a header or a footer: others are on no page."""
        return any(relation.number in one.attrib.values() for one in self._shown)

    @cached_property
    def _shown(self) -> list[etree._Element]:
        document = self._edited.root(self._edited.main)
        unshown = self.unshown(document)
        return [one for one in document.iter(*_HEADS) if one not in unshown]

    def unseen(self) -> Iterator[tuple[str, etree._Element]]:
        """The roots of headers and footers that are on no page, by name."""
        for one in self._own:
            if one.kind in STORIES and one.target not in self.texts:
                yield one.target, self._edited.root(one.target)

    def unshown(self, document: etree._Element) -> list[etree._Element]:
        """What names headers and footers that are on no page.

        Those of first pages are shown where a section has such a page, or one behind it does that
        has none of its own; those of even pages where the settings say so.
        """
        settings = self.named("settings")
        root = self._edited.root(settings) if settings else None
        has_even, sections = is_on(root, "evenAndOddHeaders"), list(document.iter(SECTPR))
        found = []
        for at, section in enumerate(sections):
            for one in section.iterchildren(*_HEADS):
                kind = one.get(_KIND)
                if (kind == "even" and not has_even) or (
                    kind == "first"
                    and not any(
                        is_on(later, "titlePg") for later in _until_next(sections[at:], one)
                    )
                ):
                    found.append(one)
        return found

    @property
    def others(self) -> tuple[str, ...]:
        """The other parts in XML: styles, settings, charts and the like."""
        found = (part for part in self._edited.names() if part.casefold().endswith(".xml"))
        return tuple(part for part in found if part not in (*self.texts, CONTENTS))

    def named(self, kind: str) -> str:
        """The part of a kind, or nothing."""
        return next((one.target for one in self._own if one.kind == kind), "")

    @cached_property
    def looks(self) -> Looks:
        """The looks of their runs."""
        styles = self.named("styles")
        return Looks(self._edited.root(styles) if styles else None, self._ground())

    def _ground(self) -> str:
        settings = self.named("settings")
        shown = settings and self._edited.root(settings).find(W + "displayBackgroundShape")
        background = self._edited.root(self._edited.main).find(W + "background")
        colour = "" if background is None else background.get(W + "color", "")
        return colour if shown is not None and shown != "" and is_colour(colour) else "FFFFFF"

    def roots(self) -> Iterator[tuple[str, etree._Element]]:
        """The roots of the parts with visible words, by name."""
        for part in self.texts:
            yield part, self._edited.root(part)
