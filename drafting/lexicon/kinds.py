"""The words that say what kind of document a text is, by language."""

from __future__ import annotations

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
