"""The characters that a run prints: as typed, raised and lowered, and those of symbol fonts."""

from __future__ import annotations

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import T, W, value
from drafting.formats.spaces import SOFT_HYPHEN
from drafting.lexicon.small_figures import set_high, set_low
from drafting.lexicon.symbol_fonts import is_symbol_font, sign

NO_BREAK_HYPHEN = "\u2011"
_BREAK, _TYPE, _SYMBOL = W + "br", W + "type", W + "sym"
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": NO_BREAK_HYPHEN,
}
_HYPERLINK = "Hyperlink"
"""The style of links, which are underlined wherever they stand."""
_LEAST_SHIFT, _SMALL = 3, 16
"""Half points: by how much raised and lowered figures are shifted, and how large they are."""
_PAGES = frozenset(("page", "column"))


def text_of(element: etree._Element) -> str:
    """What one element of a run prints; nothing for what is no text."""
    tag = element.tag
    if tag == T:
        # Programs that set XML in lines end them within words; Word shows a blank.
        return (element.text or "").replace(SOFT_HYPHEN, "").replace("\n", " ")
    if tag == _BREAK:
        return " " if element.get(_TYPE) in _PAGES else "\n"
    if tag == _SYMBOL:
        code = element.get(W + "char", "")
        return sign(int(code, 16), element.get(W + "font", "")) if _is_code(code) else ""
    return _CHARACTERS.get(tag, "")


def as_set(text: str, properties: etree._Element | None) -> str:
    """The letters of a run as it sets them, each by one: raised, lowered, in a font of symbols."""
    if properties is None:
        return text
    align = value(properties, "vertAlign") or _align_by_shift(text, properties)
    if align == "superscript":
        return set_high(text)
    if align == "subscript":
        return set_low(text)
    fonts = properties.find(W + "rFonts")
    font = "" if fonts is None else fonts.get(W + "ascii", "")
    return "".join(sign(ord(one), font) for one in text) if is_symbol_font(font) else text


def _align_by_shift(text: str, properties: etree._Element) -> str:
    """How small figures stand that are raised or lowered by so many half points."""
    shift, size = value(properties, "position"), whole_number(value(properties, "sz"))
    is_shifted = whole_number(shift.lstrip("-")) >= _LEAST_SHIFT and 0 < size <= _SMALL
    if not is_shifted or not text.strip().isdecimal():
        return ""
    return "subscript" if shift.startswith("-") else "superscript"


def is_underlined(properties: etree._Element | None) -> bool:
    """Whether a run is underlined that is no link."""
    line = value(properties, "u")
    return line not in ("", "none") and value(properties, "rStyle") != _HYPERLINK


def _is_code(code: str) -> bool:
    is_hexadecimal = len(code) == 4 and all(one in "0123456789abcdefABCDEF" for one in code)
    return is_hexadecimal and not 0xD800 <= int(code, 16) < 0xE000
