"""Two records that went apart become one: nothing of either is lost, and what collided is said."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording, small_resolution

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import DeleteUnit, InsertUnit, MoveUnit, SetField
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.health import examine, repair

COPY = "main (Ana's conflicted copy 2026-11-29)"


@pytest.fixture
def apart(store: Store, path: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of one session, on two machines."""
    store.commit(
        "L.6", rewording(store, "o3", "*Requests* the Secretariat to print maps;"), by("A")
    )
    store.close()
    other = tmp_path / "other"
    shutil.copytree(path, other)
    return path, other


def brought_together(here: Path, there: Path) -> None:
    """What a service that copies folders makes of two: all objects, and two branches."""
    shutil.copytree(there / "objects", here / "objects", dirs_exist_ok=True)
    shutil.copy(there / "refs" / "heads" / "main", here / "refs" / "heads" / COPY)


def mended(here: Path, there: Path) -> Store:
    brought_together(here, there)
    assert not examine(here, by("Chair")).is_sound
    done = repair(here, by("Chair"))
    assert done.is_sound
    assert examine(here, by("Chair")).findings == ()
    assert "error" not in git(here, "fsck", "--strict")
    return Store.open(here)


def test_edits_of_different_paragraphs_are_both_there(apart: tuple[Path, Path]):
    for path, unit, author in zip(apart, ("o1", "o4"), ("Chile", "Peru"), strict=True):
        with Store.open(path) as store:
            store.commit("L.6", rewording(store, unit, f"*Decides* as {author};"), by(author))
    with mended(*apart) as store:
        assert store.text("L.6").find("o1").text == "*Decides* as Chile;"
        assert store.text("L.6").find("o4").text == "*Decides* as Peru;"
        assert {entry.author for entry in store.history("L.6")} >= {"Chile", "Peru"}
        assert len(git(store.path, "log", "-1", "--format=%P", "main").split()) == 2


def test_two_wordings_of_the_same_words_stand_in_brackets(apart: tuple[Path, Path]):
    for path, words in zip(apart, ("lighten", "darken"), strict=True):
        with Store.open(path) as store:
            text = f"*Urges* Member States to {words} their harbours;"
            store.commit("L.6", rewording(store, "o1", text), by("Chile"))
    with mended(*apart) as store:
        text = store.text("L.6").find("o1").text
        assert "[lighten]" in text
        assert "[darken]" in text
        merge = store.history("L.6")[0]
        assert any("two at once" in note for note in merge.all("Merged"))


def test_a_paragraph_deleted_here_and_changed_there_stays_in_brackets(apart: tuple[Path, Path]):
    here, there = apart
    with Store.open(here) as store:
        text = store.text("L.6")
        store.commit("L.6", DeleteUnit(place_of(text, "o3"), text.find("o3")), by("Chile"))
    with Store.open(there) as store:
        store.commit("L.6", rewording(store, "o3", "*Requests* two maps;"), by("Peru"))
    with mended(*apart) as store:
        assert store.text("L.6").find("o3").text == "[*Requests* two maps;]"


def test_two_moves_of_one_paragraph_leave_it_once(apart: tuple[Path, Path]):
    for path, after in zip(apart, ("o1", "o4"), strict=True):
        with Store.open(path) as store:
            text = store.text("L.6")
            move = MoveUnit(
                "o3", place_of(text, "o3"), Place("operative", after), Kind.OPERATIVE,
                Kind.OPERATIVE,
            )  # fmt: skip
            store.commit("L.6", move, by("Chile"))
    with mended(*apart) as store:
        assert [unit.id for unit in store.text("L.6").walk()].count("o3") == 1


def test_new_paragraphs_values_and_resolutions_of_both_come_together(apart: tuple[Path, Path]):
    for path, name in zip(apart, ("x1", "x2"), strict=True):
        with Store.open(path) as store:
            unit = Unit(name, Kind.OPERATIVE, f"*Adds* {name};")
            store.commit("L.6", InsertUnit(Place("operative", "o4"), unit), by("Chile"))
            store.add(f"L.{name}", small_resolution(), by("Chile"))
    with Store.open(apart[1]) as store:
        store.commit("L.6", SetField("closing", "", "Adopted."), by("Peru"))
    with mended(*apart) as store:
        assert {"x1", "x2"} <= {unit.id for unit in store.text("L.6").walk()}
        assert store.text("L.6").closing == "Adopted."
        assert store.handles() == ("L.6", "L.x1", "L.x2")


def test_two_resolutions_begun_under_one_handle_stay_two(apart: tuple[Path, Path]):
    for path, title in zip(apart, ("Lamps", "Oil"), strict=True):
        with Store.open(path) as store:
            text = small_resolution()
            store.add("L.7", SetField("title", text.title, title).apply(text), by("Chile"))
    with mended(*apart) as store:
        titles = {handle: store.text(handle).title for handle in store.handles()}
        assert {titles["L.7"], titles["L.7 (2)"]} == {"Lamps", "Oil"}


def proposal(name: str, order: int, *positions: Position) -> Proposal:
    text = small_resolution()
    return Proposal(
        name,
        ("Norway",),
        SetField("title", text.title, "Lit harbours"),
        "title",
        "replace the title",
        datetime(2017, 5, 22, 9, order, tzinfo=UTC),
        positions=positions,
    )


def test_proposals_and_positions_of_both_sides_are_on_record(apart: tuple[Path, Path]):
    here, there = apart
    with Store.open(here) as store:
        store.negotiate("L.6", lambda state: state.with_proposal(proposal("q1", 1)), by("Norway"))
    shutil.rmtree(there)
    shutil.copytree(here, there)
    for path, name in zip(apart, ("Chile", "Peru"), strict=True):
        said = Position(name, Stance.SUPPORTS, datetime(2017, 5, 22, 10, tzinfo=UTC))

        def change(state: Negotiation, said: Position = said, name: str = name) -> Negotiation:
            held = state.find("q1").with_position(said)
            return state.with_proposal(held).with_proposal(proposal(f"q{name.lower()}", 2))

        with Store.open(path) as store:
            store.negotiate("L.6", change, by(name))
    with mended(*apart) as store:
        held = store.negotiation("L.6")
        assert {one.id for one in held.proposals} == {"q1", "qchile", "qperu"}
        assert {one.delegation for one in held.find("q1").positions} == {"Chile", "Peru"}
        assert len(set(held.numbers.values())) == 3


def test_a_copy_that_brings_nothing_is_only_set_aside(apart: tuple[Path, Path]):
    here, there = apart
    before = git(here, "rev-parse", "main")
    brought_together(here, there)
    assert repair(here, by("Chair")).is_sound
    assert git(here, "rev-parse", "main") == before
    assert [entry.name for entry in here.glob("set-aside/*/refs/heads/*")] == [COPY]
