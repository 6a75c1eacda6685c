"""Inline markup cut into the smallest pieces that a redline may take out or bring in.

Joined again, the tokens of a text are the text to the letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_IDEOGRAPHS = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u3005", "\U0003fffd"
_MARKS = frozenset({"*", "**", "***", "~~", ""})
_JOINERS = frozenset("\u200c\u200d")


@cache
def _token(letter: str) -> re.Pattern[str]:
    """A token, in which `letter` is what words are made of."""
    return re.compile(
        rf"""
        [a-z]+(?![\w’'])                                     # most words, at once
      | \[\^[a-z0-9]{{1,32}}\]                                # a reference to a note
      | \\[\\*\[~]                                            # an escaped mark
      | \*{{1,3}} | ~~                                        # a mark
      | [A-Z]+(?:\.\d+)?(?:/[A-Za-z0-9]+(?:[.\-]\w+)*(?:\(\w+\))?)+ # a document symbol
      | \d{{1,3}}(?:[\u00a0\u202f]\d{{3}})+(?!\d)             # 10 000, with no-break spaces
      | \d+(?:[.,/]\d+)*(?!{letter})                          # 10,000; 3.5; 72/146
      | {letter}+(?:[’']{letter}+)*                           # a word; 44th
      | \n
      | [^\S\n\u00a0\u202f]+                                  # spaces
      | .                             # an ideograph, punctuation or one no-break space
        """,
        re.VERBOSE | re.DOTALL,
    )


@cache
def _ideograph() -> re.Pattern[str]:
    # Compiled when first asked for, as few texts do: so wide a set takes its time.
    return re.compile(f"[{_IDEOGRAPHS}]")


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """The tokens of inline `text`, in order, nothing left out."""
    if text.isascii():
        return tuple(_token(r"\w").findall(text))
    # The greatest character first: most texts have none so great, and it is found at once.
    has_ideographs = max(text, default="") >= _FIRST_IDEOGRAPH and any(
        _FIRST_IDEOGRAPH <= char <= _LAST_IDEOGRAPH for char in text
    )
    found = _token(rf"[^\W{_IDEOGRAPHS}]" if has_ideographs else r"\w").findall(text)
    if any(map(_combines, set(found))):
        found = _with_combining_marks(found)
    return tuple(found)


def _with_combining_marks(found: list[str]) -> list[str]:
    """A mark that combines (an accent, a vowel sign) belongs to the letter before it."""
    joined: list[str] = []
    open_word = False
    for token in found:
        combines = _combines(token)
        if joined and (combines or (open_word and token[0].isalpha())):
            joined[-1] += token
            open_word = True
        else:
            joined.append(token)
            open_word = False
    return joined


def _combines(token: str) -> bool:
    if token.isascii():
        return False
    return token in _JOINERS or unicodedata.category(token[0]).startswith("M")


def is_space(token: str) -> bool:
    """Whether the token is white space, no-break spaces included."""
    return token.isspace()


@lru_cache(maxsize=8192)
def is_mark(token: str) -> bool:
    """Whether the token only switches the look of what follows."""
    return token in _MARKS


def is_note(token: str) -> bool:
    """Whether the token refers to a note."""
    return token.startswith("[^") and len(token) > 2


@lru_cache(maxsize=8192)
def is_solid(token: str) -> bool:
    """Whether the token is something read: a word, a number, punctuation or a note."""
    return not (is_space(token) or is_mark(token))


@lru_cache(maxsize=8192)
def is_ideograph(token: str) -> bool:
    """Whether the token is one character of a script written without spaces."""
    if not _FIRST_IDEOGRAPH <= token[:1] <= _LAST_IDEOGRAPH:
        return False
    return _ideograph().match(token) is not None


@lru_cache(maxsize=8192)
def is_word(token: str) -> bool:
    """Whether the token counts as a word: it has a letter or a digit, and is no note."""
    return token[:1].isalnum() and not is_note(token)
