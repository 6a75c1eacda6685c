"""Automatic numbers: what Word prints before a paragraph that belongs to a list."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from drafting.dataclasses import dataclass, field, replace
from drafting.figures import whole_number
from drafting.formats.docx.markup.names import PPR, RPR, VAL, R, W, child, is_on, value
from drafting.formats.docx.reading.number_formats import COUNTS
from drafting.formats.docx.reading.styles import Style
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_PLACEHOLDER = regex(r"%([1-9])")
_LIST = W + "numPr"
_VANISH = W + "vanish"
_BULLETS = "•○▪–"
_MOST = 10_000
"""Numbers beyond are printed in digits: a roman numeral of a million has a thousand letters."""


@dataclass(slots=True)
class _Level:
    text: str = ""
    format: str = "decimal"
    start: int = 1
    restart: int | None = None
    """A level whose number makes this one begin again; all above it if None."""
    legal: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    by_style: dict[str, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    """The counters, shared by all lists of one abstract list."""


class ListItem(NamedTuple):
    """Where a paragraph stands in a list."""

    list_id: str
    level: int


class Numbers:
    """The lists of one document; asked paragraph by paragraph, in order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._root = root
        self._counted: dict[str, _List] = {}

    def of(self, item: ListItem | None) -> str:
        """What is printed before the next paragraph, empty if it is in no list."""
        if item is None:
            return ""
        found = self._counted[item.list_id] = self._lists[item.list_id]
        return _advance(found, item.level)

    def item(self, paragraph: etree._Element, style: Style) -> ListItem | None:
        """Where a paragraph stands in which list; None if it is in none, and if nobody sees it."""
        of_paragraph = child(paragraph, PPR)
        properties = None if of_paragraph is None else child(of_paragraph, _LIST)
        list_id = value(properties, "numId") or style.list_id
        found = self._lists.get(list_id) if list_id not in ("", "0") else None
        if found is None or _is_hidden(paragraph, style):
            return None
        given = value(properties, "ilvl")
        own = found.by_style.get(style.id, style.list_level)
        return ListItem(list_id, whole_number(given, own))

    def begin_again(self) -> None:
        """Count from the beginning of the document."""
        for one in self._counted.values():
            one.counts.clear()
        self._counted.clear()

    @cached_property
    def _lists(self) -> dict[str, _List]:
        """By number; most texts of the United Nations are in no list and never ask."""
        root = etree.Element(W + "numbering") if self._root is None else self._root
        lists: dict[str, _List] = {}
        abstract = {
            element.get(W + "abstractNumId", ""): _abstract(element)
            for element in root.iter(W + "abstractNum")
        }
        _follow_links(root, abstract)
        for element in root.iter(W + "num"):
            base = abstract.get(value(element, "abstractNumId"))
            if base is not None:
                identity = element.get(W + "numId", "")
                lists[identity] = _overridden(base, element)
        return lists


def _is_hidden(paragraph: etree._Element, style: Style) -> bool:
    """Whether a paragraph is hidden with its mark: it is not printed, and lists do not count it."""
    marks = (paragraph.find(f"{PPR}/{RPR}"), *(run.find(RPR) for run in paragraph.iter(R)))
    return all(
        style.hidden if look is None or look.find(_VANISH) is None else is_on(look, "vanish")
        for look in marks
    )


def _follow_links(root: etree._Element, abstract: dict[str, _List]) -> None:
    """Give lists that only name a list style the levels of the list that defines it."""
    elements = list(root.iter(W + "abstractNum"))
    defined = {value(one, "styleLink"): one.get(W + "abstractNumId", "") for one in elements}
    for element in elements:
        source = defined.get(value(element, "numStyleLink") or "-", "")
        if source in abstract:
            abstract[element.get(W + "abstractNumId", "")] = abstract[source]


def _abstract(element: etree._Element) -> _List:
    found = _List()
    for level in element.iter(W + "lvl"):
        depth = _integer(level.get(W + "ilvl", "0"), 0)
        found.levels[depth] = _level(level)
        if style := value(level, "pStyle"):
            found.by_style[style] = depth
    return found


def _level(element: etree._Element) -> _Level:
    restart = value(element, "lvlRestart")
    legal = element.find(W + "isLgl")
    return _Level(
        value(element, "lvlText"),
        value(element, "numFmt") or "decimal",
        _integer(value(element, "start"), 0),
        _integer(restart, 0) if restart else None,
        legal is not None and legal.get(VAL, "1") not in ("0", "false"),
    )


def _overridden(base: _List, element: etree._Element) -> _List:
    """The list of a `w:num`: that of its abstract list, but where it overrides a level."""
    overrides = list(element.iter(W + "lvlOverride"))
    if not overrides:
        return base
    own = _List(dict(base.levels), dict(base.by_style))
    for override in overrides:
        depth = _integer(override.get(W + "ilvl", "0"), 0)
        level = override.find(W + "lvl")
        own.levels[depth] = _level(level) if level is not None else own.levels.get(depth, _Level())
        if start := value(override, "startOverride"):
            before = own.levels[depth]
            own.levels[depth] = replace(before, start=_integer(start, 1))
    return own


def _advance(numbers: _List, depth: int) -> str:
    level = numbers.levels.get(depth)
    if level is None:
        return ""
    if level.format == "bullet":
        return _bullet(numbers, depth)
    numbers.counts[depth] = numbers.counts.get(depth, level.start - 1) + 1
    for deeper, other in numbers.levels.items():
        begins_again = deeper > depth and (other.restart is None or 0 <= depth < other.restart)
        if begins_again and other.restart != 0:
            numbers.counts.pop(deeper, None)
    return _PLACEHOLDER.sub(lambda match: _shown(numbers, int(match[1]) - 1, level), level.text)


def _bullet(numbers: _List, depth: int) -> str:
    """The sign of a bullet, another one than those of the bullets above it."""
    above = sum(numbers.levels[one].format == "bullet" for one in numbers.levels if one < depth)
    return _BULLETS[above % len(_BULLETS)]


def _shown(numbers: _List, depth: int, asking: _Level) -> str:
    level = numbers.levels.get(depth, _Level())
    number = numbers.counts.get(depth, level.start)
    style = "decimal" if asking.legal or number > _MOST else level.format
    return COUNTS.get(style, str)(max(number, 0))


def _integer(text: str, otherwise: int) -> int:
    digits = text.removeprefix("-")
    return int(text) if digits.isdigit() and len(digits) < 9 else otherwise
