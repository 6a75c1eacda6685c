"""The bar is the choice: on desk, list, room and compilation the same keys act on what it marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first, first

from drafting.amendments.agreement import Agreement
from drafting.amendments.proposals import Proposal, Stage
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.negotiation.sheet import NegotiationSheet
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.session import Session

HANDLE = "L.4"
PLACES = ("desk", "l", "T", "K")
"""The desk, and the keys of list, room and compilation."""


@pytest.fixture
def tabled(store: Path, context: Context) -> None:
    """Two proposals on OP1, of which the first is settled, and one on each of OP2 (a) and OP3."""
    with Session.open(store, context) as session:
        for name, unit, old, new in (
            ("Mali", "oa", "States", "all States"),
            ("EU", "oa", "Invites", "Urges"),
            ("G77", "oa", "maps", "charts"),
            ("Peru", "oba", "boats", "boats and rafts"),
            ("Chad", "oc", "second", "third"),
        ):
            session.proposing([name]).editing.replace_words(HANDLE, unit, old, new)
        session.negotiation(HANDLE).decide("1", Ruling(Stage.WITHDRAWN))


def read(store: Path, context: Context) -> tuple[Resolution, tuple[Proposal, ...]]:
    with Session.open(store, context) as session:
        return session.text(HANDLE), session.negotiation(HANDLE).state.proposals


def stage_of(store: Path, context: Context, unit: str) -> Agreement:
    with Session.open(store, context) as session:
        text = session.text(HANDLE)
        return session.negotiation(HANDLE).state.standings.stage(unit, text.find(unit).text)


async def goes_to(user: User, place: str) -> None:
    """Stand at OP1 on one of the screens."""
    await user.sees("[Urges] (EU)")
    await user.press("colon", *"op1", "enter")
    await user.sees("OP1 ·")
    if place != "desk":
        await user.press(place)
        await user.until(lambda: user.app.screen is not user.app.screen_stack[1])
        await user.sees("EU")


@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("place", first("desk", PLACES))
async def test_a_number_is_the_same_proposal_everywhere_and_y_agrees_it(
    app: DraftingApp, driven: Driven, store: Path, context: Context, place: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.type("3y")
        await user.hears("Proposal 3 (G77) is agreed")
    text, proposals = read(store, context)
    assert [one.stage for one in proposals] == [
        Stage.WITHDRAWN, Stage.TABLED, Stage.AGREED, Stage.TABLED, Stage.TABLED
    ]  # fmt: skip
    assert "charts" in text.find("oa").text


def stands_on(user: User) -> str:
    """The label of the paragraph under the bar, or of that which a proposal is about."""
    screen = user.app.screen
    assert isinstance(screen, NegotiationSheet)
    return screen.reading.name(screen.choice.key)


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("place", first("T", PLACES[1:]))
async def test_a_label_leads_to_its_paragraph_on_every_screen(
    app: DraftingApp, driven: Driven, place: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.press("colon", *"op3", "enter")
        await user.until(lambda: stands_on(user) == "OP3")
        await user.press("colon", *"2a", "enter")
        await user.until(lambda: stands_on(user).startswith("OP2"))
        await user.press("colon", *"op9", "enter")
        await user.hears("There is no paragraph op9 in this text.")


@pytest.mark.slow
@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("place", first("l", PLACES))
async def test_a_settled_number_is_not_given_again(
    app: DraftingApp, driven: Driven, place: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.press("1")
        if place == "l":
            await user.sees("1  Mali")
        else:
            await user.hears("Proposal 1 is withdrawn.")
        await user.press("2", "a", "w")
        await user.hears("Proposal 2 (EU) is withdrawn")
        await user.press("3", "v", "s", *"Cuba", "enter")
        await user.hears("Cuba supports proposal 3")


@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("place", first("K", ["desk", "T", "K"]))
async def test_down_puts_the_bar_on_a_proposal_and_y_agrees_that(
    app: DraftingApp, driven: Driven, store: Path, context: Context, place: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.type("jy")
        await user.hears("Proposal 2 (EU) is agreed")
    text, _ = read(store, context)
    assert text.find("oa").text.startswith("*Urges*")
    assert not stage_of(store, context, "oa").is_agreed


@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize("place", first("T", ["desk", "T", "K"]))
async def test_a_paragraph_with_live_proposals_is_agreed_only_after_they_are_named(
    app: DraftingApp, driven: Driven, store: Path, context: Context, place: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.press("y")
        await user.sees("OP1 still has proposals 2 (EU: replace “Invites” by “Urges” in OP1) and")
        await user.sees("(G77: replace “maps” by “charts” in OP1). Is")
        await user.press("escape")
        assert not stage_of(store, context, "oa").is_agreed
        await user.press("y", "f")
        await user.hears("OP1 is agreed. Proposals 2 and 3 have fallen.")
        _, proposals = read(store, context)
        assert [one.stage for one in proposals[1:3]] == [Stage.FALLEN, Stage.FALLEN]
        await user.press("u")
        await user.until(lambda: not stage_of(store, context, "oa").is_agreed)
    _, proposals = read(store, context)
    assert [one.stage for one in proposals[1:3]] == [Stage.TABLED, Stage.TABLED]


@pytest.mark.usefixtures("tabled")
async def test_proposals_may_stay_before_the_room_when_a_paragraph_is_agreed(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await goes_to(user, "T")
        await user.press("a", "d")
        await user.sees("it agreed ad referendum?")
        await user.press("y")
        await user.hears("OP1 is agreed ad referendum.")
    _, proposals = read(store, context)
    assert [one.stage for one in proposals[1:3]] == [Stage.TABLED, Stage.TABLED]


@pytest.mark.usefixtures("tabled")
async def test_a_proposal_beneath_a_paragraph_is_asked_about_too(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await goes_to(user, "T")
        await user.press("right", "y")
        await user.sees("OP2 still has proposal 4 (Peru: ")


@pytest.mark.usefixtures("tabled")
async def test_a_key_is_not_lost_that_is_pressed_before_the_room_is_read(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.sees("[Urges] (EU)")
        await user.type("T3vsCuba")
        await user.press("enter")
        await user.hears("Cuba supports proposal 3")


@pytest.mark.usefixtures("tabled")
async def test_a_step_that_is_typed_before_the_room_is_read_is_made_before_the_decision(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.sees("[Urges] (EU)")
        await user.press("colon", *"op1", "enter")
        await user.sees("OP1 ·")
        await user.type("Tjjy")
        await user.hears("Proposal 3 (G77) is agreed")
    text, _ = read(store, context)
    assert "charts" in text.find("oa").text


@pytest.mark.usefixtures("tabled")
@pytest.mark.parametrize(
    ("place", "key", "said"),
    at_first(
        2,
        [
            ("T", "m", "m is “Move” on the desk, and nothing here"),
            ("l", "s", "s is “Split” on the desk"),
            ("K", "o", "o is “Insert after” on the desk"),
            ("T", "X", "there enter writes, o begins a new paragraph"),
            ("T", "S", "Put the bar on the proposal that is to be amended first"),
            ("T", "9", "There is no proposal 9."),
        ],
    ),
)
async def test_a_key_that_does_nothing_here_says_why(
    app: DraftingApp, driven: Driven, place: str, key: str, said: str
) -> None:
    async with driven(app) as user:
        await goes_to(user, place)
        await user.press(key)
        await user.hears(said)


@pytest.mark.usefixtures("tabled")
async def test_a_paragraph_is_not_written_while_a_proposal_is_under_the_bar(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await goes_to(user, "desk")
        await user.press("2", "d")
        await user.hears("A proposal is under the bar: y, a and v are for it")
        await user.press("enter")
        assert user.desk.panes.page.key == "oa"
        assert not user.desk.panes.writing
    text, _ = read(store, context)
    assert "oa" in {unit.id for unit in text.walk()}


@pytest.mark.usefixtures("tabled")
async def test_one_key_shows_proposals_in_full_by_names_only_or_not_at_all(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await goes_to(user, "desk")
        await user.sees("[maps] (G77: delete) [charts] (G77)")
        await user.sees("3 G77: replace “maps” by “charts” in OP1")
        await user.press("V")
        await user.sees("Invites States to [share] [exchange] maps of their")
        await user.sees("3 G77")
        assert "(G77: delete)" not in user.screen
        await user.press("V")
        await user.hears("Proposals: not shown.")


@pytest.mark.usefixtures("tabled")
async def test_what_has_no_object_any_more_stands_below_the_compilation_with_the_reason(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.editing.delete(HANDLE, "oba")
    async with driven(app) as user:
        await user.sees("[Urges] (EU)")
        await user.press("K", "end")
        await user.sees("Proposal 4 has no object in this text any more: Peru:")
        await user.type("aw")
        await user.hears("Proposal 4 (Peru) is withdrawn")
        await user.until(lambda: "has no object" not in user.screen)
