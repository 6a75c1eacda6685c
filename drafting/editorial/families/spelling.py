"""Spelling, hyphens, capitals and abbreviations of the United Nations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafting.editorial.facts import pairs, words
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import PRINTED, TEXT, About, Hit, document_rule, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_LIST = "Spelling list of the United Nations, and measured on adopted resolutions"
_DICTIONARY = "Concise Oxford English Dictionary, which the Editorial Manual follows"
_CAPITALS = "Editorial Manual, capitalization"
_IZE = regex(r"(?<![\w’/-])([A-Za-z]+?)is(e|es|ed|ing|er|ers|ation|ations|able|ational)(?![\w’/])")
_Z = regex(r"(?<![\w’/-])([A-Za-z]+?)iz(e|es|ed|ing|er|ers|es)(?![\w’/])")
_BOTH = frozenset({"pr", "s", "ma", "ass", "bapt", "cap", "res", "outs", "downs", "over"})
"""Beginnings that make a word with a z too: "prize"."""
_KEPT_ENDS = ("enterpr", "exerc", "superv", "fundra", "televis", "merchand", "comprom")
_ORGANISATIONS = regex(r"Organisation (?:for|internationale|mondiale)\b")
"""Bodies whose own name has the s."""
_WORD = regex(r"[^\W\d_]+")
PROSE = TEXT | {Role.TITLE, Role.HEADING, Role.INSTRUMENT}


@passage_rule(
    PROSE | {Role.NOTE},
    About(
        "SP01", "-ize, -ization", Severity.WARNING, _DICTIONARY,
        "OP: *Encourages* States to organise the rescue;",
        "OP: *Encourages* States to organize the rescue;",
    ),
)  # fmt: skip
def ize(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Verbs that have both endings take -ize.

    A closed list has -ise only (advise, comprise, exercise, supervise and others), and names
    keep their spelling.
    """
    kept = words("words", "ise")
    yield from _with_s(passage, kept)
    yield from _with_z(passage, kept)


def _with_z(passage: Passage, kept: frozenset[str]) -> Iterator[Hit]:
    """Words that have no z, written with one."""
    for found in _Z.finditer(passage.words) if "iz" in passage.words else ():
        stem = found[1].casefold()
        known = stem in kept and stem not in _BOTH and len(stem) > 1
        if known and not passage.text.is_quoted(found.start()) and not _is_name(found, passage):
            at = found.end(1) + 1
            yield Hit(f"“{found[0]}” takes an s.", at, at + 1, "s")


_ENDS_WITH_S = ("ise", "ising", "isati", "isabl")


def _with_s(passage: Passage, kept: frozenset[str]) -> Iterator[Hit]:
    said = passage.words
    if not any(end in said for end in _ENDS_WITH_S):
        return
    if not any("is" in word and _may_take_z(word) for word in passage.text.vocabulary):
        return
    for found in _IZE.finditer(passage.words):
        stem = found[1].casefold()
        if stem in kept or passage.text.is_quoted(found.start()) or _is_name(found, passage):
            continue
        if not _is_kept(stem, kept):
            at = found.end(1) + 1
            yield Hit(f"“{found[0]}” takes a z.", at, at + 1, "z")


@lru_cache(maxsize=16384)
def _may_take_z(word: str) -> bool:
    """Whether a word has the shape of one that takes a z: looked at once for all texts."""
    found = _IZE.fullmatch(word)
    kept = words("words", "ise")
    if not found:
        return False
    stem = word[: found.end(1)]
    return stem not in kept and not _is_kept(stem, kept)


def _is_kept(stem: str, kept: frozenset[str]) -> bool:
    bases = (
        stem.removeprefix(before) for before in ("un", "re", "dis", "mis", "pre", "self", "over")
    )
    return any(base in kept for base in bases) or stem.endswith(_KEPT_ENDS) or len(stem) < 3


