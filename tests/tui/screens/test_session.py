from __future__ import annotations

from pathlib import Path

import pytest
from support.active_word_files import evil_in, poisoned
from support.issued_word_files import NOTES, TYPED, write
from support.keyboard_user import Driven

from drafting.amendments.agreement import Agreement
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


async def test_the_list_shows_where_each_text_stands(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app, (130, 30)) as user:
        await user.sees("Guarding the great rivers [and lakes]")
        line = user.screen.split("\n")[user.row_of("Guarding")]
        assert line.split() == [
            "▌", "L.4", *["Guarding", "the", "great", "rivers", "[and", "lakes]"],
            "zero", "2", "+", "3", line.split()[-1],
        ]  # fmt: skip
        assert "Twenty-sixth session · Vienna, 22–26 May 2017" in user.screen


async def test_the_list_shows_how_far_each_text_is_agreed_in_narrow_windows_too(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        for label, stage in (("OP1", Agreement.AGREED), ("PP1", Agreement.IN_INFORMALS)):
            session.negotiation("L.4").agree(label, stage)
    async with driven(session_app, (130, 30)) as user:
        await user.sees("●1 ◔1 ○3")
        await user.pilot.resize_terminal(60, 24)
        await user.until(lambda: "paragraphs" not in user.screen)
        assert "●1 ◔1 ○3" in user.screen
        assert "Guarding the great" in user.screen


async def test_enter_opens_a_resolution_and_q_comes_back(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("enter")
        await user.sees("1.   Invites States")
        await user.press("q")
        await user.sees("handle")


async def test_a_new_resolution_is_begun_by_handle_and_title(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("n")
        await user.type("lakes")
        await user.press("enter")
        await user.type("Keeping [small] lakes")
        await user.press("enter")
        await user.sees("Keeping [small] lakes")
    with Session.open(store, context) as session:
        assert set(session.handles()) == {"L.4", "lakes"}


async def test_a_file_is_imported_from_a_path_that_tab_completes(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    file = tmp_path / "a-text-about-ponds.md"
    file.write_text(
        "# Ponds\n\nThe Economic and Social Council,\n\n*Noting* the ponds,\n\n"
        "1. *Decides* to keep [all] [most] of them.\n",
        encoding="utf-8",
    )
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("i")
        await user.type(f"{tmp_path}/a-te")
        await user.press("tab")
        await user.sees("a-text-about-ponds.md")
        await user.press("enter")
        listed = session_app.screen_stack[0].list
        await user.until(lambda: len(listed.keys) == 2)


async def test_what_was_set_aside_of_an_imported_file_can_be_seen(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    file = tmp_path / "ponds.txt"
    file.write_text(
        "Ponds\n\nThe General Assembly,\n\nNoting the ponds,\n\n"
        "1. Decides to keep [all]\n\n2/3\n\nof them.\n",
        encoding="utf-8",
    )
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("a")
        await user.hears("Nothing was set aside")
        await user.press("i")
        await user.type(str(file))
        await user.press("enter")
        await user.hears("1 passage set aside: a shows.")
        await user.press("a")
        await user.sees("Set aside: page number")
        await user.sees("2/3")


async def test_a_file_that_cannot_be_read_gives_one_sentence(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    async with driven(session_app) as user:
        await user.sees("Guarding")
        for name in ("missing.md", "picture.png"):
            await user.press("i")
            await user.type(str(tmp_path / name))
            await user.press("enter")
            # It is asked for once more: until then a key would be typed into that line.
            await user.until(lambda name=name: name in getattr(session_app.screen, "trouble", ""))
            await user.press("escape")
            assert name in user.said
            assert "\n" not in user.said


async def test_an_adopted_resolution_is_rolled_over_and_what_to_look_at_is_listed(
    session_app: DraftingApp, driven: Driven, tmp_path: Path, store: Path, context: Context
) -> None:
    file = tmp_path / "ponds.txt"
    file.write_text(
        "72/301. Keeping of ponds\n\nThe General Assembly,\n\n"
        "Recalling its resolution 71/9 of 5 May 2016,\n\n"
        "1. Decides to count [all] ponds at its seventy-third session.\n",
        encoding="utf-8",
    )
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("l")
        await user.type(str(file))
        await user.press("enter")
        await user.type("Agenda item 30 [(b)]")
        await user.press("enter")
        await user.type("Ponds and puddles")
        await user.press("enter")
        await user.sees("Places to check in ponds")
        await user.sees("OP1: a session")
        await user.press("escape")
        await user.sees("Keeping of ponds")
        await user.hears("Rolled resolution 72/301 over as ponds")
    with Session.open(store, context) as session:
        masthead = session.text("ponds").masthead
        assert masthead.agenda_item == "Agenda item 30 [(b)]"
        assert masthead.agenda_title == "Ponds and puddles"


async def test_find_narrows_the_list(session_app: DraftingApp, driven: Driven) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("slash", *"forest", "enter")
        await user.sees("Nothing found")
        await user.press("slash", *["backspace"] * 6, *"river", "enter")
        await user.sees("Guarding")


async def test_what_another_process_adds_appears_in_the_list(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.until(lambda: user.app.screen._state)
        with Session.open(store, context.as_author("Norland")) as session:
            session.begin("ponds", "Keeping [small] ponds")
        await user.sees("Keeping [small] ponds")


async def test_what_is_not_a_session_ends_with_a_sentence(tmp_path: Path, context: Context) -> None:
    app = DraftingApp(Bridge(tmp_path / "nowhere", context), blink=False)
    async with app.run_test() as pilot:
        await pilot.pause()
    assert "nowhere" in str(app.return_value)
    assert app.return_code == 2


async def test_a_copy_of_the_whole_session_is_written_where_one_says(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("b")
        await user.sees("copy of the whole session")
        await user.type(str(tmp_path / "copy.bundle"))
        await user.press("enter")
        await user.sees("holds the session")
    assert (tmp_path / "copy.bundle").read_bytes().startswith(b"# v2 git bundle")


@pytest.mark.slow
async def test_a_document_is_looked_into_and_cleaned_from_the_list_of_commands(
    session_app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    write(tmp_path / "sound.docx", TYPED, NOTES)
    letter = poisoned(tmp_path / "sound.docx", tmp_path / "evil.docx")
    target = tmp_path / "out.docx"
    async with driven(session_app, (120, 40)) as user:
        await user.sees("Guarding")
        await user.press("ctrl+p")
        await user.type("look into a file")
        await user.sees("Say what a document holds beside its words")
        await user.press("down", "enter")
        await user.sees("File to look into")
        await user.type(str(letter))
        await user.press("enter")
        await user.sees("could run or fetch: embedded or linked objects: Excel.Sheet.12")
        await user.press("escape", "ctrl+p")
        await user.type("clean a file")
        await user.sees("Write a Word file without names, comments")
        await user.press("down", "enter")
        await user.sees("File to clean")
        await user.type(str(letter))
        await user.press("enter", "enter")
        await user.sees("Write the clean copy to")
        await user.press("ctrl+u")
        await user.type(str(target))
        await user.press("enter")
        await user.until(target.exists)
        assert evil_in(target) == []
