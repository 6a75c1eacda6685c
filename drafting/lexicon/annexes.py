"""How annexes are headed, in the language of a text."""

from __future__ import annotations

from drafting.lexicon.han import han
from drafting.lexicon.roman import roman

ENGLISH = "Annex"
_WORDS = {"fr": "Annexe", "es": "Anexo", "ru": "Приложение", "ar": "المرفق", "zh": "附件"}
PATTERN = (
    rf"(?:{'|'.join((ENGLISH, *_WORDS.values()))})"
    r"(?: ?(?:[IVXLCDM]+|[一二三四五六七八九十百]+|ال\w{3,5}))?"
)
"""Any heading that `annex_heading` gives."""


def annex_heading(language: str, count: int) -> str:
    """What stands over an annex: "Annexe II" for the second; 0 counts the only one."""
    word = _WORDS.get(language, ENGLISH)
    if not count:
        return word
    if language == "zh":
        return word + han(count)
    return f"{word} {_ordinal(count) if language == 'ar' else roman(count).upper()}"


def _ordinal(count: int) -> str:
    """In Arabic words as far as they are in use, else a Roman numeral."""
    from drafting.lexicon.numerals import HEADED

    return HEADED["ar"].word(count, "") or roman(count).upper()
