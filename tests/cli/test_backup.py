"""A copy of the whole session in one file, and a session made of it."""

from pathlib import Path

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def test_a_copy_becomes_the_session_again(call: Call, tmp_path: Path):
    shown = call("show", "L.90", "--json").out
    written = call("backup", str(tmp_path / "copy.bundle"))
    assert written.code == 0
    assert "1 resolution with all drafts and changes" in written.out
    again = tmp_path / "again"
    restored = call("backup", str(tmp_path / "copy.bundle"), "--restore", str(again))
    assert restored.code == 0
    assert call("--store", str(again), "show", "L.90", "--json").out == shown
    assert call("--store", str(again), "doctor").code == 0
