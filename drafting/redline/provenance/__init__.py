"""Who brought in and who took out each word between two states of a text.

The record is followed act by act (`Trace`); of each act only the texts that it changed
are looked at. A redline stays as it is: what it shows as changed is credited, and a
span that is the work of two is divided between them.
"""

from __future__ import annotations

from drafting.redline.provenance.credits import attributed, credited_texts
from drafting.redline.provenance.own_paragraphs import (
    Apart,
    MovedAgain,
    SharedParagraph,
    redline_apart,
)
from drafting.redline.provenance.steps import FIELD, NOTE, UNIT, Key, Step, steps_of, texts_of
from drafting.redline.provenance.trace import Trace
from drafting.redline.provenance.unit_history import UnitHistory

__all__ = [
    "FIELD", "NOTE", "UNIT", "Apart", "Key", "MovedAgain", "SharedParagraph", "Step", "Trace",
    "UnitHistory", "attributed", "credited_texts", "redline_apart", "steps_of", "texts_of",
]  # fmt: skip
