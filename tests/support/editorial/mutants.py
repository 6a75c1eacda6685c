"""Slips of the hand put at random into texts of others, written without a look at the rules."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from drafting.dataclasses import replace
from drafting.editorial.document import document_of
from drafting.editorial.passages import Passage
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DATE = rf"(\d{{1,2}})[ \u00a0]({'|'.join(_MONTHS)})[ \u00a0]((?:19|20)\d\d)"
_END = r"(?=(?:\[\^\w+\])?$)"
_PP, _OP, _SUB, _NOTE = "preambular", "operative", "subparagraph", "note"
_TEXT = f"{_PP} {_OP} {_SUB}"


class Mutator(NamedTuple):
    """A slip: the rules that may find it, in what roles, what is written and what becomes of it."""

    codes: str
    roles: str
    old: str
    new: str | Callable[[re.Match[str]], str]


class Mutant(NamedTuple):
    """A text with one slip."""

    original: Resolution
    changed: Resolution
    unit: str
    codes: frozenset[str]


def _short(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2][:3]}. {found[3]}"


def _figures(found: re.Match[str]) -> str:
    return f"{found[1]}/{_MONTHS.index(found[2]) + 1}/{found[3]}"


def _participle(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2].removesuffix('s').removesuffix('e')}ing"


MUTATORS = (
    Mutator("PU01", _PP, "," + _END, ";"),
    Mutator("PU01", _PP, "," + _END, "."),
    Mutator("PU01", _PP, "," + _END, ""),
    Mutator("PU02", _OP, ";" + _END, ","),
    Mutator("PU02", _OP, ";" + _END, "."),
    Mutator("PU02", _OP, ";" + _END, ""),
    Mutator("PU03", _OP, ":$", ";"),
    Mutator("PU04", _SUB, ";$", ","),
    Mutator("PU04", _SUB, ";$", "."),
    Mutator("PU05", _SUB, ";$", "; and"),
    Mutator("PU06", _SUB, r"^[A-Z](?=[a-z]+ [a-z])", lambda found: found[0].lower()),
    Mutator("PU07", _TEXT, "[“”]", '"'),
    Mutator("PU07", _TEXT, "’", "'"),
    Mutator("PU08", _TEXT, r"(?<=\d{4})–(?=\d{4})", "-"),
    Mutator("PU11", _TEXT, r"\)", ""),
    Mutator("PU11", _TEXT, "”", ""),
    Mutator("PU12", _TEXT, "(?<=[a-z]) – (?=[a-z])", " - "),
    Mutator("PU13", _TEXT, "(?<=[a-z]),(?= [a-z])", ",,"),
    Mutator("PU16", f"{_PP} {_OP}", r"(?<=^\*)[A-Z]", lambda found: found[0].lower()),
    Mutator("PU17", _TEXT, "(?<=[a-z]{4}), and (?=the )", ". The delegations know that "),
    Mutator("OP01", _PP, r"^(\*?)(Recall|Stress|Reaffirm)ing\b", r"\1\2s"),
    Mutator("OP02", _OP, r"^(\*?)(Requests|Invites|Encourages|Urges|Notes)\b", _participle),
    Mutator("OP02", _OP, r"^(\*?)(Request|Invite|Encourage|Urge)s\b", r"\1\2"),
    Mutator("OP03", f"{_PP} {_OP}", r"^\*([A-Z][a-z]+)\*", r"\1"),
    Mutator("OP05", _OP, r"^\*Also (requests|invites|urges)\*", r"*Requests also*"),
    Mutator("OP12", _OP, r"^(\*Takes note\*) of", r"\1"),
    Mutator("OP13", _TEXT, "(?<= )(all|only|every)(?= )", r"**\1**"),
    Mutator("CA01", _TEXT, "Sustainable Development Goals", "sustainable development goals"),
    Mutator("CA02", _TEXT, "(?<=the present )resolution", "Resolution"),
    Mutator("CA03", _TEXT, "(?<=developing )States", "states"),
    Mutator("CA04", _TEXT, "(?<=the )Government(?= of)", "government"),
    Mutator("SP05", _TEXT, "Member States", "member states"),
    Mutator("SP04", _TEXT, "Secretary-General", "Secretary General"),
    Mutator("SP03", _TEXT, r"(\d+)[ \u00a0]per cent", r"\1%"),
    Mutator("SP01", _TEXT, r"\b(recogn|organ|emphas)iz(e|ing|ation)", r"\1is\2"),
    Mutator("SP02", _TEXT, r"\bprogramme\b", "program"),
    Mutator("SP02", _TEXT, r"\btowards\b", "toward"),
    Mutator("DA01", _TEXT, _DATE, r"\2 \1, \3"),
    Mutator("DA01", _TEXT, _DATE, r"\1 \2, \3"),
    Mutator("DA01", _TEXT, _DATE, r"\1th \2 \3"),
    Mutator("DA01", _TEXT, _DATE, r"Friday \1 \2 \3"),
    Mutator("DA01", _TEXT, _DATE.replace("May|", ""), _short),
    Mutator("DA01", _TEXT, _DATE, _figures),
    Mutator("DA03", _TEXT, r"\b(eighty|seventy)-(?=[a-z]+ session)", r"\1 "),
    Mutator("CI03", _TEXT, r"(?<=Security Council resolution )(\d{4})[ \u00a0]\(\d{4}\)", r"\1"),
    Mutator("CI04", _TEXT, r"\bits resolution (?=\d+/\d)", "A/RES/"),
    Mutator("CI05", _TEXT, r"(?<=General Assembly resolution )\d+/\d+", "1325 (2000)"),
    Mutator("CI06", _TEXT, r"(Security Council resolution \d{4}[ \u00a0]\()\d{4}", r"\g<1>1999"),
    Mutator("CI07", _TEXT, r"(\d+/\d+)[ \u00a0]([A-Z])(?= of)", r"\1\2"),
    Mutator("CI08", _TEXT, "the present resolution", "this resolution"),
    Mutator("CI12", _TEXT, r"paragraph (?=\d)", "para. "),
    Mutator("FN01", _TEXT, "report of the Secretary-General", r"\g<0> (A/80/123)"),
    Mutator("FN04", _TEXT, r"([,;])(\[\^\w+\])", r"\2\1"),
    Mutator("FN05", _NOTE, r"\.$", ""),
    Mutator("FN07", _NOTE, r"United Nations, \*Treaty Series\*", "UNTS"),
    Mutator("NU07", _TEXT, " ([a-z]{5,}) ", r" [\1] "),
    Mutator("NU07", _TEXT, " ([A-Z][a-z]{4,}) ", r" [\1] "),
    Mutator("NU07", _TEXT, " (?=[a-z]{5,} )", " ["),
    Mutator("NU07", "instrument", " ([a-z]{5,}) ", r" [\1] "),
    Mutator("NU07", _TEXT, "(?<=[a-z])(?=[,;]$)", " (tbc)"),
    Mutator("NU09", _TEXT, "(?<=[a-z])(?=[,;]$)", " (EU: delete)"),
    Mutator("LE01", _TEXT, " (the|of|in|to) (?=[a-z])", r" \1 \1 "),
)


def mutants(
    mutator: Mutator, texts: list[Resolution], draw: random.Random, of_each: int
) -> Iterator[Mutant]:
    """Some mutants of one kind, each in another text."""
    left = of_each
    for text in draw.sample(texts, len(texts)) if left else ():
        passages = [one for one in document_of(text).passages if one.role in mutator.roles.split()]
        for passage in draw.sample(passages, len(passages)):
            found = re.search(mutator.old, passage.markup)
            if found:
                yield _mutant(mutator, text, passage, found)
                left -= 1
                break
        if not left:
            return


def _mutant(mutator: Mutator, text: Resolution, passage: Passage, found: re.Match[str]) -> Mutant:
    put = found.expand(mutator.new) if isinstance(mutator.new, str) else mutator.new(found)
    words = passage.markup[: found.start()] + put + passage.markup[found.end() :]
    if any(note.id == passage.place for note in text.notes):
        notes = (replace(one, text=words) if one.id == passage.place else one for one in text.notes)
        changed = replace(text, notes=tuple(notes))
    else:
        changed = update_unit(text, passage.place, lambda unit: replace(unit, text=words))
    return Mutant(text, changed, passage.place, frozenset({f"UN-{mutator.codes}"}))
