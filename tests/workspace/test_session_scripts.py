from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.model.errors import ModelError
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

NOON = datetime(2017, 5, 22, 12, 0, tzinfo=UTC)
VERBS = ("rewrite", "insert", "delete", "move", "split", "join", "set")


def perform(session: Session, data: st.DataObject) -> bool:
    """One random verb on the text `x`; whether it was made."""
    units = [unit.id for unit in session.text("x").walk()]
    one, other = (data.draw(st.sampled_from(units)) if units else "none" for _ in range(2))
    near = data.draw(st.sampled_from(["before", "after", "under", "first under"]))
    verb = data.draw(st.sampled_from(VERBS))
    try:
        if verb == "rewrite":
            session.editing.rewrite("x", one, "Words [typed][written] anew")
        elif verb == "insert":
            session.editing.insert("x", f"{near} {other}", "Urges all:\n\n(a) To rest;")
        elif verb == "move":
            session.editing.move("x", one, f"{near} {other}")
        elif verb == "split":
            session.editing.split("x", one, data.draw(st.integers(1, 40)))
        elif verb == "set":
            session.editing.set_field(
                "x", "title", data.draw(st.sampled_from(["Lamps", "Bells", ""]))
            )
        else:
            getattr(session.editing, verb)("x", one)
    except (WorkspaceError, ModelError):
        return False
    return True


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(resolutions(), st.data())
def test_any_run_of_verbs_can_be_taken_back_and_made_again(text: Resolution, data: st.DataObject):
    with tempfile.TemporaryDirectory() as folder:
        context = Context("Cuba", Path(folder), now=lambda: NOON, ids=counting_ids("zz"))
        with Session.create(Path(folder) / "store", "ga", context) as session:
            session.store.add("x", text, signed(context, "Brought in."))
            before = session.text("x")
            made = sum(perform(session, data) for _ in range(6))
            after = session.text("x")
            for _ in range(made):
                session.editing.undo("x")
            assert session.text("x") == before
            for _ in range(made):
                session.editing.redo("x")
            assert session.text("x") == after
            assert len(session.history.changes("x")) == 1 + 3 * made
            referred = {name for words in after.texts() for name in note_references(words)}
            gone = {note.id for note in before.notes} - {note.id for note in after.notes}
            assert not referred & gone
