"""Places as the list of proposals names them: "after OP3", "first under OP3"."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.tree import Place

PARTS_IN_WORDS = {PREAMBLE: "the preamble", OPERATIVE: "the operative part", ANNEXES: "the annexes"}
_AFTER, _FIRST_IN, _FIRST_UNDER = "after ", "first in ", "first under "


def place_in_words(place: Place, labels: Mapping[str, str]) -> str:
    """A place by the labels of what it follows or stands under, by identity."""
    if place.after is not None:
        return f"{_AFTER}{labels[place.after]}"
    if place.parent in PARTS_IN_WORDS:
        return f"{_FIRST_IN}{PARTS_IN_WORDS[place.parent]}"
    return f"{_FIRST_UNDER}{labels[place.parent]}"


def read_place(words: str, units: Mapping[str, str], parents: Mapping[str, str]) -> Place | None:
    """The place that `place_in_words` wrote; None where a label in it is unknown.

    `units` are identities by label, `parents` what each unit stands under, by identity.
    """
    if words.startswith(_AFTER):
        after = units.get(words.removeprefix(_AFTER))
        return None if after is None else Place(parents[after], after)
    if words.startswith(_FIRST_UNDER):
        parent = units.get(words.removeprefix(_FIRST_UNDER))
        return None if parent is None else Place(parent)
    part = part_named(words.removeprefix(_FIRST_IN))
    return Place(part) if part else None


def part_named(words: str) -> str:
    """The part of a text that words name; empty for other words."""
    return next((part for part, name in PARTS_IN_WORDS.items() if name == words), "")


def parted(words: str) -> tuple[str, str]:
    """Words without the part of a text that they end with, "… in the preamble", and that part."""
    for part, name in PARTS_IN_WORDS.items():
        if words.endswith(f" in {name}"):
            return words.removesuffix(f" in {name}"), part
    return words, ""
