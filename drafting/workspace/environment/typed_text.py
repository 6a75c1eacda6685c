"""Text that came from outside as bytes: from the command line, or from a variable."""

from __future__ import annotations

_FIRST, _LAST = 0xDC80, 0xDCFF
"""What Python puts for bytes that are no UTF-8, each as its value above 0xDC00."""
_MOST_SHOWN = 60


def is_text(typed: str) -> bool:
    """Whether everything that was typed could be read as text."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        return False
    return True


def refusal(typed: str) -> str:
    """Why what was typed is refused, with its strange bytes as figures."""
    shown = "".join(_shown(char) for char in typed[:_MOST_SHOWN])
    cut = "…" if len(typed) > _MOST_SHOWN else ""
    return f"“{shown}{cut}” is not UTF-8, so it cannot be read as text: give it in UTF-8"


def _shown(char: str) -> str:
    return f"\\x{ord(char) - 0xDC00:02x}" if _FIRST <= ord(char) <= _LAST else char
