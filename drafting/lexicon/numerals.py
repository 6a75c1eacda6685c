"""How a text counts its own parts where it prints no figures: "第二节", "troisième alinéa"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.lexicon.cardinals import cardinal, cardinal_value
from drafting.lexicon.ordinals import ordinal, ordinal_value
from drafting.named_tuples import NamedTuple


class Numerals(NamedTuple):
    """The words for numbers of one kind."""

    value: Callable[[str], int]
    """What a word counts; from the end below zero, 0 for no such word."""
    word: Callable[[int, str], str]
    """The word for a number, in the case of another word; nothing where that is not known."""
    is_roman: bool = False
    """Whether the labels of what is counted have Roman numerals."""


def _listed(
    *cases: Sequence[str], is_roman: bool = False, from_end: Sequence[str] = ()
) -> Numerals:
    """Numerals of which each case has its words, from 1 on; `from_end` has those from the last."""

    def value(word: str) -> int:
        known = word.casefold()
        if known in from_end:
            return -1 - from_end.index(known)
        return next((case.index(known) + 1 for case in cases if known in case), 0)

    def word(count: int, like: str) -> str:
        case = next((each for each in cases if like.casefold() in each), cases[0])
        return case[count - 1] if 0 < count <= len(case) else ""

    return Numerals(value, word, is_roman)


def _any_of(*words: str) -> str:
    """A pattern of words, the longest of those that begin alike first."""
    return "|".join(sorted(words, key=len, reverse=True))


_CHINESE = "一二三四五六七八九"
_CHINESE_WORDS = (
    *_CHINESE, "十", *(f"十{one}" for one in _CHINESE), "二十",
    *(f"二十{one}" for one in _CHINESE), "三十",
)  # fmt: skip
_ARABIC = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر",
)  # fmt: skip
_ARABIC_FEMININE = (
    "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
    "التاسعة", "العاشرة", "الحادية عشرة", "الثانية عشرة", "الثالثة عشرة", "الرابعة عشرة",
    "الخامسة عشرة",
)  # fmt: skip
_FRENCH = (
    "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième",
    "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième",
    "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième", "vingtième",
)  # fmt: skip
_SPANISH = (
    "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
    "décimo", "undécimo", "duodécimo", "decimotercer", "decimocuarto", "decimoquinto",
    "decimosexto", "decimoséptimo", "decimoctavo", "decimonoveno", "vigésimo",
)  # fmt: skip
_RUSSIAN = (
    "перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят",
    "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат",
)  # fmt: skip
_RUSSIAN_ENDINGS = (("ого", "его"), ("ому", "ему"), ("ом", "ем"), ("ым", "им"))
"""Of each case that a preposition takes: the usual one, and that of “третий”."""
_RUSSIAN_CASES = tuple(
    tuple(stem + endings[stem.endswith("ь")] for stem in _RUSSIAN) for endings in _RUSSIAN_ENDINGS
)

_FRENCH_FROM_END = ("dernier", "avant-dernier")
_SPANISH_FROM_END = ("último", "penúltimo")

ENGLISH_CARDINALS = Numerals(
    lambda word: cardinal_value(word.casefold()), lambda count, _: cardinal(count)
)
FIGURES_OF_ROMAN = Numerals(int, lambda count, _: str(count), is_roman=True)
"""Arabic figures for what is counted in Roman ones: “annex 2”."""
ENGLISH_ORDINALS = Numerals(ordinal_value, lambda count, _: ordinal(count))
ORDINALS = {
    "fr": _listed(_FRENCH, ("premier", "second"), from_end=_FRENCH_FROM_END),
    "es": _listed(_SPANISH, ("primero", "segundo", "tercero"), from_end=_SPANISH_FROM_END),
    "ru": _listed(*_RUSSIAN_CASES),
    "ar": _listed(_ARABIC_FEMININE),
    "zh": _listed(_CHINESE_WORDS),
}
"""How preambular paragraphs are counted, by language."""
HEADED = {
    "ar": _listed(_ARABIC, is_roman=True),
    "zh": _listed(_CHINESE_WORDS, is_roman=True),
}
"""How sections and annexes are counted, where that is not in Roman numerals."""
ORDINAL_PATTERNS = {
    "fr": "|".join(sorted((*_FRENCH, "second", *_FRENCH_FROM_END), key=len, reverse=True)),
    "es": "|".join(
        sorted((*_SPANISH, "primero", "tercero", *_SPANISH_FROM_END), key=len, reverse=True)
    ),
    "ru": _any_of(*(word for case in _RUSSIAN_CASES for word in case)),
    "ar": _any_of(*_ARABIC_FEMININE),
    "zh": "[一二三四五六七八九十]+",
}
HEADED_PATTERNS = {"ar": _any_of(*_ARABIC), "zh": "[一二三四五六七八九十]+"}
