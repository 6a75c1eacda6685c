"""A clean text as other programs hand it on: each disguise keeps every word."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import reduce

Disguise = Callable[[str], str]
_MARK = re.compile(r"^(\d+\.|\([a-z]{1,5}\)) ")


def of_lines(change: Disguise) -> Disguise:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def of_marks(change: Disguise) -> Disguise:
    """Changes the mark before a paragraph, and leaves the paragraph."""

    def line(text: str) -> str:
        found = _MARK.match(text)
        return f"{change(found[1])}{text[found.end() :]}" if found else text

    return of_lines(line)


def wrapped(width: int) -> Disguise:
    def line(text: str) -> str:
        return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))

    return of_lines(line)


def together(*changes: Disguise) -> Disguise:
    return lambda text: reduce(lambda text, change: change(text), changes, text)


tabs = together(of_marks(lambda mark: f"\t{mark}\t"), of_lines(lambda line: f"\t{line}"))
doubled = of_lines(lambda line: line.replace(" ", "  "))
lost = of_marks(lambda _mark: "")
bullets = of_marks(lambda _mark: "• ")
quoted = of_lines(lambda line: f"> {line}".rstrip())
word_list = of_marks(lambda mark: f"{'      ' if mark[0] == '(' else ''}{mark}      ")
no_break = of_lines(lambda line: line.replace(" ", "\u00a0"))


def no_blank(text: str) -> str:
    return re.sub(r"\n\s*\n+", "\n", text)


DISGUISES: dict[str, Disguise] = {
    "tabs": tabs,
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 80": wrapped(80),
    "doubled spaces": doubled,
    "numbers lost": lost,
    "bullets": bullets,
    "quoted mail": quoted,
    "spacing of Word": word_list,
    "no-break spaces": no_break,
    "no blank lines": no_blank,
}
COMBINED: dict[str, Disguise] = {
    "tabs, no blank lines": together(tabs, no_blank),
    "wrapped, no blank lines": together(wrapped(72), no_blank),
    "wrapped, quoted": together(wrapped(72), quoted),
    "tabs, wrapped": together(tabs, wrapped(72)),
    "numbers lost, no blank lines": together(lost, no_blank),
    "bullets, wrapped": together(bullets, wrapped(72)),
    "spacing of Word, no-break spaces": together(word_list, no_break),
}
