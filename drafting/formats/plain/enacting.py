"""The enacting words: who speaks."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import combining, normalize

from drafting.lexicon.organs import (
    COLLECTIVE_NOUNS,
    ENACTING_WORDS,
    KNOWN_ENACTING,
    PRINCIPAL_ORGANS,
)
from drafting.lexicon.small_figures import RAISED
from drafting.patterns import regex

_NOUN = "|".join(COLLECTIVE_NOUNS)
_SMALL_WORD = r"(?:and|of|the|on|for|to|in|at|against|its)"
_NAME = rf"The\s+(?:(?!The\b)[A-Z][\w’'.\-]*\s+|{_SMALL_WORD}\s+){{0,14}}(?:{_NOUN})\b"
_GENERIC = regex(rf"{_NAME}[^.;:,]{{0,140}},")
_KNOWN = frozenset(KNOWN_ENACTING)
_KNOWN_SMALL = frozenset(words.casefold() for words in KNOWN_ENACTING)
_NAMES_OF_BODIES = frozenset((*PRINCIPAL_ORGANS, *ENACTING_WORDS["zh"]))
"""What enacting words and mastheads have alike; Chinese has no article before a name."""
_LANGUAGES = {name: language for language, names in ENACTING_WORDS.items() for name in names}
_UNSEEN = regex("[\u00ad\u061c\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs without width, and the vowel marks of Arabic, which few type."""
_NOTES = regex(rf"(?:\[\^[^\]\s]{{1,32}}\]|[{RAISED}])+$")
_LEFT_OUT = regex(r"(?<=[^\W\d_]),?\s?[(\[]?(?:\.{3}|…)[)\]]?$")
"""What says that words behind the enacting ones are left out."""
_WITHOUT_HAMZA = regex(r"^ان(?=\s)")
_BODY = r"[^.,;:،؛]{0,140}"
_FOREIGN_GENERIC = {
    "fr": regex(rf"(?:L[ea] |L’)(?:Commission|Comité|Conseil|Assemblée|Conférence){_BODY},"),
    "es": regex(rf"(?:La|El) (?:Comisión|Comité|Consejo|Asamblea|Conferencia)\b{_BODY},"),
    "ru": regex(rf"(?:Комиссия|Комитет|Совет|Ассамблея|Конференция)\b{_BODY},"),
    "ar": regex(rf"إن (?:اللجنة|لجنة|المجلس|مجلس|الجمعية|جمعية|المؤتمر|مؤتمر){_BODY}،"),
}
"""What bodies other than the principal organs say, in languages that begin with their noun."""
_RECOMMENDS = regex(r"\b(?:recommande|recomienda|рекомендует|توصي)\b")
_ENDS = (",", ":")
_FOREIGN_ENDS = (*_ENDS, "，", "،")
_PREDICATE = regex(r"\b(?:has|have|is|are|was|shall|should|will|may|recommends|decided|that)\b")
_VERBS = (
    "recalling", "having", "noting", "taking", "recognizing", "acting", "bearing", "mindful",
    "reaffirming", "considering", "guided", "pursuant", "in accordance", "on the recommendation",
    "at its", "decides", "decided", "requests", "takes", "approves", "endorses", "elects",
    "appoints", "notes",
)  # fmt: skip
"""What goes on in the sentence of a decision; what a report tells of a body goes on otherwise."""
_LONGEST_SENTENCE = 20_000
_LONGEST = 220


# Each stage of a reading asks it of the same words, and several readings of one file do.
@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """`text` without emphasis and opening quotation marks."""
    return text.replace("\u00a0", " ").replace("*", "").replace("_", "").strip(' “"«')


def is_enacting(text: str) -> bool:
    """Whether the text is an enacting line."""
    if len(text) > _LONGEST:
        return False
    words = _spelled(text)
    in_one_case = words.isupper() or words.islower()
    if in_one_case and words.endswith(_ENDS) and words[:-1].casefold() in _KNOWN_SMALL:
        return True
    if _without_end(words, _ENDS) in _KNOWN:
        return True
    if _is_slip(words):
        return True
    if language_of(words) != "":
        # In a masthead the same words, without a mark at their end, name the body.
        return words.endswith(_FOREIGN_ENDS) or words not in _NAMES_OF_BODIES
    return _GENERIC.fullmatch(words) is not None and _PREDICATE.search(words) is None


_SLIP = regex(r"The\s[\w’&. -]{2,120}[,;:]")
_LETTERS = regex(r"The (?:UN)?[A-Z]{2,6},")
_CLOSE = 0.9


def _is_slip(words: str) -> bool:
    """Whether the words are those of a known organ with a slip of typing."""
    said = words[:-1].casefold()
    if words.endswith(",") and f"the {said}" in _KNOWN_SMALL:
        return True
    if not _SLIP.fullmatch(words):
        return False
    from difflib import get_close_matches

    near = get_close_matches(said, _KNOWN_SMALL, 1, _CLOSE)
    return bool(near) or _LETTERS.fullmatch(words) is not None


def language_of(text: str) -> str:
    """The language of foreign enacting words, or empty."""
    words = _spelled(text)
    name = _without_end(words, _FOREIGN_ENDS)
    known = _LANGUAGES.get(name, "")
    if not known and name != words and (name.isupper() or name.islower()):
        known = _small_languages().get(_small(name), "")
    return known or _language_of_shape(words)


def _spelled(text: str) -> str:
    """The words as they are mostly spelled: keyboards have no curved apostrophe, few a hamza."""
    words = _LEFT_OUT.sub(",", bare(_NOTES.sub("", text)))
    if words.isascii():
        return words.replace("'", "’")
    return _WITHOUT_HAMZA.sub("إن", bare(_UNSEEN.sub("", words)).replace("'", "’"))


@cache
def _small_languages() -> dict[str, str]:
    return {_small(name): language for name, language in _LANGUAGES.items()}


def _small(words: str) -> str:
    """The words in small letters without accents, which capitals often lack."""
    letters = normalize("NFD", words.casefold())
    return "".join(letter for letter in letters if not combining(letter))


def _language_of_shape(words: str) -> str:
    """The language of enacting words of a body that is not known by name."""
    if not words.endswith((",", "،")) or len(words) > _LONGEST or _RECOMMENDS.search(words):
        return ""
    shapes = _FOREIGN_GENERIC.items()
    return next((language for language, shape in shapes if shape.fullmatch(words)), "")


def _without_end(words: str, marks: tuple[str, ...]) -> str:
    """`words` without the mark that ends them, if it is one of these."""
    return words[:-1] if words.endswith(marks) else words


@cache
def _sentence() -> re.Pattern[str]:
    """Enacting words with the rest of their sentence."""
    return re.compile(
        rf"(?P<words>(?:{_NAME})[^.;:,]{{0,60}}?),?\s+(?P<rest>(?:{'|'.join(_VERBS)})\b.*)",
        re.DOTALL,
    )


def enacting_sentence(text: str) -> tuple[str, str] | None:
    """Enacting words and the rest of a decision in a single sentence.

    "The General Assembly, recalling …, decides …".
    """
    if not bare(text[:8]).startswith("The ") or len(text) > _LONGEST_SENTENCE:
        return None
    match = _sentence().fullmatch(text)
    return (f"{match['words']},", match["rest"]) if match else None
