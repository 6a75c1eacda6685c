"""References of a text to its own paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule
from drafting.lexicon.ordinals import ordinal_value
from drafting.model.unit import Kind
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_PARAGRAPHS = regex(
    r"\bparagraphs? (?P<list>\d{1,3}(?: \([a-z]{1,3}\))*(?:(?:, | and |, and | or | to |–|-)"
    r"\d{1,3}(?: \([a-z]{1,3}\))*)*)"
    r"(?P<where> above| below|,? of the present resolution|,? of this resolution)"
)
_PREAMBULAR = regex(
    r"\bthe (?P<which>(?:[a-z]+-)?[a-z]+(?:st|nd|rd|th)) preambular paragraph"
    r"(?= above| below|,? of the present| of this)"
)


@document_rule(
    About(
        "CI09", "References to paragraphs of the same text point at them", Severity.ERROR,
        "Instructions for the preparation of documents",
        "OP: *Notes* the storm;\nOP: *Recalls* the request in paragraph 7 above;\n"
        "OP: *Decides* to act.",
        "OP: *Notes* the storm;\nOP: *Recalls* the request in paragraph 1 above;\n"
        "OP: *Decides* to act.",
    )
)  # fmt: skip
def pointing(document: Document, _: Profile) -> Iterator[Hit]:
    """After paragraphs were added, taken out or moved, “paragraph 12 above” is looked at again.

    “Above” stands for an earlier paragraph, “below” for a later one.
    """
    for body in document.bodies:
        if not any(passage.kind is Kind.SECTION for passage in body.operative):
            yield from _body(body)


def _body(body: Body) -> Iterator[Hit]:
    numbers = _numbers(body)
    count = max(numbers.values(), default=0)
    for passage in (*body.preamble, *body.operative):
        if "paragraph" not in passage.words:
            continue
        own = numbers.get(passage.place, 0)
        for found in _PARAGRAPHS.finditer(passage.words):
            if not passage.text.is_quoted(found.start()):
                yield from _of_reference(found, passage, own, count)
        preambular = sum(one.role is Role.PREAMBULAR for one in body.preamble)
        for found in _PREAMBULAR.finditer(passage.words):
            if ordinal_value(found["which"]) > preambular:
                message = f"The preamble has {preambular} paragraphs."
                yield Hit(message, found.start(), found.end(), None, passage)


def _numbers(body: Body) -> dict[str, int]:
    """The number of the operative paragraph in which each passage stands."""
    found: dict[str, int] = {}
    number = 0
    for passage in body.operative:
        if passage.role is Role.OPERATIVE:
            printed = re.match(r"\d+", passage.printed)
            number = int(printed[0]) if printed else number + 1
        found[passage.place] = number
    return found


def _of_reference(found: re.Match[str], passage: Passage, own: int, count: int) -> Iterator[Hit]:
    where = found["where"].strip(" ,")
    for number in re.finditer(r"\d{1,3}", found["list"]):
        value = int(number[0])
        start = found.start("list") + number.start()
        message = ""
        if value > count or not value:
            message = f"There is no paragraph {value}: the last one is {count}."
        elif where == "above" and value > own:
            message = f"Paragraph {value} stands below."
        elif where == "below" and own and value < own:
            message = f"Paragraph {value} stands above."
        if message:
            yield Hit(message, start, start + len(number[0]), None, passage)
