"""The program: the command line, and the terminal interface, alone or behind a verb."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from drafting import __version__

_ALLOCATIONS_BETWEEN_LOOKS = 100_000
_INTERRUPTED = 130


def main() -> int:
    """Run the program; the exit code is that of the command line."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        # Answered before anything is loaded: start-up is measured.
        with suppress(OSError):
            sys.stdout.write(f"drafting {__version__}\n")
            sys.stdout.flush()
            return 0
    try:
        return _run()
    except KeyboardInterrupt:
        # The command line says so itself, once it is loaded.
        with suppress(OSError, AttributeError):
            sys.stderr.write("drafting: Stopped; everything recorded so far is kept.\n")
        return _INTERRUPTED


def _run() -> int:
    # A call ends before there is garbage worth the many looks that Python takes for it.
    gc.set_threshold(_ALLOCATIONS_BETWEEN_LOOKS)
    from drafting.cli.main import main as command_line
    from drafting.tui import run, serve, start

    code = command_line(interface=run, server=serve, start=start)
    # The process ends: its memory goes at once, and need not be searched for garbage first.
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
