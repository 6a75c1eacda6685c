"""An alternative to several paragraphs goes all the way that other proposals go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.bees import HANDLE, TEXT
from support.replay import ticking

from drafting.amendments.agreement import Agreement
from drafting.amendments.labels import Convention
from drafting.amendments.proposals import Stage
from drafting.model.edits import ReplaceUnits
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.amended_proposals import amended_proposal
from drafting.workspace.negotiation.errors import ChangedMeanwhileError
from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session

TWO = "*Asks* keepers to plant;\n\n*Calls upon* all to sow."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "bees.txt").write_text(TEXT, encoding="utf-8")
    context = ticking(Context(author="Chair", data=tmp_path / "data"))
    with Session.create(tmp_path / "session", "ecosoc", context) as made:
        made.files.import_file(tmp_path / "bees.txt", HANDLE)
        yield made


def put(session: Session, name: str, text: str = TWO, by: str = "EU", **terms: object) -> None:
    asked = Terms((by,), alternative=1, **terms)  # type: ignore[arg-type]
    session.proposing(asked).editing.replace_range(HANDLE, name, text)


def operative(session: Session) -> list[str]:
    return [plain(unit.text) for unit in session.text(HANDLE).operative]


def test_it_has_a_number_of_its_own_beside_the_same_paragraphs(session: Session):
    for name, by in (("OP1-OP2", "EU"), ("OP1-2", "Peru"), ("OP2", "G77"), ("OP2-OP3", "US")):
        put(session, name, by=by)
    session.proposing(Terms(("Mali",), alternative=1)).editing.rewrite(HANDLE, "OP2", "*Asks*;")
    called = [row.called for row in session.negotiation(HANDLE).rows()]
    assert called == [
        ("OP1–2 alt 1",), ("OP1–2 alt 2",), ("OP2 alt 1",), ("OP2–3 alt 1",), ("OP2 alt 2",),
    ]  # fmt: skip


def test_several_paragraphs_written_as_another_wording_of_one_are_one_proposal(session: Session):
    session.proposing(Terms(("Mali",), alternative=1)).editing.rewrite(HANDLE, "OP2", TWO)
    (row,) = session.negotiation(HANDLE).rows()
    assert isinstance(row.proposal.edit, ReplaceUnits)
    assert len(row.proposal.edit.new) == 2


def test_other_paragraphs_may_be_agreed_in_its_place(session: Session):
    put(session, "OP1-OP2")
    rest = operative(session)[2:]
    words = (
        "*Asks* keepers to plant trees;\n\n*Asks* for two:\n\n(a) One;\n\n(b) More;\n\n*Asks* all."
    )
    done = session.negotiation(HANDLE).decide("1", Ruling(Stage.AGREED, words))
    assert "agreed as modified" in done.message
    assert operative(session) == [
        "Asks keepers to plant trees;", "Asks for two:", "Asks all.", *rest,
    ]  # fmt: skip
    assert len(session.text(HANDLE).operative[1].children) == 2


def test_a_proposal_on_it_is_about_its_words_and_follows_it_into_the_text(session: Session):
    put(session, "OP1-OP2")
    negotiating = session.negotiation(HANDLE)
    planner = amended_proposal(negotiating, "1", "replace “plant” by “water”", session.context.ids)
    negotiating.propose(planner, Terms(("Peru",), on="1"))
    negotiating.decide("1", Ruling(Stage.AGREED))
    negotiating.decide("2", Ruling(Stage.AGREED))
    assert operative(session)[:2] == ["Asks keepers to water;", "Calls upon all to sow."]


def test_references_to_paragraphs_that_go_are_told_and_others_follow(session: Session):
    editing = session.editing
    last = f"OP{len(operative(session))}"
    editing.insert(HANDLE, f"after {last}", "*Decides* to review paragraphs 1 and 4 above.")
    put(session, "OP1-OP2", "*Asks* all;")
    done = session.negotiation(HANDLE).decide("1", Ruling(Stage.AGREED))
    assert "there is no one paragraph 1 now" in done.message
    assert "paragraph 3 above" in session.text(HANDLE).operative[-1].text


def test_a_paragraph_of_the_range_tells_of_it_when_it_is_agreed(session: Session):
    put(session, "OP1-OP3")
    done = session.negotiation(HANDLE).agree("OP2", Agreement.AGREED)
    assert "Proposal 1 on it stays before the room." in done.message


def test_whoever_agrees_it_has_seen_the_paragraphs_that_go(session: Session):
    put(session, "OP1-OP3")
    negotiating = session.negotiation(HANDLE)
    seen = session.state()
    text = session.text(HANDLE).operative[1].text
    session.editing.rewrite(HANDLE, "OP2", text.replace("to", "never to", 1))
    with pytest.raises(ChangedMeanwhileError):
        negotiating.decide("1", Ruling(Stage.AGREED), seen)
    assert negotiating.decide("1", Ruling(Stage.AGREED)).message


def test_it_follows_paragraphs_that_are_moved_together(session: Session):
    put(session, "OP1-OP2")
    session.editing.move_several(HANDLE, ["OP1", "OP2"], "after OP3")
    third = operative(session)[0]
    (row,) = session.negotiation(HANDLE).rows()
    assert row.label == "OP2–3"
    assert "OP2 to OP3" in row.says
    session.negotiation(HANDLE).decide("1", Ruling(Stage.AGREED))
    assert operative(session)[:3] == [third, "Asks keepers to plant;", "Calls upon all to sow."]


def test_frozen_labels_stay_when_it_is_agreed(session: Session):
    freeze_numbers(session, HANDLE, Convention.ROOM)
    put(session, "OP2-OP3")
    before = [row.label for row in Numbering(session.text(HANDLE)) if row.label.startswith("OP")]
    session.negotiation(HANDLE).decide("1", Ruling(Stage.AGREED))
    after = [row.label for row in Numbering(session.text(HANDLE)) if row.label.startswith("OP")]
    assert [name for name in after if name in before] == [
        name for name in before if not name.startswith(("OP2", "OP3"))
    ]
    assert [name for name in after if name not in before] == ["OP1 bis", "OP1 ter"]


def test_one_that_supersedes_others_is_credited_with_them(session: Session):
    put(session, "OP1-OP2")
    put(session, "OP2-OP3", by="Peru")
    put(session, "OP1-OP3", by="Facilitator", supersedes=("1", "2"))
    *former, last = session.negotiation(HANDLE).rows()
    assert {row.proposal.stage for row in former} == {Stage.SUPERSEDED}
    assert last.on_the_basis == "in place of 1 (EU) and 2 (Peru)"
    session.negotiation(HANDLE).decide("3", Ruling(Stage.AGREED))
    assert operative(session)[:2] == ["Asks keepers to plant;", "Calls upon all to sow."]