def _is_name(found: re.Match[str], passage: Passage) -> bool:
    """Whether a capital inside a sentence makes the word part of a name."""
    begins = not passage.words[: found.start()].strip("“([ ")
    own = _ORGANISATIONS.match(passage.words, found.start())
    return found[0][0].isupper() and bool(not begins or own)


def _american() -> Iterator[tuple[str, str]]:
    """Words of the families that a list gives by their beginning, with the form of the house."""
    for stem in words("words", "our"):
        for end in words("words", "our_ends"):
            for before in ("", "un", "dis", "mis"):
                yield f"{before}{stem}r{end}", f"{before}{stem}ur{end}"
    for verb in words("words", "doubling"):
        for end in ("ed", "ing", "er", "ers", "or", "ors"):
            yield verb + end, f"{verb}l{end}"


@cache
def _entries(table: str) -> dict[str, str]:
    return {**(dict(_american()) if table == "british" else {}), **pairs("words", table)}


@cache
def _first_words(table: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Entries of a table by their first word in small letters: what is wrong, what is right."""
    found: dict[str, list[tuple[str, str]]] = {}
    for wrong, right in _entries(table).items():
        first = wrong if wrong.isalpha() else _WORD.findall(wrong)[0]
        found.setdefault(first.casefold(), []).append((wrong, right))
    return {first: tuple(entries) for first, entries in found.items()}


@cache
def _written(wrong: str) -> re.Pattern[str]:
    """Finds an entry of a table as a word of its own."""
    return regex(rf"(?<![\w/’-]){re.escape(wrong)}(?![\w’/])", re.IGNORECASE)


_COMPOUNDS_SINCE = 2000
"""First year of texts in which "co-operation" and the like are no longer the form of the house."""


def _listed(passage: Passage, profile: Profile, table: str) -> Iterator[Hit]:
    """Words of one table, but for those inside quotations and names."""
    older = profile.year and profile.year < _COMPOUNDS_SINCE
    text = passage.text
    small = text.words.casefold()
    known = _first_words(table)
    for first in text.vocabulary & known.keys():
        for wrong, right in known[first]:
            if wrong.casefold() not in small or (older and "-" in wrong + right):
                continue
            for found in _written(wrong).finditer(text.words):
                if text.is_quoted(found.start()) or _is_name(found, passage):
                    continue
                new = right[0].upper() + right[1:] if found[0][0].isupper() else right
                message = f"The United Nations write “{new}”."
                yield Hit(message, found.start(), found.end(), new)


@passage_rule(
    PROSE | {Role.NOTE},
    About(
        "SP02", "Words of the spelling list", Severity.WARNING, _LIST,
        "OP: *Adopts* the program of work on co-operation;",
        "OP: *Adopts* the programme of work on cooperation;",
    ),
)  # fmt: skip
def spelling_list(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """Programme, cooperation, towards, among, focused, per cent and others have one spelling."""
    yield from _listed(passage, profile, "list")


@passage_rule(
    PROSE,
    About(
        "SP07", "British forms", Severity.WARNING, _DICTIONARY,
        "OP: *Encourages* States to fulfill their labor laws;",
        "OP: *Encourages* States to fulfil their labour laws;",
    ),
)  # fmt: skip
def british(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """Labour, centre, fulfil, travelling: the first form of the dictionary. Names keep theirs."""
    yield from _listed(passage, profile, "british")


@passage_rule(
    PROSE,
    About(
        "SP09", "Hyphens and compounds", Severity.ADVICE, "Drafters' common knowledge",
        "OP: *Supports* capacity building in peace keeping;",
        "OP: *Supports* capacity-building in peacekeeping;",
        since=2000,
    ),
)  # fmt: skip
def compounds(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """Compounds that resolutions write in one way nearly always."""
    yield from _listed(passage, profile, "habits")


_CENTS = frozenset({"cent", "percent", "pct"})
_PERCENT = regex(r"(?<=\d)(\s?%|\s?percent\b|\s?per-cent\b|\s?pct\b\.?)")
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_IN_WORDS = regex(
    rf"(?<=[a-z,] )(?:(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|(?:one|a) hundred) (?=per cent\b)"
)


@passage_rule(
    TEXT | {Role.INSTRUMENT},
    About(
        "SP03", "Per cent is written out", Severity.ERROR,
        "Editorial Manual, numbers; 743 of the one and none of the other in ten sessions",
        "OP: *Notes* that 15% of the lights are out;",
        "OP: *Notes* that 15 per cent of the lights are out;",
    ),
)  # fmt: skip
def per_cent(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The sign stands in tables only; before the two words the number is in figures."""
    if "%" not in passage.text.letters and passage.text.vocabulary.isdisjoint(_CENTS):
        return
    for found in _IN_WORDS.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            message = "Before “per cent” the number is in figures."
            yield Hit(message, found.start(), found.end() - 1, weight=Severity.ADVICE)
    for found in _PERCENT.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("“Per cent” is written out.", found.start(), found.end(), " per cent")


_SECRETARY = regex(r"\b[Ss]ecretar(?:y|ies)(?: ?[-–—] ?| )[Gg]eneral\b")
_OTHER_SECRETARY = regex(
    r"(?:’s)? of (?:the )?(?:Organization of American|Council of Europe|North Atlantic|League of "
    r"Arab|International Criminal Police|Commonwealth|Organi[sz]ation|Ministry|Department)"
)


@passage_rule(
    PRINTED,
    About(
        "SP04", "Secretary-General has a hyphen", Severity.ERROR, _LIST,
        "OP: *Requests* the Secretary General to report;",
        "OP: *Requests* the Secretary-General to report;",
    ),
)  # fmt: skip
def secretary_general(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Also in Under-Secretary-General, Deputy Secretary-General and the plural."""
    if "eneral" not in passage.words:
        return
    for found in _SECRETARY.finditer(passage.words):
        right = "Secretaries-General" if "ies" in found[0] else "Secretary-General"
        others = _OTHER_SECRETARY.match(passage.words, found.end())
        if found[0] != right and not others and not passage.text.is_quoted(found.start()):
            yield Hit(f"It is “{right}”.", found.start(), found.end(), right)


_MEMBERS = regex(
    r"\b[Mm]embers?[ -](?P<small>s)tates\b|\bMember-States\b|\bMembers States\b"
    r"|(?<!its )(?<!their )(?<!other )\bmember States\b(?! (?:of|in|to|that|part(?:y|ies))\b)(?!’)"
)
_OTHER_BODIES = regex(
    r"\b(?:Organi[sz]ation|Union|Association|Agency|Bank|Fund|Community|Commonwealth|League|"
    r"Council of Europe|Conference|Authority|Convention|Forum|dialogue partners)\b"
)
"""Words that name a body whose member States may be meant."""
_FURTHER_BODIES = regex(
    r"\b(?:Initiative|Institute|Commission|Committee|Centre|Group|Alliance|Network|Partnership|"
    r"Mechanism|Process|Court|Parties|Board|Programme|expert group)\b"
)
"""The same, where the Member States of the United Nations may be meant as well."""
_OF_OTHERS = regex(r" (?:of|to|in) (?:the |that |its |their )?(?!United Nations)[A-Z]")


@passage_rule(
    TEXT | {Role.INSTRUMENT, Role.TITLE},
    About(
        "SP05", "Member States, in capitals", Severity.WARNING,
        _CAPITALS + "; 7,063 of the one and one of the other",
        "OP: *Encourages* member states to keep their lights burning;",
        "OP: *Encourages* Member States to keep their lights burning;",
    ),
)  # fmt: skip
def member_states(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Of the United Nations “Member States”, of other organizations “member States”."""
    if "ember" not in passage.words:
        return
    other_bodies = "member States" in passage.words and _OTHER_BODIES.search(passage.words)
    for found in _MEMBERS.finditer(passage.words):
        of_others = found[0] == "member States" and other_bodies
        if not of_others and not passage.text.is_quoted(found.start()):
            others = _OF_OTHERS.match(passage.words, found.end())
            new = "member States" if others and found["small"] else "Member States"
            unsure = found[0] == "member States" and _FURTHER_BODIES.search(passage.words)
            weight = Severity.ADVICE if unsure else None
            yield Hit(f"It is “{new}”.", found.start(), found.end(), new, weight=weight)


@passage_rule(
    TEXT | {Role.TITLE},
    About(
        "SP06", "Indigenous Peoples, in capitals, in texts from 2022 on", Severity.ADVICE,
        "Measured: 220 to 3 in the seventy-seventh session, 268 to none in the seventy-ninth",
        "OP: *Invites* indigenous peoples to the Forum;",
        "OP: *Invites* Indigenous Peoples to the Forum;",
        since=2022,
    ),
)  # fmt: skip
def indigenous_peoples(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Before the seventy-seventh session the small letters prevailed; base texts are older."""
    if "ndigenous p" not in passage.words:
        return
    for found in re.finditer(r"\b([Ii])ndigenous (p)eoples\b", passage.words):
        if not passage.text.is_quoted(found.start()):
            new = "Indigenous Peoples"
            yield Hit(f"“{new}” has capitals.", found.start(), found.end(), new)


_OWN_NAMES = regex(r" (?:Women|Habitat|Tourism|Trade and Dev|Global|Volunteers|Country Team)")
_UN = regex(r"(?<![\w/-])(?:UN(?![\w/-])|U\.N\.)(?!-)")


@passage_rule(
    TEXT,
    About(
        "SP08", "United Nations is written out", Severity.ADVICE, "Drafters' common knowledge",
        "OP: *Thanks* the UN system;",
        "OP: *Thanks* the United Nations system;",
    ),
)  # fmt: skip
def united_nations(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The two letters do not stand in the text of a resolution, but for names that have them."""
    for found in _UN.finditer(passage.words) if "U" in passage.text.letters else ():
        own = _OWN_NAMES.match(passage.words, found.end())
        if not own and not passage.text.is_quoted(found.start()):
            message = "“United Nations” is written out."
            yield Hit(message, found.start(), found.end(), "United Nations")


_SHORT = regex(r"(?<![\w/.-])(?:[A-Z]{3,}|[A-Z]{2,}(?=s\b))(?:s\b)?(?![\w/-]|\.\w)")
_POINTS = regex(r"(?<![\w.])(?!U\.N\.|D\.C\.|U\.S\. ?\$)(?:[A-Z]\.){2,}(?!\w)")


@document_rule(
    About(
        "SP10", "An abbreviation is explained where it first stands", Severity.ADVICE,
        "Drafters' common knowledge",
        "OP: *Requests* the IKL to report;",
        "OP: *Requests* the International Keeper of Lights (IKL) to report;",
    )
)  # fmt: skip
def explained(document: Document, _: Profile) -> Iterator[Hit]:
    """Abbreviations are avoided; one that is used is given in parentheses after the full name."""
    known = set(words("words", "acronyms"))
    for passage in document.passages:
        if passage.role not in TEXT:
            continue
        known.update(re.findall(r"\(([A-Z]{2,})s?\)", passage.words))
        for found in _POINTS.finditer(passage.words):
            if not passage.text.is_quoted(found.start()):
                message = "An abbreviation has no full stops."
                yield Hit(message, found.start(), found.end(), None, passage)
        for found in _SHORT.finditer(passage.words):
            short = found[0].removesuffix("s")
            roman = re.fullmatch(r"[IVXLC]+", short)
            if short not in known and not roman and not passage.text.is_quoted(found.start()):
                known.add(short)
                message = f"“{found[0]}” is not explained before."
                yield Hit(message, found.start(), found.end(), None, passage)
