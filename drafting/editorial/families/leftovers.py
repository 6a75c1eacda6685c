"""What is left over from the negotiation and from typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Role
from drafting.editorial.rules import PRINTED, TEXT, About, Hit, document_rule, passage_rule
from drafting.lexicon import latin
from drafting.lexicon.blanks import is_blank
from drafting.lexicon.delegations import names_elsewhere, room_names
from drafting.model.unit import Kind
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Document, Passage
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, paragraphs and subparagraphs"
_BRACKET = regex(r"[\[\]]")
_BRACKETED = regex(r"\[[^\[\]]*\]|[\[\]]")
_EDITORIAL = regex(
    r"\[(?:\^\w+\]|on the |without reference |Original: |Adopted |sic\]|To be determined\])"
)
_LABEL = regex(r"^[\s\[]*((?:PP|OP|pp|op|Pp|Op)\s?\d+(?:\s?" + latin.BETWEEN + r")*[.:]?)(?!\w)")
_BETWEEN = regex(rf"\b{latin.BETWEEN}")
_OF_INSTRUMENT = regex(r"(?:Article|Rule|Regulation|Section|Chapter|Part|Annex)\b")
"""How numbers begin that an instrument keeps for good: "Article 1 bis"."""
_COMMENT = regex(
    r"\bagreed ad ref(?:erendum)?\b\.?|\bad ref\b\.?|\b(?:tbc|TBC|tbd|TBD)\b|"
    r"\bto be (?:updated|confirmed|completed|inserted|added)\]|"
    r"\bplaceholder\b|(?<![\w/])xx+(?![\w/])|"
    r"(?!(?<=the )XX+ [A-Z])"
    r"(?<![\w(])(?<![Ss]ection )(?<!sect\. )(?<!chap\. )(?<![Cc]hapter )(?<![Aa]nnex )(?<!vol\. )"
    r"(?<![Pp]art )(?<![Tt]itle )(?<![Tt]able )(?<![Vv]olume )(?<!Protocol )XX+(?![\w)/-])|"
    r"_{3,}|\?{2,}|\bscrutiny reserve\b|\b(?:alt|Alt)\.? ?\d\b|"
    rf"\b(?:OP|PP) ?\d+\b|(?<!\d, )\bparagraphs? \d+ {latin.NAMED}(?!,? of (?!the present))|"
    r"\b20(?:XX|xx|\.\.)(?!\w)|"
    r"\{[^{}]*\}|\((?:agreed|pending)\)|\((?:closed|open)\)(?=[,;.:]?$)|"
    r"\bagreed language(?=\s?[\])])|"
    r"\bNote to (?:draft|the draft|delegations|editors?)\b|\bagreed in informals\b"
)
_DRAWN = regex(r"_{3,}|20\.\.")
"""A blank of an instrument that is drawn."""
_MODEL = regex(r"\b(?:[Mm]odel|[Tt]emplate|[Ss]pecimen|[Ss]ample)\b")
_IN_NAME = regex(r"[A-Z][\w’-]+ $")
_GLOSS = regex(r"\[[A-Z][\w’-]*(?: [A-Z][\w’-]*)*\](?= )")
_LETTERS = regex(r"[^\W\d_]+")
_NEXT_NAME = regex(r"\s?[,+/&]\s?|\sand\s")
_NAMES_ALONE = regex(r"\(([A-Z][\w’-]*(?:(?:\s?[,+/&]\s?|\sand\s|\s)[A-Z][\w’-]*)*)\)")
_PROPOSED = regex(
    r"\((?:proposed|supported|requested|suggested|tabled|opposed|inserted|added) by "
    r"([A-Z][\w &+,/’]*)\)"
)
_NAMED = regex(
    r"[(\[]([A-Z][\w &+,/’]*?)"
    r"(?:[:,]? (?:delete|del\.|retain|add|reserve|supports?)|\s?:)[^)\]]*[)\]]"
)


@document_rule(
    About(
        "NU07", "Nothing of the negotiation is left in the text", Severity.ERROR,
        _MANUAL + "; labels and brackets go when agreement is reached",
        "symbol: A/C.9/80/L.1\nOP: *Requests* the Keeper [to report][to rest];",
        "symbol: A/C.9/80/L.1\nOP: *Requests* the Keeper to report;",
        (),
    )
)  # fmt: skip
def negotiated(document: Document, _: Profile) -> Iterator[Hit]:
    """Square brackets, “OP3 bis”, names of delegations and remarks belong to the room.

    In a text without a symbol, which is still in the room, each is no more than advice, and so
    is a second form of a name in brackets. An instrument may have blanks: “Done at [place]”, and
    a model agreement has brackets of its own.
    """
    weight = Severity.ERROR if document.is_tabled else Severity.ADVICE
    models = _models(document)
    for passage in document.passages:
        if passage.role in PRINTED and passage.place not in models:
            for hit in _leftovers(passage):
                gloss = hit.weight and not _stands_elsewhere(document, passage, hit)
                yield hit._replace(passage=passage, weight=hit.weight if gloss else weight)


def _models(document: Document) -> frozenset[str]:
    """Passages of annexes that call themselves models: who uses one fills in its brackets."""
    model = False
    found = []
    for passage in document.passages:
        if passage.kind is Kind.ANNEX:
            model = False
        if passage.role is Role.HEADING and passage.label.startswith("Annex"):
            model = model or bool(_MODEL.search(passage.words))
        if model and passage.role is Role.INSTRUMENT:
            found.append(passage.place)
    return frozenset(found)


def _stands_elsewhere(document: Document, passage: Passage, hit: Hit) -> bool:
    """Whether another paragraph has words of a bracket, so that they are no second name."""
    said = frozenset(_LETTERS.findall(passage.words[hit.start : hit.end].casefold()))
    others = (one for one in document.passages if one.place != passage.place)
    return any(not said.isdisjoint(one.text.vocabulary) for one in others)


def _leftovers(passage: Passage) -> Iterator[Hit]:
    said = passage.words
    if label := _LABEL.match(said):
        yield Hit("The label of a paragraph is left over.", label.start(1), label.end(1))
    if _BETWEEN.search(passage.own_number) and not _OF_INSTRUMENT.match(passage.own_number):
        first = re.match(r"\S*", said)
        message = f"“{passage.own_number}” is for the room: paragraphs are numbered in turn."
        yield Hit(message, 0, first.end() if first else 0, renumbers=(passage.place,))
    fills_in = passage.role is Role.INSTRUMENT
    for found in _COMMENT.finditer(said) if _may_remark(passage) else ():
        blank = fills_in and _DRAWN.fullmatch(found[0])
        if not (blank or passage.text.is_quoted(found.start())):
            yield Hit("A remark is left over.", found.start(), found.end())
    yield from _brackets(passage)


_REMARKS = frozenset({
    "ad", "tbc", "tbd", "placeholder", "reserve", "alt", "agreed", "pending", "closed", "op", "pp",
    *map(latin.suffix, range(latin.FIRST, 100)),
})  # fmt: skip
_BLANKS = ("XX", "xx", "__", "??", "{", "(open)", "OP", "PP", "Note to ", "agreed in informals")


def _may_remark(passage: Passage) -> bool:
    """Whether a text has a word that remarks have: a look that costs little."""
    known = passage.text.vocabulary.isdisjoint(_REMARKS)
    marked = "]" in passage.text.letters
    return not known or marked or any(blank in passage.words for blank in _BLANKS)


def _brackets(passage: Passage) -> Iterator[Hit]:
    said = passage.words
    if "[" not in said and "]" not in said:
        return
    for bracket in _BRACKETED.finditer(said):
        at, end = bracket.span()
        blank = passage.role is Role.INSTRUMENT and is_blank(bracket[0])
        if not (blank or passage.text.is_quoted(at) or _EDITORIAL.match(said, at)):
            what = "Square brackets are" if end > at + 1 else "A square bracket is"
            gloss = _GLOSS.match(said, at) and _IN_NAME.search(said, max(at - _REACH, 0), at)
            weight = Severity.ADVICE if gloss else None
            yield Hit(f"{what} left over.", at, end, weight=weight)


_REACH = 40
"""Characters before a bracket that show whether it stands in a name."""


@passage_rule(
    PRINTED,
    About(
        "NU08", "Square brackets pair", Severity.ADVICE, "Drafters' common knowledge",
        "OP: *Requests* the Keeper [to report;",
        "OP: *Requests* the Keeper [to report];",
        (),
    ),
)  # fmt: skip
def bracket_pairs(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A bracket that is opened is closed, in this paragraph or in a later one."""
    said = passage.words
    if ("[" in said or "]" in said) and said.count("[") != said.count("]"):
        at = next(one.start() for one in _BRACKET.finditer(said))
        yield Hit("Square brackets do not pair in this paragraph.", at, at + 1)


