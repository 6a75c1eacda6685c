"""The words that a page prints beside those of its text, in the six official languages.

Russian, Chinese and Arabic documents print the labels of the masthead in English.
"""

from __future__ import annotations

from drafting.lexicon.languages import ENGLISH_NAMES, NAMES_IN

_UNITED_NATIONS = {
    "en": "United Nations", "fr": "Nations Unies", "es": "Naciones Unidas",
    "ru": "Организация Объединенных Наций", "ar": "الأمم المتحدة", "zh": "联合国",
}  # fmt: skip
_LABELS = {
    "distribution": {"en": "Distr.: ", "fr": "Distr. ", "es": "Distr. "},
    "original": {"en": "Original: ", "fr": "Original : "},
}
"""What stands before a value of the masthead; English where a language has none of its own."""
_DISTRIBUTIONS = {
    "fr": {"general": "générale", "limited": "limitée", "restricted": "restreinte"},
    "es": {"general": "general", "limited": "limitada", "restricted": "reservada"},
}
"""Values that the program gives in English, as documents of another language print them."""
_CODES = {name.casefold(): code for code, name in ENGLISH_NAMES.items()}


def united_nations(language: str) -> str:
    """The name of the Organization at the head of its documents."""
    return _UNITED_NATIONS.get(language, _UNITED_NATIONS["en"])


def label(field: str, language: str) -> str:
    """What is printed before a value of the masthead: "Distr.: "; nothing before most."""
    labels = _LABELS.get(field, {})
    return labels.get(language, labels.get("en", ""))


def _in_language(field: str, value: str, language: str) -> str:
    """A value of the masthead in the language of its text: "limitée" for "Limited"."""
    english = value.casefold()
    if field == "distribution":
        return _DISTRIBUTIONS.get(language, {}).get(english, value)
    return NAMES_IN.get(language, {}).get(_CODES.get(english, ""), value)


def labelled(field: str, value: str, language: str) -> str:
    """A value of the masthead as its line prints it; empty for no value."""
    said = _in_language(field, value, language)
    return label(field, language) + said if value else ""
