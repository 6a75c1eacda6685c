"""The lines that were typed at prompts, by what was asked: for this run, and for the next."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from drafting.model.inline import tidy
from drafting.workspace.environment.context import Context

FILE = "typed.json"
_LINES = 40
_QUESTIONS = 60
"""The lines of a question, and the questions, beyond which the oldest go."""
_LARGEST = 4_000_000


class TypedLines:
    """What was typed, oldest first."""

    def __init__(self, file: Path | None) -> None:
        """`file` is where it is kept between two runs; None keeps it for this one."""
        self._file = file
        self._known: dict[str, list[str]] | None = None

    @classmethod
    def of(cls, store: Path, context: Context) -> TypedLines:
        """Those of one session. What visitors of a served page type is kept for nobody else."""
        own = None if context.files.is_of_visitor else context.own_folder(store)
        return cls(own / FILE if own else None)

    def to(self, question: str) -> tuple[str, ...]:
        """What was typed to a question."""
        return tuple(self._read_once().get(question, ()))

    def add(self, question: str, line: str) -> None:
        """Keep a line; it is the latest now, and stands once."""
        if not line.strip():
            return
        known = self._read_once()
        lines = [one for one in known.pop(question, ()) if one != line]
        known[question] = [*lines, line][-_LINES:]
        for oldest in list(known)[:-_QUESTIONS]:
            del known[oldest]
        self._write(known)

    def _read_once(self) -> dict[str, list[str]]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> dict[str, list[str]]:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_text

        if self._file is None:
            return {}
        try:
            found = json.loads(small_text(self._file, _LARGEST))
            return {
                str(question): [tidy(str(line)) for line in lines][-_LINES:]
                for question, lines in found.items()
            }
        except (OSError, UnfitFileError, AttributeError, RecursionError, TypeError, ValueError):
            return {}

    def _write(self, known: dict[str, list[str]]) -> None:
        """Whole or not at all; where nothing can be written, this run has it all the same."""
        if self._file is None:
            return
        beside = self._file.with_name(f"{FILE}.{os.getpid()}.part")
        with suppress(OSError, ValueError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(known), encoding="utf-8")
            beside.replace(self._file)
