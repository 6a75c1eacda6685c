"""The private layer of a session: written, exchanged, judged, and never part of the record."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.private_desk import Desk
from support.store_cases import by, git

from drafting.store import Store
from drafting.store.errors import DamagedStoreError
from drafting.store.health import examine, repair
from drafting.store.names import PRIVATE
from drafting.store.plumbing.repository import Repository
from drafting.store.private.exchange import PrivateExchanged
from drafting.store.sharing.errors import (
    PrivatePlaceError,
    RefusedRecordError,
    RemoteError,
    SharedPlaceError,
)
from drafting.store.sharing.folder_remote import FolderRemote


@pytest.fixture
def desks(store: Store, path: Path, tmp_path: Path) -> Iterator[tuple[Desk, ...]]:
    """Three copies of one session, none with a note yet."""
    store.close()
    paths = [path, *(shutil.copytree(path, tmp_path / name) for name in ("peru", "cuba"))]
    made = tuple(
        Desk(path, name) for path, name in zip(paths, ("Chile", "Peru", "Cuba"), strict=True)
    )
    yield made
    for desk in made:
        desk.store.close()


def test_nothing_is_made_before_the_first_note(desks: tuple[Desk, ...], path: Path) -> None:
    chile, *_ = desks
    before = sorted(path.rglob("*"))
    assert chile.texts() == {}
    assert sorted(path.rglob("*")) == before
    chile.note("Never")
    assert (path / "private").is_dir()


def test_notes_that_were_begun_apart_come_together(desks: tuple[Desk, ...], tmp_path: Path) -> None:
    chile, peru, cuba = desks
    first, second = chile.note("Never"), peru.note("Perhaps")
    for desk in (chile, peru, cuba, chile):
        desk.sync(tmp_path / "own")
    assert chile.texts() == peru.texts() == cuba.texts() == {first: ["Never"], second: ["Perhaps"]}
    assert chile.state == peru.state == cuba.state
    assert chile.sync(tmp_path / "own") == PrivateExchanged()
    assert git(tmp_path / "own", "for-each-ref", "--format=%(refname)") == f"{PRIVATE}\n"


def test_two_changes_of_one_note_keep_both_and_are_told(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    chile, peru, _ = desks
    name = chile.note("Never")
    chile.sync(tmp_path / "own")
    peru.sync(tmp_path / "own")
    chile.note("Never ever", name)
    peru.note("Hardly", name)
    chile.sync(tmp_path / "own")
    done = peru.sync(tmp_path / "own")
    assert [note.id for note in done.kept_both] == [name]
    assert [one.wording.text for one in done.came] == ["Never ever"]
    assert [one.wording.text for one in done.sent] == ["Hardly"]
    chile.sync(tmp_path / "own")
    assert sorted(chile.texts()[name]) == sorted(peru.texts()[name]) == ["Hardly", "Never ever"]


def test_whoever_merges_two_layers_makes_the_same_state(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    chile, peru, _ = desks
    chile.note("Never")
    peru.note("Perhaps")
    chile.sync(tmp_path / "of chile")
    peru.sync(tmp_path / "of peru")
    chile.sync(tmp_path / "of peru")
    peru.sync(tmp_path / "of chile")
    assert chile.state == peru.state


def test_a_place_of_texts_is_refused_for_notes_and_the_reverse(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    chile, peru, _ = desks
    public, own = tmp_path / "public", tmp_path / "own"
    shared = FolderRemote(public, chile.store.path / "objects", by("Chile"))
    shared.prepare()
    chile.store.exchange(shared, by("Chile"))
    chile.note("Never")
    with pytest.raises(SharedPlaceError, match="whoever has these would read the private notes"):
        chile.sync(public)
    chile.sync(own)
    here = FolderRemote(own, peru.store.path / "objects", by("Peru"))
    with pytest.raises(PrivatePlaceError, match="private notes of a delegation lie there"):
        peru.store.exchange(here, by("Peru"))
    assert git(own, "for-each-ref", "--format=%(refname)") == f"{PRIVATE}\n"


def test_private_refs_at_a_place_of_texts_are_refused_and_nothing_comes_in(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    chile, peru, _ = desks
    public = tmp_path / "public"
    remote = FolderRemote(public, chile.store.path / "objects", by("Chile"))
    remote.prepare()
    chile.store.exchange(remote, by("Chile"))
    git(public, "update-ref", "refs/private/others", "refs/heads/main")
    before = sorted(place.name for place in (peru.store.path / "objects").rglob("*"))
    other = FolderRemote(public, peru.store.path / "objects", by("Peru"))
    with pytest.raises(RemoteError):
        peru.store.exchange(other, by("Peru"))
    assert sorted(one.name for one in (peru.store.path / "objects").rglob("*")) == before


def _commit(remote: Path, files: dict[str, bytes]) -> None:
    """A state of a private layer that another program made."""
    tree: dict[str, str] = {}
    for name, content in files.items():
        done = subprocess.run(
            ["git", "--git-dir", remote, "hash-object", "-w", "--stdin"],
            input=content, capture_output=True, check=True,
        )  # fmt: skip
        tree[name] = done.stdout.decode().strip()
    git(remote, "read-tree", "--empty")
    for name, blob in tree.items():
        git(remote, "update-index", "--add", "--cacheinfo", f"100644,{blob},{name}")
    root = git(remote, "write-tree").strip()
    author = ("-c", "user.name=Eve", "-c", "user.email=eve@example.org")
    state = git(remote, *author, "commit-tree", "-m", "Notes", root).strip()
    git(remote, "update-ref", PRIVATE, state)


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"notes/n1.toml": b"x"}, "do not hold"),
        ({"layer.toml": b'record = "other"\n'}, "of another session"),
        ({"units/o1.md": b"Words"}, "a file that no session has"),
        ({"layer.toml": b'record = "other"\n', "hooks/pre": b"rm"}, "a file that no session has"),
    ],
)
def test_what_is_no_layer_of_this_session_is_refused_as_a_whole(
    desks: tuple[Desk, ...], tmp_path: Path, files: dict[str, bytes], why: str
) -> None:
    chile, *_ = desks
    own = tmp_path / "own"
    chile.remote(own).prepare()
    _commit(own, files)
    chile.note("Never")
    before = chile.state
    with pytest.raises(RefusedRecordError, match=why):
        chile.sync(own)
    assert chile.state == before


@pytest.mark.slow
def test_a_lost_branch_and_object_of_the_layer_come_back_from_copies_and_journal(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    path, own = desks[1].store.path, tmp_path / "kept"
    desk = Desk(path, "Peru", own)
    name = desk.note("Never")
    desk.store.close()  # with a copy of that day
    before = desk.texts()
    desk.store.close()
    blob = git(path / "private", "rev-parse", f"{PRIVATE}:notes/{name}.toml").strip()
    assert examine(path, by("Peru"), own).is_sound
    (path / "private" / PRIVATE).write_text("")
    (path / "private" / "objects" / blob[:2] / blob[2:]).unlink()
    assert not examine(path, by("Peru"), own).is_sound
    with pytest.raises(DamagedStoreError, match="--repair"):
        Desk(path, "Peru", own).note("Hardly")
    assert repair(path, by("Peru"), own).is_sound
    assert Desk(path, "Peru", own).texts() == before


@pytest.mark.slow
def test_a_layer_that_was_begun_beside_a_record_with_a_gap_is_no_other_one(
    desks: tuple[Desk, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chile, peru, _ = desks
    with monkeypatch.context() as gap:
        gap.setattr(Repository, "begins_late", lambda _: True)
        chile.note("Never")
        chile.sync(tmp_path / "own")
    peru.note("Hardly")
    peru.sync(tmp_path / "own")
    with monkeypatch.context() as gap:
        gap.setattr(Repository, "begins_late", lambda _: True)
        chile.sync(tmp_path / "own")
    assert chile.texts() == peru.texts()
    assert len(peru.texts()) == 2


def test_a_link_in_the_place_of_the_layer_is_none(desks: tuple[Desk, ...]) -> None:
    chile, peru, _ = desks
    chile.note("Never")
    (peru.store.path / "private").symlink_to(chile.store.path / "private")
    assert not peru.layer.exists
    assert peru.texts() == {}
