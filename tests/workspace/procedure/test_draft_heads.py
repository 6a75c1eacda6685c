"""What a name brings into the head of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafting.dataclasses import replace
from drafting.model.resolution import Note, Resolution
from drafting.store.errors import DraftExistsError
from drafting.workspace.procedure.draft_heads import VALUES, head_of, names_for
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE = "lamps"


def put(session: Session, text: Resolution, **head: str) -> None:
    """The text as the working text of `HANDLE`, with other values in its masthead."""
    masthead = replace(text.masthead, **head)
    session.store.add(HANDLE, replace(text, masthead=masthead), signed(session.context, "Begun."))


def brought(session: Session, label: str) -> dict[str, str]:
    return {one.name: one.after for one in head_of(session, HANDLE, label)}


@pytest.fixture
def empty(session: Session) -> Session:
    """The session without its text."""
    if HANDLE in session.handles():
        session.store.remove(HANDLE, signed(session.context, "Away."))
    return session


def test_where_no_symbol_is_printed_the_body_and_the_session_give_it(
    empty: Session, text: Resolution
):
    put(empty, text, symbol="", place_and_dates="Vienna, 22–26 May 2017")
    assert brought(empty, "L.7")["symbol"] == "E/CN.15/2017/L.7"
    assert brought(empty, "A/C.3/80/L.7")["symbol"] == "A/C.3/80/L.7"
    assert "symbol" not in brought(empty, "CRP.7")


def test_a_document_that_prints_its_own_symbol_keeps_its_date(empty: Session, text: Resolution):
    put(empty, text, date="22 May 2016")
    assert brought(empty, "L.90") == {}
    assert set(brought(empty, "L.90/Rev.1")) == {"symbol", "date", "kind"}
    assert set(brought(empty, "L.90/Corr.1")) == {"symbol", "date"}


def test_a_paper_of_the_room_gets_a_new_date_and_nothing_else(empty: Session, text: Resolution):
    put(empty, text, symbol="", date="1 May 2016")
    assert set(brought(empty, "zero draft")) == {"date"}
    assert set(brought(empty, "Rev.1")) == {"date"}


def test_a_bare_revision_is_one_of_the_room_until_a_draft_was_tabled(
    empty: Session, text: Resolution
):
    put(empty, text)
    assert brought(empty, "Rev.1") == {}
    empty.editing.make_draft(HANDLE, "L.90")
    assert brought(empty, "Rev.1")["symbol"] == "E/CN.15/2017/L.90/Rev.1"


def test_the_date_is_written_in_the_language_of_the_text(empty: Session, text: Resolution):
    put(empty, replace(text, language="fr", kind="projet de résolution"))
    found = brought(empty, "L.90/Rev.1")
    assert found["kind"] == "projet de résolution révisé"
    assert "mai" in found["date"]


def test_notes_of_the_head_stay(empty: Session, text: Resolution):
    noted = replace(text, notes=(*text.notes, Note("nx", "Reissued.", "*")))
    put(empty, noted, symbol="E/CN.15/2017/L.90[^nx]")
    empty.editing.make_draft(HANDLE, "L.90/Rev.1", VALUES.keys())
    after = empty.text(HANDLE)
    assert after.masthead.symbol == "E/CN.15/2017/L.90/Rev.1[^nx]"
    assert after.note("nx")


def test_a_name_that_somebody_else_takes_in_between_leaves_the_text_as_it_was(
    empty: Session, text: Resolution, monkeypatch: pytest.MonkeyPatch
):
    put(empty, text)
    before = empty.text(HANDLE)
    make: Callable[..., object] = empty.store.make_draft

    def outrun(handle: str, label: str, record: object) -> object:
        make(handle, label, record)
        return make(handle, label, record)

    monkeypatch.setattr(empty.store, "make_draft", outrun)
    with pytest.raises(DraftExistsError):
        empty.editing.make_draft(HANDLE, "L.90/Rev.1", VALUES.keys())
    assert empty.text(HANDLE) == before


def test_the_names_follow_the_drafts_and_the_symbol(empty: Session, text: Resolution):
    put(empty, text)
    assert names_for(empty, HANDLE)[0] == "L.90"
    empty.editing.make_draft(HANDLE, "L.90")
    assert names_for(empty, HANDLE)[0] == "L.90/Rev.1"
