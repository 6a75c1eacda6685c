from __future__ import annotations

import pytest

from drafting.model.edits import SplitUnit
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing import planners

TEXT = Resolution(
    title="Lamps",
    preamble=(Unit("pa", Kind.PREAMBULAR, "*Noting* the lamps of all houses,"),),
    operative=(
        Unit("oa", Kind.OPERATIVE, "*Urges* States to light lamps and to keep them lit;"),
        Unit(
            "ob",
            Kind.OPERATIVE,
            "*Requests* the *Guide* and the Secretary:",
            (Unit("oba", Kind.SUBPARAGRAPH, "To report."),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("unit", "typed", "halves"),
    [
        ("oa", "*Urges* States to light lamps\n\nand to keep them lit;", None),
        (
            "oa",
            "*Urges* States to light lamps;\n\nAnd to keep them lit;",
            ["*Urges* States to light lamps;", "And to keep them lit;"],
        ),
        (
            "oa",
            "*Urges* States to light lamps\n\nand to keep every one of them lit;",
            ["*Urges* States to light lamps", "and to keep every one of them lit;"],
        ),
        ("ob", "*Requests* the\n\n*Guide* and the Secretary:", None),
    ],
)
def test_a_paragraph_that_is_divided_while_it_is_written_is_split(
    unit: str, typed: str, halves: list[str] | None
) -> None:
    plan = planners.rewrite(TEXT, unit, typed, counting_ids("new"))
    after = plan.edit.apply(TEXT)
    first, second = after.find(unit), after.find(plan.unit)
    assert [first.text, second.text] == (halves or typed.split("\n\n"))
    assert plan.message.startswith("Split OP")
    assert isinstance(next(iter(getattr(plan.edit, "edits", (plan.edit,)))), SplitUnit)
    # What stood beneath follows the words that it belongs to.
    assert (first.children, second.children) == ((), TEXT.find(unit).children)
    assert plan.edit.invert().apply(after) == TEXT


@pytest.mark.parametrize(
    "typed",
    [
        "*Urges* States to light lamps\n\nto sing, to dance and to come back tomorrow;",
        "*Urges* States to light lamps\n\n(a) to keep them lit;",
        "*Urges* States to light lamps and to keep them lit;\n\n*Decides* to meet again.",
    ],
)
def test_what_is_written_anew_behind_it_is_a_new_paragraph(typed: str) -> None:
    plan = planners.rewrite(TEXT, "oa", typed, counting_ids("new"))
    assert "Inserted" in plan.message
    assert plan.edit.apply(TEXT).find("new1")
