"""Two drafts of one text: units are known by their identities."""

from __future__ import annotations

import pytest
from support.redline_cases import (
    operations,
    operative,
    preambular,
    resolution,
    row_of,
    shown,
    subparagraph,
)

from drafting.dataclasses import replace
from drafting.model.edits import EditText, JoinUnits, MoveUnit, SplitUnit
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.script import Operation

FLEET = "*Urges* coastal States to modernize the fishing fleet;"
PORTS = "*Invites* the regional bank to finance small ports along the coast;"
REPORT = "*Requests* the Secretary-General to report on the matter at the next session;"
TRAINING = "*Encourages* maritime schools to open their courses to women;"


@pytest.fixture
def old() -> Resolution:
    return resolution(
        preambular("p1", "*Recalling* its earlier decisions on harbours,"),
        preambular("p2", "*Noting* the state of the docks,"),
        operative("fleet", FLEET),
        operative("ports", PORTS),
        operative("training", TRAINING),
        operative("report", REPORT),
    )


def moved(text: Resolution, unit: str, after: str | None, parent: str = "operative") -> Resolution:
    kind = text.find(unit).kind
    edit = MoveUnit(unit, place_of(text, unit), Place(parent, after), kind, kind)
    return edit.apply(text)


def test_a_word_replaced_is_an_edit_of_its_paragraph(old: Resolution):
    new = EditText("fleet", FLEET, FLEET.replace("Urges", "Calls upon")).apply(old)
    found = redline(old, new)
    assert operations(found) == [("edited", "OP1")]
    assert shown(row_of(found, "OP1")).startswith("*<Urges>‹Calls upon›* coastal States")
    assert (found.summary.words_inserted, found.summary.words_deleted) == (2, 1)
    assert found.summary.verbs == (("OP1", "Urges", "Calls upon"),)


def test_a_move_marks_nothing_inside(old: Resolution):
    found = redline(old, moved(old, "report", None))
    assert operations(found) == [("moved", "OP1"), ("departed moved", "OP4")]
    arrived = row_of(found, "OP1")
    assert [span.sign for span in arrived.spans] == ["="]
    assert (arrived.old_label, arrived.new_label) == ("OP4", "OP1")
    assert (found.summary.words_inserted, found.summary.words_deleted) == (0, 0)


def test_the_paragraph_that_left_is_taken_out_where_it_stood(old: Resolution):
    departed = redline(old, moved(old, "fleet", "report")).units[2]
    assert departed.departed
    assert shown(departed) == f"<{FLEET}>"


def test_of_two_that_changed_places_the_shorter_one_moved(old: Resolution):
    found = redline(old, moved(old, "training", "fleet"))
    assert [label for name, label in operations(found) if name == "moved"] == ["OP2"]
    assert row_of(found, "OP2").new == "training"


def test_what_moved_and_was_edited_marks_the_edit_alone(old: Resolution):
    new = EditText("report", REPORT, REPORT.replace("next", "ninth")).apply(old)
    found = redline(old, moved(new, "report", None))
    arrived = row_of(found, "OP1")
    assert arrived.operation is Operation.MOVED_AND_EDITED
    assert "at the <next>‹ninth› session" in shown(arrived)
    assert (found.summary.words_inserted, found.summary.words_deleted) == (1, 1)


def test_renumbering_is_consequential_and_no_change_of_substance(old: Resolution):
    new = replace(old, operative=(operative("x", "*Decides* to remain seized;"), *old.operative))
    found = redline(old, new)
    assert operations(found) == [("inserted", "OP1")]
    renumbered = [row for row in found.units if row.consequential]
    assert [(row.old_number, row.new_number) for row in renumbered] == [
        ("1.", "2."),
        ("2.", "3."),
        ("3.", "4."),
        ("4.", "5."),
    ]
    assert found.summary.consequential == 4
    assert found.summary.words_inserted == 4


