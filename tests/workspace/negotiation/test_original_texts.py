"""Proposals whose state is missing, wrong or no name at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.plain_git import git
from support.thorough import at_first

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.editing.commits import text_as_read
from drafting.workspace.editing.missing_footnotes import missing_notes
from drafting.workspace.negotiation.original_texts import OriginalTexts
from drafting.workspace.negotiation.sentences import labels_in, relabelled
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE = "lamps"
NAMES = ("", "0" * 40, "no name at all\nof a state", "HEAD", "refs/heads/main", "[state]")
"""States that no record has."""


@pytest.fixture
def room(session: Session) -> Session:
    """Proposals of several kinds, and a text that has moved on since."""
    put = session.proposing(["Peru"])
    put.editing.replace_words(HANDLE, "OP1", "lit", "burning")
    put.editing.insert(HANDLE, "after OP2", "*Thanks* the keepers;")
    put.editing.insert(HANDLE, "under OP2", "To lock the gates;")
    put.editing.move(HANDLE, "OP1", "after OP2")
    put.editing.delete(HANDLE, "OP3")
    session.editing.insert(HANDLE, "before OP1", "*Affirms* the law of the sea;")
    session.editing.insert(HANDLE, "after OP3", "*Notes* the fog;")
    session.editing.delete(HANDLE, "OP5")
    return session


def rows(session: Session) -> list[tuple[object, ...]]:
    found = session.negotiation(HANDLE).rows()
    return [(row.number, row.label, row.says, row.carried) for row in found]


def spoil(session: Session, state: str, *, older: bool) -> None:
    """Let all proposals name a state, and be as older versions wrote them if so wanted."""

    def spoiled(one: Proposal) -> Proposal:
        return replace(one, state=state, around=None if older else one.around)

    def change(now: Negotiation) -> Negotiation:
        return replace(now, proposals=tuple(map(spoiled, now.proposals)))

    record_change(session, HANDLE, "Spoilt.", change)


def first_state(session: Session) -> str:
    """The state in which the session was opened, without any resolution."""
    return git(session.store.path, "rev-list", "--max-parents=0", "main")


def state_of_today(session: Session) -> str:
    """A state in which the paragraphs are called otherwise than when the proposals were put."""
    return session.state()


@pytest.mark.parametrize("state", at_first(2, NAMES))
@pytest.mark.parametrize("older", [False, True])
def test_a_state_that_is_no_more_changes_nothing(room: Session, state: str, *, older: bool) -> None:
    before = rows(room)
    spoil(room, state, older=older)
    assert rows(room) == before
    assert room.negotiation(HANDLE).compilation()


@pytest.mark.parametrize("other", [first_state, state_of_today])
@pytest.mark.parametrize("older", [False, True])
def test_a_state_that_is_another_one_changes_nothing(
    room: Session, other: Callable[[Session], str], *, older: bool
) -> None:
    before = rows(room)
    spoil(room, other(room), older=older)
    assert rows(room) == before


def test_an_older_proposal_that_no_state_knows_is_carried_by_its_own_words(room: Session) -> None:
    proposals = room.negotiation(HANDLE).state.proposals
    room.store.add("bare", Resolution(title="Nothing yet"), signed(room.context, "Begun."))
    days = OriginalTexts(room, "bare")
    edited, inserted, below, *_ = (replace(one, state="", around=None) for one in proposals)
    assert days.around(edited).follower is None
    assert days.around(edited).labels == (("OP1", "oa"),)
    assert days.around(inserted).labels == (("OP2", "ob"),)
    assert days.around(below).labels == (("OP2 (b)", "bb"),)


def test_a_sentence_names_paragraphs_by_the_labels_of_the_day(session: Session) -> None:
    numbering = Numbering(session.text(HANDLE))
    says = "move OP2 (b) after OP1, “not OP3”, near OP22"
    labels = labels_in(says, numbering)
    assert labels == (("OP1", "oa"), ("OP2 (b)", "bb"))
    session.editing.insert(HANDLE, "before OP1", "*Affirms* the law of the sea;")
    now = Numbering(session.text(HANDLE))
    assert relabelled(says, labels, now) == "move OP3 (b) after OP2, “not OP3”, near OP22"


def test_where_nothing_is_called_so_a_sentence_stays_as_it_is(session: Session) -> None:
    numbering = Numbering(session.text(HANDLE))
    assert relabelled("delete OP1", (("", "oa"), ("OP1", "gone")), numbering) == "delete OP1"
    assert labels_in("delete OP1", Numbering(Resolution())) == ()


def test_what_was_before_a_text_was_taken_out_and_brought_back_is_found(session: Session) -> None:
    text = session.text(HANDLE)
    for unit in reversed(text.preamble):
        session.editing.delete(HANDLE, unit.id)
    session.store.remove(HANDLE, signed(session.context, "Taken out."))
    session.store.restore(HANDLE, signed(session.context, "Back."))
    now = session.text(HANDLE)
    assert missing_notes(session.store, HANDLE, now, "*Urges*[^n1] all[^n2];") == (text.note("n1"),)
    assert text_as_read(session, HANDLE, "pb", "*Noting* the fog,").find("pb").text.endswith("fog,")
