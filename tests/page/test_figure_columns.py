"""Columns of figures are told from columns of words."""

from __future__ import annotations

import pytest

from drafting.page.figure_columns import figure_columns


def test_all_but_the_head_of_such_a_column_are_figures_and_the_first_column_is_none():
    rows = [["Section", "", "Amount (dollars)"], ["1", "Lamps", "86 769 400"], ["", "", ""]]
    assert figure_columns([*rows, ["2", "Oil", "1,200.50"], ["", "Total", "87 970 600"]]) == {2}


@pytest.mark.parametrize(
    "figures", [["–", "5"], ["(12.5)", "+3"], ["7.5 %", "10%"], ["2034–2035"], ["-4", "..."]]
)
def test_signs_around_figures_and_dashes_for_none_are_figures(figures: list[str]):
    assert figure_columns([["a", "b"], *(["x", cell] for cell in figures)]) == {1}


@pytest.mark.parametrize("words", [["5", "none"], ["–", "–"], ["", ""], ["15 February"]])
def test_words_and_nothing_at_all_are_none(words: list[str]):
    assert figure_columns([["a", "b"], *(["x", cell] for cell in words)]) == frozenset()


def test_rows_may_lack_cells():
    assert figure_columns([["Cost"], ["a", "5"], ["b"], []]) == {1}
    assert figure_columns([]) == frozenset()
