"""A file with many changes is reviewed in proportion to them, and accepted as one act."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.word_user import WordUser

from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import chosen, review
from drafting.workspace.incoming.views import Incoming
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

LETTERS = "abcdefghjk"


def text_of(count: int) -> Resolution:
    """A text of so many operative paragraphs, each about a lamp of its own."""
    return Resolution(
        masthead=Masthead(symbol=f"A/C.3/81/L.{count}"),
        title="Lamps",
        enacting="*The General Assembly*,",
        preamble=(Unit("p" * 10, Kind.PREAMBULAR, "*Recalling* the charter of harbours,"),),
        operative=tuple(
            Unit(f"lamp{named(number)}", Kind.OPERATIVE, f"*Urges* care of lamp {named(number)};")
            for number in range(count)
        ),
    )


def named(number: int) -> str:
    return "".join(LETTERS[int(figure)] for figure in f"{number:06}")


def calls(job: Callable[[], Incoming]) -> tuple[int, Incoming]:
    """How many functions a job calls, which no other load on the machine changes."""
    count = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(called)
    try:
        found = job()
    finally:
        sys.setprofile(None)
    return count, found


def back(session: Session, folder: Path, count: int) -> Path:
    handle = f"L.{count}"
    session.store.add(handle, text_of(count), signed(session.context, "Tabled."))
    session.files.export(handle, "", folder / f"{count}.docx")
    user = WordUser(folder / f"{count}.docx")
    for number in range(count):
        user.replace(f"lamp {named(number)}", f"light {named(number)}", "Peru")
    return user.save(folder / f"back-{count}.docx")


@pytest.mark.slow
def test_twice_the_changes_take_about_twice_the_work(session: Session, tmp_path: Path):
    few, many = back(session, tmp_path, 25), back(session, tmp_path, 100)
    review(session, few, "L.25")
    work, _ = calls(lambda: review(session, few, "L.25"))
    more, found = calls(lambda: review(session, many, "L.100"))
    assert len(found.changes) == 100
    assert more < 5 * work


def test_all_of_them_are_accepted_and_taken_back_as_one_act(session: Session, tmp_path: Path):
    path = back(session, tmp_path, 30)
    before, entries = session.text("L.30"), len(session.history.changes("L.30"))
    found = review(session, path, "L.30")
    accept(session, found, chosen(found, ["all"]))
    assert len(session.history.changes("L.30")) == entries + 1
    assert all("light" in unit.text for unit in session.text("L.30").operative)
    session.editing.undo("L.30")
    assert session.text("L.30") == before
