from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.model.edits import SetField
from drafting.model.errors import InvalidPlaceError, ModelError
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.workspace.editing import planners, several
from drafting.workspace.editing.errors import (
    EmptyTextError,
    NothingToJoinError,
    SplitPointError,
    UnknownKindError,
)
from drafting.workspace.editing.plans import Plan, settled
from drafting.workspace.editing.recast import recast
from drafting.workspace.editing.values import set_value
from drafting.workspace.errors import UnchangedError, WorkspaceError

IDS = counting_ids("new")


def labels(text: Resolution) -> dict[str, str]:
    return {row.unit.id: row.label for row in Numbering(text)}


def test_a_new_wording_is_told_with_the_words_that_changed(text: Resolution):
    plan = planners.rewrite(
        text, "OP1", "*Calls upon* States to keep lamps lit and to count them;", IDS
    )
    assert plan.message == "Replaced “Urges” by “Calls upon” in OP1."
    assert plan.edit.apply(text).find("oa").text.startswith("*Calls upon*")


def test_words_only_added_or_only_taken_out_are_told_so(text: Resolution):
    added = planners.rewrite(text, "PP2", "*Noting* that lamps and bells go out,", IDS)
    assert added.message == "Added “and bells” in PP2."
    gone = planners.rewrite(text, "PP2", "*Noting* that lamps go,", IDS)
    assert gone.message == "Took out “out” from PP2."


def test_several_changes_of_wording_are_counted(text: Resolution):
    plan = planners.rewrite(text, "OP1", "*Urges* ports to keep lamps lit and to oil them;", IDS)
    assert plan.message == "Edited OP1: 2 changes of wording."


def test_brackets_are_words_like_any_other(text: Resolution):
    plan = planners.rewrite(text, "PP2", "*Noting* that [lamps][bells] go out,", IDS)
    assert plan.edit.apply(text).find("pb").text == "*Noting* that [lamps][bells] go out,"


def test_what_follows_a_blank_line_becomes_the_next_paragraph(text: Resolution):
    plan = planners.rewrite(text, "OP1", f"{text.find('oa').text}\n\n*Invites* all;", IDS)
    after = plan.edit.apply(text)
    assert [plain(unit.text) for unit in after.operative][1] == "Invites all;"
    assert after.find("oa") == text.find("oa")


@pytest.mark.parametrize("typed", ["", "  ", "**"])
def test_a_paragraph_is_not_emptied_by_rewriting(text: Resolution, typed: str):
    with pytest.raises(EmptyTextError, match="OP1"):
        planners.rewrite(text, "OP1", typed, IDS)


def test_the_same_words_again_change_nothing(text: Resolution):
    with pytest.raises(UnchangedError, match="nothing was changed"):
        planners.rewrite(text, "OP1", text.find("oa").text, IDS)


def test_an_inserted_paragraph_is_told_by_its_new_label(text: Resolution):
    plan = planners.insert(text, "before OP2", "*Invites* ports;", IDS)
    assert plan.message == "Inserted OP2: “Invites ports;”."
    after = plan.edit.apply(text)
    assert labels(after)[plan.unit] == "OP2"
    assert after.find(plan.unit).kind is Kind.OPERATIVE


def test_a_lettered_text_after_a_paragraph_goes_under_it(text: Resolution):
    plan = planners.insert(text, "after OP2", "(c) To ring the bells;", IDS)
    assert labels(plan.edit.apply(text))[plan.unit] == "OP2 (c)"
    assert plan.edit.apply(text).find(plan.unit).text == "To ring the bells;"


def test_several_paragraphs_are_inserted_in_their_order(text: Resolution):
    plan = planners.insert(text, "first in preamble", "*One*,\n\n*Two*,", IDS)
    assert plan.message == "Inserted PP1 and PP2: “One,”."
    assert [unit.text for unit in plan.edit.apply(text).preamble][:2] == ["*One*,", "*Two*,"]


def test_a_kind_that_is_named_overrules_the_place(text: Resolution):
    plan = planners.insert(text, "before OP1", "Lamps", IDS, Kind.HEADING)
    heading = plan.edit.apply(text).find(plan.unit)
    assert (heading.kind, heading.level) == (Kind.HEADING, 1)


def test_deleting_tells_what_went_and_where_to_stand(text: Resolution):
    plan = planners.delete(text, "OP2")
    assert plan.message == "Deleted OP2 with what stands under it: “Decides:”."
    assert plan.unit == "oc"
    assert planners.delete(text, "OP3").unit == "ob"
    assert planners.delete(text, "Annex, 1").unit == "aa"


