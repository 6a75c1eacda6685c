from __future__ import annotations

import json
from datetime import UTC, datetime

from drafting.formats.json import redline_json, written
from drafting.model.unit import Kind
from drafting.redline.script import Act, Change, Credit, Operation, Redline, Span, Summary

REDLINE = Redline(
    fields=(Change(Operation.EDITED, kind="title", spans=(Span("-", "Wet"), Span("+", "Dry"))),),
    units=(
        Change(
            Operation.EDITED, "u1", "u1", Kind.OPERATIVE, old_number="1.", new_number="2.",
            old_label="OP1", new_label="OP2",
            spans=(Span("-", "*Urges*"), Span("+", "*Requests*"), Span("=", " repair;")),
        ),
        Change(Operation.MOVED, "u2", "", Kind.OPERATIVE, old_label="OP2", departed=True),
        Change(Operation.SPLIT, "u3", "u3", Kind.OPERATIVE, partners=("u3", "u4")),
    ),
    notes=(),
    summary=Summary({Operation.EDITED: 2}, 2, 2, 1, (("OP2", "Urges", "Requests"),)),
)  # fmt: skip


def test_a_redline_is_its_operations_in_reading_order_and_its_counts():
    value = redline_json(REDLINE)
    title, edited, moved, split = value["operations"]
    assert title["spans"] == [["-", "Wet"], ["+", "Dry"]]
    assert (edited["op"], edited["id"], edited["old_label"], edited["new_label"]) == (
        "edited", "u1", "OP1", "OP2",
    )  # fmt: skip
    assert edited["spans"][2] == ["=", " repair;"]
    assert (moved["id"], moved["departed"]) == ("u2", True)
    assert split["partners"] == ["u3", "u4"]
    assert value["summary"]["units"] == {"edited": 2}
    assert value["summary"]["verbs"] == [
        {"label": "OP2", "before": "Urges", "after": "Requests", "force": "weaker"}
    ]


def test_a_redline_can_be_written_as_it_is():
    value = redline_json(REDLINE)
    assert json.loads(written(value)) == value


def test_whose_a_change_is_stands_beside_its_spans():
    act = Act("Malta", datetime(2026, 3, 2, 12, tzinfo=UTC), round="second reading", key="abc")
    spans = (Span("=", "a "), Span("+", "b", Credit(act, "c")))
    row = Change(Operation.EDITED, "u1", "u1", Kind.OPERATIVE, spans=spans, by=act)
    (value,) = redline_json(REDLINE._replace(fields=(), units=(row,)))["operations"]
    told = {
        "name": "Malta", "when": "2026-03-02T12:00:00+00:00", "round": "second reading",
        "proposal": None, "precedent": None, "state": "abc",
    }  # fmt: skip
    assert value["spans"] == [["=", "a "], ["+", "b"]]
    assert value["author"] == told
    assert value["authors"] == [None, told | {"replaced": "c"}]
