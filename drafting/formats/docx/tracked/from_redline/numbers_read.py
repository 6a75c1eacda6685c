"""Numbers of paragraphs as a reader takes them, whatever the room puts around them."""

from __future__ import annotations

from drafting.formats.plain.marks import Form, Mark, leading_mark
from drafting.formats.plain.unusual_numbers import usual


def number_read(words: str) -> str:
    """The words of a paragraph with its number as it is read.

    "OP1." and "(1)" are "1.", and "PP1" is no number.
    """
    marked = _marked(words)
    if marked is None:
        return words
    mark, rest = marked
    if mark.form is Form.PREAMBULAR_LABEL:
        return rest
    if mark.form is Form.NUMBER:
        return f"{mark.printed} {rest}"
    count = mark.printed.strip("()（）")
    return f"{count}. {rest}" if count.isdecimal() else words


def label_before(words: str, number: str) -> int:
    """How many letters a label such as "OP1." has at the head of words that print `number` so.

    0 if they print it otherwise, or not.
    """
    text = words.lstrip()
    marked = _marked(text)
    if marked is None or not number_read(text).startswith(f"{number} "):
        return 0
    return len(words) - len(text) + len(text.removesuffix(marked[1]).rstrip())


def _marked(words: str) -> tuple[Mark, str] | None:
    return leading_mark(words) or leading_mark(usual(words))
