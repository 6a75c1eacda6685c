"""What two decided apart: all of it stays on record, and a person is told."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.store_cases import by, rewording

from drafting.amendments.agreement import Agreement, Decision
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.amendments.silence import Silence
from drafting.dataclasses import replace
from drafting.model.edits import DeleteNote, EditNote, MoveUnit, SetField
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind
from drafting.store import Store
from drafting.store.records import Record
from drafting.store.sharing.folder_remote import FolderRemote

Act = Callable[[Store, Record], object]
Meet = Callable[[Act, Act], tuple[Store, str]]


@pytest.fixture
def meet(store: Store, path: Path, tmp_path: Path) -> Iterator[Meet]:
    """Has two act on copies of the session, and gives what both have, and what is told."""
    remote = tmp_path / "stick"
    opened = [store]

    def acted(first: Act, second: Act) -> tuple[Store, str]:
        shutil.copytree(path, tmp_path / "lima")
        desks = Store.open(path), Store.open(tmp_path / "lima")
        opened.extend(desks)
        folders = [FolderRemote(remote, desk.path / "objects", by("Chile")) for desk in desks]
        folders[0].prepare()
        first(desks[0], by("Chile"))
        second(desks[1], by("Peru"))
        notes: list[str] = []
        for at in (0, 1, 0):
            notes += desks[at].exchange(folders[at], by("Chile")).notes
        assert desks[0].state() == desks[1].state()
        return desks[1], " ".join(dict.fromkeys(notes))

    yield acted
    for one in opened:
        one.close()


def negotiated(change: Callable[[Negotiation, Record], Negotiation]) -> Act:
    return lambda store, record: store.negotiate("L.6", lambda now: change(now, record), record)


def decided(stage: Agreement) -> Act:
    def act(store: Store, record: Record) -> None:
        words = store.text("L.6").find("o1").text
        made = Decision(stage, record.author, record.when, text=words)

        def change(now: Negotiation, _: Record) -> Negotiation:
            return replace(now, standings=now.standings.decide("o1", made))

        negotiated(change)(store, record)

    return act


def reworded(store: Store, record: Record) -> None:
    store.commit("L.6", rewording(store, "o1", "*Urges* all to light harbours;"), record)


def test_a_paragraph_agreed_here_and_changed_there_is_told_to_be_reopened(meet: Meet) -> None:
    both, told = meet(decided(Agreement.AGREED), reworded)
    assert "OP1 was changed while it was being agreed: it is reopened." in told
    assert any("OP1" in item.found.message for item in both.checklist("L.6"))


def test_two_stages_of_one_paragraph_are_told_and_the_later_holds(meet: Meet) -> None:
    both, told = meet(decided(Agreement.AGREED), decided(Agreement.AD_REFERENDUM))
    assert "it is agreed ad referendum" in told
    assert len(both.negotiation("L.6").standings.decisions["o1"]) == 2


def test_a_delegation_recorded_with_two_stances_is_told(meet: Meet) -> None:
    def said(stance: Stance) -> Act:
        return negotiated(
            lambda now, record: replace(
                now, positions={"o1": (Position("Fiji", stance, record.when),)}
            )
        )

    both, told = meet(said(Stance.RESERVES), said(Stance.RETAIN))
    assert "Fiji was recorded as “reserves” and as “retain” at once on OP1" in told
    assert len(both.negotiation("L.6").positions["o1"]) == 2


def test_a_proposal_agreed_here_and_withdrawn_there_is_told(store: Store, meet: Meet) -> None:
    asked = Proposal(
        "q1", ("Fiji",), SetField("title", store.text("L.6").title, "Lit harbours"), "title",
        "replace the title", by("Fiji").when,
    )  # fmt: skip
    store.negotiate("L.6", lambda now: now.with_proposal(asked), by("Fiji"))

    def settled(stage: Stage) -> Act:
        def change(now: Negotiation, record: Record) -> Negotiation:
            event = Event(stage, record.author, record.when)
            return now.with_proposal(now.find("q1").with_event(event))

        return negotiated(change)

    both, told = meet(settled(Stage.AGREED), settled(Stage.WITHDRAWN))
    assert "it counts as withdrawn. Its words are in the text." in told
    stages = [event.stage for event in both.negotiation("L.6").find("q1").events]
    assert stages == [Stage.AGREED, Stage.WITHDRAWN]


def test_two_silences_are_called_as_the_drafts_that_they_froze(meet: Meet) -> None:
    def put(store: Store, record: Record) -> None:
        store.make_draft("L.6", "silence 1", record)
        silence = Silence("silence 1", record.when, record.when)
        negotiated(lambda now, _: replace(now, silences=(silence,)))(store, record)

    both, _ = meet(put, put)
    named = [one.draft for one in both.negotiation("L.6").silences]
    assert named == ["silence 1", "silence 1 (2)"]
    assert set(named) <= {draft.label for draft in both.drafts("L.6")}


def test_of_two_languages_one_stands_and_the_other_is_told(meet: Meet) -> None:
    def speaks(language: str) -> Act:
        return lambda store, record: store.commit(
            "L.6", SetField("language", "en", language), record
        )

    _, told = meet(speaks("fr"), speaks("es"))
    assert "“es” stands, the other is “fr”" in told


def test_a_paragraph_moved_by_both_is_of_the_kind_that_its_place_asks_for(meet: Meet) -> None:
    def moved(to: Place, kind: Kind) -> Act:
        def act(store: Store, record: Record) -> None:
            was = place_of(store.text("L.6"), "a")
            store.commit("L.6", MoveUnit("a", was, to, Kind.SUBPARAGRAPH, kind), record)

        return act

    both, _ = meet(
        moved(Place("operative", "o4"), Kind.OPERATIVE), moved(Place("o3"), Kind.SUBPARAGRAPH)
    )
    text = both.text("L.6")
    assert place_of(text, "a").parent == "o3"
    assert text.find("a").kind is Kind.SUBPARAGRAPH


def test_a_footnote_that_stays_keeps_its_mark_in_the_text(meet: Meet) -> None:
    def taken_out(store: Store, record: Record) -> None:
        (note,) = store.text("L.6").notes
        words = store.text("L.6").find("p1").text.replace("[^n1]", "")
        store.commit("L.6", rewording(store, "p1", words), record)
        store.commit("L.6", DeleteNote(0, note), record)

    def changed(store: Store, record: Record) -> None:
        (note,) = store.text("L.6").notes
        store.commit("L.6", EditNote(note, replace(note, text="See the maps.")), record)

    both, _ = meet(taken_out, changed)
    assert both.text("L.6").find("p1").text == "*Recalling* its earlier texts on lamps,[^n1]"
