"""Cases of a test of which the first are tried always, and the others where there is time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from _pytest.mark.structures import ParameterSet


def at_first(count: int, cases: Iterable[object]) -> Iterator[ParameterSet]:
    """The cases of a test, those behind the first `count` marked `slow`.

    A plain tuple has a value for each name.
    """
    for at, case in enumerate(cases):
        values = case if type(case) is tuple else (case,)
        yield pytest.param(*values, marks=() if at < count else pytest.mark.slow)


def first(case: object, cases: Iterable[object]) -> Iterator[ParameterSet]:
    """The cases of a test, all but one of them marked `slow`."""
    return at_first(1, [case, *(one for one in cases if one != case)])
