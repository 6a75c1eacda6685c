"""Signs that are opened and closed in a line, also where very many are not."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.compilation.pairs import closings
from drafting.amendments.compilation.reader import read_paragraph


@given(st.text("(a)", max_size=30))
def test_each_sign_is_closed_where_as_many_are_closed_as_were_opened(text: str):
    found = closings(text, "()")
    for at, sign in enumerate(text):
        ends = (end for end in range(at, len(text)) if _depth(text[at : end + 1]) == 0)
        assert found.get(at) == (next(ends, None) if sign == "(" else None)


def _depth(text: str) -> int:
    return text.count("(") - text.count(")")


@pytest.mark.parametrize("sign", ["(", "[", "[(", "(["])
def test_a_line_with_signs_that_nobody_closes_is_read_in_time(sign: str):
    begun = process_time()
    read_paragraph(f"OP1 Urges States {sign * 12_000}")
    assert process_time() - begun < 5
