"""The languages: their names in documents, and the small words that tell one from another."""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table

ENGLISH_NAMES = {
    "en": "English", "fr": "French", "es": "Spanish", "de": "German", "ru": "Russian",
    "ar": "Arabic", "zh": "Chinese",
}  # fmt: skip
THREE_LETTERS = {
    "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho", "de": "deu",
}  # fmt: skip
"""What metadata call them (ISO 639-2)."""
NAMES = (
    "Arabic", "Chinese", "English", "French", "Russian", "Spanish",
    "anglais", "français", "espagnol", "inglés", "francés", "español",
)  # fmt: skip
"""Names of the six, as a masthead says in which of them a document was written."""


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Small words by language that tell it from the others of its script."""
    return {key: frozenset(words) for key, words in table("languages").items()}
