"""References in a text written anew: what each names, and on which side that stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from drafting.model.reference_wordings import Edit, edited, edits_of
from drafting.model.references import (
    Item,
    Reference,
    Written,
    can_be_two,
    written,
    written_apart,
)
from drafting.named_tuples import NamedTuple


class Wording(NamedTuple):
    """What a reference is to name, and on which side that stands."""

    items: tuple[Item, ...]
    side: str


Named = Callable[[Reference], tuple[Sequence[str], str] | None]
"""New names and side of a reference; None if it stays as it is."""
Reworded = Callable[[Reference], Sequence[Wording]]
"""What a reference is to name, for each side a wording; nothing if it stays as it is."""
Unwritten = Callable[[Reference], None]
"""Is told of a reference that nobody can write so."""
Changes = tuple[tuple[str, str], ...]
"""Old and new words of each reference that has others."""


def reworded(text: str, word: Reworded, unwritten: Unwritten) -> tuple[str, Changes]:
    """Inline `text` with each reference written as `word` says, and what became of which."""
    return _reworded(text, written(text), word, unwritten)


def _reworded(
    text: str, present: Sequence[Written], word: Reworded, unwritten: Unwritten
) -> tuple[str, Changes]:
    edits: dict[Edit, None] = {}
    changes: list[tuple[str, str]] = []
    for one in present:
        wanted = word(one.reference)
        if not wanted:
            continue
        made = _edits(one, wanted)
        if made is None:
            unwritten(one.reference)
            continue
        new = edited(one.reference.words, one.span[0], made)
        if new != one.reference.words:
            changes.append((one.reference.words, new))
            edits |= dict.fromkeys(made)
    return edited(text, 0, edits), tuple(changes)


def _edits(found: Written, wanted: Sequence[Wording]) -> list[Edit] | None:
    """What to write so that a reference says this; said twice where one side is not that of all."""
    if len(wanted) > 1 and not can_be_two(found.matches[0]):
        return None
    parts = [_part(found, one) for one in wanted]
    told = [edits for _, edits in parts if edits is not None]
    if len(told) < len(parts):
        return None
    if len(told) == len(found.matches) == 1:
        return told[0]
    said = [edited(match[0], match.start(), edits or ()) for match, edits in parts]
    return [(*found.span, found.form.items.conjunction.join(said))]


def _part(found: Written, wanted: Wording) -> tuple[re.Match[str], list[Edit] | None]:
    """What to write for one side, in the words of the part that is of that side already."""
    same = (one for one in found.matches if found.form.side_in(one) == wanted.side)
    match = next(same, found.matches[0])
    return match, edits_of(found.form, match, wanted.items, wanted.side)


def renamed(text: str, name: Named) -> tuple[str, Changes]:
    """Inline `text` with each reference renamed, name by name, and what became of which."""

    def word(found: Reference) -> Sequence[Wording]:
        new = name(found) if found.items else None
        if new is None or (tuple(new[0]) == found.names and new[1] == found.side):
            return ()
        names = iter(new[0])
        items = [Item(*(next(names) if one or one is item.first else "" for one in item))
                 for item in found.items]  # fmt: skip
        return (Wording(tuple(items), new[1]),)

    return _reworded(text, written_apart(text), word, lambda _: None)
