"""A text that came with a second operative part is told of, and can be put in order."""

from __future__ import annotations

from drafting.editorial import Finding, Selection, check, fixing_edit
from drafting.model.resolution import Resolution
from drafting.model.standing import disorder
from drafting.model.unit import Kind, Unit


def unit(identity: str, kind: Kind, *below: Unit) -> Unit:
    words = {Kind.PREAMBULAR: "*Noting* the storm,", Kind.OPERATIVE: "*Decides* to act;"}
    return Unit(identity, kind, words.get(kind, "Lamps"), below)


PP, OP = Kind.PREAMBULAR, Kind.OPERATIVE


def told(text: Resolution) -> list[Finding]:
    return check(text, selection=Selection(select=("UN-ST11",)))


def test_what_stands_wrongly_is_told_in_any_language_and_put_in_order_by_one_fix():
    text = Resolution(
        preamble=(unit("a", OP), unit("b", PP), unit("c", OP)),
        operative=(unit("d", OP), unit("e", PP)),
        language="ru",
    )
    found = told(text)
    assert [finding.unit for finding in found] == ["a", "c", "e"]
    assert found[0].message == (
        "This is an operative paragraph in the preamble: its place is the operative part."
    )
    edit = fixing_edit(text, found)
    assert edit is not None
    fixed = edit.apply(text)
    assert not disorder(fixed)
    assert [one.id for one in fixed.walk()] == ["b", "e", "a", "c", "d"]


def test_an_operative_paragraph_beneath_another_is_told_of_and_left_there():
    text = Resolution(operative=(unit("a", OP, unit("b", OP)),))
    (found,) = told(text)
    assert (found.unit, found.fix) == ("b", None)


def test_what_sources_keep_at_the_head_of_the_operative_part_is_let_be():
    heads = Resolution(
        preamble=(unit("a", PP),),
        operative=(
            unit("b", PP), unit("c", OP), unit("h", Kind.HEADING), unit("d", PP), unit("e", OP),
        ),
    )  # fmt: skip
    assert not told(heads)
    assert not told(Resolution(operative=(unit("s", Kind.SECTION), unit("a", PP), unit("b", OP))))
