"""Copies of a session: one a day, the last seven, outside it; each makes the session again."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.model.resolution import Resolution
from drafting.store import Store, beginning, health
from drafting.store.errors import (
    CopyNotWrittenError,
    DamagedStoreError,
    NoCopyError,
    StoreExistsError,
)
from drafting.store.plumbing.copies import Copies
from drafting.store.records import Record
from drafting.store.sharing.folder_remote import FolderRemote


def on_day(number: int) -> Record:
    return Record("Chile", "", datetime(2017, 5, 1, 10, tzinfo=UTC) + timedelta(days=number))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def edit(path: Path, own: Path, day: int, words: str) -> None:
    with Store.open(path, own) as store:
        store.commit("L.6", rewording(store, "o1", words), on_day(day))


@pytest.fixture
def begun(path: Path, own: Path) -> Path:
    with Store.create(path, INFO, on_day(0), own) as store:
        store.add("L.6", small_resolution(), on_day(0))
        store.make_draft("L.6", "zero", on_day(0))
    return path


def test_the_first_change_of_a_day_makes_a_copy_and_the_next_ones_none(begun: Path, own: Path):
    edit(begun, own, 1, "*Asks*;")
    first = Copies(own).latest().stat().st_mtime_ns
    edit(begun, own, 1, "*Begs*;")
    assert Copies(own).latest().stat().st_mtime_ns == first
    edit(begun, own, 2, "*Urges*;")
    assert [file.name for file in Copies(own).all()] == [
        "2017-05-03.bundle", "2017-05-02.bundle", "2017-05-01.bundle",
    ]  # fmt: skip


def test_what_comes_from_elsewhere_waits_for_no_copy(begun: Path, own: Path, tmp_path: Path):
    other = tmp_path / "other"
    shutil.copytree(begun, other)
    edit(other, tmp_path / "own of the other", 2, "*Urges*;")
    with Store.open(begun, own) as store:
        store.receive(FolderRemote(other, begun / "objects", on_day(2)), on_day(2))
    assert [file.name for file in Copies(own).all()] == ["2017-05-01.bundle"]
    edit(begun, own, 2, "*Begs*;")
    assert Copies(own).latest().name == "2017-05-03.bundle"


def test_the_last_seven_are_kept(begun: Path, own: Path):
    for day in range(1, 12):
        edit(begun, own, day, f"*Asks* {day};")
    assert [file.name for file in Copies(own).all()] == [
        f"2017-05-{day:02}.bundle" for day in range(12, 5, -1)
    ]


def test_whoever_only_reads_makes_no_copy(begun: Path, own: Path):
    for file in Copies(own).all():
        file.unlink()
    with Store.open(begun, own) as store:
        store.text("L.6")
        store.summaries()
    assert Copies(own).all() == ()


def test_plain_git_and_the_program_make_the_session_of_a_copy_again(begun: Path, tmp_path: Path):
    copy = tmp_path / "copy.bundle"
    with Store.open(begun) as store:
        store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
        store.write_copy(copy)
        texts = store.text("L.6"), store.text("L.6", "zero"), store.history("L.6")
    git(tmp_path, "clone", "-q", "--bare", str(copy), str(tmp_path / "cloned"))
    beginning.restore(copy, tmp_path / "restored")
    for place in (tmp_path / "cloned", tmp_path / "restored"):
        with Store.open(place) as store:
            assert (store.text("L.6"), store.text("L.6", "zero"), store.history("L.6")) == texts
    assert "error" not in git(tmp_path / "restored", "fsck", "--strict")


@pytest.mark.parametrize("content", [b"", b"nothing of the kind\n", b"# v2 git bundle\n\n"])
def test_what_is_no_copy_makes_no_session(tmp_path: Path, content: bytes):
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(NoCopyError, match="file is no copy of a session"):
        beginning.restore(tmp_path / "file", tmp_path / "restored")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_copy_never_takes_the_place_of_something(begun: Path, tmp_path: Path):
    with Store.open(begun) as store:
        store.write_copy(tmp_path / "copy")
    with pytest.raises(StoreExistsError):
        beginning.restore(tmp_path / "copy", begun)


def test_a_copy_that_cannot_be_written_leaves_nothing(begun: Path, tmp_path: Path):
    with Store.open(begun) as store:
        with pytest.raises(CopyNotWrittenError, match="could not be written"):
            store.write_copy(tmp_path / "nowhere" / "copy")
        (tmp_path / "folder").mkdir()
        with pytest.raises(CopyNotWrittenError):
            store.write_copy(tmp_path / "folder")
    assert not list(tmp_path.glob("*.half"))


def test_a_damage_names_the_latest_copy(begun: Path, own: Path):
    (begun / "refs" / "heads" / "main").write_text("")
    with pytest.raises(DamagedStoreError, match=r"the latest copy .*2017-05-01\.bundle"):
        Store.open(begun, own)


def test_a_damaged_session_does_not_replace_a_good_copy(begun: Path, own: Path):
    good = Copies(own).latest()
    content = good.read_bytes()
    blob = git(begun, "rev-parse", "main:resolutions/L.6/units/o2.md").strip()
    (begun / "objects" / blob[:2] / blob[2:]).unlink()
    with Store.open(begun, own) as store:
        store.add("L.7", Resolution(title="Another text"), on_day(3))
    assert [file.name for file in Copies(own).all()] == [good.name]
    assert good.read_bytes() == content
    assert not list(good.parent.glob("*.half"))


def begun_anew(path: Path, tmp_path: Path) -> None:
    """Another session at the place of the first, brought there from a copy."""
    with Store.create(tmp_path / "other", INFO, by("Peru")) as store:
        store.add("L.6", small_resolution(), by("Peru"))
        store.make_draft("L.6", "of the other", by("Peru"))
        store.write_copy(tmp_path / "other.bundle")
    shutil.rmtree(path)
    beginning.restore(tmp_path / "other.bundle", path)


def test_copies_of_a_session_that_lay_at_the_place_before_are_none_of_this_one(
    begun: Path, own: Path, tmp_path: Path
):
    begun_anew(begun, tmp_path)
    assert Copies(own, begun).own() == ()
    assert len(Copies(own, begun).all()) == 1
    assert health.examine(begun, on_day(1), own).is_sound
    health.repair(begun, on_day(1), own)
    with Store.open(begun, own) as store:
        assert [row.label for row in store.drafts("L.6")] == ["of the other"]


def test_a_copy_of_another_session_keeps_its_file(begun: Path, own: Path, tmp_path: Path):
    begun_anew(begun, tmp_path)
    edit(begun, own, 0, "*Asks*;")
    assert [file.name for file in Copies(own, begun).own()] == ["2017-05-01.bundle"]
    assert {file.name for file in Copies(own).all()} == {
        "2017-05-01.bundle", "2017-05-01 (2).bundle",
    }  # fmt: skip


def test_a_session_brought_back_from_an_older_copy_is_given_the_drafts_of_the_later_ones(
    begun: Path, own: Path
):
    first = Copies(own).latest()
    older = first.replace(first.with_name("older"))
    with Store.open(begun, own) as store:
        store.make_draft("L.6", "one", on_day(2))
    edit(begun, own, 2, "*Asks*;")
    shutil.rmtree(begun)
    beginning.restore(older, begun)
    found = health.examine(begun, on_day(3), own).findings
    assert [one.where for one in found] == [
        "refs/tags/drafts/L.6/one", "refs/tags/drafts/L.6/zero",
    ]  # fmt: skip
