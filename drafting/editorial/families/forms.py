"""How numbers of resolutions, and references to paragraphs, are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_SYSTEM = "Editorial Manual, resolutions, system of identification"
_OURS = (
    r"(?:(?<=General Assembly resolution )|(?<=Social Council resolution )"
    r"|(?<=Rights Council resolution )|(?<=Security Council resolution )"
    r"|(?<=[Ii]ts resolution ))"
)
"""Before numbers of the United Nations: other organizations have other forms."""
_ANY = r"(?:(?<=[Rr]esolution )|(?<=[Rr]esolutions )|(?<=[Dd]ecision )|(?<=\d and ))"
_NUMBER = r"\d{1,3}/\d{1,3}"


def _form(pattern: str, right: str) -> tuple[re.Pattern[str], str]:
    return regex(pattern), right


_FORMS = (
    _form(rf"(?<![\w/])(?P<a>{_NUMBER})-?(?P<b>[A-Z])(?![\w/])", "{a} {b}"),
    _form(rf"{_ANY}(?P<a>{_NUMBER}) (?P<c>[a-h])(?= of \d|[,;.])", "{a} {C}"),
    _form(r"(?<![\w/])(?P<a>\d{1,4})(?P<b>[A-Z]) ?(?P<r>\((?:S-)?[IVXL]+\))", "{a} {b} {r}"),
    _form(rf"{_OURS}(?P<a>\d{{1,4}})(?P<r>\((?:S-)?[IVXL]+\))", "{a} {r}"),
    _form(rf"{_ANY}(?P<a>\d{{2,4}})(?P<r>\((?:19|20)\d\d\))", "{a} {r}"),
    _form(rf"{_OURS}(?P<a>\d{{1,3}})(?: /|/ | / )(?P<b>\d{{1,3}})\b", "{a}/{b}"),
    _form(rf"{_OURS}(?P<a>\d{{1,3}})[-.](?P<b>\d{{1,3}})(?= of \d|[,;.])", "{a}/{b}"),
    _form(rf"{_ANY}(?P<a>{_NUMBER}) (?P<d>[A-Z])[-–](?P<e>[A-Z])\b", "{a} {d} to {e}"),
    _form(rf"{_OURS}(?P<a>{_NUMBER}) \((?:19|20)\d\d\)", "{a}"),
)
"""Forms of a number that are not those of the house, with the right one."""
_WITH_NO = regex(rf"{_OURS}[Nn](?:o|r|º|°)\.? (?P<a>(?:S-|ES-)?\d[\d/]*)")
_SHORT_WORD = regex(r"\b[Rr]es\. (?=\d)")


@passage_rule(
    TEXT | {Role.NOTE, Role.INSTRUMENT},
    About(
        "CI07", "A number is written 70/1, 72/262 C, 217 A (III) or 1325 (2000)", Severity.WARNING,
        _SYSTEM,
        "PP: *Recalling* its resolution 72/262C of 5 July 2018,",
        "PP: *Recalling* its resolution 72/262 C of 5 July 2018,",
    ),
)  # fmt: skip
def number_form(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A stroke without spaces; a space before a letter and before a parenthesis; no “No.”."""
    for at in passage.text.figures:
        for pattern, right in _FORMS:
            found = pattern.match(passage.words, at)
            if found and not (passage.text.is_quoted(at) or _of_others(found)):
                yield _otherwise(found, right)
                break
    if not passage.text.vocabulary.isdisjoint(_NUMERO):
        for found in _WITH_NO.finditer(passage.words):
            yield _otherwise(found, "{a}")
    if passage.role is not Role.NOTE and "es. " in passage.words:
        for found in _SHORT_WORD.finditer(passage.words):
            yield Hit("“Resolution” is written out.", *found.span(), "resolution ")


_OTHERS = regex(
    r"\b(?:(?:Health|Environment|Habitat|Parliamentary) Assembly|Organi[sz]ation|Agency|Union)\b"
)
_POINTED = regex(r"\d+\.\d+$")


def _of_others(found: re.Match[str]) -> bool:
    """Whether a number is that of another organization, which is spoken of before."""
    said, at = found.string, found.start()
    theirs = said.endswith("its resolution ", 0, at) and _OTHERS.search(said, 0, at)
    return bool(theirs and _POINTED.match(found[0]))


_NUMERO = frozenset({"no", "nr", "nº"})


def _otherwise(found: re.Match[str], right: str) -> Hit:
    parts = {key: value or "" for key, value in found.groupdict().items()}
    new = right.format(**parts, C=parts.get("c", "").upper())
    return Hit(f"The number is written “{new}”.", *found.span(), new)


_REFERENCE = regex(
    r"\b(?:(?:[Oo]perative|OP) )?(?P<word>[Pp]aragraphs?|[Pp]aras?\.) "
    r"(?P<number>\d{1,3})(?P<below>(?: ?\([a-z]{1,5}\))*)"
)


@passage_rule(
    TEXT,
    About(
        "CI12", "A paragraph is referred to as “paragraph 3 (a)”", Severity.WARNING,
        "Measured on adopted resolutions; Editorial Manual, paragraphs and subparagraphs",
        "OP: *Recalls* para. 3(a) of that resolution;",
        "OP: *Recalls* paragraph 3 (a) of that resolution;",
    ),
)  # fmt: skip
def reference_form(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The word is written out, with a space before each parenthesis.

    “OP3” and “operative paragraph 3” are said in the room, and not printed.
    """
    for found in _REFERENCE.finditer(passage.words) if "ara" in passage.words else ():
        word = "paragraphs" if found["word"].endswith(("s", "s.")) else "paragraph"
        word = "Paragraph" + word[9:] if found[0][0].isupper() and found[0][0] != "O" else word
        below = "".join(f" {one}" for one in re.findall(r"\([a-z]+\)", found["below"]))
        new = f"{word} {found['number']}{below}"
        if new != found[0] and not passage.text.is_quoted(found.start()):
            yield Hit(f"It is written “{new}”.", *found.span(), new)
