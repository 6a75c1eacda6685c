"""The program: the command line, with the terminal interface behind `open` and `demo`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from drafting.cli.main import main as command_line

if TYPE_CHECKING:
    from pathlib import Path

    from drafting.workspace.context import Context


def main() -> int:
    """Run the program; the exit code is that of the command line."""
    return command_line(interface=_open_interface)


def _open_interface(store: Path, context: Context, handle: str) -> None:
    from drafting.tui import run

    run(store, context, handle)


if __name__ == "__main__":
    sys.exit(main())
