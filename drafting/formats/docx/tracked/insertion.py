"""Runs of a paragraph that stay, go or come in, each tracked where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import ID, RPR, P, R, W
from drafting.formats.docx.tracked.paragraph_text import ORIGIN, empty_copy
from drafting.formats.docx.tracked.tracker import INSERTIONS, Tracker
from drafting.redline.spans import Sign

_LINK = W + "hyperlink"
_RSIDS = tuple(W + name for name in ("rsidR", "rsidRPr", "rsidDel"))


class Stretch:
    """Neighbours of one sign and author; or the end of a paragraph that comes in."""

    __slots__ = ("by", "elements", "ends", "fresh", "sign")

    def __init__(self, sign: Sign, by: Revision | None = None, ends: int = -1) -> None:
        self.sign, self.by, self.ends = sign, by, ends
        """`ends` is the number of the paragraph that ends here from now on."""
        self.elements: list[etree._Element] = []
        """What stays or goes, of the paragraph."""
        self.fresh: Callable[[], Sequence[etree._Element]] = tuple
        """Makes what comes in: runs, and links that hold such."""


def track_runs(
    paragraph: etree._Element, stretches: Sequence[Stretch], tracker: Tracker, gone: str = "del"
) -> list[tuple[etree._Element | None, int]]:
    """Track what goes and comes in a paragraph; `gone` is "del" or "moveFrom".

    Gives, for each paragraph that ends here anew, what stands last in it and its number.
    """
    ends: list[tuple[etree._Element | None, int]] = []
    last: etree._Element | None = None
    for at, stretch in enumerate(stretches):
        tracker.under(stretch.by)
        if stretch.ends >= 0:
            ends.append((last, stretch.ends))
        elif stretch.sign == "+":
            following = next((one.elements[0] for one in stretches[at + 1 :] if one.elements), None)
            for element in tracker.tracked(stretch.fresh(), "ins"):
                last = _placed(paragraph, element, (last, following), tracker)
        elif stretch.elements:
            last = stretch.elements[-1]
            if stretch.sign == "-":
                *_, last = tracker.track(stretch.elements, gone)
    return ends


def _placed(
    paragraph: etree._Element,
    element: etree._Element,
    between: tuple[etree._Element | None, etree._Element | None],
    tracker: Tracker,
) -> etree._Element:
    """Put an element between two others; gives what stands last then.

    In the midst of a link it becomes part of that; so do words of the same link beside it.
    """
    last, following = between
    if last is None:
        _put_first(paragraph, element, following)
    else:
        around = set() if following is None else set(following.iterancestors())
        for outer in _between(last, paragraph):
            if outer in around or _are_one_link(outer, element):
                break
            last = outer
        last.addnext(element)
    for outer in _between(element, paragraph):
        if outer.tag in INSERTIONS:
            lift_out(element, outer, tracker)
        elif _are_one_link(outer, element):
            return _melted(element)
        elif outer.tag == element.tag == _LINK:
            lift_out(element, outer, tracker)
    return element


def _put_first(
    paragraph: etree._Element, element: etree._Element, following: etree._Element | None
) -> None:
    if following is None:
        paragraph.append(element)
    else:
        (*_between(following, paragraph)[-1:], following)[0].addprevious(element)


def _between(element: etree._Element, paragraph: etree._Element) -> list[etree._Element]:
    """What holds the element within its paragraph, from the inside."""
    found: list[etree._Element] = []
    while (parent := element.getparent()) is not None and parent is not paragraph:
        found.append(parent)
        element = parent
    return found


def _are_one_link(link: etree._Element, other: etree._Element) -> bool:
    return link.tag == other.tag == _LINK and sorted(link.items()) == sorted(other.items())


def _melted(link: etree._Element) -> etree._Element:
    """Leave what a link holds in its place, which is in the same link; the last of that."""
    content = list(link)
    for element in content:
        link.addprevious(element)
    parent = link.getparent()
    if parent is not None:
        parent.remove(link)
    return content[-1]


def lift_out(element: etree._Element, outer: etree._Element, tracker: Tracker) -> None:
    """Take an element out of what holds it, which is cut in two around it."""
    rest: list[etree._Element] = []
    at = element
    while at is not outer and (parent := at.getparent()) is not None:
        rest += at.itersiblings()
        half = empty_copy(parent)
        half.extend(rest)
        rest = [half] if len(half) else []
        at = parent
    outer.addnext(element)
    for half in rest:
        element.addnext(half)
        if half.tag in INSERTIONS:
            half.set(ID, tracker.number())
    if not len(outer):
        outer.getparent().remove(outer)  # type: ignore[union-attr]


def copied_runs(elements: Iterable[etree._Element]) -> list[etree._Element]:
    """Copies of runs, in copies of the links that they stand in, without changes of their look."""
    found: list[etree._Element] = []
    for link, linked in groupby(elements, key=_link_around):
        runs = [_copied(element) for element in linked]
        if link is None:
            found += runs
        else:
            holder = empty_copy(link)
            holder.extend(runs)
            found.append(holder)
    return found


def _link_around(element: etree._Element) -> etree._Element | None:
    around = next(element.iterancestors(_LINK, P), None)
    return around if around is not None and around.tag == _LINK else None


def _copied(element: etree._Element) -> etree._Element:
    copy = deepcopy(element)
    copy.tail = None
    for run in copy.iter(R):
        for name in _RSIDS:
            run.attrib.pop(name, "")
        if ORIGIN in run.attrib:
            run.set(ORIGIN, f"new {run.get(ORIGIN)}")
    for look in copy.iter(RPR):
        for change in look.findall(W + "rPrChange"):
            look.remove(change)
    return copy


def split_off(paragraph: etree._Element, last: etree._Element | None) -> etree._Element:
    """A paragraph of what stands up to `last`, taken from the beginning of `paragraph`."""
    part = empty_copy(paragraph)
    if last is not None and any(last is one for one in paragraph.iter()):
        _move_up_to(last, paragraph, part)
    return part


def _move_up_to(last: etree._Element, source: etree._Element, target: etree._Element) -> None:
    """Move the content of `source` up to `last`; what holds it is cut in two."""
    top = (last, *_between(last, source))[-1]
    before = list(top.itersiblings(preceding=True))
    target.extend(one for one in reversed(before) if one.tag != W + "pPr")
    if top is last:
        target.append(top)
        return
    half = empty_copy(top)
    target.append(half)
    _move_up_to(last, top, half)
    if not len(top):
        source.remove(top)
