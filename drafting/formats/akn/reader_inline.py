"""Text of Akoma Ntoso as runs: looks, line breaks, notes; links are their words."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.akn.names import CHARACTER, local
from drafting.formats.akn.notes import NoteBook
from drafting.formats.akn.text_nodes import LEVELS, SET_WITHIN, in_level
from drafting.formats.spaces import body_text
from drafting.model.inline import Run, escape, markup, tidy
from drafting.patterns import regex

_SPACE = regex(r"[ \t\r\n]+")
_CODE_POINT = regex(r"U\+(?P<code>[0-9A-F]{4,6})")
_UNSEEN = frozenset({"img", *(name.rpartition("}")[2] for name in SET_WITHIN)})
"""What is no word of the paragraph in which it stands."""
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
            run if run.text == "\n" else run._replace(text=_SPACE.sub(" ", run.text))
            for run in self._runs(element, Run(""))
        )

    def exact(self, element: etree._Element) -> str:
        """Inline markup of an element whose every space counts."""
        runs = self._runs(element, Run(""))
        return markup(run._replace(text=tidy(run.text)) for run in runs)

    def plain(self, element: etree._Element) -> str:
        """The words of a value that has no look of its own; its notes stay, its lines too."""
        runs = (Run(run.text, note=run.note) for run in self._runs(element, Run("")))
        spaced = (
            Run(run.text if run.text == "\n" else _SPACE.sub(" ", run.text), note=run.note)
            for run in runs
        )
        lines = body_text(spaced).split("\n")
        return "\n".join(line for line in map(str.strip, lines) if line)

    def _runs(self, element: etree._Element, look: Run) -> Iterator[Run]:
        yield look._replace(text=element.text or "")
        for child in element:
            yield from self._child(child, look)
            yield look._replace(text=child.tail or "")

    def _child(self, child: etree._Element, look: Run) -> Iterator[Run]:
        name = local(child)
        if name == "eol":
            yield look._replace(text="\n")
        elif name in ("authorialNote", "noteRef"):
            yield from self._note(child, look)
        elif name == "inline" and child.get("name") == CHARACTER:
            yield look._replace(text=_character(child.get("title") or ""))
        elif name in LEVELS:
            for run in self._runs(child, look):
                yield run._replace(text=in_level(name, run.text))
        elif name not in _UNSEEN:
            yield from self._runs(child, _worn(child, name, look))

    def _note(self, element: etree._Element, look: Run) -> Iterator[Run]:
        identity = self._notes.identity(element)
        if identity:
            yield look._replace(note=identity)
        elif marker := element.get("marker"):
            self._notes.unknown[element] = marker
            yield look._replace(text=marker)


def _worn(element: etree._Element, name: str, look: Run) -> Run:
    """The look of the words inside an element."""
    looks = (element.get("class") or "").split()
    return look._replace(
        italic=look.italic or name == "i" or "italic" in looks,
        bold=look.bold or name == "b" or "bold" in looks,
        struck=look.struck or name == "del" or "struck" in looks,
    )


def _character(title: str) -> str:
    match = _CODE_POINT.fullmatch(title)
    code = int(match["code"], 16) if match else -1
    return chr(code) if 0 <= code <= _LAST_CODE_POINT else ""


def literal(words: str) -> str:
    """Inline markup of the words of an attribute."""
    return escape(_SPACE.sub(" ", tidy(words)).strip())
