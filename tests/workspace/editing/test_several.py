from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.dataclasses import replace
from drafting.model.errors import InvalidPlaceError, UnknownUnitError
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.workspace.editing import several
from drafting.workspace.session import Session


def order(text: Resolution) -> list[str]:
    return [unit.id for unit in text.walk()]


def test_several_are_taken_out_as_one_act(text: Resolution):
    plan = several.delete(text, ["OP2", "OP2 (b)", "PP1"])
    after = plan.edit.apply(text)
    assert order(after) == ["pb", "oa", "oc", "aa", "na"]
    assert plan.message == "Deleted PP1 and OP2."
    assert plan.edit.invert().apply(after) == text


@pytest.mark.parametrize(
    ("units", "where", "operative", "message"),
    [
        (["OP3", "OP1"], "last in operative", ["ob", "oa", "oc"],
         "OP1 and OP3 moved into the operative part (now OP2 and OP3)."),
        (["OP1", "OP3"], "after OP1", ["oa", "oc", "ob"],
         "OP1 and OP3 moved after OP1 (now OP1 and OP2)."),
        (["OP2", "OP3"], "before OP1", ["ob", "oc", "oa"],
         "OP2 and OP3 moved before OP1 (now OP1 and OP2)."),
        (["PP2", "OP3"], "after OP1", ["oa", "pb", "oc", "ob"],
         "PP2 and OP3 moved after OP1 (now OP2 and OP3)."),
        (["OP2", "OP3"], "before OP3", ["oa", "ob", "oc"], ""),
    ],
)  # fmt: skip
def test_several_are_moved_together_in_reading_order(
    text: Resolution, units: list[str], where: str, operative: list[str], message: str
):
    if not message:
        with pytest.raises(InvalidPlaceError, match="already stand there"):
            several.move(text, units, where)
        return
    plan = several.move(text, units, where)
    after = plan.edit.apply(text)
    assert [unit.id for unit in after.operative] == operative
    assert plan.message == message
    assert plan.edit.invert().apply(after) == text


def test_copies_have_identities_of_their_own_and_share_the_notes_of_their_text(text: Resolution):
    ids = counting_ids("c")
    plan = several.copy(text, ["PP1", "OP2"], text, "last in operative", ids)
    after = plan.edit.apply(text)
    assert plan.message == "Copied PP1 and OP2 to OP4 and OP5."
    made = after.operative[3:]
    assert [unit.text for unit in made] == [text.find("pa").text, text.find("ob").text]
    assert [child.text for child in made[1].children] == [
        child.text for child in text.find("ob").children
    ]
    assert len(set(order(after))) == len(order(after))
    assert after.notes == text.notes


def test_a_note_comes_along_into_another_text(text: Resolution):
    other = replace(text, notes=(Note("n1", "Another note."), *text.notes[1:]))
    after = several.copy(text, ["PP1"], other, "after PP2", counting_ids("c")).edit.apply(other)
    (mark,) = note_references(after.preamble[2].text)
    assert after.note(mark) == Note(mark, "Charter of 1901.")
    assert mark != "n1"


def test_an_unknown_one_among_several_is_refused(text: Resolution):
    with pytest.raises(UnknownUnitError):
        several.delete(text, ["OP1", "OP9"])
    with pytest.raises(InvalidPlaceError):
        several.copy(text, ["Annex"], text, "after OP1", counting_ids("c"))


def test_one_undo_takes_back_what_was_done_to_several(session: Session):
    before = session.text("lamps")
    session.editing.move_several("lamps", ["OP2", "OP3"], "first in preamble")
    session.editing.delete_several("lamps", ["PP1", "PP2"])
    session.editing.copy_several(session.text("lamps"), ["PP1"], "lamps", "after OP1")
    for _ in range(3):
        session.editing.undo("lamps")
    assert session.text("lamps") == before


@given(resolutions(), st.data())
def test_moving_several_loses_and_doubles_nothing(text: Resolution, data: st.DataObject):
    units = order(text)
    assume(len(units) > 2)
    chosen = data.draw(st.lists(st.sampled_from(units), min_size=2, max_size=4, unique=True))
    where = f"{data.draw(st.sampled_from(('before', 'after')))} {data.draw(st.sampled_from(units))}"
    try:
        plan = several.move(text, chosen, where)
    except InvalidPlaceError:
        return
    after = plan.edit.apply(text)
    assert sorted(order(after)) == sorted(units)
    assert plan.edit.invert().apply(after) == text
