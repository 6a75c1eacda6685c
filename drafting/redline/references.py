"""References to paragraphs by number, which follow the paragraphs when these are renumbered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafting.model.unit import Kind
from drafting.redline.script import Change

_NAMES = (
    "paragraph", "para", "subparagraph", "paragraphe", "alinéa", "párrafo", "parrafo",
    "пункт", "подпункт", "الفقر", "فقر", "第",
)  # fmt: skip
"""How the word begins that a number of a paragraph follows."""
_BETWEEN = frozenset(
    (
        ",", "(", ")", "-", "–", "and", "or", "to", "et", "ou", "à", "y", "o", "a",
        "и", "или", "по", "до", "و", "أو", "إلى", "和", "至", "、",
    )
)  # fmt: skip


def renumbered(rows: Iterable[Change]) -> dict[str, str]:
    """Old to new number of every paragraph that has another number now."""
    return {
        row.old_number.rstrip("."): row.new_number.rstrip(".")
        for row in rows
        if row.kind is Kind.OPERATIVE
        and row.old_number and row.new_number
        and not (row.depth or row.departed)
        and row.old_number != row.new_number
    }  # fmt: skip


def only_follows(old: Sequence[str], new: Sequence[str], numbers: Mapping[str, str]) -> bool:
    """Whether both say the same, but for numbers of paragraphs that were renumbered so."""
    return len(old) == len(new) and all(
        one == other or (numbers.get(one) == other and _is_reference(old, place))
        for place, (one, other) in enumerate(zip(old, new, strict=True))
    )


def _is_reference(said: Sequence[str], place: int) -> bool:
    """Whether the number at `place` stands in a list of numbers of paragraphs."""
    while place:
        place -= 1
        word = said[place].casefold()
        if not (word in _BETWEEN or word.isdecimal() or (len(word) == 1 and word.isascii())):
            return word.startswith(_NAMES)
    return False
