"""A table for comments is written from the desk, and read back there."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.table_user import TableUser

from drafting.tui.app import DraftingApp


@pytest.mark.slow
async def test_a_table_is_written_and_what_was_filled_in_is_listed(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    path = tmp_path / "table.docx"
    async with driven(app) as user:
        await user.at("oc")
        await user.desk.run_action("table")
        await user.sees("Write the table for comments to")
        await user.press("ctrl+u")
        await user.type(str(path))
        await user.press("enter")
        await user.until(path.exists)
        await user.hears("as a table for comments")
        table = TableUser(path)
        table.comment("OP1", "EU: retain", "Atlantis: delete")
        table.save(path)
        await user.desk.run_action("comments")
        await user.sees("Table that was filled in")
        await user.type(str(path))
        await user.press("enter")
        await user.sees("Filled in by")
        await user.press("enter")
        await user.sees("“Atlantis” is no delegation")
        await user.sees("EU wants OP1 retained")
