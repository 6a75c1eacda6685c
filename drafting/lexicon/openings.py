"""The words that open paragraphs of both parts, in one list for all who read, check or offer.

The phrases are those of adopted resolutions (`data/openings.toml`, counts in `data/usage.toml`),
without "also" and "further", which stand in `serial.py`; how strong the verbs are is in `force.py`.
"""

from __future__ import annotations

from functools import cache

from drafting.lexicon.serial import ENGLISH
from drafting.lexicon.tables import table, words
from drafting.lexicon.verb_forms import bare, participle, past

LIGHT = frozenset({
    "Taking", "Takes", "Having", "Bearing", "Bears", "Keeping", "Keeps", "Calling", "Calls",
    "Looking", "Looks", "Paying", "Pays", "Drawing", "Draws",
})  # fmt: skip
"""Verbs that say something only with the next word: "taking note", "takes into account"."""


@cache
def preambular() -> tuple[str, ...]:
    """Accepted openings of preambular paragraphs."""
    return tuple(table("openings")["preambular"])


@cache
def operative() -> tuple[str, ...]:
    """Accepted openings of operative paragraphs."""
    return tuple(table("openings")["operative"])


@cache
def phrases() -> tuple[str, ...]:
    """Openings of preambular paragraphs that have no participle: "Pursuant to"."""
    return tuple(table("openings")["phrases"])


@cache
def prepositions() -> frozenset[str]:
    """The first words of these that are no participles: "In", "Pursuant"."""
    return frozenset(one.split()[0] for one in phrases() if not one.split()[0].endswith("ing"))


@cache
def conjunctions() -> tuple[str, ...]:
    """Words such as "While" that may begin a preambular paragraph, and any other sentence."""
    return tuple(table("openings")["conjunctions"])


@cache
def unusual() -> tuple[str, ...]:
    """Openings that are known from simulations of the United Nations and from no resolution."""
    return tuple(table("openings")["unusual"])


def nouns() -> frozenset[str]:
    """Operative verbs that mostly are plural nouns, as in "Tasks of the Keeper"."""
    return words("openings", "nouns")


def adjectives() -> frozenset[str]:
    """Adjectives and past participles that may open a preambular paragraph."""
    return words("openings", "adjectives")


def manner() -> frozenset[str]:
    """Adverbs that say how: "Deeply", "Strongly"."""
    return words("openings", "manner")


@cache
def adverbs() -> frozenset[str]:
    """All single words that may stand before the verb, "Also" and "Further" among them."""
    return manner() | {word.capitalize() for phrase in ENGLISH for word in phrase.split()}


@cache
def finite_verbs() -> dict[str, str]:
    """Verbs of operative paragraphs, each with its participle."""
    verbs = {verb_of(phrase) for phrase in operative()}
    return {verb: participle(bare(verb)) for verb in verbs if verb.endswith("s")}


@cache
def participles() -> dict[str, str]:
    """Participles of these verbs, each with its operative form."""
    return {form: verb for verb, form in finite_verbs().items()}


@cache
def bare_verbs() -> dict[str, str]:
    """Verbs without their ending, each with its operative form: "Request", "Requests"."""
    return {bare(verb): verb for verb in finite_verbs()}


@cache
def past_verbs() -> dict[str, str]:
    """Verbs in the past, each with its operative form, but for those that are adjectives too."""
    forms = {past(bare(verb)): verb for verb in finite_verbs()}
    return {form: verb for form, verb in forms.items() if form not in preambular_words()}


@cache
def listed_participles() -> frozenset[str]:
    """The first words of accepted preambular openings, adverbs aside: "Recalling", "Guided"."""
    return frozenset(map(verb_of, preambular()))


@cache
def preambular_words() -> frozenset[str]:
    """Every word that can be the verb of a preambular opening."""
    return listed_participles() | adjectives() | frozenset(participles())


def verb_of(phrase: str) -> str:
    """The word of an opening that decides, capitalized: "Condemns" of "Strongly condemns"."""
    said = phrase.split()
    while len(said) > 1 and said[0] in adverbs():
        said = said[1:]
    return said[0][:1].upper() + said[0][1:]
