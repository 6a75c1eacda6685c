"""The words that say what kind of document a text is, by language."""

from __future__ import annotations

import re

THING = (
    r"(?:resolution|decision|declaration|presidential\s+statement|statement|proposal|amendment)s?"
)
"""What an English document can be a draft of, as a pattern."""
ENGLISH = (
    rf"(?:oral(?:ly)?\s+)?(?:further\s+)?(?:second\s+|third\s+)?(?:revised\s+)?(?:draft\s+{THING}|"
    r"(?:sub-)?amendments?|working\s+paper|proposal)"
)
"""The kind of an English document: "revised draft resolution", as a pattern."""
FOREIGN = {
    "fr": r"projet\s+de\s+(?:résolution|décision)(?:\s+révisé)?",
    "es": r"proyecto\s+de\s+(?:resolución|decisión)(?:\s+revisado)?",
    "ru": r"(?:пересмотренный\s+)?проект\s+(?:резолюции|решения)",
    "zh": r"(?:订正)?(?:决议|决定)草案",
    "ar": r"مشروع\s+(?:قرار|مقرر|القرار|المقرر)(?:\s+المنقح|\s+منقح)?",
}
"""The same in other languages."""
DRAFT = "draft resolution"
ADOPTED = "resolution"

_MARKS = {
    "en": ("revised ", r"(?:oral(?:ly)?\s+)?(?:further\s+)?(?:second\s+|third\s+)?revised\s+"),
    "ru": ("пересмотренный ", r"пересмотренный\s+"),
    "zh": ("订正", "订正"),
    "fr": (" révisé", r"\s+révisée?"),
    "es": (" revisado", r"\s+revisad[oa]"),
    "ar": (" منقح", r"\s+(?:ال)?منقح"),
}
"""What makes "revised draft resolution" of "draft resolution", and how that is read, as a pattern.

Behind the kind in French, Spanish and Arabic, else before it.
"""
_BEHIND = frozenset({"fr", "es", "ar"})


def revised(kind: str, language: str) -> str:
    """The kind of a draft that was revised: "revised draft resolution"; else the kind itself."""
    mark, written = _MARKS.get(language, _MARKS["en"])
    found = _draft(language).match(kind)
    if found is None or re.search(written, found[0], re.IGNORECASE):
        return kind
    if language in _BEHIND:
        return f"{found[0]}{mark}{kind[found.end() :]}"
    is_capital = kind[:1].isupper()
    return f"{mark.capitalize()}{kind[:1].lower()}{kind[1:]}" if is_capital else f"{mark}{kind}"


def unrevised(kind: str, language: str) -> str:
    """The kind of the same draft before it was revised."""
    _, written = _MARKS.get(language, _MARKS["en"])
    found = _draft(language).match(kind)
    if found is None:
        return kind
    plain = re.sub(written, "", found[0], count=1, flags=re.IGNORECASE)
    is_capital = kind[:1].isupper()
    return (plain[:1].upper() + plain[1:] if is_capital else plain) + kind[found.end() :]


def _draft(language: str) -> re.Pattern[str]:
    return re.compile(FOREIGN.get(language, ENGLISH), re.IGNORECASE)
