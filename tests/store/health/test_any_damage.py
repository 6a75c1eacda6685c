"""Whatever happens to the files of a session: sound is what every verb can use, and a copy heals.

Each example takes one to three files, whichever they are, and deletes, empties, zeroes, cuts,
flips, exchanges, renames or doubles them.
"""

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.model.resolution import Resolution
from drafting.store import Store
from drafting.store.errors import StoreError
from drafting.store.health import examine, repair

pytestmark = pytest.mark.slow
EXAMPLES = 80


class Session(NamedTuple):
    """A session in two forms, a copy of it, and what its drafts say."""

    loose: Path
    packed: Path
    copy: Path
    drafts: tuple[Resolution, ...]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Session:
    folder = tmp_path_factory.mktemp("original")
    loose, packed, copy = folder / "loose", folder / "packed", folder / "copy.bundle"
    with Store.create(loose, INFO, by("Secretariat")) as store:
        for handle in ("L.6", "L.7"):
            store.add(handle, small_resolution(), by("Secretariat"))
        for number in range(5):
            store.commit("L.6", rewording(store, "o1", f"*Asks* {number};"), by("Chile"))
        store.make_draft("L.6", "zero", by("Secretariat"))
        store.commit("L.6", rewording(store, "o3", "*Requests* a map;"), by("Peru"))
        store.make_draft("L.6", "Rev.1", by("Secretariat"))
        store.write_copy(copy)
        drafts = tuple(store.text("L.6", label) for label in ("zero", "Rev.1"))
    shutil.copytree(loose, packed)
    git(packed, "gc", "-q")
    return Session(loose, packed, copy, drafts)


def flipped(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return content
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


CONTENTS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "empty": lambda _content, _chance: b"",
    "zero": lambda content, _: bytes(len(content)),
    "cut": lambda content, chance: content[: chance.randrange(len(content) + 1)],
    "flip": flipped,
    "garbage": lambda _, chance: chance.randbytes(chance.randrange(200)),
}


def damage(place: Path, kind: str, chance: random.Random) -> None:
    place.chmod(0o644)
    match kind:
        case "delete":
            place.unlink()
        case "rename":
            place.rename(place.with_name(f"{place.name} (conflicted copy)"))
        case "double":
            shutil.copy(place, place.with_name(f"{place.name} (1)"))
        case "folder":
            place.unlink()
            place.mkdir()
        case _:
            place.write_bytes(CONTENTS[kind](place.read_bytes(), chance))


KINDS = (*CONTENTS, "delete", "rename", "double", "folder")


def use_everything(path: Path) -> None:
    with Store.open(path) as store:
        for handle in store.handles():
            store.history(handle)
            store.negotiation(handle)
            store.last_changes(handle)
            list(store.steps(handle))
            for draft in store.drafts(handle):
                store.text(handle, draft.label)
        store.summaries()
        unit = next(store.text("L.6").walk()).id
        store.commit("L.6", rewording(store, unit, "*Goes on*;"), by("Chile"))
        store.undo("L.6", by("Chile"))


@pytest.mark.parametrize("example", range(EXAMPLES))
def test_sound_is_what_every_verb_can_use_and_a_copy_heals(
    original: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: int
):
    monkeypatch.setattr("drafting.store.health.complaints._PAUSE", 0.01)
    chance = random.Random(example)  # noqa: S311 (a test that can be repeated, no secret)
    path = tmp_path / "session"
    shutil.copytree(chance.choice((original.loose, original.packed)), path)
    files = sorted(place for place in path.rglob("*") if place.is_file())
    for place in chance.sample(files, chance.randint(1, 3)):
        damage(place, chance.choice(KINDS), chance)
    if examine(path, by("Chair")).is_sound:
        used = tmp_path / "used"
        shutil.copytree(path, used)
        use_everything(used)
    repair(path, by("Chair"))
    if examine(path, by("Chair")).is_sound:
        use_everything(path)
        fsck = ["git", "fsck", "--strict"]
        assert subprocess.run(fsck, cwd=path, capture_output=True, check=False).returncode == 0
    repair(path, by("Chair"), source=original.copy)
    assert examine(path, by("Chair")).findings == ()
    with Store.open(path) as store:
        assert tuple(store.text("L.6", label) for label in ("zero", "Rev.1")) == original.drafts


def test_what_cannot_be_opened_says_so_in_one_sentence(original: Session, tmp_path: Path):
    path = tmp_path / "session"
    shutil.copytree(original.loose, path)
    shutil.rmtree(path / "objects")
    with pytest.raises(StoreError, match="is not a session"):
        Store.open(path)
    repair(path, by("Chair"), source=original.copy)
    with Store.open(path) as store:
        assert store.handles() == ("L.6", "L.7")
