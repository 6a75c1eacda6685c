"""What is remembered of a session beside it: places in texts, and the folder used last."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.last_folder import folder_for, remember_folder
from drafting.workspace.environment.places import Place, Places
from drafting.workspace.environment.served_files import served

PLACE = Place("oa", 4, 7, {"outline": "shown"})


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "session"
    path.mkdir()
    return path


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context("Cuba", tmp_path / "data")


def test_a_place_is_found_again_and_no_other(store: Path, context: Context):
    places = Places(store, context)
    places.keep("L.6", PLACE)
    assert Places(store, context).find("L.6") == PLACE
    assert places.find("L.7") == Place()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_places_are_for_their_user_alone(store: Path, context: Context):
    Places(store, context).keep("L.6", PLACE)
    folder = context.own_folder(store) / "places"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_place_follows_a_text_that_is_called_otherwise(store: Path, context: Context):
    places = Places(store, context)
    places.keep("L.6", PLACE)
    places.keep("", Place("L.6"))
    places.follow(lambda handle: "L.66" if handle == "L.6" else handle)
    assert places.find("L.66") == PLACE
    assert places.find("L.6") == Place()
    assert places.find("") == Place("L.66")


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"key": 1}', '{"key":"a","rank":"x","row":1,"view":{}}', "null"]
)
def test_what_is_no_place_is_none(store: Path, context: Context, written: str):
    places = Places(store, context)
    places.keep("L.6", PLACE)
    next((context.own_folder(store) / "places").glob("*.json")).write_text(written)
    assert places.find("L.6") == Place()
    places.follow(lambda handle: f"{handle}x")


def test_where_nothing_can_be_written_nothing_is_remembered(store: Path, context: Context):
    context.data.write_text("a file")
    Places(store, context).keep("L.6", PLACE)
    remember_folder(store, context, store / "x.docx")
    assert Places(store, context).find("L.6") == Place()


def test_the_folder_used_last_is_used_again_while_it_is_there(
    store: Path, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert folder_for(store, context) == tmp_path
    out = tmp_path / "sent"
    out.mkdir()
    remember_folder(store, context, out / "a.docx")
    assert folder_for(store, context) == out
    assert folder_for(tmp_path / "another", context) == tmp_path
    out.rmdir()
    assert folder_for(store, context) == tmp_path


def test_for_somebody_in_a_browser_no_folder_is_remembered_or_told(
    store: Path, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    shared = tmp_path / "shared"
    shared.mkdir()
    remember_folder(store, context, tmp_path / "secret" / "a.docx")
    guest = served(replace(context), store, shared)
    monkeypatch.chdir(shared)
    remember_folder(store, guest, Path("a.docx"))
    assert folder_for(store, guest) == Path()
