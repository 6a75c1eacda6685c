"""Texts that have lost their line breaks on the way: cut where their paragraphs begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from drafting.dataclasses import dataclass, field, replace
from drafting.formats.plain.enacting import is_enacting, language_of
from drafting.formats.plain.landmarks import is_closing
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import Form, leading_mark
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.lexicon.organs import KNOWN_ENACTING
from drafting.lexicon.small_figures import RAISED
from drafting.patterns import regex

_ENACTING = regex(
    rf"(?P<enacting>(?:{'|'.join(map(re.escape, KNOWN_ENACTING))}),)(?:\s+(?=[A-Z*_\[])|$)"
)
_BEHIND_HEAD = regex(r"[\d\])|:.*]$")
"""How the head ends that enacting words stand behind: with a year, a bracket."""
_FOREIGN_ENACTING = regex(r"[^,，،]{2,60}[,，،](?=\s*\S)")
_NOTE = (
    rf"(?:\s?(?:\[\^?[^\]\s]{{1,16}}\]|[{RAISED}]{{1,3}}|\d{{1,3}}(?:,\d{{1,3}}){{0,2}})"
    r"|(?:\d{1,3}|\*{1,3})/)?"
)
"""The mark of a note behind the comma that ends a paragraph: as raised figures, plain or not."""
_MAY_BEGIN = regex(
    rf"(?<=[,;.:])(?P<note>{_NOTE})\s+"
    r"(?=(?P<number>\[?(?:(?P<count>\d{1,3})\.|\((?:[a-z]{1,4})\))\s?(?=[^\W\d]|[*_“\"\[]))"
    r"|[\[*_]{0,3}[A-Z]|\d{1,5}(?:st|nd|rd|th)\s|(?:\d{1,3}|\*{1,3})/\s)"
)
_NOTE_BEGINS = regex(r"(?:\d{1,3}|\*{1,3})/\s")
_FOREIGN_PARTICIPLE = regex(
    r"(?:(?:Se |S[’'])?[^\W\d_a-z][a-zé]+ant|[^\W\d_a-z][a-záé]+(?:ando|iendo))\s"
)
"""How paragraphs of a preamble open in French and in Spanish: with a gerund."""
_WORD = regex(r"[^\W\d_]+")
_NAMING, _SHORT_WORD = 9, 4
"""Words that are looked at for those of a name, and letters of words that have no capital there."""
_FEWEST = 2
_SHORTEST = 100
_SHORTEST_WHOLE = 60
_HEAD = 160
_SHORTEST_PARAGRAPH = 25
"""Letters of one that has no number: fewer may be a name in a list."""


def taken_apart(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; one that holds a whole text, or several paragraphs of one, as these."""
    lines = list(lines)
    enacted = any(is_enacting(line.text) for line in lines)
    for line in lines:
        parts = _cut(line.text, enacted=enacted)
        enacted = enacted or len(parts) > 1
        if len(parts) == 1:
            yield line
        else:
            yield from (line._replace(text=part, columns=(part,), gap=True) for part in parts)


def _cut(line: str, *, enacted: bool) -> list[str]:
    match = _ENACTING.search(line)
    if match is not None and _enacts_here(line, match):
        head = line[: match.start()].strip()
        found = [match["enacting"], *_Cutter(line[match.end() :]).whole()]
        if len(found) > _FEWEST or not line[match.end() :]:
            return [*([head] if head else []), *found]
    if not enacted and (words := _FOREIGN_ENACTING.match(line)) and language_of(words[0]):
        return [words[0], *_Cutter(line[words.end() :].lstrip()).rest()]
    return _Cutter(line).rest() if len(line) > _SHORTEST else [line]


