from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from drafting.model.identity import ALPHABET, LENGTH, is_identity
from drafting.workspace.environment.context import (
    APPLICATION,
    Context,
    find_store,
    random_identity,
    user_folder,
)
from drafting.workspace.environment.errors import (
    NoSessionError,
    SettingsError,
    SeveralSessionsError,
)
from drafting.workspace.environment.paths import folder_for_files


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("DRAFTING_AUTHOR", "DRAFTING_EMAIL", "DRAFTING_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTING_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def a_store(path: Path) -> Path:
    (path / "objects").mkdir(parents=True)
    (path / "refs").mkdir()
    (path / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    return path


def test_the_author_is_who_the_call_the_environment_or_the_settings_say(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    assert Context.from_environment().author
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text(
        'author = "Greece"\nemail = "a@b.example"\n', encoding="utf-8"
    )
    assert Context.from_environment().author == "Greece"
    assert Context.from_environment().email == "a@b.example"
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba <x>\n")
    assert Context.from_environment().author == "Cuba x"
    assert Context.from_environment("Belarus").author == "Belarus"


@pytest.mark.parametrize("content", ["author = 3", "authr = 'x'", "author = ", "\udcff"])
def test_settings_that_cannot_be_used_are_named(tmp_path: Path, content: str):
    (tmp_path / "config").mkdir()
    path = tmp_path / "config" / "settings.toml"
    path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        Context.from_environment()


def test_a_delegation_may_use_templates_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    assert (Context.from_environment().templates / "bodies" / "ccpcj.toml").is_file()
    monkeypatch.setenv("DRAFTING_TEMPLATES", str(tmp_path))
    with pytest.raises(SettingsError, match="bodies"):
        Context.from_environment()
    (tmp_path / "bodies").mkdir()
    assert Context.from_environment().templates == tmp_path


def test_the_session_is_found_from_inside_it_from_beside_it_and_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    store = a_store(tmp_path / "work" / "ccpcj")
    assert find_store(folder=store / "refs") == store
    assert find_store(folder=tmp_path / "work") == store
    assert find_store("elsewhere") == Path("elsewhere")
    monkeypatch.setenv("DRAFTING_STORE", str(store))
    assert find_store(folder=tmp_path) == store


def test_files_are_written_here_but_never_among_the_record(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    store = tmp_path / "session"
    (store / "refs").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    for here, folder in (("session", ""), ("session/refs", ""), ("elsewhere", "elsewhere")):
        monkeypatch.chdir(tmp_path / here)
        assert folder_for_files(store) == tmp_path / folder


def test_no_session_and_several_sessions_are_told_apart(tmp_path: Path):
    a_store(tmp_path / "work" / ".git")
    with pytest.raises(NoSessionError, match="drafting new"):
        find_store(folder=tmp_path / "work")
    a_store(tmp_path / "work" / "one")
    a_store(tmp_path / "work" / "two")
    with pytest.raises(SeveralSessionsError, match="one, two"):
        find_store(folder=tmp_path / "work")


def test_identities_are_drawn_from_the_alphabet():
    drawn = {random_identity() for _ in range(200)}
    assert len(drawn) == 200
    assert all(is_identity(name) and len(name) == LENGTH for name in drawn)
    assert set("".join(drawn)) <= set(ALPHABET)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("named", ["", "/elsewhere", "relative"])
def test_folders_of_the_user_are_where_every_program_has_them(
    named: str, monkeypatch: pytest.MonkeyPatch
):
    import platformdirs

    monkeypatch.setenv("XDG_CONFIG_HOME", named)
    monkeypatch.setenv("XDG_DATA_HOME", named)
    config = platformdirs.user_config_dir(APPLICATION, appauthor=False)
    data = platformdirs.user_data_dir(APPLICATION, appauthor=False)
    assert user_folder("config", os.environ) == Path(config)
    assert user_folder("data", os.environ) == Path(data)
