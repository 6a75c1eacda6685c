"""Live in the room: what others send is shown as it comes, and how both stand is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic

import pytest
from support.keyboard_user import Driven, User

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.store.sharing.errors import ReadOnlyRemoteError
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.progress import Progress
from drafting.store.sharing.remote import Update
from drafting.tui import live_sharing
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session
from drafting.workspace.sharing.report import Synced
from drafting.workspace.sharing.sharing import join_session


def _nobody(_address: str) -> None:
    return None


def _unheard(*_: object) -> None:
    return None


class Norland:
    """Another desk: a copy of the session, and the folder that both share."""

    def __init__(self, path: Path, folder: Path, context: Context) -> None:
        self.path = path
        self.folder = folder
        self.context = context

    def writes(self, unit: str, text: str) -> Synced:
        """Change a paragraph, and send it."""
        with Session.open(self.path, self.context) as session:
            session.editing.rewrite("L.4", unit, text)
            return session.sharing.sync(_nobody, _unheard)

    def reads(self, unit: str) -> str:
        """What a paragraph says here once everything has come."""
        with Session.open(self.path, self.context) as session:
            session.sharing.sync(_nobody, _unheard)
            return session.text("L.4").find(unit).text


@pytest.fixture
def norland(store: Path, context: Context, tmp_path: Path) -> Norland:
    folder = tmp_path / "stick"
    with Session.open(store, context) as session:
        session.sharing.share(str(folder), _nobody, _unheard)
    other = replace(context.as_author("Norland"), data=tmp_path / "data of Norland")
    path = tmp_path / "theirs"
    join_session(str(folder), path, other, _nobody, _unheard)
    return Norland(path, folder, other)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test for seconds to pass."""
    monkeypatch.setattr(live_sharing, "_BEAT", 0.05)
    monkeypatch.setattr(live_sharing, "_FOLDER", 0.1)


def sign(user: User) -> str:
    return user.app.screen.head.sign


