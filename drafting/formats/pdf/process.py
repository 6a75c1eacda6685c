"""Asks the process apart for the pages of a file, and waits no longer than a limit."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Event, Timer
from typing import Any

from drafting.formats.errors import EmptyFileError, EnormousFileError
from drafting.formats.pdf.errors import (
    DamagedPdfError,
    EndlessPdfError,
    HalfPdfError,
    ProtectedPdfError,
    SlowPdfError,
)
from drafting.formats.pdf.pages import Page, page_of
from drafting.formats.regular_files import unreadable

LARGEST_PDF = 100_000_000
"""Bytes of the largest file that is read."""
LONGEST_SECONDS = 60
"""So long may reading take; a document of 59 pages takes two."""
_LARGEST_ANSWER = 400_000_000
_START = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from drafting.formats.pdf.library.extraction import main; main(sys.argv[1])"
)


def pages_of(path: Path, seconds: float = LONGEST_SECONDS) -> list[Page]:
    """The pages of the file at `path`. Raises a FormatError."""
    _check_size(path)
    answer = _answer(path, seconds)
    if "refusal" in answer:
        raise _refusal(path.name, answer["refusal"], answer["count"])
    return [page_of(page, number) for number, page in enumerate(answer["pages"], 1)]


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error
    if not size:
        raise EmptyFileError(path.name)
    if size > LARGEST_PDF:
        raise EnormousFileError(path.name, size, LARGEST_PDF)


def _answer(path: Path, seconds: float) -> dict[str, Any]:
    command = [sys.executable, "-I", "-S", "-c", _START, str(path.absolute()), *sys.path]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        late = Event()
        timer = Timer(seconds, _stop, (process, late))
        timer.start()
        try:
            said = process.stdout.read(_LARGEST_ANSWER) if process.stdout else b""
        finally:
            timer.cancel()
            process.kill()
    if late.is_set():
        raise SlowPdfError(path.name, seconds)
    try:
        answer: dict[str, Any] = json.loads(said, parse_constant=_nowhere)
    except ValueError as error:
        raise DamagedPdfError(path.name) from error
    return answer


def _nowhere(_name: str) -> float:
    """The edge of the page, for a place that a broken file leaves without a number."""
    return 0.0


def _stop(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _refusal(name: str, reason: str, count: int) -> Exception:
    if reason == "password":
        return ProtectedPdfError(name)
    if reason == "half":
        return HalfPdfError(name)
    if reason == "damage":
        return DamagedPdfError(name, count)
    return EndlessPdfError(name, reason, count)
