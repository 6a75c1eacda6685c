"""What the history of one paragraph costs in a record of 20,000 changes."""

from __future__ import annotations

from functools import partial

from bench._sessions import RECORD, large_session, lengthen, median_milliseconds, milliseconds
from bench.row import Row
from drafting.model.edits import EditText
from drafting.store import Store

COMMITS = 20_000
RUNS = 10


def measure() -> list[Row]:
    with large_session() as session:
        lengthen(session.path, COMMITS - len(session.handles()))
        upkeep = milliseconds(session.tidy_up)
        with Store.open(session.path) as store:
            for _ in range(200):
                edit_first_paragraph(store)
            one = median(partial(store.history, "L.150", "r149u7"))
            changed = median(partial(store.wordings, "L.150", "r149u7"))
            whole = median(partial(store.history, "L.150"))
            last = median(partial(store.last_changes, "L.150"))
            overview = milliseconds(store.summaries)
    return [
        Row("history of one paragraph, 20,000 commits", "≤ 25 ms", one, "ms"),
        Row("wordings of one paragraph, 20,000 commits", "", changed, "ms"),
        Row("history of one resolution, 20,000 commits", "", whole, "ms"),
        Row("last change of each paragraph of a resolution, 20,000 commits", "", last, "ms"),
        Row("overview for the first time, 20,000 commits", "", overview, "ms"),
        Row("packing 20,000 commits, in the background", "", upkeep, "ms"),
    ]


def edit_first_paragraph(store: Store) -> None:
    """One more edit that the commit-graph does not know yet."""
    unit = store.text("L.1").preamble[0]
    store.commit("L.1", EditText(unit.id, unit.text, unit.text + " More."), RECORD)


def median(action: partial[object]) -> float:
    return median_milliseconds(action for _ in range(RUNS))
