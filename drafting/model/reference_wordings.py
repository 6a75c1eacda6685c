"""References written anew, in the words in which they stand: other numbers, the other side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafting.lexicon.roman import roman_value
from drafting.model.reference_forms import Family
from drafting.model.reference_lists import Item, in_letters_of, in_place, items_of, listed, names_in

if TYPE_CHECKING:
    from drafting.lexicon.numerals import Numerals
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
    if form.family is Family.ANNEX and (edits := _annex(form, match, items)) is not None:
        return edits
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


def _annex(form: Form, match: re.Match[str], items: tuple[Item, ...]) -> list[Edit] | None:
    """An annex where one stands now for several, or the only one has a number or none."""
    was = items_of(match["list"], form.items) if match["list"] else ()
    if was and all(one.first for one in items) and len(was) == len(items):
        return None
    if form.said.one != "paragraph":
        return None
    numbers = listed(items, "", form.items)
    is_many = len(items) > 1 or items[0].last
    told = f"{'annexes' if is_many else 'annex'} {numbers}" if numbers else "the annex"
    return [(match.start("head"), match.end("list"), told)]


def _names(form: Form, match: re.Match[str], items: tuple[Item, ...]) -> list[Edit] | None:
    """The list with these items, and the letters that may stand before it."""
    if not all(names_in(items)):
        return None
    if form.numerals is not None:
        return _in_words(form, form.numerals, match, items)
    if not match.groupdict().get("letter"):
        return _list(match, "list", items, form)
    numbers = {name.partition(" ")[0] for name in names_in(items)}
    letters = tuple(Item(*(name.partition(" ")[2] for name in item)) for item in items)
    if len(numbers) > 1 or not all(names_in(letters)):
        return None
    number = (Item(numbers.pop()),)
    return [*_list(match, "letter", letters, form), *_list(match, "list", number, form)]


def _list(match: re.Match[str], group: str, items: tuple[Item, ...], form: Form) -> list[Edit]:
    """What to write in a list: no more than what is another name, if so many are there."""
    start = match.start(group)
    if form.said.one == "الفقرة" and form.numerals is None:
        items = in_letters_of(match[group], items)
    if ")" in match[group] and "(" not in match[group]:
        items = tuple(Item(*(name.replace("(", "") for name in item)) for item in items)
    if (edits := in_place(items, match[group], form.items)) is not None:
        return [(start + begin, start + end, text) for begin, end, text in edits]
    return [(*match.span(group), listed(items, match[group], form.items))]


def _in_words(
    form: Form, numerals: Numerals, match: re.Match[str], items: tuple[Item, ...]
) -> list[Edit] | None:
    """A list that is counted in words; None where the words for a number are not known.

    An article that has lost its vowel, as in “l’avant-dernier”, fits no other word.
    """
    if match.string[: match.start("list")].endswith(("’", "'")):
        return None
    like = names_in(items_of(match["list"], form.items))[0]
    made = []
    for item in items:
        counts = [roman_value(name) if numerals.is_roman else int(name) for name in item if name]
        words = [numerals.word(count, like) for count in counts]
        if not all(words):
            return None
        made.append(Item(*words))
    return _list(match, "list", tuple(made), form)


def _noun(form: Form, match: re.Match[str], items: tuple[Item, ...]) -> list[Edit] | None:
    """The noun for so many; None where nobody can tell its form."""
    word = match.groupdict().get("word") or ""
    is_many = len(items) > 1 or any(item.last for item in items)
    was_many = len(items_of(match["list"], form.items)) > 1 or form.items.to.search(match["list"])
    if match.groupdict().get("letter"):
        return []
    if not word or is_many == bool(was_many) or form.said.one == form.said.many:
        return []
    if form.said.nouns:
        return None
    if word.endswith(".") and form.said.one == "paragraphe":
        return []
    stop = "." if word.endswith(".") else ""
    singular = word.removesuffix(".").removesuffix("s")
    return [(*match.span("word"), f"{singular}s{stop}" if is_many else f"{singular}{stop}")]


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
