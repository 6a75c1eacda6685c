"""Resolutions are renamed, copied, archived, deleted and brought back from the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.journal import Journal, Unsaved
from drafting.workspace.environment.places import Place, Places
from drafting.workspace.session import Session


async def test_a_mistyped_handle_is_mended_and_what_was_being_written_follows(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    journal = Journal.of(store, context)
    journal.keep(Unsaved("L.4", "oa", "", "*Asks* all", context.now()))
    Places(store, context).keep("L.4", Place("ob", 3))
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("R")
        await user.replies("L.14")
        await user.hears("L.4 is called L.14 now.")
        await user.sees("L.14")
    assert [kept.handle for kept in journal.unsaved()] == ["L.14"]
    places = Places(store, context)
    assert (places.find("L.14").key, places.find("L.4").key) == ("ob", "")
    with Session.open(store, context) as session:
        assert session.handles() == ("L.14",)
        assert [row.label for row in session.drafts("L.14")] == ["zero"]


async def test_a_handle_that_another_text_has_is_refused_and_the_line_stays(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.begin("L.9")
    async with driven(session_app) as user:
        await user.sees("L.9")
        await user.press("R")
        await user.replies("l.9")
        await user.sees("There is a resolution L.9 in this session already")
        await user.replies("L.10")
        await user.hears("L.4 is called L.10 now.")


async def test_a_copy_has_the_words_and_none_of_the_identities(
    session_app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("C")
        await user.replies("L.5")
        await user.hears("L.5 begun as a copy of L.4.")
    with Session.open(store, context) as session:
        first, second = session.text("L.4"), session.text("L.5")
    assert [unit.text for unit in second.operative] == [unit.text for unit in first.operative]
    assert not {unit.id for unit in first.walk()} & {unit.id for unit in second.walk()}
    assert (second.notes[0].text, second.masthead.symbol) == (first.notes[0].text, "")
    assert f"[^{second.notes[0].id}]" in second.preamble[0].text


async def test_what_is_deleted_leaves_the_list_and_is_brought_back_from_another(
    session_app: DraftingApp,
    driven: Driven,
    working_text: Callable[[], Resolution],
) -> None:
    before = working_text()
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("d")
        await user.hears("all of it stays on record, and can be brought back: D lists it.")
        await user.sees("No resolution yet")
        await user.press("D")
        await user.sees("deleted by Cuba")
        await user.press("enter")
        await user.hears("L.4 brought back.")
        await user.sees("Guarding")
    assert working_text() == before


async def test_what_is_archived_is_off_the_list_until_it_is_brought_back(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        await user.press("A")
        await user.sees("No resolution yet")
        await user.press("D")
        await user.sees("archived by Cuba")
        await user.press("enter")
        await user.sees("Guarding")
        await user.press("D")
        await user.hears("Nothing was archived or deleted.")
