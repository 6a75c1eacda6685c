from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, edits, resolutions

from drafting.amendments.records import edit_data, read_edit
from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SetField,
    SplitUnit,
)
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import AS_ASKED, KEEP_BOTH, Grade, Policy, rebase, surroundings

O1 = "*Urges* Member States to act urgently and in good faith;"
O2 = "*Requests* the Secretary-General to report on the matter;"
TEXT = Resolution(
    title="Clean water",
    operative=(
        Unit("o1", Kind.OPERATIVE, O1),
        Unit("o2", Kind.OPERATIVE, O2),
        Unit("o3", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
)
PROMPTLY = EditText("o1", O1, O1.replace("urgently", "promptly"))
INSERTED = InsertUnit(Place("operative", "o2"), Unit("n1", Kind.OPERATIVE, "*Thanks* all;"))
DELETED = DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0])
MOVED = MoveUnit(
    "o1", place_of(TEXT, "o1"), Place("operative", "o2"), Kind.OPERATIVE, Kind.OPERATIVE
)
SPLIT = SplitUnit(
    TEXT.operative[0],
    (
        Unit("o1", Kind.OPERATIVE, "*Urges* Member States to act urgently"),
        Unit("n2", Kind.OPERATIVE, "and in good faith;"),
    ),
)
JOINED = JoinUnits(TEXT.operative[:2], Unit("o1", Kind.OPERATIVE, f"{O1} {O2}"))


def after(*edits: Edit) -> Resolution:
    text = TEXT
    for edit in edits:
        text = edit.apply(text)
    return text


GOOD_FAITH = EditText("o1", O1, O1.replace("in good faith", "in full"))
AT_ONCE = EditText("o1", O1, O1.replace("urgently", "at once"))
GOOD_FAITH_ON_TOP = EditText("o1", AT_ONCE.after, AT_ONCE.after.replace("in good faith", "in full"))
WITHOUT_O2 = DeleteUnit(place_of(TEXT, "o2"), TEXT.operative[1])


@pytest.mark.parametrize(
    ("edit", "meanwhile", "grade"),
    [
        (PROMPTLY, (), Grade.CLEAN),
        (PROMPTLY, (WITHOUT_O2,), Grade.CLEAN),
        (PROMPTLY, (GOOD_FAITH,), Grade.SHIFTED),
        (PROMPTLY, (AT_ONCE,), Grade.CONTESTED),
        (PROMPTLY, (PROMPTLY,), Grade.MOOT),
        (PROMPTLY, (DELETED,), Grade.MOOT),
        (INSERTED, (), Grade.CLEAN),
        (INSERTED, (WITHOUT_O2,), Grade.SHIFTED),
        (INSERTED, (INSERTED,), Grade.MOOT),
        (DELETED, (AT_ONCE,), Grade.SHIFTED),
        (DELETED, (DELETED,), Grade.MOOT),
        (MOVED, (WITHOUT_O2,), Grade.MOOT),
        (MOVED, (DELETED,), Grade.MOOT),
        (MOVED, (AT_ONCE,), Grade.CLEAN),
        (SPLIT, (AT_ONCE,), Grade.SHIFTED),
        (SPLIT, (SPLIT,), Grade.MOOT),
        (JOINED, (WITHOUT_O2,), Grade.MOOT),
        (JOINED, (AT_ONCE,), Grade.SHIFTED),
    ],
)
def test_a_pending_proposal_is_graded_when_the_text_moves_on(
    edit: Edit, meanwhile: tuple[Edit, ...], grade: Grade
) -> None:
    now = after(*meanwhile)
    carried = rebase(edit, TEXT, now)
    assert carried.grade is grade, carried.reason
    assert bool(carried.reason) == (grade is not Grade.CLEAN)
    if grade is not Grade.MOOT:
        carried.edit.apply(now)


def test_a_contested_proposal_would_put_its_words_for_those_of_today() -> None:
    carried = rebase(PROMPTLY, TEXT, after(AT_ONCE, GOOD_FAITH_ON_TOP))
    text = carried.edit.apply(after(AT_ONCE, GOOD_FAITH_ON_TOP)).operative[0].text
    assert text == "*Urges* Member States to act promptly and in full;"


def test_words_put_in_beside_words_taken_out_are_no_conflict() -> None:
    without = EditText("o1", O1, O1.replace(" and in good faith", ""))
    beside = EditText("o1", O1, O1.replace("urgently", "urgently and always"))
    carried = rebase(without, TEXT, after(beside))
    assert carried.grade is Grade.SHIFTED
    assert isinstance(carried.edit, EditText)
    assert carried.edit.after == "*Urges* Member States to act urgently and always;"


def test_a_title_changed_by_two_is_carried_word_by_word() -> None:
    edit = SetField("title", "Clean water", "Clean water for all")
    carried = rebase(edit, TEXT, replace(TEXT, title="Clean drinking water"))
    assert carried.grade is Grade.SHIFTED
    assert isinstance(carried.edit, SetField)
    assert carried.edit.after == "Clean drinking water for all"


WITHOUT_END = "*Urges* Member States to act urgently"


