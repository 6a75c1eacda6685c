"""Sources: that they stand in notes, and how a note gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, document_rule, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, footnotes"
_SOURCE = regex(
    r" ?\((?:see )?(?:document )?(?:A|E|S|ST|UNEP|CTOC|CAC|FCCC)/[A-Z0-9][\w./ -]*"
    r"(?:, (?:para|annex|chap|sect)[^)]*)?\)"
)
_CONTAINED = regex(r"(?<=[a-z] )documents? [AES]/[A-Z\d][\w./]*")
_PUBLISHED = regex(
    r" ?\((?:see )?United Nations(?:,? Treaty Series|, \w+ Treaty Series| publication)[^()]*\)"
)


@passage_rule(
    TEXT,
    About(
        "FN01", "Sources stand in notes, not in parentheses", Severity.WARNING, _MANUAL,
        "OP: *Welcomes* the report of the Keeper (A/74/89);",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89.",
    ),
)  # fmt: skip
def sources(passage: Passage, _: Profile) -> Iterator[Hit]:
    """In a resolution every symbol of a document is in a note; other documents have text notes."""
    if "/" not in passage.text.letters and "United Nations" not in passage.words:
        return
    documents = "document" in passage.words
    for found in _CONTAINED.finditer(passage.words) if documents else ():
        if not passage.text.is_quoted(found.start()):
            message = "The source goes into a note."
            yield Hit(message, *found.span(), weight=Severity.ADVICE)
    if "(" not in passage.text.letters:
        return
    for found in (*_SOURCE.finditer(passage.words), *_PUBLISHED.finditer(passage.words)):
        if not passage.text.is_quoted(found.start()):
            yield Hit("The source goes into a note.", found.start(), found.end())


_SERIES = regex(
    r"\bTreaty Series\b|\bOfficial Records of the (?:General Assembly|Economic and Social Council|"
    r"Security Council)\b(?:, (?:[\w-]+(?: [\w-]+){0,3} (?:Session|Year)|\d{4}))?"
    r"(?:, Supplement No\. ?\d+(?:[A-Z]\b)?)?"
    r"|\b(?:Final )?Report of the [^();]+?(?=(?:, vol\. [^()]*)? \(United Nations publication)"
)
"""Names of series and titles of publications, as far as they are in italics."""


@document_rule(
    About(
        "FN07", "Treaties are noted by series, volume and number", Severity.WARNING, _MANUAL,
        "OP: *Urges* States to join the Convention;[^1]\n[^1]: UNTS 1249.",
        "OP: *Urges* States to join the Convention;[^1]\n"
        "[^1]: United Nations, *Treaty Series*, vol. 1249, No. 20378.",
    )
)  # fmt: skip
def treaty_series(document: Document, _: Profile) -> Iterator[Hit]:
    """United Nations, *Treaty Series* (in italics), “vol.” and “No.”.

    *Official Records* are in italics too, and so are the titles of published reports. Many sources
    have lost all italics of their notes: there they are advice.
    """
    looks = any(note.text.italics for note in document.notes)
    for note in document.notes:
        for hit in (*_series(note, looks), *_treaty(note)):
            yield hit._replace(passage=note)


def _series(note: Passage, looks: bool) -> Iterator[Hit]:
    for found in re.finditer(r"\bUNTS\b|\bU\.N\.T\.S\.|\bUN Treaty Series\b", note.words):
        message = "It is “United Nations, Treaty Series”."
        yield Hit(message, found.start(), found.end())
    for found in _SERIES.finditer(note.words):
        start, end = found.span()
        if not note.text.is_italic(start):
            new = f"*{note.text.printed[start:end]}*" if note.text.is_bare(start, end) else None
            is_series = looks and "Report of" not in found[0]
            weight = None if is_series else Severity.ADVICE
            yield Hit("The name of a series is in italics.", start, end, new, weight=weight)


_VOLUME = regex(r"\s*,?\s*vols?\. [\w, –-]+?(,? Nos?\. |$|[.;)])")


def _treaty(note: Passage) -> Iterator[Hit]:
    for found in re.finditer(r"\bTreaty Series\b", note.words):
        behind = re.match(
            r"\s*,?\s*vols?\. [\w, –-]+?(,? Nos?\. |$|[.;)])", note.words[found.end() :]
        )
        before = note.words[: found.start()].rstrip()
        if before.endswith(("United Nations", "League of Nations")):
            yield Hit("A comma stands before the name of the series.", *found.span())
        if not re.match(r"\s*,?\s*[Vv]ols?\. ", note.words[found.end() :]):
            yield Hit("The volume follows: “vol. 1249”.", *found.span())
        elif behind and "o" not in behind[1] and "vols" not in behind[0]:
            yield Hit("The number follows the volume: “No. 20378”.", *found.span())


_SAID: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"\b(?P<w>para|paras|chap|chaps|sect|sects|vol|vols) (?=[\dIVXA-Z])"), "{w}. "),
    (regex(r"(?<=, )(?P<w>[Vv])ol\. ?(?=\d)"), "vol. "),
    (regex(r"(?<=/\d\d, )paragraph (?=\d)|(?<=/\d\d\d, )paragraph (?=\d)"), "para. "),
    (regex(r"\b(?:[Nn]o|[Nn]r|n°|no)\.? (?=\d)(?<!No\. )"), "No. "),
    (regex(r"(?<=Sales )no\. "), "No. "),
    (regex(r"^ibid\b\.?"), "Ibid."),
    (regex(r"\b(?P<w>[Ii]bid)(?=[, ])"), "{w}."),
    (regex(r"(?<=, )Annex\b(?!es)"), "annex"),
    (regex(r"(?<=Assembly, )(?P<w>[A-Z][a-z]+(?:-[a-z]+)?) session(?=, Supp)"), "{w} Session"),
    (regex(r"^see (?=\S)"), "See "),
    (regex(r"^UN publication"), "United Nations publication"),
    (regex(r"(?<= )section (?=[A-Z]\b)(?<=\d, section )"), "sect. "),
)
"""What notes say otherwise than they should, with the right form."""


@passage_rule(
    frozenset({Role.NOTE}),
    About(
        "FN12", "Notes abbreviate in one way", Severity.ADVICE,
        "Notes of adopted resolutions; drafters' common knowledge",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89, para 5.",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89, para. 5.",
    ),
)  # fmt: skip
def abbreviations(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“para. 5”, “chap. I, sect. A”, “vol. 1249, No. 20378”, “Ibid., annex”, “See A/74/89.”."""
    for pattern, right in _SAID:
        for found in pattern.finditer(passage.words):
            new = right.format(**found.groupdict())
            if new != found[0] and not passage.text.is_quoted(found.start()):
                yield Hit(f"In a note it is “{new.strip()}”.", found.start(), found.end(), new)
