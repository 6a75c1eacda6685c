"""What a reader sets aside is counted, and listed with its reason when it is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call

TEXT = """\
United Nations A/C.3/80/L.9

Ponds

The General Assembly,

Noting the ponds,

1. Decides to keep [all]

2/3

A/C.3/80/L.9

of them.
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "ponds.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("verb", ["import", "rollover", "convert"])
def test_how_much_was_set_aside_is_said(verb: str, call: Call, session: Path, file: str):
    arguments = (verb, file, "ponds.json") if verb == "convert" else (verb, file)
    store = () if verb == "convert" else ("--store", str(session))
    made = call(*store, *arguments)
    assert (made.code, made.err) == (0, "")
    assert "  3 passages were set aside; --aside shows what, and why.\n" in made.out


def test_what_was_set_aside_is_listed_with_line_and_reason(call: Call, session: Path, file: str):
    made = call("--store", str(session), "import", file, "--aside")
    reason = "page number, running head or the like"
    assert [line for line in made.out.splitlines() if "set aside" in line] == [
        f"  ponds.txt, line 1: set aside ({reason}): United Nations A/C.3/80/L.9",
        f"  ponds.txt, line 11: set aside ({reason}): 2/3",
        f"  ponds.txt, line 13: set aside ({reason}): A/C.3/80/L.9",
    ]


def test_json_always_has_what_was_set_aside(call: Call, session: Path, file: str):
    made = call("--store", str(session), "import", file, "--json")
    (imported,) = json.loads(made.out)["imported"]
    assert [row["text"] for row in imported["aside"]] == [
        "United Nations A/C.3/80/L.9", "2/3", "A/C.3/80/L.9",
    ]  # fmt: skip
