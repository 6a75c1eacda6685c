"""An amendment document read into instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.parser import Above, Sentence
from drafting.amendments.official.held_lines import (
    HeldLines,
    completed,
    is_understood,
    read_line,
)
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
from drafting.dataclasses import dataclass, replace
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
_OPENING_MARK = re.compile(r"[“«\"]")


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
    return sure is not None or is_understood(line, language)


def _left_in(line: Line) -> re.Match[str] | None:
    """The line that says what the document does not cover, if it is that."""
    return _LEAVES.match(bare(plain(line.unit.text)))


def _instructions(lines: Sequence[Line], language: str) -> Iterator[Instruction]:
    held: HeldLines | None = None
    above = Above(language=language)
    for line in lines:
        if held is not None and held.takes(line):
            held.lines.append(line)
            continue
        if held is not None:
            found, above = _instruction(held.lines, above)
            yield from found
        held = HeldLines([line], above.language)
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
        sentence, by, why = read_line(text, printed, above)
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
    if (other := completed(head, text, printed)) is not None:
        return _instruction([other], above)
    about_sponsors = _SPONSORS.search(_QUOTED.sub("", words)) is not None
    reason = _SPONSORS_APART if about_sponsors else _reason(error)
    return [Instruction(head.number, words, reason=reason)], above


def _beneath(lines: Sequence[Line]) -> list[Line]:
    """What is printed beneath the first line, as lines of their own."""
    return [*(Line(child.number, child) for child in lines[0].unit.children), *lines[1:]]


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