def test_a_move_tells_both_labels(text: Resolution):
    plan = planners.move(text, "OP3", "before OP1")
    assert plan.message == "OP3 moved before OP1 (now OP1)."
    assert [unit.id for unit in plan.edit.apply(text).operative] == ["oc", "oa", "ob"]


def test_a_move_into_another_part_says_so(text: Resolution):
    assert planners.move(text, "OP3", "last in preamble").message == (
        "OP3 moved into the preamble (now PP3)."
    )


def test_a_paragraph_takes_the_kind_of_where_it_goes(text: Resolution):
    under = planners.move(text, "OP1", "first under OP2").edit.apply(text)
    assert under.find("oa").kind is Kind.SUBPARAGRAPH
    out = planners.move(text, "OP2 (b)", "before OP1").edit.apply(text)
    assert out.find("bb").kind is Kind.OPERATIVE
    across = planners.move(text, "OP1", "last in preamble").edit.apply(text)
    assert across.find("oa").kind is Kind.PREAMBULAR


@pytest.mark.parametrize("where", ["before OP1", "after OP1", "before OP2", "first in operative"])
def test_a_move_to_where_it_stands_is_refused(text: Resolution, where: str):
    with pytest.raises(InvalidPlaceError, match="OP1 already stands there"):
        planners.move(text, "OP1", where)


def test_a_paragraph_is_not_moved_into_itself(text: Resolution):
    with pytest.raises(InvalidPlaceError, match="into itself"):
        planners.move(text, "OP2", "after OP2 (a)")


def test_annexes_and_paragraphs_do_not_change_places(text: Resolution):
    with pytest.raises(InvalidPlaceError, match="annexes"):
        planners.move(text, "OP1", "in annexes")
    with pytest.raises(InvalidPlaceError, match="annexes"):
        planners.move(text, "Annex", "before OP1")


def test_a_split_before_words_gives_two_paragraphs(text: Resolution):
    plan = planners.split(text, "OP1", "and to count", IDS)
    assert plan.message == "Split OP1: OP2 now begins “and to count them;”."
    halves = [unit.text for unit in plan.edit.apply(text).operative][:2]
    assert halves == ["*Urges* States to keep lamps lit", "and to count them;"]


def test_a_split_that_is_taken_back_and_made_again_gives_the_same_paragraph(text: Resolution):
    first = planners.split(text, "OP1", "and to count", IDS)
    again = planners.split(first.edit.invert().apply(first.edit.apply(text)), "OP1", "and to", IDS)
    assert again.unit == first.unit
    assert planners.split(text, "OP1", "to count", IDS).unit != first.unit


def test_two_parts_of_one_paragraph_that_begin_alike_are_two(text: Resolution):
    for _ in range(2):
        text = planners.rewrite(text, "OP1", f"Oil lamps; {'and so on; ' * 9}", IDS).edit.apply(
            text
        )
        text = planners.split(text, "OP1", 11, IDS).edit.apply(text)
    assert len({unit.id for unit in text.operative}) == len(text.operative)


def test_a_split_inside_italics_keeps_both_halves_italic(text: Resolution):
    edited = planners.rewrite(text, "OP1", "*Urges and invites* States;", IDS).edit.apply(text)
    after = planners.split(edited, "OP1", "and invites", IDS).edit.apply(edited)
    assert [unit.text for unit in after.operative][:2] == ["*Urges*", "*and invites* States;"]


@pytest.mark.parametrize("at", [0, 999, "Urges"])
def test_a_split_that_leaves_one_side_empty_is_refused(text: Resolution, at: int | str):
    with pytest.raises(SplitPointError, match="OP1"):
        planners.split(text, "OP1", at, IDS)


def test_subparagraphs_go_with_the_words_they_follow(text: Resolution):
    edited = planners.rewrite(text, "OP2", "*Decides* to act, and resolves:", IDS).edit.apply(text)
    after = planners.split(edited, "OP2", "and resolves:", IDS).edit.apply(edited)
    assert [len(unit.children) for unit in after.operative] == [0, 0, 2, 0]


def test_joined_paragraphs_read_on(text: Resolution):
    plan = planners.join(text, "PP1")
    assert plan.message == "Joined PP1 and PP2."
    assert plan.edit.apply(text).preamble[0].text == (
        "*Recalling* the charter of harbours,[^n1] *Noting* that lamps go out,"
    )