def test_also_and_further_that_follow_from_a_neighbour_are_consequential(old: Resolution):
    came = preambular("x", "*Recalling* the pledge of the maritime conference,")
    ripple = "*Recalling also* its earlier decisions on harbours,"
    first, *others = old.preamble
    new = replace(old, preamble=(came, replace(first, text=ripple), *others))
    found = redline(old, new)
    edited = row_of(found, "PP2")
    assert edited.operation is Operation.EDITED
    assert edited.consequential
    assert found.summary.words_inserted == 7
    assert found.summary.verbs == ()


def test_a_reference_to_a_renumbered_paragraph_is_consequential(old: Resolution):
    reference = "*Decides* to act on paragraphs 1 and 2 above by 2 May;"
    old = EditText("report", REPORT, reference).apply(old)
    moved_on = reference.replace("1 and 2 above", "2 and 3 above")
    came = operative("x", "*Welcomes* the new lighthouse;")
    new = EditText("report", reference, moved_on).apply(
        replace(old, operative=(came, *old.operative))
    )
    assert row_of(redline(old, new), "OP5").consequential
    later = EditText("report", moved_on, moved_on.replace("2 May", "3 May")).apply(new)
    assert not row_of(redline(old, later), "OP5").consequential


def test_also_that_follows_from_nothing_is_somebodys_edit(old: Resolution):
    new = EditText("p2", old.preamble[1].text, "*Noting also* the state of the docks,").apply(old)
    assert not row_of(redline(old, new), "PP2").consequential


def test_also_is_no_consequence_of_a_neighbour_with_another_verb(old: Resolution):
    came = preambular("x", "*Guided* by the Charter,")
    second = replace(old.preamble[1], text="*Noting also* the state of the docks,")
    new = replace(old, preamble=(old.preamble[0], came, second))
    assert not row_of(redline(old, new), "PP3").consequential


def test_a_change_of_look_or_of_a_space_alone_is_consequential(old: Resolution):
    new = EditText("p2", old.preamble[1].text, "Noting the\u00a0state of the docks,").apply(old)
    edited = row_of(redline(old, new), "PP2")
    assert edited.operation is Operation.EDITED
    assert edited.consequential


def split(old: Resolution, text: str, *parts: Unit) -> Resolution:
    whole = old.find("ports")
    return SplitUnit(whole, (replace(whole, text=text), *parts)).apply(old)


def test_a_split_marks_only_what_is_new(old: Resolution):
    new = split(
        old,
        "*Invites* the regional bank;",
        operative("rest", "to finance small ports along the coast;"),
    )
    found = redline(old, new)
    assert operations(found) == [("split", "OP2"), ("split", "OP3")]
    assert shown(row_of(found, "OP2")) == "*Invites* the regional bank< >‹;›"
    assert shown(row_of(found, "OP3")) == "to finance small ports along the coast;"
    assert (found.summary.words_inserted, found.summary.words_deleted) == (0, 0)
    assert found.summary.units[Operation.SPLIT] == 1


def test_the_parts_of_a_split_name_each_other(old: Resolution):
    new = split(old, "*Invites* the regional bank", operative("rest", PORTS[30:]))
    first, second = (row for row in redline(old, new).units if row.operation is Operation.SPLIT)
    assert (first.old, first.new, first.partners) == ("ports", "ports", ("rest",))
    assert (second.old, second.new, second.partners) == ("", "rest", ("ports",))


def test_text_that_went_into_subparagraphs_is_a_split(old: Resolution):
    text = "*Urges* States to keep harbours clean, to train pilots and to share charts;"
    before = EditText("fleet", FLEET, text).apply(old)
    chapeau = operative(
        "fleet",
        "*Urges* States:",
        subparagraph("a", "To keep harbours clean;"),
        subparagraph("b", "To train pilots;"),
        subparagraph("c", "To share charts;"),
    )
    new = replace(before, operative=(chapeau, *before.operative[1:]))
    found = redline(before, new)
    assert operations(found) == [
        ("split", "OP1"),
        ("split", "OP1 (a)"),
        ("split", "OP1 (b)"),
        ("split", "OP1 (c)"),
    ]
    assert shown(row_of(found, "OP1 (b)")) == "<to>‹To› train pilots< and >‹;›"


