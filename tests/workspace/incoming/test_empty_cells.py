"""Empty cells at the ends of rows, which word processors add, are no change of a table."""

from __future__ import annotations

import pytest

from drafting.model.unit import Kind, Unit
from drafting.workspace.incoming.empty_cells import as_wide

SHORT = "| Village | Wells | Springs |\n| Upper | 3 | 4 |\n| Total | 7 |"


def table(text: str) -> Unit:
    return Unit("t1", Kind.TABLE, text)


@pytest.mark.parametrize(
    ("came", "settled"),
    [
        (f"{SHORT}  |", SHORT),
        (SHORT, SHORT),
        (f"{SHORT}  |".replace("Upper", "Lower"), SHORT.replace("Upper", "Lower")),
        (f"{SHORT}  |".replace("7", "8"), SHORT.replace("7", "8")),
        ("| Village | Wells | Springs |\n| Total | 7 |  |",
         "| Village | Wells | Springs |\n| Total | 7 |"),
        (f"{SHORT} 9 |", f"{SHORT} 9 |"),
        (f"{SHORT}  |\n| New | 1 | 2 |", f"{SHORT}\n| New | 1 | 2 |"),
    ],
)  # fmt: skip
def test_a_row_that_was_filled_up_is_as_wide_as_it_was(came: str, settled: str):
    assert as_wide(table(SHORT), table(came)) == settled


def test_a_row_whose_empty_cells_were_taken_away_has_them_again():
    whole = "| Village | Wells |  |\n| a \\| b |  |  |"
    assert as_wide(table(whole), table("| Village | Wells |\n| a \\| b |")) == whole


def test_what_is_no_table_stays_as_it_is():
    assert as_wide(Unit("p1", Kind.OPERATIVE, "| a |"), Unit("p1", Kind.OPERATIVE, "| a |  |")) == (
        "| a |  |"
    )
