"""The start screen: sessions are begun, found, managed, and every screen leads back to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first
from textual.widgets import Input

from drafting.dataclasses import replace
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.screens.start.screen import StartScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session
from drafting.workspace.sessions.management import Sessions

PONDS = """\
Commission on Narcotic Drugs
Sixtieth session
Vienna, 13\u201317 March 2017

Norway: draft resolution

Ponds

The Commission on Narcotic Drugs,

Noting the ponds,

1. Decides to keep [all] [most] of them.
"""


@pytest.fixture
def mine(context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    """Somebody with an empty home folder."""
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    return replace(context, sessions=tmp_path / "home" / "drafting")


@pytest.fixture
def start(mine: Context) -> DraftingApp:
    return DraftingApp(Bridge(mine.sessions_folder, mine), at_start=True, blink=False)


def at_start(user: User) -> bool:
    return isinstance(user.app.screen, StartScreen) and user.app.screen.shown.is_set()


def begun(mine: Context, name: str = "ccpcj-26") -> Path:
    path = mine.sessions_folder / name
    with Session.create(path, "ccpcj", mine, "Twenty-sixth session", "Vienna, May 2017") as one:
        one.begin("L.6", "Lamps")
    return path


async def test_whoever_has_nothing_is_told_what_can_be_begun(
    start: DraftingApp, driven: Driven
) -> None:
    async with driven(start, (80, 24)) as user:
        await user.sees("None yet: begin one here.")
        for words in ("New session", "Begin from a file", "Open a folder", "Sample and tour"):
            assert words in user.screen
        assert "Join" in user.screen
        assert "Unpack" in user.screen


async def test_a_session_is_begun_with_what_is_offered_and_q_leads_back(
    start: DraftingApp, driven: Driven, mine: Context
) -> None:
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("enter")
        await user.sees("Which organ or committee meets?")
        await user.type("third")
        await user.press("enter", "enter", "enter")
        await user.sees("No resolution yet")
        await user.press("q")
        await user.sees("Third Committee \u00b7 Seventy-first session \u00b7 New York, May 2017")
        assert user.app.screen.list.key == str(mine.sessions_folder / "c3-71")
        await user.press("enter")
        await user.sees("No resolution yet")


async def test_a_session_is_begun_around_a_file(
    start: DraftingApp, driven: Driven, mine: Context, tmp_path: Path
) -> None:
    (tmp_path / "E_CN.7_2017_L.3.txt").write_text(PONDS, "utf-8")
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("f")
        await user.replies(str(tmp_path / "E_CN.7_2017_L.3.txt"))
        await user.sees("Places to check")
        await user.press("escape")
        await user.sees("Commission on Narcotic Drugs")
        await user.sees("Ponds")
        assert user.app.screen.list.key == "L.3"
    with Session.open(mine.sessions_folder / "cnd-60", mine) as session:
        assert session.handles() == ("L.3",)


async def test_a_file_that_names_no_body_has_one_chosen(
    start: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("Recalling the ponds,\n\n1. Decides to go on.\n", "utf-8")
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("f")
        await user.replies(str(tmp_path / "note.txt"))
        await user.sees("does not say for which body it is")
        await user.type("human rights")
        await user.press("enter")
        await user.sees("Human Rights Council")
        await user.sees("note")


async def test_a_folder_from_elsewhere_is_opened_and_known_from_then_on(
    start: DraftingApp, driven: Driven, store: Path
) -> None:
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("o")
        await user.replies(str(store))
        await user.sees("Guarding")
        await user.press("q")
        await user.sees("Twenty-sixth session")
        await user.press("o")
        await user.replies(str(store.parent))
        await user.hears("is not a session")


async def test_every_screen_leads_back_and_what_is_being_written_is_saved(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(" [now]")
        await user.app.run_action("start")
        await user.until(lambda: at_start(user))
        await user.sees("Twenty-sixth session")
        await user.press("enter")
        await user.sees("Guarding")
    with Session.open(store, context) as session:
        assert "[now]" in session.text("L.4").find("oc").text


async def test_sessions_are_renamed_deleted_and_brought_back(
    start: DraftingApp, driven: Driven, mine: Context
) -> None:
    begun(mine)
    async with driven(start) as user:
        await user.sees("1 resolution")
        await user.press("R")
        await user.replies("crime")
        await user.hears("ccpcj-26 is called crime now.")
        await user.press("d")
        await user.hears("crime deleted")
        await user.sees("None yet")
        await user.press("D")
        await user.sees("deleted")
        await user.press("enter")
        await user.hears("crime brought back.")
        await user.sees("1 resolution")
    assert [row.name for row in Sessions(mine).rows()] == ["crime"]


async def test_a_session_is_described_copied_and_archived(
    start: DraftingApp, driven: Driven, mine: Context
) -> None:
    begun(mine)
    async with driven(start) as user:
        await user.sees("1 resolution")
        await user.press("E")
        await user.replies("Twenty-seventh session")
        await user.replies("Vienna, 14\u201318 May 2018")
        await user.sees("Twenty-seventh session \u00b7 Vienna, 14\u201318 May 2018")
        await user.press("C")
        await user.replies("try")
        await user.hears("try is a copy of ccpcj-26.")
        await user.press("A")
        await user.hears("try archived")
    sessions = Sessions(mine)
    assert [row.name for row in sessions.rows()] == ["ccpcj-26"]
    assert [row.status for row in sessions.put_away()] == ["archived"]


async def test_a_name_that_is_taken_is_refused_and_the_line_stays(
    start: DraftingApp, driven: Driven, mine: Context
) -> None:
    begun(mine)
    begun(mine, "other")
    async with driven(start) as user:
        await user.sees("1 resolution")
        taken = {"ccpcj-26": "other", "other": "ccpcj-26"}
        name = Path(user.app.screen.list.key).name
        await user.press("R")
        await user.replies(taken[name])
        await user.sees("“other” is in" if name == "ccpcj-26" else "“ccpcj-26” is in")
        await user.press("escape")
        await user.until(lambda: at_start(user))


async def test_a_backup_is_made_a_session_again(
    start: DraftingApp, driven: Driven, mine: Context, store: Path, tmp_path: Path
) -> None:
    from drafting.workspace.files import backups

    with Session.open(store, mine) as session:
        backups.write(session, tmp_path / "rivers.bundle")
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("o")
        await user.replies(str(tmp_path / "rivers.bundle"))
        await user.replies("rivers")
        await user.sees("Guarding")
    assert (mine.sessions_folder / "rivers").is_dir()


async def test_a_session_of_others_is_joined_or_unpacked(
    start: DraftingApp, driven: Driven, mine: Context, store: Path, tmp_path: Path
) -> None:
    with Session.open(store, mine) as session:
        session.sharing.share(str(tmp_path / "shared"), lambda _: None, lambda *_: None)
        session.sharing.pack(tmp_path / "rivers.drafting")
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("u")
        await user.replies(str(tmp_path / "rivers.drafting"))
        await user.until(lambda: "Begin a session with" in user.screen)
        await user.press("y")
        await user.sees("Guarding")
        await user.press("q")
        await user.until(lambda: at_start(user))
        await user.press("J")
        await user.replies(str(tmp_path / "shared"))
        await user.sees("Guarding")
    assert {path.name for path in mine.sessions_folder.iterdir()} >= {"shared", "rivers"}


async def test_what_has_no_session_under_the_bar_says_so(
    start: DraftingApp, driven: Driven
) -> None:
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        for key in "REdAC":
            await user.press(key)
            await user.hears("There is no session under the bar")


async def test_files_are_compared_and_converted_without_a_session(
    start: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    for name, words in (("old", "[all] [most]"), ("new", "most")):
        text = PONDS.replace("[all] [most]", words)
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("c")
        for path in ("old.txt", "new.txt", "changes.html"):
            await user.replies(str(tmp_path / path))
        await user.hears("Wrote the changes from old.txt to new.txt")
        await user.press("x")
        await user.replies(str(tmp_path / "old.txt"))
        await user.replies(str(tmp_path / "old.md"))
        await user.hears(f"Wrote {tmp_path / 'old.md'}")
    assert "<del" in (tmp_path / "changes.html").read_text("utf-8")
    assert "*Noting*" in (tmp_path / "old.md").read_text("utf-8")


def lines_of(user: User) -> list[Input]:
    return list(user.app.screen.query(Input))


@pytest.mark.parametrize("key", at_first(2, ["f", "o", "u", "J"]))
async def test_a_path_that_leads_nowhere_stays_to_be_mended(
    start: DraftingApp, driven: Driven, key: str, tmp_path: Path
) -> None:
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press(key)
        await user.until(lambda: lines_of(user))
        await user.type(str(tmp_path / "nowhere.docx"))
        await user.press("enter")
        await user.until(lambda: any("nowhere" in one.value for one in lines_of(user)))
        await user.press("escape")
        await user.until(lambda: at_start(user))


async def test_the_tour_leads_from_the_start_into_the_sample(
    start: DraftingApp, driven: Driven
) -> None:
    async with driven(start) as user:
        await user.until(lambda: at_start(user))
        await user.press("f3")
        await user.sees("Tour 1/")
        await user.until(lambda: user.app.screen.NAME == "Session")
