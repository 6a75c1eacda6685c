"""Many mutants of every kind, some of each in turn: `PYTHONPATH=tests python -m hostile`.

Goes on until each kind has had its number, or until a time of the day. A line tells of each
stretch of work; at the end stands what each kind had.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

_TRIED = re.compile(r"^(\d+) mutants tried$", re.MULTILINE)
_APART = 4
"""Some tests look for strange texts among more seeds than they try mutants."""
_FILES = (
    "test_readers", "test_writers", "test_documents", "test_other_files", "test_converted_files",
)  # fmt: skip


def main() -> int:
    """Try them; 1 where a mutant was neither used nor refused."""
    asked = _arguments()
    end = _end(asked.until)
    kinds, tried, failed = _kinds(asked.of), Counter[str](), False
    for first in range(asked.first, asked.first + asked.count * _APART, asked.stretch * _APART):
        for kind in kinds:
            if tried[kind] < asked.count and _now() < end:
                count, said = _tried(kind, first, asked.stretch, end)
                tried[kind] += count
                failed |= bool(said)
                print(f"{_now():%H:%M} {kind} from {first}: {count} {said}", flush=True)
    for kind in kinds:
        print(f"{tried[kind]:6} {kind}")
    return int(failed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m hostile", description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="mutants of each kind")
    parser.add_argument("--stretch", type=int, default=500, help="mutants in one go")
    parser.add_argument("--first", type=int, default=int(time.time()), help="the first seed")
    parser.add_argument("--until", default="", help="when to stop at the latest, as 04:50")
    parser.add_argument("--of", default="not pdf", help="which tests, as pytest -k has it")
    return parser.parse_args()


def _now() -> datetime:
    return datetime.now().astimezone()


def _end(until: str) -> datetime:
    now = _now()
    if not until:
        return now + timedelta(days=9)
    hour, minute = map(int, until.split(":"))
    return now.replace(hour=hour, minute=minute, second=0)


def _kinds(which: str) -> list[str]:
    """The tests that try mutants in this process, by the names that pytest has for them."""
    files = [f"tests/hostile/{name}.py" for name in _FILES]
    said = _pytest(["--collect-only", "-k", which, *files], {}, None)[1]
    return [line for line in said.splitlines() if "::" in line]


def _tried(kind: str, first: int, count: int, end: datetime) -> tuple[int, str]:
    """How many mutants were tried, and what is to be said of a failure."""
    numbers = {"MUTANTS": str(count), "FIRST_MUTANT": str(first)}
    seconds = max(1.0, (end - _now()).total_seconds())
    code, said = _pytest([kind], numbers, seconds)
    found = _TRIED.search(said)
    return int(found[1]) if found else 0, said if code > 0 else ""


def _pytest(call: Sequence[str], numbers: dict[str, str], seconds: float | None) -> tuple[int, str]:
    """The exit code of pytest, below 0 where there was no time, and what it said."""
    start = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", ""]
    try:
        done = subprocess.run(
            [*start, *call],
            check=False,
            capture_output=True,
            text=True,
            timeout=seconds,
            env=os.environ | numbers,
        )
    except subprocess.TimeoutExpired:
        return -1, ""
    return done.returncode, done.stdout


if __name__ == "__main__":
    sys.exit(main())
