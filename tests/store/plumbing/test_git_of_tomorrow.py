"""Sessions work with git as it will be: other names of objects, refs and branches by default."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.store import Store
from drafting.store.errors import NotAStoreError

DEFAULTS = {
    "sha256": ("[init]\n defaultObjectFormat = sha256\n", {"GIT_DEFAULT_HASH": "sha256"}),
    "tables": ("[init]\n defaultRefFormat = reftable\n", {"GIT_DEFAULT_REF_FORMAT": "reftable"}),
    "branch": ("[init]\n defaultBranch = trunk\n", {}),
}


@pytest.mark.parametrize("default", DEFAULTS)
def test_a_session_is_made_used_and_read_where_git_has_other_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, default: str
):
    configuration, variables = DEFAULTS[default]
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(configuration)
    monkeypatch.setenv("HOME", str(home))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    path = tmp_path / "session"
    with Store.create(path, INFO, by("Chile")) as store:
        store.add("L.6", small_resolution(), by("Chile"))
        store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
        store.make_draft("L.6", "zero", by("Chile"))
        store.tidy_up()
    with Store.open(path) as store:
        assert store.text("L.6", "zero").find("o1").text == "*Asks*;"
        assert len(store.history("L.6")) == 2
    assert "error" not in git(path, "fsck", "--strict")
    assert git(path, "rev-parse", "--show-object-format", "--abbrev-ref", "HEAD").split() == [
        "sha1", "main",
    ]  # fmt: skip


def in_tables(closed: Path, copy: Path) -> Path:
    """A clone as git 3 makes it."""
    done = subprocess.run(
        ["git", "clone", "-q", "--bare", "--ref-format=reftable", str(closed), str(copy)],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("this git knows no tables of refs")
    return copy


def test_a_clone_whose_refs_lie_in_tables_is_read_without_a_trace_and_then_written(
    store: Store, path: Path, tmp_path: Path
):
    store.make_draft("L.6", "zero", by("Chile"))
    store.close()
    copy = in_tables(path, tmp_path / "copy")
    before = {place: place.stat().st_mtime_ns for place in copy.rglob("*")}
    with Store.open(copy) as opened:
        assert opened.text("L.6", "zero") == small_resolution()
        assert {place: place.stat().st_mtime_ns for place in copy.rglob("*")} == before
        opened.commit("L.6", rewording(opened, "o1", "*Asks*;"), by("Chile"))
        opened.make_draft("L.6", "one", by("Chile"))
    with Store.open(copy) as opened:
        assert [draft.label for draft in opened.drafts("L.6")] == ["zero", "one"]
        assert opened.text("L.6", "one").find("o1").text == "*Asks*;"
    assert git(copy, "rev-parse", "main").strip() == git(copy, "log", "-1", "--format=%H").strip()
    assert "error" not in git(copy, "fsck", "--strict")


def test_a_repository_with_names_of_sha256_is_refused_with_a_sentence(tmp_path: Path):
    path = tmp_path / "session"
    git(tmp_path, "init", "-q", "--bare", "--object-format=sha256", str(path))
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(path), str(work))
    (work / "session.toml").write_text('key = "x"\n')
    git(work, "add", ".")
    git(work, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    git(work, "push", "-q", "origin", "HEAD:refs/heads/main")
    with pytest.raises(NotAStoreError, match="SHA-256"):
        Store.open(path)


def test_a_session_of_an_older_version_of_the_program_goes_on(
    store: Store, path: Path, tmp_path: Path
):
    store.make_draft("L.6", "zero", by("Chile"))
    store.close()
    shutil.rmtree(path / "logs")
    git(path, "pack-refs", "--all")
    (path / "drafting-overview.json").write_text('{"version": 3, "head": "0"}')
    (path / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n"
    )
    with Store.open(path, tmp_path / "own") as opened:
        assert opened.summaries()[0].draft == "zero"
        opened.commit("L.6", rewording(opened, "o1", "*Asks*;"), by("Chile"))
        opened.make_draft("L.6", "one", by("Chile"))
        assert [draft.label for draft in opened.drafts("L.6")] == ["zero", "one"]
    assert "error" not in git(path, "fsck", "--strict")