def parted(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; one that holds several, wherever its lines broke, as these."""
    for one in found:
        text = f"{one.mark.printed} {one.text}" if one.mark is not None else one.text
        whole = one.table or one.heading or len(text) <= _SHORTEST
        parts = [text] if whole else _Cutter(text).rest()
        if len(parts) == 1:
            yield one
            continue
        for part in parts:
            marked = leading_mark(part)
            mark, words = marked if marked is not None else (None, part)
            yield replace(one, text=words, mark=mark, parts=[words], last=words, gap=True)


def _enacts_here(line: str, match: re.Match[str]) -> bool:
    """Whether a paragraph follows the enacting words, or they end a line with the masthead."""
    if match.end() == len(line):
        return _BEHIND_HEAD.search(line[: match.start()].rstrip()) is not None
    return len(line) > _SHORTEST_WHOLE and _is_known(line[match.end() :])


def _is_known(text: str) -> bool:
    return _opens(text) is not None


def _opens(text: str) -> Opener | None:
    known = _opens_in_english(text)
    if known is None and _FOREIGN_PARTICIPLE.match(text[:_HEAD].lstrip("*_[")):
        return Opener.PREAMBULAR
    return known


def _opens_in_english(text: str) -> Opener | None:
    known = opener(text[:_HEAD].lstrip("*_["))
    return known[0] if known else None


def _is_of_name(text: str) -> bool:
    """Whether all words are those of a name: "…, Taking into Particular Account the Needs of"."""
    found = [word for word in _WORD.findall(text)[1:_NAMING] if len(word) > _SHORT_WORD]
    return len(found) > 1 and all(word[0].isupper() for word in found)


@dataclass(slots=True)
class _Cutter:
    """Goes through a line, with what has begun so far."""

    text: str
    parts: list[str] = field(default_factory=list)
    start: int = 0
    number: int = 0
    """The last number of a paragraph."""
    operative: bool = False
    closed: bool = False
    """The meeting has been named."""

    def whole(self) -> list[str]:
        """What stands behind enacting words, cut before all that may begin a paragraph."""
        if not self.text:
            return []
        return self._run(self._begins_in_whole)

    def rest(self) -> list[str]:
        """A line that begins as a paragraph, cut where the next number or participle follows."""
        marked = leading_mark(self.text)
        is_numbered = marked is not None and marked[0].form is Form.NUMBER and marked[0].plain
        if marked is not None and is_numbered and not marked[0].label:
            self.number, self.operative = marked[0].value, True
        elif not self._goes_on_counting() and (
            marked is not None or _opens(self.text) is not Opener.PREAMBULAR
        ):
            return [self.text]
        return self._run(self._begins_in_rest)

    def _goes_on_counting(self) -> bool:
        """Whether a paragraph of unknown opening words has "1." and "2." behind it."""
        first = _MAY_BEGIN.search(self.text)
        counts = [match["count"] for match in _MAY_BEGIN.finditer(self.text) if match["count"]]
        return first is not None and self.text[:1].isupper() and counts[:2] == ["1", "2"]

    def _run(self, begins: Callable[[re.Match[str]], bool]) -> list[str]:
        for match in _MAY_BEGIN.finditer(self.text):
            if begins(match):
                self.parts.append(self.text[self.start : match.end("note")])
                self.start = match.end()
        return [*self.parts, self.text[self.start :]]

    def _begins_in_whole(self, match: re.Match[str]) -> bool:
        if self._ends_text(match):
            return True
        if match["number"]:
            self.operative = True
            return True
        return not self.operative and self._opens_paragraph(match)

    def _begins_in_rest(self, match: re.Match[str]) -> bool:
        if match["count"]:
            return self._is_next_number(match)
        if match["number"]:
            return False
        return self._ends_text(match) or (not self.operative and self._opens_paragraph(match))

    def _is_next_number(self, match: re.Match[str]) -> bool:
        """Whether a number goes on from the last one; behind a full stop it may be another's."""
        end = match.end("number")
        value, behind = int(match["count"]), self.text[end : end + _HEAD].lstrip()
        ends = self.text[match.start() - 1]
        if value != self.number + 1 or not behind.lstrip("*_“[")[:1].isupper():
            return False
        if (
            not (ends in ",;" or (ends == ":" and value == 1))
            and _opens(behind) is not Opener.OPERATIVE
        ):
            return False
        self.number, self.operative = value, True
        return True

    def _opens_paragraph(self, match: re.Match[str]) -> bool:
        """Whether a preambular paragraph opens here, or an only operative one without a number."""
        words = self.text[match.end() : match.end() + _HEAD]
        known = _opens(words) if self._is_foreign() else _opens_in_english(words)
        if known is None or self.text[match.start() - 1] not in ",;":
            return False
        if min(match.start() - self.start, len(self.text) - match.end()) < _SHORTEST_PARAGRAPH:
            return False
        if self._is_in_quotes(match) or (not match["note"] and _is_of_name(words)):
            return False
        self.operative = known is Opener.OPERATIVE
        return True

    def _is_foreign(self) -> bool:
        """Whether what has begun opens as none in English does, where "Protestant" is no gerund."""
        return _opens_in_english(self.text[self.start :]) is None

    def _ends_text(self, match: re.Match[str]) -> bool:
        """Whether the meeting is named here, or notes stand behind it."""
        rest = self.text[match.end() : match.end() + _HEAD]
        if self.closed:
            return _NOTE_BEGINS.match(rest) is not None
        self.closed = self.text[match.start() - 1] == "." and is_closing(rest)
        return self.closed

    def _is_in_quotes(self, match: re.Match[str]) -> bool:
        before = self.text[self.start : match.start()]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1
