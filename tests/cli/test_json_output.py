from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.command_line import Call

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def asked(call: Call, session: Path) -> Ask:
    assert session.is_dir()

    def ask(*arguments: str) -> dict[str, Any]:
        outcome = call(*arguments, "--json")
        assert outcome.err == ""
        value: dict[str, Any] = json.loads(outcome.out)
        return value

    return ask


def test_a_resolution_has_the_shape_that_is_promised(asked: Ask):
    text = asked("show", "L.90")
    assert {
        "symbol", "title", "organ", "sponsors", "kind", "chapeau", "enacting",
        "preamble", "operative", "annexes", "notes", "masthead",
    } <= set(text)  # fmt: skip
    assert text["sponsors"] == ["Cuba", "Greece"]
    unit = text["operative"][1]
    assert {"id", "kind", "label", "number", "text", "plain", "children"} <= set(unit)
    assert (unit["label"], unit["number"]) == ("OP2", "2.")
    assert unit["children"][1]["plain"] == "To paint the doors [in red][in white];"
    assert text["preamble"][0]["number"] is None
    assert text["notes"][0]["number"] == "1"


def test_one_paragraph_has_the_shape_of_a_unit(asked: Ask):
    assert asked("show", "L.90", "OP2 (b)")["label"] == "OP2 (b)"


def test_a_redline_has_operations_and_a_summary(asked: Ask):
    asked("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Asks")
    changes = asked("redline", "L.90")
    assert set(changes) >= {"operations", "summary"}
    edited = [row for row in changes["operations"] if row["op"] == "edited"]
    assert [row["new_label"] for row in edited] == ["OP1"]
    assert ["-", "*Urges*"] in edited[0]["spans"] or ["-", "Urges"] in edited[0]["spans"]


def test_a_change_tells_its_sentence_and_the_paragraph(asked: Ask):
    done = asked("insert", "L.90", "before", "OP1", "--text", "Asks all;")
    assert done["message"] == "Inserted OP1: “Asks all;”."
    assert done["label"] == "OP1"
    assert asked("show", "L.90", done["unit"])["plain"] == "Asks all;"
    gone = asked("set", "L.90", "title", "Lamps")
    assert (gone["unit"], gone["label"]) == (None, None)


def test_lists_and_histories_are_objects_with_one_list(asked: Ask):
    assert asked("ls")["resolutions"][0]["handle"] == "L.90"
    assert asked("drafts", "L.90")["drafts"][0]["label"] == "L.90"
    assert asked("log", "L.90")["entries"][0]["drafts"] == ["L.90"]
    assert asked("log", "L.90", "PP1", "--wordings")["wordings"][0]["spans"][0][0] == "+"
    assert asked("blame", "L.90")["units"][0]["label"] == "PP1"
