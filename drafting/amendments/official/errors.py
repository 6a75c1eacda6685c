"""What can go wrong with an instruction of an amendment."""

from __future__ import annotations


class InstructionError(Exception):
    """An instruction that cannot be understood, applied or written; the message says why."""
