"""Whether a text has the paragraph that an instruction names, and whether it is that one."""

from __future__ import annotations

import re

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import DeleteParagraph
from drafting.amendments.official.sentences import sentence_at
from drafting.amendments.official.targets import Target
from drafting.amendments.official.word_ranges import shown
from drafting.dataclasses import replace
from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Unit

_WORDS_COMPARED = 6
_LETTERS = [letters(value) for value in range(1, 53)]
_NUMERALS = [roman(value) for value in range(1, 53)]


def exists(target: Target, numbering: Numbering) -> bool:
    """Whether the text has such a paragraph."""
    try:
        target.find(numbering)
    except InstructionError:
        return False
    return True


def one_before(target: Target) -> Target | None:
    """The paragraph, or subparagraph, whose number comes right before."""
    if not target.path:
        number = int(target.place) if target.place.isdecimal() else 0
        return replace(target, place=str(number - 1)) if number > 1 else None
    marker = target.path[-1].strip("()")
    series = _NUMERALS if len(target.path) % 2 == 0 else _LETTERS
    at = series.index(marker) if marker in series else 0
    return replace(target, path=(*target.path[:-1], f"({series[at - 1]})")) if at else None


def check_reads(unit: Unit, operation: DeleteParagraph) -> None:
    """Refuse a paragraph that does not begin as the instruction says. Raises InstructionError."""
    read = plain(unit.text)
    if operation.target.sentence and operation.reads:
        start, end = sentence_at(read, operation.target.sentence)
        read = read[start:end]
    said, text = _first_words(operation.reads), _first_words(read)
    if said and said != text[: len(said)]:
        raise InstructionError(f"it does not begin with {shown(operation.reads)}")


def _first_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())[:_WORDS_COMPARED]
