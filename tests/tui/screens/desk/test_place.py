"""Where one was: each text opens as it was left, and escape throws nobody out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.tui import escapes
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

Begin = Callable[[], DraftingApp]
LONG = "".join(f"\n\n{number}. *Notes* what was said of river {number};" for number in range(1, 60))


@pytest.fixture
def begin(store: Path, context: Context) -> Begin:
    """Starts the program once more, as after it was left."""
    return lambda: DraftingApp(Bridge(store, context), "L.4", blink=False)


@pytest.fixture
def long(store: Path, context: Context, tmp_path: Path) -> Path:
    """The session with a long text in place of the short one."""
    file = tmp_path / "long.txt"
    file.write_text(f"The General Assembly,{LONG}", encoding="utf-8")
    with Session.open(store, context) as session:
        session.files.import_onto(file, "L.4")
    return store


def scroll(user: User) -> int:
    return round(user.desk.panes.page.scroll_y)


@pytest.mark.usefixtures("long")
async def test_a_text_opens_at_the_paragraph_and_the_scroll_where_it_was_left(
    begin: Begin, driven: Driven
) -> None:
    async with driven(begin(), (100, 24)) as user:
        await user.sees("river 1")
        await user.press(*["pagedown"] * 4, *["up"] * 3)
        key, row = user.desk.text.key, scroll(user)
        assert row > 20
        await user.press("q")
    async with driven(begin(), (100, 24)) as user:
        await user.until(lambda: (user.desk.text.key, scroll(user)) == (key, row))
        await user.until(lambda: user.desk.drafts.label)
        await user.rest()
        assert (user.desk.text.key, scroll(user)) == (key, row)


@pytest.mark.usefixtures("long")
async def test_the_place_is_kept_while_one_works_and_is_no_part_of_the_record(
    begin: Begin, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        state = session.state()
    async with driven(begin(), (100, 24)) as user:
        await user.sees("river 1")
        await user.press("pagedown")
        await user.desk.place.keep()
        key = user.desk.text.key
        kept = [json.loads(path.read_text()) for path in context.data.rglob("places/*.json")]
        assert key in [one["key"] for one in kept]
        # As after a crash: nothing is done at the end.
        async with driven(begin(), (100, 24)) as again:
            await again.until(lambda: again.desk.text.key == key)
    with Session.open(store, context) as session:
        assert session.state() == state


async def test_a_view_is_as_it_was_left(begin: Begin, driven: Driven) -> None:
    async with driven(begin()) as user:
        await user.at("oa")
        await user.press("L", "H")
        user.desk.negotiation.show_more_or_less()
        await user.press("q")
    async with driven(begin()) as user:
        await user.at("oa")
        panes = user.desk.panes
        assert not panes.outline.display
        assert not panes.story.display
        assert panes.proposals_shown.value == "names only"


async def test_where_the_paragraph_is_gone_one_stands_at_what_is_in_its_place(
    begin: Begin, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(begin()) as user:
        await user.at("oa")
        await user.press("q")
    with Session.open(store, context) as session:
        session.editing.delete("L.4", "oa")
    async with driven(begin()) as user:
        await user.until(lambda: user.desk.text.key == "ob")


async def test_strange_things_in_the_place_of_a_place_are_no_fault(
    begin: Begin, driven: Driven, context: Context
) -> None:
    async with driven(begin()) as user:
        await user.at("oa")
        await user.press("q")
    for at, path in enumerate(sorted(context.data.rglob("places/*.json"))):
        path.write_text(("[1]", '{"key": 1, "view": {}}')[at % 2])
    async with driven(begin()) as user:
        await user.sees("Invites")
        await user.until(lambda: user.desk.text.key == "pa")


async def test_a_second_escape_within_a_second_stays_and_says_where_q_leads(
    begin: Begin, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(escapes, "SOON", 3600)
    async with driven(begin()) as user:
        await user.at("oa")
        await user.press("enter", "escape", "escape")
        await user.hears("q leads back")
        await user.press("escape", "escape")
        assert user.desk
        monkeypatch.setattr(escapes, "SOON", 0)
        await user.press("escape")
        await user.sees("handle")


async def test_a_new_resolution_is_the_one_selected_whatever_was_filtered(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("slash")
        await user.type("L.4")
        await user.press("enter", "n")
        await user.replies("A.1")
        await user.press("enter")
        await user.until(lambda: user.app.screen.list.key == "A.1")
        await user.press("enter")
        await user.until(lambda: user.desk.text.handle == "A.1")


async def test_a_filter_that_is_one_handle_chooses_it(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        text = session.text("L.4")
        for handle in ("A L.40", "L.41", "L.400"):
            session.store.add(handle, text, signed(context, "Begun."))
    async with driven(session_app) as user:
        await user.until(lambda: len(user.app.screen.list.keys) == 4)
        await user.press("slash")
        await user.type("l.4")
        await user.press("enter")
        await user.until(lambda: user.app.screen.list.key == "L.4")
        assert len(user.app.screen.list.keys) == 4


async def test_the_list_stands_at_the_text_that_was_opened_last(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.begin("A.1")
        session.begin("Z.9")
    async with driven(session_app) as user:
        await user.until(lambda: len(user.app.screen.list.keys) == 3)
        await user.press("end", "enter")
        await user.until(lambda: user.desk.text.handle == "Z.9")
    async with driven(DraftingApp(Bridge(store, context), blink=False)) as user:
        await user.until(lambda: user.app.screen.list.key == "Z.9")
