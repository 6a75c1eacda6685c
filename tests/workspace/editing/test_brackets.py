from __future__ import annotations

import pytest

from drafting.workspace.editing.brackets import in_brackets, planned
from drafting.workspace.editing.errors import BracketsChangedError
from drafting.workspace.session import Session

HANDLE = "lamps"


def test_brackets_are_settled_as_they_were_seen_whatever_else_has_changed(
    session: Session,
) -> None:
    session.editing.rewrite(HANDLE, "OP1", "*Urges* States to keep [all] lamps [and lights];")
    seen, _ = (one for one in in_brackets(session.text(HANDLE)) if one.passage.label == "OP1")
    session.editing.insert(HANDLE, "before OP1", "*Thanks* [those][these] keepers;")
    done = session.editing.carry_out(HANDLE, lambda now: planned(now, [seen], ()))
    assert done.message.startswith("Lifted the brackets around “all” in OP2.")
    assert done.text.operative[1].text == "*Urges* States to keep all lamps [and lights];"


def test_brackets_in_words_that_changed_meanwhile_are_left_alone(session: Session) -> None:
    session.editing.rewrite(HANDLE, "OP1", "*Urges* States to keep [all] lamps [and lights];")
    seen = [one for one in in_brackets(session.text(HANDLE)) if one.passage.label == "OP1"]
    session.editing.rewrite(HANDLE, "OP1", "*Urges* States to keep [some] lamps [and lights];")
    with pytest.raises(BracketsChangedError):
        session.editing.carry_out(HANDLE, lambda now: planned(now, seen, ()))
