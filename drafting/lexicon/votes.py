"""How the foot of an adopted text says that it was adopted."""

from __future__ import annotations

from drafting.patterns import regex

_ADOPTED = regex(
    r"\b[Aa]dopted (?P<how>without a vote|by consensus|unanimously"
    r"|by (?:a )?(?:recorded |roll-call )?vote of \d+ to (?:\d+|none)"
    r"(?:, with (?:\d+|no) abstentions?)?)"
)
_WITHOUT_A_VOTE = frozenset({"without a vote", "by consensus", "unanimously"})


def adopted_how(foot: str) -> str:
    """The manner, as in “adopted by a recorded vote of 162 to 7”; empty where none is said."""
    found = _ADOPTED.search(" ".join(foot.split()))
    return f"adopted {found['how']}" if found else ""


def is_consensus(how: str) -> bool | None:
    """Whether a text was adopted without a vote; None where it is not known how it was."""
    return how.removeprefix("adopted ") in _WITHOUT_A_VOTE if how else None
