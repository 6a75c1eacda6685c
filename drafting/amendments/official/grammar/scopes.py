"""The part of the document in which a paragraph is named: the preamble, an annex, a section."""

from __future__ import annotations

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import replace
from drafting.lexicon.roman import roman

_ROMANS = frozenset(map(roman, range(1, 50)))
_NAMES = {"section": "Section", "part": "Section", "annex": "Annex", "appendix": "Annex"}
_OF_PARTS = {
    TargetPart.PREAMBULAR: ("of the preamble", "in the preamble"),
    TargetPart.OPERATIVE: ("of the operative part", "in the operative part"),
}
_OF_DRAFT = (
    "of the draft resolution", "of the present draft resolution", "of draft resolution",
    "of the draft", "of the text", "of the resolution",
)  # fmt: skip


def explicit(cursor: Cursor, found: list[Target]) -> None:
    """Forget the part that was spoken of once another one is named."""
    if any(target.part not in (TargetPart.ANY, cursor.part) for target in found):
        cursor.part = TargetPart.ANY


def scoped(cursor: Cursor, found: list[Target]) -> list[Target]:
    """The paragraphs, in the annex or the section that is named behind them."""
    start = cursor.at
    for part, words in _OF_PARTS.items():
        if cursor.accept(*words):
            if all(target.part in (TargetPart.ANY, part, cursor.part) for target in found):
                return [replace(target, part=part) for target in found]
            cursor.at = start
    if cursor.accept(*_OF_DRAFT):
        cursor.document = cursor.take(Sort.SYMBOL) or cursor.document
        return found
    cursor.accept(",")
    if cursor.accept("of", "in", "to") and (scope := scope_of(cursor)):
        return [replace(target, scope=scope) for target in found]
    cursor.at = start
    return found


def scope_of(cursor: Cursor) -> str:
    """Such as "Section II", "the annex", "annex I to the draft resolution"; empty for none."""
    start = cursor.at
    cursor.accept("the")
    name = _NAMES.get(cursor.word(), "")
    cursor.at += name != ""
    number = cursor.take(Sort.WORD) if cursor.word() in _ROMANS else cursor.take(Sort.NUMBER)
    if not name or (name == "Section" and not number):
        cursor.at = start
        return ""
    cursor.accept("to the draft resolution", "of the draft resolution", "to the present resolution",
                  "to the resolution")  # fmt: skip
    return f"{name} {number.upper()}".strip()
