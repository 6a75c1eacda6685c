"""Sessions as a whole on the command line, and the program without a verb."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call

from drafting.cli.main import main
from drafting.workspace.environment.context import Context


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    return folder


def names(call: Call) -> list[str]:
    return [Path(row["path"]).name for row in json.loads(call("sessions", "--json").out)]


def test_a_session_without_a_place_lies_with_the_others(call: Call, home: Path) -> None:
    begun = call("new", "--body", "c3", "--session", "Eighty-first session")
    place = home / "drafting" / "c3-81"
    said = f"Began a session of the Third Committee in {place}. To go on with it: cd {place}\n"
    assert begun.out == said
    assert names(call) == ["c3-81"]
    assert call("new").code == 2


def test_whoever_is_in_no_session_hears_how_to_come_into_one(call: Call, home: Path) -> None:
    call("new", "--body", "c3")
    assert (home / "drafting" / "c3").is_dir()
    assert "name one with --store" in call("ls").err
    call("new", str(Path.cwd() / "here"), "--body", "c3")
    assert call("ls").code == 0


def test_a_session_is_begun_around_a_file(call: Call, home: Path, text_file: Path) -> None:
    made = call("new", "--from", str(text_file))
    assert f"Began a session in {home}/drafting/ccpcj-26." in made.out
    shown = call("--store", str(home / "drafting" / "ccpcj-26"), "ls", "--json").out
    assert [row["handle"] for row in json.loads(shown)["resolutions"]] == ["L.90"]


def test_a_file_that_names_no_body_asks_for_one(call: Call, home: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Recalling it,\n\n1. Decides to go on.\n", "utf-8")
    refused = call("new", "--from", str(tmp_path / "x.txt"))
    assert (refused.code, "choose one" in refused.err) == (2, True)
    assert call("new", "--from", str(tmp_path / "x.txt"), "--body", "hrc").code == 0
    assert names(call) == ["hrc"]
    assert (home / "drafting" / "hrc").is_dir()


def test_sessions_are_renamed_copied_described_deleted_and_brought_back(
    call: Call, home: Path
) -> None:
    call("new", "--body", "sc")
    assert call("sessions", "rename", "sc", "council").out == "sc is called council now.\n"
    call("sessions", "copy", "council", "try")
    call("sessions", "describe", "try", "--session", "First", "--place", "New York, May")
    call("sessions", "archive", "council")
    assert names(call) == ["try"]
    (row,) = json.loads(call("sessions", "--json").out)
    assert (row["session"], row["place_and_dates"]) == ("First", "New York, May")
    call("sessions", "delete", "try")
    assert call("sessions").out.startswith("No session is known")
    assert {row["status"] for row in json.loads(call("sessions", "restore", "--json").out)} == {
        "archived",
        "deleted",
    }
    for name in ("council", "try"):
        assert call("sessions", "restore", name).code == 0
    assert sorted(names(call)) == ["council", "try"]
    assert (home / "drafting" / "try").is_dir()


def test_what_is_no_session_is_refused(call: Call, home: Path) -> None:
    refused = call("sessions", "delete", "nothing")
    assert (refused.code, home.exists()) == (2, True)
    assert "no session “nothing”; there is none yet" in refused.err
    assert call("sessions", "rename").code == 2


def test_without_a_verb_a_terminal_shows_the_start_and_a_pipe_the_help(
    call: Call, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Context] = []

    def start(context: Context) -> str:
        shown.append(context)
        return ""

    assert "verbs:" in call().out
    assert main([], start=start) == 0
    assert not shown
    monkeypatch.setattr("drafting.cli.streams.has_terminal", lambda: True)
    assert main([], start=start) == 0
    assert [context.sessions_folder for context in shown] == [home / "drafting"]


@pytest.mark.usefixtures("home")
def test_a_session_that_was_begun_anywhere_is_on_the_list(call: Call, tmp_path: Path) -> None:
    far = tmp_path / "far"
    call("new", str(far / "c3"), "--body", "c3")
    call("--store", str(far / "c3"), "share", str(tmp_path / "stick"))
    call("--store", str(far / "c3"), "pack", "-o", str(tmp_path / "one.drafting"))
    call("--store", str(far / "c3"), "backup", str(tmp_path / "one.bundle"))
    call("join", str(tmp_path / "stick"), str(far / "joined"))
    call("unpack", str(tmp_path / "one.drafting"), str(far / "unpacked"), "--yes")
    call("backup", str(tmp_path / "one.bundle"), "--restore", str(far / "restored"))
    assert set(names(call)) == {"c3", "joined", "unpacked", "restored"}
