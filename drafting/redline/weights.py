"""How much a token says: little for "the" and "of", nothing for a space, much for a noun."""

from __future__ import annotations

from functools import lru_cache

from drafting.redline.tokens import is_ideograph, is_note, is_solid, is_word

_BINDING = (
    "the a an of to in on and or for by with from at as that which its their it is are be",
    "been was were has have this these those such into upon",
    "le la les un une des du de au aux en dans sur et ou pour par avec que qui ce ces cette",
    "son sa ses leur leurs est sont",
    "el los las una del al y e o u para por con su sus se lo es son",
    "и в во на с со к о об от до по для из за что как а или при их его её",
    "في من على إلى عن أن أو التي الذي هذا هذه ما",
)
_FUNCTION_WORDS = frozenset(word for words in _BINDING for word in words.split())
_CONJUNCTIONS = frozenset(("and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", "و", "أو"))
_HYPHENS = frozenset("-\u2010\u2011")
_STOPS = frozenset(",;:.،؛，；：。、")


@lru_cache(maxsize=8192)
def weight(token: str) -> float:
    """1 for a word that only binds others, 3 for one that says something."""
    if is_ideograph(token):
        return 1.5
    if is_word(token):
        return 1.0 if is_function_word(token) else 3.0
    if is_note(token):
        return 3.0
    if token in _HYPHENS:
        return 0.25
    return 1.0 if is_solid(token) else 0.0


def is_function_word(token: str) -> bool:
    """Whether the word only binds others: an article, a preposition, a conjunction."""
    return token.casefold() in _FUNCTION_WORDS


def is_stop(token: str) -> bool:
    """Whether the token ends a clause or an entry of a list."""
    return token in _STOPS


def is_conjunction(token: str) -> bool:
    """Whether the word binds two of a kind."""
    return token.casefold() in _CONJUNCTIONS
