"""Symbols of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import PRINTED, About, Hit, document_rule, passage_rule
from drafting.lexicon.draft_names import agree, symbol_for
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_RULES = "Symbols of United Nations documents, Dag Hammarskjöld Library"
WHERE = PRINTED | {Role.MASTHEAD}
_SYMBOL = regex(
    r"(?<![\w/.])(?:A|E|S|ST|CTOC|CAC|UNEP|HSP|TD|a(?=/(?:C\.|\d\d/)))"
    r"(?:/{1,2}[\w.()-]+)+(?: \([^)]*\))?"
)
_PARTS = "C|AC|CN|CONF|SC|GC|WG|L|CRP|Rev|Add|Corr|Amend|SR|PV|INF|WP"
_NO_POINT = regex(rf"/({_PARTS})[ -]?(\d+)")
_OTHER_CASE = regex(
    r"[/.](rev|add|corr|amend|l|crp|c|ac|cn|conf|REV|ADD|CORR|AMEND)\.(?=\d)|/(Res)(?=/)"
)
_SUFFIX = regex(r"(?<=\d)\.(?=(?:Rev|Add|Corr)\.\d)")
_TWO_STROKES = regex(r"//")
_STANDING_APART = regex(
    r"(?<![\w/.])(?:A|E|S|CTOC|CAC|UNEP|HSP)/[\w./-]*?"
    r"(?P<gap>/ ?(?:L|Rev|Add|Corr) (?=\d)|/ (?=L\.))"
)
_POINT_FOR_STROKE = regex(r"(?<![\w/.])([AE])\.((?:C|CN|AC|HRC)[.\d]*)/(?=\d)")
_BACKSLASHES = regex(r"(?<![\w/.])[AES](?:\\[\w.]+){2,}")
_SECTION = regex(r"(?<=\d)\((?=(?:Sect|Part)\.)")
_CASES = {"crp": "CRP", "l": "L", "c": "C", "ac": "AC", "cn": "CN", "conf": "CONF", "Res": "RES"}


@passage_rule(
    WHERE,
    About(
        "SY01", "A symbol has its points, strokes and capitals", Severity.ERROR, _RULES,
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: See A/C3/72/L10.",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: See A/C.3/72/L.10.",
        (),
    ),
)  # fmt: skip
def syntax(passage: Passage, _: Profile) -> Iterator[Hit]:
    """C.3, CN.15, L.10, Rev.1, Add.1: a point between the letters and the figure."""
    said = passage.words
    for symbol in _SYMBOL.finditer(said) if "/" in said else ():
        for start, end, new in _misshapen(symbol[0]):
            at = symbol.start()
            yield Hit(f"In a symbol it is “{new}”.", at + start, at + end, new)
    for found in _STANDING_APART.finditer(said) if "/" in said else ():
        new = f"/{found['gap'].strip('/ ')}".rstrip("/") or "/"
        new = f"{new}." if new != "/" else new
        yield Hit("A symbol has no spaces.", *found.span("gap"), new)
    for found in _POINT_FOR_STROKE.finditer(said) if "/" in said else ():
        at = found.end(1)
        yield Hit("A stroke stands between the parts of a symbol.", at, at + 1, "/")
    for found in _BACKSLASHES.finditer(said) if "\\" in said else ():
        yield Hit("The parts of a symbol are divided by “/”.", *found.span())


def _misshapen(symbol: str) -> Iterator[tuple[int, int, str]]:
    if symbol[0].islower():
        yield 0, 1, symbol[0].upper()
    for found in _NO_POINT.finditer(symbol):
        yield found.start(1), found.end(2), f"{found[1]}.{found[2]}"
    for found in _OTHER_CASE.finditer(symbol):
        index = 1 if found[1] else 2
        new = _CASES.get(found[index]) or found[index].capitalize()
        yield *found.span(index), new
    for found in _SUFFIX.finditer(symbol):
        yield *found.span(), "/"
    for found in _TWO_STROKES.finditer(symbol):
        yield *found.span(), "/"
    for found in _SECTION.finditer(symbol):
        yield *found.span(), " ("


@passage_rule(
    WHERE,
    About(
        "SY02", "An amendment to a draft has an L number of its own", Severity.ERROR, _RULES,
        "symbol: A/C.3/72/L.10/Amend.1\nOP: *Decides* to act.",
        "symbol: A/C.3/72/L.60\nOP: *Decides* to act.",
        (),
    ),
)  # fmt: skip
def amendments(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“/Amend.1” alters an adopted text; what amends a draft takes the next L number."""
    for found in re.finditer(r"/L\.\d+(?:/Rev\.\d+)?(/Amend\.\d+)", passage.words):
        message = "An amendment to a draft takes the next L number."
        yield Hit(message, found.start(1), found.end(1))


@document_rule(
    About(
        "SY04", "A draft prints the symbol that it is called by", Severity.WARNING, _RULES,
        "draft: L.10/Rev.1\nsymbol: A/C.3/72/L.10\nOP: *Decides* to act.",
        "draft: L.10/Rev.1\nsymbol: A/C.3/72/L.10/Rev.1\nOP: *Decides* to act.",
        (),
    ),
)  # fmt: skip
def symbol_of_draft(document: Document, _: Profile) -> Iterator[Hit]:
    """What is kept as “L.10/Rev.1” and prints “A/C.3/72/L.10” is taken for another document.

    Names of the room, as “zero draft”, say nothing of a symbol.
    """
    name = document.draft
    passage = next((one for one in document.passages if one.place == "masthead.symbol"), None)
    if passage is None or not name or agree(name, passage.words):
        return
    new = symbol_for(name, passage.words)
    message = f"The draft is called {name}, and its symbol says otherwise."
    yield Hit(message, 0, len(passage.words), new or None, passage)
