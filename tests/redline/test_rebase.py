"""An edit that meets a text that has moved on is made all the same, and nothing is lost."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.store_cases import small_resolution
from support.strategies import edits, resolutions

from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertNote,
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
from drafting.redline.rebase import KEEP_BOTH, Grade, KnownTexts, Rebased, rebase
from drafting.store.layout import take_apart

BASE = small_resolution()


def rebased(edit: Edit, *earlier: Edit, base: Resolution = BASE) -> Rebased:
    """`edit`, made on `base`, after others made `earlier` edits on it."""
    states = [base]
    for other in earlier:
        states.append(other.apply(states[-1]))

    def past(test: Callable[[Resolution], bool]) -> Resolution | None:
        return next((state for state in reversed(states[:-1]) if test(state)), None)

    return rebase(edit, KnownTexts(base, past=past), states[-1], KEEP_BOTH)


def rewording(unit: str, words: str) -> EditText:
    return EditText(unit, BASE.find(unit).text, words)


def deletion(unit: str, base: Resolution = BASE) -> DeleteUnit:
    return DeleteUnit(place_of(base, unit), base.find(unit))


def brought_in(edit: Edit) -> set[str]:
    """Words that an edit writes and that were not in what it replaces."""
    match edit:
        case EditText():
            return words(edit.after) - words(edit.before)
        case InsertUnit():
            return {word for unit in edit.unit.walk() for word in words(unit.text)}
        case InsertNote():
            return words(edit.note.text)
        case EditNote():
            return words(edit.after.text) - words(edit.before.text)
        case SetField(before=str()) if edit.field not in ("language", "sponsors_note"):
            return words(str(edit.after)) - words(str(edit.before))
    return set()


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.slow
@given(base=resolutions(), data=st.data())
@settings(deadline=None, max_examples=300)
def test_no_two_edits_are_refused_and_no_word_of_either_is_lost(base: Resolution, data: DataObject):
    first, second = data.draw(edits(base)), data.draw(edits(base))
    text = rebased(second, first, base=base).text
    take_apart(text)
    everything = "\n".join((*text.texts(), *(note.text for note in text.notes)))
    for word in brought_in(first) | brought_in(second):
        assert word in everything


def test_words_changed_apart_are_both_changed():
    done = rebased(
        rewording("o1", "*Urges* Member States to light their quays;"),
        rewording("o1", "*Invites* Member States to light their harbours;"),
    )
    assert done.text.find("o1").text == "*Invites* Member States to light their quays;"
    assert (done.grade, done.notes) == (Grade.SHIFTED, ())


def test_words_changed_by_two_stand_both_in_brackets():
    done = rebased(
        rewording("o1", "*Requests* Member States to light their harbours;"),
        rewording("o1", "*Invites* Member States to light their harbours;"),
    )
    assert "Invites" in done.text.find("o1").text
    assert "Requests" in done.text.find("o1").text
    assert done.notes == ("OP1 was changed by two at once: both wordings stand in brackets.",)


def test_a_paragraph_changed_while_it_was_deleted_comes_back_in_brackets():
    done = rebased(rewording("o3", "*Requests* a map;"), deletion("o3"))
    assert [unit.id for unit in done.text.operative] == ["o1", "o2", "o3", "o4"]
    assert done.text.find("o3").text == "[*Requests* a map;]"
    assert done.notes == ("OP3 was deleted while it was being changed: it stays, in brackets.",)


def test_a_subparagraph_comes_back_with_the_paragraph_it_stood_under():
    done = rebased(rewording("b", "To count lamps;"), deletion("o2"))
    whole = done.text.find("o2")
    assert whole.text == "[*Invites* port authorities:]"
    assert [child.text for child in whole.children] == ["[To count lamps;]"]


def test_a_paragraph_deleted_while_it_was_changed_stays_in_brackets():
    done = rebased(deletion("o3"), rewording("o3", "*Requests* a chart;"))
    assert done.text.find("o3").text == "[*Requests* a chart;]"


def test_a_paragraph_that_reads_otherwise_than_the_deletion_says_stays_whatever_was_shown_since():
    now = rewording("o3", "*Requests* a chart;").apply(BASE)
    made = rebase(deletion("o3"), KnownTexts(now), now, KEEP_BOTH)
    assert made.text.find("o3").text == "[*Requests* a chart;]"
    known = KnownTexts(now, others=(now,))
    assert [unit.id for unit in rebase(deletion("o3"), known, now, KEEP_BOTH).text.operative] == [
        "o1", "o2", "o4",
    ]  # fmt: skip


def test_a_paragraph_deleted_by_two_is_gone():
    done = rebased(deletion("o3"), deletion("o3"))
    assert [unit.id for unit in done.text.operative] == ["o1", "o2", "o4"]
    assert done.notes == ("OP3 had been deleted; it stays so.",)


def test_a_paragraph_that_moved_is_deleted_where_it_is():
    move = MoveUnit("o3", place_of(BASE, "o3"), Place("operative"), Kind.OPERATIVE, Kind.OPERATIVE)
    assert [unit.id for unit in rebased(deletion("o3"), move).text.operative] == ["o1", "o2", "o4"]


def test_what_should_follow_a_deleted_paragraph_follows_the_one_before_it():
    new = Unit("o9", Kind.OPERATIVE, "*Welcomes* the map;")
    done = rebased(InsertUnit(Place("operative", "o3"), new), deletion("o3"))
    assert [unit.id for unit in done.text.operative] == ["o1", "o2", "o9", "o4"]


def test_a_subparagraph_added_to_a_deleted_paragraph_brings_it_back():
    new = Unit("c", Kind.SUBPARAGRAPH, "To keep spares;")
    done = rebased(InsertUnit(Place("o2", "b"), new), deletion("o2"))
    assert done.text.find("o2").text.startswith("[")
    assert done.text.find("c").text == "To keep spares;"


def test_the_later_of_two_moves_decides():
    first = MoveUnit("o4", place_of(BASE, "o4"), Place("operative"), Kind.OPERATIVE, Kind.OPERATIVE)
    later = MoveUnit(
        "o4", place_of(BASE, "o4"), Place("operative", "o1"), Kind.OPERATIVE, Kind.OPERATIVE
    )
    done = rebased(later, first)
    assert [unit.id for unit in done.text.operative] == ["o1", "o4", "o2", "o3"]


def test_a_move_into_a_paragraph_that_moved_into_the_moved_one_is_left_undone():
    one = MoveUnit("o1", place_of(BASE, "o1"), Place("o2", "b"), Kind.OPERATIVE, Kind.OPERATIVE)
    other = MoveUnit("o2", place_of(BASE, "o2"), Place("o1"), Kind.OPERATIVE, Kind.OPERATIVE)
    done = rebased(other, one)
    assert done.text == one.apply(BASE)
    assert done.notes == ("OP1 could not be moved there any more; it stays where it was.",)


def test_a_split_carries_the_words_that_others_changed():
    whole = BASE.find("o1")
    parts = (
        Unit("o1", Kind.OPERATIVE, "*Urges* Member States "),
        Unit("o9", Kind.OPERATIVE, "to light their harbours;"),
    )
    changed = rewording("o1", "*Invites* Member States to light their quays;")
    done = rebased(SplitUnit(whole, parts), changed)
    assert [unit.text for unit in done.text.operative[:2]] == [
        "*Invites* Member States ",
        "to light their quays;",
    ]


def test_a_join_carries_the_words_that_others_changed():
    parts = (BASE.find("p1"), BASE.find("p2"))
    whole = Unit("p1", Kind.PREAMBULAR, f"{parts[0].text} {parts[1].text}")
    done = rebased(JoinUnits(parts, whole), rewording("p2", "*Noting* the boats that run aground,"))
    (joined,) = done.text.preamble
    assert joined.text == f"{parts[0].text} *Noting* the boats that run aground,"


def test_words_changed_in_a_paragraph_that_was_joined_are_changed_there():
    parts = (BASE.find("p1"), BASE.find("p2"))
    whole = Unit("p1", Kind.PREAMBULAR, f"{parts[0].text} {parts[1].text}")
    done = rebased(rewording("p2", "*Noting* the boats,"), JoinUnits(parts, whole))
    assert done.text.preamble[0].text == f"{parts[0].text} *Noting* the boats,"


def test_a_kind_and_a_number_changed_apart_are_both_changed():
    before = (Kind.OPERATIVE, 0, "")
    done = rebased(
        Recast("o1", before, (Kind.PARAGRAPH, 0, "")), Recast("o1", before, (*before[:2], "7."))
    )
    unit = done.text.find("o1")
    assert (unit.kind, unit.number) == (Kind.PARAGRAPH, "7.")


def test_sponsors_added_by_two_are_all_there():
    before = BASE.sponsors
    done = rebased(
        SetField("sponsors", before, ("Chile", "Norway", "Togo")),
        SetField("sponsors", before, ("Norway", "Fiji")),
    )
    assert done.text.sponsors == ("Norway", "Fiji", "Togo")


def test_a_title_changed_by_two_keeps_both_wordings():
    done = rebased(SetField("title", BASE.title, "Lamps"), SetField("title", BASE.title, "Lights"))
    assert "Lamps" in done.text.title
    assert "Lights" in done.text.title


def test_a_note_changed_while_it_was_deleted_stays():
    note = BASE.notes[0]
    changed = Note("n1", "See the new list.")
    assert rebased(EditNote(note, changed), DeleteNote(0, note)).text.notes[0].text == (
        "[See the new list.]"
    )
    assert rebased(DeleteNote(0, note), EditNote(note, changed)).text.notes[0].text == (
        "[See the new list.]"
    )
