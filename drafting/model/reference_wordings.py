"""References written anew, in the words in which they stand: other numbers, the other side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafting.lexicon.ordinals import ordinal
from drafting.model.reference_forms import Family
from drafting.model.reference_lists import Item, listed

if TYPE_CHECKING:
    from drafting.model.reference_forms import Form

Edit = tuple[int, int, str]
"""From where to where in a text, and the words that come there."""


def edits_of(
    form: Form, match: re.Match[str], items: tuple[Item, ...], side: str
) -> list[Edit] | None:
    """What to write where so that a reference has these items and this side.

    None where nobody can tell how.
    """
    if form.family is Family.NEIGHBOUR:
        return _neighbour(form, match, items, side)
    if form.family is Family.ANNEX and not (match["list"] and all(one.first for one in items)):
        told = f"annex {items[0].first}" if items[0].first else "the annex"
        return [(match.start("head"), match.end("list"), told)]
    names = _names(form, match, items)
    noun = _noun(form, match, items)
    if names is None or noun is None:
        return None
    edits = [*names, *noun]
    if side and match.groupdict().get("side") and side != form.side_in(match):
        edits.append((*match.span("side"), _side(form, side)))
    return edits


def _side(form: Form, side: str) -> str:
    return (form.said.above if side == "above" else form.said.below)[0]


def _names(form: Form, match: re.Match[str], items: tuple[Item, ...]) -> list[Edit] | None:
    """The list with these items, and the letter that may stand before it."""
    if form.family is Family.ORDINAL:
        items = tuple(Item(*(ordinal(int(one)) if one else "" for one in item)) for item in items)
    if not match.groupdict().get("letter"):
        return [(*match.span("list"), listed(items, match["list"], form.items))]
    number, _, letter = items[0].first.partition(" ")
    if len(items) > 1 or items[0].last or not letter:
        return None
    return [(*match.span("letter"), letter), (*match.span("list"), number)]


def _noun(form: Form, match: re.Match[str], items: tuple[Item, ...]) -> list[Edit] | None:
    """The noun for so many; None where nobody can tell its form."""
    word = match.groupdict().get("word") or ""
    is_many = len(items) > 1 or any(item.last for item in items)
    was_many = len(form.items.name.findall(match["list"])) > 1
    if not word or is_many == was_many or form.said.one == form.said.many:
        return []
    if form.said.nouns:
        return None
    singular = word.removesuffix("s")
    return [(*match.span("word"), f"{singular}s" if is_many else singular)]


def _neighbour(
    form: Form, match: re.Match[str], items: tuple[Item, ...], side: str
) -> list[Edit] | None:
    """For "the previous paragraph", where another one is that now: "paragraph 4 above"."""
    if form.said.nouns or form.said.one == form.said.many:
        return None
    words = f"{form.said.one} {items[0].first} {_side(form, side)}"
    if match[0][:1].isupper():
        words = words[:1].upper() + words[1:]
    return [(*match.span(), words)]


def edited(text: str, start: int, edits: Iterable[Edit]) -> str:
    """A text, which begins at `start` of another one, with these edits of that one made."""
    for begin, end, words in sorted(edits, reverse=True):
        text = text[: begin - start] + words + text[end - start :]
    return text
