"""What came of a call, to be told also where its answer got lost or it failed half-way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli import streams

if TYPE_CHECKING:
    from drafting.workspace.session import Session

FAILED = 2
_MOST_TOLD = 5


class Outcome:
    """The sessions that one call opened and the files that it wrote, as they stand at its end."""

    def __init__(self) -> None:
        self.sessions: list[Session] = []
        self.files: list[Path] = []

    def answered(self, code: int) -> int:
        """The exit code of a call that went well, unless its answer could not be written."""
        why = streams.trouble()
        if not why:
            return code
        done = self._done()
        told = f"{done} This is done, but the" if done else "The"
        streams.complain(f"{told} answer could not be written to standard output: {why}.")
        return FAILED

    def failed(self, sentence: str) -> int:
        """Say what went wrong, and what was done nevertheless; gives the exit code."""
        streams.trouble()
        done = self._done()
        streams.complain(f"{sentence} Done before that: {done}" if done else sentence)
        return FAILED

    def _done(self) -> str:
        sentences = [said for session in self.sessions for said in session.recorded]
        sentences += [f"Wrote {path}." for path in self.files]
        left = len(sentences) - _MOST_TOLD
        more = f" (and {left} more)" if left > 0 else ""
        return " ".join(sentences[:_MOST_TOLD]) + more
