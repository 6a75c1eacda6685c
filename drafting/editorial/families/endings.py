"""How paragraphs end: comma, semicolon, colon, full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.openings import is_operative, is_participle
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import MARKED_ALIKE, About, Hit, document_rule, passage_rule
from drafting.lexicon.small_figures import RAISED
from drafting.model.unit import Kind
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MEASURED = "Measured on adopted resolutions of the Assembly, the two Councils and the Commissions"
_NAMES = {",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop", "": "no mark"}
_QUESTION = regex(r"\?”?$")
_JOINED = regex(r"([;,])\s+(?:and/or|and|or)\s*$")
_CLOSERS = " \n]"
_CALL = regex(
    rf"(?<=[,;:.?])(?:\s?(?:\d{{1,3}}/?|[{RAISED}]+|\[\d{{1,3}}\]|\*{{1,4}}/)|\[\^\w+\])\s*$"
)
"""The mark of a note that a source has as plain text: raised, in brackets, with a stroke."""


def _ending(passage: Passage) -> tuple[str, int]:
    """The mark that a passage ends with, empty if it is none, and where the mark stands."""
    words = passage.words
    if joined := _JOINED.search(words):
        return joined[1], joined.start()
    end = len(_CALL.sub("", words).rstrip(_CLOSERS))
    mark = words[end - 1 : end]
    return (mark, end - 1) if mark in _NAMES and mark else ("", end)


def _hit(passage: Passage, expected: str, what: str) -> Iterator[Hit]:
    mark, at = _ending(passage)
    asks = _QUESTION.search(_CALL.sub("", passage.words).rstrip(_CLOSERS))
    if (mark and mark in expected) or asks or not passage.words.strip():
        return
    wanted = " or ".join(_NAMES[one] for one in expected)
    message = f"{what} ends with {wanted}; here it is {_NAMES[mark]}."
    yield Hit(message, at, at + len(mark), expected[0], passage)


def _follows(passages: tuple[Passage, ...], at: int) -> Passage | None:
    return passages[at + 1] if at + 1 < len(passages) else None


@document_rule(
    About(
        "PU01", "A preambular paragraph ends with a comma", Severity.ERROR, _MEASURED,
        "PP: *Recalling* the report of the Keeper of Lights;",
        "PP: *Recalling* the report of the Keeper of Lights,",
        languages=MARKED_ALIKE,
    )
)  # fmt: skip
def preambular_end(document: Document, _: Profile) -> Iterator[Hit]:
    """Commas set off the preambular paragraphs, the last one included.

    A resolution is one sentence. A paragraph that leads into (a), (b) ends with a colon instead.
    """
    if document.is_decision:
        return
    for body in document.bodies:
        for passage in body.preamble:
            if passage.role is Role.PREAMBULAR and not passage.leads:
                yield from _hit(passage, ",:", "A preambular paragraph")


def _expected(body: Body, at: int, closes: bool) -> str:
    """Marks that the operative passage may end with; the first one is the rule."""
    passage = body.operative[at]
    following = _follows(body.operative, at)
    rest = [one for one in body.operative[at + 1 :] if one.role is not Role.HEADING]
    if not rest:
        return ".:" if closes else ".;:"
    if following and following.role is Role.CONTINUATION:
        return ";,:"
    if following and following.role is Role.HEADING:
        return ";.:" if following.kind is Kind.SECTION or following.printed else ";:"
    if passage.role is Role.OPERATIVE and following and following.kind is Kind.PREAMBULAR:
        return ";.:"
    leads_nowhere = following is not None and is_operative(following.words)
    return ";:" if passage.role is Role.OPERATIVE and not leads_nowhere else ";"


@document_rule(
    About(
        "PU02", "An operative paragraph ends with a semicolon, the last one with a full stop",
        Severity.ERROR, _MEASURED,
        "OP: *Requests* the Keeper to report.\nOP: *Decides* to remain seized of the matter.",
        "OP: *Requests* the Keeper to report;\nOP: *Decides* to remain seized of the matter.",
        languages=MARKED_ALIKE,
    )
)  # fmt: skip
def operative_end(document: Document, _: Profile) -> Iterator[Hit]:
    """The operative paragraphs go on the one sentence of a resolution.

    Each ends with a semicolon, and the full stop comes at the very end. A paragraph that
    leads into (a), (b) ends with a colon.
    """
    yield from _operative(document, Role.OPERATIVE, "An operative paragraph")


@document_rule(
    About(
        "PU04", "A subparagraph ends with a semicolon; the full stop comes at the end of the text",
        Severity.ERROR, _MEASURED,
        "OP: *Requests* the Keeper:\n(a) To report,\n(b) To rest;\n"
        "OP: *Decides* to remain seized of the matter.",
        "OP: *Requests* the Keeper:\n(a) To report;\n(b) To rest;\n"
        "OP: *Decides* to remain seized of the matter.",
    )
)  # fmt: skip
def subparagraph_end(document: Document, _: Profile) -> Iterator[Hit]:
    """Subparagraphs end with semicolons, the last one of a paragraph too.

    Only the last one of the whole text has the full stop. Under a preambular paragraph they
    end with semicolons or commas, and the last one with a comma.
    """
    yield from _operative(document, Role.SUBPARAGRAPH, "A subparagraph")
    if document.is_decision:
        return
    for body in document.bodies:
        for at, passage in enumerate(body.preamble):
            if passage.role is Role.SUBPARAGRAPH and not passage.leads:
                yield from _hit(passage, _expected_above(body, at), "A subparagraph")


def _expected_above(body: Body, at: int) -> str:
    """Marks that a subparagraph of the preamble may end with; the first one is the rule.

    A list that the text sets off by commas throughout keeps them.
    """
    following = _follows(body.preamble, at)
    if following is None or following.role is Role.PREAMBULAR:
        return ",;"
    parent = body.preamble[at].parent
    beside = [one for one in body.preamble if one.parent == parent and one is not body.preamble[at]]
    listed = [one for one in beside if one.role is Role.SUBPARAGRAPH]
    commas = all(_ending(one)[0] in (",", ":") for one in listed)
    return ",;:" if commas and listed else ";:"


def _operative(document: Document, role: Role, what: str) -> Iterator[Hit]:
    if document.is_decision:
        return
    for number, body in enumerate(document.bodies):
        if number == 0 and any(one.role is Role.INSTRUMENT for one in _inside(document)):
            closes = False
        else:
            closes = number == 0
        for at, passage in enumerate(body.operative):
            if passage.role is role and not (passage.leads or _is_prose(passage)):
                expected = _expected(body, at, closes)
                last = expected.startswith(".")
                named = f"The last paragraph{' of a text' if last else ''}" if last else what
                yield from _hit(passage, expected, named)


def _is_prose(passage: Passage) -> bool:
    """Whether it is no part of the one sentence: it has sentences of its own, and no opening."""
    opens = is_operative(passage.words) or is_participle(passage.words) or passage.text.italics
    return passage.role is Role.OPERATIVE and not opens and bool(_SECOND.search(passage.words))


def _inside(document: Document) -> Iterator[Passage]:
    operative = {unit.id for unit in document.resolution.operative}
    return (passage for passage in document.passages if passage.place in operative)


@document_rule(
    About(
        "PU03", "A paragraph that leads into subparagraphs ends with a colon", Severity.ERROR,
        _MEASURED,
        "OP: *Requests* the Keeper;\n(a) To report;\n(b) To rest.",
        "OP: *Requests* the Keeper:\n(a) To report;\n(b) To rest.",
        languages=MARKED_ALIKE,
    )
)  # fmt: skip
def lead_in_end(document: Document, _: Profile) -> Iterator[Hit]:
    """What stands before (a) or (i) announces the list with a colon, in both parts."""
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            if passage.leads and passage.role is not Role.HEADING:
                yield from _hit(passage, ":", "A paragraph that leads into subparagraphs")


@document_rule(
    About(
        "PU05", "No “and” before the last subparagraph", Severity.WARNING, _MEASURED,
        "OP: *Requests* the Keeper:\n(a) To report; and\n(b) To rest.",
        "OP: *Requests* the Keeper:\n(a) To report;\n(b) To rest.",
    )
)  # fmt: skip
def no_conjunction(document: Document, _: Profile) -> Iterator[Hit]:
    """Three in a thousand of the subparagraphs that were counted end with “; and” or “; or”.

    The Security Council does use it.
    """
    for body in document.bodies:
        for passage in (*body.preamble, *body.operative):
            subparagraph = passage.role is Role.SUBPARAGRAPH
            joined = _JOINED.search(passage.words) if subparagraph else None
            if joined:
                message = "Subparagraphs are not joined by “and” or “or”."
                yield Hit(message, joined.start() + 1, len(passage.words.rstrip()), "", passage)


@passage_rule(
    frozenset({Role.PREAMBULAR, Role.OPERATIVE}),
    About(
        "PU16", "A paragraph begins with a capital", Severity.WARNING,
        "Editorial Manual, capitalization",
        "OP: *requests* the Keeper to report;",
        "OP: *Requests* the Keeper to report;",
    ),
)  # fmt: skip
def paragraph_capital(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The verb that opens a paragraph has a capital, although the sentence goes on."""
    words = passage.words
    opens = is_participle(words) or is_operative(words)
    if words[:1].islower() and opens and not _RUNS_IN.search(words):
        yield Hit("A paragraph begins with a capital.", 0, 1, words[0].upper())