@document_rule(
    About(
        "NU09", "No delegation is named beside the text", Severity.ERROR,
        _MANUAL + "; attributions are a convention of the room",
        "symbol: A/C.9/80/L.1\nOP: *Requests* the Keeper to report (EU: delete);",
        "symbol: A/C.9/80/L.1\nOP: *Requests* the Keeper to report;",
        (),
    )
)  # fmt: skip
def attributed(document: Document, _: Profile) -> Iterator[Hit]:
    """“(EU: delete)” or “[JPN]” say who proposed what; a tabled text does not.

    In a text without a symbol, which is still in the room, it is no more than advice.
    """
    weight = Severity.ERROR if document.is_tabled else Severity.ADVICE
    names = room_names()
    in_the_room = names - names_elsewhere()
    for passage in document.passages:
        if passage.role not in TEXT:
            continue
        for found, who in _attributions(passage.words, names, in_the_room):
            if not passage.text.is_quoted(found.start()):
                message = f"An attribution to {who} is left over."
                yield Hit(message, found.start(), found.end(), None, passage, weight=weight)


def _attributions(
    said: str, names: frozenset[str], in_the_room: frozenset[str]
) -> Iterator[tuple[re.Match[str], str]]:
    """Names with what they say of the text; and names alone, if one is a name of the room."""
    for found in _NAMED.finditer(said) if "(" in said or "[" in said else ():
        if any(one in names for one in _NEXT_NAME.split(found[1].strip())):
            yield found, found[1].strip()
    for found in _NAMES_ALONE.finditer(said) if "(" in said else ():
        who = _NEXT_NAME.split(found[1].strip())
        known = all(one in names for one in who) and any(one in in_the_room for one in who)
        if known and not (len(who) == 1 and _explains(said[: found.start()], who[0])):
            yield found, found[1].strip()
    for found in _PROPOSED.finditer(said) if "(" in said else ():
        yield found, found[1].strip()


