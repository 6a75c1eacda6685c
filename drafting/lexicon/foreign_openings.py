"""First words of paragraphs of both parts in the official languages other than English."""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table
from drafting.named_tuples import NamedTuple

LANGUAGES = ("fr", "es", "ru", "ar", "zh")
WITHOUT_SPACES = ("zh",)
"""Languages whose words are not parted."""
ENDS = {
    ",": "preambular",
    "，": "preambular",
    ";": "operative",
    "；": "operative",
    "。": "operative",
}
"""What stands at the end of paragraphs of one part."""
CONJUNCTIONS = {"ar": ("و", "ف")}
"""Letters that are written together with the word that they join to what stands before."""


class Openings(NamedTuple):
    """How paragraphs open in one language, in small letters."""

    lead: frozenset[str]
    """Words that may stand before the verb: "deeply", "also"."""
    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    participle_ends: tuple[str, ...]
    """How words end that open nothing but preambular paragraphs."""
    no_participles: frozenset[str]
    """Words that end so and are none."""
    both: tuple[str, ...]
    """What opens paragraphs of both parts: how they end tells them apart."""


@cache
def openings(language: str) -> Openings:
    """The openings of one of `LANGUAGES`, the longest first."""
    known = table("foreign_openings")[language]
    preambular, operative, both = (
        tuple(sorted(set(known[part]), key=len, reverse=True))
        for part in ("preambular", "operative", "both")
    )
    ends, no_participles = tuple(known["participle_ends"]), frozenset(known["no_participles"])
    lead = frozenset(known["lead"])
    return Openings(lead, preambular, operative, ends, no_participles, both)
