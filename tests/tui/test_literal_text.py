"""Square brackets are text, and control characters never reach the terminal, on every screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first

from drafting.dataclasses import fields
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.text_safety import visible
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

NOT_AGREED = "[to extend][to renew] [link](x) [red]a[/] [/]"
NAMED = [entry.name for entry in fields(Masthead) if entry.name != "other"]


def bracketed(words: str, suffix: str = "") -> Resolution:
    """A text with `words` in every field; `suffix` tells two states of it apart."""
    words += suffix
    values = dict.fromkeys(NAMED, words)
    return Resolution(
        masthead=Masthead(**values, other=(words,)),
        sponsors=(words,),
        kind=words,
        submitted_by=words,
        chapeau=words,
        title=words,
        enacting=words,
        preamble=(Unit("pa", Kind.PREAMBULAR, f"{words}[^na]"),),
        operative=(
            Unit("sa", Kind.SECTION, words),
            Unit("ha", Kind.HEADING, words, level=1),
            Unit("oa", Kind.OPERATIVE, words, (Unit("ob", Kind.SUBPARAGRAPH, words),)),
            Unit("ta", Kind.TABLE, f"{words} | {words}"),
        ),
        annexes=(Unit("aa", Kind.ANNEX, words, (Unit("ab", Kind.NUMBERED, words),)),),
        notes=(Note("na", words),),
        closing=words,
    )


def store_with(path: Path, context: Context, words: str) -> Path:
    with Session.create(path, "ccpcj", context) as session:
        session.store.add("L.4", bracketed(words), signed(context, words))
        session.editing.make_draft("L.4", "zero")
        for unit in ("pa", "oa", "ob", "sa", "aa"):
            session.editing.rewrite("L.4", unit, f"{words} anew")
        session.editing.set_field("L.4", "title", f"{words} anew")
    return path


@pytest.fixture
def author(context: Context) -> Context:
    return context.as_author(f"Cuba {NOT_AGREED}")


async def leave(user: User) -> None:
    await user.press("escape")
    await user.until(lambda: user.app.screen.__class__.__name__ == "DeskScreen")


@pytest.mark.slow
async def test_every_screen_shows_brackets_unchanged(
    tmp_path: Path, author: Context, driven: Driven
) -> None:
    store = store_with(tmp_path / "session", author, NOT_AGREED)
    app = DraftingApp(Bridge(store, author), blink=False)
    async with driven(app, (220, 90)) as user:
        await user.sees(f"{NOT_AGREED} anew")
        await user.press("enter")
        await user.sees(f"as Cuba {NOT_AGREED}")
        await _every_block(user)
        await _the_panes(user)
        await _the_other_screens(user)
        await _the_dialogs(user)


async def _every_block(user: User) -> None:
    page = user.desk.panes.page
    await user.until(lambda: len(page.keys) > 10)
    for key in page.keys:
        shown = " ".join(" ".join(line.plain for line in page.block(key).lines).split())
        assert NOT_AGREED in shown, key
        drawn = "".join(page.line_strip(line).text for line in page.block(key).lines)
        assert "[to extend][to renew]" in drawn, key
    masthead = " ".join(line.plain for line in page.block("field:masthead").lines)
    others_and_named_but_the_number = len(NAMED)
    assert masthead.count("[to extend][to renew]") == others_and_named_but_the_number
    title = " ".join(line.plain for line in page.block("field:title").lines)
    assert title.count("[to extend][to renew]") == 2, "the number leads the title"


async def _the_panes(user: User) -> None:
    await user.at("oa")
    await user.until(lambda: user.desk.panes.story.blocks)
    story = user.desk.panes.story
    told = " ".join(line.plain for block in story.blocks for line in block.lines)
    assert f"Cuba {NOT_AGREED}" in " ".join(told.split())
    outline = " ".join(
        line.plain for block in user.desk.panes.outline.blocks for line in block.lines
    )
    assert outline.count("[to extend]") >= 7
    await user.press("enter")
    await user.sees(f"{NOT_AGREED} anew")
    await user.type("!")
    await user.press("escape")
    await user.hears(f"Saved in the record as Cuba {NOT_AGREED}")
    await user.sees(f"Saved in the record as Cuba {NOT_AGREED}")


async def _the_other_screens(user: User) -> None:
    await user.press("r")
    await user.sees("redline")
    await user.until(lambda: len(user.app.screen.view.keys) > 3)
    await user.press("c")
    for _ in range(2):
        sheet = user.app.screen.view
        for key in sheet.keys[2:]:
            drawn = "".join(sheet.line_strip(line).text for line in sheet.block(key).lines)
            assert "[to extend][to renew]" in drawn, drawn
        await user.press("v")
    await leave(user)
    await user.press("h")
    await user.sees("history")
    await user.press("a")
    await user.until(lambda: len(user.app.screen.view.keys) == 3)
    assert user.screen.count(NOT_AGREED) >= 6
    await leave(user)


async def _the_dialogs(user: User) -> None:
    await user.press("f")
    await user.sees("place and dates")
    assert user.screen.count(NOT_AGREED) > 15
    await leave(user)
    await user.press("slash")
    await user.type(NOT_AGREED)
    await user.sees(NOT_AGREED)
    await user.press("enter")
    await user.hears(f"“{NOT_AGREED}”")
    await user.sees(f"“{NOT_AGREED}”")
    await user.press("colon")
    await user.type(NOT_AGREED)
    await user.press("enter")
    await user.hears(f"There is no paragraph {NOT_AGREED}")
    await user.press("D")
    await user.type(NOT_AGREED)
    await user.press("enter")
    await user.until(lambda: NOT_AGREED in user.said and "paragraph" not in user.said)
    await user.press("x")
    await user.sees("Export")


@pytest.mark.parametrize(
    "evil",
    at_first(1, ["\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\u202egnihtyna", "\x00\x08\x7f"]),
)
async def test_control_characters_of_a_document_never_reach_the_terminal(
    evil: str, context: Context, store: Path, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = bracketed(f"a{evil}b")
    monkeypatch.setattr(Session, "text", lambda *_: hostile)
    async with driven(DraftingApp(Bridge(store, context), "L.4", blink=False), (140, 60)) as user:
        await user.sees(visible(f"a{evil}b"))
        for keys in ((), ("enter",), ("escape",), ("f",), ("escape",), ("h",), ("escape",)):
            await user.press(*keys)
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", user.screen)
