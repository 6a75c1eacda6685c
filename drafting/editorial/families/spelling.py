"""Spelling, hyphens, capitals and abbreviations of the United Nations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafting.editorial.facts import pairs, words
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.profiles import Profile
from drafting.editorial.rules import PRINTED, TEXT, WORDED, About, Hit, document_rule, passage_rule

_LIST = "Spelling list of the United Nations, and measured on adopted resolutions"
_DICTIONARY = "Concise Oxford English Dictionary, which the Editorial Manual follows"
_CAPITALS = "Editorial Manual, capitalization"
_IZE = re.compile(
    r"(?<![\w’/-])([A-Za-z]+?)is(e|es|ed|ing|er|ers|ation|ations|able|ational)(?![\w’/])"
)
_KEPT_ENDS = ("enterpr", "exerc", "superv", "fundra", "televis", "merchand", "comprom")
_ORGANISATIONS = re.compile(r"Organisation (?:for|internationale|mondiale)\b")
"""Bodies whose own name has the s."""
_WORD = re.compile(r"[^\W\d_]+")
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
    if "is" not in passage.words:
        return
    kept = words("words", "ise")
    for found in _IZE.finditer(passage.words):
        stem = found[1].casefold()
        if stem in kept or passage.text.is_quoted(found.start()) or _is_name(found, passage):
            continue
        if not _is_kept(stem, kept):
            at = found.end(1) + 1
            yield Hit(f"“{found[0]}” takes a z.", at, at + 1, "z")


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


@cache
def _first_words(table: str) -> dict[str, tuple[tuple[str, re.Pattern[str], str], ...]]:
    """Entries of a table by their first word: in small letters, the pattern, what is right."""
    found: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for wrong, right in pairs("words", table).items():
        pattern = re.compile(rf"(?<![\w/’-]){re.escape(wrong)}(?![\w’/])", re.IGNORECASE)
        first = _WORD.findall(wrong)[0].casefold()
        found.setdefault(first, []).append((wrong.casefold(), pattern, right))
    return {first: tuple(entries) for first, entries in found.items()}


def _listed(passage: Passage, table: str) -> Iterator[Hit]:
    """Words of one table, but for those inside quotations and names."""
    text = passage.text
    small = text.words.casefold()
    known = _first_words(table)
    for first in text.vocabulary & known.keys():
        for wrong, pattern, right in known[first]:
            if wrong not in small:
                continue
            for found in pattern.finditer(text.words):
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
def spelling_list(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Programme, cooperation, towards, among, focused, per cent and others have one spelling."""
    yield from _listed(passage, "list")


