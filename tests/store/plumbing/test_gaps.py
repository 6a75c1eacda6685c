"""A record that lacks something: what is there is shown, and it is said that it is not all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.store import Store
from drafting.store.records import Record


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    for number in range(6):
        store.commit("L.6", rewording(store, "o1", f"*Asks* {number};"), by("Chile"))
    store.make_draft("L.6", "zero", by("Chile"))
    store.close()
    return path


def state(path: Path, name: str) -> str:
    return git(path, "rev-parse", name).strip()


def lose(path: Path, name: str) -> None:
    identity = state(path, name)
    (path / "objects" / identity[:2] / identity[2:]).unlink()


def test_a_clone_that_was_cut_off_shows_what_it_has_and_says_where_it_begins(
    closed: Path, tmp_path: Path
):
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--bare", "--depth", "3", f"file://{closed}", str(copy))
    with Store.open(copy) as store:
        assert store.text("L.6").find("o1").text == "*Asks* 5;"
        assert [entry.author for entry in store.history("L.6")] == ["Chile"] * 3
        assert len(store.history("L.6", "o1")) == 3
        assert [row.handle for row in store.summaries()] == ["L.6"]
        assert [draft.label for draft in store.drafts("L.6")] == ["zero"]
        assert len(list(store.steps("L.6"))) == 3
        assert any("is not here" in says for says in store.shortcomings())
        store.commit("L.6", rewording(store, "o1", "*Goes on*;"), by("Peru"))
        store.tidy_up()
    with Store.open(copy) as store:
        assert len(store.history("L.6", "o1")) == 4
        assert store.undo("L.6", by("Peru")).text.find("o1").text == "*Asks* 5;"


@pytest.mark.parametrize("lost", ["main^", "main~3"])
def test_a_state_in_the_middle_that_is_lost_ends_the_history_and_nothing_else(
    closed: Path, lost: str
):
    lose(closed, lost)
    with Store.open(closed) as store:
        assert store.text("L.6").find("o1").text == "*Asks* 5;"
        entries = store.history("L.6")
        assert 1 <= len(entries) <= 3
        assert any("is not here" in says for says in store.shortcomings())
        store.commit("L.6", rewording(store, "o1", "*Goes on*;"), by("Peru"))
        assert len(store.history("L.6")) == len(entries) + 1


def test_a_whole_record_lacks_nothing(closed: Path):
    with Store.open(closed) as store:
        store.history("L.6")
        assert store.shortcomings() == ()


def test_a_record_that_was_taken_back_behind_the_program_says_so(closed: Path):
    git(closed, "-c", "core.logAllRefUpdates=false", "pack-refs", "--all")
    (closed / "packed-refs").write_text(f"{state(closed, 'main~2')} refs/heads/main\n")
    with Store.open(closed) as store:
        assert store.text("L.6").find("o1").text == "*Asks* 3;"
        (says,) = store.shortcomings()
        assert "doctor --repair" in says
        assert "Chile" in says


# The order of drafts


def at(when: int, author: str = "Chile") -> Record:
    return Record(author, "", datetime(2017, 5, when, 10, tzinfo=UTC))


def test_drafts_follow_the_record_and_not_a_clock_that_was_set_back(path: Path):
    with Store.create(path, INFO, at(20)) as store:
        store.add("L.6", small_resolution(), at(20))
        store.make_draft("L.6", "zero", at(20))
        store.commit("L.6", rewording(store, "o1", "*Asks*;"), at(10))
        store.make_draft("L.6", "Rev.1", at(10))
        store.commit("L.6", rewording(store, "o1", "*Begs*;"), at(1))
        store.make_draft("L.6", "Rev.2", at(1))
        assert [draft.label for draft in store.drafts("L.6")] == ["zero", "Rev.1", "Rev.2"]
        assert store.summaries()[0].draft == "Rev.2"
        assert store.summaries()[0].changes == 0


def test_two_drafts_of_one_state_follow_each_other_as_they_were_made(path: Path):
    with Store.create(path, INFO, at(20)) as store:
        store.add("L.6", small_resolution(), at(20))
        store.make_draft("L.6", "second day", at(20))
        store.make_draft("L.6", "first day", at(2))
        store.make_draft("L.6", "between", at(10))
        labels = [draft.label for draft in store.drafts("L.6")]
        assert labels == ["second day", "first day", "between"]
        assert store.summaries()[0].draft == "between"