_RUNS_IN = regex(r", (?:decides|requests|takes note)\b")
"""A decision in one sentence goes on from the enacting words."""


@passage_rule(
    frozenset({Role.SUBPARAGRAPH}),
    About(
        "PU06", "A subparagraph begins with a capital", Severity.WARNING,
        "Editorial Manual, capitalization; " + _MEASURED[:1].lower() + _MEASURED[1:],
        "OP: *Requests* the Keeper:\n(a) to report;\n(b) To rest.",
        "OP: *Requests* the Keeper:\n(a) To report;\n(b) To rest.",
    ),
)  # fmt: skip
def capital(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The first word of a subparagraph has a capital, although the sentence goes on.

    The Security Council often leaves it out.
    """
    first = re.match(r"[^\W\d_]", passage.words)
    if first and first[0].islower():
        yield Hit("A subparagraph begins with a capital.", 0, 1, first[0].upper())


_SECOND = regex(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ )")


@passage_rule(
    frozenset({Role.PREAMBULAR, Role.OPERATIVE, Role.SUBPARAGRAPH}),
    About(
        "PU17", "A paragraph has one sentence", Severity.ADVICE, "Drafters' common knowledge",
        "OP: *Requests* the Keeper to report. The report is public;",
        "OP: *Requests* the Keeper to report, and decides that the report is public;",
    ),
)  # fmt: skip
def one_sentence(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A resolution is one sentence: a full stop inside a paragraph ends it too early."""
    for found in _SECOND.finditer(passage.words) if ". " in passage.words else ():
        if not passage.text.is_quoted(found.start()):
            message = "A full stop stands inside a paragraph."
            yield Hit(message, found.start() - 1, found.start())
