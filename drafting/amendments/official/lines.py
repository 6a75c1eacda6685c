"""The lines of an amendment document: which begin an instruction, and what stands above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
    rf"(?:sub-?)?paragraphs?|paras?\.?\s|[OP]Ps?\.?\s?\d+(?:\s?{latin.WORD})?|[“\"‘])(?:\b|(?<=[“\"‘]))",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:ditto|idem|ídem|(?:make\s+)?(?:the\s+)?same\s+(?:change|amendment|edit)|(?:likewise|similarly),?\s+"
    r"(?:in|at|after|before|delete|insert|replace|[OP]P))\b",
    re.IGNORECASE,
)
"""How what asks for the same elsewhere begins."""
_BRACKETED = re.compile(r"\[(?P<text>[OP]Ps?\.?\s?\d[^\[\]]*)\]\.?", re.IGNORECASE)
"""An instruction as rooms put it among the words of a text: "[OP6 delete]"."""
_ENUMERATOR = (
    r"(?:[IVXLC]+|[A-Z]|\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|first|second|third|"
    r"un|deux|trois|quatre|uno|dos|tres|cuatro|première|deuxième|primera|segunda))"
)
_DIVISIONS = (
    r"(?i:section|part|chapter|(?:draft\s+)?resolution|(?:draft\s+)?decision|partie|chapitre|"
    r"sección|parte|capítulo|projet\s+de\s+(?:résolution|décision)|"
    r"proyecto\s+de\s+(?:resolución|decisión))"
)
_DIVISION = re.compile(
    rf"(?:{_DIVISIONS}\s+{_ENUMERATOR}(?![\w/(])|{_ENUMERATOR}(?:[.):](?=\s|$)|(?=\s[–—-]\s|$)))"
    r"(?P<rest>[^“”«»\"]*)"
)
_NAMED = re.compile(rf"{_DIVISIONS}\s+{_ENUMERATOR}(?![\w/(])")
_ALONE = re.compile(rf"{_DIVISIONS}", re.IGNORECASE)
_OF_THE_PAPER = re.compile(
    r"\b(?:amendments?|changes|comments?|edits|edit|proposals?|corrections?|suggestions?|remarks|"
    r"introduction|rationale|general|observations?|enmiendas|cambios|comentarios|amendements|"
    r"modifications|commentaires|remarques)\b",
    re.IGNORECASE,
)
"""Words of a heading that orders the instructions, and not the text that they are about."""
_LONGEST_DIVISION = 12
"""Words of the longest heading of a division."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an amendment document, with what is typed before it."""

    number: str
    unit: Unit
    by: tuple[str, ...] = ()
    """The delegations that a heading above it names."""
    explains: bool = False
    """Whether it says why, and not what is to be done."""


_SAME = (
    r"(?:and\s+)?(?:(?:please\s+)?(?:make|apply|do)\s+)?(?:the\s+)?(?:ditto|idem|ídem|likewise|similarly|"
    r"same(?:\s+(?:changes?|amendments?|edits?|goes|applies))?|this\s+(?:also\s+)?applies|même\s+(?:modification|"
    r"changement)|(?:la\s+|le\s+)même\s+(?:modification|changement)|faire\s+de\s+même|(?:el\s+|la\s+)?mism[oa]\s+"
    r"(?:cambio|modificación)|igual\s+(?:cambio|modificación)|hágase\s+(?:el\s+mismo\s+cambio|lo\s+mismo)|"
    r"lo\s+mismo)\b"
)
_OPENING = ("“", '"', "«", "‘")
_DITTO = re.compile(
    rf"(?:{_SAME}[^“”«»\"]{{0,90}}|[^“”«»\":]{{2,40}}:\s*{_SAME}[^“”«»\"]{{0,20}})", re.IGNORECASE
)
"""A line that asks for the same as the one before: "Ditto in paragraph 7", "OP7: same change"."""


def _joined_dittos(lines: Iterable[Line], language: str) -> Iterator[Line]:
    """The lines, each that asks for the same at another place as one with the one before."""
    before: Line | None = None
    for line in lines:
        words = bare(plain(line.unit.text)).strip()
        if before is not None and _DITTO.fullmatch(words) and _can_be_told_again(before, language):
            said = before.unit.text.rstrip(" ")
            said = said if said.endswith((".", ";")) else f"{said}."
            children = line.unit.children
            before = replace(
                before, unit=replace(before.unit, text=f"{said} {words}", children=children)
            )
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _can_be_told_again(line: Line, language: str) -> bool:
    """Whether a line asks for something by itself, and is not printed beneath another one."""
    if line.unit.children or line.explains or plain(line.unit.text).startswith(_OPENING):
        return False
    return is_instruction(line.unit, language)


def lines_of(document: Resolution, language: str) -> Iterator[Line]:
    """The lines of the document in order; those that only name delegations go with the others."""
    by = heading_names(plain(document.title))
    for line in _joined_dittos(_joined_headings(_all_lines(document, language)), language):
        text = plain(line.unit.text)
        if names := heading_names(text):
            by = names
            continue
        yield replace(line, by=by, explains=is_explanation(text))


def _joined_headings(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with "Section" and the "II" that was read as the number of a heading as one."""
    before: Line | None = None
    for line in lines:
        number = line.unit.number if line.unit.kind is Kind.HEADING else ""
        whole = line
        if before is not None and number and not _NAMED.match(number):
            called = f"{before.unit.text} {number}"
            whole = replace(line, unit=replace(line.unit, number=called))
        elif before is not None:
            yield before
        before = whole if _ALONE.fullmatch(plain(whole.unit.text)) else None
        if before is None:
            yield whole
    if before is not None:
        yield before


def division_named(line: Line, language: str) -> str:
    """The division of a text that a heading names, "Section II", "Part B. Tails"; empty if none."""
    is_heading = line.unit.kind in (Kind.HEADING, Kind.SECTION)
    number = line.unit.number if is_heading else line.number
    words = " ".join(f"{number} {plain(line.unit.text)}".split())
    found = _DIVISION.fullmatch(words)
    if found is None or line.unit.children or len(words.split()) > _LONGEST_DIVISION:
        return ""
    rest = found["rest"].strip(" .:;,–—-)")
    if rest and (not is_heading and not _NAMED.match(words)):
        return ""  # A numbered paragraph, as "1. Thanks …".
    if _OF_THE_PAPER.search(rest):
        return ""
    instructs = rest and is_instruction(Unit("", Kind.PARAGRAPH, rest), language)
    lone = not is_heading and not _NAMED.match(words)
    return "" if instructs or (lone and words.strip(".").isdecimal()) else words.strip(" :.")


def title_line(document: Resolution) -> Line:
    """What stands where a title does, and is an instruction in a document that has none.

    Or the heading of instructions.
    """
    return Line("", Unit("", Kind.HEADING, document.title))


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
    if _NAMED.match(text) and division_named(Line("", child), language):
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
    return any(form.match(words) for form in (_STARTS, _AGAIN)) or is_proposed(words)


def bare(text: str) -> str:
    """An instruction without its number, and without brackets around all of it."""
    text = _COUNTED.sub("", _TYPED_NUMBER.sub("", text))
    found = _BRACKETED.fullmatch(text)
    return found["text"] if found else text


def _is_prose(unit: Unit) -> bool:
    """Whether it opens as a paragraph of a resolution does: "*Recalling* …", in italics."""
    return re.match(r"\*[^*]+ing\b", unit.text) is not None
