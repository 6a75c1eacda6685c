"""What is pasted, as the paragraphs it was copied from."""

from __future__ import annotations

import re
from itertools import pairwise

from drafting.model.inline import tidy

_ENDS = re.compile(r"[,;:.]\s*(?:and|or)?\s*$")
_BEGINS = re.compile(r"\s*(?:[A-Z*“\"\[]|\(?[a-z]{1,4}\)|\d{1,3}\.)")


def pasted_paragraphs(text: str) -> str:
    """Pasted text with a blank line between paragraphs.

    Word puts one line end after each paragraph; mail and PDF put one after each
    line, where most lines end in the middle of a sentence.
    """
    text = tidy(text).strip("\n")
    lines = text.split("\n")
    if len(lines) == 1 or "" in (line.strip() for line in lines):
        return text
    ended = sum(_ENDS.search(line) is not None for line in lines[:-1])
    if 2 * ended >= len(lines) - 1:
        return "\n\n".join(lines)
    return _unwrapped(lines)


def _unwrapped(lines: list[str]) -> str:
    joined = lines[0]
    for before, line in pairwise(lines):
        new = _ENDS.search(before) and _BEGINS.match(line)
        joined = f"{joined}\n\n{line}" if new else f"{joined.rstrip()} {line.lstrip()}"
    return joined
