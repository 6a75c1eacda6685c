"""The parts of a Word file that hold words, and the looks that they share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from drafting.formats.docx.markup.names import W
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage, Relation
from drafting.formats.docx.traces.looks import Looks, is_colour

STORIES = ("footnotes", "endnotes", "header", "footer")
"""Parts with visible words beside the document, by the last word of the type of their relation."""
_UNNAMED = ("footnotes", "endnotes")


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
        """Whether a section names a header or a footer: others are on no page."""
        document = self._edited.root(self._edited.main)
        named = document.iter(W + "headerReference", W + "footerReference")
        return any(relation.number in one.attrib.values() for one in named)

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
