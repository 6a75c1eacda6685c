"""How resolutions and decisions are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.citations import Citation, citations
from drafting.editorial.cited_documents import cited_document
from drafting.editorial.families.adoptions import NO_BREAK, known_date
from drafting.editorial.findings import Severity
from drafting.editorial.rules import TEXT, About, Hit, document_rule, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Document, Passage
    from drafting.editorial.profiles import Profile

_SYSTEM = "Editorial Manual, resolutions, system of identification"
_MEASURED = "Measured on adopted resolutions: 97 in 100 first mentions, 2 in 100 later ones"


def _cited(document: Document) -> Iterator[tuple[Passage, Citation]]:
    for passage in document.passages:
        if passage.role in TEXT:
            for one in citations(passage.markup):
                yield passage, one


@document_rule(
    About(
        "CI01", "The first mention of a resolution has its date", Severity.WARNING, _MEASURED,
        "PP: *Recalling* its resolution 60/251,",
        "PP: *Recalling* its resolution 60/251 of 15 March 2006,",
    )
)  # fmt: skip
def dated_first(document: Document, profile: Profile) -> Iterator[Hit]:
    """“Its resolution 60/251 of 15 March 2006”; resolutions of the Security Council have none.

    The functional commissions number theirs by session and give no date. It weighs less where
    the paragraph does not open with it: names of reports and mandates give the number alone.
    """
    seen: set[str] = set()
    for passage, one in _cited(document):
        first = one.number not in seen and not _is_of_commission(one, profile)
        seen.add(one.number)
        if first and not one.date and one.kind == "resolution" and _wants_date(passage, one):
            titled = bool(_ENTITLED.match(passage.words, one.end))
            weight = None if one.leads and one.owner and not titled else Severity.ADVICE
            date = _date_of(one, document, profile).replace(" ", NO_BREAK, 1)
            known = f": it was adopted on {date}" if date else ""
            message = f"The first mention of {one.number} is without its date{known}."
            if titled and not date:
                continue
            new = f"{passage.words[one.start : one.end]} of {date}" if date else None
            yield Hit(message, one.start, one.end, new, passage, weight=weight)


def _date_of(one: Citation, document: Document, profile: Profile) -> str:
    """The day of adoption, as far as the rules or the library know it."""
    found = cited_document(one, profile, document.known)
    return found.adopted if found and found.adopted else known_date(one, profile)


def _is_of_commission(one: Citation, profile: Profile) -> bool:
    own = one.owner in ("its", "", "commission") or one.owner.startswith("commission on")
    return profile.numbers == "commission" and one.form == "session" and own


_DATED_OTHERWISE = regex(r",? (?:adopted|dated|and its annex)|\s*\(")
_ENTITLED = regex(r",? entitled")
"""The title may stand for the date, unless it is known."""
_DATED_AT_THE_END = regex(
    r"(?:,? on .*|, (?:section|part|annex|chapter)s? [^,;]{1,25})?,? of \d{1,2} [A-Z][a-z]+ \d{4}"
)


def _wants_date(passage: Passage, one: Citation) -> bool:
    """Whether nothing that follows stands for the date."""
    if one.form not in ("session", "year"):
        return False
    if _DATED_OTHERWISE.match(passage.words, one.end):
        return False
    if _DATED_AT_THE_END.match(passage.words, one.end):
        return False
    later = (other for other in citations(passage.markup) if other.start > one.start)
    return not any(_shares_date(passage, one, other) for other in later)


def _shares_date(passage: Passage, one: Citation, other: Citation) -> bool:
    """Whether the date of a later number is that of this one too."""
    near = other.chain == one.chain or other.start - one.end < _NEAR
    dated = other.date or _DATED_AT_THE_END.match(passage.words, other.end)
    return bool(near and dated and other.group == one.group)


_NEAR = 100
"""Characters between two numbers of one series that has its date at the end."""


@document_rule(
    About(
        "CI02", "Later mentions of a resolution have no date", Severity.ADVICE, _MEASURED,
        "PP: *Recalling* its resolution 60/251 of 15 March 2006,\n"
        "OP: *Reaffirms* its resolution 60/251 of 15 March 2006;",
        "PP: *Recalling* its resolution 60/251 of 15 March 2006,\n"
        "OP: *Reaffirms* its resolution 60/251;",
    )
)  # fmt: skip
def undated_later(document: Document, _: Profile) -> Iterator[Hit]:
    """Once the date is given the number is enough."""
    seen: set[str] = set()
    for passage, one in _cited(document):
        if one.number in seen and one.date and one.form != "council":
            message = "The date was given before."
            yield Hit(message, one.end, one.date_end, "", passage)
        if one.date:
            seen.add(one.number)


@passage_rule(
    TEXT,
    About(
        "CI03", "A resolution of the Security Council has its year in parentheses",
        Severity.WARNING, _SYSTEM,
        "PP: *Recalling* Security Council resolution 1325 of 31 October 2000,",
        "PP: *Recalling* Security Council resolution 1325 (2000) of 31 October 2000,",
    ),
)  # fmt: skip
def council_year(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """“Resolution 1325 (2000)”; 2,761 of 2,831 texts of the Council give no date beside it."""
    council = profile.key == "security-council"
    for one in citations(passage.markup):
        named = one.owner == "security council" or (council and one.owner in ("its", "council", ""))
        bare = one.form == "bare" and one.kind == "resolution"
        told = named or (bare and not one.owner and one.date and int(one.number) > 999)
        if bare and told and int(one.number) < 5000:
            year = f" ({one.year})" if one.year else None
            if year:
                yield Hit("The year stands in parentheses.", one.end, one.end, year)
            else:
                yield Hit("The year stands in parentheses.", one.start, one.end)
        elif council and named and one.form == "council" and one.date:
            message = "A number with its year needs no date."
            yield Hit(message, one.end, one.date_end, "", weight=Severity.ADVICE)


_SYMBOL = regex(r"(?<![\w/])(?:A|A/HRC|E|S)/RES/[\w/-]+(?: \(\d{4}\))?")


@passage_rule(
    TEXT,
    About(
        "CI04", "A resolution is cited by its number, not by its symbol", Severity.WARNING, _SYSTEM,
        "PP: *Recalling* A/RES/70/1,",
        "PP: *Recalling* its resolution 70/1 of 25 September 2015,",
    ),
)  # fmt: skip
def no_symbol(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Symbols stand in notes; the text says “General Assembly resolution 70/1”."""
    for found in _SYMBOL.finditer(passage.words) if "/RES/" in passage.words else ():
        if not passage.text.is_quoted(found.start()):
            message = "The text cites the number, not the symbol."
            yield Hit(message, found.start(), found.end())


