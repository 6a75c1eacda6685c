"""The languages: their names, how they are written, and small words that tell one from another."""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table
from drafting.patterns import regex

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
    "ru": {
        "en": "английский", "fr": "французский", "es": "испанский", "ru": "русский",
        "ar": "арабский", "zh": "китайский",
    },
    "ar": {
        "en": "بالإنكليزية", "fr": "بالفرنسية", "es": "بالإسبانية", "ru": "بالروسية",
        "ar": "بالعربية", "zh": "بالصينية",
    },
    "zh": {
        "en": "英文", "fr": "法文", "es": "西班牙文", "ru": "俄文", "ar": "阿拉伯文", "zh": "中文",
    },
}  # fmt: skip
"""What languages are called, by the language of the text that names them."""
ENGLISH_NAMES = NAMES_IN["en"]
OWN_NAMES = {
    "en": "English", "fr": "Français", "es": "Español", "ru": "Русский", "ar": "عربي", "zh": "中文",
}  # fmt: skip
"""What an edition in each language calls itself in its masthead."""
NAMES = tuple(
    dict.fromkeys(
        (*(name for names in NAMES_IN.values() for name in names.values()), *OWN_NAMES.values())
    )
)
"""All names by which a masthead says in which language a document was written."""
THREE_LETTERS = {
    "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho", "de": "deu",
}  # fmt: skip
"""What metadata call them (ISO 639-2)."""
LOCALES = {
    "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA",
}  # fmt: skip
"""What programs that check spelling call them."""
_TAG = regex(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
"""How languages are named for programs (BCP 47), as far as it matters here."""
EAST_ASIAN_FONTS = {"zh": "SimSun"}
"""What texts are set in where Times New Roman has not their letters."""
RIGHT_TO_LEFT = ("ar",)
WITHOUT_ITALICS = ("ar", "zh")


def locale(language: str) -> str:
    """What programs that check spelling call a language; empty for what names none."""
    return LOCALES.get(language) or (language if _TAG.fullmatch(language) else "")


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Small words by language that tell it from the others of its script."""
    return {key: frozenset(words) for key, words in table("languages").items()}
