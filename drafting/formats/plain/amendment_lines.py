"""A line that says whose amendments to which document follow."""

from __future__ import annotations

import re
from functools import cache

from drafting.formats.plain.foreign import names_in
from drafting.lexicon.amendment_lines import (
    AMENDMENT,
    DECISION,
    FORMS,
    SYMBOL,
    ZH_BY,
)
from drafting.lexicon.groups import group_names
from drafting.lexicon.states import sponsor_names
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_BY = r"(?:(?:submitted|proposed|presented|tabled|moved)\s+)?(?:by|from)\s+"
_ENGLISH = regex(
    r"(?P<adjectives>(?:(?:proposed|oral|revised|further|draft)\s+)*)(?P<noun>(?:sub-?)?amendments?)"
    rf"(?:\s+{_BY}(?P<before>[^:]+?))?"
    r"(?:\s+(?P<target>to\s+[^:]*?(?:draft|document|amendments?|[A-Z]+/)[^:]*?))?"
    rf"(?:,?\s+{_BY}(?P<behind>[^:]+?))?[.:]?",
    re.DOTALL | re.IGNORECASE,
)
_BEGINS = regex(r"[\w\s-]{0,30}amendments?\b", re.IGNORECASE)
_ARTICLE = regex(r"\bthe\s+(?=[A-Z])")
_DELEGATION = regex(
    r"(?:the\s+)?(?:delegation|representative|permanent mission)s?\s+of\s+", re.IGNORECASE
)
_FOREIGN_ARTICLE = regex(r"(?:le|la|les|el|los|las)\s+(?=[A-ZÀ-Ý])|l[’'](?=[A-ZÀ-Ý])")
_WHO = ("names", "before", "behind")
_LONGEST = 2_000


class AmendmentLine(NamedTuple):
    """What such a line says."""

    kind: str
    """In English: "sub-amendment to amendment A/C.3/80/L.70", "amendments"."""
    names: str = ""
    """Those who submit, as one text in English."""
    names_apart: tuple[str, ...] = ()
    """The same in another language."""


def may_begin(text: str) -> bool:
    """Whether an English line of amendments may begin with these words."""
    return _BEGINS.match(text) is not None


def english(text: str) -> AmendmentLine | None:
    """What an English line of amendments says that begins with them; its end is the text's."""
    match = _ENGLISH.fullmatch(text)
    if match is None:
        return None
    who = _DELEGATION.sub("", match["before"] or match["behind"] or "")
    who = _ARTICLE.sub("", who).strip()
    if not match["target"] and not _is_known(who):
        return None
    adjectives = re.sub(r"(?i)proposed|draft", "", match["adjectives"])
    return AmendmentLine(
        " ".join(f"{adjectives} {match['noun']} {match['target'] or ''}".split()), who
    )


def elsewhere(text: str) -> AmendmentLine | None:
    """What a line of amendments in another official language says."""
    if len(text) > _LONGEST:
        return None
    for language in FORMS:
        if (match := _line(language).fullmatch(text)) and (found := _said(match, language)):
            return found
    return None


def _said(match: re.Match[str], language: str) -> AmendmentLine | None:
    who = next((one for one in map(match.group, _WHO) if one), "")
    if not (who or match["symbol"]):
        return None
    many = "s" if match.groupdict().get("many", "s") else ""
    noun = f"{'sub-' if match['below'] else ''}amendment{many}"
    kind = f"{noun} to {_thing(match['of'])} {match['symbol']}" if match["symbol"] else noun
    names = names_in(who.strip(), language) if who else []
    if not match["names"]:
        names = [_FOREIGN_ARTICLE.sub("", name) for name in names]
    return AmendmentLine(kind, names_apart=tuple(names))


def _thing(words: str) -> str:
    """What is amended, in English."""
    if re.search(AMENDMENT, words, re.IGNORECASE):
        return "amendment"
    return "draft decision" if re.search(DECISION, words, re.IGNORECASE) else "draft resolution"


@cache
def _line(language: str) -> re.Pattern[str]:
    """A line of amendments in a language, with those who submit before it, in it or behind it."""
    forms = FORMS[language]
    names = r"(?:(?P<names>[^:：]{2,400}?)\s?[:：]\*{0,3}\s*)?"
    if forms.by:
        of = rf"(?:\s+(?P<of>{forms.of})\s?{SYMBOL})?"
        before = rf"(?:,?\s+{forms.by}(?P<before>[^:]+?))?"
        line = rf"{names}{forms.noun}{before}{of}(?:,?\s+{forms.by}(?P<behind>[^:]+?))?[.:]?"
    else:
        behind = r"(?P<behind>(?!))?"
        of = rf"(?P<of>{forms.of}{SYMBOL}\s?(?:号)?(?:决议草案|决定草案|修正案|文件)?的?)?"
        line = rf"{names}(?:(?P<before>[^:：]+?){ZH_BY})?{of}{forms.noun}{behind}[。：:]?"
    return re.compile(line, re.IGNORECASE | re.DOTALL)


def _is_known(who: str) -> bool:
    """Whether the first name of a list is that of a State or a group."""
    return any(who.startswith(name) for name in _names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(sponsor_names() | group_names())
