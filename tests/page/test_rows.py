"""A redline row is presented once, in the order of the printed page."""

from __future__ import annotations

from hypothesis import given
from support.strategies import resolutions

from drafting.dataclasses import replace
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.rows import present
from drafting.redline import redline
from drafting.redline.script import Operation

TEXT = Resolution(
    masthead=Masthead(symbol="A/1", number="81/9"),
    title="Lamps",
    operative=tuple(
        Unit(f"o{at}", Kind.OPERATIVE, f"*Urges* {what} to keep the old lamps burning;")
        for at, what in enumerate(("keepers", "sailors", "harbours"), start=1)
    ),
    annexes=(Unit("a", Kind.ANNEX, "Oil"),),
    closing="*60th plenary meeting*",
)


def test_rows_stand_in_printed_order_and_the_closing_line_before_the_annexes():
    keys = [row.key for row in present(redline(TEXT, TEXT))]
    assert keys == [
        "symbol", "kind", "number", "title", "operative", "operative", "operative", "closing",
        "annex",
    ]  # fmt: skip


def test_both_ends_of_a_move_name_each_other_and_the_words_stand_where_it_arrived():
    one, two, three = TEXT.operative
    rows = present(redline(TEXT, replace(TEXT, operative=(three, one, two))))
    left, arrived = (
        next(row for row in rows if row.said and row.change.departed is departed)
        for departed in (True, False)
    )
    assert (left.name, left.said, left.spans) == ("OP3", ("moved to OP1",), ())
    assert (arrived.name, arrived.said) == ("OP1", ("moved", "was OP3"))
    assert arrived.number == (("-", "3."), ("+", "1."))
    assert arrived.spans


def test_what_only_follows_from_a_change_has_no_sign_and_says_so():
    rows = present(redline(TEXT, replace(TEXT, operative=TEXT.operative[1:])))
    followed = [row for row in rows if row.change.consequential]
    assert [(row.name, row.said, row.operation) for row in followed] == [
        ("OP1", ("number only",), Operation.EQUAL), ("OP2", ("number only",), Operation.EQUAL),
    ]  # fmt: skip


@given(resolutions(), resolutions())
def test_every_change_is_presented_once(old: Resolution, new: Resolution):
    found = redline(old, new)
    rows = present(found)
    changed = [row for row in found.changes if row.operation is not Operation.EQUAL]
    shown = [row.change for row in rows if row.change.operation is not Operation.EQUAL]
    assert sorted(map(repr, shown)) == sorted(map(repr, changed))
    assert all(row.name for row in rows)
