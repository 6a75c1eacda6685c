from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Call

ADOPTED = """\
Resolution adopted by the General Assembly on 19 December 2017

72/301. Keeping of lighthouses

The General Assembly,

Recalling its resolution 71/190 of 19 December 2016,

1. Urges States to keep [all] their lamps lit;

2. Requests the Secretary-General to report at its seventy-third session.

73rd plenary meeting
19 December 2017
"""


def adopted(folder: Path) -> str:
    path = folder / "adopted.txt"
    path.write_text(ADOPTED, encoding="utf-8")
    return str(path)


def test_a_rollover_says_what_it_made_and_what_to_look_at(
    call: Call, session: Path, tmp_path: Path
):
    store = ("--store", str(session))
    made = call(*store, "rollover", adopted(tmp_path), "lamps", "--agenda-item", "Agenda item 5")
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("Rolled resolution 72/301 of 19 December 2017 over as lamps: ")
    assert "  PP1: the adopted text itself is now to be recalled: resolution 72/301" in made.out
    assert "  OP2: a session, counted from that of then: " in made.out
    shown = call(*store, "show", "lamps").out
    assert "Agenda item 5" in shown
    assert "plenary meeting" not in shown
    assert "[all]" in shown


def test_the_places_are_printed_as_json(call: Call, session: Path, tmp_path: Path):
    options = ("--symbol", "E/CN.15/2018/L.7", "--sponsors", "Cuba and Greece", "--json")
    made = json.loads(call("--store", str(session), "rollover", adopted(tmp_path), *options).out)
    assert made["handle"] == "L.7"
    first = next(place for place in made["places"] if place["subject"] == "own")
    assert set(first) == {"unit", "label", "subject", "message", "text"}
    assert first["label"] == "PP1"


def test_a_rollover_of_no_file_is_one_line_of_error(call: Call, session: Path):
    made = call("--store", str(session), "rollover", "none.docx")
    assert (made.code, made.out) == (2, "")
    assert "none.docx" in made.err
    assert made.err.count("\n") == 1
