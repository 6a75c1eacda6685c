from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def edited(store: Path, context: Context) -> None:
    """The working text, some changes after the draft."""
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oa", "*Urges* States to [share] maps of their rivers;")
        session.editing.move("L.4", "oc", "before oa")
        session.editing.insert("L.4", "after pb", "*Mindful* of the sea,")
        session.editing.make_draft("L.4", "L.4/Rev.1")
        session.editing.rewrite(
            "L.4", "pa", "*Recalling* all its earlier words on clean water,[^na]"
        )


async def open_redline(user: User) -> None:
    await user.sees("Recalling")
    await user.press("r")
    await user.sees("L.4 redline")


@pytest.mark.usefixtures("edited")
async def test_the_last_draft_is_compared_with_the_working_text(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await open_redline(user)
        await user.sees("L.4/Rev.1 → working text")
        await user.sees("Paragraphs: 1 edited")
        await user.sees("PP1 · edited")
        assert "OP1" not in user.screen


@pytest.mark.usefixtures("edited")
async def test_the_two_drafts_are_chosen_with_tab(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await open_redline(user)
        await user.press("tab", "left", "tab", "left", "enter")
        await user.sees("zero → L.4/Rev.1")
        await user.sees("Mindful of the sea,")
        await user.sees("Invites → Urges")
        await user.sees("OP1 · moved · was OP3")


@pytest.mark.usefixtures("edited")
async def test_a_text_that_did_not_change_since_its_draft_shows_what_that_draft_changed(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.editing.undo("L.4")
    async with driven(app) as user:
        await open_redline(user)
        await user.sees("zero → L.4/Rev.1")
        await user.sees("Invites → Urges")


@pytest.mark.usefixtures("edited")
async def test_keys_typed_ahead_of_the_redline_write_that_redline(
    app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("r", "x", "enter")
        await user.hears("Wrote the changes from L.4@L.4/Rev.1")
    assert (tmp_path / "E_CN.15_2017_L.4_redline_from_L.4_Rev.1.docx").is_file()


@pytest.mark.usefixtures("edited")
async def test_changes_are_walked_through_in_both_directions(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await open_redline(user)
        await user.press("tab", "left", "enter")
        await user.sees("zero → working text")
        await user.press("g", "n")
        await user.hears("Place 1 of 4")
        await user.press("n", "n", "N")
        await user.hears("Place 2 of 4")
        await user.press("G", "n")
        await user.hears("That was the last place.")


async def test_changes_are_counted_as_the_desk_and_the_lists_count_them(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        label = session.drafts("L.4")[-1].label
        for old, new in (("Invites", "Urges"), ("Urges", "Requests")):
            session.editing.replace_words("L.4", "oa", old, new)
        count = session.history.count("L.4", label)
    async with driven(app) as user:
        await open_redline(user)
        await user.sees(f"{count} changes in 1 place")


@pytest.mark.usefixtures("edited")
async def test_both_ends_of_a_move_are_linked(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await open_redline(user)
        await user.press("tab", "left", "enter")
        await user.sees("OP3 · moved to OP1")
        sheet = user.app.screen.view
        arrival = next(key for key in sheet.keys if "was OP3" in _text(sheet, key))
        sheet.go(arrival)
        await user.press("p")
        assert "moved to OP1" in _text(sheet, sheet.key)
        await user.press("p")
        assert sheet.key == arrival


def _text(sheet: object, key: str) -> str:
    return " ".join(line.plain for line in sheet.block(key).lines)  # type: ignore[attr-defined]


@pytest.mark.usefixtures("edited")
async def test_old_and_new_stand_side_by_side(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (140, 40)) as user:
        await open_redline(user)
        await user.press("v")
        await user.sees("side by side")
        await user.sees("earlier words")
        row = user.screen.split("\n")[user.row_of("earlier words")]
        assert row.count("earlier words") == 2
        assert "all its" in row.split("earlier words")[1]


@pytest.mark.usefixtures("edited")
async def test_all_paragraphs_can_be_shown(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (120, 60)) as user:
        await open_redline(user)
        assert "To count the boats;" not in user.screen
        await user.press("c")
        await user.sees("To count the boats;")


@pytest.mark.usefixtures("edited")
async def test_enter_goes_to_the_paragraph_in_the_text(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("r")
        await user.sees("L.4 redline")
        await user.press("g", "n", "enter")
        await user.until(lambda: user.app.screen.NAME == "Reading")
        assert user.desk.text.key == "pa"


async def test_without_a_draft_the_screen_says_how_to_make_one(
    store: Path, context: Context, driven: Driven
) -> None:
    with Session.open(store, context) as session:
        session.begin("ponds", "Ponds")
    async with driven(DraftingApp(Bridge(store, context), "ponds", blink=False)) as user:
        await user.sees("Ponds")
        await user.press("r")
        await user.hears("There is no draft to compare with yet")


async def test_w_says_whose_each_change_is_and_when_it_was_made(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.editing.make_draft("L.4", "before")
    for name, old, new in (("Norland", "rivers", "lakes"), ("Southland", "States", "ports")):
        with Session.open(store, context.as_author(name)) as session:
            session.editing.replace_words("L.4", "oa", old, new)
    async with driven(app) as user:
        await open_redline(user)
        await user.sees("edited")
        assert "Norland" not in user.screen
        await user.press("w")
        await user.sees("₁ Southland, ")
        await user.sees("₂ Norland, ")
        await user.sees("Statesports₁")
        await user.sees("riverslakes₂")
        await user.press("v")
        await user.sees("side by side · changes only · whose")
        await user.sees("lakes₂")
        await user.press("w")
        await user.sees("side by side · changes only")
        await user.until(lambda: "Norland" not in user.screen)


def take_away(store: Path) -> None:
    store.rename(store.with_name("elsewhere"))


async def test_a_session_that_was_taken_away_is_said_to_be_gone(
    app: DraftingApp, driven: Driven, store: Path
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        take_away(store)
        await user.press("r")
        await user.hears("any more: put it back there")
        await user.press("n", "v", "w")
        assert "any more" in user.said
