"""Once a label was shown in a reading it is that paragraph until the renumbering."""

from __future__ import annotations

from functools import partial

import pytest

from drafting.amendments.labels import Convention
from drafting.amendments.proposals import Stage
from drafting.model.numbering import Numbering
from drafting.workspace.editing.planners import rewrite
from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.procedure import readings
from drafting.workspace.session import Session

HANDLE = "lamps"
THANKS = {"Peru": "keepers", "Cuba": "pilots", "Chad": "donors"}


@pytest.fixture
def reading(session: Session) -> Session:
    """A reading in which three delegations propose a paragraph behind OP1."""
    freeze_numbers(session, HANDLE, Convention.ROOM)
    for name, whom in THANKS.items():
        session.proposing([name]).editing.insert(HANDLE, "after OP1", f"*Thanks* the {whom};")
    return session


def compiled(session: Session) -> dict[str, str]:
    """What the compilation calls each paragraph, by a word of it."""
    known = [*THANKS.values(), "lamps lit", "report", "sea", "moon"]
    units = session.negotiation(HANDLE).compilation().printed()
    said = {unit.label: "".join(part.text for part in unit.stretches) for unit in units}
    return {word: label for label, text in said.items() for word in known if word in text}


def settle(session: Session, name: str, stage: Stage) -> None:
    session.negotiation(HANDLE).decide(name, Ruling(stage))


def test_what_is_withdrawn_keeps_its_label_and_gives_it_to_nobody(reading: Session) -> None:
    settle(reading, "1", Stage.WITHDRAWN)
    assert compiled(reading)["pilots"] == "OP1 ter"
    assert compiled(reading)["donors"] == "OP1 quater"
    reading.editing.insert(HANDLE, "after OP1", "*Affirms* the law of the sea;")
    assert compiled(reading)["sea"] == "OP1 quinquies"


def test_labels_stay_in_whichever_order_is_agreed(reading: Session) -> None:
    for name in ("3", "1", "2"):
        settle(reading, name, Stage.AGREED)
    labels = Numbering(reading.text(HANDLE))
    found = {whom: row.label for row in labels for whom in THANKS.values() if whom in row.unit.text}
    assert found == {"keepers": "OP1 bis", "pilots": "OP1 ter", "donors": "OP1 quater"}


def test_a_pending_paragraph_keeps_its_label_when_its_neighbour_goes(reading: Session) -> None:
    reading.editing.delete(HANDLE, "OP1")
    assert compiled(reading)["keepers"] == "OP1 bis"


def test_a_label_of_what_was_deleted_or_undone_is_not_given_again(reading: Session) -> None:
    reading.editing.insert(HANDLE, "after OP1", "*Affirms* the law of the sea;")
    assert compiled(reading)["sea"] == "OP1 quinquies"
    reading.editing.undo(HANDLE)
    reading.editing.insert(HANDLE, "after OP1", "*Notes* the moon;")
    assert compiled(reading)["moon"] == "OP1 sexies"


def test_what_was_put_before_the_reading_has_its_label_from_its_beginning(
    session: Session,
) -> None:
    for name, whom in THANKS.items():
        session.proposing([name]).editing.insert(HANDLE, "after OP1", f"*Thanks* the {whom};")
    freeze_numbers(session, HANDLE, Convention.ROOM)
    settle(session, "1", Stage.WITHDRAWN)
    assert compiled(session)["pilots"] == "OP1 ter"


def test_a_renumbering_ends_all_labels_of_the_reading(reading: Session) -> None:
    settle(reading, "2", Stage.AGREED)
    readings.renumber(reading, HANDLE)
    labels = [row.label for row in Numbering(reading.text(HANDLE)) if row.label.startswith("OP")]
    assert labels == ["OP1", "OP2", "OP3", "OP3 (a)", "OP3 (b)", "OP4"]


def test_each_other_wording_of_a_paragraph_has_a_number_of_its_own(session: Session) -> None:
    for name in THANKS:
        words = f"*Invites* {name} to keep lamps lit;"
        planner = partial(rewrite, name="OP1", text=words, ids=session.context.ids)
        session.negotiation(HANDLE).propose(planner, Terms((name,), alternative=1))
    units = list(session.negotiation(HANDLE).compilation().printed())
    labels = [unit.label for unit in units if " alt " in unit.label]
    assert labels == ["OP1 alt 1", "OP1 alt 2", "OP1 alt 3"]
    settle(session, "2", Stage.WITHDRAWN)
    units = list(session.negotiation(HANDLE).compilation().printed())
    labels = [unit.label for unit in units if " alt " in unit.label]
    assert labels == ["OP1 alt 1", "OP1 alt 3"]
