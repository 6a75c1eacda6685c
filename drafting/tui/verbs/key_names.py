"""How keys are written for people."""

from __future__ import annotations

KEY_NAMES = {
    "escape": "esc", "question_mark": "?", "slash": "/", "colon": ":", "pageup": "pgup",
    "pagedown": "pgdn", "delete": "del", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "exclamation_mark": "!", "plus": "+", "underscore": "_", "equals_sign": "=",
    "percent_sign": "%", "full_stop": ".", "comma": ",", "semicolon": ";",
    "asterisk": "*", "less_than_sign": "<", "greater_than_sign": ">",
}  # fmt: skip


def key_name(keys: str) -> str:
    """How the first of some keys is written in the footer and in help."""
    first = keys.split(",", maxsplit=1)[0]
    head, plus, last = first.rpartition("+")
    return f"{head}{plus}{KEY_NAMES.get(last, last)}"
