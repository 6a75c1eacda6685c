"""`new-language` and `evolution`: agreed words told from new ones, a paragraph's versions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.adopted_texts import BEES, adopted, library_at
from support.command_line import Call

KEPT = "Urges all States to keep bees in the middle of every large city;"
CHANGED = "Urges all States to keep bees and moths in the middle of every large city;"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    texts = (
        adopted("A/RES/75/1", "7 December 2020", BEES, [KEPT]),
        adopted("A/RES/76/2", "8 December 2021", BEES, [CHANGED], vote="Adopted without a vote"),
    )
    return library_at(tmp_path / "data" / "library" / "own.library", texts)


@pytest.mark.usefixtures("library")
def test_new_words_stand_out_and_agreed_paragraphs_are_left_out(call: Call, session: Path):
    store = ("--store", str(session))
    text = f"{KEPT[:-1]} and on its roofs;"
    assert call(*store, "edit", "L.90", "OP1", "--text", text).code == 0
    said = " ".join(call(*store, "new-language", "L.90").out.split())
    assert "‹and on its roofs›" in said
    assert "six words or more" in said
    shape = json.loads(call(*store, "new-language", "L.90", "--json").out)
    (first,) = (one for one in shape["paragraphs"] if one["label"] == "OP1")
    assert first["stretches"] == [["=", f"{KEPT[:-1]} "], ["+", "and on its roofs"], ["=", ";"]]
    assert first["precedent"]["places"][0]["symbol"] == "A/RES/75/1"


@pytest.mark.usefixtures("library")
def test_a_symbol_needs_no_session(call: Call, work: Path):
    said = call("evolution", "A/RES/75/1", "op1").out
    assert "A/RES/76/2, OP1  8 December 2021, adopted without a vote; 93 % as before" in said
    assert "‹+and moths ›" in said
    word = call("evolution", "76/2", "OP1", "--word", "moths").out
    assert word == "“moths”: first in A/RES/76/2, OP1, 8 December 2021, adopted without a vote.\n"
    assert call("evolution", "76/2", "OP1", "--word", "honey").code == 1
    assert call("evolution", "76/2", "OP1", "--html").out.startswith("<!DOCTYPE html>")
    assert call("evolution", "76/2", "OP1", "-o", "years.json").code == 0
    shape = json.loads((work / "years.json").read_text("utf-8"))
    assert [one["symbol"] for one in shape["versions"]] == ["A/RES/75/1", "A/RES/76/2"]


@pytest.mark.usefixtures("library")
def test_what_is_not_there_is_said_in_a_sentence(call: Call, session: Path):
    assert "No library has A/RES/70/1" in call("evolution", "A/RES/70/1", "OP1").err
    assert "has no paragraph OP9; it has OP1." in call("evolution", "76/2", "OP9").err
    store = ("--store", str(session))
    wrong = call(*store, "new-language", "L.90", "-o", "new.pdf")
    assert (wrong.code, wrong.err.count("\n")) == (2, 1)


def test_without_a_library_it_says_what_to_do(call: Call, session: Path):
    said = call("--store", str(session), "new-language", "L.90")
    assert said.code == 2
    assert "no library" in said.err
