"""A terminal that is closed while another program stands between."""

from __future__ import annotations

import os
import sys

import pytest

from drafting.tui.hang_up import is_gone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


def test_a_terminal_is_gone_once_nobody_holds_its_other_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other_end, keyboard = os.openpty()
    with os.fdopen(keyboard) as opened:
        monkeypatch.setattr(sys, "__stdin__", opened)
        assert not is_gone()
        os.close(other_end)
        assert is_gone()


def test_without_a_keyboard_nothing_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", None)
    assert not is_gone()
