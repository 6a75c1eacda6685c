"""What one edit costs on a session of 300 resolutions and 12,000 paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench._sessions import RECORD, RESOLUTIONS, git, large_session, median_milliseconds
from bench.row import Row
from drafting.model.edits import EditText
from drafting.store import Store
from drafting.store.overview_cache import FILE

EDITS = 100
WHERE = "12,000 paragraphs"


def measure() -> list[Row]:
    with large_session() as store:
        edit = median_milliseconds(edits(store))
        undo = median_milliseconds(partial(store.undo, "L.1", RECORD) for _ in range(1))
        plain = median_milliseconds(plain_edits(store.path))
        opening = median_milliseconds(openings(store.path))
        first = median_milliseconds(overviews(store.path, known=False))
        again = median_milliseconds(overviews(store.path, known=True))
    return [
        Row(f"commit of one edit, {WHERE}", "≤ 10 ms", edit, "ms"),
        Row(f"`git add` and `git commit` of the same, {WHERE}", "", plain, "ms"),
        Row("commit of one edit, to `git add` and `git commit`", "≤ 0.5", edit / plain, "×"),
        Row(f"undo, {WHERE}", "", undo, "ms"),
        Row(f"opening a session and reading one text, {WHERE}", "", opening, "ms"),
        Row("overview of 300 resolutions, for the first time", "", first, "ms"),
        Row("overview of 300 resolutions, remembered", "", again, "ms"),
    ]


def edits(store: Store) -> Iterator[Callable[[], object]]:
    """Edits of one resolution after the other, as a session makes them."""
    for number in range(EDITS):
        handle = f"L.{number * 7 % RESOLUTIONS + 1}"
        unit = store.text(handle).operative[number % 30]
        edit = EditText(unit.id, unit.text, f"{unit.text} Once more, {number}.")
        yield partial(store.commit, handle, edit, RECORD)


def plain_edits(path: Path) -> Iterator[Callable[[], object]]:
    """The same with a work tree, an index, and the two commands that everybody knows."""
    work = path.parent / "work"
    git(path.parent, "clone", "-q", str(path), str(work))
    for number in range(20):
        file = work / f"resolutions/L.{number * 7 + 1}/units/r{number * 7}u{number}.md"
        file.write_text(f"{file.read_text()} Once more, {number}.\n")
        yield partial(add_and_commit, work, file)


def add_and_commit(work: Path, file: Path) -> None:
    git(work, "add", str(file))
    git(work, "commit", "-q", "-m", "Reword a paragraph")


def openings(path: Path) -> Iterator[Callable[[], object]]:
    def open_and_read() -> None:
        with Store.open(path) as store:
            store.text("L.150")

    for _ in range(10):
        yield open_and_read


def overviews(path: Path, *, known: bool) -> Iterator[Callable[[], object]]:
    own = path.with_name("own")
    for _ in range(5):
        if not known:
            (own / FILE).unlink(missing_ok=True)
        with Store.open(path, own) as store:
            yield store.summaries
