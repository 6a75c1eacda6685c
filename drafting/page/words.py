"""The words that a page prints beside those of its text, in the six official languages.

Russian, Chinese and Arabic documents print the masthead's labels in English.
"""

from __future__ import annotations

_ENGLISH = "en"
_DISTRIBUTION = {"fr": "Distr. {}", "es": "Distr. {}"}
_ORIGINAL = {"fr": "Original : {}"}
_UNITED_NATIONS = {
    "en": "United Nations", "fr": "Nations Unies", "es": "Naciones Unidas",
    "ru": "Организация Объединенных Наций", "ar": "الأمم المتحدة", "zh": "联合国",
}  # fmt: skip
_DISTRIBUTIONS = {
    "fr": {"general": "générale", "limited": "limitée", "restricted": "restreinte"},
    "es": {"general": "general", "limited": "limitada", "restricted": "reservada"},
}
_LANGUAGES = {
    "fr": {
        "english": "anglais", "french": "français", "spanish": "espagnol",
        "russian": "russe", "arabic": "arabe", "chinese": "chinois",
    },
    "es": {
        "english": "inglés", "french": "francés", "spanish": "español",
        "russian": "ruso", "arabic": "árabe", "chinese": "chino",
    },
}  # fmt: skip


def united_nations(language: str) -> str:
    """The name of the Organization at the head of its documents."""
    return _UNITED_NATIONS.get(language, _UNITED_NATIONS[_ENGLISH])


def distribution(value: str, language: str) -> str:
    """The line that says how widely a document goes: "Distr.: Limited"; empty for no value."""
    said = _DISTRIBUTIONS.get(language, {}).get(value.casefold(), value)
    return _DISTRIBUTION.get(language, "Distr.: {}").replace("{}", said) if value else ""


def original(value: str, language: str) -> str:
    """The line that says in which language a document was submitted; empty for no value."""
    said = _LANGUAGES.get(language, {}).get(value.casefold(), value)
    return _ORIGINAL.get(language, "Original: {}").replace("{}", said) if value else ""
