"""Resolutions renamed and put away on several desks: each stays, under a name of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.store_cases import by, rewording, small_resolution

from drafting.dataclasses import replace
from drafting.store import Store
from drafting.store.sharing.exchange import Exchanged
from drafting.store.sharing.folder_remote import FolderRemote


@pytest.fixture
def desks(store: Store, path: Path, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two copies of a session with L.6 and L.7."""
    store.add("L.7", small_resolution(), by("Chair"))
    store.close()
    other = tmp_path / "other"
    shutil.copytree(path, other)
    with Store.open(path) as first, Store.open(other) as second:
        yield first, second


def together(first: Store, second: Store) -> Exchanged:
    """Both have all of both afterwards; what was said to the second one, which merged."""
    stick = first.path.parent / "stick"
    stick.mkdir(exist_ok=True)
    remotes = [FolderRemote(stick, one.path / "objects", by("Chair")) for one in (first, second)]
    remotes[0].prepare()
    first.exchange(remotes[0], by("Chair"))
    said = second.exchange(remotes[1], by("Chair"))
    first.exchange(remotes[0], by("Chair"))
    assert first.state() == second.state()
    return said


def test_of_two_new_names_the_earlier_holds_and_the_other_leads_to_it(desks: tuple[Store, Store]):
    first, second = desks
    first.rename("L.6", "L.60", by("Chile"))
    second.rename("L.6", "L.61", by("Peru"))
    (note,) = together(first, second).notes
    assert "L.60" in note
    assert "L.61" in note
    assert first.handles() in (("L.7", "L.60"), ("L.7", "L.61"))
    assert {first.handle_now(name) for name in ("L.6", "L.60", "L.61")} == {first.handles()[1]}
    assert first.text(first.handles()[1]) == small_resolution()


def test_a_new_name_and_the_archive_hold_both(desks: tuple[Store, Store]):
    first, second = desks
    first.rename("L.6", "L.60", by("Chile"))
    second.archive("L.6", by("Peru"))
    assert together(first, second).notes == ()
    assert [row.handle for row in second.put_away()] == ["L.60"]
    assert second.handles() == ("L.7",)


@pytest.mark.parametrize("away", [Store.remove, Store.archive])
def test_what_one_put_away_and_another_worked_on_is_on_the_table(
    desks: tuple[Store, Store], away: object
):
    first, second = desks
    assert callable(away)
    away(first, "L.6", by("Chile"))
    second.commit("L.6", rewording(second, "o1", "*Asks* once more;"), by("Peru"))
    (note,) = together(first, second).notes
    assert "L.6" in note
    assert first.text("L.6").find("o1").text == "*Asks* once more;"


def test_what_one_archived_and_another_deleted_can_still_be_read(desks: tuple[Store, Store]):
    first, second = desks
    first.remove("L.6", by("Chile"))
    second.archive("L.6", by("Peru"))
    assert len(together(first, second).notes) == 1
    assert first.text("L.6") == small_resolution()


def test_one_name_given_to_two_resolutions_stays_with_one(desks: tuple[Store, Store]):
    first, second = desks
    first.rename("L.6", "L.9", by("Chile"))
    second.rename("L.7", "L.9", by("Peru"))
    second.commit("L.9", rewording(second, "o1", "*Asks* for L.7;", "L.9"), by("Peru"))
    (note,) = together(first, second).notes
    assert "L.9 (2)" in note
    assert first.handles() == ("L.9", "L.9 (2)")
    words = {first.text(handle).find("o1").text for handle in first.handles()}
    assert words == {small_resolution().find("o1").text, "*Asks* for L.7;"}


def test_two_begun_apart_under_one_name_keep_what_became_of_their_names(
    desks: tuple[Store, Store],
):
    first, second = desks
    for desk, author in zip(desks, ("Chile", "Peru"), strict=True):
        desk.add("L.8", replace(small_resolution(), title=f"Of {author}"), by(author))
    second.rename("L.8", "L.80", by("Peru"))
    together(first, second)
    assert first.handles() == ("L.6", "L.7", "L.8", "L.80")
    assert first.text("L.80").title == "Of Peru"
