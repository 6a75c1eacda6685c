"""Private notes on the command line: noted, listed, compared, and kept out of copies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def listed(call: Call, *arguments: str) -> list[dict[str, Any]]:
    return list(json.loads(call(*arguments, "private", "list", "--json").out)["notes"])


def test_a_note_is_named_by_its_place_or_by_its_name(call: Call) -> None:
    said = call("private", "add", "L.90", "OP1", "--kind", "red-line", "--text", "Never")
    assert said.out.startswith("Red line on OP1 of L.90 noted, for the delegation alone: ")
    (row,) = listed(call)
    assert (row["kind"], row["label"], row["texts"]) == ("red line", "OP1", ["Never"])
    assert call("private", "edit", "L.90", "OP1", "--text", "Never ever").code == 0
    assert call("private", "edit", row["note"][:6], "--kind", "note", "--text", "Hm").code == 0
    assert "note on OP1 of L.90" in call("private").out
    call("private", "add", "L.90", "OP1", "--text", "More")
    refused = call("private", "remove", "L.90", "OP1")
    assert refused.code == 2
    assert "There are 2 of these on OP1 of L.90: name one" in refused.err
    assert call("private", "remove", row["note"]).code == 0
    assert [one["texts"] for one in listed(call)] == [["More"]]
    history = call("private", "history", row["note"]).out
    assert [line.split(" ")[-1] for line in history.splitlines()] == [
        "removed",
        "Hm",
        "ever",
        "Never",
    ]


def test_a_fallback_is_compared_and_put_into_the_text_when_that_is_meant(call: Call) -> None:
    wording = "*Urges* States to keep all lamps lit and to count them every year;"
    call("private", "add", "L.90", "OP1", "--kind", "fallback", "--text", wording)
    compared = json.loads(call("private", "compare", "L.90", "OP1", "--json").out)
    assert [one for one in compared["words"] if one["sign"] != "="] == [
        {"sign": "-", "text": "their"},
        {"sign": "+", "text": "all"},
    ]
    refused = call("private", "use", "L.90", "OP1")
    assert refused.code == 2
    assert "These words will be public, for everybody who has L.90" in refused.err
    done = call("private", "use", "L.90", "OP1", "--public", "--by", "Chile")
    assert done.out.startswith("Chile: replace “their” by “all” in OP1. It is proposal 1.")
    assert "their" in call("show", "L.90", "OP1").out
    call("private", "use", "L.90", "OP1", "--public")
    assert "keep all lamps lit" in call("show", "L.90", "OP1").out


def test_copies_leave_private_notes_out_unless_a_backup_is_asked_for_them(
    call: Call, tmp_path: Path
) -> None:
    call("private", "add", "L.90", "OP1", "--text", "Never")
    plain, asked = tmp_path / "plain.bundle", tmp_path / "asked.bundle"
    assert call("backup", str(plain)).out.endswith("Private notes are not in it.\n")
    said = call("backup", str(asked), "--private").out
    beside = tmp_path / "asked.private.bundle"
    assert said.endswith(f"{beside} holds 1 private note: it is for the delegation alone.\n")
    for copy, count in ((plain, 0), (asked, 1)):
        again = tmp_path / f"of {copy.stem}"
        said = call("backup", str(copy), "--restore", str(again)).out
        assert ("1 private note" in said) == bool(count)
        assert len(listed(call, "--store", str(again))) == count
    said = call("sessions", "copy", "session", "second").out
    assert "The private notes stay where they are." in said
    assert listed(call, "--store", "second") == []


def test_a_colleague_joins_with_the_notes_and_they_are_exchanged_with_the_record(
    call: Call, tmp_path: Path
) -> None:
    assert call("share").code == 2
    call("private", "add", "L.90", "OP1", "--text", "Never")
    public, own, path = (str(tmp_path / name) for name in ("public", "own", "path"))
    said = call("share", public, "--private", own).out.splitlines()
    assert said[:2] == [f"Shared at {public}.", f"Private notes are exchanged through {own}."]
    assert call("join", own, str(tmp_path / "none")).code == 2
    assert (
        "Private notes came: 1 change by Cuba." in call("join", public, path, "--private", own).out
    )
    peer = ("--store", path, "--author", "Peru")
    call(*peer, "private", "add", "--text", "Hm")
    done = json.loads(call(*peer, "sync", "--json").out)
    assert [one["text"] for one in done["private"]["sent"]] == ["Hm"]
    assert call("sync").out == "Private notes came: 1 change by Peru.\n"
    (tmp_path / "own").rename(tmp_path / "away")
    lost = call("sync")
    assert lost.code == 2
    assert lost.out.startswith("Private notes were not exchanged: ")
