"""Text of Akoma Ntoso as runs: looks, line breaks, notes; links are their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafting.formats.akn.names import CHARACTER, local
from drafting.formats.akn.notes import NoteBook
from drafting.formats.spaces import body_text
from drafting.model.inline import Run, escape, markup, tidy

_SPACE = re.compile(r"[ \t\r\n]+")
_CODE_POINT = re.compile(r"U\+(?P<code>[0-9A-F]{4,6})")
_UNSEEN = frozenset({"embeddedStructure", "img"})
_LAST_CODE_POINT = 0x10FFFF


class InlineReader:
    """Reads what stands in a paragraph, a number or a value of the head."""

    def __init__(self, notes: NoteBook) -> None:
        self._notes = notes

    def note(self, element: etree._Element) -> str:
        """The note that an element of the text holds or refers to; empty if there is none."""
        return self._notes.identity(element)

    def text(self, element: etree._Element) -> str:
        """Inline markup of an element whose spaces and line ends are layout."""
        return body_text(
            Run(
                _SPACE.sub(" ", run.text) if run.text != "\n" else "\n",
                run.italic,
                run.bold,
                run.note,
            )
            for run in self._runs(element, italic=False, bold=False)
        )

    def exact(self, element: etree._Element) -> str:
        """Inline markup of an element whose every space counts."""
        runs = self._runs(element, italic=False, bold=False)
        return markup(Run(tidy(run.text), run.italic, run.bold, run.note) for run in runs)

    def plain(self, element: etree._Element) -> str:
        """The words of a value that has no look of its own; its notes stay, its lines too."""
        runs = (
            Run(run.text, note=run.note) for run in self._runs(element, italic=False, bold=False)
        )
        spaced = (
            Run(run.text if run.text == "\n" else _SPACE.sub(" ", run.text), note=run.note)
            for run in runs
        )
        lines = body_text(spaced).split("\n")
        return "\n".join(line for line in map(str.strip, lines) if line)

    def _runs(self, element: etree._Element, *, italic: bool, bold: bool) -> Iterator[Run]:
        yield Run(element.text or "", italic, bold)
        for child in element:
            yield from self._child(child, italic=italic, bold=bold)
            yield Run(child.tail or "", italic, bold)

    def _child(self, child: etree._Element, *, italic: bool, bold: bool) -> Iterator[Run]:
        name = local(child)
        if name == "eol":
            yield Run("\n", italic, bold)
        elif name in ("authorialNote", "noteRef"):
            yield from self._note(child, italic=italic, bold=bold)
        elif name == "inline" and child.get("name") == CHARACTER:
            yield Run(_character(child.get("title") or ""), italic, bold)
        elif name not in _UNSEEN:
            looks = (child.get("class") or "").split()
            yield from self._runs(
                child,
                italic=italic or name == "i" or "italic" in looks,
                bold=bold or name == "b" or "bold" in looks,
            )

    def _note(self, element: etree._Element, *, italic: bool, bold: bool) -> Iterator[Run]:
        identity = self._notes.identity(element)
        if identity:
            yield Run("", italic, bold, identity)
        elif marker := element.get("marker"):
            self._notes.unknown[element] = marker
            yield Run(marker, italic, bold)


def _character(title: str) -> str:
    match = _CODE_POINT.fullmatch(title)
    code = int(match["code"], 16) if match else -1
    return chr(code) if 0 <= code <= _LAST_CODE_POINT else ""


def literal(words: str) -> str:
    """Inline markup of the words of an attribute."""
    return escape(_SPACE.sub(" ", tidy(words)).strip())
