"""What changed between two texts, word by word: one edit script, rendered many times."""

from drafting.redline.comparison import redline
from drafting.redline.identities import identified
from drafting.redline.merging import Merge, merge_text
from drafting.redline.outcome import Standing, accepted, new_text, old_text, rejected
from drafting.redline.styles import styled
from drafting.redline.wording import words

__all__ = [
    "Merge", "Standing", "accepted", "identified", "merge_text", "new_text", "old_text",
    "redline", "rejected", "styled", "words",
]  # fmt: skip
