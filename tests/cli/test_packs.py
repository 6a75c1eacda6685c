"""The record in files that are sent, on the command line: pack, and unpack with a look into it."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import Call, Outcome
from support.merge_by_hand import merge_by_hand
from support.store_cases import git

Desk = Callable[..., Outcome]


@pytest.fixture
def chile(call: Call, session: Path) -> Desk:
    return lambda *arguments: call("--author", "Chile", "--store", str(session), *arguments)


@pytest.fixture
def whole(chile: Desk, tmp_path: Path) -> Path:
    """The whole record, packed for Peru."""
    file = tmp_path / "whole.drafting"
    assert "holds the whole record" in chile("pack", "-o", str(file), "--since", "for", "Peru").out
    return file


@pytest.fixture
def peru(call: Call, whole: Path, tmp_path: Path) -> Desk:
    path = tmp_path / "lima"
    begun = call("unpack", str(whole), str(path)).out
    assert f"{path} is the session " in begun
    return lambda *arguments: call("--author", "Peru", "--store", str(path), *arguments)


@pytest.fixture
def news(chile: Desk, tmp_path: Path) -> Path:
    """What Chile changed since the pack for Peru."""
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light every lamp;")
    file = tmp_path / "news.drafting"
    chile("pack", "-o", str(file), "--since", "for", "Peru")
    return file


def _asked(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr("drafting.cli.packs.has_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))


def test_what_came_is_shown_by_author_and_paragraph_and_then_taken_in(
    peru: Desk, news: Path, whole: Path
) -> None:
    assert news.stat().st_size < whole.stat().st_size
    shown, taken = peru("unpack", str(news), "--dry-run"), peru("unpack", str(news))
    assert "packed by Chile on " in shown.out
    assert "  Chile\n    L.90 OP1: " in shown.out
    assert shown.out.endswith("It would bring 1 change.\nNothing was taken in.\n")
    assert taken.out.endswith("Came: 1 change by Chile in L.90 (OP1).\n")
    again = peru("unpack", str(news))
    assert again.out.endswith("Nothing in it is new here.\nNothing was taken in.\n")


def test_a_script_sees_what_would_come_and_nothing_is_taken_in(peru: Desk, news: Path) -> None:
    peru("edit", "L.90", "OP1", "--text", "*Urges* none;")
    found = json.loads(peru("unpack", str(news), "--dry-run", "--json").out)
    assert [(one["author"], one["paragraphs"]) for one in found["would_come"]] == [
        ("Chile", ["OP1"])
    ]
    assert found["changed_here_too"] == ["L.90 OP1"]
    assert peru("show", "L.90", "OP1").out == "1.  Urges none;\n"
    assert json.loads(peru("unpack", str(news), "--json").out)["came"][0]["author"] == "Chile"


def test_a_merge_that_leaves_words_out_is_told_before_and_after_and_stays_on_the_list(
    chile: Desk, peru: Desk, session: Path, tmp_path: Path
) -> None:
    lima, file = tmp_path / "lima", str(tmp_path / "merged.drafting")
    chile("edit", "L.90", "OP1", "--replace", "lamps", "--with", "lanterns")
    peru("insert", "L.90", "after", "OP1", "--text", "*Thanks* all keepers;")
    git(lima, "fetch", "-q", str(session), "main")
    ours, theirs = (git(path, "rev-parse", "main").strip() for path in (session, lima))
    made = merge_by_hand(lima, ours, theirs, tree_of=theirs)
    git(lima, "update-ref", "refs/heads/main", made)
    assert peru("pack", "-o", file).code == 0
    says = "A merge by Peru leaves out words of OP1 (“lanterns”): look at it."
    found = json.loads(chile("unpack", file, "--dry-run", "--json").out)
    assert found["left_out"] == [f"L.90: {says}"]
    for call in (("unpack", file, "--dry-run"), ("unpack", file)):
        assert says in chile(*call).err
    assert says.rstrip(".") in " ".join(chile("checklist", "L.90").out.split())


@pytest.mark.parametrize(("answer", "comes"), [("y\n", True), ("\n", False), ("", False)])
def test_who_sits_at_a_terminal_is_asked(
    peru: Desk, news: Path, monkeypatch: pytest.MonkeyPatch, answer: str, comes: bool
) -> None:
    _asked(monkeypatch, answer)
    said = peru("unpack", str(news)).out
    assert ("Came: 1 change" in said, "Nothing was taken in." in said) == (comes, not comes)


def test_who_says_yes_before_is_not_asked(
    peru: Desk, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _asked(monkeypatch, "")
    assert "Came: 1 change" in peru("unpack", str(news), "--yes").out


def test_a_session_begins_where_there_is_none(
    call: Call, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    shown = call("unpack", str(whole), "--dry-run").out
    assert "A session would begin with" in shown
    said = call("unpack", str(whole)).out.splitlines()[-1]
    path = Path(said.partition(" is the session ")[0])
    assert path == home / "drafting" / "whole"
    assert call("--store", str(path), "show", "L.90", "OP1").code == 0


def test_a_pack_that_goes_on_from_what_is_not_here_says_what_to_ask_for(
    call: Call, peru: Desk, chile: Desk, news: Path, tmp_path: Path
) -> None:
    third = tmp_path / "suva"
    lacking = call("unpack", str(news), str(third))
    assert (lacking.code, third.exists()) == (2, False)
    assert "ask Chile for the pack before, for one with the whole record" in lacking.err
    chile("edit", "L.90", "PP1", "--text", "*Recalling* lamps,")
    last = tmp_path / "last.drafting"
    chile("pack", "-o", str(last), "--since", "for", "Peru")
    lacking = peru("unpack", str(last))
    assert "the changes up to the last pack for Peru (the last of them: " in lacking.err
    assert "or for one since L.90@L.90, the last draft here." in lacking.err


def test_a_draft_that_was_named_without_a_change_is_sent(
    chile: Desk, peru: Desk, tmp_path: Path
) -> None:
    file = str(tmp_path / "named.drafting")
    chile("draft", "L.90", "named", "--as-it-stands")
    assert chile("pack", "-o", file, "--since", "for", "peru").code == 0
    assert chile("pack", "-o", file, "--since", "for", "Peru").code == 2
    assert peru("unpack", file).out.endswith("Came: drafts L.90@named.\n")
    chile("draft", "L.90", "again", "--as-it-stands")
    assert chile("pack", "-o", file, "--since", "L.90@named").code == 0
    assert peru("unpack", file).out.endswith("Came: drafts L.90@again.\n")


@pytest.mark.usefixtures("whole")
def test_a_name_that_no_pack_was_for_is_told(chile: Desk, tmp_path: Path) -> None:
    said = chile("pack", "-o", str(tmp_path / "x.drafting"), "--since", "for", "Perru").out
    assert "This is the first pack for Perru; packs were sent for Peru." in said
    refused = chile("pack", "-o", str(tmp_path / "y.drafting"), "--since", "Perru")
    assert (refused.code, "(Perru, Peru)" in refused.err) == (2, True)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"# v2 git bundle\n", b"x" * 5000])
def test_a_file_that_is_no_pack_changes_nothing(
    chile: Desk, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "strange.drafting"
    file.write_bytes(content)
    before = chile("log", "L.90").out
    refused = chile("unpack", str(file))
    assert (refused.code, "is no pack of a session" in refused.err) == (2, True)
    assert chile("log", "L.90").out == before


def test_a_pack_that_was_cut_off_or_spoilt_anywhere_changes_nothing(
    peru: Desk, news: Path, tmp_path: Path
) -> None:
    good, before = news.read_bytes(), peru("log", "L.90").out
    bad = tmp_path / "bad.drafting"
    for at in range(3, len(good), len(good) // 6):
        for content in (good[:at], good[:at] + bytes([good[at] ^ 0x55]) + good[at + 1 :]):
            bad.write_bytes(content)
            refused = peru("unpack", str(bad))
            if refused.code:  # what no reader looks at may be spoilt
                assert refused.err.count("\n") == 1
                assert peru("log", "L.90").out == before


def test_what_a_reader_changed_goes_out_as_proposals(
    chile: Desk, call: Call, tmp_path: Path
) -> None:
    stick, path, file = (
        str(tmp_path / "stick"),
        str(tmp_path / "lima"),
        str(tmp_path / "p.drafting"),
    )
    chile("share", stick)
    call("join", stick, path, "--read-only")
    peru: Desk = lambda *rest: call("--author", "Peru", "--store", path, *rest)  # noqa: E731
    before = chile("show", "L.90").out
    peru("edit", "L.90", "OP1", "--replace", "lamps", "--with", "lights")
    peru("insert", "L.90", "after", "OP1", "--text", "*Thanks* all keepers;")
    peru("delete", "L.90", "OP4")
    peru("move", "L.90", "PP2", "before", "PP1")
    wanted = peru("show", "L.90").out
    assert "Not sent, for it may only be read there: 4 changes" in peru("sync").out
    said = peru("pack", "--as-proposals", "-o", file)
    assert (said.code, said.out.count("It is proposal")) == (0, 4)
    assert "Peru: delete OP3. It is proposal" in said.out
    assert peru("show", "L.90").out == before
    assert "Came: " in chile("unpack", file).out
    assert chile("show", "L.90").out == before
    for number in "1234":
        assert chile("decide", "L.90", number, "agreed").code == 0
    assert chile("show", "L.90").out == wanted


def test_who_shares_nothing_says_since_when_for_proposals(chile: Desk, tmp_path: Path) -> None:
    file = str(tmp_path / "p.drafting")
    refused = chile("pack", "--as-proposals", "-o", file)
    assert (refused.code, "not shared yet" in refused.err) == (2, True)
    refused = chile("pack", "--as-proposals", "-o", file, "--since", "L.90@L.90")
    assert (refused.code, "nothing here that the others do not have" in refused.err) == (2, True)
    assert not Path(file).exists()
    chile("edit", "L.90", "OP1", "--replace", "lamps", "--with", "lights")
    said = chile("pack", "--as-proposals", "-o", file, "--since", "L.90@L.90")
    assert (said.code, said.out.count("It is proposal 1")) == (0, 1)


def test_what_was_put_as_proposals_is_taken_back_at_once(chile: Desk, tmp_path: Path) -> None:
    chile("edit", "L.90", "OP1", "--replace", "lamps", "--with", "lights")
    chile("insert", "L.90", "after", "OP1", "--text", "*Thanks* all keepers;")
    wanted = chile("show", "L.90").out
    since = ("--since", "L.90@L.90")
    chile("pack", "--as-proposals", "-o", str(tmp_path / "p.drafting"), *since)
    assert chile("show", "L.90").out != wanted
    chile("undo", "L.90")
    assert chile("show", "L.90").out == wanted
    assert "Chile: " not in chile("proposals", "L.90").out
    chile("redo", "L.90")
    assert chile("show", "L.90").out != wanted
    assert chile("proposals", "L.90").out.count("Chile: ") == 2
