"""The base text on the screen: which document it is, checked, written out and replaced."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from support.keyboard_user import Driven

from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def issued(tmp_path: Path, store: Path, context: Context) -> Path:
    """A Word file of the rivers as they were tabled."""
    path = tmp_path / "E_CN.15_2017_L.4.docx"
    with Session.open(store, context) as session:
        body = load_body("ccpcj", context.templates)
        write_document(session.text("L.4", "zero"), path, body)
    return path


def same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


async def test_a_text_without_a_base_says_how_to_give_it_one(
    app: DraftingApp, driven: Driven, issued: Path
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("b")
        await user.sees("No issued document is kept for L.4")
        await user.press("w")
        await user.hears("No issued document is kept for L.4")
        await user.press("a")
        await user.type(str(issued))
        await user.press("enter")
        await user.hears("E_CN.15_2017_L.4.docx is the base text of L.4 now: 7 of its 7 paragraphs")
        await user.sees("L.4 starts from E_CN.15_2017_L.4.docx")
        await user.sees("as draft zero has it")
        await user.press("escape")
        await user.sees("Recalling")


@pytest.mark.slow
async def test_a_base_is_checked_and_written_out_to_the_byte(
    app: DraftingApp, driven: Driven, issued: Path, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.issued.attach("L.4", issued)
    copy = issued.with_name("copy.docx")
    async with driven(app, (80, 24)) as user:
        await user.sees("Recalling")
        await user.press("b")
        await user.sees("that document, to the byte.")
        await user.press("w", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(copy))
        await user.press("enter")
        await user.hears("Wrote E_CN.15_2017_L.4.docx to")
        assert same(copy, issued)
        await user.press("w", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(copy))
        await user.press("enter")
        await user.hears("is there already")
        copy.write_bytes(b"something else")
        await user.press("c")
        await user.type(str(copy))
        await user.press("enter")
        await user.hears("is not that document, or was changed since.")
        await user.press("c")
        await user.type(str(copy.with_name("none.docx")))
        await user.press("enter")
        await user.hears("there is no such file")


@pytest.mark.slow
async def test_the_changes_to_the_base_are_exported_as_that_document(
    app: DraftingApp, driven: Driven, issued: Path, store: Path, context: Context, tmp_path: Path
) -> None:
    with Session.open(store, context) as session:
        session.editing.delete("L.4", "OP1")
        session.editing.set_field("L.4", "symbol", "E/CN.15/2017/L.4/Rev.1")
        session.editing.make_draft("L.4", "second")
        session.issued.attach("L.4", issued)
    target = tmp_path / "out.docx"
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.until(lambda: user.app.screen.query("Choice"))
        await user.press("right")
        await user.sees("Word, changes tracked")
        # The issued text is offered to be compared with, not the latest draft.
        await user.until(lambda: "zero" in user.screen.split("\n")[user.row_of("against")])
        await user.press("shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(target))
        await user.press("enter")
        await user.hears(f"Wrote {target}: E_CN.15_2017_L.4.docx with the changes from L.4@zero")
    assert same_furniture(target, issued)
    # The symbol is changed where the head of the page prints it.
    with ZipFile(target) as written:
        heads = [written.read(name) for name in written.namelist() if "/header" in name]
    assert any(b"<w:ins " in head and b"/Rev.1" in head for head in heads)


def same_furniture(one: Path, other: Path) -> bool:
    with ZipFile(one) as first, ZipFile(other) as second:
        return all(
            first.read(name) == second.read(name)
            for name in second.namelist()
            if name != "word/document.xml" and "/header" not in name
        )


async def test_a_base_that_no_draft_reads_as_can_be_compared_with(
    app: DraftingApp, driven: Driven, issued: Path, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.files.import_file(issued, handle="other", label="")
        session.editing.delete("other", "OP1")
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("q")
        await user.until(lambda: "other" in user.app.screen.list.keys)
        user.app.screen.list.go("other")
        await user.press("r")
        await user.sees("base → working text")
        await user.sees("1 change")


async def test_what_is_no_word_file_cannot_be_a_base(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    (tmp_path / "ponds.txt").write_text("1. Decides to keep [all] ponds.\n", encoding="utf-8")
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("b")
        await user.sees("No issued document")
        await user.press("a")
        await user.type(str(tmp_path / "ponds.txt"))
        await user.press("enter")
        await user.hears("ponds.txt is no Word file (.docx)")
