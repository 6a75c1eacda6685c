"""References to parts of a text, which follow these when they are renumbered or moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafting.model.references import Family, Reference
from drafting.model.reworded_references import renamed
from drafting.model.unit import Kind
from drafting.redline.script import Change, Operation

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


_MOVES = frozenset({Operation.MOVED, Operation.MOVED_AND_EDITED})
_OTHER = {"above": "below", "below": "above", "": ""}
_KINDS = {
    Family.PREAMBULAR: Kind.PREAMBULAR,
    Family.ORDINAL: Kind.PREAMBULAR,
    Family.SECTION: Kind.SECTION,
    Family.ANNEX: Kind.ANNEX,
}


class Moved:
    """Which parts that are named by ordinal or numeral have another place now."""

    def __init__(self, rows: Iterable[Change]) -> None:
        self._rows = tuple(rows)
        self._names = {kind: self._renamed(kind) for kind in set(_KINDS.values())}
        self._moves = any(row.operation in _MOVES for row in self._rows)
        self.any = self._moves or any(self._names.values())
        """Whether a reference may have to follow."""

    def _renamed(self, kind: Kind) -> dict[str, str]:
        """Old to new name of each part of a kind that has another one: its label's last word."""
        return {
            _name(row.old_label): _name(row.new_label)
            for row in self._rows
            if row.kind is kind and row.old and row.new and not row.departed
            and _name(row.old_label) != _name(row.new_label)
        }  # fmt: skip

    def carried(self, text: str, new: str) -> str:
        """Inline `text` as its references would read now, on the side that `new` has them."""
        after, _ = renamed(text, self._names_now)
        if after != new and self._moves:
            after, _ = renamed(after, lambda found: (found.names, _OTHER[found.side]))
        return after

    def _names_now(self, found: Reference) -> tuple[Sequence[str], str] | None:
        names = self._names.get(_KINDS.get(found.family, Kind.PARAGRAPH), {})
        return [names.get(name, name) for name in found.names], found.side


def _name(label: str) -> str:
    """What a reference calls a part: "3" for PP3, "II" for Section II, "" for the only annex."""
    return (
        label.partition(" ")[2] if " " in label else label.removeprefix("PP").removeprefix("Annex")
    )
