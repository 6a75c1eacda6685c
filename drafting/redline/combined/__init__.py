"""The changes that several authors would make to one text, each apart from the others, in one.

Accepting the changes of one author and rejecting those of all others gives the text that this
author alone would make; rejecting all gives the old text. A word can be taken out under one
name only: where two would take out the same, the change of one of them stands in the
paragraph, and what the other would make of that stands whole behind it (`Beside`).
"""

from __future__ import annotations

from drafting.redline.combined.combination import combined
from drafting.redline.combined.values import Beside, Combined, Namer, Version

__all__ = ["Beside", "Combined", "Namer", "Version", "combined"]
