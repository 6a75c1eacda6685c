"""Words of another language in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Role
from drafting.editorial.rules import TEXT, About, Hit, document_rule
from drafting.lexicon.languages import ENGLISH_NAMES, small_words
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_WORD = regex(r"[^\W\d_]+")
_LATIN = ("en", "fr", "es", "de")
_ENOUGH = 4
"""Small words of a language that show a paragraph to be in it, unless it has foreign letters."""
_SCRIPTS = {
    "ru": regex("[\u0400-\u04ff]"),
    "ar": regex("[\u0600-\u06ff]"),
    "zh": regex("[\u4e00-\u9fff]"),
}


@document_rule(
    About(
        "LA01", "A text is in one language", Severity.WARNING,
        "A text is submitted in one language and translated from it",
        "OP: *Requests* the Keeper to report on the matter;\n"
        "OP: *Prie* le gardien de faire rapport sur les mesures qui ont été prises dans le port;",
        "OP: *Requests* the Keeper to report on the matter;\n"
        "OP: *Requests* the Keeper to report on the measures that were taken in the port;",
        (),
    )
)  # fmt: skip
def one_language(document: Document, _: Profile) -> Iterator[Hit]:
    """A paragraph that was taken from a text in another language stands untranslated."""
    own = document.resolution.language
    for passage in document.passages:
        if passage.role in TEXT | {Role.INSTRUMENT}:
            plain = own in _LATIN and passage.words.isascii()
            if plain and len(passage.text.vocabulary & small_words()[own]) > _ENOUGH:
                continue
            other = _language(passage.words, own)
            if other != own and other:
                message = f"This reads as {ENGLISH_NAMES[other]}."
                yield Hit(message, 0, passage.text.end, None, passage)


def _language(words: str, own: str) -> str:
    """The language of a text of some length; empty where it cannot be told."""
    for key, script in _SCRIPTS.items():
        if own != key and len(script.findall(words)) * 2 > len(words) > 20:
            return key
    if own not in _LATIN:
        return ""
    known = small_words()
    said = [word.casefold() for word in _WORD.findall(words)]
    if len(said) < 8 or 6 * sum(word in known[own] for word in said) > len(said):
        return ""
    counts = {key: sum(word in known[key] for word in said) for key in known}
    best = max(counts, key=counts.__getitem__)
    sure = counts[best] >= 4 and counts[best] > 3 * counts.get(own, 0)
    return best if sure else ""
