"""Packs as nobody means them: each is taken in and holds, or is refused and nothing is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from support.forged_records import FILE, ForgedRecord
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.store import Store
from drafting.store.errors import StoreError
from drafting.store.health import examine
from drafting.store.sharing.pack import Pack
from hostile.mutants import mutated_text

MANY = int(os.environ.get("PACK_MUTANTS", "12"))
"""How many mutants of each kind are tried."""
FIRST = int(os.environ.get("FIRST_MUTANT", "0"))
RECORD = "record.bundle"

pytestmark = pytest.mark.slow


class Scene:
    """A session, and another copy of it that has something new."""

    def __init__(self, folder: Path) -> None:
        self.ours, self._folder = folder / "ours", folder
        with Store.create(self.ours, INFO, by("Chair")) as store:
            store.add("L.6", small_resolution(), by("Chile"))
            store.make_draft("L.6", "Rev.1", by("Chile"))
        self._copies = 0

    def theirs(self) -> ForgedRecord:
        """A copy in which Peru has written."""
        self._copies += 1
        path = self._folder / f"theirs{self._copies}"
        copied = ForgedRecord(self.ours, path)
        with Store.open(path) as store:
            words = "*Urges* all States to light their harbours;"
            store.commit("L.6", rewording(store, "o1", words), by("Peru"))
        copied.main = copied.git("rev-parse", "main")
        return copied

    def packed(self, copy: ForgedRecord) -> tuple[bytes, bytes]:
        """The cover and the bundle of a pack of a record, whatever is in it."""
        bundle = self._folder / RECORD
        copy.git("bundle", "create", "-q", str(bundle), "--all")
        return b'{"session": "ccpcj-26", "title": "Crime"}', bundle.read_bytes()


def written(path: Path, cover: bytes, bundle: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("cover.json", cover)
        archive.writestr(RECORD, bundle)
    return path


def changed_bytes(random: Random, data: bytes) -> bytes:
    """A few bytes otherwise, gone, or twice."""
    made = bytearray(data)
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(made))
        end = at + random.choice((1, 1, 4, 40))
        made[at:end] = random.choice((random.randbytes(end - at), b"", made[at:end] * 2))
    return bytes(made)


def of_the_file(scene: Scene, random: Random, target: Path) -> None:
    made = written(target, *scene.packed(scene.theirs()))
    target.write_bytes(changed_bytes(random, made.read_bytes()))


def of_the_bundle(scene: Scene, random: Random, target: Path) -> None:
    cover, bundle = scene.packed(scene.theirs())
    written(target, cover, changed_bytes(random, bundle))


def of_the_head(scene: Scene, random: Random, target: Path) -> None:
    """What stands before the objects, and the cover."""
    cover, bundle = scene.packed(scene.theirs())
    head, pack, objects = bundle.partition(b"\n\n")
    words = mutated_text(random, head.decode()).encode(errors="surrogateescape")
    other = mutated_text(random, cover.decode()).encode(errors="surrogateescape")
    written(target, random.choice((cover, other)), words + pack + objects)


def of_a_text(scene: Scene, random: Random, target: Path) -> None:
    """A file of the record, in objects that are sound."""
    copy = scene.theirs()
    paths = copy.git("ls-tree", "-r", "--name-only", "main").splitlines()
    path = random.choice(paths)
    was = copy.git("show", f"main:{path}")
    folder, _, name = path.rpartition("/")
    blob = copy.blob(mutated_text(random, was).encode(errors="replace"))
    copy.commit(copy.with_row(folder, (FILE, name.encode(), blob)))
    written(target, *scene.packed(copy))


def of_a_change(scene: Scene, random: Random, target: Path) -> None:
    """The author and the message of a change."""
    copy = scene.theirs()
    author = mutated_text(random, "Peru <peru@example.org> 1500000000 +0000")
    message = mutated_text(random, "Reworded OP1.\n\nUnit: o1\nRound: informals 1\n")
    line = author.replace("\n", " ").encode(errors="replace")
    copy.commit(author=line, message=message.encode(errors="replace"))
    try:
        written(target, *scene.packed(copy))
    except subprocess.CalledProcessError:  # git itself does not pack it
        target.write_bytes(b"")


Kind = Callable[[Scene, Random, Path], None]
KINDS: tuple[Kind, ...] = (
    of_the_file, of_the_bundle, of_the_head, of_a_text, of_a_change,
)  # fmt: skip


def refusal(store: Store, file: Path, folder: Path) -> str:
    """Why a pack was not taken in; empty for one that was."""
    folder.mkdir()
    try:
        store.receive(Pack(file, folder), by("Chile"))
    except StoreError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutant_is_taken_in_and_holds_or_changes_nothing(kind: Kind, tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    before = git(scene.ours, "show-ref")
    for seed in range(FIRST, FIRST + MANY):
        file, taken_in = tmp_path / f"{seed}.drafting", tmp_path / f"taken{seed}"
        kind(scene, Random(seed), file)  # noqa: S311 (no secret)
        shutil.copytree(scene.ours, taken_in)
        with Store.open(taken_in) as store:
            said = refusal(store, file, tmp_path / f"read{seed}")
            assert said.isprintable(), seed
            assert not said or git(taken_in, "show-ref") == before, seed
            for handle in store.handles():
                store.text(handle)
                store.negotiation(handle)
                store.history(handle)
        assert "error" not in git(taken_in, "fsck", "--strict"), seed
        found = examine(taken_in, by("Chair")).findings
        assert all(one.says.isprintable() for one in found), seed
