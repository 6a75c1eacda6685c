"""Wordings that the program does not understand yet, and refuses; none may give a wrong text."""

from __future__ import annotations

NOT_YET = frozenset({
    "delete-tail-12",  # a mark that takes the place of the rest of a paragraph
    "insert-before-6",  # "should be preceded by"
})  # fmt: skip