def test_words_of_a_paragraph_that_was_taken_into_another_are_changed_there() -> None:
    changed = EditText("o2", O2, O2.replace("report", "report yearly"))
    made = rebase(changed, surroundings(changed, TEXT), after(JOINED))
    assert (made.grade, made.reason) == (Grade.SHIFTED, "The paragraph was taken into OP1.")
    assert made.text.operative[0].text == f"{O1} {changed.after}"


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
@pytest.mark.parametrize("kept", [True, False])
def test_words_in_a_part_that_was_split_off_are_changed_there(
    policy: Policy, *, kept: bool
) -> None:
    base = surroundings(GOOD_FAITH, TEXT) if kept else TEXT
    made = rebase(GOOD_FAITH, base, after(SPLIT), policy)
    assert (made.grade, made.reason) == (Grade.SHIFTED, "The paragraph was split since.")
    assert [unit.text for unit in made.text.operative[:2]] == [WITHOUT_END, "and in full;"]


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_a_kind_changed_by_one_and_a_number_by_another_are_both_changed(policy: Policy) -> None:
    plain = (Kind.OPERATIVE, 0, "")
    numbered = Recast("o1", plain, (Kind.OPERATIVE, 0, "7."))
    made = rebase(Recast("o1", plain, (Kind.PARAGRAPH, 0, "")), TEXT, after(numbered), policy)
    unit = made.text.operative[0]
    assert (unit.kind, unit.number, made.grade) == (Kind.PARAGRAPH, "7.", Grade.SHIFTED)


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_sponsors_added_by_two_are_all_there(policy: Policy) -> None:
    made = rebase(
        SetField("sponsors", (), ("Chile",)), TEXT, replace(TEXT, sponsors=("Fiji",)), policy
    )
    assert (made.text.sponsors, made.grade) == (("Fiji", "Chile"), Grade.SHIFTED)


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_the_mark_of_a_note_changes_whatever_its_words_have_become(policy: Policy) -> None:
    note = Note("n1", "See the list.")
    text = replace(TEXT, notes=(note,))
    now = replace(TEXT, notes=(replace(note, text="See the new list."),))
    made = rebase(EditNote(note, replace(note, mark="*")), text, now, policy)
    assert made.text.notes == (Note("n1", "See the new list.", "*"),)


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_a_split_into_three_takes_the_words_of_today_along(policy: Policy) -> None:
    whole = TEXT.operative[0]
    cuts = ("*Urges* Member States ", "to act urgently ", "and in good faith;")
    parts = tuple(Unit(f"o1{'x' * at}", whole.kind, words) for at, words in enumerate(cuts))
    made = rebase(SplitUnit(whole, parts), TEXT, after(GOOD_FAITH), policy)
    assert made.grade is Grade.SHIFTED
    assert [unit.text for unit in made.text.operative[:3]] == [*cuts[:2], "and in full;"]


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_a_join_takes_along_what_others_did_beneath_and_to_the_number(policy: Policy) -> None:
    child = Unit("c1", Kind.SUBPARAGRAPH, "To count lamps;")
    first, second = TEXT.operative[0], replace(TEXT.operative[1], children=(child,))
    text = replace(TEXT, operative=(first, second))
    joined = JoinUnits((first, second), replace(first, text=f"{O1} {O2}", children=(child,)))
    now = EditText("c1", child.text, "To mend lamps;").apply(text)
    now = Recast("o1", (Kind.OPERATIVE, 0, ""), (Kind.OPERATIVE, 0, "7.")).apply(now)
    made = rebase(joined, text, now, policy)
    (unit,) = made.text.operative
    assert (unit.number, [one.text for one in unit.children]) == ("7.", ["To mend lamps;"])


@pytest.mark.parametrize("policy", [AS_ASKED, KEEP_BOTH])
def test_what_was_moved_by_another_can_still_go_where_its_neighbour_stood(policy: Policy) -> None:
    to_the_end = replace(MOVED, destination=Place("operative", "o3"))
    now = after(to_the_end, DeleteUnit(Place("operative"), TEXT.operative[1]))
    made = rebase(MOVED, TEXT, now, policy)
    assert ([unit.id for unit in made.text.operative], made.grade) == (["o1", "o3"], Grade.SHIFTED)


@given(st.data())
def test_no_proposal_is_lost_whatever_becomes_of_the_text(data: DataObject) -> None:
    text = data.draw(resolutions())
    edit = data.draw(edits(text).filter(_is_one_of_a_proposal))
    now = text
    for other in data.draw(edit_scripts(text)):
        now = other.apply(now)
    carried = rebase(edit, text, now)
    if carried.grade is Grade.MOOT:
        assert carried.reason
        return
    if carried.grade is Grade.CONTESTED and isinstance(carried.edit, (SplitUnit, JoinUnits)):
        return
    carried.edit.apply(now)


@given(st.data())
def test_the_edit_of_a_proposal_survives_as_data(data: DataObject) -> None:
    edit = data.draw(edits(data.draw(resolutions())).filter(_is_one_of_a_proposal))
    assert read_edit(edit_data(edit)) == edit


def _is_one_of_a_proposal(edit: Edit) -> bool:
    try:
        edit_data(edit)
    except KeyError:
        return False
    return True


def test_words_that_take_the_place_of_some_in_brackets_leave_no_lone_bracket() -> None:
    bracketed = O1.replace("act", "[act]")
    now = replace(TEXT, operative=(Unit("o1", Kind.OPERATIVE, bracketed), *TEXT.operative[1:]))
    wanted = "*Urges* Member States to hold back;"
    found = rebase(EditText("o1", O1, wanted), TEXT, now, AS_ASKED)
    assert found.grade is Grade.CONTESTED
    assert isinstance(found.edit, EditText)
    assert found.edit.after.count("[") == found.edit.after.count("]")
