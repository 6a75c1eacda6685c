from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.obstacles import OBSTACLES, without_waiting

from drafting.workspace.environment.context import Context
from drafting.workspace.environment.errors import SettingsError
from drafting.workspace.environment.journal import Journal, Unsaved
from drafting.workspace.environment.remembered_files import FILE, RememberedFiles
from drafting.workspace.environment.settings import keep_theme, read_settings
from drafting.workspace.environment.tour import is_first_time, show_again

Put = Callable[[Path], object]
NOON = datetime(2017, 5, 22, 12, 0, tzinfo=UTC)
each_obstacle = pytest.mark.parametrize("put", OBSTACLES.values(), ids=OBSTACLES)


@each_obstacle
def test_a_journal_reads_past_what_it_cannot_read_and_leaves_it(
    context: Context, tmp_path: Path, put: Put
):
    journal = Journal.of(tmp_path / "store", context)
    kept = Unsaved("L.9", "k3", "a", "b", NOON)
    journal.keep(kept)
    strange = next((context.data / "journal").iterdir()) / "0.json"
    put(strange)
    with without_waiting():
        assert journal.unsaved() == (kept,)
    assert strange.is_symlink() or strange.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"text": ["b"]},
        {"text": None},
        {"text": "half of a sign: \ud800"},
        {"unit": 3},
        {"when": 3},
        {"when": "yesterday"},
        {"when": "0001-01-01T00:00:00"},
        {"notes": 3},
        {"notes": [["n1", 3]]},
        {"notes": [["n1"]]},
        {"of another version": True},
        {"text": json.loads("[" * 900 + "]" * 900)},
    ],
)
def test_an_entry_of_another_shape_is_not_offered_back(
    context: Context, tmp_path: Path, changed: dict[str, object]
):
    journal = Journal.of(tmp_path / "store", context)
    journal.keep(Unsaved("L.9", "k3", "a", "b", NOON))
    journal.keep(Unsaved("L.9", "k4", "a", "c", NOON))
    path = next(
        path
        for path in (context.data / "journal").glob("*/*.json")
        if json.loads(path.read_text(encoding="utf-8"))["unit"] == "k4"
    )
    values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(values | changed), encoding="utf-8")
    assert [kept.text for kept in journal.unsaved()] == ["b"]


def test_a_time_without_a_zone_is_put_in_order_with_the_others(context: Context, tmp_path: Path):
    journal = Journal.of(tmp_path / "store", context)
    journal.keep(Unsaved("L.9", "k3", "a", "b", NOON))
    journal.keep(Unsaved("L.9", "k4", "a", "c", datetime(2018, 1, 1)))  # noqa: DTZ001
    assert [kept.text for kept in journal.unsaved()] == ["b", "c"]


@each_obstacle
def test_a_list_of_files_that_cannot_be_read_is_made_anew(
    context: Context, tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    sent = tmp_path / "elsewhere.docx"
    sent.touch()
    context.data.mkdir(parents=True, exist_ok=True)
    put(context.data / FILE)
    with without_waiting():
        known = RememberedFiles(context)
        assert known.find("00", "a.docx") is None
        known.keep("00", sent)
        found = known.find("00", "a.docx")
    if (context.data / FILE).is_dir() or Path("/dev/zero") == (context.data / FILE).resolve():
        assert found is None
    else:
        assert found == sent


@pytest.mark.parametrize("strange", ["a\0b", "a" * 9000, "\ud800", "", 3, None, ["x"]])
def test_a_path_that_is_none_is_no_place_of_a_file(context: Context, strange: object):
    context.data.mkdir(parents=True, exist_ok=True)
    (context.data / FILE).write_text(json.dumps({"00": strange}), encoding="utf-8")
    assert RememberedFiles(context).find("00", "a.docx") is None


@each_obstacle
def test_the_tour_is_shown_or_not_whatever_its_mark_is(context: Context, put: Put):
    store = context.data / "sessions" / "ccpcj-26"
    store.mkdir(parents=True)
    put(context.data / "tour-seen")
    with without_waiting():
        is_first_time(store, context)
        show_again(context)


@each_obstacle
def test_settings_that_were_spoilt_meanwhile_are_not_written_over(tmp_path: Path, put: Put):
    path = tmp_path / "settings.toml"
    put(path)
    before = path.lstat()
    with without_waiting(), pytest.raises(SettingsError, match=r"settings\.toml"):
        keep_theme(path, "light")
    assert path.lstat().st_ino == before.st_ino


def test_settings_with_a_mark_at_their_beginning_are_written_back_without_it(tmp_path: Path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbf# ours\nauthor = "Peru"\n')
    keep_theme(path, "light")
    assert path.read_bytes().startswith(b"# ours\n")
    assert read_settings(path).author == "Peru"
