"""What changed between two texts, word by word: one edit script, rendered many times."""

from drafting.redline.comparison import redline
from drafting.redline.merging import Merge, merge_text
from drafting.redline.styles import styled
from drafting.redline.wording import words

__all__ = ["Merge", "merge_text", "redline", "styled", "words"]
