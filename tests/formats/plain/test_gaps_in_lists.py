"""Subparagraphs of which some are gone keep the degree that their marks say."""

from __future__ import annotations

import pytest

from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering


def degrees(*marks: str, opens: str = "") -> list[tuple[str, int]]:
    """The marks of subparagraphs with the degrees at which they are read; `opens` ends in ":"."""
    blocks = ["The General Assembly,", "Recalling its resolution 70/1,", "1. Urges all States:"]
    blocks += [f"{mark} To paint pier {at}{':' if mark == opens else ';'}"
               for at, mark in enumerate(marks)]  # fmt: skip
    blocks.append("2. Decides to meet again.")
    text = read_plain("\n\n".join(blocks) + "\n", counting_ids()).resolution
    return [(row.number, row.depth) for row in Numbering(text) if row.number and row.depth]


@pytest.mark.parametrize(
    ("marks", "opens", "expected"),
    [
        (("(a)", "(b)", "(ii)", "(iii)", "(c)"), "(b)", [1, 1, 2, 2, 1]),
        (("(a)", "(b)", "(ii)"), "", [1, 1, 2]),
        (("(a)", "(b)", "(iii)", "(iv)", "(c)"), "(b)", [1, 1, 2, 2, 1]),
        (("(a)", "(b)", "(i)", "(ii)", "(d)"), "(b)", [1, 1, 2, 2, 1]),
        (("(a)", "(c)", "(d)"), "", [1, 1, 1]),
        (("(f)", "(g)", "(i)", "(j)"), "", [1, 1, 1, 1]),
        (("(a)", "(i)", "(ii)", "(b)"), "(a)", [1, 2, 2, 1]),
        (("•", "–", "–", "•"), "", [1, 2, 2, 1]),
        (("•", "●", "•"), "", [1, 1, 1]),
    ],
)
def test_marks_out_of_series_stay_in_the_nearest_list(
    marks: tuple[str, ...], opens: str, expected: list[int]
) -> None:
    assert degrees(*marks, opens=opens) == list(zip(marks, expected, strict=True))
