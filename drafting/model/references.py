"""References in a text to its own parts: “paragraph 4 (b) above”, “section II above”."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafting.lexicon.ordinals import ordinal_value
from drafting.model.reference_forms import Family, Form, forms
from drafting.model.reference_lists import Item, items_of, names_in
from drafting.model.reference_wordings import Edit, edited, edits_of
from drafting.patterns import regex

__all__ = ["Family", "Item", "Reference", "Wording", "references", "renamed", "reworded"]

_KEPT = 4096
_FOREIGN = regex(r",?\s(?:of|in|to|contained|set\sout|annexed|du|de|des|del)\b")
_POSSESSED = regex(r"(?:\b(?:its|their|whose|that|said)\s|\d\)?,\s|\bresolution,\s)$")


class Reference(NamedTuple):
    """One reference, with what it names."""

    family: Family
    words: str
    items: tuple[Item, ...]
    """Numbers as labels have them: "4 (b)", "3", "II"; an annex without a number is ""."""
    side: str = ""
    """Where it says that they stand: "above", "below", or nothing."""
    section: str = ""
    """The section of the paragraphs, if it names one."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in it; of a range both ends."""
        return names_in(self.items)


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


@lru_cache(maxsize=_KEPT)
def references(text: str) -> tuple[Reference, ...]:
    """The references in inline `text`."""
    return tuple(found for _, _, found in _found(text))


@lru_cache(maxsize=_KEPT)
def _found(text: str) -> tuple[tuple[Form, re.Match[str], Reference], ...]:
    """The references in a text, each with how it is written."""
    return tuple(
        (form, match, found)
        for form in forms(text)
        for match in form.whole.finditer(text)
        if (found := _reference(form, match)) is not None
    )


def _reference(form: Form, match: re.Match[str]) -> Reference | None:
    if _is_of_another(form, match):
        return None
    groups = match.groupdict()
    section = groups.get("section") or groups.get("behind") or ""
    items = _items(form, match)
    return (
        None
        if items is None
        else Reference(form.family, match[0], items, form.side_in(match), section)
    )


def _items(form: Form, match: re.Match[str]) -> tuple[Item, ...] | None:
    """What a match names; None for words that are no ordinals."""
    if form.family is Family.NEIGHBOUR:
        return ()
    items = items_of(match["list"], form.items) if match["list"] else (Item(""),)
    if form.family is Family.ORDINAL:
        values = [[ordinal_value(name) for name in item if name] for item in items]
        if any(value < 1 for pair in values for value in pair):
            return None
        return tuple(Item(*map(str, pair)) for pair in values)
    letter = match.groupdict().get("letter")
    return (Item(f"{items[0].first} {letter}"),) if letter and len(items) == 1 else items


def _is_of_another(form: Form, match: re.Match[str]) -> bool:
    """Whether what stands around it says that it is of another document."""
    text, is_followed = match.string, _FOREIGN.match(match.string, match.end()) is not None
    if form.family is Family.NEIGHBOUR:
        return is_followed
    groups = match.groupdict()
    if "operative" not in groups or groups["tail"]:
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return not groups["operative"] or is_followed or _POSSESSED.search(before) is not None


def reworded(
    text: str, word: Reworded, unwritten: Unwritten
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Inline `text` with each reference written as `word` says, and what became of which."""
    edits: dict[Edit, None] = {}
    changes: list[tuple[str, str]] = []
    for form, match, found in _found(text):
        wanted = word(found)
        if not wanted:
            continue
        made = _edits(form, match, wanted)
        if made is None:
            unwritten(found)
            continue
        new = edited(match[0], match.start(), made)
        if new != match[0]:
            changes.append((match[0], new))
            edits |= dict.fromkeys(made)
    return edited(text, 0, edits), tuple(changes)


def _edits(form: Form, match: re.Match[str], wanted: Sequence[Wording]) -> list[Edit] | None:
    """What to write so that a match says this; said twice where one side is not that of all."""
    made = [edits_of(form, match, one.items, one.side) for one in wanted]
    told = [one for one in made if one is not None]
    if len(told) < len(made) or (len(told) > 1 and not _can_be_two(match)):
        return None
    if len(told) == 1:
        return told[0]
    parts = [edited(match[0], match.start(), one) for one in told]
    return [(*match.span(), form.items.conjunction.join(parts))]


def _can_be_two(match: re.Match[str]) -> bool:
    """Whether a reference can be said twice: “paragraph 1 above and paragraph 6 below”."""
    groups = match.groupdict()
    return "operative" in groups and not (groups["section"] or groups["letter"])


def renamed(text: str, name: Named) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Inline `text` with each reference renamed, name by name, and what became of which."""

    def word(found: Reference) -> Sequence[Wording]:
        new = name(found) if found.items else None
        if new is None or (tuple(new[0]) == found.names and new[1] == found.side):
            return ()
        names = iter(new[0])
        items = [Item(*(next(names) if one or one is item.first else "" for one in item))
                 for item in found.items]  # fmt: skip
        return (Wording(tuple(items), new[1]),)

    return reworded(text, word, lambda _: None)