@passage_rule(
    PROSE,
    About(
        "SP07", "British forms", Severity.WARNING, _DICTIONARY,
        "OP: *Encourages* States to fulfill their labor laws;",
        "OP: *Encourages* States to fulfil their labour laws;",
    ),
)  # fmt: skip
def british(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Labour, centre, fulfil, travelling: the first form of the dictionary. Names keep theirs."""
    yield from _listed(passage, "british")


@passage_rule(
    PROSE,
    About(
        "SP09", "Hyphens and compounds", Severity.ADVICE, "Drafters' common knowledge",
        "OP: *Supports* capacity building in peace keeping;",
        "OP: *Supports* capacity-building in peacekeeping;",
    ),
)  # fmt: skip
def compounds(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Compounds that resolutions write in one way nearly always."""
    yield from _listed(passage, "habits")


_PERCENT = re.compile(r"(?<=\d)(\s?%|\s?percent\b|\s?per-cent\b)")


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
    if "%" not in passage.text.letters and "cent" not in passage.words:
        return
    for found in _PERCENT.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("“Per cent” is written out.", found.start(), found.end(), " per cent")


_SECRETARY = re.compile(r"\b(?:[Ss]ecretary[ -][Gg]eneral|[Ss]ecretaries[ -][Gg]eneral)\b")
_OTHER_SECRETARY = re.compile(
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


_MEMBERS = re.compile(r"\b([Mm])ember (s)tates\b|(?<!its )(?<!their )\bmember States\b")
_OF_OTHERS = re.compile(r" (?:of|to|in) (?:the |that |its |their )?(?!United Nations)[A-Z]")


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
    for found in _MEMBERS.finditer(passage.words) if "ember " in passage.words else ():
        others = _OF_OTHERS.match(passage.words, found.end())
        if passage.text.is_quoted(found.start()) or (others and not found[2]):
            continue
        if found[2]:
            new = "member States" if others else "Member States"
            yield Hit(f"“{new}” has capitals.", found.start(), found.end(), new)


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


_OWN_NAMES = re.compile(r" (?:Women|Habitat|Tourism|Trade and Dev|Global|Volunteers|Country Team)")
_UN = re.compile(r"(?<![\w-])UN(?![\w-])(?!-)")


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
    for found in _UN.finditer(passage.words) if "UN" in passage.words else ():
        own = _OWN_NAMES.match(passage.words, found.end())
        if not own and not passage.text.is_quoted(found.start()):
            message = "“United Nations” is written out."
            yield Hit(message, found.start(), found.end(), "United Nations")


_SHORT = re.compile(r"(?<![\w/.-])[A-Z]{3,}(?![\w/.-])")


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
        known.update(re.findall(r"\(([A-Z]{2,})\)", passage.words))
        for found in _SHORT.finditer(passage.words):
            roman = re.fullmatch(r"[IVXLC]+", found[0])
            if found[0] not in known and not roman and not passage.text.is_quoted(found.start()):
                known.add(found[0])
                message = f"“{found[0]}” is not explained before."
                yield Hit(message, found.start(), found.end(), None, passage)


@cache
def _small_names() -> dict[str, tuple[tuple[str, re.Pattern[str], str], ...]]:
    found: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for small, name in pairs("words", "capitals").items():
        pattern = re.compile(rf"(?<![\w’-]){re.escape(small)}(?![\w-])", re.IGNORECASE)
        found.setdefault(_WORD.findall(small)[0], []).append((small, pattern, name))
    return {first: tuple(entries) for first, entries in found.items()}


@passage_rule(
    WORDED | {Role.INSTRUMENT},
    About(
        "CA01", "Names of organs, instruments and offices have capitals", Severity.WARNING,
        _CAPITALS,
        "OP: *Requests* the secretary-general to report to the general assembly;",
        "OP: *Requests* the Secretary-General to report to the General Assembly;",
    ),
)  # fmt: skip
def names(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The General Assembly, the Charter, the Goals: what is a name is written as one."""
    known = _small_names()
    lower = passage.words.casefold()
    for first in passage.text.vocabulary & known.keys():
        for small, pattern, name in known[first]:
            if small not in lower:
                continue
            for found in pattern.finditer(passage.words):
                wrong = found[0] != name and not found[0].isupper()
                if wrong and not passage.text.is_quoted(found.start()):
                    yield Hit(f"“{name}” has capitals.", found.start(), found.end(), name)


_LARGE = re.compile(
    r"\b(?:the present|this|that|the said) (Resolution|Decision|Annex|Session|Agenda|Paragraph)\b"
    r"|(?<=[a-z] the )(Annex)(?= to (?:the present|its|that) )"
    r"|(?<=[a-z,] )(Resolution|Resolutions|Decision|Decisions|Paragraph|Paragraphs)"
    r"(?= (?:S-|ES-)?\d)"
)


@passage_rule(
    TEXT,
    About(
        "CA02", "Resolution, decision, annex and paragraph have small letters", Severity.WARNING,
        _CAPITALS,
        "OP: *Requests* a report on the present Resolution;",
        "OP: *Requests* a report on the present resolution;",
    ),
)  # fmt: skip
def common_nouns(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Capitals are no mark of respect: parts of documents and documents have none in a text."""
    for found in _LARGE.finditer(passage.words) if _may_be_large(passage) else ():
        index = next(at for at in (1, 2, 3) if found[at])
        if not passage.text.is_quoted(found.start()):
            word = found[index]
            message = f"“{word.lower()}” has a small letter."
            yield Hit(message, found.start(index), found.end(index), word.lower())


_NOUNS = frozenset({
    "resolution", "resolutions", "decision", "decisions", "annex", "session", "agenda",
    "paragraph", "paragraphs",
})  # fmt: skip


def _may_be_large(passage: Passage) -> bool:
    return not passage.text.vocabulary.isdisjoint(_NOUNS)


_STATES = re.compile(
    r"\b(?:all|other|developing|these|such|coastal|donor|host|receiving|affected|nuclear-weapon|"
    r"landlocked|third|neighbouring|(?:small )?island) (states)\b"
    r"(?! of (?:emergency|affairs|mind|siege|exception|being|alert|preparedness))"
)


@passage_rule(
    TEXT,
    About(
        "CA03", "States have a capital", Severity.WARNING, _CAPITALS,
        "OP: *Urges* all states to keep their lights burning;",
        "OP: *Urges* all States to keep their lights burning;",
    ),
)  # fmt: skip
def states(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A State as a subject of international law has a capital; a state of affairs has none."""
    for found in _STATES.finditer(passage.words) if " states" in passage.words else ():
        if not passage.text.is_quoted(found.start()):
            yield Hit("“States” has a capital.", found.start(1), found.end(1), "States")
