"""A file of ours that went through LibreOffice, or another program, still finds its paragraphs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.word_user import WordUser

from drafting.model.identity import ALPHABET, LENGTH, IdSource
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import review
from drafting.workspace.incoming.views import How, Incoming
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

pytestmark = [
    pytest.mark.layout,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
]

TEXT = Resolution(
    masthead=Masthead(symbol="E/CN.15/2017/L.90", organ="Economic and Social Council"),
    sponsors=("Cuba", "Greece"),
    title="Keeping of lighthouses",
    enacting="*The Economic and Social Council*,",
    preamble=(
        Unit("paaaaaaaaa", Kind.PREAMBULAR, "*Recalling* the charter of harbours,[^naaaaaaaaa]"),
        Unit("pbbbbbbbbb", Kind.PREAMBULAR, "*Noting* that lamps go out,"),
    ),
    operative=(
        Unit("oaaaaaaaaa", Kind.OPERATIVE, "*Urges* States to keep lamps lit and to count them;"),
        Unit(
            "obbbbbbbbb",
            Kind.OPERATIVE,
            "*Decides*:",
            (
                Unit("saaaaaaaaa", Kind.SUBPARAGRAPH, "To oil the hinges of every door;"),
                Unit("sbbbbbbbbb", Kind.SUBPARAGRAPH, "To paint the doors [red][white];"),
            ),
        ),
        Unit("oddddddddd", Kind.OPERATIVE, "*Requests* a report on lamps.[^nbbbbbbbbb]"),
        Unit("taaaaaaaaa", Kind.TABLE, "| Pier | Lamps |\n| North | 12 |"),
    ),
    notes=(Note("naaaaaaaaa", "Charter of 1901."), Note("nbbbbbbbbb", "See the log.")),
)


def drawn() -> IdSource:
    count = 0

    def draw() -> str:
        nonlocal count
        count += 1
        return ALPHABET[count % len(ALPHABET)] * LENGTH

    return draw


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    context = Context(
        "Cuba", tmp_path / "data", now=lambda: datetime(2017, 5, 22, tzinfo=UTC), ids=drawn()
    )
    with Session.create(tmp_path / "store", "ccpcj", context) as opened:
        opened.store.add("lamps", TEXT, signed(context, "Brought in the lamps."))
        opened.editing.make_draft("lamps", "L.90")
        yield opened


@pytest.fixture
def user(session: Session, tmp_path: Path) -> WordUser:
    session.files.export("lamps", "L.90", tmp_path / "sent.docx")
    return WordUser(tmp_path / "sent.docx")


def through_office(path: Path, folder: Path) -> Path:
    """The file, opened and saved again by LibreOffice."""
    target = folder / "saved"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx", "--outdir", str(target), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target / path.name


def told(found: Incoming) -> list[tuple[str, str, str, bool]]:
    return [
        (change.author, change.label, change.operation.value, change.tracked)
        for change in found.changes
    ]


def test_a_file_that_was_only_saved_again_has_nothing_to_review(
    session: Session, user: WordUser, tmp_path: Path
):
    found = review(session, through_office(user.save(tmp_path / "a.docx"), tmp_path))
    assert found.origin.exact
    assert not found.has_something


def test_tracked_changes_that_went_through_it_stand_where_they_stood(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright", "Greece", "2017-05-23T09:30:00Z")
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    user.delete_paragraph("lamps go out", "Peru")
    user.replace("hinges", "locks")
    user.comment("every door", "All of them?", "Peru")
    path = user.save(tmp_path / "a.docx")
    before = told(review(session, path))
    found = review(session, through_office(path, tmp_path))
    assert told(found) == before == [
        ("Peru", "PP2", "deleted", True), ("Greece", "OP1", "edited", True),
        ("Greece", "OP2", "inserted", True), ("", "OP2 (a)", "edited", False),
    ]  # fmt: skip
    assert {change.found.how for change in found.changes} == {How.IDENTITY}
    assert [(one.label, one.said[0].text) for one in found.comments] == [
        ("OP2 (a)", "All of them?")
    ]
    accept(session, found, found.changes)
    assert [unit.text for unit in session.text("lamps").walk()] == [
        "*Recalling* the charter of harbours,[^naaaaaaaaa]",
        "*Urges* States to keep lamps bright and to count them;",
        "Invites keepers to sing;",
        "*Decides*:",
        "To oil the locks of every door;",
        "To paint the doors [red][white];",
        "*Requests* a report on lamps.[^nbbbbbbbbb]",
        "| Pier | Lamps |\n| North | 12 |",
    ]


def test_without_bookmarks_the_words_tell_also_where_paragraphs_changed_places(
    session: Session, user: WordUser, tmp_path: Path
):
    user.forget_identities()
    one, other = user.paragraph("To oil the hinges"), user.paragraph("To paint the doors")
    other.addnext(one)
    user.replace("lit", "bright", "Greece")
    found = review(session, through_office(user.save(tmp_path / "a.docx"), tmp_path))
    tracked, *untracked = found.changes
    assert (tracked.author, tracked.unit) == ("Greece", "oaaaaaaaaa")
    assert {change.found.how for change in found.changes} == {How.CONTENT}
    assert [(change.operation.value, change.tracked) for change in untracked] == [("moved", False)]


def test_python_docx_keeps_the_identities(session: Session, user: WordUser, tmp_path: Path):
    docx = pytest.importorskip("docx")
    user.replace("lit", "bright", "Greece")
    document = docx.Document(str(user.save(tmp_path / "a.docx")))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if "hinges" in run.text:
                run.text = run.text.replace("hinges", "locks")
    document.save(str(tmp_path / "b.docx"))
    found = review(session, tmp_path / "b.docx")
    assert [(change.unit, change.tracked) for change in found.changes] == [
        ("oaaaaaaaaa", True), ("saaaaaaaaa", False),
    ]  # fmt: skip
    assert {change.found.how for change in found.changes} == {How.IDENTITY}
