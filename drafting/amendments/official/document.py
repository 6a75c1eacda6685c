"""An amendment document read into instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.amendments.official.errors import CountError, InstructionError
from drafting.amendments.official.grammar.lexer import is_left_open
from drafting.amendments.official.grammar.parser import Above, Sentence, read_sentence
from drafting.amendments.official.operations import AmendmentOperation
from drafting.amendments.official.targets import Target, TargetPart
from drafting.lexicon import latin
from drafting.lexicon.instructions import begins_instruction, is_proposed, language_of
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
_TYPED_NUMBER = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•])\s+")
_COUNTED = re.compile(
    r"^(?:[\w-]+\s+amendment|(?:amendment|proposal)\s+(?:No\.?\s*)?\d+)\s*(?:[:.–—-]\s*|$)",
    re.IGNORECASE,
)
"""How an amendment is counted: "Amendment 1", "First amendment:"."""
_STARTS = re.compile(
    r"(?:in|at|after|before|between|following|immediately|throughout|please|"
    r"delete|remove|strike|omit|suppress|insert|add|include|append|replace|substitute|move|"
    r"relocate|transfer|place|put|merge|combine|join|split|divide|reverse|swap|interchange|"
    r"renumber|amend|change|modify|revise|reword|reformulate|redraft|rewrite|rephrase|recast|edit|"
    r"retain|reinstate|keep|these\s+amendments|for|consequently|new|a\s+new|preamble|preambular|operative|"
    r"draft\s+resolution|section|annex|footnote|title|"
    r"(?:the\s+)?(?:title|chapeau|subsequent|remaining|words?|phrase|sentence|annex|footnote|text|"
    r"following\s+(?:new\s+)?(?:preambular\s+|operative\s+)?paragraphs?|preamble|existing)|"
    r"(?:the\s+)?[\w-]+(?:\s+and\s+[\w-]+)?\s+(?:preambular\s+|operative\s+)?"
    r"(?:paragraphs?|sentence|line)|"
    r"(?:sub-?)?paragraphs?|[OP]Ps?\.?\s?\d+|[“\"‘])(?:\b|(?<=[“\"‘]))",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"(?=.*\b(?:amendments?|changes|revisions|modifications)\b)"
    r"(?=.*\b(?:follow(?:s|ing)|propos\w+|submit\w*|below)\b)[^“”\"]*:?$",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says no more than that amendments follow."""
_WITHOUT_QUOTES = re.compile(
    r"(?P<head>[^“”\":]*(?:read|reads|reading|follows|following[^:]*|new[^:]*|with|by|"
    rf"{latin.WORD}))"
    r":\s+(?P<text>\*?[A-Z][^“”]{10,})",
    re.DOTALL,
)
"""A new text that stands behind a colon without quotation marks."""
_ANNOUNCES = re.compile(
    rf"(?:read|reads|reading|following[^“”\"]*|follows|text|new[^“”\"]*|{latin.WORD}):?$",
    re.IGNORECASE,
)
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
    language = language_of(
        plain(one.text) for part in parts for unit in part for one in unit.walk()
    )
    lines = list(_lines(document, language))
    told = [match for line in lines if (match := _left_in(line))]
    return AmendmentDocument(
        symbol=plain(document.masthead.symbol),
        target=" ".join(target["target"].split()).rstrip(" .") if target else "",
        sponsors=tuple(plain(sponsor) for sponsor in document.sponsors),
        title=plain(document.title),
        instructions=tuple(_instructions([line for line in lines if not _left_in(line)], language)),
        notes=document.notes,
        left="; ".join(match["left"] for match in told),
    )


def _left_in(line: _Line) -> re.Match[str] | None:
    """The line that says what the document does not cover, if it is that."""
    return _LEAVES.match(_bare(plain(line.unit.text)))


@dataclass(frozen=True, slots=True)
class _Line:
    number: str
    unit: Unit


def _lines(document: Resolution, language: str) -> Iterator[_Line]:
    """The paragraphs of the document in order, with what is typed before them."""
    for part in (document.preamble, document.operative, document.annexes):
        for unit in part:
            yield from _flattened(unit, language)


def _flattened(unit: Unit, language: str) -> Iterator[_Line]:
    children: list[Unit] = []
    later: list[_Line] = []
    for child in unit.children:
        asks = child.kind is not Kind.CONTINUATION and _is_instruction(child, language)
        if later or asks:
            later += _flattened(child, language)
        else:
            children.append(child)
    typed = _TYPED_NUMBER.match(plain(unit.text))
    number = unit.number or (typed[0].strip() if typed else "")
    yield _Line(number, replace(unit, children=tuple(children)))
    yield from later


def _is_instruction(unit: Unit, language: str) -> bool:
    """Whether a paragraph begins as instructions do; a new paragraph opens in italics."""
    if unit.text.startswith("*") and not _starts(plain(unit.text), language):
        return False
    words = _bare(plain(unit.text))
    counted = _COUNTED.match(_TYPED_NUMBER.sub("", plain(unit.text))) is not None
    return (counted or _starts(words, language)) and not _is_prose(unit)


