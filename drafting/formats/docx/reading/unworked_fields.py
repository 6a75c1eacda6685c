"""What fields show that no program has worked out, or that keep what they show in their code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import VAL, W, is_on
from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.lexicon.symbol_fonts import is_symbol_font, sign
from drafting.patterns import regex

CHECKED, UNCHECKED = "☒", "☐"
_WORD = regex(r'"[^"]*"|\S+')
_FRACTION = regex(r"\\f\s*\(([^(),;]*)[,;]([^(),;]*)\)", re.IGNORECASE)
_SWITCH = regex(r"\\[a-z]+\d*\s*", re.IGNORECASE)
_SILENT = frozenset(
    ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "XE", "TC", "TA", "RD", "SET", "ADVANCE",
     "PRIVATE", "ASK", "TOC", "INDEX", "TOA", "MACROBUTTON", "GOTOBUTTON", "PRINT", "HYPERLINK",
     "NOTEREF", "BIDIOUTLINE", "FORMTEXT", "NEXT", "EMBED", "LINK", "INCLUDEPICTURE", "ADDIN")
)  # fmt: skip
"""Fields that show no words of the text: marks, page numbers, lists of what stands elsewhere."""
_DEGREES = (str, letters, roman)
"""How LISTNUM counts, by level."""


@dataclass(slots=True)
class FieldCounts:
    """What counting fields have come to."""

    _counts: Counter[str] = field(default_factory=Counter)

    def shown(self, code: str) -> str | None:
        """The number of a field that counts; None for other fields."""
        kind, *words = _words(code) or [""]
        if kind in ("AUTONUM", "AUTONUMLGL", "AUTONUMOUT"):
            return f"{self._next(kind)}."
        if kind == "SEQ" and words:
            return str(self._next(f"SEQ {words[0]}"))
        if kind == "LISTNUM":
            at = words.index("\\l") + 1 if "\\l" in words[:-1] else 0
            level = int(words[at]) if at and words[at] in ("1", "2", "3") else 1
            return f"{_DEGREES[level - 1](self._next_in_list(level))})"
        return None

    def _next_in_list(self, level: int) -> int:
        """The next number of a level; those of the levels below it begin anew."""
        for below in range(level + 1, len(_DEGREES) + 1):
            del self._counts[f"LISTNUM {below}"]
        return self._next(f"LISTNUM {level}")

    def _next(self, name: str) -> int:
        self._counts[name] += 1
        return self._counts[name]


def shows_nothing(code: str) -> bool:
    """Whether a field of this code has no words that could be missed."""
    kind, *_ = _words(code) or [""]
    return not kind or kind in _SILENT


def shown_by(code: str, form: etree._Element | None = None) -> str | None:
    """What a field shows by its code, or by the form that began it; None if that does not say."""
    kind, *words = _words(code) or [""]
    if form is not None and (box := form.find(f"{W}ffData/{W}checkBox")) is not None:
        name = "checked" if box.find(W + "checked") is not None else "default"
        return CHECKED if is_on(box, name) else UNCHECKED
    if form is not None and (choice := form.find(f"{W}ffData/{W}ddList")) is not None:
        return _chosen(choice)
    if kind == "SYMBOL" and words:
        return _symbol(words)
    if kind == "QUOTE":
        return " ".join(words)
    if kind == "MERGEFIELD" and words:
        return f"«{words[0]}»"
    return _equation(code) if kind == "EQ" else None


def _words(code: str) -> list[str]:
    """The name of a field in capitals, and its arguments and switches."""
    found = [word.strip('"') for word in _WORD.findall(code)]
    return [found[0].upper(), *found[1:]] if found else []


def _chosen(choice: etree._Element) -> str:
    """The entry of a drop-down list that is chosen."""
    entries = [one.get(VAL, "") for one in choice.iterchildren(W + "listEntry")]
    marks = (choice.find(W + name) for name in ("result", "default"))
    value = next((mark.get(VAL, "") for mark in marks if mark is not None), "0")
    at = int(value) if value.isdecimal() and len(value) < 5 else 0
    return entries[at] if at < len(entries) else ""


def _symbol(words: list[str]) -> str:
    font = next(iter(_after(words, "\\f")), "")
    base = 16 if words[0].lower().startswith("0x") else 10
    try:
        code = int(words[0], base) if len(words[0]) < 8 else 0
    except ValueError:
        return ""
    if is_symbol_font(font) or code > 0xFF:
        return sign(code, font) if 0 < code < 0xD800 or 0xE000 <= code < 0x10FFFF else ""
    return bytes([code]).decode("cp1252", "ignore") if code > 0 else ""


def _after(words: list[str], switch: str) -> Iterator[str]:
    yield from words[words.index(switch) + 1 :] if switch in words else ()


def _equation(code: str) -> str:
    """The words of an equation field: a fraction with a stroke, all else as it is typed."""
    _, _, said = code.strip().partition(" ")
    while (made := _FRACTION.sub(r"\1/\2", said)) != said:
        said = made
    return _SWITCH.sub("", said).strip()
