"""Whether the terminal is gone: somebody closed its window, or the line broke.

The system mostly ends the program then. Where another program stands between them, such as a shell
script or `make`, nobody does.
"""

from __future__ import annotations

import select
import sys

SECONDS = 1.0
"""How often it is looked."""


def is_gone() -> bool:
    """Whether nobody is at the other end of the keyboard any more."""
    keyboard = sys.__stdin__
    if sys.platform == "win32" or keyboard is None or keyboard.closed:
        return False
    looking = select.poll()
    looking.register(keyboard.fileno(), 0)
    return any(event & (select.POLLHUP | select.POLLNVAL) for _, event in looking.poll(0))
