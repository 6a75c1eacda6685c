"""A session on several desks, on the command line: share, join, sync."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import Call, Outcome

Desk = Callable[..., Outcome]


@pytest.fixture
def chile(call: Call, session: Path) -> Desk:
    return lambda *arguments: call("--author", "Chile", "--store", str(session), *arguments)


@pytest.fixture
def stick(chile: Desk, tmp_path: Path) -> Path:
    """A folder through which the session is shared."""
    folder = tmp_path / "stick"
    assert chile("share", str(folder)).out.startswith(f"Shared at {folder}.\nSent: ")
    return folder


@pytest.fixture
def peru(call: Call, stick: Path, tmp_path: Path) -> Desk:
    path = tmp_path / "lima"
    assert call("join", str(stick), str(path)).out.startswith(f"{path} is the session ")
    return lambda *arguments: call("--author", "Peru", "--store", str(path), *arguments)


def test_two_desks_write_and_have_the_same(chile: Desk, peru: Desk) -> None:
    peru("edit", "L.90", "OP1", "--text", "*Urges* all to light lamps;")
    peru("draft", "L.90", "Rev.1", "--as-it-stands")
    assert peru("sync").out.startswith("Sent: ")
    chile("edit", "L.90", "PP1", "--text", "*Recalling* the lamps,")
    said = chile("sync").out
    assert "by Peru in L.90 (OP1)" in said
    assert "sent: 1" in said
    assert peru("sync").out == "Came: 1 change by Chile in L.90 (PP1).\n"
    assert peru("show", "L.90").out == chile("show", "L.90").out
    assert chile("sync").out == "In step: nothing new on either side.\n"


def test_a_text_whose_name_has_no_full_stop_is_joined(
    chile: Desk, peru: Desk, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text("1. *Urges* all to light lamps.\n", encoding="utf-8")
    assert chile("import", str(tmp_path / "draft.md"), "--as", "Draft").code == 0
    chile("sync")
    assert peru("sync").code == 0
    assert peru("show", "Draft").out == chile("show", "Draft").out


def test_two_desks_that_split_a_paragraph_at_one_place_have_one_paragraph_of_it(
    chile: Desk, peru: Desk
) -> None:
    wording = "*Urges* all to light lamps, and to count the boats of all harbours each winter;"
    chile("edit", "L.90", "OP1", "--text", wording)
    chile("sync")
    peru("sync")
    for desk, old, new in ((chile, "count", "list"), (peru, "each", "every")):
        desk("split", "L.90", "OP1", "--at", "and to")
        desk("edit", "L.90", "OP2", "--replace", old, "--with", new)
        desk("sync")
    assert "and to list the boats of all harbours every winter" in peru("show", "L.90", "OP2").out


def test_both_wordings_are_kept_and_told(chile: Desk, peru: Desk) -> None:
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to lighten lamps;")
    chile("sync")
    peru("sync")
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to brighten lamps;")
    peru("edit", "L.90", "OP1", "--text", "*Urges* all to darken lamps;")
    chile("sync")
    done = json.loads(peru("sync", "--json").out)
    assert [change["author"] for change in done["came"]] == ["Chile"]
    assert done["came"][0]["paragraphs"] == ["OP1"]
    assert len(done["kept_both"]) == 1
    shown = peru("show", "L.90", "OP1").out
    assert "[brighten]" in shown
    assert "[darken]" in shown
    chile("sync")
    assert chile("show", "L.90", "OP1").out == shown
    assert "two at once" in peru("checklist", "L.90").out


def test_who_was_credited_is_so_after_both_came_together(chile: Desk, peru: Desk) -> None:
    chile("draft", "L.90", "before", "--as-it-stands")
    chile("sync")
    peru("sync")
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light every lamp;")
    peru("edit", "L.90", "PP1", "--text", "*Recalling* the lamps,")
    chile("sync")
    peru("sync")
    shown = peru("redline", "L.90@before", "--by").out
    assert re.search(r"PP1  edited\n\s*\S Peru,", shown)
    assert re.search(r"OP1  edited\n\s*\S Chile,", shown)


def test_undo_takes_back_what_one_wrote_and_not_what_came(chile: Desk, peru: Desk) -> None:
    before = chile("show", "L.90", "OP1").out
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light every lamp;")
    peru("edit", "L.90", "PP1", "--text", "*Recalling* the lamps,")
    peru("sync")
    chile("sync")
    chile("undo", "L.90")
    assert chile("show", "L.90", "OP1").out == before
    assert "the lamps" in chile("show", "L.90", "PP1").out
    assert chile("undo", "L.90").code in (0, 2)
    assert "the lamps" in chile("show", "L.90", "PP1").out


def test_who_wrote_nothing_takes_nothing_back_of_what_came(chile: Desk, peru: Desk) -> None:
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light every lamp;")
    chile("sync")
    peru("sync")
    refused = peru("undo", "L.90")
    assert (refused.code, "no change left to undo" in refused.err) == (2, True)
    assert "every lamp" in peru("show", "L.90", "OP1").out


def test_words_of_a_paragraph_that_stays_are_whose_they_were(chile: Desk, peru: Desk) -> None:
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light every lamp;")
    chile("sync")
    peru("sync")
    chile("delete", "L.90", "OP1")
    peru("edit", "L.90", "OP1", "--replace", "every", "--with", "each")
    chile("sync")
    peru("sync")
    (text,) = json.loads(peru("blame", "L.90", "OP1", "--words", "--json").out)["texts"]
    said = [(one["plain"].strip("[] "), one["author"]["name"]) for one in text["passages"]]
    assert ("each", "Peru") in said
    assert any(words.endswith("to light") and by == "Chile" for words, by in said)


def test_a_session_that_is_not_shared_says_how(chile: Desk) -> None:
    refused = chile("sync")
    assert (refused.code, "not shared yet" in refused.err) == (2, True)


def test_who_only_read_and_shares_sends_what_waited(
    call: Call, stick: Path, chile: Desk, tmp_path: Path
) -> None:
    path = str(tmp_path / "reader")
    call("join", str(stick), path, "--read-only")
    call("--store", path, "edit", "L.90", "OP1", "--text", "*Urges* none;")
    assert call("--store", path, "share", str(stick)).out.endswith("Sent: 1 change.\n")
    assert "in L.90 (OP1)" in chile("sync").out


def test_who_only_reads_sends_nothing(call: Call, stick: Path, chile: Desk, tmp_path: Path) -> None:
    path = tmp_path / "reader"
    call("join", str(stick), str(path), "--read-only")
    call("--store", str(path), "edit", "L.90", "OP1", "--text", "*Urges* none;")
    call("--store", str(path), "sync")
    assert chile("sync").out == "In step: nothing new on either side.\n"
