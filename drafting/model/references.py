"""References in a text to its own parts: “paragraph 4 (b) above”, “section II above”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from drafting.lexicon.ordinals import ordinal_value
from drafting.model.reference_forms import Family, Form, forms
from drafting.model.reference_lists import Item, items_of, names_in
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

__all__ = [
    "BOTH_SIDES",
    "PRESENT",
    "Family",
    "Item",
    "Reference",
    "Written",
    "references",
    "written",
    "written_apart",
]

BOTH_SIDES = "above and below"
"""The side of a reference that has parts on either: “paragraph 1 above and paragraph 6 below”."""
PRESENT = "present"
"""The annex in which a reference stands."""
_KEPT = 4096
_FOREIGN = regex(r",?\s(?:of|in|to|contained|set\sout|annexed|du|de|des|del)\b")
_ANNEX_OF_ANOTHER = regex(r",?\s(?:to|of|thereto|thereof|attached)\b")
_BEHIND_ANOTHER = regex(r"(?:[,/]|\d[\w./()]*|\b(?:its|their|whose))\s?$")
"""What stands before an annex that is named behind its document: “resolution 6/1, annex II”."""
_POSSESSED = regex(r"(?:\b(?:its|their|whose|that|said)\s|\d\)?,\s|\bresolution,\s)$")


class Reference(NamedTuple):
    """One reference, with what it names."""

    family: Family
    words: str
    items: tuple[Item, ...]
    """Numbers as labels have them: "4 (b)", "3", "II"; an annex without a number is ""."""
    side: str = ""
    """Where it says that they stand: "above", "below", on both sides, or nothing."""
    section: str = ""
    """The section of the paragraphs, if it names one."""
    annex: str = ""
    """The annex of the paragraphs as its label is, if it names one; "present" is that in which
    it stands."""
    is_sure: bool = True
    """Whether it says that it is of the text itself; if not, it may be of another document."""
    parts: tuple[Reference, ...] = ()
    """Those that it joins, each with its own side, if it is of both sides."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in it; of a range both ends."""
        return names_in(self.items)


class Written(NamedTuple):
    """A reference as it stands in a text: its form, and where each of its parts is."""

    form: Form
    matches: tuple[re.Match[str], ...]
    reference: Reference

    @property
    def span(self) -> tuple[int, int]:
        """From where to where it stands."""
        return self.matches[0].start(), self.matches[-1].end()


@lru_cache(maxsize=_KEPT)
def references(text: str) -> tuple[Reference, ...]:
    """The references in inline `text`; what is said of both sides in one breath is one."""
    return tuple(one.reference for one in written(text))


@lru_cache(maxsize=_KEPT)
def written(text: str) -> tuple[Written, ...]:
    """The same references, each with how it is written."""
    return tuple(_joined(run) for run in _runs(written_apart(text)))


@lru_cache(maxsize=_KEPT)
def written_apart(text: str) -> tuple[Written, ...]:
    """The references in a text as they are written, each side a reference of its own."""
    return tuple(
        Written(form, (match,), found)
        for form in forms(text)
        for match in form.whole.finditer(text)
        if (found := _reference(form, match)) is not None
    )


def _runs(found: Sequence[Written]) -> Iterator[Sequence[Written]]:
    """References in runs: such as are of one list on two sides, all others alone."""
    run = list(found[:1])
    for one, other in pairwise(found):
        if not _is_joined(one, other):
            yield from _of_both_sides(run)
            run = []
        run.append(other)
    yield from _of_both_sides(run)


def _of_both_sides(run: list[Written]) -> Iterator[Sequence[Written]]:
    if len({one.reference.side for one in run}) > 1:
        yield run
    else:
        yield from ([one] for one in run)


def _is_joined(one: Written, other: Written) -> bool:
    """Whether one reference goes on in another: “paragraph 1 above and paragraph 6 below”."""
    text, end, start = one.matches[0].string, one.span[1], other.span[0]
    return text[end:start] == one.form.items.conjunction and all(
        each.reference.side and can_be_two(each.matches[0]) for each in (one, other)
    )


def can_be_two(match: re.Match[str]) -> bool:
    """Whether a reference can be said for each side: “paragraph 1 above and paragraph 6 below”."""
    groups = match.groupdict()
    return "operative" in groups and not (groups["section"] or groups["letter"])


def _joined(run: Sequence[Written]) -> Written:
    if len(run) == 1:
        return run[0]
    matches = tuple(match for one in run for match in one.matches)
    parts = tuple(one.reference for one in run)
    words = matches[0].string[matches[0].start() : matches[-1].end()]
    items = tuple(item for part in parts for item in part.items)
    whole = Reference(parts[0].family, words, items, BOTH_SIDES, parts=parts)
    return Written(run[0].form, matches, whole)


def _reference(form: Form, match: re.Match[str]) -> Reference | None:
    if _is_of_another(form, match):
        return None
    groups = match.groupdict()
    section = groups.get("section") or groups.get("behind") or ""
    items = _items(form, match)
    if items is None:
        return None
    annex, is_sure = _annex(form, groups), _is_sure(form, groups)
    words = match.string[match.start() : _end(match)]
    return Reference(form.family, words, items, form.side_in(match), section, annex, is_sure)


def _end(match: re.Match[str]) -> int:
    """Where the words of a reference end, with those that say in which annex it is."""
    beside = (name for name in ("annex", "own") if name in match.re.groupindex)
    return max(match.end(), *map(match.end, beside), 0)


def _annex(form: Form, groups: Mapping[str, str | None]) -> str:
    """The annex of paragraphs that are referred to, as its label is."""
    named = groups.get("annex") if form.family is Family.ANNEXED else None
    if not named:
        return ""
    if named.endswith("annex") and not named.casefold().startswith("the annex"):
        return PRESENT
    return f"Annex {named.partition(' ')[2].removeprefix('annex').removeprefix('Annex')}".rstrip()


def _is_sure(form: Form, groups: Mapping[str, str | None]) -> bool:
    """Whether the words of a reference say that it is of this very text."""
    if form.family is Family.ANNEX:
        return bool(groups["tail"])
    if form.family is Family.ANNEXED:
        return bool(groups["own"]) or _annex(form, groups) == PRESENT
    return True


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
    if form.family in (Family.ANNEX, Family.ANNEXED):
        return not _is_sure(form, groups) and _is_behind_or_before_another(match)
    if "operative" not in groups or groups["tail"]:
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return not groups["operative"] or is_followed or _POSSESSED.search(before) is not None


def _is_behind_or_before_another(match: re.Match[str]) -> bool:
    """Whether an annex is named with the document that it is of."""
    text = match.string
    start = match.start("annex" if "annex" in match.re.groupindex else 0)
    if _ANNEX_OF_ANOTHER.match(text, _end(match)):
        return True
    return _BEHIND_ANOTHER.search(text[max(0, start - 40) : start]) is not None
