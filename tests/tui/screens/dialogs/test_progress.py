"""What takes longer than half a second says so, and leaves nothing behind when it is called off."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from support.issued_word_files import NOTES, TYPED, write
from support.keyboard_user import Driven, User
from support.thorough import at_first
from textual.app import App

from drafting.tui.app import DraftingApp
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.progress import ProgressScreen, _with_progress
from drafting.workspace.environment.context import Context
from drafting.workspace.files import documents
from drafting.workspace.session import Session

PONDS = (
    "# Ponds\n\nThe Economic and Social Council,\n\n*Noting* the ponds,\n\n"
    "1. *Decides* to keep [all] [most] of them.\n"
)


class Gate:
    """Holds up whoever goes through it until it is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.passed = threading.Event()

    @contextmanager
    def held(self, monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Iterator[None]:
        """A function of a module that goes through the gate, and the gate open at the end."""
        function = getattr(module, name)

        def slow(*arguments: object, **named: object) -> object:
            self.open.wait(20)
            try:
                return function(*arguments, **named)
            finally:
                self.passed.set()

        monkeypatch.setattr(module, name, slow)
        try:
            yield
        finally:
            self.open.set()


@pytest.fixture
def ponds(tmp_path: Path) -> Path:
    path = tmp_path / "ponds.md"
    path.write_text(PONDS, encoding="utf-8")
    return path


async def import_ponds(user: User, path: Path) -> None:
    await user.sees("Guarding")
    await user.press("i")
    await user.type(str(path))
    await user.press("enter")


async def test_a_long_import_says_how_long_it_lasts_and_comes_to_its_end(
    session_app: DraftingApp, driven: Driven, ponds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.formats import files

    gate = Gate()
    with gate.held(monkeypatch, files, "read_file"):
        async with driven(session_app) as user:
            await import_ponds(user, ponds)
            await user.sees("Reading ponds.md")
            await user.sees("esc call it off")
            await user.sees("1 s")
            gate.open.set()
            await user.hears("Imported ponds.md")
            assert not isinstance(user.app.screen, ProgressScreen)


async def test_an_import_that_is_called_off_brings_nothing_in(
    session_app: DraftingApp,
    driven: Driven,
    ponds: Path,
    monkeypatch: pytest.MonkeyPatch,
    store: Path,
    context: Context,
) -> None:
    from drafting.formats import files

    gate = Gate()
    with gate.held(monkeypatch, files, "read_file"):
        async with driven(session_app) as user:
            await import_ponds(user, ponds)
            await user.sees("esc call it off")
            await user.press("escape")
            await user.hears("Called off: nothing was changed or written.")
            # The session is free although the file is still being read.
            await user.press("enter")
            await user.sees("1.   Invites States")
            gate.open.set()
            await user.until(gate.passed.is_set)
            await user.pilot.pause(0.2)
    with Session.open(store, context) as session:
        assert session.handles() == ("L.4",)


async def test_a_rollover_that_is_called_off_begins_nothing(
    session_app: DraftingApp,
    driven: Driven,
    ponds: Path,
    monkeypatch: pytest.MonkeyPatch,
    store: Path,
    context: Context,
) -> None:
    from drafting.formats import files

    gate = Gate()
    with gate.held(monkeypatch, files, "read_file"):
        async with driven(session_app) as user:
            await user.sees("Guarding")
            await user.press("l")
            await user.type(str(ponds))
            await user.press("enter", "enter", "enter")
            await user.sees("esc call it off")
            await user.press("escape")
            await user.hears("Called off")
            gate.open.set()
            await user.until(gate.passed.is_set)
    with Session.open(store, context) as session:
        assert session.handles() == ("L.4",)


@pytest.mark.parametrize(
    ("turns", "suffix"), at_first(1, [(0, ".docx"), (1, ".docx"), (5, ".html")])
)
async def test_an_export_that_is_called_off_leaves_no_file(
    app: DraftingApp,
    driven: Driven,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    turns: int,
    suffix: str,
) -> None:
    from drafting.formats import atomic_write

    out = tmp_path / "out"
    out.mkdir()
    gate = Gate()
    with gate.held(monkeypatch, atomic_write, "_replace"):
        async with driven(app) as user:
            await user.sees("Recalling")
            await user.press("x")
            await user.sees("Word document")
            await user.press(*["right"] * turns, "shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
            await user.type(str(out / f"text{suffix}"))
            await user.press("enter")
            await user.sees(f"Writing text{suffix}")
            await user.sees("esc call it off")
            await user.press("escape")
            await user.sees("Called off")
            gate.open.set()
            await user.until(gate.passed.is_set)
            await user.press("escape")
            await user.sees("Recalling")
    assert list(out.iterdir()) == []


async def test_leaving_the_program_calls_off_what_is_not_done(
    app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.formats import atomic_write

    out = tmp_path / "out"
    out.mkdir()
    gate = Gate()
    with gate.held(monkeypatch, atomic_write, "_replace"):
        async with driven(app) as user:
            await user.sees("Recalling")
            await user.press("x")
            await user.sees("Word document")
            await user.press("shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
            await user.type(str(out / "text.docx"))
            await user.press("enter")
            await user.sees("esc call it off")
            await user.press("ctrl+q")
        gate.open.set()
        assert gate.passed.wait(10)
        for _ in range(100):  # what was called off is tidied up in a thread of its own
            if list(out.iterdir()):
                await asyncio.sleep(0.1)
    assert list(out.iterdir()) == []


async def test_what_is_opened_over_the_waiting_is_not_taken_away(
    session_app: DraftingApp, driven: Driven, ponds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from textual.command import CommandPalette

    from drafting.formats import files

    gate = Gate()
    with gate.held(monkeypatch, files, "read_file"):
        async with driven(session_app) as user:
            await import_ponds(user, ponds)
            await user.sees("esc call it off")
            await user.press("ctrl+p")
            await user.until(lambda: isinstance(user.app.screen, CommandPalette))
            gate.open.set()
            await user.until(gate.passed.is_set)
            await user.pilot.pause(0.2)
            assert isinstance(user.app.screen, CommandPalette)
            await user.press("escape")
            await user.hears("Imported ponds.md")


def test_a_file_that_is_put_in_place_can_no_longer_be_called_off(tmp_path: Path) -> None:
    from drafting.formats.atomic_write import write_atomically
    from drafting.workspace.files.errors import CalledOffError
    from drafting.workspace.files.jobs import Job

    path = tmp_path / "text.md"
    job = Job(lambda: write_atomically(path, b"words"))
    job.run()
    assert not job.call_off()
    assert path.read_bytes() == b"words"
    other = Job(lambda: write_atomically(path, b"other words"))
    assert other.call_off()
    with pytest.raises(CalledOffError):
        other.run()
    assert path.read_bytes() == b"words"
    assert list(tmp_path.iterdir()) == [path]


async def test_the_session_is_free_while_a_document_is_looked_into(
    session_app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.docx"
    write(letter, TYPED, NOTES)
    gate = Gate()
    with gate.held(monkeypatch, documents, "examine"):
        async with driven(session_app, (120, 40)) as user:
            await user.sees("Guarding")
            await user.press("ctrl+p")
            await user.type("look into a file")
            await user.press("down", "enter")
            await user.sees("File to look into")
            await user.type(str(letter))
            await user.press("enter")
            await user.sees("Looking into letter.docx")
            names = await session_app.tools.bridge.run(lambda session: session.handles())
            assert names
            assert not gate.passed.is_set()
            gate.open.set()
            await user.sees("made by")


async def test_work_that_fails_once_nobody_waits_for_it_is_no_complaint() -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: complaints.append(told))
    broken = asyncio.Event()

    async def work() -> None:
        await broken.wait()
        raise RefusedError("broken.docx is no Word file.")

    waiting = asyncio.ensure_future(_with_progress(App(), "Reading", lambda: True, work()))
    await asyncio.sleep(0)
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    broken.set()
    await asyncio.sleep(0.01)
    gc.collect()
    assert complaints == []
