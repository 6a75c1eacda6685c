"""Whose each change of a session is, whatever way it came into the text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.model.edits import EditText
from drafting.model.errors import UnknownUnitError
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.script import Change, Redline
from drafting.store.errors import StoreError
from drafting.workspace.environment.context import Context
from drafting.workspace.files.exports import RedlineOptions
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

As = Callable[[str], Session]


@pytest.fixture
def as_(session: Session) -> As:
    """The session with another delegation at the keyboard."""
    session.editing.make_draft("lamps", "L.90")
    return lambda name: Session(session.store, session.context.as_author(name))


def row(redline: Redline, label: str) -> Change:
    return next(row for row in redline.units if label in (row.new_label, row.old_label))


def told(change: Change) -> list[tuple[str, str, str]]:
    """Sign, author and words of each change of a row."""
    return [(span.sign, span.by.act.author, span.text) for span in change.spans if span.by]


def words(session: Session, unit: str) -> list[tuple[str, str]]:
    (found,) = session.history.authorship("lamps", unit)
    return [(part.act.author if part.act else "", part.text) for part in found.passages]


def test_edits_of_several_delegations_are_told_apart(session: Session, as_: As):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    as_("Fiji").editing.replace_words("lamps", "OP1", "count", "number")
    found = session.history.provenance("lamps", "L.90")
    assert told(row(found, "OP1")) == [
        ("-", "Malta", "lit"), ("+", "Malta", "burning"),
        ("-", "Fiji", "count"), ("+", "Fiji", "number"),
    ]  # fmt: skip


def test_what_came_before_the_older_draft_is_nobodys_change(session: Session, as_: As):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    session.editing.make_draft("lamps", "Rev.1")
    as_("Fiji").editing.replace_words("lamps", "OP1", "burning", "shining")
    found = session.history.provenance("lamps", "Rev.1")
    assert {author for _, author, _ in told(row(found, "OP1"))} == {"Fiji"}
    between = session.history.provenance("lamps", "L.90", "Rev.1")
    assert {author for _, author, _ in told(row(between, "OP1"))} == {"Malta"}


def test_an_undo_leaves_the_words_of_others_with_them(session: Session, as_: As):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    as_("Fiji").editing.replace_words("lamps", "OP1", "burning", "shining")
    as_("Peru").editing.replace_words("lamps", "OP1", "count", "number")
    as_("Fiji").editing.undo("lamps")
    authors = {text: author for author, text in words(session, "OP1")}
    assert authors["burning"] == "Malta"
    assert authors["number"] == "Peru"
    assert "Fiji" not in authors.values()


def test_a_paragraph_that_was_deleted_and_brought_back_is_nobodys_change(session: Session, as_: As):
    as_("Malta").editing.delete("lamps", "OP1")
    as_("Malta").editing.undo("lamps")
    assert session.history.provenance("lamps", "L.90").is_empty
    assert {author for author, _ in words(session, "OP1")} == {"Cuba"}


def test_words_stay_with_their_author_through_a_split_a_move_and_a_join(session: Session, as_: As):
    as_("Malta").editing.replace_words("lamps", "OP1", "count", "number")
    as_("Fiji").editing.split("lamps", "OP1", "and to number")
    as_("Peru").editing.move("lamps", "OP2", "after OP3")
    as_("Peru").editing.move("lamps", "OP3", "after OP1")
    as_("Oman").editing.join("lamps", "OP1")
    assert ("Malta", "number") in words(session, "OP1")
    changes = told(row(session.history.provenance("lamps", "L.90"), "OP1"))
    assert ("+", "Malta", "number") in changes


def test_a_file_that_becomes_the_working_text_is_of_whoever_brought_it_in(
    session: Session, as_: As, tmp_path: Path
):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    path = tmp_path / "returned.md"
    session.files.export("lamps", "", path)
    path.write_text(path.read_text("utf-8").replace("count them", "tend them"), "utf-8")
    as_("Fiji").files.import_onto(path, "lamps", "")
    found = told(row(session.history.provenance("lamps", "L.90"), "OP1"))
    assert ("+", "Malta", "burning") in found
    assert ("+", "Fiji", "tend") in found


def test_round_and_proposal_are_those_of_the_record(session: Session, as_: As):
    as_("Malta")
    unit = session.text("lamps").find("oa")
    made = signed(session.context.as_author("Malta"))._replace(
        trailers=(("Round", "second reading"), ("Proposal", "p1"), ("Proposal", "p2")),
    )
    edit = EditText("oa", unit.text, unit.text.replace("lit", "burning"))
    session.store.commit("lamps", edit, made)
    (passages,) = session.history.authorship("lamps", "OP1")
    part = next(part for part in passages.passages if part.text == "burning")
    assert part.act
    assert (part.act.round, part.act.proposal, part.replaced) == ("second reading", "p1, p2", "lit")


def test_words_are_those_of_every_text_in_printed_order(session: Session):
    rows = session.history.authorship("lamps")
    labels = [row.label for row in rows]
    assert labels.index("symbol") < labels.index("title") < labels.index("PP1")
    assert labels.index("OP3") < labels.index("Annex") < labels.index("note 1")
    text = session.text("lamps")
    assert {row.unit: "".join(part.text for part in row.passages) for row in rows}.items() >= {
        **{unit.id: unit.text for unit in text.walk()},
        **{note.id: note.text for note in text.notes},
        "title": text.title,
    }.items()


@pytest.mark.parametrize(
    ("name", "label"),
    [("oa", "OP1"), ("OP2 (a)", "OP2 (a)"), ("Title", "title"), ("note 2", "note 2")],
)
def test_words_can_be_those_of_one_text(session: Session, name: str, label: str):
    assert [row.label for row in session.history.authorship("lamps", name)] == [label]


def test_a_text_that_is_not_there_has_no_words(session: Session):
    with pytest.raises(UnknownUnitError):
        session.history.authorship("lamps", "OP99")


def names(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        return set(re.findall(r'w:author="([^"]*)"', archive.read("word/document.xml").decode()))


def test_a_word_file_is_by_delegation_unless_it_is_asked_to_be_by_one(
    session: Session, as_: As, tmp_path: Path
):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    as_("Fiji").editing.replace_words("lamps", "OP1", "count", "number")
    session.files.export_redline("lamps", "L.90", "", tmp_path / "a.docx")
    session.files.export_redline("lamps", "L.90", "", tmp_path / "b.docx", RedlineOptions(False))
    assert names(tmp_path / "a.docx") == {"Malta", "Fiji"}
    assert names(tmp_path / "b.docx") == {"Cuba"}


def test_other_files_say_whose_a_change_is_when_they_are_asked_to(
    session: Session, as_: As, tmp_path: Path
):
    as_("Malta").editing.replace_words("lamps", "OP1", "lit", "burning")
    for suffix in ("html", "json"):
        session.files.export_redline("lamps", "L.90", "", tmp_path / f"a.{suffix}")
        session.files.export_redline(
            "lamps", "L.90", "", tmp_path / f"b.{suffix}", RedlineOptions(True)
        )
        assert "Malta" not in (tmp_path / f"a.{suffix}").read_text("utf-8")
        assert "Malta" in (tmp_path / f"b.{suffix}").read_text("utf-8")


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("Malta", "Fiji", "Peru")),
        st.sampled_from(("bring in", "bring in", "take out", "undo", "redo")),
        st.integers(0, 20),
    ),
    max_size=9,
)


@pytest.mark.slow
@settings(max_examples=25)
@given(ACTS)
def test_whatever_is_taken_back_each_word_stays_with_whoever_brought_it_in(
    acts: list[tuple[str, str, int]],
):
    unit = Unit("oa", Kind.OPERATIVE, " ".join(f"w{place}" for place in range(8)))
    with TemporaryDirectory() as folder:
        moments = (datetime(2017, 5, 22, 10, minute, tzinfo=UTC) for minute in count())
        context = Context("Cuba", Path(folder) / "data", now=lambda: next(moments))
        with Session.create(Path(folder) / "store", "ccpcj", context) as session:
            session.store.add("lamps", Resolution(operative=(unit,)), signed(context))
            author_of = {}
            for number, (author, what, at) in enumerate(acts):
                own = Session(session.store, context.as_author(author))
                words_now = session.text("lamps").find("oa").text.split()
                with suppress(StoreError):
                    if what == "undo":
                        own.editing.undo("lamps")
                    elif what == "redo":
                        own.editing.redo("lamps")
                    elif what == "take out" and len(words_now) > 2:
                        del words_now[at % len(words_now)]
                        own.editing.rewrite("lamps", "oa", " ".join(words_now))
                    else:
                        words_now.insert(at % (len(words_now) + 1), f"n{number}")
                        author_of[f"n{number}"] = author
                        own.editing.rewrite("lamps", "oa", " ".join(words_now))
            for author, text in words(session, "oa"):
                for word in text.split():
                    if not set("[]") & set(word):
                        assert author == author_of.get(word, "Cuba"), words(session, "oa")