def _explains(before: str, short: str) -> bool:
    """Whether an abbreviation in parentheses follows the words that it stands for."""
    capitals = "".join(re.findall(r"\b[A-Z]", before[-120:]))
    letters = "".join(filter(str.isalpha, short)).upper()
    return capitals.endswith(letters) or not letters


_TWICE = regex(r"\b([a-z]{2,})( \1)\b", re.IGNORECASE)
_MAY_REPEAT = frozenset({"had", "very", "bora"})
_OF_THE_HOUSE = frozenset(
    {"States", "Member", "Members", "Nations", "United", "General", "Council", "Assembly",
     "Secretary", "Committee", "Commission", "Conference", "Convention", "Charter", "Parties",
     "Government", "Governments", "Organization", "Agenda", "Goals", "Development"}
)  # fmt: skip
"""Words with a capital that are no names of persons and places: these may be repeated."""
_ANOTHER_THAT = regex(
    r" (?!(?:the|an?|th[eo]se|this|all|its?|they|their|there|many|such)\b|\w+[^isu]s\b)"
)
"""What follows a “that” that points to one thing: “noting that that office”."""


@passage_rule(
    PRINTED,
    About(
        "LE01", "No word stands twice in a row", Severity.WARNING, "A slip of typing",
        "OP: *Requests* the the Keeper to report;",
        "OP: *Requests* the Keeper to report;",
        (),
    ),
)  # fmt: skip
def twice(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“The the” and “to to” come from cutting and typing; names such as Pago Pago repeat one."""
    for found in _TWICE.finditer(passage.words):
        small = found[1].casefold()
        points = small == "that" and _ANOTHER_THAT.match(passage.words, found.end())
        is_slip = found[2][1:].islower() or {found[1], found[2][1:]} <= _OF_THE_HOUSE
        if is_slip and not points and small not in _MAY_REPEAT:
            yield Hit(f"“{found[1]}” stands twice.", found.start(2), found.end(2), "")


@document_rule(
    About(
        "LE02", "No paragraph stands twice", Severity.WARNING, "A slip of copying",
        "OP: *Requests* the Keeper to report on the lights of the coast;\nOP: *Decides* to meet;\n"
        "OP: *Requests* the Keeper to report on the lights of the coast;",
        "OP: *Requests* the Keeper to report on the lights of the coast;\nOP: *Decides* to meet.",
        languages=(),
    )
)  # fmt: skip
def repeated(document: Document, _: Profile) -> Iterator[Hit]:
    """The same words in two paragraphs of a text are left over from moving one of them.

    Sections may repeat one another's.
    """
    for body in document.bodies:
        seen: dict[str, str] = {}
        if any(passage.kind is Kind.SECTION for passage in body.operative):
            continue
        for passage in (*body.preamble, *body.operative):
            said = passage.markup.rstrip(" ,;.:").casefold()
            if passage.role not in TEXT or len(said.split()) < _LONG_ENOUGH:
                continue
            if before := seen.get(said):
                message = f"The same words stand in {before}."
                yield Hit(message, 0, passage.text.end, None, passage)
            seen.setdefault(said, passage.label)


_LONG_ENOUGH = 8
"""Words of a paragraph that do not stand twice by chance."""
