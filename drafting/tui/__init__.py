"""The terminal interface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.context import Context


def run(context: Context, store_path: Path, handle: str = "") -> str:
    """Show the session at `store_path`, or one resolution of it, until the person leaves.

    Gives a sentence that says why, if the session could not be opened, else nothing.
    """
    from drafting.tui.bridge import Bridge

    bridge = Bridge(store_path, context)
    bridge.begin()
    from drafting.tui.app import DraftingApp

    return str(DraftingApp(bridge, handle).run() or "")
