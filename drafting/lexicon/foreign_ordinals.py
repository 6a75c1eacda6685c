"""Ordinal numbers in words as the sessions of organs have them, in the languages but English."""

from __future__ import annotations

from drafting.lexicon.han import han

LARGEST = 99

_FRENCH = (
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_FRENCH_TENS = (
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt",
    "quatre-vingt",
)  # fmt: skip
_SPANISH = (
    "", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
    "décimo", "undécimo", "duodécimo", "decimotercer", "decimocuarto", "decimoquinto",
    "decimosexto", "decimoséptimo", "decimoctavo", "decimonoveno",
)  # fmt: skip
_SPANISH_TENS = (
    "", "", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo",
    "septuagésimo", "octogésimo", "nonagésimo",
)  # fmt: skip
_RUSSIAN = (
    "", "первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая",
    "девятая", "десятая", "одиннадцатая", "двенадцатая", "тринадцатая", "четырнадцатая",
    "пятнадцатая", "шестнадцатая", "семнадцатая", "восемнадцатая", "девятнадцатая",
)  # fmt: skip
_RUSSIAN_TENS = (
    "", "", "двадцат", "тридцат", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят",
    "девяносто",
)  # fmt: skip
_RUSSIAN_WHOLE_TENS = (
    "", "", "двадцатая", "тридцатая", "сороковая", "пятидесятая", "шестидесятая",
    "семидесятая", "восьмидесятая", "девяностая",
)  # fmt: skip
_ARABIC = (
    "", "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
    "التاسعة", "العاشرة",
)  # fmt: skip
_ARABIC_TENS = (
    "", "", "العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون",
    "التسعون",
)  # fmt: skip


def _french(value: int) -> str:
    if value == 1:
        return "première"
    words = _french_cardinal(value)
    if words.endswith("f"):
        return f"{words[:-1]}vième"
    if words.endswith("cinq"):
        return f"{words}uième"
    return f"{words.removesuffix('e')}ième"


def _french_cardinal(value: int) -> str:
    """From seventy on, and from ninety on, the French count further to nineteen."""
    if value < len(_FRENCH):
        return _FRENCH[value]
    tens, ones = divmod(value, 10)
    ones += 10 * (tens in (7, 9))
    joint = " et " if ones in (1, 11) and tens < 8 else "-"
    return _FRENCH_TENS[tens] + (f"{joint}{_FRENCH[ones]}" if ones else "")


def _spanish(value: int) -> str:
    if value < len(_SPANISH):
        return _SPANISH[value]
    tens, ones = divmod(value, 10)
    return f"{_SPANISH_TENS[tens]} {_SPANISH[ones]}".strip()


def _russian(value: int) -> str:
    if value < len(_RUSSIAN):
        return _RUSSIAN[value]
    tens, ones = divmod(value, 10)
    if not ones:
        return _RUSSIAN_WHOLE_TENS[tens]
    return f"{_RUSSIAN_TENS[tens]}{'ь' * (tens < 4)} {_RUSSIAN[ones]}"


def _arabic(value: int) -> str:
    if value < len(_ARABIC):
        return _ARABIC[value]
    tens, ones = divmod(value, 10)
    first = "الحادية" if ones == 1 else _ARABIC[ones]
    if tens == 1:
        return f"{first} عشرة"
    return f"{first} و{_ARABIC_TENS[tens]}" if ones else _ARABIC_TENS[tens]


def _chinese(value: int) -> str:
    return f"第{han(value)}"


_MADE = {
    "fr": _french,
    "es": _spanish,
    "ru": _russian,
    "ar": _arabic,
    "zh": _chinese,
}


def ordinal_in(language: str, value: int) -> str:
    """The ordinal of `value`, 1 to `LARGEST`, as it agrees with the word for a session.

    "quatre-vingtième" (session), "octogésimo" (período), "восьмидесятая" (сессия); empty where
    none is known.
    """
    made = _MADE.get(language)
    return made(value) if made and 0 < value <= LARGEST else ""
