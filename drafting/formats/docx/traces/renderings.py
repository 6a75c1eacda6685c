"""Renderings of one content that nobody sees, and that say something else than the one seen."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.active.fields import hoisted
from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.names import ALTERNATIVES, COMPATIBILITY, T, W
from drafting.formats.docx.reading.alternatives import chosen
from drafting.formats.docx.traces.visible import ELSEWHERE

_CHOICE = COMPATIBILITY + "Choice"
_WORDS = (T, W + "delText", *ELSEWHERE)


def unseen_renderings(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The renderings with words of their own beside the one that is shown, and these words."""
    for alternatives in root.iter(ALTERNATIVES):
        seen = chosen(alternatives)
        said = "" if isinstance(seen, tuple) else _words(seen)
        for rendering in alternatives.iterchildren(etree.Element):
            words = _words(rendering)
            if rendering is not seen and "".join(words.split()) != "".join(said.split()):
                yield rendering, words


def take_out_unseen_renderings(root: etree._Element) -> None:
    """Take them out of a part; where that leaves no choice, what is shown stands by itself."""
    for rendering in [one for one, _ in unseen_renderings(root)]:
        alternatives = rendering.getparent()
        remove(rendering)
        if alternatives is None or alternatives.find(_CHOICE) is not None:
            continue
        for left in list(alternatives):
            hoisted(left)
        hoisted(alternatives)


def _words(rendering: etree._Element) -> str:
    said = (str(one.text or one.get("string", "")) for one in rendering.iter(*_WORDS))
    return " ".join(words for words in said if words)
