from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.amendments.agreement import Agreement
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Stage
from drafting.dataclasses import replace
from drafting.model.resolution import Note
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.session import Session

HANDLE = "L.4"


@pytest.fixture
def tabled(store: Path, context: Context) -> None:
    """Two proposals on OP1, one that would insert a paragraph behind OP2."""
    with Session.open(store, context) as session:
        as_eu, as_g77 = session.proposing(["EU"]), session.proposing(["G77"])
        as_eu.editing.replace_words(HANDLE, "oa", "Invites", "Urges")
        as_g77.editing.replace_words(HANDLE, "oa", "maps", "all maps")
        as_g77.editing.insert(HANDLE, "after ob", "*Thanks* the river guards;")


@pytest.fixture
def rewritten(store: Path, context: Context) -> None:
    """What is proposed is as older versions wrote it, in states that have other names now."""

    def change(now: Negotiation) -> Negotiation:
        old = (replace(one, state="0" * 40, around=None) for one in now.proposals)
        return replace(now, proposals=tuple(old))

    with Session.open(store, context) as session:
        record_change(session, HANDLE, "Rewritten.", change)


def stages(store: Path, context: Context) -> list[Stage]:
    with Session.open(store, context) as session:
        return [row.proposal.stage for row in session.negotiation(HANDLE).rows()]


async def on_op1(user: User) -> None:
    await user.sees("Recalling")
    await user.press("colon", *"op1", "enter")
    await user.sees("OP1 ·")


