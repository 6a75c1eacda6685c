"""Proposals as they are said: sentences to be mended, other wordings, proposals on proposals."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.amendments.proposals import Stage
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.session import Session

HANDLE = "L.4"


@pytest.fixture
def tabled(store: Path, context: Context) -> None:
    """A proposal on OP1, and one to insert a paragraph."""
    with Session.open(store, context) as session:
        session.proposing(["EU"]).editing.replace_words(HANDLE, "oa", "maps", "printed maps")
        session.proposing(["G77"]).editing.insert(HANDLE, "after ob", "*Thanks* the guards;")


def rows(store: Path, context: Context) -> tuple[ProposalRow, ...]:
    with Session.open(store, context) as session:
        return session.negotiation(HANDLE).rows()


async def in_the_room(user: User) -> None:
    """Stand in the room at OP1."""
    await user.sees("Recalling")
    await user.press("colon", *"op1", "enter")
    await user.sees("OP1 ·")
    await user.press("T")
    await user.sees("OP1 · ○")


async def test_a_sentence_that_is_not_understood_is_there_again_to_be_mended(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type("EU: replace “mapz” by “charts”")
        await user.press("enter")
        await user.sees("the words “mapz” are not there")
        await user.sees("EU: replace “mapz” by “charts”")
        for _ in range(len("z” by “charts”")):
            await user.press("left")
        await user.press("delete")
        await user.type("s")
        await user.press("enter")
        await user.hears("It is proposal 1.")
    (row,) = rows(store, context)
    assert row.proposal.by == ("EU",)


async def test_a_sentence_that_was_left_is_offered_again_at_its_paragraph(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type("EU: replace “mapz” by “charts”")
        await user.press("enter")
        await user.sees("are not there")
        await user.press("escape", "right", "p")
        await user.sees("Proposal on OP2")
        assert "mapz” by" not in user.screen
        await user.press("escape", "left", "p")
        await user.sees("EU: replace “mapz” by “charts”")


@pytest.mark.parametrize(
    ("label", "said"),
    [("title", "replace “great” by “large”"), ("note 1", "replace “1999” by “9”")],
)
async def test_title_and_footnotes_are_proposed_on_too(
    app: DraftingApp, driven: Driven, label: str, said: str
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("colon", *label, "enter", "p")
        await user.sees(f"Proposal on {label}")
        await user.type(f"EU: {said}")
        await user.press("enter")
        await user.hears("It is proposal 1.")
        await user.press("1", "y")
        await user.hears("Proposal 1 (EU) is agreed")


async def test_names_alone_lead_to_the_page_and_back_to_the_room(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type("EU, Peru")
        await user.press("enter")
        await user.sees("proposing as EU, Peru")
        await user.press("enter", "end", "backspace")
        await user.type(" and lakes;")
        await user.press("escape")
        await user.sees("OP1 · ○")
        await user.hears("It is proposal 1.")
        assert "[and lakes] (EU, Peru)" in " ".join(user.screen.split())
    (row,) = rows(store, context)
    assert row.proposal.by == ("EU", "Peru")


async def test_whoever_leaves_the_page_again_is_back_in_the_room_and_has_proposed_nothing(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("p", *"Peru", "enter")
        await user.sees("proposing as Peru")
        await user.press("escape")
        await user.sees("OP1 · ○")
        await user.hears("Nothing was proposed.")
        await user.press("q")
        await user.sees("as Cuba")
    assert rows(store, context) == ()


async def test_a_sentence_whose_line_was_emptied_is_not_offered_again(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type("Peru: replace “whales” by “eels”")
        await user.press("enter")
        # It was understood: how such sentences are said is not told.
        await user.sees("the words “whales” are not there.")
        assert "Say it as amendments do" not in user.screen
        await user.press("ctrl+a", "delete", "escape", "p")
        await user.type("Peru: delete OP3")
        await user.press("enter")
        await user.hears("Peru: delete OP3")


@pytest.mark.parametrize("asked", ["move OP3 before OP1", "delete OP3"])
async def test_what_moves_or_goes_is_one_proposal_and_no_mark_another_one(
    app: DraftingApp, driven: Driven, store: Path, context: Context, asked: str
) -> None:
    async with driven(app, (120, 30)) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type(f"Peru: {asked}")
        await user.press("enter")
        await user.hears("It is proposal 1.")
    assert [row.proposal.says for row in rows(store, context)] == [asked]


async def test_undoing_in_the_room_tells_how_to_make_it_again(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (120, 30)) as user:
        await in_the_room(user)
        await user.press("p")
        await user.type("Peru: delete OP3")
        await user.press("enter")
        await user.hears("It is proposal 1.")
        await user.press("u")
        await user.hears("ctrl+r redo")


async def test_another_wording_of_a_paragraph_stands_beside_it(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("I")
        await user.type("EU: Asks States to draw maps;")
        await user.press("enter")
        await user.hears("It is proposal 1.")
        await user.sees("OP1 alt")
        await user.press("I")
        await user.type("Chad:")
        await user.press("enter")
        await user.hears("Write the wording; esc puts it as a proposal.")
        await user.press("ctrl+a", *"Begs States for maps;", "escape")
        await user.hears("It is proposal 2.")
        await user.sees("Begs States for maps;")
    first, second = rows(store, context)
    assert (first.proposal.alternative, second.proposal.alternative) == (1, 2)
    assert first.reads.startswith("*Invites*") or first.proposal.edit


@pytest.mark.usefixtures("tabled")
async def test_a_proposal_on_a_proposal_changes_the_words_of_that_one(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("1", "S")
        await user.type("Peru: replace “printed” by “large”")
        await user.press("enter")
        await user.hears("It is proposal 3.")
        await user.sees("on proposal 1")
        await user.press("1", "y")
        await user.hears("Proposal 1 (EU) is agreed")
        await user.sees("[printed] (Peru: delete) [large] (Peru) maps")
        await user.press("3", "y")
        await user.hears("Proposal 3 (Peru) is agreed")
    with Session.open(store, context) as session:
        assert (
            session.text(HANDLE).find("oa").text.endswith("[exchange] large maps of their rivers;")
        )


@pytest.mark.usefixtures("tabled")
def test_a_proposal_on_a_new_paragraph_is_about_its_words_once_that_came_in(
    store: Path, context: Context
) -> None:
    from drafting.workspace.negotiation.amended_proposals import amended_proposal
    from drafting.workspace.negotiation.terms import Terms

    with Session.open(store, context) as session:
        negotiating = session.negotiation(HANDLE)
        planner = amended_proposal(negotiating, "2", "replace “guards” by “keepers”", context.ids)
        negotiating.propose(planner, Terms(("Peru",), on="2"))
        negotiating.decide("2", Ruling(Stage.AGREED))
        negotiating.decide("3", Ruling(Stage.AGREED))
        texts = [unit.text for unit in session.text(HANDLE).operative]
    assert texts[2] == "*Thanks* the keepers;"
    assert len(texts) == 4


@pytest.mark.usefixtures("tabled")
async def test_a_proposal_that_replaces_another_one_is_named(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("1", "a", "s")
        await user.sees("Number of the proposal in place of 1")
        await user.press("2", "enter")
        await user.hears("Proposal 1 (EU) is superseded")
        await user.press("tab", "2", "a", "c")
        await user.sees("Withdrawn (if PP3 bis is accepted)")
        await user.type("OP1 stays")
        await user.press("enter")
        await user.hears("Proposal 2 (G77) is withdrawn, if OP1 stays")
    first, second = rows(store, context)
    assert first.proposal.stage is Stage.SUPERSEDED
    assert second.proposal.condition == "if OP1 stays"


async def test_another_wording_may_be_of_several_paragraphs_in_the_place_of_several(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("I")
        await user.type("EU, Peru: to OP2: *Urges* all to look; // *Invites* none;")
        await user.press("enter")
        await user.hears("It is proposal 1.")
        await user.sees("OP1–2 alt 1 (1/2)")
        await user.press("right")
        await user.sees("OP2 ·")
        await user.sees("EU, Peru")
        await user.press("1", "y")
        await user.hears("Proposal 1 (EU and Peru) is agreed")
        await user.press("escape")
        await user.sees("Invites none;")
    with Session.open(store, context) as session:
        assert [one.text for one in session.text(HANDLE).operative][:2] == [
            "*Urges* all to look;",
            "*Invites* none;",
        ]


async def test_several_paragraphs_are_opened_to_be_written_otherwise(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await in_the_room(user)
        await user.press("I")
        await user.type("EU: OP1-2")
        await user.press("enter")
        await user.sees("esc puts it as a proposal")
        await user.press("ctrl+end")
        await user.type(" and all of them")
        await user.press("escape")
        await user.hears("It is proposal 1.")
    (row,) = rows(store, context)
    assert (row.label, row.called) == ("OP1–2", ("OP1–2 alt 1",))
    assert "and all of them" in row.edit.texts[-1]
