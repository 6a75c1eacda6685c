"""An amendment document read into instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.amendments.official.errors import CountError, InstructionError
from drafting.amendments.official.explanations import explained
from drafting.amendments.official.grammar.lexer import is_left_open
from drafting.amendments.official.grammar.parser import Above, Sentence, read_sentence
from drafting.amendments.official.lines import (
    Line,
    bare,
    division_named,
    is_instruction,
    lines_of,
    title_line,
)
from drafting.amendments.official.marked_text import marked_text
from drafting.amendments.official.operations import AmendmentOperation
from drafting.amendments.official.speakers import spoken
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import dataclass, replace
from drafting.lexicon import latin
from drafting.lexicon.instructions import language_of
from drafting.model.inline import plain
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

_TARGET = re.compile(
    r"(?:sub-)?amendments?\s+to\s+(?:the\s+)?(?:draft\s+resolution\s+(?=[A-Z]+/))?(?P<target>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ADJUSTED = re.compile(
    r"\b(?:adjust|updat|correct)\w*\b[^“”]*\breferences\b[^“”]*\baccordingly|"
    r"\breferences\b[^“”]*\b(?:adjust|updat|correct)ed\b[^“”]*\baccordingly",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\bpunctuation at the end of the paragraphs\b.*\bas it is given")
_LEAVES = re.compile(
    r"These amendments d(?:o|id) not cover the following changes: (?P<left>.+?)\.?$", re.DOTALL
)
"""What the document says that it leaves as it is."""
_SYMBOL = re.compile(r"\b[A-Z]+(?:/[A-Za-z0-9.\-]+)+")
_INTRODUCES = re.compile(
    r"(?=.*\b(?:amendments?|changes|revisions|modifications)\b)"
    r"(?=.*\b(?:follow(?:s|ing)|propos\w+|submit\w*|below)\b)[^“”\"]*:?$",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says no more than that amendments follow."""
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
_LABELLED = re.compile(r"[OP]Ps?\.?\s?\d", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:para(?:graph)?s?|paragraphes?|alinéas?|párrafos?)\.?\s\d|\b[OP]Ps?\s?\d", re.IGNORECASE
)
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_SPONSORS = re.compile(
    r"\b(?:(?:list\s+of|as(?:\s+an?)?|join\w*(?:\s+the)?|from(?:\s+the)?)\s+(?:co-?)?sponsors?"
    r"|co-?sponsor\w*|liste\s+des\s+auteurs|lista\s+de\s+patrocinadores)\b",
    re.IGNORECASE,
)
_SPONSORS_APART = (
    "Who joins the sponsors or withdraws is no change of the text: "
    "it is recorded with the sponsors."
)
_BRINGS_HEADINGS = re.compile(
    r"\b(?:heading|section|part|chapter|annex|appendix|partie|sección|anexo|annexe)", re.IGNORECASE
)
"""Words of an instruction whose new text may have headings of its own."""
_OPENING_MARK = re.compile(r"[“«\"]")
_OPENING = ("“", '"', "«", "„", "‘")
_LONGEST_HEADING = 4
"""Words of the longest heading: "Third preambular paragraph"."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction of an amendment document."""

    number: str
    text: str
    """Its sentence, in plain words."""
    operations: tuple[AmendmentOperation, ...] = ()
    reason: str = ""
    """Why it is not understood; empty if it is."""
    document: str = ""
    """Symbol of the document that it amends, where a heading above it names one."""
    division: str = ""
    """The division of the text that a heading above it names: "Section II"."""
    by: tuple[str, ...] = ()
    """Whose it is, where the document has instructions of several."""
    rationale: str = ""
    """Why it is given, in the words of the document."""

    @property
    def understood(self) -> bool:
        """Whether it was read into operations."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class AmendmentDocument:
    """What an amendment document says."""

    symbol: str
    target: str
    """What it amends: a symbol, or "draft resolution 4 recommended by …"."""
    sponsors: tuple[str, ...]
    title: str
    instructions: tuple[Instruction, ...]
    notes: tuple[Note, ...] = ()
    """Notes that the new texts may refer to."""
    left: str = ""
    """The changes that it says it does not cover, in its words."""

    @property
    def adjusts_references(self) -> bool:
        """Whether it asks for references to paragraphs to follow the new numbers."""
        return any(_ADJUSTED.search(one.text) for one in self.instructions)

    @property
    def keeps_marks(self) -> bool:
        """Whether it asks to leave the marks that close paragraphs as they are given."""
        return any(_KEPT.search(one.text) for one in self.instructions)

    @property
    def target_symbol(self) -> str:
        """The symbol in the target, if there is one."""
        found = _SYMBOL.search(self.target)
        return found[0].rstrip(".") if found else ""


def is_amendment(document: Resolution) -> bool:
    """Whether a text that was read says that it amends another one."""
    return _TARGET.search(plain(document.kind)) is not None


def read_amendments(document: Resolution) -> AmendmentDocument:
    """The instructions of an amendment document that a reader of files has read as a text."""
    target = _TARGET.search(plain(document.kind))
    parts = (document.preamble, document.operative, document.annexes)
    printed = (plain(one.text) for part in parts for unit in part for one in unit.walk())
    language = language_of([plain(document.title), *printed])
    lines = list(lines_of(document, language))
    above = _lines_read_as_masthead(document, language)
    alone = not lines and _NUMBERED.search(plain(document.title)) is not None
    untitled = bool(above) or alone or _is_asked_in_title(document, language)
    titled = [title_line(document)] if untitled and document.title else []
    lines = [*above, *titled, *lines]
    told = [match for line in lines if (match := _left_in(line))]
    return AmendmentDocument(
        symbol=plain(document.masthead.symbol),
        target=" ".join(target["target"].split()).rstrip(" .") if target else "",
        sponsors=tuple(plain(sponsor) for sponsor in document.sponsors),
        title="" if untitled else plain(document.title),
        instructions=tuple(_instructions([line for line in lines if not _left_in(line)], language)),
        notes=document.notes,
        left="; ".join(match["left"] for match in told),
    )


def _lines_read_as_masthead(document: Resolution, language: str) -> list[Line]:
    """Instructions that stand above what was read as the title, with all that is between."""
    told = [Line("", Unit("", Kind.PARAGRAPH, text)) for text in document.masthead.other]
    first = next((at for at, line in enumerate(told) if _is_asked(line, language)), len(told))
    return told[first:]


def _is_asked_in_title(document: Resolution, language: str) -> bool:
    """Whether what was read as the title is the first instruction of a document without one.

    Or the heading of what is beneath it.
    """
    line = title_line(document)
    return bool(document.title) and (
        bool(division_named(line, language)) or _is_asked(line, language)
    )


def _is_asked(line: Line, language: str) -> bool:
    """Whether a line where no instruction is expected is one all the same."""
    if not is_instruction(line.unit, language):
        return False
    text = line.unit.text
    words = bare(plain(text))
    sure = _LABELLED.match(words) or _OPENING_MARK.search(text) or _NUMBERED.search(words)
    return sure is not None or _is_understood(line, language)


def _left_in(line: Line) -> re.Match[str] | None:
    """The line that says what the document does not cover, if it is that."""
    return _LEAVES.match(bare(plain(line.unit.text)))


@dataclass(slots=True)
class _Held:
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
            return not (self._is_next(line) and _is_understood(line, self.language))
        quoted = plain(line.unit.text)[:1] in ("“", '"', "‘")
        beneath = quoted or self._wants_text() or self._goes_on_with(line)
        return beneath and not _is_understood(line, self.language)

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


def _is_understood(line: Line, language: str) -> bool:
    """Whether a line, taken by itself, asks for something."""
    text = bare(line.unit.text)
    beneath = (*line.unit.children, Unit("", Kind.PARAGRAPH, "text"))
    if any(_asks(line, text, printed, language) for printed in (beneath, line.unit.children)):
        return True
    other = _completed(line, text, line.unit.children)
    return other is not None and _asks(other, other.unit.text, other.unit.children, language)


def _asks(line: Line, text: str, printed: Sequence[Unit], language: str) -> bool:
    above = Above((Target(TargetPart.OPERATIVE, "1 bis"),), language=language)
    try:
        sentence = _read(text, printed, above)[0]
    except CountError:
        return True
    except InstructionError:
        return False
    return bool(sentence.operations) or _is_heading(line)


def _is_heading(line: Line) -> bool:
    words = plain(line.unit.text)
    return len(words.split()) <= _LONGEST_HEADING and not words.startswith(_OPENING)


def _instructions(lines: Sequence[Line], language: str) -> Iterator[Instruction]:
    held: _Held | None = None
    above = Above(language=language)
    for line in lines:
        if held is not None and held.takes(line):
            held.lines.append(line)
            continue
        if held is not None:
            found, above = _instruction(held.lines, above)
            yield from found
        held = _Held([line], above.language)
    if held is not None:
        found, _ = _instruction(held.lines, above)
        yield from found


def _instruction(lines: Sequence[Line], above: Above) -> tuple[list[Instruction], Above]:
    """The instruction of these lines, with whose it is and what is said of its reasons."""
    asking, reasons = _apart(lines)
    if not asking:
        return [], above
    if division := division_named(asking[0], above.language):
        return [], Above(document=above.document, division=division, language=above.language)
    found, named = _told(asking, above)
    whole = [
        replace(
            one,
            by=one.by or asking[0].by,
            rationale=" ".join(filter(None, (one.rationale, *reasons))),
        )
        for one in found
    ]
    return whole, named


def _told(lines: Sequence[Line], above: Above) -> tuple[list[Instruction], Above]:
    """The instruction that the first line gives, with the paragraphs printed beneath it."""
    head = lines[0]
    text = bare(head.unit.text)
    printed = (*head.unit.children, *(line.unit for line in lines[1:]))
    words = " ".join(plain(text).split())
    if head.number[:1].isdigit() and above.settled:
        above = replace(above, where=())
    try:
        sentence, by, why = _read(text, printed, above)
    except InstructionError as error:
        return _otherwise(lines, text, printed, above, error)
    named = sentence.above
    if not sentence.operations and printed and _is_aside(sentence, above):
        return _instruction(_beneath(lines), above)
    if not sentence.operations and not printed:
        # A heading: "Operative paragraph 3"; what follows is about it.
        return [], named
    if not sentence.operations and _is_new(named):
        # "Operative paragraph 4 bis" alone: the new paragraph is printed beneath.
        inserting = replace(head, unit=replace(head.unit, text=f"{text}: insert the following"))
        return _instruction([inserting, *lines[1:]], above)
    if reason := _left_over(sentence, printed):
        return [Instruction(head.number, words, reason=reason)], above
    found = Instruction(
        head.number,
        words,
        sentence.operations,
        document=named.document,
        division=named.division,
        by=by,
        rationale=why,
    )
    return [found], replace(named, settled=True)


def _apart(lines: Sequence[Line]) -> tuple[Sequence[Line], list[str]]:
    """The lines of an instruction, and what is said beneath it of its reasons."""
    at = next((at for at, line in enumerate(lines) if line.explains), len(lines))
    return lines[:at], [" ".join(plain(line.unit.text).split()) for line in lines[at:]]


def _read(
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


def _otherwise(
    lines: Sequence[Line],
    text: str,
    printed: Sequence[Unit],
    above: Above,
    error: InstructionError,
) -> tuple[list[Instruction], Above]:
    """What becomes of a line that cannot be read by itself: it announces others, or goes on."""
    head, words = lines[0], " ".join(plain(text).split())
    if not text or _INTRODUCES.match(words):
        rest = _beneath(lines)
        return _instruction(rest, above) if rest else ([], above)
    said = spoken(text)
    if not printed and (shown := marked_text(said.text)):
        found = Instruction(
            head.number,
            words,
            (shown,),
            document=above.document,
            division=above.division,
            by=said.by,
        )
        return [found], replace(above, settled=True)
    if (other := _completed(head, text, printed)) is not None:
        return _instruction([other], above)
    about_sponsors = _SPONSORS.search(_QUOTED.sub("", words)) is not None
    reason = _SPONSORS_APART if about_sponsors else _reason(error)
    return [Instruction(head.number, words, reason=reason)], above


def _beneath(lines: Sequence[Line]) -> list[Line]:
    """What is printed beneath the first line, as lines of their own."""
    return [*(Line(child.number, child) for child in lines[0].unit.children), *lines[1:]]


def _completed(head: Line, text: str, printed: Sequence[Unit]) -> Line | None:
    """The instruction with the words quoted beneath it, or with a text that has no quotes."""
    if any(unit.text.startswith(("“", '"')) for unit in printed):
        whole = " ".join((text, *(one.text for unit in printed for one in unit.walk())))
        return Line(head.number, Unit(head.unit.id, Kind.PARAGRAPH, whole))
    if not printed and (match := _WITHOUT_QUOTES.fullmatch(text)):
        new = Unit(head.unit.id, Kind.PARAGRAPH, match["text"])
        told = replace(head.unit, text=f"{match['head']}:", children=(new,))
        return Line(head.number, told)
    return None


def _left_over(sentence: Sentence, printed: Sequence[Unit]) -> str:
    """Why a sentence that can be read is not understood all the same; empty if it is."""
    if not sentence.operations:
        return "It does not say what to do."
    if printed and not sentence.took_printed:
        return "It is followed by text that it does not speak of."
    return ""


def _is_aside(sentence: Sentence, above: Above) -> bool:
    """Whether a line says nothing but a courtesy."""
    return sentence.above == above


def _is_new(named: Above) -> bool:
    return bool(named.where) and " " in named.where[-1].place


def _reason(error: InstructionError) -> str:
    message = str(error)
    return f"{message[:1].upper()}{message[1:]}."
