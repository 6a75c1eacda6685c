"""Objects are read from their files as git reads them, and what is spoilt is left to git."""

from pathlib import Path

import pytest
from support.store_cases import by, git, rewording

from drafting.store import Store
from drafting.store.plumbing.object_files import ObjectFiles


@pytest.fixture
def recorded(store: Store) -> Path:
    """A session of several changes of long paragraphs, so that git packs them as deltas."""
    for number in range(12):
        words = " ".join(f"word{place}" for place in range(200))
        store.commit("L.6", rewording(store, "o1", f"*Asks* {words} {number};"), by("Chile"))
    return store.path


def names(path: Path) -> list[str]:
    listed = git(path, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    return listed.split()


def read(path: Path) -> dict[str, tuple[str, bytes]]:
    """Every object, as far as its file can be read."""
    found = ObjectFiles(path / "objects").read_many(names(path))
    return {one.id: (one.kind, one.data) for one in found if one}


def known_to_git(path: Path) -> dict[str, str]:
    listed = git(
        path,
        "cat-file",
        "--batch-all-objects",
        "--batch-check=%(objectname) %(objecttype) %(objectsize)",
    )
    return {name: f"{kind} {size}" for name, kind, size in map(str.split, listed.splitlines())}


def shown(objects: dict[str, tuple[str, bytes]]) -> dict[str, str]:
    return {name: f"{kind} {len(data)}" for name, (kind, data) in objects.items()}


def test_loose_objects_read_as_git_reads_them(recorded: Path):
    assert shown(read(recorded)) == known_to_git(recorded)


@pytest.mark.parametrize("by_name", [False, True])
def test_packed_objects_and_deltas_read_as_loose_ones_did(recorded: Path, by_name: bool):
    loose = read(recorded)
    offsets = "false" if by_name else "true"
    git(recorded, "-c", f"repack.useDeltaBaseOffset={offsets}", "repack", "-a", "-d", "-f", "-q")
    assert "chain length" in git(recorded, "verify-pack", "-v", *packs(recorded))
    assert not list((recorded / "objects").glob("[0-9a-f][0-9a-f]/*"))
    assert read(recorded) == loose


def packs(path: Path) -> list[str]:
    return [str(pack) for pack in (path / "objects" / "pack").glob("*.idx")]


NAMED = (
    "{0}^{{commit}}",
    "{0}:",
    "{0}:resolutions",
    "{0}:session.toml",
    "{1}^{{commit}}",
    "{1}:resolutions",
)


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_by_the_way_to_it_is_found_as_git_finds_it(
    store: Store, recorded: Path, name: str
):
    store.make_draft("L.6", "zero", by("Chile"))
    draft = git(recorded, "for-each-ref", "--format=%(objectname)", "refs/tags").split()[0]
    asked = name.format(git(recorded, "rev-parse", "main").strip(), draft)
    (found,) = ObjectFiles(recorded / "objects").read_many([asked])
    assert found
    assert found.id == git(recorded, "rev-parse", asked).strip()
    assert found.kind == git(recorded, "cat-file", "-t", asked).strip()


@pytest.mark.parametrize("name", ["main:resolutions", "{0}:nowhere", "{0}:session.toml/x", "{0}~1"])
def test_a_way_that_leads_nowhere_is_left_to_git(recorded: Path, name: str):
    asked = name.format(git(recorded, "rev-parse", "main").strip())
    assert ObjectFiles(recorded / "objects").read_many([asked]) == [None]


def test_what_is_spoilt_or_missing_is_left_to_git(recorded: Path):
    first, second, third, *_ = every = names(recorded)
    loose = [recorded / "objects" / name[:2] / name[2:] for name in (first, second, third)]
    for file in loose:
        file.chmod(0o644)
    loose[0].unlink()
    loose[1].write_bytes(loose[1].read_bytes()[:-3])
    loose[2].write_bytes(b"")
    found = ObjectFiles(recorded / "objects").read_many(every)
    assert [one is None for one in found[:3]] == [True, True, True]
    assert all(found[3:])
