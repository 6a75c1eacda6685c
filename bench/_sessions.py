"""Large sessions to measure on."""

from __future__ import annotations

import atexit
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.records import Record, SessionInfo

RESOLUTIONS = 300
PARAGRAPHS = 40
"""Ten preambular and thirty operative ones: 12,000 in all."""
RECORD = Record(
    "Chile", "chile@example.org", datetime(2017, 5, 22, tzinfo=UTC), "Reword a paragraph"
)
_WORDS = (
    "*Urges* Member States to keep the lamps of their harbours in repair, to report on "
    "what they cost, and to share with one another what they have learned about oil, wicks "
    "and glass, bearing in mind the needs of small ports and of those who sail by night "
    "without a pilot, as set out in document {number} of this session, and invites all who "
    "can do so to lend a hand to those who cannot, within what their means allow."
)


def resolution(number: int) -> Resolution:
    """A text of forty paragraphs of four hundred characters."""
    units = [
        Unit(
            f"r{number}u{place}",
            Kind.PREAMBULAR if place < PARAGRAPHS // 4 else Kind.OPERATIVE,
            _WORDS.format(number=f"{number}.{place}"),
        )
        for place in range(PARAGRAPHS)
    ]
    cut = PARAGRAPHS // 4
    return Resolution(
        title=f"Lamps of harbours, part {number}",
        preamble=tuple(units[:cut]),
        operative=tuple(units[cut:]),
    )


@contextmanager
def large_session() -> Iterator[Store]:
    """A session of 300 resolutions and 12,000 paragraphs."""
    with TemporaryDirectory(prefix="drafting-bench-") as folder:
        path = shutil.copytree(_made_once(), Path(folder) / "session")
        with Store.open(path) as store:
            yield store


@cache
def _made_once() -> Path:
    """Such a session, for all programs of one run to copy."""
    folder = Path(mkdtemp(prefix="drafting-bench-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "session"
    info = SessionInfo("bench", "Bench", "ccpcj")
    with Store.create(path, info, RECORD) as store:
        for number in range(RESOLUTIONS):
            store.add(f"L.{number + 1}", resolution(number), RECORD)
    return path


def lengthen(path: Path, commits: int) -> None:
    """Add so many edits to the record of a session, as fast as git can."""
    stream = [b"feature done\n"]
    for number in range(commits):
        place, turn = number % RESOLUTIONS, number // RESOLUTIONS
        unit = f"r{place}u{turn % PARAGRAPHS}"
        text = f"Edit {number} of this paragraph.\n"
        parent = "from refs/heads/main^0\n" if number == 0 else ""
        stream.append(
            f"commit refs/heads/main\ncommitter Chile <c@x> {1_500_000_000 + number} +0000\n"
            f"data 7\nReword\n{parent}"
            f"M 100644 inline resolutions/L.{place + 1}/units/{unit}.md\n"
            f"data {len(text)}\n{text}".encode()
        )
    stream.append(b"done\n")
    git(path, "fast-import", "--quiet", given=b"".join(stream))


def git(path: Path, *arguments: str, given: bytes = b"") -> str:
    """What plain git answers."""
    environment = {
        **{name: text for name, text in os.environ.items() if not name.startswith("GIT_")},
        "GIT_AUTHOR_NAME": "Chile", "GIT_AUTHOR_EMAIL": "c@x",
        "GIT_COMMITTER_NAME": "Chile", "GIT_COMMITTER_EMAIL": "c@x",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip
    done = subprocess.run(
        ["git", *arguments], cwd=path, input=given, env=environment, capture_output=True, check=True
    )
    return done.stdout.decode()


def milliseconds(action: Callable[[], object]) -> float:
    """How long something takes once."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def median_milliseconds(actions: Iterator[Callable[[], object]]) -> float:
    """The median of how long actions take."""
    return statistics.median(milliseconds(action) for action in actions)
