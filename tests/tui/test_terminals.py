"""Terminals of every kind, and texts that strain them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first, first

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.settings import Settings
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

SIZES = [(80, 24), (100, 30), (250, 80), (40, 12)]


def opened(store: Path, context: Context, settings: Settings) -> DraftingApp:
    return DraftingApp(Bridge(store, replace(context, settings=settings)), "L.4", blink=False)


async def test_a_plain_terminal_is_sent_nothing_but_ascii_around_the_text(
    store: Path, context: Context, driven: Driven
) -> None:
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oa", "*Urges* States to share maps;")
        session.editing.set_field("L.4", "place_and_dates", "Vienna")
    async with driven(opened(store, context, Settings(signs="plain")), (120, 60)) as user:
        await user.sees(">| 1.") if user.desk.text.key == "oa" else await user.sees(" | 1.")
        assert "clean water,^1" in user.screen
        assert user.screen.isascii(), [letter for letter in user.screen if not letter.isascii()]
        await user.press("r")
        await user.sees("<-Invites-><+Urges+>")


async def test_the_theme_and_the_keys_come_from_the_settings(
    store: Path, context: Context, driven: Driven
) -> None:
    settings = Settings(theme="light", keys={"desk.history": "b"})
    app = opened(store, context, settings)
    async with driven(app) as user:
        assert app.theme == "drafting-light"
        await user.at("oc")
        await user.sees("b history")
        await user.press("b")
        await user.sees("OP3 history")


async def test_without_colour_the_signs_carry_the_meaning(
    store: Path, context: Context, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with Session.open(store, context) as session:
        session.editing.move("L.4", "oc", "before oa")
        session.editing.delete("L.4", "pb")
    async with driven(opened(store, context, Settings())) as user:
        await user.sees("▏ 1.   Decides")
        await user.press("r")
        await user.sees("⇄ OP1 · moved")
        await user.sees("− PP2 · deleted")
        styles = {
            segment.style
            for strip in user.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.color and segment.style.color.triplet
        }
        assert all(len(set(style.color.triplet)) == 1 for style in styles)


STRAINING = {
    "arabic": "*يؤكد من جديد* التزامه القوي [بالتعاون] الدولي في مجال منع الجريمة،",
    "chinese": "*决定*请各国［继续］交流关于河流保护的资料，并向委员会提出报告。" * 3,
    "accents": "*Re\u0301affirme* l\u2019e\u0301galite\u0301 souveraine " + "e\u0301" * 200,
    "long word": "*Notes* " + "x" * 400 + " [and] more;",
    "long paragraph": "*Urges* " + "words [and] brackets " * 1000 + ";",
}


@pytest.mark.parametrize("name", at_first(3, STRAINING))
@pytest.mark.parametrize(
    "size", [SIZES[0], *(pytest.param(size, marks=pytest.mark.slow) for size in SIZES[1:])]
)
async def test_any_text_is_shown_edited_and_kept_at_any_size(
    store: Path, context: Context, driven: Driven, name: str, size: tuple[int, int]
) -> None:
    words = STRAINING[name]
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oa", words)
        before = session.text("L.4").find("oa").text
    async with driven(opened(store, context, Settings()), size) as user:
        await user.at("oa")
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        await user.press("home", "end", "Z", "escape")
        await user.hears("Saved")
        for line in user.screen.split("\n"):
            assert len(line) <= size[0]
    with Session.open(store, context) as session:
        after = session.text("L.4").find("oa").text
    assert after.replace("Z", "", 1) == before
    assert "Z" in after


@pytest.mark.slow
@pytest.mark.parametrize("count", first(1000, [0, 1, 1000]))
async def test_texts_of_no_one_and_a_thousand_paragraphs(
    store: Path, context: Context, driven: Driven, count: int
) -> None:
    units = tuple(Unit(f"u{i}", Kind.OPERATIVE, f"*Urges* number {i};") for i in range(count))
    with Session.open(store, context) as session:
        text = Resolution(title="Many", operative=units)
        session.store.add("many", text, signed(context, "Many tabled."))
    async with driven(DraftingApp(Bridge(store, context), "many", blink=False)) as user:
        await user.sees("Many")
        await user.press("end", "pageup", "home", "pagedown", "end")
        if count:
            await user.at(f"u{count - 1}")
            await user.sees(f"number {count - 1};")
        await user.press("o")
        await user.type("Last")
        await user.press("escape")
        await user.hears("Saved")