async def test_what_others_send_is_shown_and_told_by_person_and_paragraph(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.until(lambda: sign(user) == "in step")
        norland.writes("oa", "*Invites* States to draw maps of their rivers;")
        await user.hears("Came: 1 change by Norland in L.4 (OP1).")
        await user.sees("draw maps")
        assert user.desk.panes.page.key == "oc"
        assert sign(user) == "in step"


async def test_what_is_written_here_is_sent_by_itself(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.until(lambda: sign(user) == "in step")
        await user.press("enter", "home")
        await user.type("Truly ")
        await user.press("escape")
        await user.until(lambda: "Truly" in norland.reads("oc"))


async def test_a_folder_that_is_taken_away_costs_nothing_and_is_told_once(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    away = norland.folder.with_name("away")
    async with driven(app) as user:
        await user.at("oc")
        await user.until(lambda: sign(user) == "in step")
        norland.folder.rename(away)
        await user.hears(f"No connection to {norland.folder} since 09:")
        assert "no connection since 09:" in user.screen.split("\n")[0]
        await user.press("d")
        await user.hears("Deleted OP3")
        await user.rest()
        assert "No connection" not in user.said
        away.rename(norland.folder)
        await user.hears("The connection is back. Sent: 1 change.")
        assert sign(user) == "in step"
        told = [one.words for one in app.tools.messages.last_hour()]
        assert sum("No connection" in words for words in told) == 1


async def test_one_key_switches_it_off_and_on_again(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.until(lambda: sign(user) == "in step")
        await user.press("f8")
        norland.writes("oa", "*Invites* States to draw maps of their rivers;")
        await user.until(lambda: sign(user) == "live off, behind by 1")
        await user.press("d")
        await user.until(lambda: sign(user) == "live off, ahead by 1, behind by 1")
        await user.press("f8")
        await user.until(lambda: sign(user) == "in step")
        await user.sees("draw maps")


async def test_a_session_that_is_shared_nowhere_has_no_sign(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("f8")
        assert "shared nowhere yet" in user.said
        assert not sign(user)


@pytest.mark.slow
async def test_who_looks_twice_at_one_copy_comes_to_rest(
    store: Path, context: Context, driven: Driven, norland: Norland
) -> None:
    first, second = (
        DraftingApp(Bridge(path, one), "L.4", blink=False)
        for path, one in ((store, context), (norland.path, norland.context))
    )
    async with driven(first) as cuba:
        await cuba.at("oc")
        async with driven(second) as other:
            await other.at("oa")
            await cuba.press("d")
            await other.press("d")
            await other.until(lambda: sign(other) == "in step" and "oc" not in _keys(other))
            await cuba.until(lambda: sign(cuba) == "in step" and "oa" not in _keys(cuba))
            states = []
            until = monotonic() + 0.6
            while monotonic() < until:
                await cuba.rest()
                await other.rest()
                states.append(await first.tools.bridge.run(lambda session: session.state()))
            assert len(set(states[-3:])) == 1


def _keys(user: User) -> list[str]:
    return user.desk.panes.page.keys


@pytest.mark.slow
async def test_what_came_is_signed_until_somebody_has_stood_there(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        norland.writes("oba", "To count all boats;")
        await user.hears("Came: 1 change by Norland in L.4 (OP2 (a)).")
        await user.until(lambda: "▏↓  (a)" in user.screen)
        await user.press("q")
        await user.until(lambda: f"{app.tools.signs.came} L.4" in user.screen)
        await user.press("enter")
        await user.at("oba")
        await user.at("oc")
        assert app.tools.signs.came not in user.screen


@pytest.mark.slow
async def test_what_is_being_typed_stays_as_it_is_and_where_it_is(
    app: DraftingApp, driven: Driven, norland: Norland, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("ob")
        await user.press("enter")
        await user.type("Again ")
        row, cursor = user.row_of("Again"), user.desk.panes.editor.cursor_location
        norland.writes(
            "pa", "*Recalling* its earlier words on clean water, " * 9 + "and more,[^na]"
        )
        norland.writes("ob", "*Kindly requests* the Secretary-General:")
        await user.until(lambda: "Kindly" in user.desk.text.resolution.find("ob").text)
        assert "and more" in user.desk.text.resolution.find("pa").text
        assert user.row_of("Again") == row
        assert user.desk.panes.editor.cursor_location == cursor
        await user.press("escape")
        await user.until(lambda: "Kindly" in working_text().find("ob").text)
        assert "Again" in working_text().find("ob").text


@pytest.mark.slow
async def test_what_may_only_be_read_there_is_said_once_and_stays_here(
    app: DraftingApp, driven: Driven, norland: Norland, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []
    push = FolderRemote.push

    def refused(self: FolderRemote, updates: Iterable[Update], progress: Progress) -> bool:
        if self._record.author == "Norland":
            return push(self, updates, progress)
        tries.append("push")
        raise ReadOnlyRemoteError(self.address)

    monkeypatch.setattr(FolderRemote, "push", refused)
    async with driven(app) as user:
        await user.at("oc")
        await user.until(lambda: sign(user) == "in step")
        await user.press("d")
        await user.until(lambda: sign(user) == "ahead by 1")
        await user.at("oa")
        await user.press("d")
        await user.until(lambda: sign(user) == "ahead by 2")
        norland.writes("oba", "To count all boats;")
        await user.hears("Came: 1 change by Norland")
        # Each of the three once, and not with every look.
        assert len(tries) <= 4
        told = [one.words for one in app.tools.messages.last_hour()]
        assert sum("stays here (1 change)" in words for words in told) == 1
        assert sum("only be read" in words for words in told) == 1


async def test_who_shares_a_session_sees_where_it_is_shared_now(
    app: DraftingApp, driven: Driven, norland: Norland
) -> None:
    async with driven(app) as user:
        await user.press("q")
        await user.press("S")
        await user.sees("Share through a folder")
        await user.sees(norland.folder.name)