async def test_what_is_written_after_p_is_proposed_and_not_made(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("p", *"EU, CANZ", "enter")
        await user.sees("proposing as EU, CANZ")
        await user.press("d")
        await user.sees("EU and CANZ: delete OP1")
        assert "[exchange] maps of" in user.screen
        await user.sees("as Cuba")
    assert stages(store, context) == [Stage.TABLED]


async def test_a_paragraph_is_rewritten_as_a_proposal(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("p", *"Cuba", "enter")
        await user.sees("proposing as Cuba")
        await user.press("enter", "end", "backspace", *" and lakes;", "escape")
        await user.sees("Cuba: add")
        await user.sees("It is proposal 1")
    with Session.open(store, context) as session:
        (row,) = session.negotiation(HANDLE).rows()
        assert row.proposal.by == ("Cuba",)
        assert "lakes" not in session.text(HANDLE).find("oa").text


@pytest.mark.usefixtures("tabled")
async def test_the_list_shows_proposals_and_settles_them(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("l")
        await user.sees("3 live proposals")
        await user.sees("EU: replace “Invites” by “Urges” in OP1")
        await user.press("g", "y")
        await user.sees("Proposal 1 (EU) is agreed")
        await user.sees("2 live proposals")
        await user.sees("Other words of the paragraph have changed since.")
        await user.press("a", "w")
        await user.sees("1 live proposal ")
    assert sorted(stages(store, context)) == [Stage.AGREED, Stage.TABLED, Stage.WITHDRAWN]


@pytest.mark.slow
@pytest.mark.usefixtures("tabled", "rewritten")
async def test_the_list_and_the_room_open_where_the_states_of_proposals_are_gone(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("l")
        await user.sees("3 live proposals")
        await user.sees("EU: replace “Invites” by “Urges” in OP1")
        await user.press("q", "T")
        await user.sees("[Invites] (EU: delete) [Urges] (EU)")


@pytest.mark.usefixtures("tabled")
async def test_who_supports_a_proposal_is_asked_for(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("l")
        await user.sees("3 live proposals")
        await user.press("g", "v", "s", *"Brazil, Chile", "enter")
        await user.sees("supports: Brazil, Chile")


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
async def test_the_room_goes_through_the_text_with_the_keyboard_alone(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("T")
        await user.sees("OP1 · ○ bracketed")
        await user.sees("[Invites] (EU: delete) [Urges] (EU)")
        await user.press("1")
        await user.hears("Proposal 1: replace “Invites” by “Urges” in OP1.")
        await user.press("y")
        await user.sees("Proposal 1 (EU) is agreed")
        await user.press("2", "a", "w")
        await user.sees("No proposal is pending.")
        await user.press("a", "d")
        await user.sees("OP1 · ◑ agreed ad referendum")
        await user.sees("1 of 5 agreed")
        await user.press("tab")
        await user.sees("OP2 · ○ open")
        await user.sees("[Thanks the river guards;] (G77)")
        await user.press("q")
        await user.sees("Urges States to")
    assert stages(store, context)[:2] == [Stage.AGREED, Stage.WITHDRAWN]


@pytest.mark.usefixtures("tabled")
async def test_agreement_can_be_taken_back(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("T")
        await user.sees("○ bracketed")
        await user.press("right", "y")
        await user.sees("● agreed")
        await user.press("u")
        await user.sees("OP2 · ○ open")


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
async def test_the_compilation_is_written_from_the_palette(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    target = tmp_path / "compilation.md"
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.answers("compile", str(target))
        await user.sees("with 3 live proposals")
    assert "[***Thanks* the river guards;**] (G77)" in target.read_text(encoding="utf-8")


@pytest.mark.usefixtures("tabled")
async def test_the_outline_shows_stages_and_proposals_and_what_is_open(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.negotiation(HANDLE).agree("OP3", Agreement.AGREED)
    async with driven(app) as user:
        await user.sees("● OP3  Decides to")
        await user.sees("○ OP1  Invites")
        await user.sees("▸2")
        await user.press("F", "F")
        await user.sees("not agreed yet")
        assert "● OP3" not in user.screen


@pytest.mark.slow
async def test_numbers_are_frozen_and_given_anew_from_the_desk(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.desk.run_action("freeze")
        await user.sees("room: “bis” is a new paragraph")
        await user.press("enter")
        await user.hears("are frozen")
        with Session.open(store, context) as session:
            session.editing.insert(HANDLE, "after OP1", "*Thanks* the river guards;")
        await user.sees("1 bis.")
        await user.desk.run_action("renumber")
        await user.sees("OP1 bis is OP2 now.")
        await user.press("escape")
        await user.sees("2.   Thanks the river guards;")


async def test_a_text_is_put_under_silence_and_the_silence_is_broken(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.answers("silence", "2099-12-01 18:00 Vienna")
        await user.hears("is under silence until 1 December 2099")
        await user.answers("silence", "Peru")
        await user.hears("Peru broke the silence on OP1")
    with Session.open(store, context) as session:
        (silence,) = session.negotiation(HANDLE).state.silences
        assert silence.breaks[0].by == "Peru"


async def test_sponsors_join_and_withdraw_from_the_desk(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.answers("sponsors", "Peru, Belize")
        await user.hears("Peru and Belize are now sponsors")
        await user.answers("sponsors", "-Peru")
        await user.hears("Peru withdrew as a sponsor")
    with Session.open(store, context) as session:
        from drafting.workspace.procedure.sponsorship import sponsors

        found = sponsors(session, HANDLE)
        assert "Belize" in (*found.listed, *found.later)
        assert found.withdrawn == ("Peru",)


@pytest.mark.usefixtures("tabled")
async def test_the_list_is_shown_in_other_orders(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("l")
        await user.sees("3 live proposals")
        await user.press("Q", "Q", "Q")
        await user.sees("the Chair decides")
        await user.press("Q")
        await user.until(lambda: "the Chair decides" not in user.screen)


async def test_brackets_are_lifted_or_their_words_taken_out_by_number(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("B")
        await user.sees("1 “share”  2 “exchange”")
        await user.type("2, -1")
        await user.press("enter")
        await user.hears("Lifted the brackets around “exchange” and took out “share” in OP1.")
        await user.press("B")
        await user.hears("No words stand in brackets here.")
    with Session.open(store, context) as session:
        assert session.text(HANDLE).find("oa").text == (
            "*Invites* States to exchange maps of their rivers;"
        )


@pytest.mark.slow
async def test_in_the_room_delegations_propose_in_words_speak_and_lift_brackets(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("T")
        await user.sees("No proposal is pending.")
        await user.press("p")
        await user.type("EU, Peru: replace “maps” by “charts”")
        await user.press("enter")
        await user.sees("EU, Peru:")
        await user.press("1", "v", "s")
        await user.type("chil")
        await user.press("tab", "enter")
        await user.hears("Chile supports proposal 1")
        await user.press("B", "enter")
        await user.hears("Lifted the brackets around “share” and “exchange” in OP1.")
        await user.press("1", "y")
        await user.hears("is agreed")
    with Session.open(store, context) as session:
        (row,) = session.negotiation(HANDLE).rows()
        assert [one.delegation for one in row.proposal.positions] == ["Chile"]
        assert "share exchange charts" in session.text(HANDLE).find("oa").text


@pytest.mark.slow
async def test_positions_are_taken_on_the_text_where_nothing_is_proposed(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press("v", "v")
        await user.type("Chile")
        await user.press("enter")
        await user.hears("Chile reserves its position on OP1.")
        await user.press("v", "b")
        await user.type("EU")
        await user.press("enter")
        await user.hears("EU puts brackets around")
        await user.press("B")
        await user.type("1")
        await user.press("enter")
        await user.hears("are those of EU")
        await user.press("B")
        await user.type("EU: 1")
        await user.press("enter")
        await user.hears("Lifted the brackets")
    with Session.open(store, context) as session:
        (held,) = session.negotiation(HANDLE).text_positions()
        assert (held.label, held.position.delegation) == ("OP1", "Chile")


async def test_a_package_is_put_and_agreed_as_a_whole(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.proposing(["Mali"]).editing.replace_words(HANDLE, "oa", "maps", "charts")
    async with driven(app) as user:
        await on_op1(user)
        await user.press("U")
        await user.type("Finance: 1, OP2")
        await user.press("enter")
        await user.hears("The package “Finance” is put")
        await user.press("1", "y")
        await user.hears("is part of the package “Finance”")
        await user.press("U")
        await user.type("Finance")
        await user.press("enter")
        await user.hears("The package “Finance” is agreed as a whole")
    with Session.open(store, context) as session:
        assert "charts" in session.text(HANDLE).find("oa").text


async def test_the_room_calls_proposals_by_the_numbers_of_the_list(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.proposing(["Mali"]).editing.delete(HANDLE, "oc")
        for name, words in (("EU", "charts"), ("Peru", "plans")):
            session.proposing([name]).editing.replace_words(HANDLE, "oa", "maps", words)
    async with driven(app) as user:
        await on_op1(user)
        await user.press("T")
        await user.sees("Conflicts with 3 on “maps”: “charts” against “plans”.")
        await user.sees("Conflicts with 2 on “maps”: “plans” against “charts”.")
        assert "[charts] (EU) [plans]" in user.screen


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("screen", ["l", "T"])
async def test_a_proposal_is_agreed_in_the_words_that_the_room_settles_on(
    app: DraftingApp, driven: Driven, store: Path, context: Context, screen: str
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.press(screen)
        await user.sees("EU: replace “Invites” by “Urges”")
        await user.press(*([] if screen == "l" else ["1"]), "a", "m")
        await user.hears("Write the wording that is agreed")
        await user.press("end", "backspace")
        await user.type(" and lakes;")
        await user.press("escape")
        await user.hears("is agreed as modified")
    with Session.open(store, context) as session:
        row, other, inserting = session.negotiation(HANDLE).rows()
        assert row.proposal.stage is Stage.AGREED_AS_MODIFIED
        assert session.text(HANDLE).find("oa").text.endswith("of their rivers and lakes;")
        assert (other.grade, inserting.grade) == ("shifted", "clean")


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
async def test_a_paragraph_that_is_proposed_comes_in_as_the_room_words_it(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("l")
        await user.sees("3 live proposals")
        await user.press("G", "a", "m")
        await user.hears("Write the wording that is agreed")
        await user.press("end", "backspace")
        await user.type(" and their dogs;")
        await user.press("escape")
        await user.hears("is agreed as modified")
        await user.sees("2 live proposals")
        await user.press("q")
        await user.sees("Thanks the river guards and their dogs;")
    assert stages(store, context)[2] is Stage.AGREED_AS_MODIFIED


async def test_a_footnote_that_was_proposed_stays_with_the_words_that_are_agreed(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    note = Note("rivernotes", "See the charter of rivers.")
    with Session.open(store, context) as session:
        wording = "*Invites* States to share maps of their rivers;[^rivernotes]"
        session.proposing(["EU"]).editing.rewrite(HANDLE, "oa", wording, notes=[note])
    async with driven(app) as user:
        await on_op1(user)
        await user.press("l")
        await user.sees("with the footnote")
        await user.press("a", "m")
        await user.hears("Write the wording that is agreed")
        await user.sees("‹new note")
        await user.press("end")
        await user.type(" always")
        await user.press("escape")
        await user.hears("is agreed as modified")
    with Session.open(store, context) as session:
        text = session.text(HANDLE)
    assert text.find("oa").text.endswith("rivers;[^rivernotes] always")
    assert [one.text for one in text.notes][-1] == note.text


@pytest.mark.slow
async def test_the_outcome_of_a_text_is_recorded_on_one_line(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        await user.answers("outcome", "recorded OP2: 3-20-1")
        await user.hears("OP2 is not retained by a recorded vote of 3 to 20, with 1 abstention")
        await user.answers("outcome", "explanation before OP1: Peru, Chad – as in 2016")
        await user.hears("Peru and Chad explain their votes on OP1 of")
        await user.answers("outcome", "consensus")
        await user.hears("is adopted by consensus")
        await user.answers("outcome", "updated: Secretariat")
        await user.hears("is technically updated by Secretariat")
        await user.answers("outcome", "")
        await user.sees("Chad explains its vote on OP1")
    with Session.open(store, context) as session:
        state = session.negotiation(HANDLE).state
        assert [one.is_carried for one in state.actions] == [False, True]
        assert {one.comment for one in state.statements} == {"as in 2016"}
