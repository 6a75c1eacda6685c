"""What can go wrong with an instruction of an amendment."""

from __future__ import annotations


class InstructionError(Exception):
    """An instruction that cannot be understood, applied or written; the message says why."""


class NoPlaceError(InstructionError):
    """An instruction that has not named the paragraph by the time it is needed."""


class CountError(InstructionError):
    """An instruction that tells of more or fewer paragraphs than follow it."""
