"""The lines of an amendment document: which begin an instruction, and what stands above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.amendments.official.explanations import is_explanation
from drafting.amendments.official.speakers import heading_names, spoken
from drafting.dataclasses import dataclass, replace
from drafting.lexicon import latin
from drafting.lexicon.instructions import begins_instruction, is_proposed
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

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
    r"suggest|propose|proposal|suggestion|retain|reinstate|reinsert|restore|bracket|capitali[sz]e|shorten|simplify|streamline|use|keep|these\s+amendments|for|consequently|new|a\s+new|preamble|preambular|operative|"
    r"draft\s+resolution|section|annex|footnote|title|"
    r"(?:the\s+)?(?:title|chapeau|subsequent|remaining|words?|phrase|sentence|annex|footnote|text|"
    r"following\s+(?:new\s+)?(?:preambular\s+|operative\s+)?paragraphs?|preamble|existing)|"
    r"(?:the\s+)?[\w-]+(?:\s+and\s+[\w-]+)?\s+(?:preambular\s+|operative\s+)?"
    r"(?:paragraphs?|sentence|line)|"
    rf"(?:sub-?)?paragraphs?|[OP]Ps?\.?\s?\d+(?:\s?{latin.WORD})?|[“\"‘])(?:\b|(?<=[“\"‘]))",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[(?P<text>[OP]Ps?\.?\s?\d[^\[\]]*)\]\.?", re.IGNORECASE)
"""An instruction as rooms put it among the words of a text: "[OP6 delete]"."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an amendment document, with what is typed before it."""

    number: str
    unit: Unit
    by: tuple[str, ...] = ()
    """The delegations that a heading above it names."""
    explains: bool = False
    """Whether it says why, and not what is to be done."""


def lines_of(document: Resolution, language: str) -> Iterator[Line]:
    """The lines of the document in order; those that only name delegations go with the others."""
    by = heading_names(plain(document.title))
    for line in _all_lines(document, language):
        text = plain(line.unit.text)
        if names := heading_names(text):
            by = names
            continue
        yield replace(line, by=by, explains=is_explanation(text))


def title_line(document: Resolution) -> Line:
    """What stands where a title does, and is an instruction in a document that has none."""
    return Line("", Unit("", Kind.PARAGRAPH, document.title))


def _all_lines(document: Resolution, language: str) -> Iterator[Line]:
    for part in (document.preamble, document.operative, document.annexes):
        for unit in part:
            yield from _flattened(unit, language)


def _flattened(unit: Unit, language: str) -> Iterator[Line]:
    children: list[Unit] = []
    later: list[Line] = []
    for child in unit.children:
        if later or _stands_alone(child, language):
            later += _flattened(child, language)
        else:
            children.append(child)
    if unit.kind is Kind.ANNEX and later and not children:
        # A heading of its own line, "Annex II", above instructions.
        unit = replace(unit, text=" ".join((unit.number or "Annex", unit.text)).rstrip(), number="")
    typed = _TYPED_NUMBER.match(plain(unit.text))
    number = unit.number or (typed[0].strip() if typed else "")
    yield Line(number, replace(unit, children=tuple(children)))
    yield from later


def _stands_alone(child: Unit, language: str) -> bool:
    """Whether what is printed beneath a line is a line of its own."""
    text = plain(child.text)
    if heading_names(text) or is_explanation(text):
        return True
    return child.kind is not Kind.CONTINUATION and is_instruction(child, language)


def is_instruction(unit: Unit, language: str) -> bool:
    """Whether a paragraph begins as instructions do; a new paragraph opens in italics."""
    if unit.text.startswith("*") and not _starts(plain(unit.text), language):
        return False
    words = spoken(bare(plain(unit.text))).text
    counted = _COUNTED.match(_TYPED_NUMBER.sub("", plain(unit.text))) is not None
    return (counted or _starts(words, language)) and not _is_prose(unit)


def _starts(words: str, language: str) -> bool:
    """Whether words begin as an instruction of that language does."""
    if language != "en" and begins_instruction(words, language):
        return True
    return _STARTS.match(words) is not None or is_proposed(words)


def bare(text: str) -> str:
    """An instruction without its number, and without brackets around all of it."""
    text = _COUNTED.sub("", _TYPED_NUMBER.sub("", text))
    found = _BRACKETED.fullmatch(text)
    return found["text"] if found else text


def _is_prose(unit: Unit) -> bool:
    """Whether it opens as a paragraph of a resolution does: "*Recalling* …", in italics."""
    return re.match(r"\*[^*]+ing\b", unit.text) is not None
