"""Inline text letter by letter: what is found in its plain words is cut out with its look."""

from __future__ import annotations

from functools import cached_property

from drafting.model.inline import Run, markup, runs

NOTE = "\ufffc"
"""The sign that stands for the mark of a note."""


class Letters:
    """An inline text, and its words with a sign for each note: both have the same places."""

    def __init__(self, text: str) -> None:
        self._runs = tuple(_each(text))

    @cached_property
    def words(self) -> str:
        """The words without look, one letter for each place."""
        return "".join(NOTE if run.note else run.text for run in self._runs)

    def between(self, start: int, end: int) -> str:
        """The letters from `start` to `end`, as inline markup."""
        return markup(self._runs[start:end])


def _each(text: str) -> list[Run]:
    """One run for each letter or note."""
    found: list[Run] = []
    for run in runs(text):
        found += [run] if run.note else [run._replace(text=letter) for letter in run.text]
    return found
