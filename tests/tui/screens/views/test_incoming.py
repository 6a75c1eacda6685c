"""The screen for a Word file that came back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first
from support.word_user import WordUser

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.screens.views.incoming import IncomingScreen
from drafting.tui.verbs import EVERYWHERE, INCOMING
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Text = Callable[[], Resolution]


@pytest.fixture
def back(store: Path, context: Context, tmp_path: Path) -> Path:
    """What Greece and Peru return."""
    with Session.open(store, context) as session:
        session.files.export("L.4", "zero", tmp_path / "sent.docx")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("stolen", "taken", "Greece")
    user.replace("maps", "charts", "Greece")
    user.delete_paragraph("To count the boats", "Peru")
    user.replace("what was counted", "all boats")
    user.comment("every second year", "Why not [every] year?", "Peru")
    return user.save(tmp_path / "back.docx")


async def opened(user: User, back: Path) -> IncomingScreen:
    await user.sees("Guarding the great rivers")
    await user.press("c")
    await user.sees("Word file that came back")
    await user.type(str(back))
    await user.press("enter")
    await user.sees("to decide on")
    screen = user.app.screen
    assert isinstance(screen, IncomingScreen)
    return screen


async def test_the_list_stands_beside_the_change_in_its_paragraph(
    session_app: DraftingApp, driven: Driven, back: Path
) -> None:
    async with driven(session_app) as user:
        await opened(user, back)
        for words in ("Peru", "Greece", "Not tracked, so nobody knows by whom", "Comments (1)"):
            assert words in user.screen
        await user.sees("4 changes to decide on")
        await user.sees("sand is stolentaken from many")
        assert "by identity" in user.screen


async def test_a_change_is_accepted_under_its_author_and_the_next_one_shown(
    app: DraftingApp, driven: Driven, back: Path, working_text: Text, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        screen = await opened(user, back)
        first = screen.list.key
        await user.press("a")
        await user.hears("Recorded as Greece")
        assert "taken" in working_text().find("pb").text
        assert screen.list.key != first
        await user.sees("3 changes to decide on")
        with Session.open(store, context) as session:
            assert session.history.changes("L.4")[0].author == "Greece"


async def test_all_of_an_author_are_accepted_but_for_those_left_out(
    app: DraftingApp, driven: Driven, back: Path, working_text: Text
) -> None:
    async with driven(app) as user:
        screen = await opened(user, back)
        await user.press("i")
        await user.until(lambda: screen.list.key == "2")
        await user.press("A")
        await user.hears("OP1")
        texts = {unit.id: unit.text for unit in working_text().walk()}
        assert "stolen" in texts["pb"]
        assert "charts" in texts["oa"]


async def test_they_can_be_recorded_under_a_delegation(
    app: DraftingApp, driven: Driven, back: Path, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("w")
        await user.type("Sudland")
        await user.press("enter")
        await user.hears("under Sudland")
        await user.press("a")
        await user.hears("Recorded as Sudland")
        with Session.open(store, context) as session:
            assert session.history.changes("L.4")[0].author == "Sudland"


async def test_comments_show_brackets_as_typed(
    app: DraftingApp, driven: Driven, back: Path
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("G")
        await user.sees("Why not [every] year?")


async def test_a_file_that_cannot_be_reviewed_leads_back_with_the_reason(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    (tmp_path / "broken.docx").write_bytes(b"no Word file")
    async with driven(app) as user:
        await user.sees("Guarding")
        await user.press("c")
        await user.sees("Word file that came back")
        await user.type(str(tmp_path / "broken.docx"))
        await user.press("enter")
        await user.hears("broken.docx")


async def test_leaving_shows_the_text_with_what_was_accepted(
    app: DraftingApp, driven: Driven, back: Path
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("a")
        await user.hears("Recorded as Greece")
        await user.press("q")
        await user.sees("sand is taken from many")
        await user.desk.text.poll()
        assert "Somebody else" not in user.said


@pytest.mark.parametrize("size", at_first(1, [((80, 24),), ((200, 60),)]))
async def test_it_fits_any_window(
    app: DraftingApp, driven: Driven, back: Path, size: tuple[int, int]
) -> None:
    async with driven(app, size) as user:
        screen = await opened(user, back)
        await user.press("down")
        await user.sees("by identity")
        assert all(len(line) <= size[0] for line in user.screen.split("\n"))
        assert screen.list.size.width < size[0] / 2


async def test_help_lists_every_verb_of_it(app: DraftingApp, driven: Driven, back: Path) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("question_mark")
        await user.until(lambda: user.app.screen.query("#help-sheet"))
        sheet = user.app.screen.query_one("#help-sheet")
        await user.until(lambda: sheet.blocks)
        shown = "\n".join(line.plain for block in sheet.blocks for line in block.lines)
        for verb in (*INCOMING, *EVERYWHERE):
            assert verb.name in shown


@pytest.mark.slow
async def test_a_change_is_put_as_a_proposal_or_left_out_with_a_reason(
    app: DraftingApp, driven: Driven, back: Path, working_text: Text, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("p")
        await user.hears("It is proposal 1")
        assert "stolen" in working_text().find("pb").text
        await user.sees("3 changes to decide on")
        await user.press("x")
        await user.type("no mandate")
        await user.press("enter")
        await user.hears("left out: no mandate")
        await user.sees("2 changes to decide on")
    with Session.open(store, context) as session:
        state = session.negotiation("L.4").state
        assert [one.by for one in state.proposals] == [("Greece",)]
        assert [one.reason for one in state.left_out] == ["no mandate"]


@pytest.mark.slow
async def test_what_was_decided_is_known_when_the_file_is_opened_again(
    app: DraftingApp, driven: Driven, back: Path
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        await user.press("p")
        await user.hears("It is proposal 1")
        await user.press("x")
        await user.type("no mandate")
        await user.press("enter")
        await user.sees("2 changes to decide on")
        await user.press("q")
        await opened(user, back)
        await user.sees("2 changes to decide on")
        await user.sees("1 ▸ ")
        await user.sees("2 × ")
        await user.press("home", "down")
        await user.sees("proposal 1")
        await user.press("down")
        await user.sees("left out: no mandate")


async def test_u_takes_back_what_was_done_last(
    app: DraftingApp, driven: Driven, back: Path, working_text: Text
) -> None:
    async with driven(app) as user:
        before = working_text()
        await opened(user, back)
        await user.press("A")
        await user.hears("2 changes")
        await user.press("i")
        await user.hears("is left out")
        await user.sees("1 change to decide on")
        await user.press("u")
        await user.hears("is to be decided on again")
        assert working_text() != before
        await user.press("u")
        await user.hears("Undo: 2 changes of back.docx accepted.")
        await user.sees("4 changes to decide on")
        assert working_text() == before


async def test_a_file_of_another_text_is_told_before_anything_is_accepted(
    driven: Driven, store: Path, context: Context, back: Path
) -> None:
    with Session.open(store, context) as session:
        session.begin("L.5", "Lamps of all houses")
        session.editing.insert(
            "L.5", "last in operative", "*Urges* all States to keep their lamps lit at night."
        )
    async with driven(DraftingApp(Bridge(store, context), "L.5", blink=False)) as user:
        await user.sees("keep their lamps lit")
        await user.press("c")
        await user.type(str(back))
        await user.press("enter")
        await user.hears("back.docx has next to nothing in common with L.5: it looks like L.4.")


async def test_a_file_of_the_text_raises_no_doubt(
    app: DraftingApp, driven: Driven, back: Path
) -> None:
    async with driven(app) as user:
        await opened(user, back)
        assert user.said == ""
