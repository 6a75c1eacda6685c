"""The languages: their names, how they are written, and small words that tell one from another."""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table

NAMES_IN = {
    "en": {
        "en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic",
        "zh": "Chinese", "de": "German",
    },
    "fr": {
        "en": "anglais", "fr": "français", "es": "espagnol", "ru": "russe", "ar": "arabe",
        "zh": "chinois",
    },
    "es": {
        "en": "inglés", "fr": "francés", "es": "español", "ru": "ruso", "ar": "árabe",
        "zh": "chino",
    },
}  # fmt: skip
"""What languages are called, by the language of the text that names them."""
ENGLISH_NAMES = NAMES_IN["en"]
_IN_THEIR_SCRIPTS = ("русский", "中文", "عربي")
NAMES = (*(name for names in NAMES_IN.values() for name in names.values()), *_IN_THEIR_SCRIPTS)
"""All names by which a masthead says in which language a document was written."""
THREE_LETTERS = {
    "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho", "de": "deu",
}  # fmt: skip
"""What metadata call them (ISO 639-2)."""
LOCALES = {
    "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA",
}  # fmt: skip
"""What programs that check spelling call them."""
RIGHT_TO_LEFT = ("ar",)
WITHOUT_ITALICS = ("ar", "zh")


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Small words by language that tell it from the others of its script."""
    return {key: frozenset(words) for key, words in table("languages").items()}
