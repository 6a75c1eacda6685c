"""Of paragraphs that changed places, those are shown as moved that somebody moved."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from drafting.model.errors import InvalidPlaceError
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.tui.page.touched import Touch, touched_since
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

NAMES = [f"u{letter}" for letter in "abcdef"]


@pytest.fixture
def lined(session: Session) -> Session:
    """A session with a text of six paragraphs, and a draft of it."""
    units = tuple(
        Unit(name, Kind.OPERATIVE, f"*Urges* States to look after {name * 3};") for name in NAMES
    )
    session.store.add("row", Resolution(operative=units), signed(session.context, "Begun."))
    session.editing.make_draft("row", "D.1")
    return session


def moved_in_redline(session: Session) -> set[str]:
    return {row.new for row in session.history.redline("row", "D.1").units if row.departed}


def moved_on_desk(session: Session) -> set[str]:
    before, now = session.text("row", "D.1"), session.text("row")
    found = touched_since(before, now, lambda: session.history.moved_since("row", "D.1"))
    return {key for key, touch in found.keys.items() if touch is Touch.MOVED}


@pytest.mark.parametrize(("what", "where"), [(0, 1), (1, 0), (4, 5), (5, 4), (0, 5), (5, 0)])
def test_of_two_that_changed_places_the_one_bears_the_sign_that_was_moved(
    lined: Session, what: int, where: int
):
    side = "after" if where > what else "before"
    lined.editing.move("row", NAMES[what], f"{side} {NAMES[where]}")
    assert moved_in_redline(lined) == moved_on_desk(lined) == {NAMES[what]}


def test_several_that_were_moved_past_one_are_several(lined: Session):
    for name in ("ub", "uc"):
        lined.editing.move("row", name, "before ua")
    assert moved_in_redline(lined) == moved_on_desk(lined) == {"ub", "uc"}


def test_what_was_put_back_did_not_move(lined: Session):
    lined.editing.move("row", "ua", "after ud")
    lined.editing.undo("row")
    lined.editing.move("row", "uf", "after ub")
    lined.editing.move("row", "uf", "after ue")
    assert moved_in_redline(lined) == moved_on_desk(lined) == set()


def test_what_stands_beneath_goes_along_without_a_sign_of_its_own(session: Session):
    session.editing.make_draft("lamps", "D.1")
    session.editing.move("lamps", "ob", "before oa")
    found = touched_since(
        session.text("lamps", "D.1"),
        session.text("lamps"),
        lambda: session.history.moved_since("lamps", "D.1"),
    )
    assert {key for key, touch in found.keys.items() if touch is Touch.MOVED} == {"ob"}


def test_a_page_of_changes_shows_the_same_move(lined: Session, tmp_path: Path):
    lined.editing.move("row", "ub", "before ua")
    lined.files.export_redline("row", "D.1", "", tmp_path / "changes.html")
    page = (tmp_path / "changes.html").read_text(encoding="utf-8")
    moved = [line for line in page.split("<div") if "moved" in line and 'id="u' in line]
    assert len(moved) == 1, moved
    assert 'id="ub"' in moved[0]


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_shown_as_moved_that_nobody_moved(lined: Session, seed: int):
    chance, touched = Random(seed), set[str]()  # noqa: S311 (the same moves each time)
    for _ in range(3):
        what, where = chance.sample(NAMES, 2)
        with suppress(InvalidPlaceError):  # it stands there already
            lined.editing.move("row", what, f"{chance.choice(['after', 'before'])} {where}")
            touched.add(what)
    assert moved_in_redline(lined) <= touched
    assert moved_on_desk(lined) <= touched
