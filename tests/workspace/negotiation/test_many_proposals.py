"""A paragraph on which everybody has a proposal of their own."""

from __future__ import annotations

from drafting.workspace.negotiation.sentences import clashes, clashes_in_short
from drafting.workspace.session import Session


def test_of_many_conflicts_the_first_are_spelled_out_and_all_are_named(session: Session) -> None:
    (handle,) = session.handles()
    for number in range(1, 9):
        put = session.proposing((f"State {number}",))
        put.editing.rewrite(
            handle, "oa", f"*Urges* States to keep {number} lamps lit and to count them;"
        )
    rows = session.negotiation(handle).rows()
    assert [len(row.rivals) for row in rows] == [7] * 8
    *spelled, rest = clashes_in_short(rows[4])
    assert spelled == list(clashes(rows[4]))[:3]
    assert rest == "Conflicts with 4 and 6–8 as well."
