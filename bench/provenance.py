"""What it costs to say whose each change is, in a record of 20,000 changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench._sessions import RECORD, large_session, lengthen, median_milliseconds
from bench.row import Row
from drafting.model.edits import EditText
from drafting.model.resolution import Resolution
from drafting.redline import redline
from drafting.redline.provenance import Trace, attributed, credited_texts
from drafting.store import Store

COMMITS = 20_000
EDITS = 30
"""Changes between the two drafts."""
RUNS = 10
HANDLE = "L.150"


def measure() -> list[Row]:
    with large_session() as session:
        lengthen(session.path, COMMITS - len(session.handles()))
        session.tidy_up()
        with Store.open(session.path) as store:
            store.make_draft(HANDLE, "zero", RECORD)
            for number in range(EDITS):
                edit(store, number)
        near = reopened(session.path, partial(of_changes, label="zero"))
        plain = reopened(session.path, partial(redline_alone, label="zero"))
        whole = reopened(session.path, of_words)
    return [
        Row("redline between near drafts, 30 changes, 20,000 commits", "", plain, "ms"),
        Row("the same with whose each change is", "≤ 50 ms", near, "ms"),
        Row("who brought in each word of a text, 20,000 commits", "", whole, "ms"),
    ]


def edit(store: Store, number: int) -> None:
    """Change a few words of one paragraph."""
    unit = list(store.text(HANDLE).walk())[number]
    text = unit.text.replace("Edit", f"Change {number}").replace("harbours", "ports")
    store.commit(HANDLE, EditText(unit.id, unit.text, f"{text} More."), RECORD)


def reopened(path: Path, action: Callable[[Store], None]) -> float:
    """The median of an action on a store that was just opened."""

    def once() -> None:
        with Store.open(path) as store:
            action(store)

    return median_milliseconds(once for _ in range(RUNS))


def redline_alone(store: Store, label: str) -> None:
    redline(store.text(HANDLE, label), store.text(HANDLE))


def of_changes(store: Store, label: str) -> None:
    old, new = store.text(HANDLE, label), store.text(HANDLE)
    attributed(redline(old, new), Trace(old, store.steps(HANDLE, label)))


def of_words(store: Store) -> None:
    text = store.text(HANDLE)
    credited_texts(Trace(Resolution(kind=""), store.steps(HANDLE)), text)
