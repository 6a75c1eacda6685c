"""What an organ calls its sessions, in the language of a text."""

from __future__ import annotations

from drafting.lexicon.foreign_ordinals import ordinal_in
from drafting.lexicon.symbols import session_in_symbol
from drafting.patterns import regex

_BY_KIND = {
    "": {
        "fr": "{} session", "es": "{} período de sesiones", "ru": "{} сессия", "ar": "الدورة {}",
        "zh": "{}届会议",
    },
    "S": {
        "fr": "{} session extraordinaire", "es": "{} período extraordinario de sesiones",
        "ru": "{} специальная сессия", "ar": "الدورة الاستثنائية {}", "zh": "{}届特别会议",
    },
    "ES": {
        "fr": "{} session extraordinaire d’urgence",
        "es": "{} período extraordinario de sesiones de emergencia",
        "ru": "{} чрезвычайная специальная сессия", "ar": "الدورة الاستثنائية الطارئة {}",
        "zh": "{}届紧急特别会议",
    },
}  # fmt: skip
"""Of sessions that are counted, special and emergency special ones apart."""
_OF_YEAR = {
    "fr": "Session de {}",
    "es": "Período de sesiones de {}",
    "ru": "Сессия {} года",
    "ar": "دورة عام {}",
    "zh": "{}年届会",
}
_YEAR = regex(r"(\d{4}) session")
IN_FIGURES = {"es": "{}º período de sesiones"}
"""How Geneva counts its sessions where New York does so in words."""


def session_in(language: str, english: str, *, in_figures: bool = False) -> str:
    """A session in a language: "Octogésimo período de sesiones" for "Eightieth session".

    As it is where it is of no known form. `in_figures` where it is counted so: "57º período …".
    """
    if (found := _YEAR.fullmatch(english)) and language in _OF_YEAR:
        return _OF_YEAR[language].format(found[1])
    kind, _, number = session_in_symbol(english).rpartition("-")
    if in_figures and not kind and number and language in IN_FIGURES:
        return IN_FIGURES[language].format(number)
    ordinal = ordinal_in(language, int(number or 0))
    if not ordinal:
        return english
    said = _BY_KIND[kind][language].format(ordinal)
    return said[0].upper() + said[1:]
