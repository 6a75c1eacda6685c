"""An amendment document read into instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.sentences import read_sentence
from drafting.amendments.official.operations import Operation
from drafting.amendments.official.targets import Target
from drafting.model.inline import plain
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

_TARGET = re.compile(
    r"(?:sub-)?amendments?\s+to\s+(?:the\s+)?(?:draft\s+resolution\s+(?=[A-Z]+/))?(?P<target>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SYMBOL = re.compile(r"\b[A-Z]+(?:/[A-Za-z0-9.\-]+)+")
_TYPED_NUMBER = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)])\s+")
_STARTS = re.compile(
    r"(?:in|at|after|before|between|following|immediately|delete|remove|strike|omit|insert|add|"
    r"include|replace|substitute|move|merge|combine|renumber|amend|change|for|consequently|"
    r"(?:the\s+)?(?:title|chapeau|subsequent)|"
    r"(?:the\s+)?[\w-]+\s+(?:preambular|operative)\s+paragraphs?|"
    r"(?:preambular\s+|operative\s+)?(?:sub-?)?paragraphs?|[OP]P\s?\d+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction of an amendment document."""

    number: str
    text: str
    """Its sentence, in plain words."""
    operations: tuple[Operation, ...] = ()
    reason: str = ""
    """Why it is not understood; empty if it is."""

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
    return AmendmentDocument(
        symbol=plain(document.masthead.symbol),
        target=" ".join(target["target"].split()).rstrip(" .") if target else "",
        sponsors=tuple(plain(sponsor) for sponsor in document.sponsors),
        title=plain(document.title),
        instructions=tuple(_instructions(_lines(document))),
        notes=document.notes,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    number: str
    unit: Unit


def _lines(document: Resolution) -> Iterator[_Line]:
    """The paragraphs of the document in order, with what is typed before them."""
    for part in (document.preamble, document.operative, document.annexes):
        for unit in part:
            yield from _flattened(unit)


def _flattened(unit: Unit) -> Iterator[_Line]:
    children: list[Unit] = []
    later: list[_Line] = []
    for child in unit.children:
        if later or (_is_instruction(child) and child.kind is not Kind.CONTINUATION):
            later += _flattened(child)
        else:
            children.append(child)
    typed = _TYPED_NUMBER.match(plain(unit.text))
    number = unit.number or (typed[0].strip() if typed else "")
    yield _Line(number, replace(unit, children=tuple(children)))
    yield from later


def _is_instruction(unit: Unit) -> bool:
    """Whether a paragraph begins as instructions do; a new paragraph opens in italics."""
    if unit.text.startswith("*") and not _STARTS.match(plain(unit.text)):
        return False
    words = _TYPED_NUMBER.sub("", plain(unit.text))
    return _STARTS.match(words) is not None and not _is_prose(unit)


def _is_prose(unit: Unit) -> bool:
    """Whether it opens as a paragraph of a resolution does: "*Recalling* …", in italics."""
    return re.match(r"\*[^*]+ing\b", unit.text) is not None


def _instructions(lines: Iterator[_Line]) -> Iterator[Instruction]:
    held: list[_Line] = []
    where: tuple[Target, ...] = ()
    for line in lines:
        if _is_instruction(line.unit) and held:
            found, where = _instruction(held, where)
            yield from found
            held = []
        held.append(line)
    if held:
        found, _ = _instruction(held, where)
        yield from found


def _instruction(
    lines: Sequence[_Line], where: tuple[Target, ...]
) -> tuple[list[Instruction], tuple[Target, ...]]:
    """The instruction that the first line gives, with the paragraphs printed beneath it."""
    head = lines[0]
    text = _TYPED_NUMBER.sub("", head.unit.text)
    printed = (*head.unit.children, *(line.unit for line in lines[1:]))
    words = " ".join(plain(text).split())
    try:
        sentence = read_sentence(text, printed, where)
    except InstructionError as error:
        return [Instruction(head.number, words, reason=_reason(error))], where
    if not sentence.operations and not printed:
        # A heading: "Operative paragraph 3"; what follows is about it.
        return [], sentence.where
    if not sentence.operations:
        return [Instruction(head.number, words, reason="It does not say what to do.")], where
    if printed and not sentence.took_printed:
        reason = "It is followed by text that it does not speak of."
        return [Instruction(head.number, words, reason=reason)], where
    return [Instruction(head.number, words, sentence.operations)], sentence.where


def _reason(error: InstructionError) -> str:
    message = str(error)
    return f"{message[:1].upper()}{message[1:]}."
