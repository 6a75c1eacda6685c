"""The nearest agreed wordings of a paragraph, and how their words are taken."""

from __future__ import annotations

import pytest
from support.agreed_texts import adopted, make_library

from drafting.library.wanted import Wanted
from drafting.model.resolution import Note
from drafting.workspace.environment.context import Context
from drafting.workspace.libraries.errors import NoLibraryError, NoSuchChangeError
from drafting.workspace.libraries.note_marks import PlacedNote
from drafting.workspace.libraries.precedents import UnitPrecedents
from drafting.workspace.libraries.single_changes import single_changes, with_change
from drafting.workspace.session import Session

AGREED = adopted(
    "77/31",
    "7 December 2022",
    "*Recalling* the charter of all harbours and piers,[^h]",
    "*Urges* all coastal States to keep lamps lit and to count them;",
    notes=(Note("h", "Charter of 1902."),),
)


def near(session: Session, unit: str = "") -> list[UnitPrecedents]:
    return session.precedents.of("lamps", "", unit, Wanted(adopted=True), 10)


@pytest.fixture(autouse=True)
def _library(context: Context) -> None:
    make_library(context.data, AGREED)


def test_each_paragraph_has_its_nearest_wordings(session: Session) -> None:
    found = {one.label: one.precedents for one in near(session)}
    assert found["PP1"][0].text == "*Recalling* the charter of all harbours and piers,"
    assert found["OP1"][0].places[0].document.symbol == "A/RES/77/31"
    assert found["OP2 (a)"] == ()


def test_a_wording_is_taken_whole_with_its_footnotes(session: Session) -> None:
    (here,) = near(session, "PP1")
    done = session.precedents.take("lamps", "PP1", here.precedents[0])
    unit = done.text.preamble[0]
    (note,) = [note for note in done.text.notes if f"[^{note.id}]" in unit.text]
    assert unit.text == f"*Recalling* the charter of all harbours and piers,[^{note.id}]"
    assert note.text == "Charter of 1902."
    assert "Took the words of A/RES/77/31 PP1 into PP1." in done.message
    # The note that nothing refers to any more went with its words.
    left = {note.text for note in done.text.notes}
    assert left == {"Charter of 1902.", "See the log of the pier."}


def test_one_change_is_taken_and_all_else_stays(session: Session) -> None:
    (here,) = near(session, "PP1")
    done = session.precedents.take_change("lamps", "PP1", here.precedents[0], 2)
    assert done.text.preamble[0].text == "*Recalling* the charter of harbours and piers,[^n1]"


def test_the_change_taken_is_the_one_listed_and_its_footnotes_come_with_it() -> None:
    mine = "*Recalling* the rules[^a] of summer nights[^b] and of winter,"
    agreed = "*Recalling* the charter of polar days and of spring,"
    notes = [Note("b", "Of old."), Note("c", "Of late.")]
    marks = [PlacedNote(len("Recallingthecharterofpolardays"), notes[0])]
    marks += [PlacedNote(len("Recallingthecharterofpolardaysandofspring"), notes[1])]
    for number, change in enumerate(single_changes(mine, agreed), start=1):
        made = with_change(mine, agreed, number, marks)
        assert len(single_changes(made, agreed)) == len(single_changes(mine, agreed)) - 1
        assert change.agreed in made
        assert [f"[^{note.id}]" in made for note in notes] == [True, change.agreed == "spring"]


def test_a_change_that_is_not_there_is_refused(session: Session) -> None:
    (here,) = near(session, "PP1")
    with pytest.raises(NoSuchChangeError, match="there are 2"):
        session.precedents.take_change("lamps", "PP1", here.precedents[0], 3)


def test_the_record_says_where_each_word_was_agreed(session: Session) -> None:
    (here,) = near(session, "OP1")
    session.precedents.take("lamps", "OP1", here.precedents[0])
    (row,) = session.history.authorship("lamps", "OP1")
    by_words = {one.text.strip(): one.act and one.act.precedent for one in row.passages}
    assert by_words["all coastal"] == "A/RES/77/31 OP1"
    assert set(by_words.values()) == {"", "A/RES/77/31 OP1"}
    trailers = dict(session.store.history("lamps")[0].trailers)
    assert trailers["Precedent"] == "A/RES/77/31 OP1"
    assert len(trailers["Precedent-Fingerprint"]) == 16


def test_without_a_library_it_says_how_to_get_one(session: Session, context: Context) -> None:
    for file in (context.data / "library").iterdir():
        file.unlink()
    with pytest.raises(NoLibraryError, match="makes one of a folder of adopted texts"):
        near(session)
