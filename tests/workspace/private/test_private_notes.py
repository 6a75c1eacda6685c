"""Private notes of a delegation: on what they are, who wrote them, and how words become public."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafting.amendments.errors import UnknownProposalError
from drafting.dataclasses import replace
from drafting.model.errors import ModelError
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.errors import NotForVisitorsError
from drafting.workspace.environment.served_files import NoFiles
from drafting.workspace.private.errors import (
    EmptyNoteError,
    NoFallbackError,
    NothingPrivateToUndoError,
    RemovedNoteError,
    UnknownKindError,
    UnknownNoteError,
    WouldBePublicError,
    WrittenOnError,
)
from drafting.workspace.private.views import NoteRow
from drafting.workspace.session import Session
from drafting.workspace.sharing.errors import PlaceInSessionError, SamePlaceError
from drafting.workspace.sharing.private_sharing import PrivateSynced

FALLBACK = "*Urges* States to keep some lamps lit and to count them;"


def only(session: Session, kind: str) -> NoteRow:
    (row,) = (one for one in session.private.rows() if one.kind == kind)
    return row


def said(session: Session) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.kind, row.where, row.texts) for row in session.private.rows()]


def share(session: Session, address: Path | str) -> PrivateSynced:
    return session.sharing.share_private(str(address), lambda _: None, lambda *_: None)


def sync(session: Session) -> PrivateSynced | None:
    return session.sharing.sync(lambda _: None, lambda *_: None).private


def test_a_note_is_on_a_paragraph_a_proposal_a_text_or_the_session(session: Session) -> None:
    session.proposing(["EU"]).editing.rewrite("lamps", "oa", FALLBACK)
    notes = session.private
    notes.add("red line", "Never.", "lamps", "OP1")
    notes.add("note", "Weak.", "lamps", "1")
    notes.add("instruction", "Ask first.", "lamps")
    notes.add("Red-Line", "No vote.")
    assert said(session) == [
        ("red line", "the session", ("No vote.",)),
        ("instruction", "lamps", ("Ask first.",)),
        ("red line", "OP1 of lamps", ("Never.",)),
        ("note", "proposal 1 of lamps", ("Weak.",)),
    ]
    assert {row.by for row in notes.rows()} == {("Cuba",)}
    assert [row.kind for row in notes.rows("lamps", "OP1")] == ["red line", "note"]
    assert [row.kind for row in notes.rows("lamps", "1")] == ["note"]


def test_a_note_follows_its_paragraph_and_its_text_and_is_listed_when_it_is_gone(
    session: Session,
) -> None:
    session.private.add("note", "Ours.", "lamps", "OP1")
    session.editing.move("lamps", "oa", "after OP3")
    session.resolutions.rename("lamps", "lights")
    assert said(session) == [("note", "OP3 of lights", ("Ours.",))]
    session.editing.delete("lights", "oa")
    row = only(session, "note")
    assert row.is_lost
    assert row.words.startswith("Urges States to keep lamps lit")
    session.resolutions.delete("lights")
    assert only(session, "note").is_lost
    assert only(session, "note").handle == "lights"


def test_undo_takes_back_what_one_wrote_step_by_step_and_nothing_of_others(
    session: Session, context: Context
) -> None:
    notes = session.private
    notes.add("note", "One.", "lamps", "OP1")
    name = only(session, "note").id
    notes.edit(name, "Two.", "red line")
    notes.remove(name)
    assert notes.rows() == []
    told = []
    for _ in range(3):
        notes.undo()
        told.append(said(session))
    assert told == [
        [("red line", "OP1 of lamps", ("Two.",))],
        [("note", "OP1 of lamps", ("One.",))],
        [],
    ]
    with pytest.raises(NothingPrivateToUndoError):
        notes.undo()
    for _ in range(2):
        notes.redo()
    assert said(session) == [("red line", "OP1 of lamps", ("Two.",))]
    Session(session.store, context.as_author("Chile")).private.edit(name, "Three.")
    with pytest.raises(WrittenOnError):
        notes.undo()
    did = [(row.by, row.did) for row in notes.history(name)]
    assert did[:3] == [("Chile", "changed"), ("Cuba", "made again"), ("Cuba", "made again")]
    assert did[-3:] == [("Cuba", "removed"), ("Cuba", "changed"), ("Cuba", "noted")]


def test_what_makes_no_sense_is_refused_and_nothing_is_noted(session: Session) -> None:
    notes = session.private
    with pytest.raises(UnknownKindError, match="red line, instruction, fallback, note"):
        notes.add("order", "Never.", "lamps")
    with pytest.raises(EmptyNoteError):
        notes.add("note", "  \n", "lamps")
    with pytest.raises(ModelError):
        notes.add("note", "Never.", "lamps", "OP77")
    with pytest.raises(UnknownProposalError):
        notes.add("note", "Never.", "lamps", "7")
    with pytest.raises(UnknownNoteError):
        notes.edit("nothing", "Never.")
    assert not session.store.private.exists
    notes.add("note", "Never.", "lamps")
    name = only(session, "note").id
    notes.remove(name)
    with pytest.raises(RemovedNoteError):
        notes.edit(name, "Again.")
    assert [row.is_gone for row in notes.rows(removed=True)] == [True]


def test_a_fallback_goes_into_the_text_once_it_is_said_that_its_words_are_public(
    session: Session,
) -> None:
    session.private.add("fallback", FALLBACK.replace("*", ""), "lamps", "OP1")
    session.private.add("red line", "Never.", "lamps", "OP1")
    name = only(session, "fallback").id
    spans = session.fallbacks.compare(name).spans
    assert [(one.sign, one.text) for one in spans if one.sign != "="] == [("+", "some ")]
    with pytest.raises(WouldBePublicError, match="keep some lamps lit"):
        session.fallbacks.use(name, proposed=False, public=False)
    assert session.text("lamps").find("oa").text != FALLBACK
    session.fallbacks.use(name, ("EU",), proposed=True, public=True)
    assert session.negotiation("lamps").state.proposals[0].by == ("EU",)
    session.fallbacks.use(name, proposed=False, public=True)
    assert session.text("lamps").find("oa").text == FALLBACK
    with pytest.raises(NoFallbackError, match="it is no fallback but a red line"):
        session.fallbacks.use(only(session, "red line").id, proposed=False, public=True)


def test_colleagues_have_the_notes_through_a_place_of_their_own(
    session: Session, context: Context, tmp_path: Path
) -> None:
    session.sharing.share(str(tmp_path / "public"), lambda _: None, lambda *_: None)
    shutil.copytree(session.store.path, tmp_path / "other")
    session.private.add("red line", "Never.", "lamps", "OP1")
    assert share(session, tmp_path / "own").message == "Private notes sent: 1."
    with Session.open(tmp_path / "other", context.as_author("Chile")) as other:
        assert share(other, tmp_path / "own").message == ("Private notes came: 1 change by Cuba.")
        assert said(other) == said(session)
        other.private.add("note", "Hm.")
        done = sync(other)
        assert done
        assert done.message == "Private notes sent: 1."
    done = sync(session)
    assert done
    assert done.as_json["came"][0]["author"] == "Chile"


def test_what_two_wrote_apart_is_to_be_looked_at_until_one_wording_is_left(
    session: Session, context: Context, tmp_path: Path
) -> None:
    session.private.add("red line", "Never.", "lamps", "OP1")
    name = only(session, "red line").id
    share(session, tmp_path / "own")
    shutil.copytree(session.store.path, tmp_path / "other")
    with Session.open(tmp_path / "other", context.as_author("Chile")) as other:
        other.private.edit(name, "Hardly.")
        share(other, tmp_path / "own")
    session.private.edit(name, "Not now.")
    done = share(session, tmp_path / "own")
    assert done.kept_both == (
        f"Two wordings of a private note on OP1 stand side by side ({name}).",
    )
    assert session.private.apart("lamps") == (
        "Two wordings of a private red line on OP1 of lamps stand side by side.",
    )
    assert session.checklist.rows("lamps") == ()
    session.private.edit(name, "Hardly, and not now.")
    assert session.private.apart() == ()


def test_one_place_never_carries_both_however_it_is_spelt(session: Session, tmp_path: Path) -> None:
    public = tmp_path / "public"
    session.sharing.share(str(public), lambda _: None, lambda *_: None)
    (tmp_path / "link").symlink_to(public)
    session.private.add("red line", "Never.")
    spelt = (public, f"{public}/", f"file://{public}", tmp_path / "link", f"{public}/../public",
             public / "inner", tmp_path)  # fmt: skip
    for address in spelt:
        with pytest.raises(SamePlaceError):
            share(session, address)
    with pytest.raises(PlaceInSessionError):
        share(session, session.store.path / "inner")
    share(session, tmp_path.parent / f"{tmp_path.name} own")
    with pytest.raises(SamePlaceError):
        session.sharing.share(
            str(tmp_path.parent / f"{tmp_path.name} own"), lambda _: None, lambda *_: None
        )


def test_hosts_are_one_place_whichever_protocol_names_them() -> None:
    from drafting.store.sharing.addresses import same_place

    spelt = ("ssh://git@host.example/team/x.git", "git@host.example:team/x", "https://Host.example/team/x/",
             "https://me@host.example:443/team/../team/x.git")  # fmt: skip
    assert all(same_place(one, other) for one in spelt for other in spelt)
    assert not same_place(spelt[0], "https://host.example/team/y.git")
    assert not same_place(spelt[0], "https://other.example/team/x.git")


def test_one_place_out_of_reach_keeps_the_other_not_back(session: Session, tmp_path: Path) -> None:
    session.sharing.share(str(tmp_path / "public"), lambda _: None, lambda *_: None)
    session.private.add("red line", "Never.")
    share(session, tmp_path / "own")
    (tmp_path / "own").rename(tmp_path / "away")
    session.editing.rewrite("lamps", "oa", FALLBACK)
    done = session.sharing.sync(lambda _: None, lambda *_: None)
    assert len(done.sent) == 1
    assert done.private
    assert "Private notes were not exchanged" in done.message


def test_whoever_looks_at_a_served_page_sees_and_writes_no_private_note(
    session: Session, context: Context
) -> None:
    session.private.add("red line", "Never.", "lamps")
    visitor = Session(session.store, replace(context, files=NoFiles(())))
    assert visitor.private.rows() == []
    assert visitor.private.state() == ""
    for act in (lambda: visitor.private.add("note", "x"), visitor.private.history,
                lambda: share(visitor, "own")):  # fmt: skip
        with pytest.raises(NotForVisitorsError):
            act()
