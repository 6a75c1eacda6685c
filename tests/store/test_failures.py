"""When something is wrong with a store, one sentence says what, and nothing saved is lost."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.errors import (
    DamagedStoreError,
    LockedStoreError,
    NewerStoreError,
    NotAStoreError,
    ReadOnlyStoreError,
    StoreError,
    StoreExistsError,
    StoreFullError,
    StoreGoneError,
    StoreNotMadeError,
)
from drafting.store.plumbing.object_files import Found

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts of POSIX")


# Something else at that place


def test_a_path_without_a_session_is_named_with_the_reason(tmp_path: Path):
    (tmp_path / "file").write_text("words")
    (tmp_path / "folder").mkdir()
    git(tmp_path, "init", "-q", "--bare", "bare")
    for name, reason in {
        "nothing": "there is nothing at that place",
        "file": "it is a file",
        "folder": "it is not a bare git repository",
        "bare": "it holds no session; it may be half made",
    }.items():
        with pytest.raises(NotAStoreError, match=f"{name} is not a session: {reason}"):
            Store.open(tmp_path / name)


def test_another_kind_of_repository_is_no_session(tmp_path: Path):
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "bare")
    bare = tmp_path / "bare"
    tree = subprocess.run(
        ["git", "mktree"], cwd=bare, input=b"", capture_output=True, check=True
    ).stdout
    named = ("-c", "user.name=a", "-c", "user.email=a@b")
    commit = git(bare, *named, "commit-tree", tree.decode().strip(), "-m", "x").strip()
    git(bare, "update-ref", "refs/heads/main", commit)
    with pytest.raises(NotAStoreError, match=r"a git repository without session\.toml"):
        Store.open(bare)


def test_a_session_is_not_made_where_something_is(path: Path, tmp_path: Path):
    path.mkdir()
    (path / "notes.txt").write_text("mine")
    with pytest.raises(StoreExistsError, match="exists already"):
        Store.create(path, INFO, by("Chile"))
    assert (path / "notes.txt").read_text() == "mine"
    with pytest.raises(StoreExistsError):
        Store.create(path / "notes.txt", INFO, by("Chile"))
    assert [entry.name for entry in tmp_path.iterdir()] == ["session"]


def test_a_session_may_be_made_in_an_empty_folder_and_below_folders_that_are_missing(path: Path):
    path.mkdir()
    Store.create(path, INFO, by("Chile")).close()
    Store.create(path.with_name("a") / "b" / "c", INFO, by("Chile")).close()
    with Store.open(path.with_name("a") / "b" / "c") as store:
        assert store.info == INFO


# Versions and damage


def with_session_file(path: Path, content: str) -> None:
    """Replace session.toml by plain git."""
    source = path.parent / "content"
    source.write_text(content)
    blob = git(path, "hash-object", "-w", str(source)).strip()
    source.write_text(f"100644 blob {blob}\tsession.toml\n")
    with source.open() as stream:
        tree = git(path, "mktree", stdin=stream).strip()
    named = ("-c", "user.name=a", "-c", "user.email=a@b")
    commit = git(path, *named, "commit-tree", tree, "-p", "main", "-m", "x").strip()
    git(path, "update-ref", "refs/heads/main", commit)


def test_a_session_of_a_newer_version_is_left_alone(store: Store, path: Path):
    store.close()
    with_session_file(path, 'key = "x"\ntitle = "x"\nbody = "x"\nmood = "new"\nformat = 2\n')
    before = git(path, "rev-parse", "main")
    with pytest.raises(NewerStoreError, match=r"newer version.*format 2.*knows 1"):
        Store.open(path)
    assert git(path, "rev-parse", "main") == before


@pytest.mark.parametrize("content", ["", "key = ", 'key = "x"\nformat = 1', 'format = "x"'])
def test_a_session_file_that_makes_no_sense_is_a_damage(store: Store, path: Path, content: str):
    store.close()
    with_session_file(path, content)
    with pytest.raises(DamagedStoreError, match=r"session\.toml"):
        Store.open(path)


@pytest.mark.parametrize(
    "name",
    ["main", "main^{tree}", "main:resolutions", "main:resolutions/L.6",
     "main:resolutions/L.6/units", "main:resolutions/L.6/outline",
     "main:resolutions/L.6/units/o1.md"],
)  # fmt: skip
@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["missing", "empty", "garbage"])
def test_every_missing_or_spoilt_object_is_a_damage_with_a_sentence(
    path: Path, name: str, content: bytes | None
):
    with Store.create(path, INFO, by("Chile")) as store:
        store.add("L.6", small_resolution(), by("Chile"))
        unpack(path)
    identity = git(path, "rev-parse", name).strip()
    file = path / "objects" / identity[:2] / identity[2:]
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DamagedStoreError, match="is damaged"), Store.open(path) as opened:
        opened.text("L.6")


def unpack(path: Path) -> None:
    """Turn the packs of a store into loose objects."""
    for pack in (path / "objects" / "pack").glob("*.pack"):
        outside = path.parent / pack.name
        pack.rename(outside)
        pack.with_suffix(".idx").unlink()
        with outside.open("rb") as stream:
            subprocess.run(["git", "unpack-objects", "-q"], cwd=path, stdin=stream, check=True)


# Locks


def test_a_lock_that_a_killed_process_left_is_cleared_away(store: Store, path: Path):
    lock = path / "refs" / "heads" / "main.lock"
    lock.write_text("")
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    assert store.text("L.6").find("o1").text == "*Asks*;"
    assert not lock.exists()


@pytest.mark.parametrize("name", ["HEAD.lock", "packed-refs.lock", "config.lock"])
def test_locks_on_what_the_program_does_not_write_are_in_nobodys_way(
    store: Store, path: Path, name: str
):
    (path / name).write_text("")
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    assert (path / name).exists()


@posix
def test_a_lock_that_another_program_may_hold_is_left_and_named(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
):
    import fcntl

    monkeypatch.setattr("drafting.store.plumbing.locks._PATIENCE", 3)
    (path / "refs" / "heads" / "main.lock").write_text("")
    with (path / "drafting.turn").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(LockedStoreError, match=r"main\.lock"):
            store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    assert (path / "refs" / "heads" / "main.lock").exists()
    assert store.text("L.6") == small_resolution()


@posix
def test_a_process_that_holds_its_turn_for_ever_does_not_stop_the_others(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
):
    import fcntl

    monkeypatch.setattr("drafting.store.plumbing.locks._PATIENCE", 3)
    with (path / "drafting.turn").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    assert store.text("L.6").find("o1").text == "*Asks*;"


def ask_git(store: Store) -> Found | None:
    """What is in no file is asked of git."""
    return store._repository.reader.read("0" * 40)


@posix
def test_a_child_of_git_that_was_killed_is_replaced(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Begs*;"), by("Chile"))
    ask_git(store)
    os.kill(store._repository.reader._process.pid, signal.SIGKILL)
    assert ask_git(store) is None
    assert store.text("L.6").find("o1").text == "*Begs*;"


def test_without_git_one_sentence_says_what_to_install(store: Store, path: Path):
    store.close()
    code = (
        "import sys, pathlib; from drafting.store import Store, StoreError\n"
        "try: Store.open(pathlib.Path(sys.argv[1]))\n"
        "except StoreError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        env={**os.environ, "PATH": str(path.parent)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Sessions are kept with git, which was not found: install git")


# No room, no right


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)]
    try:
        subprocess.run(mount, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs the right to mount")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_disk_that_fills_up_at_any_point_keeps_all_that_was_saved(small_disk: Path):
    path = small_disk / "session"
    filling = small_disk / "filling"
    with Store.create(path, INFO, by("Chile")) as store:
        store.add("L.6", small_resolution(), by("Chile"))
        saved, failures = small_resolution(), 0
        for pages_left in range(16):
            fill(small_disk, filling, pages_left)
            words = f"*Asks* for {pages_left} lamps;"
            try:
                saved = store.commit("L.6", rewording(store, "o1", words), by("Chile")).text
            except StoreFullError:
                failures += 1
            assert store.text("L.6") == saved
            with Store.open(path) as opened:
                assert opened.text("L.6") == saved
            filling.unlink()
        assert 0 < failures < 16
        store.commit("L.6", rewording(store, "o1", "*Goes on*;"), by("Chile"))
        fill(small_disk, filling, 4)
        with pytest.raises(StoreFullError):
            store.add("L.7", big_resolution(), by("Chile"))
        assert store.handles() == ("L.6",)
        filling.unlink()
        store.add("L.7", big_resolution(), by("Chile"))
    assert "error" not in git(path, "fsck", "--strict")


def test_a_session_that_finds_no_room_is_not_half_made(small_disk: Path):
    filling = small_disk / "filling"
    reasons = set()
    for pages_left in range(12):
        fill(small_disk, filling, pages_left)
        try:
            Store.create(small_disk / "session", INFO, by("Chile")).close()
        except StoreNotMadeError as error:
            reasons.add(str(error))
            assert sorted(entry.name for entry in small_disk.iterdir()) == ["filling"]
        else:
            break
        filling.unlink()
    why = "there is no space left. Make room and try again"
    assert reasons == {f"The session {small_disk}/session could not be made: {why}."}
    with Store.open(small_disk / "session") as store:
        assert store.info == INFO


def fill(disk: Path, filling: Path, pages_left: int) -> None:
    """Leave so many pages of four kilobytes free."""
    free = shutil.disk_usage(disk).free
    # What the session does in the background may have taken some of it meanwhile.
    with suppress(OSError):
        filling.write_bytes(b"x" * max(0, free - pages_left * 4096))


def big_resolution() -> Resolution:
    units = (Unit(f"u{n}", Kind.OPERATIVE, os.urandom(1500).hex()) for n in range(60))
    return Resolution(operative=tuple(units))


@posix
def test_a_write_that_the_system_cuts_short_leaves_the_state_before(store: Store):
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, limits[1]))
    try:
        with pytest.raises(StoreFullError, match="Everything saved before is safe"):
            store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert store.text("L.6") == small_resolution()
    assert store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))


def test_a_session_that_may_only_be_read_is_read_and_not_written(small_disk: Path):
    path = small_disk / "session"
    with Store.create(path, INFO, by("Chile")) as store:
        store.add("L.6", small_resolution(), by("Chile"))
        store.make_draft("L.6", "zero", by("Chile"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with Store.open(path) as store:
        assert store.text("L.6", "zero") == small_resolution()
        assert store.summaries()[0].draft == "zero"
        for write in (
            lambda: store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile")),
            lambda: store.add("L.7", small_resolution(), by("Chile")),
            lambda: store.make_draft("L.6", "one", by("Chile")),
        ):
            with pytest.raises(ReadOnlyStoreError, match="may only be read here"):
                write()
    with pytest.raises(StoreNotMadeError, match="it may only be read here"):
        Store.create(small_disk / "other", INFO, by("Chile"))
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


def test_no_process_of_git_is_left_after_closing(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    ask_git(store)
    child = store._repository.reader._process
    store.close()
    assert child.poll() is not None


def test_a_session_that_is_taken_away_while_it_is_open_is_not_called_damaged(
    store: Store, path: Path
):
    edit = rewording(store, "o1", "*Urges* nobody;")
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(StoreGoneError, match=r"not at .* any more"):
        store.state()
    with pytest.raises(StoreError, match="any more"):
        store.commit("L.6", edit, by("Chile"))
    with pytest.raises(StoreError, match="any more"):
        store.make_draft("L.6", "zero", by("Chile"))
    path.with_name("elsewhere").rename(path)
    assert store.commit("L.6", edit, by("Chile")).text.find("o1").text == "*Urges* nobody;"
