"""Packing keeps a store quick, loses nothing, and never stands in the way of an edit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording, small_resolution

from drafting.store import Store
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.joining import join


def loose_objects(path: Path) -> int:
    return int(git(path, "count-objects").split()[0])


def reword_often(store: Store, times: int) -> None:
    for number in range(times):
        store.commit("L.6", rewording(store, "o1", f"*Asks* {number};"), by("Chile", "Reword"))


def test_tidying_up_packs_everything_and_writes_bloom_filters(store: Store, path: Path):
    reword_often(store, 10)
    store.make_draft("L.6", "zero", by("Chile"))
    store.tidy_up()
    assert loose_objects(path) == 0
    graphs = list((path / "objects" / "info" / "commit-graphs").glob("graph-*.graph"))
    assert any(b"BIDX" in graph.read_bytes() for graph in graphs)
    assert "error" not in git(path, "fsck", "--strict")


def test_a_record_that_plain_git_takes_for_cut_off_is_at_odds_with_no_index(
    store: Store, path: Path
):
    reword_often(store, 3)
    (path / "shallow").write_text(git(path, "rev-parse", "main~1"), encoding="ascii")
    store.tidy_up()
    assert git(path, "fsck", "--strict", "--no-dangling", "--no-progress") == ""


def test_a_packed_store_is_edited_undone_and_drafted_as_before(store: Store, path: Path):
    reword_often(store, 3)
    store.make_draft("L.6", "zero", by("Chile"))
    store.tidy_up()
    reword_often(store, 3)
    store.tidy_up()
    for _ in range(6):
        store.undo("L.6", by("Chile"))
    assert store.text("L.6") == small_resolution()
    store.make_draft("L.6", "one", by("Chile"))
    with Store.open(path) as opened:
        assert [draft.label for draft in opened.drafts("L.6")] == ["zero", "one"]
        assert opened.text("L.6", "one") == small_resolution()
        assert len(opened.history("L.6", "o1")) == 13


def test_an_open_store_goes_on_when_another_process_packs_it(store: Store, path: Path):
    reword_often(store, 3)
    git(path, "gc", "-q", "--prune=now")
    assert loose_objects(path) == 0
    reword_often(store, 3)
    assert len(store.history("L.6")) == 7
    with Store.open(path) as other:
        other.tidy_up()
    assert store.state_at("L.6", store.history("L.6")[3].id).find("o1").text == "*Asks* 2;"


def test_the_index_of_the_record_follows_by_itself(store: Store, path: Path):
    reword_often(store, 60)
    store.close()
    assert list((path / "objects" / "info" / "commit-graphs").glob("*.graph"))
    assert git(path, "commit-graph", "verify") == ""


def test_a_session_that_was_joined_is_indexed_at_once_and_with_filters_later(
    store: Store, path: Path, tmp_path: Path
):
    reword_often(store, 3)
    store.close()
    joined, info = tmp_path / "joined", tmp_path / "joined" / "objects" / "info"
    join(joined, lambda objects: FolderRemote(path, objects, by("Peru")), lambda *_: None)
    assert (info / "commit-graph").exists()
    with Store.open(joined) as other:
        other.tidy_up()
        assert len(other.history("L.6", "o1")) == 4
    assert not (info / "commit-graph").exists()
    assert any(b"BIDX" in file.read_bytes() for file in info.rglob("graph-*.graph"))


def test_what_has_piled_up_is_packed_at_closing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("drafting.store.plumbing.maintenance._LOOSE_IN_SAMPLE", 1)
    sample = path / "objects" / "17"
    number = 0
    while not sample.exists():
        store.commit("L.6", rewording(store, "o1", f"*Asks* {number};"), by("Chile"))
        number += 1
    store.close()
    assert loose_objects(path) == 0
    assert "error" not in git(path, "fsck", "--strict")
    with Store.open(path) as opened:
        assert len(opened.history("L.6")) == number + 1


def test_locks_that_a_killed_git_left_do_not_stop_the_housekeeping_for_ever(
    store: Store, path: Path
):
    reword_often(store, 2)
    chain = path / "objects" / "info" / "commit-graphs" / "commit-graph-chain.lock"
    chain.parent.mkdir(parents=True, exist_ok=True)
    chain.write_text("")
    os.utime(chain, (1_000_000_000, 1_000_000_000))
    store.tidy_up()
    assert not chain.exists()
    assert list(chain.parent.glob("graph-*.graph"))


def test_whoever_only_reads_writes_nothing_into_the_folder(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
):
    reword_often(store, 3)
    store.make_draft("L.6", "zero", by("Chile"))
    store.close()
    monkeypatch.setattr("drafting.store.plumbing.maintenance._LOOSE_IN_SAMPLE", 0)
    before = everything_in(path)
    with Store.open(path, path.parent / "own") as reader:
        reader.summaries()
        reader.text("L.6", "zero")
        reader.history("L.6", "o1")
        reader.last_changes("L.6")
    assert everything_in(path) == before


def everything_in(path: Path) -> dict[Path, bytes | int]:
    """Every file with its content, every folder with its time."""
    return {
        place: place.read_bytes() if place.is_file() else place.stat().st_mtime_ns
        for place in path.rglob("*")
    }


def test_the_repository_that_git_is_run_in_stays_as_it_was(store: Store):
    from drafting.store.plumbing.isolation import OURS

    before = everything_in(OURS)
    reword_often(store, 40)
    store.make_draft("L.6", "zero", by("Chile"))
    store.tidy_up()
    store.close()
    assert everything_in(OURS) == before


def test_what_is_not_packed_yet_is_there_all_the_same_while_two_processes_tidy_up(
    store: Store, path: Path
):
    reword_often(store, 5)
    with Store.open(path) as other:
        other._recorder._maintenance._lock.take(patience=1)
        store.tidy_up()
        reword_often(store, 2)
        assert other.text("L.6") == store.text("L.6")


@pytest.mark.skipif(sys.platform == "win32", reason="a loop of the shell")
def test_edits_go_on_while_another_program_packs_without_a_pause(store: Store, path: Path):
    enough = path.parent / "enough"
    packing = subprocess.Popen(
        ["sh", "-c", 'until [ -e "$0" ]; do git repack -adq && git prune-packed; done', enough],
        cwd=path,
    )
    try:
        reword_often(store, 120)
    finally:
        # Not killed: what it started would go on while git looks through the session.
        enough.touch()
        packing.wait()
    assert len(store.history("L.6")) == 121
    assert "error" not in git(path, "fsck", "--strict")
