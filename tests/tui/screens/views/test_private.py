"""Private notes on the screens: noted, seen beside the text and in the room, and hidden."""

from __future__ import annotations

from pathlib import Path

from support.keyboard_user import Driven, User

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.private.views import NoteRow
from drafting.workspace.session import Session

HANDLE = "L.4"
FALLBACK = "*Invites* States to [share] maps;"


def noted(store: Path, context: Context) -> list[NoteRow]:
    with Session.open(store, context) as session:
        return session.private.rows()


def text(store: Path, context: Context) -> Resolution:
    with Session.open(store, context) as session:
        return session.text(HANDLE)


def note(store: Path, context: Context, kind: str, words: str, what: str = "OP1") -> None:
    with Session.open(store, context) as session:
        session.private.add(kind, words, HANDLE, what)


def files_with(words: bytes, folder: Path) -> list[Path]:
    """The files outside the private layer that have some words."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [one for one in files if "private" not in one.parts and words in one.read_bytes()]


async def on_op1(user: User) -> None:
    await user.press("colon", *"op1", "enter")
    await user.at("oa")


async def test_a_red_line_is_noted_seen_in_the_margin_and_in_the_room(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app, (80, 24)) as user:
        await on_op1(user)
        await user.press("full_stop")
        await user.sees("Nothing private is noted here.")
        await user.press("a")
        await user.sees("Private, on OP1: which kind of note?")
        await user.press("r")
        await user.type("Never [share] alone")
        await user.press("enter")
        await user.hears("Red line on OP1 of L.4 noted, for the delegation alone")
        await user.sees("Never [share] alone")
        await user.press("q")
        await user.sees("◆")
        await user.sees("1 red line")
        await user.press("T")
        await user.sees("Red line: Never [share] alone")
        await user.press("semicolon")
        await user.hears("Private notes are hidden.")
        assert "Never" not in user.screen
        assert "◆" not in user.screen
    (row,) = noted(store, context)
    assert (row.kind, row.label, row.texts) == ("red line", "OP1", ("Never [share] alone",))


async def test_a_fallback_goes_into_the_text_after_it_was_said_that_it_is_public_then(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    note(store, context, "fallback", FALLBACK)
    async with driven(app) as user:
        await on_op1(user)
        await user.press("full_stop")
        await user.sees("Fallback on OP1 of L.4")
        await user.press("t")
        await user.sees("will be public, for everybody who has L.4.")
        await user.press("escape")
        assert text(store, context).find("oa").text != FALLBACK
        await user.press("t")
        await user.sees("will be public")
        await user.press("y")
        await user.hears("OP1")
        await user.press("q")
        await user.sees("Invites States to [share] maps;")
    assert text(store, context).find("oa").text == FALLBACK


async def test_a_note_is_changed_removed_and_brought_back_and_no_line_of_it_is_kept(
    app: DraftingApp, driven: Driven, store: Path, context: Context, tmp_path: Path
) -> None:
    note(store, context, "note", "Weaksauce")
    async with driven(app) as user:
        await user.press("full_stop")
        await user.sees("Weaksauce")
        await user.press("e")
        await user.type(" indeed")
        await user.press("enter")
        await user.hears("Note on OP1 of L.4 changed.")
        await user.press("d")
        await user.hears("removed; its history stays")
        await user.press("u", "u")
        await user.sees("Weaksauce")
        await user.press("h")
        await user.sees("removed")
        await user.press("enter")
        await user.at("oa")
    assert [row.texts for row in noted(store, context)] == [("Weaksauce",)]
    assert not files_with(b"Weaksauce", tmp_path)


async def test_what_a_colleague_notes_is_shown_beside_the_text_while_it_is_open(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await on_op1(user)
        assert "◆" not in user.screen
        note(store, replace(context, author="Chile"), "red line", "Never")
        await user.sees("◆")
