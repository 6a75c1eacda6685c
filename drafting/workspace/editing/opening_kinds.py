"""What a paragraph is by the words it opens with, in any of the six official languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from drafting.lexicon.foreign_openings import (
    CONJUNCTIONS,
    ENDS,
    LANGUAGES,
    WITHOUT_SPACES,
    Openings,
    openings,
)
from drafting.model.inline import plain
from drafting.model.unit import Kind
from drafting.patterns import regex

_SCRIPTS = {"ru": ("\u0400", "\u04ff"), "ar": ("\u0600", "\u06ff"), "zh": ("\u3400", "\u9fff")}
"""The first and the last letter of the scripts of languages that have one of their own."""
_LATIN = ("en", "fr", "es")
_WORD = regex(r"[^\W\d_]+")
_LOOKED_AT = 6
"""Words at the beginning of a paragraph of which one is its verb."""
_LEADING = " \n[(«“\"'"
_LONGEST = 400


def kind_by_opening(text: str, language: str = "en") -> Kind | None:
    """Preambular or operative, as inline text opens; None if its first words open both or none."""
    words = plain(text)
    return _kind(words.lstrip(_LEADING)[:_LONGEST], words.rstrip()[-1:], language)


@lru_cache(maxsize=4096)
def _kind(words: str, end: str, language: str) -> Kind | None:
    """The language of a text, which somebody may not have set, says less than its first letter."""
    script = _script(next(filter(str.isalpha, words), ""))
    known = [script] if script else sorted(_LATIN, key=lambda name: name != language)
    found = (_foreign(words, end, name) if name in LANGUAGES else _english(words) for name in known)
    return next((kind for kind in found if kind is not None), None)


def _script(letter: str) -> str:
    """The language of `_SCRIPTS` whose script has a letter; empty for that of several."""
    scripts = _SCRIPTS.items()
    return next((name for name, (first, last) in scripts if first <= letter <= last), "")


def _english(words: str) -> Kind | None:
    from drafting.formats.plain.openers import part_opened

    if known := part_opened(words):
        return Kind(known.value)
    from drafting.editorial.openings import has_participle, is_operative, opening

    # What stands in small letters, or behind "In this regard,", is none of a heading's nouns.
    if not words[:1].islower() and not opening(words).start:
        return None
    if is_operative(words):
        return Kind.OPERATIVE
    return Kind.PREAMBULAR if has_participle(words) else None


def _foreign(words: str, end: str, language: str) -> Kind | None:
    known, said = openings(language), _simplified(words)
    if language in WITHOUT_SPACES:
        bare = _without_lead(said, known)
        return _of_parts(bare, known, str.startswith) or _by_end(bare, end, known)
    for match in list(_WORD.finditer(said))[:_LOOKED_AT]:
        forms = tuple(_forms(match[0], language))
        for form in forms:
            if kind := _of_parts(form, known, str.__eq__):
                return kind
        if known.lead.isdisjoint(forms):
            return None
    return None


def _simplified(words: str) -> str:
    """Small letters without vowel signs, and е for ё."""
    marked = unicodedata.normalize("NFC", words.casefold()).replace("ё", "е")
    return "".join(letter for letter in marked if unicodedata.category(letter) != "Mn")


def _forms(word: str, language: str) -> Iterator[str]:
    """A word, and without a conjunction that is written together with it."""
    yield word
    if word.startswith(CONJUNCTIONS.get(language, "\0")):
        yield word[1:]


def _by_end(words: str, end: str, known: Openings) -> Kind | None:
    """What a paragraph is that opens as those of both parts do, by the mark that ends it."""
    kind = ENDS.get(end) if words.startswith(known.both) else None
    return Kind(kind) if kind else None


def _without_lead(words: str, known: Openings) -> str:
    while lead := next((one for one in known.lead if words.startswith(one)), ""):
        if _of_parts(words, known, str.startswith):
            break
        words = words[len(lead) :]
    return words


def _of_parts(word: str, known: Openings, fits: Callable[[str, str], bool]) -> Kind | None:
    """The part of the longest opening that fits a word."""
    listed = ((Kind.PREAMBULAR, known.preambular), (Kind.OPERATIVE, known.operative))
    found = [(len(one), kind) for kind, ones in listed for one in ones if fits(word, one)]
    if found:
        return max(found)[1]
    ends = known.participle_ends
    is_participle = bool(ends) and word.endswith(ends) and word not in known.no_participles
    return Kind.PREAMBULAR if is_participle else None
