"""Whatever is done to a text: one preamble, one operative part, one row of numbers everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.one_numbering import (
    counted,
    in_outline,
    in_own_format,
    in_text,
    in_word,
    names,
    on_page,
    order_is_kept,
)

from drafting.editorial import Selection, check
from drafting.model.edits import Edit
from drafting.model.identity import IdSource, counting_ids
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.workspace import errors
from drafting.workspace.editing import planners, several
from drafting.workspace.editing.plans import Plan, well_placed
from drafting.workspace.editing.ranges import replace_range
from drafting.workspace.editing.recast import recast
from drafting.workspace.pasted.plans import plan_paste
from drafting.workspace.pasted.reading import read_pasted

PLACES = ("first in preamble", "last in preamble", "first in operative", "last in operative")
BESIDE = ("before", "after", "under")
TYPED = (
    "Recalling {} its rules,", "Noting {} the storm,", "Requests {} a report;",
    "Decides {} to act;", "The {} lamp;", "(a) To {} act;", "## On {} lamps", "1. Urges {} all;",
    "Rappelant {} ses règles,",
    "Prie {} le Gardien;", "постановляет {} ждать;", "决定 {} 处理；", "إذ تشير {} إلى",
    "Recalling {} a,\n\nRequests {} b:\n\n(a) To {} c;\n\nNoting {} d,",
)  # fmt: skip
KINDS = tuple(kind for kind in Kind if kind is not Kind.ANNEX)
ORDINARY = tuple(kind for kind in KINDS if kind not in (Kind.RESOLUTION, Kind.TABLE))

MANY = int(os.environ.get("NUMBERINGS", "100"))
"""How many texts the thorough test makes."""
Act = tuple[int, int, int, int]
ACTS = st.lists(st.tuples(*(st.integers(0, 40) for _ in range(4))), min_size=4, max_size=14)


class Drafter:
    """Somebody who does to a text what numbers say."""

    def __init__(self) -> None:
        self.text = Resolution(enacting="*The General Assembly*,")
        self._ids: IdSource = counting_ids("x")
        self._words = 0
        self._undone: list[Edit] = []

    def act(self, act: Act) -> None:
        """Do one thing, if the text allows it; undo it sometimes."""
        what, *which = act
        verbs = (self.write, self.write, self.paste, self.say_kind, self.move, self.recast,
                 self.recast, self.together, self.divide, self.replace)  # fmt: skip
        try:
            plan = well_placed(self.text, verbs[what % len(verbs)](*which))
        except errors.expected_errors():
            return
        now = self.text
        self.text = plan.edit.apply(now)
        assert plan.edit.invert().apply(self.text) == now

    def _name(self, which: int) -> str:
        units = list(self.text.walk())
        return units[which % len(units)].id if units else "OP1"

    def _place(self, one: int, two: int) -> str:
        places = (*PLACES, *(f"{word} {self._name(two)}" for word in BESIDE))
        return places[one % len(places)]

    def _said(self, which: int) -> str:
        shape = TYPED[which % len(TYPED)]
        count = shape.count("{}")
        self._words += count
        return shape.format(*(f"q{at}" for at in range(self._words - count, self._words)))

    def write(self, one: int, two: int, three: int) -> Plan:
        place, said = self._place(one, two), self._said(three)
        if said[0] in "(1":
            # Where nothing is counted, a number is typed as words and stays as they are.
            place = f"after {self._name(two)}"
            said = said if self._is_counted(two) else said[3:].strip()
        return planners.insert(self.text, place, said, self._ids)

    def _is_counted(self, which: int) -> bool:
        name = self._name(which)
        return self.text.has(name) and self.text.find(name).kind in (
            Kind.PREAMBULAR, Kind.OPERATIVE,
        )  # fmt: skip

    def paste(self, one: int, two: int, three: int) -> Plan:
        said = "\n".join(self._said(at % 4) for at in (one, two, three))
        return plan_paste(self.text, read_pasted(said, self._ids), self._place(one, two))

    def say_kind(self, one: int, two: int, three: int) -> Plan:
        place, kind = self._place(one, two), ORDINARY[three % len(ORDINARY)]
        return planners.insert(self.text, place, self._said((two + three) % 5), self._ids, kind)

    def move(self, one: int, two: int, three: int) -> Plan:
        return planners.move(self.text, self._name(one), self._place(two, three))

    def recast(self, one: int, two: int, three: int) -> Plan:
        kinds = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, *ORDINARY)
        return recast(self.text, self._name(one), kinds[(two + three) % len(kinds)])

    def together(self, one: int, two: int, three: int) -> Plan:
        some = [self._name(one), self._name(two)]
        if three % 3 == 0:
            return several.delete(self.text, some)
        place = self._place(three, one + two)
        return several.move(self.text, some, place)

    def divide(self, one: int, two: int, three: int) -> Plan:
        if two % 2:
            return planners.join(self.text, self._name(one))
        return planners.delete(self.text, self._name(three))

    def replace(self, one: int, two: int, three: int) -> Plan:
        said = "\n\n".join(self._said(at % 5) for at in (two, three))
        return replace_range(self.text, self._name(one + three), said, self._ids)


def drafted(acts: list[Act], look: Callable[[Resolution], None]) -> Resolution:
    drafter = Drafter()
    for act in acts:
        drafter.act(act)
        look(drafter.text)
    return drafter.text


def counts_as_one(text: Resolution) -> None:
    assert order_is_kept(text)
    numbers = counted(text)
    rows = {row.unit.id: row for row in Numbering(text)}
    assert len({row.label for row in rows.values()}) == len(rows)
    assert on_page(text) == numbers
    assert in_text(text) == numbers
    shown, called = in_outline(text), names(text)
    assert {word: shown[word] for word in called} == called
    assert not check(text, selection=Selection(select=("UN-ST11",)))


@settings(max_examples=12, deadline=None)
@given(ACTS)
def test_one_numbering_on_page_outline_and_in_text_after_every_change(acts: list[Act]):
    drafted(acts, counts_as_one)


@pytest.mark.slow
@settings(max_examples=MANY, deadline=None)
@given(ACTS)
def test_one_numbering_after_many_more_changes(acts: list[Act]):
    drafted(acts, counts_as_one)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=ACTS)
def test_the_same_numbering_in_word_and_once_read_again(tmp_path: Path, acts: list[Act]):
    text = drafted(acts, lambda _: None)
    assert in_word(text, tmp_path) == in_own_format(text) == counted(text)
