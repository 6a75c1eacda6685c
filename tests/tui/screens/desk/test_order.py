from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui import escapes
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Reader = Callable[[], Resolution]


def labels(text: Resolution) -> list[str]:
    return [unit.id for unit in text.walk()]


async def test_marked_paragraphs_carry_a_sign_and_are_counted(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("space", "space")
        await user.sees("✓      Recalling")
        await user.sees("✓ PP2")
        assert "2 marked" in " · ".join(user.desk.status.places)
        await user.press("up", "space")
        assert "1 marked" in " · ".join(user.desk.status.places)


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        (["d"], ["pb", "ob", "oba", "obb"]),
        (["m", *["up"] * 9, "enter"], ["pa", "oa", "oc", "pb", "ob", "oba", "obb"]),
    ],
)
async def test_marked_paragraphs_are_deleted_and_moved_together(
    app: DraftingApp, driven: Driven, working_text: Reader, keys: list[str], order: list[str]
) -> None:
    async with driven(app) as user:
        before = working_text()
        for key in ("pa", "oa", "oc"):
            await user.at(key)
            await user.press("space")
        await user.press(*keys)
        await user.until(lambda: labels(working_text()) == order)
        await user.hears("u undo")
        assert not user.desk.text.marked
        await user.press("u")
        await user.until(lambda: working_text() == before)


async def test_all_up_to_here_are_marked_and_escape_takes_the_marks_away_first(
    app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(escapes, "SOON", 0)
    async with driven(app) as user:
        await user.at("pb")
        await user.press("space")
        await user.at("obb")
        await user.press("M")
        assert user.desk.text.marked == {"pb", "oa", "ob", "oba", "obb"}
        await user.press("escape")
        assert not user.desk.text.marked
        await user.press("escape")
        await user.until(lambda: user.app.screen.NAME == "Session")


async def test_what_was_copied_is_put_into_another_resolution(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.begin("ponds", "Ponds")
    async with driven(app) as user:
        await user.at("pa")
        await user.press("space")
        await user.at("ob")
        await user.press("space", "Y")
        await user.hears("PP1 and OP2 copied")
        assert user.app.clipboard.splitlines() == [
            "Recalling its earlier words on clean water,",
            "2. Requests the Secretary-General:",
            "(a) To count the boats;",
            "(b) To report on what was counted;",
        ]
        await user.press("q")
        user.app.screen.open_desk("ponds")
        await user.sees("Ponds")
        await user.press("P")
        await user.hears("Copied PP1 and OP2 to PP1 and OP1")
    with Session.open(store, context) as session:
        text = session.text("ponds")
    # In a text in which nothing is written each begins the part that it is of.
    assert [len(unit.children) for unit in (*text.preamble, *text.operative)] == [0, 2]
    assert len(text.preamble) == 1
    assert text.notes[0].text == "Economic and Social Council resolution 1999/99."


async def test_nothing_copied_is_said(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("P")
        await user.hears("Nothing was copied yet")
