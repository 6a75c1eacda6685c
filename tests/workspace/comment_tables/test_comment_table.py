"""A table of the text goes out to delegations, and what they filled in goes on record."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.table_user import TableUser
from support.word_user import WordUser

from drafting.amendments.positions import Stance
from drafting.formats.received_table import NoTableError
from drafting.model.edits import DeleteUnit, Edit, EditNote, EditText, InsertUnit, SetField
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.comment_tables.files import write_comment_table
from drafting.workspace.comment_tables.received import take_comments
from drafting.workspace.comment_tables.report import CommentsReport
from drafting.workspace.editing import planners
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.negotiation.text_positions import Speaking
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE = "lamps"
LABELS = [
    "Paragraph", "Title", "Enacting words", "PP1", "PP2", "OP1", "OP2", "OP2 (a)", "OP2 (b)",
    "OP3", "Annex", "Annex, 1", "Note 1", "Note 2",
]  # fmt: skip


@pytest.fixture
def room(session: Session) -> Proceedings:
    return session.negotiation(HANDLE)


@pytest.fixture
def sent(session: Session, tmp_path: Path) -> Path:
    path = tmp_path / "sent.docx"
    write_comment_table(session, HANDLE, path)
    return path


def taken(session: Session, path: Path, *by: str) -> CommentsReport:
    return take_comments(session, path, HANDLE, by)


def held(room: Proceedings) -> list[tuple[str, str, Stance, str, str]]:
    return [
        (one.label, one.position.delegation, one.position.stance, one.position.words,
         one.position.comment)
        for one in room.text_positions()
    ]  # fmt: skip


# Written


def test_the_table_has_a_row_for_each_passage_in_landscape_under_heads_that_are_repeated(
    sent: Path,
) -> None:
    document = Document(str(sent))
    assert {section.page_width > section.page_height for section in document.sections} == {True}
    user = TableUser(sent)
    assert user.labels == LABELS
    assert user.words("OP1") == "Urges States to keep lamps lit and to count them;"
    looks = [(run.text, run.italic) for run in user.row("OP1").cells[1].paragraphs[0].runs]
    assert looks[0] == ("Urges", True)
    assert not looks[1][1]
    rows = [row._tr for row in user.table.rows]
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows][:2] == [True, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_what_was_said_so_far_stands_beside_its_paragraph_under_each_name(
    session: Session, room: Proceedings, tmp_path: Path
) -> None:
    room.speak("OP1", Speaking(Stance.RESERVES, ("Peru",), "lit", "awaits instructions"))
    room.speak("OP1", Speaking(Stance.COMMENTS, ("EU",), comment="prefers “asks” to “Urges”"))
    room.propose(lambda text: planners.delete(text, "OP3"), Terms(("G77",)))
    room.take_position("1", Stance.OPPOSES, ["Iran (Islamic Republic of)"], comment="why?")
    path = tmp_path / "sent.docx"
    write_comment_table(session, HANDLE, path)
    user = TableUser(path)
    assert user.comments("OP1") == [
        "Peru: reserve on “lit” – awaits instructions",
        "EU: prefers “asks” to “Urges”",
    ]
    first, second = user.comments("OP3")
    assert first.startswith("G77: proposal 1: delete OP3")
    assert second == "Iran (Islamic Republic of): proposal 1: opposes – why?"


def test_a_table_that_comes_back_as_it_went_out_changes_nothing(
    session: Session, room: Proceedings, tmp_path: Path
) -> None:
    room.speak("OP2 (a)", Speaking(Stance.BRACKETS, ("Peru",), "hinges"))
    room.propose(lambda text: planners.delete(text, "OP3"), Terms(("G77",)))
    path = tmp_path / "sent.docx"
    write_comment_table(session, HANDLE, path)
    before = session.state()
    report = taken(session, path)
    assert (report.made, report.left, session.state()) == ([], [], before)
    # What was said and done meanwhile does not make news of what was in it already.
    room.speak("OP1", Speaking(Stance.RETAIN, ("Peru",)))
    session.editing.rewrite(HANDLE, "OP1", "*Urges* all to keep lamps lit;")
    session.editing.delete(HANDLE, "PP2")
    report = taken(session, path, "EU")
    assert (report.made, report.left) == ([], [])


# Comments


def test_comments_under_names_become_positions_on_the_text(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.comment("OP1", "EU: retain", "Peru: prefers “asks” to “urges”", "(Mexico, Chile: reserve)")
    user.comment("OP2 (a)", "Brazil – delete “hinges” – no mandate", "Cuba supports")
    user.comment("Title", "Iran (Islamic Republic of): can be flexible")
    user.comment("Note 1", "Norway: keep as is; it is in the charter")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == []
    assert held(room) == [
        ("title", "Iran (Islamic Republic of)", Stance.FLEXIBLE, "", ""),
        ("OP1", "EU", Stance.RETAIN, "", ""),
        ("OP1", "Peru", Stance.COMMENTS, "", "prefers “asks” to “urges”"),
        ("OP1", "Mexico", Stance.RESERVES, "", ""),
        ("OP1", "Chile", Stance.RESERVES, "", ""),
        ("OP2 (a)", "Brazil", Stance.DELETE, "hinges", "no mandate"),
        ("OP2 (a)", "Cuba", Stance.SUPPORTS, "", ""),
        ("note 1", "Norway", Stance.RETAIN, "", "it is in the charter"),
    ]


@pytest.mark.parametrize(
    "says",
    [
        "supports, if “lamps” is kept", "retain only the first half", "reserves the right to speak",
        "delete “dragons”", "supports proposal 7", "keep lamps lit longer", "oppose or amend",
        "supports; and delete “lit”", "retain, but later",
    ],
)  # fmt: skip
def test_what_is_no_stance_with_all_its_words_is_a_comment_with_all_its_words(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path, says: str
) -> None:
    user = TableUser(sent)
    user.comment("OP1", f"EU: {says}")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert (report.left, held(room)) == ([], [("OP1", "EU", Stance.COMMENTS, "", says)])


def test_a_comment_on_a_proposal_is_a_position_on_it(
    session: Session, room: Proceedings, tmp_path: Path
) -> None:
    room.propose(lambda text: planners.delete(text, "OP3"), Terms(("G77",)))
    write_comment_table(session, HANDLE, tmp_path / "sent.docx")
    user = TableUser(tmp_path / "sent.docx")
    user.comment("OP3", "EU: supports proposal 1", "Peru: proposal 1: opposes – agreed language")
    report = taken(session, user.save(tmp_path / "back.docx"))
    positions = [
        (one.delegation, one.stance, one.comment) for one in room.rows()[0].proposal.positions
    ]
    assert (report.left, positions) == (
        [],
        [("EU", Stance.SUPPORTS, ""), ("Peru", Stance.OPPOSES, "agreed language")],
    )


def test_lines_of_nobody_and_of_whom_nobody_knows_are_kept_and_told(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.comment("OP1", "too long", "Atlantis: retain", "as before")
    user.comment("OP3", "Jordan River is not a harbour")
    user.document.add_paragraph("With best wishes")
    path = user.save(tmp_path / "back.docx")
    report = taken(session, path)
    assert (report.made, held(room)) == ([], [])
    told = "\n".join(report.left)
    for words in ("too long", "Atlantis: retain as before", "Jordan River", "With best wishes"):
        assert words in told
    # Under the name of whoever filled it in, lines without one are its own; not those of others.
    report = taken(session, path, "EU")
    assert [(one[1], one[4]) for one in held(room)] == [
        ("EU", "too long"), ("EU", "Jordan River is not a harbour"),
    ]  # fmt: skip
    assert [line for line in report.left if "Atlantis" in line]


def test_a_comment_in_another_line_goes_on_under_the_name_above(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.comment("OP1", "EU: retain", "this is agreed language", "Peru: supports")
    taken(session, user.save(tmp_path / "back.docx"))
    assert held(room) == [
        ("OP1", "EU", Stance.RETAIN, "", "this is agreed language"),
        ("OP1", "Peru", Stance.SUPPORTS, "", ""),
    ]


def test_names_that_were_put_there_to_be_filled_in_say_what_is_written_behind_or_below(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.comment("OP1", "EU:", "Peru:", "• retain", "- Norway: reserve")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == []
    assert held(room) == [
        ("OP1", "Peru", Stance.RETAIN, "", ""),
        ("OP1", "Norway", Stance.RESERVES, "", ""),
    ]


def test_a_reserve_is_lifted_where_it_is_all_that_a_delegation_holds_there(
    session: Session, room: Proceedings, tmp_path: Path
) -> None:
    room.speak("OP1", Speaking(Stance.RESERVES, ("Peru", "Mali")))
    room.speak("OP1", Speaking(Stance.COMMENTS, ("Mali",), comment="asks who counts"))
    write_comment_table(session, HANDLE, tmp_path / "sent.docx")
    user = TableUser(tmp_path / "sent.docx")
    user.comment("OP1", "Peru: lifts its reserve", "Mali: lifts its reserve", "EU: lifts reserve")
    path = user.save(tmp_path / "back.docx")
    for _ in range(2):
        assert taken(session, path).left == []
        assert [(one[1], one[2], one[4]) for one in held(room)] == [
            ("Mali", Stance.RESERVES, ""),
            ("Mali", Stance.COMMENTS, "asks who counts"),
            ("Mali", Stance.COMMENTS, "lifts its reserve"),
            ("EU", Stance.COMMENTS, "lifts reserve"),
        ]


def test_a_column_of_its_own_names_who_speaks_in_it(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.table.add_column(1_000_000)
    user.table.rows[0].cells[3].text = "Norway"
    user.row("OP1").cells[3].text = "reserve"
    taken(session, user.save(tmp_path / "back.docx"))
    assert held(room) == [("OP1", "Norway", Stance.RESERVES, "", "")]


def test_comments_in_the_margin_are_those_of_their_author(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = WordUser(sent)
    user.comment("count them", "who counts?", "EU")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == []
    assert held(room) == [("OP1", "EU", Stance.COMMENTS, "", "who counts?")]


def test_a_line_that_was_taken_out_stays_on_record_and_is_told(
    session: Session, room: Proceedings, tmp_path: Path
) -> None:
    room.speak("OP1", Speaking(Stance.RETAIN, ("Peru",)))
    write_comment_table(session, HANDLE, tmp_path / "sent.docx")
    user = TableUser(tmp_path / "sent.docx")
    user.row("OP1").cells[2].paragraphs[0].clear()
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == ["OP1: “Peru: retain this text” was taken out; it stays on record."]
    assert len(held(room)) == 1


# Words


def test_words_that_were_changed_are_proposed_by_whoever_sent_the_table(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.rewrite("OP1", "to count them", "to dust them")
    user.rewrite("Note 1", "1901", "1902")
    user.copy_row("OP1", "OP1 bis", "Thanks the keepers;")
    path = user.save(tmp_path / "back.docx")
    report = taken(session, path)
    assert (report.made, len(report.left), room.rows()) == ([], 3, ())
    assert "to dust them" in report.left[0]
    assert "Thanks the keepers" in report.left[1]
    assert taken(session, path, "EU").left == []
    edit, new, note = (row.edit for row in room.rows())
    assert isinstance(edit, EditText)
    assert edit.after == "*Urges* States to keep lamps lit and to dust them;"
    assert isinstance(new, InsertUnit)
    assert (new.unit.text, new.place.after) == ("*Thanks* the keepers;", "oa")
    assert isinstance(note, EditNote)
    assert {row.proposal.by for row in room.rows()} == {("EU",)}
    # Read a second time it asks for nothing more.
    assert taken(session, path, "EU").left == []
    assert len(room.rows()) == 3


def test_tracked_changes_are_proposals_of_their_authors(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = WordUser(sent)
    user.replace("lamps lit", "all lamps lit", "EU")
    user.insert("count them", " each night", "Norway")
    user.replace("report", "report yearly", "EU")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == []
    asked = {(row.proposal.by, row.label): row.edit for row in room.rows()}
    assert set(asked) == {(("EU",), "OP1"), (("Norway",), "OP1"), (("EU",), "OP3")}
    norway = asked[("Norway",), "OP1"]
    assert isinstance(norway, EditText)
    assert norway.after == "*Urges* States to keep lamps lit and to count them each night;"


def test_changes_of_two_that_rest_on_each_other_are_told_and_not_taken_apart(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = WordUser(sent)
    user.insert("count them", " each night", "Norway")
    user.delete(" night", "EU")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert room.rows() == ()
    (left,) = report.left
    assert "count them each;" in left
    # One delegation that answers for all of it proposes what is left of it.
    taken(session, tmp_path / "back.docx", "EU")
    (row,) = room.rows()
    assert isinstance(row.edit, EditText)
    assert row.edit.after == "*Urges* States to keep lamps lit and to count them each;"


def test_words_that_are_tracked_out_altogether_ask_for_a_deletion(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = WordUser(sent)
    user.delete("To paint the doors;", "EU")
    taken(session, user.save(tmp_path / "back.docx"))
    (row,) = room.rows()
    assert isinstance(row.edit, DeleteUnit)
    assert row.label == "OP2 (b)"


def test_words_that_are_gone_without_a_trace_are_told_and_not_proposed(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.row("OP1").cells[1].paragraphs[0].clear()
    user.remove("OP3")
    user.row("OP2").cells[1].add_paragraph("Alternatively: nothing")
    report = taken(session, user.save(tmp_path / "back.docx"), "EU")
    assert room.rows() == ()
    assert report.left == [
        "OP1: its words were taken out without a tracked change.",
        "OP2: this stands below its text: “Alternatively: nothing”.",
        "The row of OP3 did not come back.",
    ]


def test_the_changes_meet_the_text_of_today(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.rewrite("OP1", "to count them", "to dust them")
    user.rewrite("OP3", "report", "report yearly")
    user.comment("OP2 (b)", "EU: retain")
    session.editing.insert(HANDLE, "before OP1", "*Welcomes* the lamps;")
    session.editing.replace_words(HANDLE, "OP2", "States", "All States")
    session.editing.delete(HANDLE, "OP4")
    report = taken(session, user.save(tmp_path / "back.docx"), "EU")
    (row,) = room.rows()
    assert isinstance(row.edit, EditText)
    assert row.edit.after == "*Urges* All States to keep lamps lit and to dust them;"
    assert row.label == "OP2"
    assert held(room)[0][:2] == ("OP3 (b)", "EU")
    (left,) = report.left
    assert "report yearly" in left


WORDS = {
    "title": "lighthouses",
    "PP1": "charter of harbours",
    "PP2": "lamps go out",
    "OP1": "lamps lit",
    "OP2 (a)": "hinges",
    "OP2 (b)": "doors",
    "OP3": "harbour master",
}
"""Words that stand once in the table, by the paragraph."""
SAID = {
    "retain": (Stance.RETAIN, ""),
    "reserve – no mandate": (Stance.RESERVES, "no mandate"),
    "delete": (Stance.DELETE, ""),
    "asks what this means": (Stance.COMMENTS, "asks what this means"),
}
NAMES = st.sampled_from(["EU", "Norway", "Iran (Islamic Republic of)"])


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    changes=st.dictionaries(st.sampled_from(sorted(WORDS)), NAMES),
    comments=st.dictionaries(
        st.tuples(st.sampled_from(sorted(WORDS)), NAMES), st.sampled_from(sorted(SAID))
    ),
)
def test_whatever_is_filled_in_is_on_record_as_it_was_said(
    tmp_path_factory: pytest.TempPathFactory,
    context: Context,
    text: Resolution,
    changes: dict[str, str],
    comments: dict[tuple[str, str], str],
) -> None:
    folder = tmp_path_factory.mktemp("talks")
    with Session.create(folder / "store", "ccpcj", context, "", "") as session:
        session.store.add(HANDLE, text, signed(context, "Brought in."))
        write_comment_table(session, HANDLE, folder / "sent.docx")
        word = WordUser(folder / "sent.docx")
        for label, name in changes.items():
            word.replace(WORDS[label], "other words", name)
        user = TableUser(word.save(folder / "changed.docx"))
        for (label, name), says in comments.items():
            user.comment(label.capitalize() if label == "title" else label, f"{name}: {says}")
        report = taken(session, user.save(folder / "back.docx"))
        room = session.negotiation(HANDLE)
        assert report.left == []
        assert {(row.label, row.proposal.by, _after(row.edit)) for row in room.rows()} == {
            (label, (name,), _words_of(text, label).replace(WORDS[label], "other words"))
            for label, name in changes.items()
        }
        assert {(one[0], one[1], one[2], one[4]) for one in held(room)} == {
            (label, name, *SAID[says]) for (label, name), says in comments.items()
        }


def _after(edit: Edit) -> str:
    assert isinstance(edit, EditText | SetField)
    assert isinstance(edit.after, str)
    return edit.after


def _words_of(text: Resolution, label: str) -> str:
    if label == "title":
        return text.title
    return next(row.unit.text for row in Numbering(text) if row.label == label)


@pytest.mark.slow
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(order=st.permutations(LABELS[3:]), forgets=st.booleans())
def test_rows_are_found_wherever_they_stand_and_whatever_they_are_called(
    session: Session, sent: Path, tmp_path: Path, order: list[str], *, forgets: bool
) -> None:
    user = TableUser(sent)
    before = session.state()
    rows = {label: user.row(label)._tr for label in order}
    for label in order:
        user.table._tbl.append(rows[label])
    for number, label in enumerate(order):
        rows[label].tc_lst[0].p_lst[0].r_lst[0].text = f"§ {number}"
    if forgets:
        for mark in list(user.document.element.body.iter(qn("w:bookmarkStart"))):
            mark.getparent().remove(mark)
    report = taken(session, user.save(tmp_path / "back.docx"), "EU")
    assert (report.made, report.left, session.state()) == ([], [], before)


def test_a_file_without_such_a_table_is_refused(session: Session, tmp_path: Path) -> None:
    document = Document()
    document.add_table(2, 2).rows[0].cells[0].text = "Text of nothing"
    document.save(str(tmp_path / "other.docx"))
    with pytest.raises(NoTableError):
        taken(session, tmp_path / "other.docx")


def test_a_line_break_and_a_semicolon_before_a_name_begin_what_another_says(
    session: Session, room: Proceedings, sent: Path, tmp_path: Path
) -> None:
    user = TableUser(sent)
    user.comment("OP1", "EU: retain\nPeru: prefers “all”; Chile: supports")
    report = taken(session, user.save(tmp_path / "back.docx"))
    assert report.left == []
    assert held(room) == [
        ("OP1", "EU", Stance.RETAIN, "", ""),
        ("OP1", "Peru", Stance.COMMENTS, "", "prefers “all”"),
        ("OP1", "Chile", Stance.SUPPORTS, "", ""),
    ]
