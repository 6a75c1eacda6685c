"""What was being written when the program ended, and whose place somebody took out since."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.workspace.context import Context
from drafting.workspace.journal import Journal, Unsaved
from drafting.workspace.session import Session

LOST = "*Urges* all to wait;"


@pytest.mark.parametrize("unit", ["oc", "after oc", "note:zz"])
async def test_text_whose_place_was_taken_out_is_offered_as_a_new_paragraph(
    app: DraftingApp, driven: Driven, store: Path, context: Context, unit: str
) -> None:
    journal = Journal.of(store, context)
    inserting = unit.startswith("after")
    journal.keep(Unsaved("L.4", unit, "What it read.", LOST, context.now(), inserting=inserting))
    with Session.open(store, context) as session:
        session.delete("L.4", "oc")
    async with driven(app) as user:
        await user.hears("is kept: enter brings it back")
        assert journal.unsaved()
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        await user.type("!")
        await user.press("escape")
        await user.hears("Saved")
    with Session.open(store, context) as session:
        assert f"{LOST}!" in [one.text for one in session.text("L.4").walk()]
    assert journal.unsaved() == ()
