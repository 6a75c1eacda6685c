"""Lines that say where a part of the text begins: annexes, closing lines."""

from __future__ import annotations

import re

from drafting.formats.plain import foreign
from drafting.lexicon import latin
from drafting.patterns import regex

_ANNEX = regex(
    r"(?P<word>Annex|ANNEX|Appendix|APPENDIX|Enclosure|Annexe|ANNEXE|Appendice|"
    r"Anexo|ANEXO|Apéndice|Приложение|ПРИЛОЖЕНИЕ|附件|附录|المرفق|مرفق|تذييل)"
    r"(?:\s*(?P<han>[一二三四五六七八九十]{1,3})|"
    r"\s+(?P<number>[IVXLC]{1,6}|\d{1,2}|[A-Z]|الأول|الثاني|الثالث|الرابع|الخامس))?"
    rf"(?:\s(?P<latin>{latin.BETWEEN}))?(?=[\s:.*：]|$)(?P<mark>\*{{0,3}})[.:：]?"
    r"(?:\s+(?P<title>\S.*))?$",
    re.DOTALL,
)
_CLOSING = regex(
    r"(?:\d{1,4}\.\s+Plenarsitzung\b|\d{1,5}(?:st|nd|rd|th)\s+(?:\(resumed\)\s+)?(?:closed\s+)?(?:plenary\s+)?meeting\b"
    r"|\[?Adopted\s+(?:without\s+a\s+vote|by\s+a\s+(?:(?:recorded|roll-call)\s+)?vote|by\s+consensus"
    r"|unanimously\s+(?:at|by)|by\s+\d{1,3}\s+votes?\b"
    r"|(?:by\s+the\s+[A-Z][\w ]{3,60}\s)?at\s+(?:the|its)\s+"
    r"\d{1,4}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting))"
)
_CLOSING_DATE = regex(r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|\d{1,2}\.\s+[A-ZÄÖÜ][a-zä]+\s+\d{4}")
_MEETING = rf"(?:{_CLOSING.pattern}|{foreign.CLOSING.pattern})[^\n\[,.;]{{0,24}}?"
_DATE = rf"(?:{_CLOSING_DATE.pattern}|{foreign.CLOSING_DATE.pattern})"
_MEETING_AND_DATE = regex(rf"(?P<meeting>{_MEETING}),?\s*(?P<date>{_DATE})(?=\s|\[|$)")
_CHANGE = regex(
    r"(?:\([a-z]{1,4}\)\s*)*[\s:,–—-]*(?:\((?:new|alt)\)|new\b|delete\b|del\b|remove\b|strike\b|omit\b|"
    r"replace\b|insert\b|add\b|after\b|before\b|at\s+the\s|in\s+the\s|in\s+line|change\b|amend\b|"
    r"reword\b|redraft\b|revise\b|substitute\b|for\s+[“\"]|move\b|merge\b|split\b|to\s+(?:read|be)\b|"
    r"should\b|shall\b|would\b|is\b|reads?\b|chapeau\b|(?:first|second|third|last)\s+(?:line|sentence)|"
    rf"(?:and|to|&|/)\s*[OP]P|sub-?paragraph|{latin.NAMED}|"
    r"[“\"][^”\"]+[”\"]\s*(?:→|to\b|is\b|should\b|was\b|were\b|with\b|by\b|becomes?\b)|"
    r"['‘][^'’]+['’]\s*(?:→|should\b|to\s+(?:read|be)\b|becomes?\b)|"
    r"(?:please|kindly|could\s+we|can\s+we|we\s+(?:propose|suggest|request|would|prefer))\b|"
    r"instead\s+of\b|swap\b|switch\b|bracket\b|renumber\b|deletion\b|capitali[sz]e\b|"
    r"(?:end|begin|start)\s+(?:the\s+paragraph\b|with\b|after\b)|"
    r"\((?:amended|revised)\)|\((?:existing|old|former|formerly|current|previously)\s)|[/&]|(?:[:,]\s*)?the\s+(?:words?|phrase)\b",
    re.IGNORECASE,
)
_RECORDS = regex(
    r"At\s+(?:its|the)\s+\d{1,5}(?:st|nd|rd|th)\s+(?:\(resumed\)\s+)?(?:closed\s+|plenary\s+)?"
    r"meeting\b.{0,200}\bdecided\b",
    re.DOTALL,
)
_DECLARES = regex(r"[*_“]{0,3}We,\s")
_GOES_ON_DECLARING = regex(r"(?:^We\stherefore\b[^:]{0,120}|\bwe(?:\s(?:will|shall))?):$")
_LONGEST_TITLE = 400


def annex_parts(text: str) -> tuple[str, str, str] | None:
    """Word with number, asterisks, and title of an annex heading: "Annex II", "", "Terms of …"."""
    match = _ANNEX.fullmatch(text) if len(text) <= _LONGEST_TITLE else None
    if match is None or not _may_be_title(match["title"] or ""):
        return None
    number = match["han"] or (f" {match['number']}" if match["number"] else "")
    latin_word = f" {match['latin']}" if match["latin"] else ""
    word = match["word"].capitalize() + number + latin_word
    return word, match["mark"], match["title"] or ""


def _may_be_title(title: str) -> bool:
    return not title or not (title[0].islower() or title.endswith((".", ";", ",", ":")))


def is_annex(text: str) -> bool:
    """Whether the line is the heading of an annex."""
    return annex_parts(text) is not None


def is_closing(text: str) -> bool:
    """Whether the line names the meeting that adopted the text, or how it voted."""
    words = text.replace("*", "").lstrip("_")
    return (_CLOSING.match(words) or foreign.CLOSING.match(words)) is not None


def is_closing_date(text: str) -> bool:
    """Whether the line is a date alone, as it stands under the meeting."""
    words = text.strip("*_ ").rstrip(".")
    return (_CLOSING_DATE.fullmatch(words) or foreign.CLOSING_DATE.fullmatch(words)) is not None


_VOTES = regex(r"(?:In favour|Against|Abstaining|Abstentions?|Not voting)\s?:")
_VOTE_HEADING = regex(rf"(?<=\s)({_VOTES.pattern})(?=\s)")


def vote_goes_on(closing: list[str], text: str) -> bool:
    """Whether a line belongs to the record of a vote that the lines before it have begun."""
    said = "\n".join(closing)
    is_open = said.count("[") > said.count("]")
    listed = bool(_VOTES.match(closing[-1])) if closing else False
    return is_open or listed or _VOTES.match(text) is not None


def closing_lines(text: str) -> list[str]:
    """The lines that a closing is printed on: the meeting, the date beneath it, and the vote.

    Of several texts each may have its own, one after the other.
    """
    if "\n" in text:
        return text.split("\n")  # as they stand in the source
    lines: list[str] = []
    rest = text.replace("*", "") if "\\" not in text else text
    while match := _MEETING_AND_DATE.match(rest):
        lines += [match["meeting"], match["date"]]
        rest = rest[match.end() :].strip()
    return [*lines, *_vote_lines(rest)] if rest or not lines else lines


def _vote_lines(text: str) -> list[str]:
    """How many voted how, and each list under its own heading."""
    return [line for line in map(str.strip, _VOTE_HEADING.split(text)) if line] or [text]


def is_instruction(text: str) -> bool:
    """Whether the text tells how to amend another."""
    return text.startswith(("In ", "Delete", "Insert", "Replace", "After ", "Before ", "Add "))


def goes_on_as_instruction(text: str) -> bool:
    """Whether what stands behind "OP3:" tells how to amend it, and is not its text."""
    return not text or _CHANGE.match(text) is not None


def records_decision(text: str) -> bool:
    """Whether this is a decision as a record has it: "At its 9th meeting, the Council decided"."""
    return _RECORDS.match(text.lstrip("*_")) is not None


def opens_declaration(text: str) -> bool:
    """Whether this is the sentence of which the paragraphs of a declaration are the rest.

    "We, the Ministers, …:" stands at the level of what it opens, which may be numbered or not; so
    do "… we will:" and "We therefore commit to:" further on.
    """
    words = text.rstrip("*_ ")
    opens = words.endswith(":") and _DECLARES.match(text) is not None
    return opens or _GOES_ON_DECLARING.search(words) is not None
