"""The visible words of a part: what a reader of the page sees, in order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.active.fields import parsed
from drafting.formats.docx.markup.names import P, R, T, W
from drafting.formats.docx.traces.invisible import INVISIBLE
from drafting.formats.docx.traces.looks import MATH, MATH_RUN, Looks, is_seen

_CHARACTER = W + "fldChar"
_CODE = W + "instrText"
_CHARACTERS = {
    W + "tab": " ", W + "ptab": " ", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "\u2011",
}  # fmt: skip
_MATH_TEXT = MATH + "t"
ELSEWHERE = (
    _MATH_TEXT,
    "{http://schemas.openxmlformats.org/drawingml/2006/main}t",
    "{urn:schemas-microsoft-com:vml}textpath",
)
"""Where words stand beside those of runs: in equations, in drawings, in lettering."""
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_REFERENCE = "\u0001"
"""A mark for a reference to a note, whatever its number."""


def visible_words(root: etree._Element, looks: Looks) -> list[str]:
    """The words of a part that has no tracked changes; the mark of a note is one of them."""
    return " ".join("".join(line) for line in _Walk(looks).lines(root)).split()


class _Walk:
    """One part, with the fields that are open."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._open: list[list[str]] = []
        """For each open field the pieces of its code; the last is "" once its result began."""
        self._in_code = 0
        """How many of them are still at their code."""

    def lines(self, root: etree._Element) -> Iterator[list[str]]:
        """The words of paragraph after paragraph; those in boxes stand with what holds them."""
        line: list[str] = []
        for element in root.iter(P, R, *ELSEWHERE):
            if element.tag == P:
                yield line
                line = []
            elif element.tag == R:
                line += self._run(element)
            elif element.tag == _MATH_TEXT and self._is_unseen(element):
                continue
            else:
                line.append(str(element.text or element.get("string", "")))
        yield line

    def _is_unseen(self, text: etree._Element) -> bool:
        return any(self._looks.unseen(run) for run in text.iterancestors(MATH_RUN))

    def _run(self, run: etree._Element) -> Iterator[str]:
        why = self._looks.unseen(run)
        for element in run:
            if element.tag == _CHARACTER:
                said = self._character(element.get(W + "fldCharType", ""))
                yield "" if why else said
            elif element.tag == _CODE:
                if element.text and self._open and self._open[-1][-1:] != [""]:
                    self._open[-1].append(element.text)
            elif is_seen(element, why) and not self._is_in_code():
                yield _said(element)

    def _character(self, kind: str) -> str:
        if kind == "begin":
            self._open.append([])
            self._in_code += 1
        elif self._open and kind == "separate":
            self._in_code -= self._open[-1][-1:] != [""]
            self._open[-1].append("")
        elif self._open and kind == "end":
            ended = self._open.pop()
            self._in_code -= ended[-1:] != [""]
            code = parsed("".join(ended))
            if ended[-1:] != [""] and code.command == "MACROBUTTON" and not self._is_in_code():
                return " ".join(code.rest.split()[1:])
        return ""

    def _is_in_code(self) -> bool:
        return self._in_code > 0


def _said(element: etree._Element) -> str:
    if element.tag == T:
        return INVISIBLE.sub("", element.text or "")
    if element.tag in _REFERENCES:
        return _REFERENCE
    if element.tag == W + "sym":
        return f"<{element.get(W + 'font', '')}:{element.get(W + 'char', '')}>"
    return _CHARACTERS.get(str(element.tag), "")
