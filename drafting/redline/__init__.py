"""What changed between two texts, word by word: one edit script, rendered many times."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.redline.comparison import redline
    from drafting.redline.identities import identified
    from drafting.redline.merge import Merge, merge_text
    from drafting.redline.outcome import Standing, accepted, new_text, old_text, rejected
    from drafting.redline.styles import credited, styled
    from drafting.redline.word_diff import words

__all__ = [
    "Merge", "Standing", "accepted", "credited", "identified", "merge_text", "new_text", "old_text",
    "redline", "rejected", "styled", "words",
]  # fmt: skip

_HOMES = {
    "redline": "comparison",
    "identified": "identities",
    "Merge": "merge", "merge_text": "merge",
    "Standing": "outcome", "accepted": "outcome", "rejected": "outcome",
    "new_text": "outcome", "old_text": "outcome",
    "credited": "styles", "styled": "styles",
    "words": "word_diff",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Load what computes only when it is asked for: most callers read the values alone."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
