"""What is pasted, as the paragraphs it was copied from."""

from __future__ import annotations

import re
from itertools import pairwise

from drafting.model.inline import tidy
from drafting.patterns import regex

_ENDS = regex(r"[,;:.]\s*(?:and|or)?\s*$")
_BEGINS = regex(r"\s*(?:[A-Z*“\"\[]|\(?[a-z]{1,4}\)|\d{1,3}\.)")
_LINE_BREAK = "\ue000"
_QUOTE = regex(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
# Word copies a line break, a no-break hyphen and an optional hyphen as control characters.
_OF_WORD = str.maketrans(
    {"\x0b": _LINE_BREAK, "\u2028": _LINE_BREAK, "\x1e": "\u2011", "\x1f": "", "\u00ad": "",
     "\u2029": "\n", "\x0c": "\n", _LINE_BREAK: "\ufffd"}
)  # fmt: skip
_EMPHASIS = regex(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\\])\1(?![\w*])")


def pasted_paragraphs(text: str) -> str:
    """Pasted text with a blank line between paragraphs, as inline markup.

    Word puts one line end after each paragraph; mail and PDF put one after each
    line, where most lines end in the middle of a sentence. An asterisk that marks no
    words, as in a symbol, is meant literally.
    """
    text = _literal(without_quotes(tidy(text.translate(_OF_WORD))).strip("\n"))
    lines = text.split("\n")
    if len(lines) > 1 and "" not in (line.strip() for line in lines):
        ended = sum(_ENDS.search(line) is not None for line in lines[:-1])
        text = "\n\n".join(lines) if 2 * ended >= len(lines) - 1 else _unwrapped(lines)
    return text.replace(_LINE_BREAK, "\n")


def without_quotes(text: str) -> str:
    """The text without the marks of a mail that quotes all of its lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    return _QUOTE.sub("", text) if lines and all(map(_QUOTE.match, lines)) else text


def in_one_line(text: str) -> str:
    """Pasted text of one paragraph, whatever lines it came in."""
    return _literal(" ".join(without_quotes(tidy(text.translate(_OF_WORD))).split()))


def _literal(text: str) -> str:
    """`text` whose stray asterisks and backslashes stand for themselves."""
    out, at = [], 0
    for match in _EMPHASIS.finditer(text):
        out += [_escaped(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*out, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return re.sub(r"(?<!\\)\*|\\(?![*\[\\])", r"\\\g<0>", text)


def _unwrapped(lines: list[str]) -> str:
    joined = lines[0]
    for before, line in pairwise(lines):
        new = _ENDS.search(before) and _BEGINS.match(line)
        joined = f"{joined}\n\n{line}" if new else f"{joined.rstrip()} {line.lstrip()}"
    return joined
