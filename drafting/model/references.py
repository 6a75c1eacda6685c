"""References in a text to its own parts: “paragraph 4 (b) above”, “section II above”."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from drafting.lexicon import latin
from drafting.lexicon.ordinals import ordinal, ordinal_value
from drafting.patterns import regex

_LATIN = rf"(?:\s\*?(?:{latin.WORD}|(?:ante|new)\b)\*?)?"
_ONE = rf"\d+{_LATIN}(?:\s?\([a-z]+{_LATIN}\))*"
_MARKER = rf"\([a-z]+{_LATIN}\)(?:\s?\([a-z]+\))*"
_ROMAN = r"[IVX]+\b"
_ORDINAL = r"\b(?!(?:and|or|to|the)\b)(?:one hundred and )?[a-z]+(?:-[a-z]+)?"
_AND = r"(?:,\s|\sand\s|\sor\s|\sto\s|\sand\sthe\s|\sto\sthe\s|–)"
_TAIL = (
    r"(?P<tail>,?\s(?P<side>above|below)\b|"
    r",?\s(?:of|in|to)\s(?:the\spresent|this)\s(?:draft\s)?resolution\b)"
)
_PARAGRAPH_HEAD = (
    rf"(?P<head>(?:\bsection\s(?P<section>{_ROMAN}),\s)?(?<!preambular\s)"
    r"\b(?:operative\s)?paragraphs?\s)"
)
_PARAGRAPH_NOUN = rf"(?P<noun>(?:\sof\ssection\s(?P<behind>{_ROMAN}))?)"
_SECTION_NOUN = rf"(?P<noun>(?:,\sparagraphs?\s{_ONE}(?:{_AND}{_ONE})*)?)"
_ANNEX_HEAD = r"(?P<head>\b(?:the\sannex\b(?!\s[IVX])|annex(?:es)?\s))"
_HINT = regex(r"above|below|(?:present|this)\s(?:draft\s)?resolution", re.IGNORECASE)
"""A text without any of these words refers to nothing of its own."""
_KEPT = 4096


class Family(StrEnum):
    """What is referred to."""

    PARAGRAPH = "paragraph"
    PREAMBULAR = "preambular paragraph"
    ORDINAL = "preambular paragraph by ordinal"
    SUBPARAGRAPH = "subparagraph"
    """Of the paragraph that speaks."""
    SECTION = "section"
    ANNEX = "annex"


def _listed(one: str) -> str:
    return rf"(?P<list>{one}(?:{_AND}{one})*)"


@cache
def _forms() -> tuple[tuple[Family, re.Pattern[str], re.Pattern[str]], ...]:
    """How references of each family are written: the whole, and one name in it."""
    return tuple(
        (family, re.compile(pattern, re.IGNORECASE if ignoring else 0), re.compile(each))
        for family, pattern, each, ignoring in (
            (
                Family.ORDINAL,
                rf"(?P<head>\bthe\s){_listed(_ORDINAL)}(?P<noun>\spreambular\sparagraphs?){_TAIL}",
                _ORDINAL,
                False,
            ),
            (
                Family.PREAMBULAR,
                rf"(?P<head>\bpreambular\sparagraphs?\s){_listed(_ONE)}(?P<noun>){_TAIL}",
                _ONE,
                True,
            ),
            (
                Family.PARAGRAPH,
                rf"{_PARAGRAPH_HEAD}{_listed(_ONE)}{_PARAGRAPH_NOUN}{_TAIL}",
                _ONE,
                True,
            ),
            (
                Family.SUBPARAGRAPH,
                rf"(?P<head>\bsubparagraphs?\s){_listed(_MARKER)}(?P<noun>){_TAIL}",
                _MARKER,
                True,
            ),
            (
                Family.SECTION,
                rf"(?P<head>\bsections?\s){_listed(_ROMAN)}{_SECTION_NOUN}{_TAIL}",
                _ROMAN,
                False,
            ),
            (
                Family.ANNEX,
                rf"{_ANNEX_HEAD}(?P<list>(?:{_ROMAN}(?:{_AND}{_ROMAN})*)?)(?P<noun>){_TAIL}",
                _ROMAN,
                False,
            ),
        )
    )


class Reference(NamedTuple):
    """One reference, with what it names."""

    family: Family
    words: str
    names: tuple[str, ...]
    """Numbers as labels have them: "4 (b)", "3", "II"; an annex without a number is ""."""
    side: str = ""
    """Where it says that they stand: "above", "below", or nothing."""
    section: str = ""
    """The section of the paragraphs, if it names one."""


Named = Callable[[Reference], tuple[Sequence[str], str] | None]
"""New names and side of a reference; None if it stays as it is."""


@lru_cache(maxsize=_KEPT)
def references(text: str) -> tuple[Reference, ...]:
    """The references in inline `text`."""
    if _HINT.search(text) is None:
        return ()
    matches = (
        _reference(family, each, match)
        for family, pattern, each in _forms()
        for match in pattern.finditer(text)
    )
    return tuple(found for found in matches if found is not None)


def _reference(family: Family, each: re.Pattern[str], match: re.Match[str]) -> Reference | None:
    names = each.findall(match["list"]) if match["list"] else [""]
    if family is Family.ORDINAL:
        values = [ordinal_value(name) for name in names]
        if not all(value > 0 for value in values):
            return None
        names = [str(value) for value in values]
    groups = match.groupdict()
    section = groups.get("section") or groups.get("behind") or ""
    plain = tuple(" ".join(name.replace("*", "").split()) for name in names)
    return Reference(family, match[0], plain, (match["side"] or "").casefold(), section)


_Edit = tuple[int, int, str]


def renamed(text: str, name: Named) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Inline `text` with each reference renamed as `name` says, and what became of which."""
    if not references(text):
        return text, ()
    edits: dict[_Edit, None] = {}
    changes: list[tuple[str, str]] = []
    for family, pattern, each in _forms():
        for match in pattern.finditer(text):
            found = _reference(family, each, match)
            new = name(found) if found is not None else None
            if found is None or new is None:
                continue
            names, side = new
            made = [] if tuple(names) == found.names else [_names(family, each, match, names)]
            if side and match["side"] and side != found.side:
                made.append((*match.span("side"), side))
            if not made:
                continue
            changes.append((match[0], _edited(text[: match.end()], made)[match.start() :]))
            edits |= dict.fromkeys(made)
    return _edited(text, list(edits)), tuple(changes)


def _names(
    family: Family, each: re.Pattern[str], match: re.Match[str], names: Sequence[str]
) -> _Edit:
    """What to write where in the text so that a match has these names."""
    if family is Family.ANNEX and not (match["list"] and all(names)):
        told = f"annex {names[0]}" if names[0] else "the annex"
        return match.start("head"), match.end("list"), told
    spoken = iter([ordinal(int(one)) for one in names] if family is Family.ORDINAL else names)
    return *match.span("list"), each.sub(lambda _: next(spoken), match["list"])


def _edited(text: str, edits: list[_Edit]) -> str:
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text