def test_a_join_marks_only_what_is_new(old: Resolution):
    fleet, ports = old.find("fleet"), old.find("ports")
    joined = replace(fleet, text=f"{FLEET.removesuffix(';')}, and {PORTS}")
    found = redline(old, JoinUnits((fleet, ports), joined).apply(old))
    assert operations(found) == [("joined", "OP1"), ("joined", "OP2")]
    first, second = (row for row in found.units if row.operation is Operation.JOINED)
    assert (first.old, first.new, first.partners) == ("fleet", "fleet", ("ports",))
    assert (second.old, second.new, second.partners) == ("ports", "", ("fleet",))
    assert shown(first) == f"{FLEET.removesuffix(';')}<;>‹, and ›"
    assert shown(second) == PORTS


def test_words_that_came_between_the_parts_are_an_insertion(old: Resolution):
    new = split(
        old,
        "*Invites* the regional bank",
        operative("news", "*Welcomes* the lighthouse;"),
        operative("rest", "to finance small ports along the coast;"),
    )
    assert operations(redline(old, new)) == [
        ("split", "OP2"),
        ("inserted", "OP3"),
        ("split", "OP4"),
    ]


def test_a_subparagraph_that_becomes_a_paragraph_is_an_edit_of_what_it_is(old: Resolution):
    nested = replace(old.find("ports"), children=(subparagraph("a", "To begin with the south;"),))
    before = replace(old, operative=(old.operative[0], nested, *old.operative[2:]))
    promoted = operative("a", "To begin with the south;")
    new = replace(old, operative=(*old.operative[:2], promoted, *old.operative[2:]))
    row = row_of(redline(before, new), "OP3")
    assert row.operation is Operation.EDITED
    assert (row.old_kind, row.kind) == (Kind.SUBPARAGRAPH, Kind.OPERATIVE)
    assert (row.old_depth, row.depth) == (1, 0)
    assert shown(row) == "To begin with the south;"
    assert not row.consequential


def test_a_paragraph_deleted_and_typed_again_elsewhere_has_moved(old: Resolution):
    again = operative("typed", REPORT)
    new = replace(old, operative=(again, *old.operative[:3]))
    found = redline(old, new)
    assert operations(found) == [("moved", "OP1"), ("departed moved", "OP4")]
    assert (row_of(found, "OP1").old, row_of(found, "OP1").new) == ("report", "typed")


def test_single_values_have_rows_of_their_own(old: Resolution):
    new = replace(
        old,
        title="Harbours and docks",
        sponsors=("Cuba", "Greece"),
        masthead=Masthead(symbol="E/CN.99/L.2"),
    )
    before = replace(old, sponsors=("Belarus", "Cuba"), masthead=Masthead(symbol="E/CN.99/L.1"))
    rows = {row.kind: row for row in redline(before, new).fields}
    assert shown(rows["title"]) == "Harbours‹ and docks›"
    assert shown(rows["sponsors"]) == "<Belarus, >Cuba‹, Greece›"
    assert rows["masthead.symbol"].operation is Operation.EDITED
    assert list(rows).index("masthead.symbol") < list(rows).index("title")


def test_a_note_that_only_got_another_number_is_consequential():
    first, second = Note("n1", "Resolution 70/1."), Note("n2", "A/80/231.")
    cited = preambular("p1", "*Recalling* the Agenda[^n1] and the report,[^n2]")
    before = resolution(cited, notes=(first, second))
    came = preambular("p0", "*Recalling* the Charter,[^n3]")
    after = resolution(came, cited, notes=(first, second, Note("n3", "Resolution 1/1.")))
    notes = redline(before, after).notes
    assert [(row.operation, row.old_number, row.new_number) for row in notes] == [
        (Operation.INSERTED, "", "1"),
        (Operation.EQUAL, "1", "2"),
        (Operation.EQUAL, "2", "3"),
    ]
    assert [row.consequential for row in notes] == [False, True, True]
