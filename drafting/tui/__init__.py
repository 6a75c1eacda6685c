"""The terminal interface."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context


def run(context: Context, store_path: Path, handle: str = "") -> str:
    """Show the session at `store_path`, or one resolution of it, until the person leaves.

    Gives a sentence that says why, if the session could not be opened, else nothing.
    """
    from drafting.tui.bridge import Bridge

    bridge = Bridge(store_path, context)
    bridge.begin()
    from drafting.tui.app import DraftingApp

    return str(DraftingApp(bridge, handle).run() or "")


def start(context: Context) -> str:
    """Show the start screen until the person leaves; gives a sentence if something failed."""
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge

    bridge = Bridge(context.sessions_folder, context)
    return str(DraftingApp(bridge, at_start=True).run() or "")


def serve(arguments: Sequence[str], host: str, port: int, promise: str) -> None:
    """Serve in a browser what the command line opens with these arguments. Raises ServeError.

    `promise` says what somebody with the address can do.
    """
    from drafting.workspace.errors import ServeError

    try:
        from drafting.tui.serving import serve as serve_session
    except ModuleNotFoundError as error:
        raise ServeError from error
    serve_session(arguments, host, port, promise)
