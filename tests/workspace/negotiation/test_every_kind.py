"""Thirty pending proposals of every kind on one resolution: adopting one loses none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.bees import HANDLE, TEXT, Asked
from support.delegations import read
from support.one_author import authors
from support.replay import ticking
from support.thorough import at_first

from drafting.amendments.proposals import Stage
from drafting.model.edits import JoinUnits, SplitUnit
from drafting.model.resolution import Note
from drafting.model.unit import Kind
from drafting.redline.rebase.values import Grade
from drafting.workspace.compilations.files import write_compilation
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session
from drafting.workspace.wording import Done


def words(unit: str, old: str, new: str) -> Asked:
    return lambda put: put.editing.replace_words(HANDLE, unit, old, new)


def added(where: str, text: str) -> Asked:
    return lambda put: put.editing.insert(HANDLE, where, text)


def deleted(unit: str) -> Asked:
    return lambda put: put.editing.delete(HANDLE, unit)


def moved(unit: str, where: str) -> Asked:
    return lambda put: put.editing.move(HANDLE, unit, where)


def noted(unit: str, after: str, text: str) -> Asked:
    return lambda put: put.editing.add_note(HANDLE, unit, after, text)


def with_new_note(put: Session) -> Done:
    note = Note("newnote", "As the Keeper defines them.")
    text = "*Thanks* all keepers[^newnote] of hives;"
    return put.editing.insert(HANDLE, "after OP4", text, notes=(note,))


ASKED: tuple[tuple[str, Asked], ...] = (
    ("EU", words("OP1", "Urges", "Encourages")),
    ("G77", words("OP1", "hedges and flowers", "hedges, trees and flowers")),
    ("Peru", words("OP1", "along all roads", "along most roads")),
    ("Chad", words("OP1", "along all roads", "wherever they can")),
    ("US", deleted("OP1")),
    ("Fiji", moved("OP1", "after OP3")),
    ("Mali", lambda put: put.editing.recast(HANDLE, "OP1", Kind.HEADING, 1)),
    ("Cuba", noted("OP1", "hedges", "Of native kinds.")),
    (
        "Oman",
        lambda put: put.editing.rewrite(HANDLE, "OP1", "*Asks* States to plant what bees like;"),
    ),
    ("EU", lambda put: put.editing.split(HANDLE, "OP2", "and to tell")),
    ("Peru", words("OP2", "and to tell", "and also to tell")),
    ("Chad", words("OP2", "every field", "some fields")),
    ("G77", deleted("OP2")),
    ("EU", deleted("OP3")),
    ("Togo", deleted("OP3 (a)")),
    ("Fiji", words("OP3 (a)", "a hive", "two hives")),
    ("Peru", added("under OP3", "To sow clover;")),
    ("Mali", moved("OP3 (b)", "first under OP3")),
    ("Iraq", lambda put: put.editing.join(HANDLE, "OP4")),
    ("EU", words("OP4", "every year", "every two years")),
    ("US", words("OP4", "every year", "when asked")),
    ("Chad", moved("OP5", "before OP4")),
    ("Cuba", with_new_note),
    ("Togo", added("after OP4", "*Thanks* the Keeper;")),
    ("Oman", deleted("OP5")),
    ("EU", added("first in preamble", "*Guided* by science,")),
    ("G77", words("PP2", "most", "nearly all")),
    ("Iraq", lambda put: put.editing.edit_note(HANDLE, "1", "Adopted by all.")),
    ("Peru", lambda put: put.editing.set_field(HANDLE, "title", "Care of all bees")),
    ("Chad", lambda put: put.editing.set_field(HANDLE, "title", "Protection of bees")),
)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session in which all of it is proposed and nothing is settled."""
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "bees.txt").write_text(TEXT, encoding="utf-8")
    with Session.create(folder / "session", "ecosoc", _context(folder)) as session:
        session.files.import_file(folder / "bees.txt", HANDLE)
        for at, (by, ask) in enumerate(ASKED):
            alternative = 1 if by == "Oman" and at < 10 else 0
            ask(session.proposing(Terms((by,), alternative=alternative)))
    return folder


def _context(folder: Path) -> Context:
    return ticking(Context(author="Chair", data=folder / "data"))


@pytest.fixture
def session(room: Path, tmp_path: Path) -> Iterator[Session]:
    shutil.copytree(room / "session", tmp_path / "session")
    with Session.open(tmp_path / "session", _context(tmp_path)) as opened:
        yield opened


@pytest.mark.parametrize("number", at_first(8, range(1, len(ASKED) + 1)))
def test_whichever_is_adopted_each_of_the_others_is_carried_and_on_record(
    session: Session, number: int
) -> None:
    negotiating = session.negotiation(HANDLE)
    before = negotiating.state.proposals
    negotiating.decide(str(number), Ruling(Stage.AGREED))
    rows = negotiating.rows()
    assert [row.proposal.edit for row in rows] == [one.edit for one in before]
    assert [row.number for row in rows if row.carried is None] == [number]
    for row in rows:
        if row.carried is None:
            continue
        assert row.carried.reason.count("\n") == 0
        assert bool(row.carried.reason) == (row.carried.grade is not Grade.CLEAN)
        undecidable = isinstance(row.carried.edit, (SplitUnit, JoinUnits))
        if row.carried.grade is not Grade.MOOT and not (
            undecidable and row.carried.grade is Grade.CONTESTED
        ):
            assert row.carried.edit.apply(negotiating.text) != negotiating.text


@pytest.mark.slow
def test_all_of_them_together_are_a_compilation_and_a_file_of_tracked_changes(
    session: Session, tmp_path: Path
) -> None:
    write_compilation(session, HANDLE, tmp_path / "bees.docx")
    done = write_compilation(session, HANDLE, tmp_path / "tracked.docx", tracked=True)
    assert "Not in it" not in done.message
    movers = {" and ".join(one.by) for one in session.negotiation(HANDLE).state.live}
    key, _ = read(tmp_path / "tracked.docx", None)
    unshown = {name for name in movers if any(f": what {name} proposes" in line for line in key)}
    assert movers - unshown <= set(authors(tmp_path / "tracked.docx")) <= movers
