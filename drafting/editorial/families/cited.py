"""What a text says of the resolutions it cites, held against these resolutions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.citations import Citation, citations
from drafting.editorial.cited_documents import CitedDocument, cited_document, note_on, organ_of
from drafting.editorial.cited_places import (
    annex_number,
    cited_annex,
    cited_paragraphs,
    cited_title,
)
from drafting.editorial.families.adoptions import NO_BREAK
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Role
from drafting.editorial.rules import TEXT, About, Hit, document_rule
from drafting.editorial.texts import text_of
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Document, Passage
    from drafting.editorial.profiles import Profile

_LIBRARY = "The cited resolution, where the library has it"
_SHOWN = 60
"""Characters of a title that a message quotes."""


def _cited(
    document: Document, profile: Profile
) -> Iterator[tuple[Passage, Citation, CitedDocument]]:
    """What the library knows of each resolution that a text cites."""
    for passage in document.passages:
        if passage.role in TEXT or passage.role in (Role.INSTRUMENT, Role.NOTE):
            for one in citations(passage.markup):
                if found := cited_document(one, profile, document.known):
                    yield passage, one, found


@document_rule(
    About(
        "RC01", "The date of a resolution is the day of its adoption", Severity.ERROR, _LIBRARY,
        "adopted: 74/5 of 26 November 2019\n"
        "PP: *Recalling* its resolution 74/5 of 4 December 2019,",
        "adopted: 74/5 of 26 November 2019\n"
        "PP: *Recalling* its resolution 74/5 of 26 November 2019,",
    )
)  # fmt: skip
def day_of_adoption(document: Document, profile: Profile) -> Iterator[Hit]:
    """Often the day of publication is cited instead, or a year with two figures exchanged.

    It is an error only where the cited resolution itself prints another day. Where only what was
    recorded of it says so, either may be wrong, and the finding shows both.
    """
    for passage, one, found in _cited(document, profile):
        told = (found.date, found.recorded_date)
        if one.date and found.adopted and one.date not in told:
            new = f"of {found.adopted.replace(' ', NO_BREAK, 1)}"
            weight = None if found.date else Severity.WARNING
            yield Hit(_told(one, found), one.end + 1, one.date_end, new, passage, weight=weight)


def _told(one: Citation, found: CitedDocument) -> str:
    if not found.date:
        return (
            f"The record of {found.symbol} says that it was adopted on {found.recorded_date}; "
            f"this text says {one.date}: one of the two is wrong."
        )
    published = f", and was published on {found.published}"
    beside = published if one.date == found.published else ""
    return (
        f"{found.symbol} says in its text that it was adopted on {found.date}{beside}; "
        f"here it is of {one.date}."
    )


_FOLDED = regex(r"[^\w]+")


def _folded(title: str) -> str:
    return _FOLDED.sub(" ", title).casefold().strip()


@document_rule(
    About(
        "RC02", "A resolution that is cited with its title has the words of the title",
        Severity.WARNING, _LIBRARY,
        "adopted: 74/5 of 26 November 2019: Keeping of bees in cities\n"
        "PP: *Recalling* its resolution 74/5 of 26 November 2019, entitled “Keeping bees”,",
        "adopted: 74/5 of 26 November 2019: Keeping of bees in cities\n"
        "PP: *Recalling* its resolution 74/5 of 26 November 2019, entitled “Keeping of bees in "
        "cities”,",
    )
)  # fmt: skip
def words_of_title(document: Document, profile: Profile) -> Iterator[Hit]:
    """What stands behind “entitled” is held against the title that the resolution prints."""
    for passage, one, found in _cited(document, profile):
        said = cited_title(passage.text, one)
        if said and found.title and _folded(said.said) != _folded(found.title):
            title = found.title.replace("“", "‘").replace("”", "’")
            shown = title if len(title) <= _SHOWN else f"{title[:_SHOWN].rpartition(' ')[0]} …"
            message = f"The title of {found.symbol} is “{shown}”."
            yield Hit(message, said.start, said.end, title, passage)


@document_rule(
    About(
        "RC03", "A paragraph or annex that is cited exists", Severity.WARNING, _LIBRARY,
        "adopted: 74/5 of 26 November 2019, 12 paragraphs\n"
        "OP: *Reaffirms* paragraph 14 of resolution 74/5;",
        "adopted: 74/5 of 26 November 2019, 12 paragraphs\n"
        "OP: *Reaffirms* paragraph 4 of resolution 74/5;",
    )
)  # fmt: skip
def existing_places(document: Document, profile: Profile) -> Iterator[Hit]:
    """“Paragraph 14 of resolution 74/5” needs fourteen paragraphs, and “annex II” two annexes."""
    for passage, one, found in _cited(document, profile):
        for number in cited_paragraphs(passage.words, one) if found.paragraphs else ():
            if number.said not in found.paragraphs:
                last = max(map(int, found.paragraphs))
                message = f"{found.symbol} has no paragraph {number.said}: the last is {last}."
                yield Hit(message, number.start, number.end, None, passage)
        annex = cited_annex(passage.words, one)
        if annex and found.annexes is not None and annex_number(annex.said) > len(found.annexes):
            has = {0: "no annex", 1: "one annex"}
            count = has.get(len(found.annexes), f"{len(found.annexes)} annexes")
            yield Hit(f"{found.symbol} has {count}.", annex.start, annex.end, None, passage)


@document_rule(
    About(
        "RC04", "A resolution is one of the organ that is named", Severity.WARNING, _LIBRARY,
        "adopted: Human Rights Council 49/3 of 31 March 2022\n"
        "PP: *Recalling* General Assembly resolution 49/3 of 31 March 2022,",
        "adopted: Human Rights Council 49/3 of 31 March 2022\n"
        "PP: *Recalling* Human Rights Council resolution 49/3 of 31 March 2022,",
    )
)  # fmt: skip
def right_organ(document: Document, profile: Profile) -> Iterator[Hit]:
    """Two organs may have the same number; the date, or the library, tells which one is meant."""
    for passage in document.passages:
        for one in citations(passage.markup) if passage.role in TEXT else ():
            organ = organ_of(one, profile)
            others = tuple(document.known.find(one.number)) if organ and one.date else ()
            if any(other.organ == organ for other in others):
                continue
            for other in others:
                if one.date == other.adopted and one.kind == "resolution":
                    message = (
                        f"{one.number} of {one.date} is a resolution of the {other.organ}: "
                        f"{other.symbol}."
                    )
                    yield Hit(message, one.chain, one.end, None, passage)


_TITLED = regex(
    r"\b(?P<what>[Dd]eclaration|[Oo]utcome document|[Pp]rogramme of action|[Ss]trategy|"
    r"[Rr]esolution),? entitled “(?P<title>[^“”]{8,400}?),?”[,;.:]?"
)
_NUMBERED = regex(r"\d/\d|\(\d{4}\)|\([IVXLC]+\)")


@document_rule(
    About(
        "RC05", "A text that is cited by its title has a note with its number", Severity.ADVICE,
        _LIBRARY,
        "adopted: 74/5 of 26 November 2019, 2 paragraphs, 1 annex: Keeping of bees in cities\n"
        "PP: *Welcoming* the declaration entitled “Keeping of bees in cities”,",
        "adopted: 74/5 of 26 November 2019, 2 paragraphs, 1 annex: Keeping of bees in cities\n"
        "PP: *Welcoming* the declaration entitled “Keeping of bees in cities”,[^1]\n"
        "[^1]: Resolution 74/5, annex.",
    )
)  # fmt: skip
def titles_noted(document: Document, profile: Profile) -> Iterator[Hit]:
    """“Resolution 74/5, annex.”, with the organ before it in a text of another one.

    Only declarations, outcome documents, programmes and resolutions are looked at: items of an
    agenda and reports have titles of resolutions, too.
    """
    own = _folded(text_of(document.resolution.title).words)
    for passage in document.passages:
        if passage.role not in TEXT or _NUMBERED.search(passage.words):
            continue
        for said in _TITLED.finditer(passage.words):
            if _folded(said["title"]) == own:
                # It is the very text: “Adopts the declaration entitled …”.
                continue
            if any(said.start() < mark.at <= said.end() + 1 for mark in passage.text.marks):
                continue
            found = next(iter(document.known.titled(said["title"])), None)
            if found:
                is_annexed = bool(found.annexes) and said["what"].casefold() != "resolution"
                text = note_on(found, profile, "annex" if is_annexed else "")
                message = f"It is {found.symbol}: a note gives its number."
                hit = Hit(message, *said.span("title"), passage=passage)
                yield hit._replace(note=(said.end(), text))
