"""Square brackets around what is not agreed."""

from __future__ import annotations


def bracketed(text: str) -> str:
    """Text in the square brackets of what is not agreed; once is enough."""
    if not text or _is_bracketed(text):
        return text
    opening = "\\[" if text.startswith("^") else "["
    return f"{opening}{text}]"


def _is_bracketed(text: str) -> bool:
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if depth <= 0:
            return position == len(text) - 1 and character == "]" and len(text) > 1
    return False
