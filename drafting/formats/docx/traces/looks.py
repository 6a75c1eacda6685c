"""Whether a run of words can be seen: its size, its colour and the ground that it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import PPR, RPR, TBL, P, R, W, is_on, value
from drafting.formats.unseen import OF_ITS_GROUND, TINY
from drafting.patterns import regex

HIDDEN = "hidden"

_SMALLEST = 4
"""Half points of the smallest letters that anybody can read; the notes of the house have 17."""
_NEAR = 24
"""How far apart, over red, green and blue, two colours are that look like one."""
_WHITE = "FFFFFF"
_UNKNOWN = ""
_LONGEST_CHAIN = 20
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": _WHITE, "darkBlue": "000080",
    "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_NARROWEST = 5
"""Hundredths of their width to which letters are pressed that nobody can read."""
_WHITE_OF_THEMES = frozenset(("background1", "light1"))
_CELL, _ROW = W + "tc", W + "tr"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MATH_RUN = MATH + "r"
_SHAPE, _DRAWN = "{urn:schemas-microsoft-com:vml}", "{*}docPr"
_INVISIBLE = regex(r"visibility\s*:\s*hidden|(?:left|top)\s*:\s*-\d{4,}(?:\.\d+)?pt", re.IGNORECASE)
"""A shape that is not drawn, or drawn beside every page."""
_NO_FILL = "{{{0}}}textFill/{{{0}}}noFill".format(
    "http://schemas.microsoft.com/office/word/2010/wordml"
)
"""What letters have that are drawn without any colour."""
_LETTERS = (
    *(W + name for name in ("t", "delText", "sym", "noBreakHyphen", "softHyphen")),
    MATH + "t",
)
"""What size and colour hide; a picture in such a run is seen, and a break does its work."""
_BOX = W + "txbxContent"


class Looks:
    """The looks of the runs of one file, with what they have from styles."""

    def __init__(self, styles: etree._Element | None, ground: str = _WHITE) -> None:
        """`ground` is the colour of the page."""
        self._ground = ground
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self._defaults: list[etree._Element] = []
        for style in () if styles is None else styles.iter(W + "style"):
            identity = style.get(W + "styleId", "")
            self._styles[identity] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default = identity
        if styles is not None:
            self._defaults = styles.findall(f"{W}docDefaults/{W}rPrDefault/{RPR}")

    def unseen(self, run: etree._Element) -> str:
        """Why nobody sees the words of a run; nothing where they can be seen."""
        paragraph = next(run.iterancestors(P), None)
        layers = list(self._of_run(run.find(RPR), paragraph))
        row = next(run.iterancestors(_ROW), None)
        if _toggled(layers, "vanish") or _is_hidden_row(row) or _is_in_hidden_shape(run):
            return HIDDEN
        if whole_number(_first(layers, "sz", "val"), _SMALLEST + 1) <= _SMALLEST:
            return TINY
        if 0 < whole_number(_first(layers, "w", "val").rstrip("%"), 0) <= _NARROWEST:
            return TINY
        if any(one.find(_NO_FILL) is not None for one in layers[:1]):
            return OF_ITS_GROUND
        colour = _first(layers, "color", "val")
        if _first(layers, "color", "themeColor") in _WHITE_OF_THEMES:
            shaded = (_first(layers, "color", f"theme{how}") for how in ("Shade", "Tint"))
            colour = colour if any(shaded) else _WHITE
        if is_colour(colour) and _are_alike(colour, self._ground_of(run, layers, paragraph)):
            return OF_ITS_GROUND
        return ""

    def is_mark_hidden(self, paragraph: etree._Element) -> bool:
        """Whether the mark at the end of a paragraph is hidden."""
        properties = _properties_of(paragraph)
        own = None if properties is None else properties.find(RPR)
        return _toggled(list(self._of_run(own, paragraph)), "vanish")

    def _of_run(
        self, own: etree._Element | None, paragraph: etree._Element | None
    ) -> Iterator[etree._Element]:
        """Properties of a run, the nearest first."""
        if own is not None:
            yield own
            yield from self._chain(value(own, "rStyle"), RPR)
        if paragraph is not None:
            style = value(_properties_of(paragraph), "pStyle") or self._default
            yield from self._chain(style, RPR)
            table = next(paragraph.iterancestors(TBL), None)
            if table is not None:
                yield from self._chain(value(table.find(f"{TBL}Pr"), "tblStyle"), RPR)
        yield from self._defaults

    def _chain(self, style: str, kind: str) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._styles.get(style)
            if element is None:
                return
            yield from element.findall(kind)
            style = value(element, "basedOn")

    def _ground_of(
        self, run: etree._Element, layers: list[etree._Element], paragraph: etree._Element | None
    ) -> str:
        """The colour behind a run; nothing where it cannot be told."""
        highlight = _first(layers, "highlight", "val")
        if highlight in _HIGHLIGHTS:
            return _HIGHLIGHTS[highlight]
        fills = [_first(layers, "shd", "fill")]
        if paragraph is not None:
            own = _properties_of(paragraph)
            style = value(own, "pStyle") or self._default
            around = [*([own] if own is not None else []), *self._chain(style, PPR)]
            fills.append(_first(around, "shd", "fill"))
        if found := next(filter(is_colour, fills), ""):
            return found
        return self._ground_of_holder(run)

    def _ground_of_holder(self, run: etree._Element) -> str:
        for holder in run.iterancestors(_CELL, TBL, _BOX):
            if holder.tag == _BOX:
                return _UNKNOWN
            properties = holder.find(f"{holder.tag}Pr")
            fill = "" if properties is None else _first([properties], "shd", "fill")
            if is_colour(fill):
                return fill
            if holder.tag == TBL and self._is_shaded(value(properties, "tblStyle")):
                return _UNKNOWN
        return self._ground

    def _is_shaded(self, style: str) -> bool:
        """Whether a style of tables gives any of their cells a colour."""
        element = self._styles.get(style)
        for _ in range(_LONGEST_CHAIN):
            if element is None:
                return False
            if next(element.iter(W + "shd"), None) is not None:
                return True
            element = self._styles.get(value(element, "basedOn"))
        return True


def is_seen(element: etree._Element, why: str) -> bool:
    """Whether one element of a run is seen, of which the letters are not for that reason."""
    return not why or (why != HIDDEN and element.tag not in _LETTERS)


def runs_unseen(root: etree._Element, looks: Looks) -> Iterator[tuple[etree._Element, str]]:
    """The runs of a part that nobody sees, each with the reason."""
    for run in root.iter(R, MATH_RUN):
        if why := looks.unseen(run):
            yield run, why


def _properties_of(paragraph: etree._Element) -> etree._Element | None:
    """The properties of a paragraph, which stand before all else in it: it may be long."""
    first = next(paragraph.iterchildren(), None)
    return first if first is not None and first.tag == PPR else None


def _toggled(layers: list[etree._Element], name: str) -> bool:
    return next((is_on(one, name) for one in layers if one.find(W + name) is not None), False)


def _first(layers: list[etree._Element], name: str, attribute: str) -> str:
    for one in layers:
        found = one.find(W + name)
        if found is not None:
            return str(found.get(W + attribute, ""))
    return ""


def _is_in_hidden_shape(run: etree._Element) -> bool:
    """Whether a run stands in a box that its own properties hide."""
    for box in run.iterancestors(_BOX):
        for holder in box.iterancestors():
            if holder.tag == P:
                break
            style = holder.get("style", "") if holder.tag.startswith(_SHAPE) else ""
            drawing = holder.find(_DRAWN)
            if _INVISIBLE.search(style):
                return True
            if drawing is not None and drawing.get("hidden") in ("1", "true"):
                return True
    return False


def _is_hidden_row(row: etree._Element | None) -> bool:
    return row is not None and is_on(row.find(W + "trPr"), "hidden")


def is_colour(text: str) -> bool:
    """Whether a value is a colour, in six hexadecimal figures."""
    return len(text) == 6 and all(figure in "0123456789abcdefABCDEF" for figure in text)


def _are_alike(one: str, other: str) -> bool:
    if not is_colour(other):
        return False
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return sum(abs(first - second) for first, second in pairs) <= _NEAR