def test_words_joined_after_subparagraphs_become_a_continuation(text: Resolution):
    after = planners.join(text, "OP2").edit.apply(text)
    assert [child.kind for child in after.find("ob").children] == [
        Kind.SUBPARAGRAPH,
        Kind.SUBPARAGRAPH,
        Kind.CONTINUATION,
    ]


@pytest.mark.parametrize("name", ["OP3", "PP2", "OP2 (b)"])
def test_a_last_paragraph_has_nothing_to_be_joined_with(text: Resolution, name: str):
    with pytest.raises(NothingToJoinError):
        planners.join(text, name)


def test_a_paragraph_becomes_a_heading_and_is_called_so(text: Resolution):
    plan = recast(text, "OP1", Kind.HEADING)
    assert plan.message == "OP1 is now heading 1 (heading)."
    assert plan.edit.apply(text).find("oa").level == 1


def test_a_kind_nobody_knows_is_refused_with_those_there_are():
    with pytest.raises(UnknownKindError, match="preambular, operative"):
        planners.kind_named("stanza")


def test_footnotes_go_with_their_last_mark(text: Resolution):
    after = settled(text, planners.delete(text, "OP3")).edit.apply(text)
    assert [note.id for note in after.notes] == ["n1"]


def test_footnotes_stay_while_another_mark_is_left(text: Resolution):
    both = planners.rewrite(text, "OP1", "*Urges* States;[^n2]", IDS).edit.apply(text)
    after = settled(both, planners.delete(both, "OP3")).edit.apply(both)
    assert len(after.notes) == 2


@given(resolutions(), st.data())
def test_every_plan_can_be_made_and_taken_back(resolution: Resolution, data: st.DataObject):
    units = [unit.id for unit in resolution.walk()]
    if not units:
        return
    one, other = (data.draw(st.sampled_from(units)) for _ in range(2))
    place = data.draw(st.sampled_from([f"before {other}", f"after {other}", f"under {other}"]))
    verbs = {
        "rewrite": lambda: planners.rewrite(resolution, one, "New [words]\n\nand more", IDS),
        "insert": lambda: planners.insert(resolution, place, "(a) New\n\n2. words", IDS),
        "delete": lambda: planners.delete(resolution, one),
        "move": lambda: planners.move(resolution, one, place),
        "split": lambda: planners.split(resolution, one, data.draw(st.integers(0, 60)), IDS),
        "join": lambda: planners.join(resolution, one),
        "recast": lambda: recast(resolution, one, Kind.PARAGRAPH),
    }
    try:
        plan: Plan = settled(resolution, verbs[data.draw(st.sampled_from(sorted(verbs)))]())
    except (WorkspaceError, ModelError):
        return
    after = plan.edit.apply(resolution)
    assert plan.edit.invert().apply(after) == resolution
    assert not plan.unit or plan.unit in {unit.id for unit in after.walk()}
    assert "\n" not in plan.message


@pytest.mark.parametrize(
    ("plan", "wish"),
    [
        (lambda text: planners.delete(text, "PP2"), "delete PP2: “Noting that lamps go out,”"),
        (lambda text: planners.move(text, "OP1", "after OP2"), "move OP1 after OP2"),
        (
            lambda text: planners.split(text, "OP1", "and to count", IDS),
            "split OP1 before “and to count them;”",
        ),
        (lambda text: planners.join(text, "PP1"), "join PP1 and PP2"),
        (
            lambda text: recast(text, "OP1", Kind.HEADING, 1),
            "make OP1 of the kind “heading”",
        ),
        (lambda text: set_value(text, "title", "Of ports"), "change the title to “Of ports”"),
        (lambda text: set_value(text, "sponsors", "Peru"), "change the sponsors to Peru"),
        (lambda text: set_value(text, "title", ""), "take out the title"),
        (lambda text: several.delete(text, ["PP1", "PP2"]), "delete PP1 and PP2"),
        (
            lambda text: several.move(text, ["PP1", "PP2"], "after OP1"),
            "move PP1 and PP2 after OP1",
        ),
        (lambda _: Plan(SetField("title", "", ""), "Moved OP3 after OP4."), "move OP3 after OP4"),
    ],
)
def test_a_plan_says_what_a_proposal_of_it_asks_for(
    text: Resolution, plan: Callable[[Resolution], Plan], wish: str
):
    assert plan(text).request == wish
