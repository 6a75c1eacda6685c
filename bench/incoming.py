"""Files of delegations with many tracked changes: reviewed, and accepted as one act.

python -m bench incoming
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench._dirty_files import edit, sent_file
from bench.row import Row
from drafting.workspace.environment.context import Context
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import chosen, review
from drafting.workspace.session import Session

AUTHORS = ("Canada", "Peru", "Chad")
PARAGRAPHS = 1500
"""Of the longest text; one with more changes has several in a paragraph."""
KINDS = ("words", "insertion", "deletion")


def measure() -> list[Row]:
    """Seconds of a review from file to list, and of accepting all that it lists."""
    rows = [_row(changes, KINDS, AUTHORS, aim) for changes, aim in ((600, 0.5), (5000, 4.0))]
    with TemporaryDirectory() as folder:
        seconds = _accepting(Path(folder), 600)
    return [*rows, Row("all of 600 tracked changes accepted", "≤ 1 s", seconds, "s")]


def _row(changes: int, kinds: tuple[str, ...], authors: tuple[str, ...], aim: float) -> Row:
    with TemporaryDirectory() as folder:
        paragraphs = min(changes, PARAGRAPHS)
        back, context = _back(Path(folder), paragraphs, changes, kinds, authors)
        with Session.open(Path(folder) / "session", context) as session:
            began = perf_counter()
            review(session, back)
            seconds = perf_counter() - began
    what = f"{changes} tracked changes of {len(authors)} authors reviewed"
    return Row(what, f"≤ {aim} s", seconds, "s")


def _accepting(folder: Path, changes: int) -> float:
    back, context = _back(folder, changes, changes, KINDS, AUTHORS)
    with Session.open(folder / "session", context) as session:
        found = review(session, back)
        began = perf_counter()
        accept(session, found, chosen(found, ["all"]))
        return perf_counter() - began


def _back(
    folder: Path, paragraphs: int, changes: int, kinds: tuple[str, ...], authors: tuple[str, ...]
) -> tuple[Path, Context]:
    sent, context = sent_file(folder, paragraphs)
    back = folder / "back.docx"
    edit(sent, back, changes, kinds, authors)
    return back, context
