"""Where the head of a document ends and its body begins."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.formats.plain.enacting import enacting_sentence, is_enacting, language_of
from drafting.formats.plain.landmarks import records_decision
from drafting.formats.plain.lines import SourceLine, join_lines
from drafting.formats.plain.marks import Form, leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import UNFINISHED, end_of
from drafting.formats.plain.sponsors import SponsorLine, find_sponsor_line
from drafting.lexicon.tongues import is_dense
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_INSTRUCTION = regex(
    r"(?:In|Delete|Insert|Replace|After|Before|Add|Amend|Change|Modify|Renumber|Reword|Move|Merge|Split|"
    r"At\s+the\s+end|Throughout|For|The\s+(?:title|last|first|second|\w+th)\b.*\b(?:paragraph|title)|"
    r"(?:Operative|Preambular)\s+paragraph|Paragraph)\b"
)
_HEAD_LINES = 400
_LONGEST_NAME = 4
_MASTHEAD_LINES = 30
_SHORTEST_CLAUSE = 80
_FEWEST_WORDS = 6
"""Words of the shortest sentence; a title may end with a point by mistake."""
_MASTHEAD = regex(
    r"General Assembly|Economic and Social Council|Security Council|Distr|Original:|Agenda item|"
    r"\[(?:on|without)\b|Resolution adopted|Item \d"
)
_FIRST_TEXT = regex(r"A(?:\s|$)")
_SECOND_TEXT = regex(r"B(?:\s|$)")
_TITLE_LINES = 8
"""Lines over which a letter and the title behind it go, at most."""
_OF_MASTHEAD = regex(
    r"(?:General Assembly|Economic and Social Council|Security Council)$|Distr\b|Original:|"
    r"Agenda item \d|\[(?:on|without)\b|Resolution adopted"
)
"""What running text has on no line of its own."""


class DocumentParts(NamedTuple):
    """The three parts of a document; `enacting` is empty where nothing is enacted."""

    head: list[SourceLine]
    enacting: list[SourceLine]
    body: list[SourceLine]
    amendment: bool = False
    several: Sequence[SourceLine] = ()
    """The enacting words of the first of several texts under one title, which are all body."""

    @property
    def speaking(self) -> Sequence[SourceLine]:
        """The words that say who speaks, and in which language; of several texts the first."""
        return self.enacting or self.several


def find_opening(lines: list[SourceLine], *, piece: bool = False) -> DocumentParts:
    """Part `lines` into head, enacting words and body; a `piece` may be all body."""
    sponsors = find_sponsor_line(lines[:_HEAD_LINES])
    if sponsors and _amends(lines, sponsors):
        start = _first_instruction(lines, sponsors)
        return DocumentParts(lines[:start], [], lines[start:], amendment=True)
    for index in range(min(len(lines), _HEAD_LINES)):
        if length := _enacting_length(lines, index):
            end = index + length
            if start := _first_letter(lines, index, end):
                return DocumentParts(lines[:start], [], lines[start:], several=lines[index:end])
            return DocumentParts(lines[:index], lines[index:end], lines[end:])
        if _begins_sentence(lines, index):
            return DocumentParts(lines[:index], [], lines[index:])
    headless = piece and sponsors is None and not _names_document(lines)
    start = 0 if headless else _without_enacting(lines, sponsors)
    return DocumentParts(lines[:start], [], lines[start:])


def _first_letter(lines: list[SourceLine], enacting: int, end: int) -> int:
    """Where "A" stands over the first of several texts; 0 if no "B" stands over another."""
    for start in range(enacting - 1, max(enacting - _TITLE_LINES, 0), -1):
        if _FIRST_TEXT.match(lines[start].bare):
            return start if _has_second_text(lines, end) else 0
    return 0


def _has_second_text(lines: list[SourceLine], start: int) -> bool:
    """Whether the letter and the title of another text stand over enacting words."""
    return any(
        _enacting_length(lines, index)
        for at in range(start, len(lines))
        if _SECOND_TEXT.match(lines[at].bare)
        for index in range(at + 1, min(at + _TITLE_LINES, len(lines)))
    )


def _amends(lines: list[SourceLine], sponsors: SponsorLine) -> bool:
    """Whether instructions follow, and not a whole text with enacting words of its own."""
    if "amendment" not in sponsors.kind.casefold():
        return False
    for index in range(sponsors.end, min(len(lines), _HEAD_LINES)):
        if _enacting_length(lines, index):
            return False
        if leading_mark(lines[index].text) or _INSTRUCTION.match(lines[index].bare):
            return True
    return True


def _enacting_length(lines: list[SourceLine], index: int) -> int:
    """Over how many lines the enacting words run that begin here; 0 if none do."""
    if not lines[index].text.lstrip('*_“"').strip() or _is_rest_of_sentence(lines, index):
        return 0
    if _is_bare_enacting(lines, index):
        return 1
    for length in range(1, _LONGEST_NAME):
        part = lines[index : index + length]
        if len(part) < length or any(line.gap for line in part[1:]):
            return 0
        if is_enacting(join_lines([line.text for line in part])):
            return length
    return 0


def _is_bare_enacting(lines: list[SourceLine], index: int) -> bool:
    """Whether a name without its comma enacts: a paragraph of the preamble follows at once."""
    if index + 1 == len(lines) or not language_of(lines[index].text):
        return False
    return is_dense(lines[index].text) and end_of(lines[index + 1].text) == ","


def _is_rest_of_sentence(lines: list[SourceLine], index: int) -> bool:
    """Whether a line such as "Security Council," ends the sentence of the line before."""
    line = lines[index]
    if line.gap or not index or line.bare.startswith("The ") or language_of(line.bare):
        return False
    return UNFINISHED.search(lines[index - 1].text) is not None


def _begins_sentence(lines: list[SourceLine], index: int) -> bool:
    """Whether a decision in a single sentence begins here: "The General Assembly, recalling …"."""
    text = join_lines([line.text for line in lines[index : index + 2]])
    found = enacting_sentence(text)
    return found is not None and (lines[index].gap or index == 0 or bool(found[1]))


def _first_instruction(lines: list[SourceLine], sponsors: SponsorLine) -> int:
    """The first instruction of an amendment, after the title of the text that it amends."""
    for index in range(sponsors.end, len(lines)):
        line = lines[index]
        instructs = leading_mark(line.text) or _INSTRUCTION.match(line.bare)
        is_title = index == sponsors.end and not line.bare.endswith((".", ":", ","))
        if not is_title and (instructs or line.gap):
            return index
    return len(lines)


def _names_document(lines: list[SourceLine]) -> bool:
    """Whether the lines above all that opens a paragraph are those of a masthead."""
    for line in lines[:_MASTHEAD_LINES]:
        if _OF_MASTHEAD.match(line.bare):
            return True
        if leading_mark(line.text) or opener(line.text.lstrip('*_[“"')):
            return False
    return False


def _without_enacting(lines: list[SourceLine], sponsors: SponsorLine | None) -> int:
    """Where the body begins if nobody enacts: at the first paragraph that has the form of one."""
    start = sponsors.end if sponsors else 0
    for index in range(start, min(len(lines), _HEAD_LINES)):
        text = lines[index].text
        marked = leading_mark(text)
        if marked and marked[0].form in (Form.NUMBER, Form.PREAMBULAR_LABEL):
            return index
        if opener(text.lstrip('*_[“"')) and (text.endswith((",", ";", ".", ":")) or len(text) > 60):
            return index
        if records_decision(text) or _is_clause(text):
            return index
    if sponsors:
        end = min(_end_of_block(lines, start), len(lines))
        return start if _is_sentence(lines[start:end]) else end
    known = [i for i, line in enumerate(lines[:_MASTHEAD_LINES]) if _MASTHEAD.match(line.bare)]
    return known[-1] + 1 if known else 0


def _is_clause(text: str) -> bool:
    """Whether a line is a paragraph of a preamble, whatever it opens with: no title ends so."""
    shortest = _SHORTEST_CLAUSE // 4 if is_dense(text) else _SHORTEST_CLAUSE
    return len(text) > shortest and end_of(text) in (",", ";") and not _MASTHEAD.match(text)


def _is_sentence(block: list[SourceLine]) -> bool:
    """Whether the lines are a sentence of the text, not its title."""
    text = join_lines([line.text for line in block])
    return text.endswith(".") and len(text.split()) > _FEWEST_WORDS


def _end_of_block(lines: list[SourceLine], start: int) -> int:
    end = start + 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return end
