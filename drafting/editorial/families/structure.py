"""The parts of a text: enacting words, chapeau, title, headings, annexes, what a draft has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule
from drafting.editorial.texts import text_of
from drafting.lexicon.organs import COMMISSIONS, KNOWN_ENACTING
from drafting.lexicon.resolution_symbols import is_open
from drafting.model.inline import plain
from drafting.model.unit import Kind
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, resolutions, drafting and editing"
_AKN = "Guidelines on Akoma Ntoso for the United Nations"
_ENDS = " ,:;."


def _whole(passage: Passage, message: str, new: str | None = None) -> Hit:
    return Hit(message, 0, len(passage.words), new, passage)


@document_rule(
    About(
        "ST01", "The enacting words name the organ in full", Severity.ERROR, _MANUAL,
        "enacting: The General Asembly,\nPP: *Noting* the storm,\nOP: *Decides* to act.",
        "enacting: The General Assembly,\nPP: *Noting* the storm,\nOP: *Decides* to act.",
    )
)  # fmt: skip
def enacting_words(document: Document, _: Profile) -> Iterator[Hit]:
    """A resolution is one sentence whose subject is the organ, with its article and full name."""
    if document.is_amendment:
        return
    for body in document.bodies:
        if body.enacting and not document.is_decision:
            yield from _enacting(body.enacting)
    own = document.bodies[0]
    if not own.enacting and not document.is_decision and len(document.bodies) == 1:
        for passage in (*own.preamble, *own.operative)[:1]:
            message = "No enacting words (“The General Assembly,”) stand before the text."
            yield Hit(message, 0, 0, None, passage)


_SHORT_NAMES = frozenset({"The Assembly", "The Council", "The Commission", "The Conference"})
_LETTERS = regex(r"(?:The )?(?:UN)?[A-Z]{2,6}")


def _enacting(passage: Passage) -> Iterator[Hit]:
    said = passage.words.rstrip(_ENDS)
    known = KNOWN_ENACTING
    if said in known:
        if passage.words.rstrip().endswith((":", ";", ".")):
            at = len(said)
            message = "The enacting words end with a comma, or with nothing."
            yield Hit(message, at, len(passage.words.rstrip()), ",", passage)
        return
    full = next((one for one in known if said.endswith(one.removeprefix("The "))), "")
    if full and said.startswith(("The UN ", "The United Nations ")):
        yield Hit(f"The organ is called “{full}”.", 0, len(said), full, passage)
        return
    if said in _SHORT_NAMES or _LETTERS.fullmatch(said):
        yield _whole(passage, "The enacting words give the name of the organ in full.")
        return
    from difflib import get_close_matches

    near = get_close_matches(said.casefold(), [one.casefold() for one in known], 1, 0.85)
    right = next((one for one in known if near and one.casefold() == near[0]), "")
    if right:
        yield Hit(f"The organ is called “{right}”.", 0, len(said), right, passage)
    elif not said.startswith("The "):
        yield _whole(passage, "The enacting words begin with “The” and the name of the organ.")


@document_rule(
    About(
        "ST02", "A comma after the organ only where a preamble follows", Severity.ERROR, _MANUAL,
        "enacting: The General Assembly\nPP: *Noting* the storm,\nOP: *Decides* to act.",
        "enacting: The General Assembly,\nPP: *Noting* the storm,\nOP: *Decides* to act.",
    )
)  # fmt: skip
def enacting_comma(document: Document, _: Profile) -> Iterator[Hit]:
    """All 1,301 texts that were counted have the comma before a preamble.

    Without a preamble 33 of 36 have none: the comma is then no more than a warning.
    """
    for body in document.bodies:
        if body.enacting and body.operative and not document.is_decision:
            yield from _comma(body, body.enacting)


def _comma(body: Body, enacting: Passage) -> Iterator[Hit]:
    said, end = enacting.words, len(enacting.words.rstrip())
    comma = said.endswith(",", 0, end)
    if body.preamble and said[end - 1 : end].isalpha():
        yield Hit("A comma stands between the organ and the preamble.", end, end, ",", enacting)
    elif not _has_preamble(body) and comma and body.operative[0].words[:1].isupper():
        message = "No comma: no preamble follows."
        yield Hit(message, end - 1, end, "", enacting, weight=Severity.WARNING)


def _has_preamble(body: Body) -> bool:
    """Whether a preamble follows, be it that of the first section."""
    first = body.operative[0]
    return (
        bool(body.preamble)
        or first.kind is Kind.SECTION
        or any(one.role is Role.PREAMBULAR for one in body.operative)
    )


_FOR_ADOPTION = regex(r"\brecommends to the (Economic and Social Council) the adoption\b")
_FOR_APPROVAL = regex(r"\bfor adoption by the (General Assembly)\b")
_TO_ASSEMBLY = regex(r"\brecommends to the (General Assembly) the adoption\b")


@document_rule(
    About(
        "ST03", "The organ that is to adopt the text speaks in it", Severity.ERROR,
        "Reports of the functional commissions of the Economic and Social Council",
        "chapeau: The Commission on Narcotic Drugs recommends to the Economic and Social Council "
        "the adoption of the following draft resolution:\n"
        "enacting: The Commission on Narcotic Drugs,\nPP: *Noting* the storm,\n"
        "OP: *Decides* to act.",
        "chapeau: The Commission on Narcotic Drugs recommends to the Economic and Social Council "
        "the adoption of the following draft resolution:\n"
        "enacting: The Economic and Social Council,\nPP: *Noting* the storm,\n"
        "OP: *Decides* to act.",
    )
)  # fmt: skip
def destination(document: Document, _: Profile) -> Iterator[Hit]:
    """A commission that recommends a text to another organ lets that organ speak in it."""
    enacting = document.bodies[0].enacting
    chapeau = " ".join(plain(document.resolution.chapeau).split())
    found = (
        _FOR_APPROVAL.search(chapeau)
        or _TO_ASSEMBLY.search(chapeau)
        or _FOR_ADOPTION.search(chapeau)
    )
    if enacting and found and found[1] not in enacting.words:
        said = enacting.words.rstrip(_ENDS)
        message = f"The chapeau recommends the text to the {found[1]}, which has to speak here."
        yield Hit(message, 0, len(said), f"The {found[1]}", enacting)


@document_rule(
    About(
        "ST04", "A commission says to whom it recommends a text", Severity.WARNING,
        "Reports of the functional commissions of the Economic and Social Council",
        "committee: Commission on Narcotic Drugs\nenacting: The Economic and Social Council,\n"
        "PP: *Noting* the storm,\nOP: *Decides* to act.",
        "committee: Commission on Narcotic Drugs\nchapeau: The Commission on Narcotic Drugs "
        "recommends to the Economic and Social Council the adoption of the following draft "
        "resolution:\nenacting: The Economic and Social Council,\nPP: *Noting* the storm,\n"
        "OP: *Decides* to act.",
    )
)  # fmt: skip
def recommendation(document: Document, _: Profile) -> Iterator[Hit]:
    """A draft of a functional commission for the Council or the Assembly has a chapeau."""
    resolution = document.resolution
    enacting = document.bodies[0].enacting
    committee = " ".join(plain(resolution.masthead.committee).split())
    if not (enacting and document.is_draft and committee in COMMISSIONS):
        return
    if committee not in enacting.words and not plain(resolution.chapeau).strip():
        message = f"The chapeau is missing: “The {committee} recommends to …”."
        yield _whole(enacting, message)


@document_rule(
    About(
        "ST05", "A resolution of the Security Council has no title", Severity.ERROR, _MANUAL,
        "enacting: The Security Council,\ntitle: Safety of lighthouses\nPP: *Noting* the storm,\n"
        "OP: *Decides* to act.",
        "enacting: The Security Council,\nPP: *Noting* the storm,\nOP: *Decides* to act.",
    )
)  # fmt: skip
def no_title(document: Document, profile: Profile) -> Iterator[Hit]:
    """The resolutions of the Council are known by number and year alone."""
    if profile.key == "security-council":
        for passage in document.passages:
            if passage.place == "title":
                yield _whole(passage, "Texts of the Security Council have no title.")


@document_rule(
    About(
        "ST07", "A draft has no number, no line of adoption and no closing line", Severity.ERROR,
        "Editorial Manual, resolutions; adopted texts have these lines, drafts never",
        "number: 79/12\ntitle: Safety of lighthouses\nOP: *Decides* to act.",
        "title: Safety of lighthouses\nOP: *Decides* to act.",
    )
)  # fmt: skip
def adopted_lines(document: Document, _: Profile) -> Iterator[Hit]:
    """A draft that starts from an adopted text has to lose what belongs to its adoption."""
    resolution = document.resolution
    if not document.is_draft:
        return
    lines = {
        "number": "number", "adoption": "line of adoption", "report": "line of the report",
    }  # fmt: skip
    for field, name in lines.items():
        value = getattr(resolution.masthead, field)
        if value and not is_open(plain(value)):
            place = Passage(f"masthead.{field}", name, Role.MASTHEAD, value)
            yield _whole(place, f"A draft has no {name}.", "")
    if resolution.closing:
        place = Passage("closing", "closing line", Role.MASTHEAD, resolution.closing)
        yield _whole(place, "A draft has no closing line with meeting and date.", "")


@document_rule(
    About(
        "ST08", "A section does not stand alone", Severity.WARNING, "Editorial Manual, headings",
        "section: General\nOP: *Decides* to act.",
        "section: General\nOP: *Decides* to act;\nsection: Reports\nOP: *Requests* a report.",
        languages=(),
    )
)  # fmt: skip
def lone_section(document: Document, _: Profile) -> Iterator[Hit]:
    """Where there is an “A” there is a “B”: a single numbered heading divides nothing."""
    for part in (document.resolution.operative, document.resolution.preamble):
        sections = [unit for unit in part if unit.kind is Kind.SECTION]
        if len(sections) == 1:
            passage = next(one for one in document.passages if one.place == sections[0].id)
            yield _whole(passage, "This is the only section: a single one needs no number.")


@document_rule(
    About(
        "ST09", "A single annex has no number", Severity.WARNING, _AKN,
        "OP: *Decides* to act.\nannex I: Rules of the lighthouse",
        "OP: *Decides* to act.\nannex: Rules of the lighthouse",
    )
)  # fmt: skip
def lone_annex(document: Document, _: Profile) -> Iterator[Hit]:
    """“Annex” alone if there is one; “Annex I”, “Annex II” if there are several."""
    annexes = [unit for unit in document.resolution.annexes if unit.kind is Kind.ANNEX]
    numbered = [one for one in annexes if re.search(r"\b(?:[IVX]+|\d+)\.?$", one.number)]
    if len(annexes) == 1 and numbered:
        passage = next(one for one in document.passages if one.place == annexes[0].id)
        yield _whole(passage, "There is one annex: it is called “Annex”.")
    for passage in document.passages:
        if passage.kind is Kind.ANNEX:
            return
        if len(annexes) != 1 or "annex" not in passage.words:
            continue
        found = re.search(r"\bannex (I|1)\b(?= to the present resolution)", passage.words)
        if found:
            message = "There is one annex: it has no number."
            yield Hit(message, found.start(1) - 1, found.end(1), "", passage)


@document_rule(
    About(
        "ST10", "What the text calls its annex is there", Severity.WARNING,
        "Follows from the form of a resolution",
        "OP: *Adopts* the rules contained in the annex to the present resolution.",
        "OP: *Adopts* the rules contained in the annex to the present resolution.\n"
        "annex: Rules of the lighthouse",
    )
)  # fmt: skip
def annex_there(document: Document, _: Profile) -> Iterator[Hit]:
    """“Annexed to the present resolution” promises a text that stands behind it."""
    if any(passage.kind is Kind.ANNEX for passage in document.passages):
        return
    if any(one.role is Role.INSTRUMENT for one in document.passages) or document.is_amendment:
        return
    for body in document.bodies:
        for passage in body.operative:
            if "nnex" not in passage.words:
                continue
            found = re.search(r"\b[Aa]nnex(?:ed)? to the present resolution\b", passage.words)
            if found and not text_of(passage.markup).is_quoted(found.start()):
                message = "The text has no annex."
                yield Hit(message, found.start(), found.end(), None, passage)
