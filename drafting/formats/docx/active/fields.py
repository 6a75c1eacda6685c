"""The fields of a part: their commands, and fields turned into the words that they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.active.kinds import COMPUTED
from drafting.formats.docx.markup.elements import spaced
from drafting.formats.docx.markup.names import RPR, R, W
from drafting.named_tuples import NamedTuple

_CHARACTER = W + "fldChar"
_SIMPLE = W + "fldSimple"
_CODES = (W + "instrText", W + "delInstrText")
_SHOWS_ITS_CODE = "MACROBUTTON"


class Code(NamedTuple):
    """What a field is told to do."""

    command: str
    """Its first word, in capitals; `COMPUTED` where another field makes it up."""
    rest: str


IsUnlinked = Callable[[Code], bool]
"""Whether a field of that code is to be turned into words."""


@dataclass(slots=True)
class _Field:
    """A field of several characters, by the places of these among all that runs hold."""

    begins: int
    code: str = ""
    separates: int = -1
    ends: int = -1
    is_computed: bool = False
    """Whether another field stands where its command does, or goes on in it."""

    @property
    def is_at_its_command(self) -> bool:
        """Whether its code has not come further than its first word."""
        word = self.code.lstrip()
        return self.separates < 0 and (not word or word.isalpha())

    def places_of_code(self) -> Iterator[int]:
        """The places of all that it holds beside its result."""
        last = self.separates if self.separates >= 0 else max(self.begins, self.ends)
        yield from range(self.begins, last + 1)
        if self.ends >= 0:
            yield self.ends

    def parsed(self) -> Code:
        """Its code; that of a field whose command another one makes up is none of its own."""
        return Code(COMPUTED, self.code) if self.is_computed else parsed(self.code)


@dataclass(slots=True)
class _Scan:
    """A part walked through once."""

    held: list[etree._Element] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    _open: list[_Field] = field(default_factory=list)

    def walk(self, root: etree._Element) -> None:
        for element in root.iter(etree.Element):
            parent = element.getparent()
            is_held = parent is not None and parent.tag == R and element.tag != RPR
            if not is_held and element.tag not in (_CHARACTER, *_CODES):
                continue
            self.held.append(element)
            if element.tag == _CHARACTER:
                self._character(element.get(W + "fldCharType", ""), len(self.held) - 1)
            elif element.tag in _CODES:
                self._code(element.text or "", len(self.held) - 1)
        self.fields.extend(self._open)

    def _code(self, text: str, at: int) -> None:
        """A piece of code; one that stands where no field has its code is a field of its own."""
        if self._open and self._open[-1].separates < 0:
            self._open[-1].code += text
        else:
            self.fields.append(_Field(at, text))

    def _character(self, kind: str, at: int) -> None:
        if kind == "begin":
            if self._open and self._open[-1].is_at_its_command:
                self._open[-1].is_computed = True
            self._open.append(_Field(at))
        elif self._open and kind == "separate":
            self._open[-1].separates = at
        elif self._open and kind == "end":
            ended = self._open.pop()
            ended.ends = at
            self.fields.append(ended)


def parsed(code: str) -> Code:
    """The code of a field, cut behind its first word."""
    words = [*code.split(maxsplit=1), "", ""]
    return Code(words[0].upper(), words[1].strip())


def codes(root: etree._Element) -> Iterator[Code]:
    """The codes of all fields of a part."""
    scan = _Scan()
    scan.walk(root)
    yield from (one.parsed() for one in scan.fields)
    for simple in root.iter(_SIMPLE):
        yield parsed(simple.get(W + "instr", ""))


def unlinked(root: etree._Element, is_unlinked: IsUnlinked) -> list[Code]:
    """Turn fields of a part into what they show; gives their codes."""
    scan = _Scan()
    scan.walk(root)
    found: list[Code] = []
    gone: set[int] = set()
    for one in scan.fields:
        code = one.parsed()
        if is_unlinked(code):
            found.append(code)
            gone.update(one.places_of_code())
            if code.command == _SHOWS_ITS_CODE and one.separates < 0:
                shown = " ".join(code.rest.split()[1:])
                scan.held[one.begins].addnext(spaced("t", shown))
    for at in gone:
        _take_out(scan.held[at])
    return found + _unwrapped(root, is_unlinked)


def _unwrapped(root: etree._Element, is_unlinked: IsUnlinked) -> list[Code]:
    found = []
    for simple in list(root.iter(_SIMPLE)):
        code = parsed(simple.get(W + "instr", ""))
        if is_unlinked(code):
            found.append(code)
            hoisted(simple)
    return found


def hoisted(element: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
