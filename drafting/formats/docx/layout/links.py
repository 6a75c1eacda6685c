"""Symbols of documents as hyperlinks to their official addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.names import NAMESPACE, RELATIONS, RPR, R, T, W
from drafting.page.links import Link, Links

_STYLE = "Hyperlink"
_ID = f"{{{RELATIONS}}}id"
_NAMES = {"w": NAMESPACE, "r": RELATIONS}
_NOT_WORDS = {W + "tab": "\t", W + "br": "\n", W + "noBreakHyphen": "\u2011"}


class LinkedPart:
    """Puts links into the paragraphs of one part, and keeps what they lead to."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self.relations: dict[str, str] = {}
        """Identities of relationships by address."""

    def link(self, paragraph: etree._Element) -> None:
        """Make what a paragraph names a link; what runs of several looks name stays words."""
        runs = [run for run in paragraph if run.tag == R]
        text = "".join(map(_said, (piece for run in runs for piece in run)))
        found = self._links.within(text)
        start = 0
        for run in runs if found else ():
            end = start + sum(len(_said(piece)) for piece in run)
            within = [link for link in found if start <= link.start and link.end <= end]
            if within:
                self._replace(run, within, start)
            start = end

    def _replace(self, run: etree._Element, links: Iterable[Link], start: int) -> None:
        look = run.find(RPR)
        made: list[etree._Element] = []
        for piece in [piece for piece in run if piece.tag != RPR]:
            end = start + len(_said(piece))
            inside = [link for link in links if start <= link.start and link.end <= end]
            if piece.tag == T and inside:
                made += self._parted(piece.text or "", look, inside, start)
            else:
                made.append(_run(look, piece))
            start = end
        parent = run.getparent()
        if parent is not None:
            at = parent.index(run)
            parent[at : at + 1] = made

    def _parted(
        self, text: str, look: etree._Element | None, links: Iterable[Link], start: int
    ) -> Iterator[etree._Element]:
        at = 0
        for link in links:
            first, last = link.start - start, link.end - start
            if at < first:
                yield _run(look, spaced("t", text[at:first]))
            linked = _run(_as_link(look), spaced("t", text[first:last]))
            yield self._hyperlink(linked, link.address)
            at = last
        if at < len(text):
            yield _run(look, spaced("t", text[at:]))

    def _hyperlink(self, run: etree._Element, address: str) -> etree._Element:
        identity = self.relations.setdefault(address, f"rIdLink{len(self.relations) + 1}")
        made = etree.Element(W + "hyperlink", {_ID: identity, W + "history": "1"}, nsmap=_NAMES)
        made.append(run)
        return made


def _said(piece: etree._Element) -> str:
    return (piece.text or "") if piece.tag == T else _NOT_WORDS.get(piece.tag, "")


def _run(look: etree._Element | None, piece: etree._Element) -> etree._Element:
    return w("r", None if look is None else deepcopy(look), piece)


def _as_link(look: etree._Element | None) -> etree._Element:
    made = w("rPr") if look is None else deepcopy(look)
    made.insert(0, w("rStyle", val=_STYLE))
    return made