def _starts(words: str, language: str) -> bool:
    """Whether words begin as an instruction of that language does."""
    if language != "en" and begins_instruction(words, language):
        return True
    return _STARTS.match(words) is not None or is_proposed(words)


def _bare(text: str) -> str:
    """An instruction without its number."""
    return _COUNTED.sub("", _TYPED_NUMBER.sub("", text))


def _is_prose(unit: Unit) -> bool:
    """Whether it opens as a paragraph of a resolution does: "*Recalling* …", in italics."""
    return re.match(r"\*[^*]+ing\b", unit.text) is not None


@dataclass(slots=True)
class _Held:
    """An instruction and what is printed beneath it so far."""

    lines: list[_Line]
    language: str

    def takes(self, line: _Line) -> bool:
        """Whether a line is printed beneath the instruction and no instruction itself."""
        if not _is_instruction(line.unit, self.language):
            return True
        if self._is_quoting():
            return not (self._is_next(line) and _is_understood(line, self.language))
        quoted = plain(line.unit.text)[:1] in ("“", '"', "‘")
        beneath = quoted or self._wants_text() or self._goes_on_with(line)
        return beneath and not _is_understood(line, self.language)

    def _goes_on_with(self, line: _Line) -> bool:
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

    def _is_next(self, line: _Line) -> bool:
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


def _is_understood(line: _Line, language: str) -> bool:
    """Whether a line, taken by itself, asks for something."""
    text = _bare(line.unit.text)
    beneath = (*line.unit.children, Unit("", Kind.PARAGRAPH, "text"))
    if any(_asks(line, text, printed, language) for printed in (beneath, line.unit.children)):
        return True
    other = _completed(line, text, line.unit.children)
    return other is not None and _asks(other, other.unit.text, other.unit.children, language)


def _asks(line: _Line, text: str, printed: Sequence[Unit], language: str) -> bool:
    above = Above((Target(TargetPart.OPERATIVE, "1 bis"),), language=language)
    try:
        sentence = read_sentence(text, printed, above)
    except CountError:
        return True
    except InstructionError:
        return False
    return bool(sentence.operations) or _is_heading(line)


def _is_heading(line: _Line) -> bool:
    return len(plain(line.unit.text).split()) <= _LONGEST_HEADING


def _instructions(lines: Sequence[_Line], language: str) -> Iterator[Instruction]:
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


def _instruction(lines: Sequence[_Line], above: Above) -> tuple[list[Instruction], Above]:
    """The instruction that the first line gives, with the paragraphs printed beneath it."""
    head = lines[0]
    text = _bare(head.unit.text)
    printed = (*head.unit.children, *(line.unit for line in lines[1:]))
    words = " ".join(plain(text).split())
    if head.number[:1].isdigit() and above.settled:
        above = replace(above, where=())
    try:
        sentence = read_sentence(text, printed, above)
    except InstructionError as error:
        return _otherwise(lines, text, printed, above, error)
    named = sentence.above
    if not sentence.operations and printed and _is_aside(sentence, above):
        return _instruction(lines[1:], above) if lines[1:] else ([], above)
    if not sentence.operations and not printed:
        # A heading: "Operative paragraph 3"; what follows is about it.
        return [], named
    if not sentence.operations and _is_new(named):
        # "Operative paragraph 4 bis" alone: the new paragraph is printed beneath.
        inserting = replace(head, unit=replace(head.unit, text=f"{text}: insert the following"))
        return _instruction([inserting, *lines[1:]], above)
    if reason := _left_over(sentence, printed):
        return [Instruction(head.number, words, reason=reason)], above
    found = Instruction(head.number, words, sentence.operations, document=named.document)
    return [found], replace(named, settled=True)


def _otherwise(
    lines: Sequence[_Line],
    text: str,
    printed: Sequence[Unit],
    above: Above,
    error: InstructionError,
) -> tuple[list[Instruction], Above]:
    """What becomes of a line that cannot be read by itself: it announces others, or goes on."""
    head, words = lines[0], " ".join(plain(text).split())
    if not text or _INTRODUCES.match(words):
        return _instruction(lines[1:], above) if lines[1:] else ([], above)
    if (other := _completed(head, text, printed)) is not None:
        return _instruction([other], above)
    return [Instruction(head.number, words, reason=_reason(error))], above


def _completed(head: _Line, text: str, printed: Sequence[Unit]) -> _Line | None:
    """The instruction with the words quoted beneath it, or with a text that has no quotes."""
    if any(unit.text.startswith(("“", '"')) for unit in printed):
        whole = " ".join((text, *(one.text for unit in printed for one in unit.walk())))
        return _Line(head.number, Unit(head.unit.id, Kind.PARAGRAPH, whole))
    if not printed and (match := _WITHOUT_QUOTES.fullmatch(text)):
        new = Unit(head.unit.id, Kind.PARAGRAPH, match["text"])
        told = replace(head.unit, text=f"{match['head']}:", children=(new,))
        return _Line(head.number, told)
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
