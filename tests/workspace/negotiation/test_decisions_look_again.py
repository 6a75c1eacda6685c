"""Between seeing and deciding somebody else may have acted: the decision looks again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from drafting.amendments.agreement import Agreement
from drafting.amendments.outcomes import Manner
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Stage
from drafting.dataclasses import replace
from drafting.store.plumbing import locks
from drafting.workspace.negotiation.errors import (
    ChangedMeanwhileError,
    SettledProposalError,
    UnseenStateError,
)
from drafting.workspace.negotiation.outcomes import Asked
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.statements import Updated
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.negotiation.text_positions import Speaking
from drafting.workspace.procedure import silence
from drafting.workspace.procedure.errors import SilenceError
from drafting.workspace.session import Session

HANDLE = "lamps"
Act = Callable[[Session], object]
Meanwhile = Callable[[Act], None]


@pytest.fixture
def other(session: Session) -> Iterator[Session]:
    """The same session in a second terminal, where Peru sits."""
    with Session.open(session.store.path, session.context.as_author("Peru")) as opened:
        yield opened


@pytest.fixture(params=["before the record is read", "before the record is swapped"])
def meanwhile(
    request: pytest.FixtureRequest,
    session: Session,
    other: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> Meanwhile:
    """Has the second terminal act once, at a moment inside the next act of the first."""
    monkeypatch.setattr(locks, "_PATIENCE", 1)
    store = session.store
    settle = request.param == "before the record is read"
    owner, name = (store, "settle") if settle else (store._recorder, "_move")

    def inject(act: Act) -> None:
        kept = getattr(owner, name)

        def outrun(*arguments: object, **named: object) -> object:
            monkeypatch.setattr(owner, name, kept)
            act(other)
            return kept(*arguments, **named)

        monkeypatch.setattr(owner, name, outrun)

    return inject


def room(session: Session) -> Proceedings:
    return session.negotiation(HANDLE)


def put(session: Session, old: str = "Urges", new: str = "Invites", by: str = "EU") -> str:
    """Put a proposal on OP1; gives its number."""
    session.proposing([by]).editing.replace_words(HANDLE, "OP1", old, new)
    return str(len(room(session).state.proposals))


def stage(session: Session, name: str) -> Stage:
    return room(session).state.find(name).stage


def op1(session: Session) -> str:
    return session.text(HANDLE).find("oa").text


# Proposals


@pytest.mark.parametrize("mine", [Stage.AGREED, Stage.WITHDRAWN, Stage.FALLEN])
def test_a_proposal_that_was_settled_meanwhile_is_not_settled_again(
    session: Session, meanwhile: Meanwhile, mine: Stage
) -> None:
    name = put(session)
    meanwhile(lambda other: room(other).decide(name, Ruling(Stage.SUPERSEDED)))
    before = op1(session)
    with pytest.raises(ChangedMeanwhileError, match="proposal 1 was made “superseded” by Peru"):
        room(session).decide(name, Ruling(mine))
    assert (stage(session, name), op1(session)) == (Stage.SUPERSEDED, before)


def test_what_is_agreed_beside_it_meanwhile_stands_with_it(
    session: Session, meanwhile: Meanwhile
) -> None:
    one, two = put(session), put(session, "count", "number", "G77")
    meanwhile(lambda other: room(other).decide(two, Ruling(Stage.AGREED)))
    room(session).decide(one, Ruling(Stage.AGREED))
    assert op1(session) == "*Invites* States to keep lamps lit and to number them;"
    assert (stage(session, one), stage(session, two)) == (Stage.AGREED, Stage.AGREED)


def test_a_rival_that_was_agreed_meanwhile_is_not_overwritten(
    session: Session, meanwhile: Meanwhile
) -> None:
    one, two = put(session), put(session, "Urges", "Requests", "G77")
    meanwhile(lambda other: room(other).decide(two, Ruling(Stage.AGREED)))
    with pytest.raises(Exception, match="Proposal 1 cannot be made as it stands"):
        room(session).decide(one, Ruling(Stage.AGREED))
    assert op1(session).startswith("*Requests* States")
    assert stage(session, one) is Stage.TABLED


def test_a_whole_wording_takes_the_place_of_the_one_that_was_seen_and_of_no_other(
    session: Session, meanwhile: Meanwhile
) -> None:
    name = put(session)
    meanwhile(lambda other: other.editing.replace_words(HANDLE, "OP1", "lit", "burning"))
    ruling = Ruling(Stage.AGREED_AS_MODIFIED, "*Calls upon* States to keep lamps lit;")
    with pytest.raises(ChangedMeanwhileError, match="Peru changed OP1, which reads “Urges States"):
        room(session).decide(name, ruling)
    assert "burning" in op1(session)
    assert stage(session, name) is Stage.TABLED


def test_nothing_is_agreed_over_an_objection_that_nobody_has_seen(
    session: Session, meanwhile: Meanwhile
) -> None:
    name = put(session)
    meanwhile(lambda other: room(other).take_position(name, Stance.OPPOSES, ["Chad"]))
    with pytest.raises(ChangedMeanwhileError, match="meanwhile Chad opposes proposal 1: look"):
        room(session).decide(name, Ruling(Stage.AGREED))
    room(session).decide(name, Ruling(Stage.AGREED))
    assert [one.delegation for one in room(session).state.find(name).positions] == ["Chad"]


def test_support_that_came_meanwhile_is_kept_and_hinders_nothing(
    session: Session, meanwhile: Meanwhile
) -> None:
    name = put(session)
    meanwhile(lambda other: room(other).take_position(name, Stance.SUPPORTS, ["Chad"]))
    room(session).decide(name, Ruling(Stage.AGREED))
    assert [one.delegation for one in room(session).state.find(name).positions] == ["Chad"]
    assert stage(session, name) is Stage.AGREED


def test_positions_taken_at_once_both_stand(session: Session, meanwhile: Meanwhile) -> None:
    name = put(session)
    meanwhile(lambda other: room(other).take_position(name, Stance.OPPOSES, ["Chad"]))
    room(session).take_position(name, Stance.SUPPORTS, ["Mali"], comment="as amended")
    held = {one.delegation: one.stance for one in room(session).state.find(name).positions}
    assert held == {"Chad": Stance.OPPOSES, "Mali": Stance.SUPPORTS}


def test_a_position_on_what_was_settled_meanwhile_is_refused(
    session: Session, meanwhile: Meanwhile
) -> None:
    name = put(session)
    meanwhile(lambda other: room(other).decide(name, Ruling(Stage.WITHDRAWN)))
    with pytest.raises(ChangedMeanwhileError, match="made “withdrawn” by Peru"):
        room(session).take_position(name, Stance.SUPPORTS, ["Mali"])
    assert room(session).state.find(name).positions == ()


def test_a_proposal_that_was_taken_back_meanwhile_is_not_settled(
    session: Session, meanwhile: Meanwhile
) -> None:
    name = put(session)
    meanwhile(lambda other: other.store.undo(HANDLE, _signed_by("Cuba", other)))
    with pytest.raises(ChangedMeanwhileError, match="proposal 1 was taken back"):
        room(session).decide(name, Ruling(Stage.AGREED))
    assert op1(session).startswith("*Urges*")


def _signed_by(name: str, session: Session):  # noqa: ANN202 (what the store takes)
    from drafting.workspace.record.signature import signed

    return signed(session.context.as_author(name))


def test_proposals_put_at_once_have_numbers_of_their_own(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: put(other, "count", "number", "G77"))
    done = session.proposing(["EU"]).editing.replace_words(HANDLE, "OP1", "Urges", "Invites")
    assert done.message.endswith("It is proposal 2.")
    assert room(session).state.find("1").by == ("G77",)


# Paragraphs


def test_a_paragraph_is_not_agreed_in_a_wording_that_nobody_has_seen(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: other.editing.replace_words(HANDLE, "OP1", "lit", "burning"))
    with pytest.raises(ChangedMeanwhileError, match="Peru changed OP1, which reads"):
        room(session).agree("OP1", Agreement.AGREED)
    assert room(session).progress().agreed == 0


def test_what_stands_beneath_a_paragraph_is_agreed_with_it(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: other.editing.replace_words(HANDLE, "OP2 (a)", "oil", "paint"))
    with pytest.raises(ChangedMeanwhileError, match="Peru changed OP2, beneath"):
        room(session).agree("OP2", Agreement.AGREED)


def test_a_paragraph_that_is_gone_is_not_agreed(session: Session, meanwhile: Meanwhile) -> None:
    meanwhile(lambda other: other.editing.delete(HANDLE, "OP1"))
    with pytest.raises(ChangedMeanwhileError, match="Peru took OP1 out"):
        room(session).agree("OP1", Agreement.AGREED)


def test_a_proposal_that_came_meanwhile_is_looked_at_first(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: put(other, by="Chad"))
    with pytest.raises(ChangedMeanwhileError, match="Chad put proposal 1 on OP1"):
        room(session).agree("OP1", Agreement.AD_REFERENDUM)


def test_of_two_decisions_on_a_paragraph_the_second_hears_of_the_first(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: room(other).agree("OP1", Agreement.BRACKETED))
    with pytest.raises(ChangedMeanwhileError, match="Peru recorded OP1 as bracketed"):
        room(session).agree("OP1", Agreement.AGREED)
    room(session).agree("OP1", Agreement.AGREED)
    assert room(session).progress().agreed == 1


def test_other_paragraphs_hinder_nothing(session: Session, meanwhile: Meanwhile) -> None:
    def act(other: Session) -> None:
        other.editing.insert(HANDLE, "before OP1", "*Affirms* the law of the sea;")

    meanwhile(act)
    assert room(session).agree("OP1", Agreement.AGREED).message == "OP2 is agreed."


# What was seen, named


def test_a_decision_names_the_state_that_was_looked_at(session: Session) -> None:
    name = put(session)
    (row,) = room(session).rows()
    session.editing.make_draft(HANDLE, "as read")
    session.editing.replace_words(HANDLE, "OP1", "lit", "burning")
    for seen in (row.seen, "as read", session.text(HANDLE, "as read")):
        with pytest.raises(ChangedMeanwhileError):
            room(session).agree("OP1", Agreement.AGREED, seen=seen)
    room(session).decide(name, Ruling(Stage.WITHDRAWN), "as read")
    with pytest.raises(SettledProposalError):
        room(session).decide(name, Ruling(Stage.FALLEN))
    with pytest.raises(UnseenStateError, match="has no state “abcdef0”"):
        room(session).decide(name, Ruling(Stage.TABLED), "abcdef0")


# Silence


def under_silence(session: Session) -> None:
    until = session.context.now() + timedelta(days=3)
    silence.begin_silence(session, HANDLE, f"{until:%Y-%m-%d %H:%M} UTC")


def test_breaks_of_the_silence_at_once_both_stand(session: Session, meanwhile: Meanwhile) -> None:
    under_silence(session)
    meanwhile(lambda other: silence.break_silence(other, HANDLE, ["OP1"], "Peru"))
    silence.break_silence(session, HANDLE, ["OP3"], "Mali")
    (row,) = silence.rows(session, HANDLE)
    assert {one["by"] for one in row["breaks"]} == {"Peru", "Mali"}


def test_a_silence_that_was_broken_meanwhile_agrees_nothing(
    session: Session, meanwhile: Meanwhile
) -> None:
    under_silence(session)
    meanwhile(lambda other: silence.break_silence(other, HANDLE, ["OP1"], "Peru"))
    later = session.context.now() + timedelta(days=4)
    after = Session(session.store, replace(session.context, now=lambda: later))
    assert "was broken" in silence.settle_silence(after, HANDLE).message
    assert room(session).progress().agreed == 0


def test_what_changed_while_a_silence_is_settled_is_not_agreed(
    session: Session, meanwhile: Meanwhile
) -> None:
    under_silence(session)
    meanwhile(lambda other: other.editing.replace_words(HANDLE, "OP1", "lit", "burning"))
    later = session.context.now() + timedelta(days=4)
    after = Session(session.store, replace(session.context, now=lambda: later))
    told = silence.settle_silence(after, HANDLE).message
    assert told.endswith("4 paragraphs agreed. Changed meanwhile and open: OP1.")
    assert room(session).progress().agreed == 4


def test_two_silences_do_not_begin_at_once(session: Session, meanwhile: Meanwhile) -> None:
    until = f"{session.context.now() + timedelta(days=3):%Y-%m-%d %H:%M} UTC"
    meanwhile(lambda other: silence.begin_silence(other, HANDLE, until, "quiet"))
    with pytest.raises(SilenceError, match="lamps@quiet was put under silence meanwhile"):
        silence.begin_silence(session, HANDLE, until, "still")
    assert len(silence.rows(session, HANDLE)) == 1


# Undo


def test_undo_takes_a_decision_back_and_leaves_what_others_said_since(
    session: Session, other: Session
) -> None:
    name = put(session, by="Cuba")
    room(session).decide(name, Ruling(Stage.AGREED))
    room(other).take_position(name, Stance.OPPOSES, ["Chad"])
    room(other).agree("OP3", Agreement.AGREED)
    session.editing.undo(HANDLE)
    found = room(session).state.find(name)
    assert op1(session).startswith("*Urges*")
    assert (found.stage, [one.delegation for one in found.positions]) == (Stage.TABLED, ["Chad"])
    assert room(session).progress().agreed == 1


def test_undo_takes_back_an_agreement_and_no_other(session: Session, other: Session) -> None:
    room(session).agree("OP1", Agreement.AGREED)
    under_silence(other)
    room(other).agree("OP3", Agreement.AGREED)
    silence.break_silence(other, HANDLE, ["OP1"], "Peru")
    session.editing.undo(HANDLE)
    standings = room(session).state.standings
    assert standings.stage("oa") is Agreement.OPEN
    assert standings.stage("oc") is Agreement.AGREED
    assert len(silence.rows(session, HANDLE)[0]["breaks"]) == 1


# Action


def changing_op1(other: Session) -> object:
    return other.editing.replace_words(HANDLE, "OP1", "lit", "burning")


def proposing_on_op1(other: Session) -> object:
    return put(other, by="Peru")


def reserving(other: Session) -> object:
    return room(other).speak("OP1", Speaking(Stance.RESERVES, ("Chad",)))


def adopting(other: Session) -> object:
    return room(other).take_action(Asked(Manner.CONSENSUS))


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (changing_op1, "Peru changed OP1, which reads “Urges States to keep lamps burning"),
        (proposing_on_op1, "Peru put proposal 1"),
        (reserving, "Chad reserves its position on OP1"),
        (adopting, "Peru recorded: lamps is adopted by consensus"),
    ],
)
@pytest.mark.parametrize("parts", [(), ("OP1",)])
def test_a_text_is_adopted_as_it_was_seen_or_not_at_all(
    session: Session, meanwhile: Meanwhile, act: Act, said: str, parts: tuple[str, ...]
) -> None:
    meanwhile(act)
    with pytest.raises(ChangedMeanwhileError, match=said):
        room(session).take_action(Asked(Manner.WITHOUT_A_VOTE, parts=parts))
    assert all(one.by == "Peru" for one in room(session).state.actions)


def test_a_paragraph_that_was_changed_meanwhile_is_not_voted_out(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(changing_op1)
    votes = {"in favour": ["3"], "against": ["20"]}
    with pytest.raises(ChangedMeanwhileError, match="Peru changed OP1"):
        room(session).take_action(Asked(Manner.RECORDED, votes, ("OP1",)))
    assert "burning" in op1(session)
    assert room(session).state.actions == ()


def test_a_paragraph_is_voted_out_of_the_text_that_another_has_changed_elsewhere(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda other: other.editing.insert(HANDLE, "before OP1", "*Notes* the fog;"))
    before = op1(session)
    votes = {"in favour": ["3"], "against": ["20"]}
    room(session).take_action(Asked(Manner.RECORDED, votes, ("OP1",)))
    words = [unit.text for unit in session.text(HANDLE).operative]
    assert words[0] == "*Notes* the fog;"
    assert before not in words


def test_who_adopts_over_a_reserve_that_was_seen_is_told_of_it(session: Session) -> None:
    reserving(session)
    done = room(session).take_action(Asked(Manner.CONSENSUS))
    assert "Chad reserves its position on OP1." in done.message


def test_a_technical_update_is_of_the_text_that_was_seen(
    session: Session, meanwhile: Meanwhile
) -> None:
    meanwhile(changing_op1)
    with pytest.raises(ChangedMeanwhileError, match="Peru changed the text"):
        room(session).mark_updated(Updated("Secretariat"))
    assert room(session).state.updates == ()
