"""Whoever joins takes the packs of a folder as they lie there, and nothing beside the record."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.forged_records import FORGERIES, ForgedRecord
from support.store_cases import by, git, rewording

from drafting.store import Store
from drafting.store.sharing.errors import RefusedRecordError, RemoteError
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.joining import join

FIRST = ("a link", "a text that acts on a terminal")


@pytest.fixture
def hub(store: Store, path: Path, tmp_path: Path) -> Path:
    """A folder to which three changes were sent one after the other."""
    folder = tmp_path / "hub"
    remote = FolderRemote(folder, path / "objects", by("Chair"))
    remote.prepare()
    for at in range(3):
        store.commit("L.6", rewording(store, "o1", f"*Urges* {at} harbours;"), by("Chile"))
        store.exchange(remote, by("Chair"))
    store.make_draft("L.6", "Rev.1", by("Chile"))
    store.exchange(remote, by("Chair"))
    return folder


def joined(hub: Path, target: Path) -> Path:
    join(target, lambda ours: FolderRemote(hub, ours, by("Peru")), lambda *_: None)
    assert "error" not in git(target, "fsck", "--strict")
    assert git(target, "show-ref") == git(hub, "show-ref")
    return target


def objects(path: Path) -> set[str]:
    return set(git(path, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split())


def packs(path: Path) -> set[str]:
    return {file.name for file in (path / "objects" / "pack").glob("*.pack")}


def test_the_packs_of_a_folder_come_as_they_are(hub: Path, tmp_path: Path) -> None:
    assert len(packs(hub)) > 1
    target = joined(hub, tmp_path / "lima")
    assert packs(target) == packs(hub)
    assert objects(target) == objects(hub)


@pytest.mark.parametrize("is_packed", [True, False])
def test_what_the_record_does_not_lead_to_is_not_taken_in(
    hub: Path, tmp_path: Path, is_packed: bool
) -> None:
    known = objects(hub)
    words = tmp_path / "words"
    words.write_text("Words that nobody sent.\n")
    stray = git(hub, "hash-object", "-w", str(words)).strip()
    if is_packed:
        git(hub, "repack", "-q", "-a", "-d", "-k")
        assert not list((hub / "objects").glob("??/*"))
    assert objects(joined(hub, tmp_path / "lima")) == known
    assert stray not in known


def test_a_folder_whose_packs_are_spoilt_is_refused_and_nothing_begins(
    hub: Path, tmp_path: Path
) -> None:
    for name in packs(hub):
        file = hub / "objects" / "pack" / name
        file.chmod(0o644)
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 0x55
        file.write_bytes(data)
    with pytest.raises((RefusedRecordError, RemoteError)):
        joined(hub, tmp_path / "lima")
    assert not (tmp_path / "lima").exists()


@pytest.mark.parametrize(
    "wrong",
    [pytest.param(one, marks=() if one in FIRST else pytest.mark.slow) for one in FORGERIES],
)
def test_nobody_joins_a_forged_record_in_a_pack(store: Store, tmp_path: Path, wrong: str) -> None:
    forged = ForgedRecord(store.path, tmp_path / "forged")
    FORGERIES[wrong](forged)
    names = forged.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    made = forged.path / "objects" / "pack" / "pack"
    forged.git("pack-objects", "-q", str(made), data=f"{names}\n".encode())
    forged.git("prune-packed")
    target = tmp_path / "lima"
    with pytest.raises((RefusedRecordError, RemoteError)):
        join(target, lambda ours: FolderRemote(forged.path, ours, by("Peru")), lambda *_: None)
    assert not target.exists()
