"""Symbols of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.profiles import Profile
from drafting.editorial.rules import PRINTED, About, Hit, passage_rule

_RULES = "Symbols of United Nations documents, Dag Hammarskjöld Library"
WHERE = PRINTED | {Role.MASTHEAD}
_SYMBOL = re.compile(r"(?<![\w/.])(?:A|E|S|ST|CTOC|CAC|UNEP|HSP|TD)(?:/[\w.()-]+)+(?: \([^)]*\))?")
_NO_POINT = re.compile(r"/((?:C|AC|CN|CONF|SC|GC|WG|L|CRP|Rev|Add|Corr|Amend|SR|PV|INF|WP)) ?(\d+)")
_SMALL = re.compile(r"/(rev|add|corr|amend|l|crp)\.(?=\d)")


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
    if "/" not in passage.words:
        return
    for symbol in _SYMBOL.finditer(passage.words):
        for found in _NO_POINT.finditer(symbol[0]):
            at = symbol.start() + found.start(1)
            new = f"{found[1]}.{found[2]}"
            end = symbol.start() + found.end(2)
            yield Hit(f"In a symbol it is “{new}”.", at, end, new)
        for found in _SMALL.finditer(symbol[0]):
            at = symbol.start() + found.start(1)
            new = "CRP" if found[1] == "crp" else found[1].capitalize()
            yield Hit(f"In a symbol it is “{new}.”.", at, at + len(found[1]), new)


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
