"""Numbers of paragraphs and subparagraphs, where a text prints its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.openings import is_operative
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule
from drafting.model.numbering import subparagraph_number
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_AKN = "Guidelines on Akoma Ntoso for the United Nations, and all texts that were counted"
_MANUAL = "Editorial Manual, paragraphs and subparagraphs"
_FIGURE = regex(r"\d+\.?$")
_NUMBER_INSIDE = regex(r"(\d{1,3})(?: ?\.|(?= )) *(?=[A-Z])")
_LETTER = regex(r"(?:[A-Z]|[IVX]+)\.?")
"""A heading that is no more than what counts it."""
_DOUBLED = regex(r"\(?(?!ii\b|[ivxl]+\))([a-z])([a-z])\)")
_MARKERS = (
    regex(r"\([a-z]{1,3}\)$"),
    regex(r"\([ivxl]+\)$"),
    regex(r"[a-z]{1,3}\.$"),
    regex(r"[ivxl]+\.$"),
)
"""What is printed before a subparagraph, by degree."""


def _start(passage: Passage, message: str) -> Hit:
    length = len(passage.words) - len(passage.words.lstrip())
    first = re.match(r"\s*\S*", passage.words)
    return Hit(message, length, first.end() if first else 0, None, passage)


def _stripped(passage: Passage, message: str) -> Hit:
    return _start(passage, message)._replace(renumbers=(passage.place,))


@document_rule(
    About(
        "NU01", "A preambular paragraph has no number", Severity.ERROR, _AKN,
        "PP 1.: *Recalling* the report of the Keeper of Lights,",
        "PP: *Recalling* the report of the Keeper of Lights,",
        languages=(),
    )
)  # fmt: skip
def numbered_preamble(document: Document, _: Profile) -> Iterator[Hit]:
    """Numbers belong to the operative part; the preamble is counted in words."""
    for body in document.bodies:
        for passage in body.preamble:
            if passage.role is Role.PREAMBULAR and passage.own_number:
                yield _stripped(passage, f"“{passage.own_number}”: the preamble has no numbers.")


@document_rule(
    About(
        "NU02", "A single operative paragraph has no number", Severity.ERROR, _AKN,
        "PP: *Noting* the storm,\nOP 1.: *Decides* to act.",
        "PP: *Noting* the storm,\nOP: *Decides* to act.",
        languages=(),
    )
)  # fmt: skip
def lone_number(document: Document, _: Profile) -> Iterator[Hit]:
    """Where there is no second paragraph, the first one is not numbered."""
    for body in document.bodies:
        numbered = [one for one in body.operative if one.role is Role.OPERATIVE]
        if len(numbered) == 1 and _FIGURE.match(numbered[0].own_number):
            yield _stripped(numbered[0], "The only operative paragraph has no number.")


@document_rule(
    About(
        "NU03", "Operative paragraphs are numbered in turn", Severity.ERROR,
        "Adopted resolutions; editorial practice",
        "OP 1.: *Notes* the storm;\nOP 3.: *Decides* to act.",
        "OP 1.: *Notes* the storm;\nOP 2.: *Decides* to act.",
        languages=(),
    )
)  # fmt: skip
def consecutive(document: Document, _: Profile) -> Iterator[Hit]:
    """Numbers run on to the end of the operative part.

    They begin again under a heading with a roman numeral or a letter and in an annex, and nowhere
    else.
    """
    for body in document.bodies:
        yield from _out_of_turn(body)


def _out_of_turn(body: Body) -> Iterator[Hit]:
    numbered = [one for one in body.operative if one.role is Role.OPERATIVE]
    if len(numbered) < 2:
        return
    before = 0
    divided = any(_LETTER.fullmatch(one.words.strip()) for one in _headings(body))
    for passage in body.operative:
        if passage.kind is Kind.SECTION or (divided and passage.role is Role.HEADING):
            before = 0
        elif passage.role is Role.OPERATIVE and _FIGURE.match(passage.printed or "0"):
            number = int((passage.printed or "0").rstrip(".") or 0)
            if passage.own_number and number != before + 1:
                message = f"After paragraph {before} comes {before + 1}, not {number}."
                yield _stripped(passage, message)
            before = number or before + 1
        elif inside := _number_inside(passage):
            before = inside


def _headings(body: Body) -> Iterator[Passage]:
    return (one for one in body.operative if one.role is Role.HEADING)


def _number_inside(passage: Passage) -> int:
    """The number of a paragraph that a source runs on from the one before; 0 for none."""
    found = _NUMBER_INSIDE.match(passage.words)
    runs_on = (
        found and passage.role is Role.CONTINUATION and is_operative(found.string[found.end() :])
    )
    return int(found[1]) if found and runs_on else 0


@document_rule(
    About(
        "NU04", "Subparagraphs are marked (a), (i), a., i. by degree", Severity.ERROR, _MANUAL,
        "OP: *Requests* the Keeper:\na): To report;\nb): To rest.",
        "OP: *Requests* the Keeper:\n(a): To report;\n(b): To rest.",
    )
)  # fmt: skip
def markers(document: Document, _: Profile) -> Iterator[Hit]:
    """No hyphens, bullets or decimal numbers stand before subparagraphs of a resolution."""
    roman = _roman_lists(document)
    for passage in _marked(document):
        marker = passage.own_number
        degree = min(passage.depth, 4)
        right_form = _MARKERS[degree - 1].match(marker) or _DOUBLED.match(marker)
        if passage.parent in roman or not right_form:
            right = subparagraph_number(degree, 1)
            message = f"“{marker}”: subparagraphs of this degree are marked like {right}."
            yield _stripped(passage, message)
    for passage in _unread(document):
        marker = passage.own_number or passage.words.split()[0]
        if not _DOUBLED.match(marker):
            yield _start(passage, f"“{marker}”: subparagraphs are marked (a), (i), a., i.")


_LIKE_A_MARKER = regex(r"(?:\([A-Z]{1,2}\)|\([a-z]{2}\)|\(?\d{1,2}\)|[–•·*-]) [A-Z]")
_DECIMAL = regex(r"\d+\.\d+\.?$")


def _unread(document: Document) -> Iterator[Passage]:
    """Lines of a list whose marker is none: a reader takes them for more of the paragraph."""
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            if passage.role is Role.CONTINUATION and _LIKE_A_MARKER.match(passage.words):
                yield passage
    before: Unit | None = None
    for unit in document.resolution.operative:
        lists = before is not None and before.kind is Kind.OPERATIVE and bool(before.children)
        if lists and unit.kind is Kind.NUMBERED and _DECIMAL.match(unit.number):
            yield from (one for one in document.passages if one.place == unit.id)
        before = unit


def _roman_lists(document: Document) -> frozenset[str]:
    """Paragraphs whose first subparagraph is marked (i) where (a) stands."""
    firsts: dict[str, Passage] = {}
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            if passage.role is Role.SUBPARAGRAPH:
                firsts.setdefault(passage.parent, passage)
    return frozenset(
        parent for parent, one in firsts.items() if one.depth == 1 and one.own_number == "(i)"
    )


def _marked(document: Document) -> Iterator[Passage]:
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            if passage.role is Role.SUBPARAGRAPH and passage.own_number:
                yield passage


@document_rule(
    About(
        "NU05", "Subparagraphs are marked in turn, (aa) after (z)", Severity.ERROR,
        "Adopted resolutions with long lists",
        "OP: *Requests* the Keeper:\n(a): To report;\n(c): To rest.",
        "OP: *Requests* the Keeper:\n(a): To report;\n(b): To rest.",
    )
)  # fmt: skip
def markers_in_turn(document: Document, _: Profile) -> Iterator[Hit]:
    """Letters run on without a gap; after (z) they are doubled: (aa), (bb), not (ab)."""
    turn: dict[str, int] = {}
    roman = _roman_lists(document)
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            if passage.role is not Role.SUBPARAGRAPH:
                continue
            turn[passage.parent] = turn.get(passage.parent, 0) + 1
            right = subparagraph_number(min(passage.depth, 4), turn[passage.parent])
            marker = passage.own_number
            known = passage.parent not in roman and _is_marker(marker, passage.depth)
            if marker and marker != right and known:
                yield _stripped(passage, f"This subparagraph is {right}, not {marker}.")
    for passage in _unread(document):
        marker = passage.words.split()[0]
        if _DOUBLED.match(marker):
            yield _start(passage, f"{marker} is out of turn: after (z) come (aa), (bb).")


def _is_marker(marker: str, depth: int) -> bool:
    return bool(_MARKERS[min(depth, 4) - 1].match(marker) or _DOUBLED.match(marker))


@document_rule(
    About(
        "NU06", "A subparagraph does not stand alone", Severity.ADVICE,
        "Drafters' common knowledge",
        "OP: *Requests* the Keeper:\n(a) To report.",
        "OP: *Requests* the Keeper:\n(a) To report;\n(b) To rest.",
    )
)  # fmt: skip
def lone_subparagraph(document: Document, _: Profile) -> Iterator[Hit]:
    """Where there is an (a) there is a (b)."""
    for body in document.bodies:
        passages = [*body.preamble, *body.operative]
        counted: dict[str, int] = {}
        for one in passages:
            if one.role is Role.SUBPARAGRAPH:
                counted[one.parent] = counted.get(one.parent, 0) + 1
        for one in passages:
            if one.role is Role.SUBPARAGRAPH and counted[one.parent] == 1:
                yield _start(one, "This is the only subparagraph.")
