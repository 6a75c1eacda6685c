"""The libraries of agreed language, by calls."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import Call

from drafting.library import intake
from drafting.workspace.libraries import additions

ADOPTED = """\
Resolution adopted by the General Assembly on {day} December 20{year}

{number}. Keeping of lighthouses

The General Assembly,

Recalling the charter of harbours of 1901,¹

1. Urges all States to keep their lamps lit and to count them every year;

2. Invites the guild of keepers to meet {when}.

73rd plenary meeting
{day} December 20{year}

¹ Charter of the harbours, article {article}.
"""


def adopted(folder: Path, number: str, year: int, when: str = "every year") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"A_RES_{number.replace('/', '_')}.txt"
    text = ADOPTED.format(day=year, year=year, number=number, when=when, article=year)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def texts(work: Path) -> Path:
    adopted(work / "texts", "71/190", 16)
    adopted(work / "texts", "72/146", 17, "on the roof")
    return work / "texts"


def test_texts_are_added_listed_updated_and_taken_out(call: Call, texts: Path):
    (texts / "notes.txt").write_text("Buy lamp oil.", encoding="utf-8")
    (texts / "picture.png").write_bytes(b"\x89PNG")
    (texts / "empty.xml").touch()
    said = call("library", "add", "texts").out
    assert "Added 2 files with 8 paragraphs" in said
    assert "2 could not be read" in said
    assert "empty.xml: the file is empty" in said
    assert "notes.txt is no resolution" in said
    assert "General Assembly, session 72: 1" in call("library").out
    adopted(texts, "73/17", 18)
    os.utime(texts / "A_RES_71_190.txt", ns=(1, 1))
    assert "Added 2 files" in call("library", "update").out
    (texts / "A_RES_73_17.txt").unlink()
    assert "1 is no longer there" in call("library", "update").out
    assert call("library", "remove", "A/RES/73/17").out == "Took 1 file out of the library.\n"
    assert "Took 4 files" in call("library", "remove", "texts").out
    assert "own: 0 documents" in call("library").out
    assert call("library", "remove", "texts").code == 2


def test_precedents_have_the_shape_that_scripts_rely_on(call: Call, texts: Path):
    call("library", "add", str(texts))
    asked = "Urges all States to keep their lamps lit and to count them"
    shape = json.loads(call("precedents", "--text", asked, "--json").out)
    assert set(shape) == {"unit", "precedents"}
    (first,) = shape["precedents"]
    assert set(first) == {"likeness", "text", "places", "spans"}
    assert first["places"][0] == {
        "symbol": "A/RES/72/146",
        "label": "OP1",
        "date": "2017-12-17",
        "title": "Keeping of lighthouses",
        "vote": "",
    }
    assert [sign for sign, _ in first["spans"]] == ["=", "-"]
    agreed = "".join(text for sign, text in first["spans"] if sign in "=-")
    assert agreed == first["text"]
    assert first["likeness"] == pytest.approx(24 / 26, abs=0.001)


def test_a_precedent_is_taken_with_its_footnotes_and_the_record_says_from_where(
    call: Call, session: Path, texts: Path
):
    call("library", "add", str(texts))
    before = call("precedents", "L.90", "PP1", "--json")
    assert json.loads(before.out)["unit"] == "PP1"
    call("edit", "L.90", "PP1", "--text", "*Recalling* the charter of the harbours of 1901,")
    assert (
        "Took the words of A/RES/72/146 PP1 into PP1."
        in call("precedents", "L.90", "PP1", "--take", "1").out
    )
    shown = call("show", "L.90").out
    assert "Charter of the harbours, article 17." in shown
    assert "agreed in A/RES/72/146 PP1" in call("blame", "L.90", "PP1", "--words").out
    record = subprocess.run(
        ["git", "-C", session, "log", "-1", "--format=%B"], capture_output=True, text=True,
        check=True,
    ).stdout  # fmt: skip
    assert "Precedent: A/RES/72/146 PP1\n" in record
    assert "Precedent-Fingerprint: " in record
    assert call("precedents", "L.90", "PP1", "--take", "9").code == 2


def test_drafts_of_the_session_are_kept_and_are_no_agreed_language(call: Call, session: Path):
    said = call("library", "keep", "L.90").out
    assert "as a draft, which is no agreed language" in said
    asked = "Urges States to keep their lamps lit and to count them every day"
    shown = call("precedents", "--text", asked).out
    assert "a draft" in shown
    assert str(session)


def test_search_marks_the_words_and_leaves_with_1_where_there_are_none(call: Call, texts: Path):
    call("library", "add", str(texts))
    assert (
        "Urges all States to keep their ‹lamps lit›" in call("library", "search", "lamps lit").out
    )
    assert call("library", "search", "trombones").code == 1
    refused = call("library", "search", '""')
    assert (refused.code, refused.out) == (2, "")


def test_a_library_of_the_settings_is_searched_and_one_that_is_away_is_passed_over(
    call: Call, texts: Path, tmp_path: Path
):
    shared = tmp_path / "share" / "delegation.library"
    call("library", "add", str(texts), "--library", str(shared))
    asked = ("precedents", "--text", "Urges all States to keep their lamps lit", "--json")
    assert call(*asked).code == 2
    (tmp_path / "config").mkdir(exist_ok=True)
    settings = tmp_path / "config" / "settings.toml"
    settings.write_text(f"libraries = [{json.dumps(str(shared.parent))}, '/away/un.library']\n")
    assert len(json.loads(call(*asked).out)["precedents"]) == 1
    listed = call("library").out
    assert "delegation: 2 documents" in listed
    assert "shared, read only" in listed
    assert "/away/un.library: there is no library there" in listed


@pytest.mark.parametrize(
    "words",
    [
        ("library", "add"), ("library", "add", "nowhere"), ("library", "update"),
        ("library", "remove", "x"), ("library", "keep"), ("library", "fly"), ("precedents",),
        ("precedents", "--text", "bees"), ("library", "search", "bees", "--years", "soon"),
        ("precedents", "--text", "bees", "--limit", "0"), ("precedents", "L.90", "--take", "1"),
    ],
)  # fmt: skip
def test_a_call_that_cannot_be_made_is_answered_in_a_sentence(
    call: Call, session: Path, words: tuple[str, ...]
):
    outcome = call(*words)
    assert outcome.code == 2, str(session)
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err


def test_a_run_that_is_stopped_goes_on_where_it_was(
    call: Call, texts: Path, monkeypatch: pytest.MonkeyPatch
):
    read = additions.editions_in

    def stopped(path: Path):  # noqa: ANN202
        if "72" in path.name:
            raise KeyboardInterrupt
        return read(path)

    monkeypatch.setattr(additions, "editions_in", stopped)
    assert call("library", "add", str(texts)).code == 130
    monkeypatch.setattr(additions, "editions_in", read)
    assert "own: 1 document," in call("library").out
    assert "Added 1 file with 4 paragraphs" in call("library", "update").out


def test_a_full_disk_is_said_in_a_sentence_and_keeps_what_was_added(
    call: Call, texts: Path, monkeypatch: pytest.MonkeyPatch
):
    put_in = intake._put_in

    def full(db: sqlite3.Connection, *given: object) -> None:
        put_in(db, *given)
        if db.execute("SELECT count(*) FROM edition").fetchone()[0] > 1:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    monkeypatch.setattr(intake, "_put_in", full)
    outcome = call("library", "add", str(texts))
    assert outcome.code == 2
    assert "the disk is full" in outcome.err
    monkeypatch.setattr(intake, "_put_in", put_in)
    assert "own: 1 document," in call("library").out


@pytest.mark.slow
def test_two_runs_at_once_and_one_that_is_killed_break_nothing(texts: Path, tmp_path: Path):
    for number in range(40):
        adopted(texts, f"60/{number}", 5, f"every {number} years")
    environment = {**os.environ, "DRAFTING_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "drafting", "library", "add", str(texts)]
    killed = subprocess.Popen(command, env=environment)
    killed.kill()
    killed.wait()
    both = [subprocess.Popen(command, env=environment) for _ in range(2)]
    assert [run.wait() for run in both] == [0, 0]
    db = sqlite3.connect(tmp_path / "data" / "library" / "own.library")
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("SELECT count(*), count(DISTINCT path) FROM source").fetchone() == (42, 42)
    db.close()


def test_nothing_of_sqlite_is_loaded_until_it_is_used():
    code = "import sys, drafting.cli.main; print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
