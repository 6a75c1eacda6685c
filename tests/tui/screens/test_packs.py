"""A pack that is dropped on the terminal: shown, asked about, and taken in or left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from textual import events

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session
from drafting.workspace.sharing.packs import begin_from_pack


@pytest.fixture
def sent(store: Path, context: Context, tmp_path: Path) -> Path:
    """What Peru changed in a copy of the session."""
    whole, lima = tmp_path / "whole.drafting", tmp_path / "lima"
    with Session.open(store, context) as session:
        session.sharing.pack(whole)
    begin_from_pack(whole, lima, context, lambda *_: None)
    file = tmp_path / "from Peru.drafting"
    with Session.open(lima, context.as_author("Peru")) as session:
        session.editing.rewrite("L.4", "OP1", "*Invites* all to draw maps;")
        session.sharing.pack(file)
    return file


def _drop(user: User, words: str) -> None:
    user.app.post_message(events.Paste(words))


def _shows(user: User, screen: str) -> bool:
    return type(user.app.screen).__name__ == screen


@pytest.mark.parametrize("form", ["'{}' ", "file://{}", "{}"])
async def test_a_pack_dropped_on_the_desk_is_shown_and_taken_in(
    app: DraftingApp, driven: Driven, sent: Path, form: str
) -> None:
    async with driven(app) as user:
        await user.sees("Guarding")
        _drop(user, form.format(sent).replace(" ", "%20" if form.startswith("file") else " "))
        await user.until(lambda: _shows(user, "ComingScreen"))
        await user.sees("Peru")
        await user.press("y")
        await user.sees("draw maps")


async def test_what_is_left_stays_out(
    app: DraftingApp, driven: Driven, sent: Path, working_text: Callable[[], Resolution]
) -> None:
    before = working_text()
    async with driven(app) as user:
        await user.sees("Guarding")
        _drop(user, str(sent))
        await user.until(lambda: _shows(user, "ComingScreen"))
        await user.press("n")
        await user.until(lambda: _shows(user, "DeskScreen"))
    assert working_text() == before


async def test_words_that_name_no_pack_are_pasted_as_ever(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    other = tmp_path / "letter.docx"
    other.write_bytes(b"x")
    async with driven(app) as user:
        await user.sees("Guarding")
        _drop(user, str(other))
        await user.until(lambda: _shows(user, "PasteScreen"))
