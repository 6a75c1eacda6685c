"""Proposals of several delegations, and proposals that bring footnotes with them."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafting.amendments.footnotes import with_notes
from drafting.amendments.proposals import Stage
from drafting.dataclasses import replace
from drafting.model.edits import EditText
from drafting.model.inline import note_references, plain
from drafting.store.records import PROPOSAL, Record
from drafting.workspace.amendment_documents.documents import apply_to as apply_amendments
from drafting.workspace.amendment_documents.documents import read, write
from drafting.workspace.compilations.files import write_compilation
from drafting.workspace.incoming.proposals import propose_changes as put
from drafting.workspace.incoming.review import review
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session

HANDLE = "lamps"
JOINT = ("Norway", "Chile")


def propose(session: Session, by: tuple[str, ...] = JOINT) -> None:
    """Lit becomes bright, with a footnote of its own."""
    put = session.proposing(Terms(by))
    put.editing.add_note(HANDLE, "OP1", "lamps lit", "Within the meaning of the charter.")


def agree(session: Session, number: str = "1") -> None:
    session.negotiation(HANDLE).decide(number, Ruling(Stage.AGREED))


def footnotes(session: Session) -> list[str]:
    return [note.text for note in session.text(HANDLE).notes_in_order()]


# Who put it


def test_a_joint_proposal_is_credited_to_all_who_put_it(session: Session, tmp_path: Path) -> None:
    session.editing.make_draft(HANDLE, "zero")
    session.proposing(Terms(JOINT)).editing.replace_words(HANDLE, "OP1", "lit", "bright")
    write_compilation(session, HANDLE, tmp_path / "tracked.docx", tracked=True)
    agree(session)
    assert session.history.changes(HANDLE)[0].author == "Norway and Chile"
    assert session.history.blame(HANDLE, "OP1")[0].entry.author == "Norway and Chile"
    (words,) = session.history.authorship(HANDLE, "OP1")
    assert ("bright", "Norway and Chile") in [
        (one.text.strip(), one.act.author) for one in words.passages if one.act
    ]
    session.files.export_redline(HANDLE, "zero", "", tmp_path / "redline.docx")
    for name in ("redline.docx", "tracked.docx"):
        with ZipFile(tmp_path / name) as archive:
            assert 'w:author="Norway and Chile"' in archive.read("word/document.xml").decode()


@pytest.mark.parametrize("author", ["Cuba", "Norway", "Chile", "Norway and Chile"])
def test_each_of_the_movers_and_who_recorded_it_can_take_it_back(
    session: Session, author: str
) -> None:
    session.proposing(Terms(JOINT)).editing.replace_words(HANDLE, "OP1", "lit", "bright")
    agree(session)
    Session(session.store, session.context.as_author(author)).editing.undo(HANDLE)
    assert "lamps lit" in session.text(HANDLE).find("oa").text


def test_a_record_that_names_the_first_mover_alone_is_read_as_that_of_all(
    session: Session,
) -> None:
    session.proposing(Terms(JOINT)).editing.replace_words(HANDLE, "OP1", "lit", "bright")
    (proposal,) = session.store.negotiation(HANDLE).proposals
    when, trailers = session.context.now(), ((PROPOSAL, proposal.id),)
    session.store.commit(HANDLE, proposal.edit, Record("Norway", "", when, "Agreed.", trailers))
    (words,) = session.history.authorship(HANDLE, "OP1")
    assert "Norway and Chile" in {one.act.author for one in words.passages if one.act}


def test_a_tracked_compilation_that_comes_back_is_put_under_each_of_the_movers(
    session: Session, tmp_path: Path
) -> None:
    shutil.copytree(tmp_path / "store", tmp_path / "elsewhere")
    propose(session)
    write_compilation(session, HANDLE, tmp_path / "tracked.docx", tracked=True)
    found = review(session, tmp_path / "tracked.docx")
    (told,) = put(session, found, found.changes).made
    assert told == "Proposal 1 of Norway and Chile asks for it already."
    with Session.open(tmp_path / "elsewhere", session.context) as other:
        found = review(other, tmp_path / "tracked.docx")
        put(other, found, found.changes)
        (proposal,) = other.store.negotiation(HANDLE).proposals
    assert proposal.by == JOINT
    assert [note.text for note in proposal.notes] == ["Within the meaning of the charter."]


# Footnotes


def test_a_footnote_waits_with_its_proposal_and_comes_in_with_it(session: Session) -> None:
    before = footnotes(session)
    propose(session)
    assert footnotes(session) == before
    session.editing.rewrite(
        HANDLE, "OP1", "*Urges* all States to keep lamps lit and to count them;"
    )
    (row,) = session.negotiation(HANDLE).rows()
    assert row.grade == "shifted"
    agree(session)
    text = session.text(HANDLE)
    assert footnotes(session) == [before[0], "Within the meaning of the charter.", before[1]]
    assert plain(text.find("oa").text) == "Urges all States to keep lamps lit and to count them;"
    note = text.note(note_references(text.find("oa").text)[0])
    assert note is not None
    passages = {words.unit: words.passages for words in session.history.authorship(HANDLE)}
    assert {one.act.author for one in passages[note.id] if one.act} == {"Norway and Chile"}
    session.editing.undo(HANDLE)
    assert footnotes(session) == before


def test_a_footnote_that_is_there_already_is_not_brought_in_twice(session: Session) -> None:
    propose(session)
    (proposal,) = session.store.negotiation(HANDLE).proposals
    text = replace(session.text(HANDLE), notes=(*session.text(HANDLE).notes, *proposal.notes))
    assert isinstance(with_notes(proposal.edit, proposal.notes, text), EditText)
    assert with_notes(proposal.edit, proposal.notes, session.text(HANDLE)) != proposal.edit


def test_the_compilation_prints_a_proposed_footnote_in_brackets(
    session: Session, tmp_path: Path
) -> None:
    propose(session)
    write_compilation(session, HANDLE, tmp_path / "lamps.md")
    printed = (tmp_path / "lamps.md").read_text(encoding="utf-8")
    assert "keep lamps lit[**[^2]**] (Norway, Chile) and to count them;" in printed
    assert "[^2]: [**Within the meaning of the charter.**] (Norway, Chile)" in printed
    for name in ("lamps.docx", "lamps.html", "lamps.txt"):
        write_compilation(session, HANDLE, tmp_path / name)
    write_compilation(session, HANDLE, tmp_path / "tracked.docx", tracked=True)
    with ZipFile(tmp_path / "tracked.docx") as archive:
        assert "the charter." in archive.read("word/footnotes.xml").decode()


def test_an_amendment_document_brings_a_new_footnote_along(
    session: Session, tmp_path: Path
) -> None:
    old = session.text(HANDLE)
    propose(session)
    agree(session)
    session.editing.make_draft(HANDLE, "one")
    write(old, session.text(HANDLE), tmp_path / "amendments.docx", "Chile", session.context)
    session.editing.undo(HANDLE)
    session.files.export(HANDLE, "", tmp_path / "base.md")
    document = read(tmp_path / "amendments.docx", session.context)
    target = tmp_path / "amended.md"
    assert apply_amendments(document, tmp_path / "base.md", target, session.context).complete
    assert "Within the meaning of the charter." in target.read_text(encoding="utf-8")


def test_another_wording_of_a_footnote_is_proposed_carried_compiled_and_agreed(
    session: Session, tmp_path: Path
) -> None:
    for by, text in (("Peru", "Charter of harbours of 1901."), ("Chad", "Charter of 1902.")):
        session.proposing(Terms((by,))).editing.edit_note(HANDLE, "1", text)
    rows = session.negotiation(HANDLE).rows()
    assert [(row.label, row.grade) for row in rows] == [("note 1", "clean")] * 2
    assert rows[0].proposal.says == "change footnote 1 to “Charter of harbours of 1901.”"
    write_compilation(session, HANDLE, tmp_path / "lamps.md")
    printed = (tmp_path / "lamps.md").read_text(encoding="utf-8")
    assert (
        "[^1]: Charter [**of harbours**] (Peru) of [~~1901~~] (Chad: delete) [**1902**] (Chad)."
    ) in printed
    agree(session, "2")
    assert footnotes(session)[0] == "Charter of 1902."
    assert session.negotiation(HANDLE).rows()[0].grade == "shifted"
    agree(session, "1")
    assert footnotes(session)[0] == "Charter of harbours of 1902."