_FORMS = {
    "general assembly": ("session", "old"),
    "assembly": ("session", "old"),
    "economic and social council": ("year", "old"),
    "security council": ("council", "bare"),
    "human rights council": ("session",),
}
_OWN = {
    "ga": ("session", "old"), "ecosoc": ("year", "old"), "hrc": ("session",),
    "sc": ("council", "bare"), "commission": ("session",),
}  # fmt: skip


@passage_rule(
    TEXT,
    About(
        "CI05", "“Its resolution” is one of the organ that speaks", Severity.ERROR, _SYSTEM,
        "PP: *Recalling* its resolution 2022/14 of 21 July 2022,",
        "PP: *Recalling* Economic and Social Council resolution 2022/14 of 21 July 2022,",
    ),
)  # fmt: skip
def own_resolution(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """The form of a number shows whose it is: 70/1, 2022/14, 1325 (2000).

    Where another organ is spoken of before, “its” may be that one's, so only what a paragraph
    opens with is looked at.
    """
    for one in citations(passage.markup):
        if one.kind != "resolution" and one.form != "session":
            continue
        if one.owner == "its" and not (one.leads or one.alone):
            continue
        if one.owner == "its" and not one.leads and _speaks_later(passage.words, one):
            continue
        known = _OWN.get(profile.numbers) if one.owner == "its" else _FORMS.get(one.owner)
        if known and (beside := _BESIDE.search(passage.words, 0, one.chain)):
            known += _FORMS[beside[1].casefold()]
        if known and one.form not in known and not (one.form == "bare" and one.owner == "its"):
            who = "the organ that speaks" if one.owner == "its" else f"the {one.owner.title()}"
            message = f"{one.number} is no number of {who.replace(' And ', ' and ')}."
            yield Hit(message, one.chain, one.end)
        elif one.owner == "its" and _is_of_assembly(one, profile):
            message = f"{one.number} is a resolution of the General Assembly."
            yield Hit(message, one.chain, one.end)


_NAMED = "General Assembly|Economic and Social Council|Security Council|Human Rights Council"
_BESIDE = regex(rf"\b({_NAMED})(?:,| and|, and) (?:the )?$")
"""An organ named together with the one before a number: “Assembly and Council resolutions”."""
_SPEAKS = regex(rf", the ({_NAMED})\b")


def _speaks_later(said: str, one: Citation) -> bool:
    """Whether the number is that of an organ named behind it: “in its resolution, the Council”."""
    organs = (found[1].casefold() for found in _SPEAKS.finditer(said, one.end))
    return any(one.form in _FORMS[organ] for organ in organs)


def _is_of_assembly(one: Citation, profile: Profile) -> bool:
    """Whether the date shows a number of the Human Rights Council to be one of the Assembly."""
    dated = profile.numbers == "hrc" and one.session and one.year
    return bool(dated and one.session > 20 and one.year - 1945 - one.session in (0, 1))


@document_rule(
    About(
        "CI11", "A resolution has one date", Severity.WARNING, "Follows from what a date is",
        "PP: *Recalling* its resolution 70/1 of 25 September 2015,\n"
        "OP: *Reaffirms* its resolution 70/1 of 26 September 2015;",
        "PP: *Recalling* its resolution 70/1 of 25 September 2015,\n"
        "OP: *Reaffirms* its resolution 70/1;",
    )
)  # fmt: skip
def one_date(document: Document, _: Profile) -> Iterator[Hit]:
    """The same number with another date: one of the two is a slip."""
    seen: dict[tuple[str, str], str] = {}
    for passage, one in _cited(document):
        if one.date and one.form != "bare":
            first = seen.setdefault((one.kind, one.number), one.date)
            if first != one.date:
                message = f"Before, {one.number} had the date {first}."
                yield Hit(message, one.end, one.date_end, None, passage)


_THIS = regex(
    r"\b(?:(this|This|the current|The current) (?:draft )?[Rr]esolution\b(?! \d| of the )"
    r"|(?<=\bthe )(present draft) resolution\b)"
)


@passage_rule(
    TEXT,
    About(
        "CI08", "“The present resolution”", Severity.WARNING,
        "Measured in the Assembly: 969 of the one, 10 of “this resolution”",
        "OP: *Requests* a report on this resolution;",
        "OP: *Requests* a report on the present resolution;",
    ),
)  # fmt: skip
def present_resolution(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A text calls itself “the present resolution”."""
    for found in _THIS.finditer(passage.words) if "esolution" in passage.words else ():
        if not passage.text.is_quoted(found.start()):
            index = 1 if found[1] else 2
            new = "The present" if found[index][0].isupper() else "the present"
            new = new if found[1] else "present"
            yield Hit("It is “the present resolution”.", *found.span(index), new)


@passage_rule(
    TEXT,
    About(
        "CI10", "Resolutions in a row stand in the order of their dates", Severity.ADVICE,
        "Adopted resolutions",
        "PP: *Recalling* its resolutions 72/1 of 5 October 2017 and 70/2 of 9 October 2015,",
        "PP: *Recalling* its resolutions 70/2 of 9 October 2015 and 72/1 of 5 October 2017,",
    ),
)  # fmt: skip
def chronological(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The oldest comes first."""
    before: Citation | None = None
    for one in citations(passage.markup):
        follows = before and before.chain == one.chain and before.form == one.form
        if before and follows and (0,) != _order(one) < _order(before):
            yield Hit(f"{one.number} is older than {before.number}.", one.start, one.end)
        before = one


def _order(one: Citation) -> tuple[int, ...]:
    if one.form == "council":
        return (int(one.number[-5:-1]), int(one.number.split()[0]))
    if one.form == "session" and one.session > 30:
        number = re.match(r"\d+/(\d+)", one.number)
        return (one.session, int(number[1]) if number else 0)
    if one.form == "year":
        year, number_text = one.number.split("/")[:2]
        return (int(year), int(re.sub(r"\D", "", number_text) or 0))
    return (0,)
