"""Instructions in French and Spanish, word for word in the English that the grammar reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from drafting.amendments.official.grammar.lexer import Sort, Token
from drafting.lexicon.instructions import translations
from drafting.lexicon.ordinals import ordinal_value

_COUNTED = ("paragraph", "paragraphs", "alinea", "alineas", "sentence", "sentences")
_ELIDED = re.compile(r"^(l|d|qu|s|n|j|c|jusqu|lorsqu)[’'](?=\w)", re.IGNORECASE)


def translated(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The tokens with the words of a language that is not English in those of English."""
    phrases = _phrases(language)
    if not phrases:
        return tuple(tokens)
    found = _ordinals_first(list(_translated(list(_joining(_apart(tokens))), phrases)))
    kept: list[Token] = []
    source = ""
    for at, token in enumerate(found):
        if _is_article_of_number(found, at):
            source = f"{token.shown} "
            continue
        kept.append(token._replace(source=f"{source}{token.shown}") if source else token)
        source = ""
    return tuple(kept)


def _ordinals_first(tokens: list[Token]) -> list[Token]:
    """The tokens with "paragraphs third and fourth", as Spanish has it, in the English order."""
    found = list(tokens)
    for at, token in enumerate(found):
        if token.text not in _COUNTED:
            continue
        end = at + 1
        while end < len(found) and (_is_ordinal(found[end]) or _leads(found, end)):
            end += 1
        if end > at + 1:
            found[at:end] = [*found[at + 1 : end], token]
    return found


def _is_ordinal(token: Token) -> bool:
    return token.sort is Sort.WORD and ordinal_value(token.text) != 0


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma or "and" leads to one more ordinal."""
    return tokens[at].text in (",", "and") and at + 1 < len(tokens) and _is_ordinal(tokens[at + 1])


def _joining(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, with the word between the ends of a range, and that between two names."""
    before = list(tokens)
    swaps = any(token.text.casefold() == "substituer" for token in before)
    for at, token in enumerate(before):
        here = before[max(at - 1, 0) : at + 2]
        sorts = [one.sort for one in here]
        if token.text.casefold() in ("à", "a") and sorts == [Sort.NUMBER, Sort.WORD, Sort.NUMBER]:
            yield Token(Sort.RANGE, "–", token.text)
        elif token.text.casefold() == "à" and swaps and sorts[2:] == [Sort.QUOTE]:
            yield from (Token(Sort.WORD, word, token.text) for word in ("au", "lieu", "de"))
        else:
            yield token


def _is_article_of_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the article of "le paragraphe 5", which English has not."""
    if tokens[at].text != "the" or at + 2 >= len(tokens):
        return False
    noun, number = tokens[at + 1], tokens[at + 2]
    named = noun.text in ("paragraph", "paragraphs", "subparagraph", "subparagraphs")
    return named and number.sort in (Sort.NUMBER, Sort.MARKER)


@cache
def _phrases(language: str) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The phrases by their first words, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, english in translations(language).items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, tuple(english.split())))
    return {
        first: tuple(sorted(phrases, key=lambda pair: -len(pair[0])))
        for first, phrases in found.items()
    }


def _apart(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with what is elided as a word of its own: "l’" and "alinéa"."""
    for token in tokens:
        match = _ELIDED.match(token.text) if token.sort is Sort.WORD else None
        if match:
            yield Token(Sort.WORD, f"{match[1]}’", match[0])
            yield Token(Sort.WORD, token.text[match.end() :], token.text[match.end() :])
        else:
            yield token


def _translated(
    tokens: Sequence[Token],
    phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]],
) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        found = next(
            (
                (words, english)
                for words, english in phrases.get(_word(tokens, at), ())
                if all(_word(tokens, at + ahead) == word for ahead, word in enumerate(words))
            ),
            None,
        )
        if found is None:
            yield _kept(tokens[at])
            at += 1
            continue
        words, english = found
        source = " ".join(token.text for token in tokens[at : at + len(words)])
        for place, word in enumerate(english):
            sort = Sort.MARK if word in "(),;:" else Sort.WORD
            yield Token(sort, word, source if place == 0 else "", goes_on=place > 0)
        at += len(words)


def _word(tokens: Sequence[Token], at: int) -> str:
    if at >= len(tokens) or tokens[at].sort not in (Sort.WORD, Sort.MARK):
        return ""
    return tokens[at].text.casefold().replace("'", "’")


def _kept(token: Token) -> Token:
    """A word without a translation, which no phrase of English may be taken for."""
    if token.sort is not Sort.WORD or token.text in ("→", "and"):
        return token
    return Token(Sort.OTHER, token.text, token.text)
