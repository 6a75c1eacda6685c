from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.mark.parametrize(
    ("turns", "suffix", "begins"),
    at_first(
        3,
        [
            (0, ".docx", b"PK"),
            (1, ".docx", b"PK"),
            (2, ".md", b""),
            (3, ".txt", b""),
            (4, ".json", b"{"),
            (5, ".html", b"<!"),
            (6, ".html", b"<!"),
            (7, ".xml", b"<?xml"),
        ],
    ),
)
async def test_export_writes_the_file_and_says_where(
    app: DraftingApp, driven: Driven, tmp_path: Path, turns: int, suffix: str, begins: bytes
) -> None:
    target = tmp_path / f"out{suffix}"
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter", "x", "escape", "x")
        await user.sees("Export L.4")
        await user.sees("Word document")
        await user.press(*["right"] * turns, "shift+tab")
        await user.press("ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(target))
        await user.press("enter")
        await user.until(lambda: len(user.app.screen_stack) == 2, 20)
        await user.hears(str(target))
        assert target.read_bytes().startswith(begins)
        assert target.stat().st_size > 100


async def test_a_file_that_is_there_is_replaced_only_on_a_second_enter(
    app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "E_CN.15_2017_L.4.docx").write_bytes(b"mine")
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.until(lambda: user.app.screen.query("Choice"))
        await user.until(lambda: user.app.screen.query_one("Input").value)
        assert user.app.screen.query_one("Input").value.endswith("E_CN.15_2017_L.4-2.docx")
        await user.press("shift+tab", "end", *["backspace"] * len("-2.docx"))
        await user.type(".docx")
        await user.press("enter")
        await user.sees("is there already")
        assert (tmp_path / "E_CN.15_2017_L.4.docx").read_bytes() == b"mine"
        await user.press("enter")
        await user.hears("E_CN.15_2017_L.4.docx")
        assert (tmp_path / "E_CN.15_2017_L.4.docx").read_bytes() != b"mine"


async def test_an_export_that_cannot_be_written_says_why_and_stays_open(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.sees("Word document")
        await user.press("right", "right", "shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(tmp_path / "no" / "such" / "folder.md"))
        await user.press("enter")
        await user.until(lambda: "folder" in str(user.app.screen.query_one("#outcome").render()))


async def test_a_redline_never_begins_at_the_text_itself_and_is_named_after_both(
    app: DraftingApp, driven: Driven, store: Path, context: Context, tmp_path: Path
) -> None:
    with Session.open(store, context) as session:
        session.editing.make_draft("L.4", "L.4")
        session.editing.replace_words("L.4", "oc", "second", "third")
        session.editing.make_draft("L.4", "L.4/Rev.1", {"symbol", "kind"})
    target = tmp_path / "sent"
    target.mkdir()
    async with driven(app, size=(80, 24)) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.sees("Word document")
        field = user.app.screen.query_one("Input")
        assert Path(field.value).name == "E_CN.15_2017_L.4_Rev.1.docx"
        await user.press("right")
        await user.until(lambda: "redline" in field.value)
        assert Path(field.value).name == "E_CN.15_2017_L.4_Rev.1_redline_from_L.4.docx"
        assert "< L.4 >" in user.screen
        await user.press("tab", "right")
        await user.until(lambda: "< L.4/Rev.1 >" in user.screen)
        assert "< L.4 >" in user.screen
        await user.press("right")
        await user.until(lambda: "< zero >" in user.screen)
        await user.press("left", "shift+tab", "shift+tab", "ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(target / "sent.docx"))
        await user.press("enter")
        await user.hears("sent.docx")
        # The folder is where the next file is offered.
        await user.press("x")
        await user.until(lambda: user.app.screen.query("Choice"))
        offered = user.app.screen.query_one("Input").value
        assert Path(offered) == target / "E_CN.15_2017_L.4_Rev.1.docx"


async def test_where_nothing_differs_the_screen_says_so(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.sees("Word document")
        await user.press("right")
        await user.sees("Nothing differs from zero")
