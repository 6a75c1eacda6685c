"""Lists counted in figures within a counted paragraph, as Markdown has them: their indent tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.paragraphs import end_of
from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.patterns import regex

_NUMBER = regex(r"(?P<value>\d{1,2})[.)]\s+(?=\S)")
_FEWEST = 2
"""Columns that a list stands farther in than what announces it."""


def with_letters_within(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; numbers from 1 on, behind a colon and farther in than a number, are letters."""
    indents: list[int] = []
    """Those of the number above and of the lists that are open beneath it."""
    before = ""
    for line in lines:
        match = _NUMBER.match(line.text)
        if match is None:
            yield line
        else:
            while len(indents) > 1 and line.indent <= indents[-1] - _FEWEST:
                indents.pop()
            deeper = bool(indents) and line.indent >= indents[-1] + _FEWEST
            if deeper and match["value"] == "1" and end_of(before) == ":":
                indents.append(line.indent)
            elif not indents or (len(indents) == 1 and not deeper):
                indents = [line.indent]
            yield _lettered(line, int(match["value"]), match.end(), len(indents))
        before = line.text


def _lettered(line: SourceLine, value: int, end: int, depth: int) -> SourceLine:
    """The line with the letter of its degree; as it is at the outermost."""
    if depth == 1:
        return line
    letter = letters(value) if depth % 2 == 0 else roman(value)
    text = f"({letter}) {line.text[end:]}"
    return line._replace(text=text, columns=(text,))
