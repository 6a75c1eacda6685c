"""References in a text to its own parts: “paragraph 4 (b) above”, “section II above”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from drafting.lexicon.cardinals import cardinal_value, small_count
from drafting.lexicon.numerals import HEADED
from drafting.lexicon.roman import roman
from drafting.model.reference_forms import Family, Form, forms
from drafting.model.reference_lists import Item, in_latin, items_of, names_in
from drafting.model.reference_owners import (
    end_of,
    is_of_the_text,
    is_present,
    says_of_the_resolution,
)
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.lexicon.numerals import Numerals

__all__ = [
    "BOTH_SIDES",
    "OF_THE_RESOLUTION",
    "PRESENT",
    "PRESENT_ARTICLE",
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
PRESENT_ARTICLE = "present article"
"""The article, or section, of an annex in which a reference stands."""
PRESENT = "present"
"""The annex in which a reference stands."""
OF_THE_RESOLUTION = "the resolution"
"""The text itself, as an annex may speak of it: “paragraph 3 of the resolution”. Elsewhere that
is another one."""
_KEPT = 4096
_MARKED = regex(r"\[|~~|\(\d|\*[^*]*\*[^*]*\*")
_MARKS = regex(r"\[\^[^\]]*\]|[*\[\]]|~~")
_NUMBER_IN_PARENTHESES = regex(r"(\bparagraphs?\s)\((\d+)\)")
_WHOLES = {
    Family.PARAGRAPH: (Family.ANNEXED,),
    Family.SUBPARAGRAPH: (Family.PARAGRAPH, Family.ANNEXED),
    Family.OPERATIVE_ORDINAL: (Family.PARAGRAPH,),
}
"""Families whose words may be a part of those of others."""
_LAST_NAME = regex(r"[IVX]+$|[一二三四五六七八九十]+$|[^\s]+$")


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
    return (*(one.reference for one in written(text)), *between_marks(text))


@lru_cache(maxsize=_KEPT)
def between_marks(text: str) -> tuple[Reference, ...]:
    """References that marks stand in: “paragraph *3* above”, “[paragraph 3] above”.

    Nobody can tell how these are to be written anew, so that they are to be looked at.
    """
    if not _MARKED.search(text) or next(forms(text), None) is None:
        return ()
    known = {_unmarked(one.reference.words) for one in written(text)}
    found = (one.reference for one in written(_unmarked(text)))
    return tuple(one._replace(is_sure=False) for one in found if one.words not in known)


def _unmarked(text: str) -> str:
    """A text without notes, italics and brackets; of a number too: “paragraph (3)”."""
    return _NUMBER_IN_PARENTHESES.sub(r"\1\2", _MARKS.sub("", text))


@lru_cache(maxsize=_KEPT)
def written(text: str) -> tuple[Written, ...]:
    """The same references, each with how it is written."""
    return tuple(_joined(run) for run in _runs(written_apart(text)))


@lru_cache(maxsize=_KEPT)
def written_apart(text: str) -> tuple[Written, ...]:
    """The references in a text as they are written, each side a reference of its own."""
    found = [
        (form, match, _reference(form, match))
        for form in forms(text)
        for match in form.whole.finditer(text)
    ]
    whole = _wholes(found)
    return tuple(
        Written(form, (match,), one)
        for at, (form, match, one) in enumerate(found)
        if one is not None and at in whole
    )


_Found = tuple[Form, "re.Match[str]", Reference | None]


def _wholes(found: Sequence[_Found]) -> set[int]:
    """Which of what was found is no mere part of what another form has found at the same place.

    That may be of another document: “sections II” in “sections II and III of resolution 70/1”.
    """

    def order(at: int) -> tuple[int, int, bool]:
        form, match, _ = found[at]
        return match.start(), -match.end(), form.family in _WHOLES

    whole: set[int] = set()
    around: list[tuple[Family, int]] = []
    for at in sorted(range(len(found)), key=order):
        form, match, _ = found[at]
        families = (form.family, *_WHOLES.get(form.family, ()))
        around = [(family, end) for family, end in around if end > match.start()]
        if not any(family in families and match.end() <= end for family, end in around):
            whole.add(at)
        around.append((form.family, match.end()))
    return whole


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
    return (
        one.form is other.form
        and text[end:start] == one.form.items.conjunction
        and all(each.reference.side and can_be_two(each.matches[0]) for each in (one, other))
    )


def can_be_two(match: re.Match[str]) -> bool:
    """Whether a reference can be said for each side: “paragraph 1 above and paragraph 6 below”."""
    groups = match.groupdict()
    return "operative" in groups and not (groups.get("section") or groups.get("letter"))


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
    groups = match.groupdict()
    is_sure = is_of_the_text(form, match)
    is_of_host = is_sure is None and says_of_the_resolution(form, match)
    is_sure = False if is_of_host else is_sure
    items = None if is_sure is None else _items(form, match)
    if is_sure is None or items is None:
        return None
    section = _label_of(form, groups.get("section") or groups.get("behind") or "")
    words = match.string[match.start() : end_of(match)]
    annex = OF_THE_RESOLUTION if is_of_host else _annex(form, groups)
    return Reference(form.family, words, items, form.side_in(match), section, annex, is_sure)


def _label_of(form: Form, name: str) -> str:
    """A name of a section or an annex as its label has it."""
    if not name or (form.numerals is None and form.said.one != "段"):
        return name
    numerals = form.numerals if form.numerals and form.numerals.is_roman else HEADED["zh"]
    return roman(value).upper() if (value := numerals.value(name)) > 0 else name


def _annex(form: Form, groups: Mapping[str, str | None]) -> str:
    """The annex of what is referred to, as its label is."""
    named = groups.get("annex") or groups.get("before")
    if not named:
        return ""
    if form.said.one != "paragraph":
        return f"Annex {_label_of(form, _LAST_NAME.search(named)[0])}"  # type: ignore[index]
    if is_present(named):
        return PRESENT_ARTICLE if named.endswith("article") else PRESENT
    if named[:1] in "Aa" and named[1:].startswith("rticle"):
        return f"A{named[1:]}"
    return f"Annex {named.partition(' ')[2].removeprefix('annex').removeprefix('Annex')}".rstrip()


def _items(form: Form, match: re.Match[str]) -> tuple[Item, ...] | None:
    """What a match names; None for words that are no numbers."""
    groups = match.groupdict()
    if form.family is Family.NEIGHBOUR:
        what = _neighbours(groups)
        return (Item(what),) if what else ()
    if groups.get("from"):
        count = cardinal_value(groups["count"] or "")
        return (Item("1", str(count)) if groups["from"] == "first" else Item(f"-{count}", "-1"),)
    items = items_of(match["list"], form.items) if match["list"] else (Item(""),)
    if form.numerals is not None:
        return _counted(form.numerals, items)
    if not (letters := groups.get("letter")):
        return in_latin(items) if form.said.one == "الفقرة" else items
    if len(items) > 1 or items[0].last:
        return items
    within = items_of(letters, form.items)
    number = items[0].first
    return tuple(Item(*(f"{number} {one}" if one else "" for one in item)) for item in within)


def _neighbours(groups: Mapping[str, str | None]) -> str:
    """How many neighbours are meant, or the "section"; empty for one that has a number.

    Who speaks of several and says no number means at least two.
    """
    told = next((groups[name] for name in ("count", "many", "number") if groups.get(name)), "")
    if count := small_count((told or "").casefold()):
        return str(count)
    if groups.get("plural") or groups.get("more"):
        return "2"
    return "1" if groups.get("other") else groups.get("what") or ""


def _counted(numerals: Numerals, items: Sequence[Item]) -> tuple[Item, ...] | None:
    """Items that are named in words, as labels have them; None for words that are no numbers."""
    made = []
    for item in items:
        values = [numerals.value(name) for name in item if name]
        if 0 in values or (len(values) > 1 and min(values) < 0):
            return None
        made.append(
            Item(*(roman(one).upper() if numerals.is_roman else str(one) for one in values))
        )
    return tuple(made)
