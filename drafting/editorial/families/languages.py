"""Words of another language in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Role
from drafting.editorial.rules import TEXT, About, Hit, document_rule
from drafting.lexicon.languages import ENGLISH_NAMES, small_words
from drafting.lexicon.tongues import LATIN, tongue_of

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_ENOUGH = 4
"""Small words of a language that show a paragraph to be in it, unless it has foreign letters."""


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
            plain = own in LATIN and passage.words.isascii()
            if plain and len(passage.text.vocabulary & small_words()[own]) > _ENOUGH:
                continue
            other = tongue_of(passage.words, own)
            if other != own and other:
                message = f"This reads as {ENGLISH_NAMES[other]}."
                yield Hit(message, 0, passage.text.end, None, passage)
