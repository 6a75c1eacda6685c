"""Lines of an amendment document: which of them belong to one instruction, and what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.amendments.official.errors import CountError, InstructionError
from drafting.amendments.official.explanations import explained
from drafting.amendments.official.grammar.lexer import is_left_open
from drafting.amendments.official.grammar.parser import Above, Sentence, read_sentence
from drafting.amendments.official.lines import Line, bare, division_named, is_instruction
from drafting.amendments.official.speakers import spoken
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import dataclass, replace
from drafting.lexicon import latin
from drafting.model.inline import plain
from drafting.model.unit import Kind, Unit

_WITHOUT_QUOTES = re.compile(
    r"(?P<head>(?:[OP]P\s?\d[^“”\":]{0,12}:)?[^“”\":]*(?:read|reads|reading|follows|following[^:]*|new[^:]*|with|by|\(revised\)|"
    rf"{latin.WORD}))"
    r":\s+(?P<text>\*?[A-Z][^“”]{10,})",
    re.DOTALL,
)
"""A new text that stands behind a colon without quotation marks."""
_ANNOUNCES = re.compile(
    rf"(?:read|reads|reading|following[^“”\"]*|follows|text|new[^“”\"]*|{latin.WORD}):?$",
    re.IGNORECASE,
)
_BRINGS_HEADINGS = re.compile(
    r"\b(?:heading|section|part|chapter|annex|appendix|partie|sección|anexo|annexe)", re.IGNORECASE
)
"""Words of an instruction whose new text may have headings of its own."""
_OPENING = ("“", '"', "«", "„", "‘")
_LONGEST_HEADING = 4
"""Words of the longest heading: "Third preambular paragraph"."""


@dataclass(slots=True)
class HeldLines:
    """An instruction and what is printed beneath it so far."""

    lines: list[Line]
    language: str

    def takes(self, line: Line) -> bool:
        """Whether a line is printed beneath the instruction and no instruction itself."""
        if line.explains and not self._is_quoting():
            return True
        if division_named(line, self.language) and self._ends_before_heading():
            return False
        if not is_instruction(line.unit, self.language):
            return True
        if self._is_quoting():
            return not (self._is_next(line) and is_understood(line, self.language))
        quoted = plain(line.unit.text)[:1] in ("“", '"', "‘")
        beneath = quoted or self._wants_text() or self._goes_on_with(line)
        return beneath and not is_understood(line, self.language)

    def _ends_before_heading(self) -> bool:
        """Whether the heading of a division is not printed as part of what comes in."""
        brings = _BRINGS_HEADINGS.search(plain(self.lines[0].unit.text)) is not None
        return not brings and not self._is_quoting() and not self._wants_text()

    def _goes_on_with(self, line: Line) -> bool:
        """Whether a letter follows on one that is printed beneath the instruction."""
        last = [*self.lines[0].unit.children, *(one.unit for one in self.lines[1:])][-1:]
        return [unit.kind for unit in last] == [line.unit.kind] == [Kind.SUBPARAGRAPH]

    def _is_quoting(self) -> bool:
        """Whether a quotation is open that the instruction or what is printed has begun with."""
        head, *printed = [one for line in self.lines for one in line.unit.walk()]
        if not is_left_open(head.text) and not plain(printed[0].text if printed else "").startswith(
            _OPENING
        ):
            return False
        text = plain("\n".join(one.text for one in (head, *printed)))
        return (
            text.count("“") > 0
            and text.rstrip(" .;,")[-1:] not in ("”", '"')
            and (is_left_open(text))
        )

    def _is_next(self, line: Line) -> bool:
        """Whether a line has the number that follows on that of the instruction."""
        numbers = [re.sub(r"\W", "", number) for number in (self.lines[0].number, line.number)]
        return all(number.isdecimal() for number in numbers) and int(numbers[1]) == (
            int(numbers[0]) + 1
        )

    def _wants_text(self) -> bool:
        """Whether the new text that it announces has yet to come."""
        head = self.lines[0].unit
        if len(self.lines) > 1 or head.children:
            return False
        return _ANNOUNCES.search(plain(head.text).strip()) is not None


def is_understood(line: Line, language: str) -> bool:
    """Whether a line, taken by itself, asks for something."""
    text = bare(line.unit.text)
    beneath = (*line.unit.children, Unit("", Kind.PARAGRAPH, "text"))
    if any(_asks(line, text, printed, language) for printed in (beneath, line.unit.children)):
        return True
    other = completed(line, text, line.unit.children)
    return other is not None and _asks(other, other.unit.text, other.unit.children, language)


def _asks(line: Line, text: str, printed: Sequence[Unit], language: str) -> bool:
    above = Above((Target(TargetPart.OPERATIVE, "1 bis"),), language=language)
    try:
        sentence = read_line(text, printed, above)[0]
    except CountError:
        return True
    except InstructionError:
        return False
    return bool(sentence.operations) or _is_heading(line)


def _is_heading(line: Line) -> bool:
    words = plain(line.unit.text)
    return len(words.split()) <= _LONGEST_HEADING and not words.startswith(_OPENING)


def read_line(
    text: str, printed: Sequence[Unit], above: Above
) -> tuple[Sentence, tuple[str, ...], str]:
    """What a line says, whose it is, and why it is given. Raises InstructionError."""
    try:
        return read_sentence(text, printed, above), (), ""
    except InstructionError:
        said = spoken(text)
        told = explained(said.text)
        if told.text == text:
            raise
        return read_sentence(told.text, printed, above), said.by, told.why


def completed(head: Line, text: str, printed: Sequence[Unit]) -> Line | None:
    """The instruction with the words quoted beneath it, or with a text that has no quotes."""
    if any(unit.text.startswith(("“", '"')) for unit in printed):
        whole = " ".join((text, *(one.text for unit in printed for one in unit.walk())))
        return Line(head.number, Unit(head.unit.id, Kind.PARAGRAPH, whole))
    if not printed and (match := _WITHOUT_QUOTES.fullmatch(text)):
        new = Unit(head.unit.id, Kind.PARAGRAPH, match["text"])
        told = replace(head.unit, text=f"{match['head']}:", children=(new,))
        return Line(head.number, told)
    return None
