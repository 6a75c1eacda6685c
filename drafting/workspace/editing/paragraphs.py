"""Text as people type or paste it, turned into units: blank lines, typed numbers, headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from drafting.dataclasses import dataclass, replace
from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.model.identity import IdSource
from drafting.model.inline import plain, runs, tidy
from drafting.model.typed_inline import as_typed
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex
from drafting.workspace.editing.errors import EmptyTextError

_NO_WORDS = " \n*~"
_HEADING = regex(r"(#{1,4})\s+")
_NUMBER = regex(r"\d{1,3}\.\s+")
_LETTER = regex(r"\(?([a-z]{1,5})\)\s+")
_TYPED = {Kind.OPERATIVE: _NUMBER, Kind.NUMBERED: _NUMBER, Kind.SUBPARAGRAPH: _LETTER}
_MOST = 78
"""As far as markers of subparagraphs are known to follow one another."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One typed paragraph: how deep it stands below the first, and the unit it becomes."""

    degree: int
    unit: Unit


def tidy_paragraph(text: str) -> str:
    """One paragraph's inline text, ready to keep; its line ends are forced line breaks."""
    lines = (line.strip(" ") for line in tidy(text).strip().split("\n"))
    return "\n".join(line for line in lines if line)


def typed_paragraph(text: str, before: str = "") -> str:
    """The inline text of a paragraph as it was typed, over the wording `before`."""
    return as_typed(tidy_paragraph(text), before)


def has_words(text: str) -> bool:
    """Whether a typed text says anything: marks of looks that stand alone do not."""
    return plain(text).strip(_NO_WORDS) != ""


def unwrapped(text: str, before: str = "") -> str:
    """`text` with the lines joined that an editor or a mail program wrapped.

    A paragraph that had forced line breaks `before` keeps the line ends it has now;
    so do the rows of a table.
    """
    blocks = split_blocks(text)
    if "\n" in before:
        return text
    return "\n\n".join(
        block if block.startswith("|") else " ".join(block.split("\n")) for block in blocks
    )


def split_blocks(text: str) -> list[str]:
    """The paragraphs of a typed text: a blank line begins the next one."""
    return [block for block in re.split(r"\n[ \n]*\n", tidy(text).strip()) if block.strip()]


def typed_paragraphs(units: Sequence[Unit]) -> str:
    """Paragraphs as they are typed: blank lines part them, what is beneath one has letters."""
    beneath = int(any(unit.kind is Kind.SUBPARAGRAPH for unit in units))
    return "\n\n".join(_typed(units, beneath))


def _typed(units: Iterable[Unit], degree: int) -> Iterator[str]:
    for at, unit in enumerate(units, 1):
        letter = letters(at) if degree % 2 else roman(at)
        yield f"({letter}) {unit.text}" if degree else unit.text
        yield from _typed(unit.children, degree + 1)


def is_lettered(text: str) -> bool:
    """Whether a typed text begins as a subparagraph, `(a)` or `(ii)`."""
    return _LETTER.match(text.lstrip()) is not None


def unnumbered(text: str, kind: Kind, before: str = "") -> str:
    """`text` without the number or letter typed before it, where one is printed anyway.

    A wording that began so `before` keeps it.
    """
    typed = _TYPED.get(kind)
    match = typed.match(text) if typed else None
    if match is None or (typed and typed.match(before)):
        return text
    return text[match.end() :]


def has_number(block: str) -> bool:
    """Whether a paragraph is typed with a number."""
    return _NUMBER.match(block) is not None


def is_heading(block: str) -> bool:
    """Whether a paragraph is typed as a heading."""
    return _HEADING.match(block) is not None


def units_of(text: str, kind: Kind, ids: IdSource, level: int = 0) -> tuple[Unit, ...]:
    """The units that a typed text makes, where its first paragraph would be of `kind`.

    A typed number or letter is taken off where it will be printed anyway; a
    lettered paragraph below another one becomes its subparagraph. Raises
    EmptyTextError.
    """
    if kind is Kind.TABLE:
        blocks = [_Block(0, Unit(ids(), kind, typed_paragraph(text)))]
    else:
        blocks = list(_blocks(split_blocks(text), kind, ids, level))
    if not blocks or not all(has_words(block.unit.text) for block in blocks):
        raise EmptyTextError("A paragraph")
    return _nested([replace(block, unit=_opened(block.unit)) for block in blocks])


def _opened(unit: Unit) -> Unit:
    """A paragraph of the body with its opening words in italics, if nobody set a look there."""
    if unit.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
        return unit
    from drafting.formats.plain.italics import with_opening_italics

    return replace(unit, text=with_opening_italics(unit.text))


def opened_like(text: str, before: str) -> str:
    """`text`, typed without any look, with opening italics if the wording before had them."""
    first = next(iter(runs(before)), None)
    meant = as_typed(text, before)
    if first is None or not first.italic or any(run.italic or run.bold for run in runs(meant)):
        return text
    from drafting.formats.plain.italics import with_opening_italics

    return with_opening_italics(meant)


def _blocks(typed: list[str], kind: Kind, ids: IdSource, level: int) -> Iterator[_Block]:
    open_letters: list[str] = []
    for index, block in enumerate(typed):
        if heading := _HEADING.match(block):
            open_letters = []
            text = typed_paragraph(block[heading.end() :])
            yield _Block(0, Unit(ids(), Kind.HEADING, text, level=len(heading[1])))
        elif (letter := _LETTER.match(block)) and (index or kind is Kind.SUBPARAGRAPH):
            _place_letter(open_letters, letter[1])
            text = typed_paragraph(block[letter.end() :])
            degree = len(open_letters) - (kind is Kind.SUBPARAGRAPH)
            yield _Block(degree, Unit(ids(), Kind.SUBPARAGRAPH, text))
        else:
            open_letters = []
            bare = unnumbered(block, kind) if kind is not Kind.SUBPARAGRAPH else block
            text = typed_paragraph(bare)
            yield _Block(0, Unit(ids(), kind, text, level=level))


def _place_letter(seen: list[str], letter: str) -> None:
    """Keep in `seen` the letter last seen at each degree; `letter` becomes the deepest."""
    for degree in reversed(range(len(seen))):
        if (seen[degree], letter) in _in_turn():
            del seen[degree:]
            break
    else:
        if seen and letter not in {"a", "i"}:
            seen.pop()
    seen.append(letter)


@cache
def _in_turn() -> frozenset[tuple[str, str]]:
    """Markers of subparagraphs, each with the one that follows it: b and c, iii and iv."""
    series = (tuple(map(write, range(1, _MOST + 1))) for write in (letters, roman))
    return frozenset(pair for markers in series for pair in pairwise(markers))


def _nested(blocks: list[_Block]) -> tuple[Unit, ...]:
    tops: list[Unit] = []
    for index, block in enumerate(blocks):
        if block.degree and tops:
            continue
        below = []
        for later in blocks[index + 1 :]:
            if not later.degree:
                break
            below.append(replace(later, degree=later.degree - 1))
        tops.append(replace(block.unit, children=_nested(below)))
    return tuple(tops)
