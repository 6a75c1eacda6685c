"""A text that is rolled over, held against what the library has of its title."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.adopted_texts import BEES, adopted, library_at

from drafting.formats.canonical import write_text
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context
from drafting.workspace.rollover.views import PlaceToCheck, ReasonToCheck
from drafting.workspace.session import Session

KEPT = "Urges all States to keep bees in the middle of every large city;"
OLD = "Requests the Secretary-General to report on hives and on honey every second year;"
NEW = "Requests the Secretary-General to report on hives and on wax every second year;"
RECALL = "*Recalling* its resolution 75/1 of 7 December 2020,"
FIRST = adopted("A/RES/75/1", "7 December 2020", BEES, [KEPT, OLD])
SECOND = adopted("A/RES/76/2", "8 December 2021", BEES, [KEPT, NEW], [RECALL])


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = datetime(2022, 10, 1, tzinfo=UTC)
    context = Context("Cuba", tmp_path / "data", now=lambda: now, ids=counting_ids("x"))
    library_at(tmp_path / "data" / "library" / "own.library", [FIRST, SECOND])
    with Session.create(tmp_path / "s", "c3", context, "Seventy-seventh session") as made:
        yield made


def places(session: Session, folder: Path, text: Resolution) -> dict[str, list[PlaceToCheck]]:
    path = folder / "adopted.md"
    path.write_text(write_text(text), encoding="utf-8")
    found: dict[str, list[PlaceToCheck]] = {}
    for place in session.roll_over(path).places:
        found.setdefault(place.subject, []).append(place)
    return found


def test_a_newer_resolution_of_the_title_is_named_with_what_it_changed(
    session: Session, tmp_path: Path
):
    found = places(session, tmp_path, FIRST)
    (later,) = found[ReasonToCheck.LATER]
    assert later.text == "A/RES/76/2, 8 December 2021"
    (changed,) = found[ReasonToCheck.CHANGED]
    assert changed.label == "OP2"
    assert changed.text == "−“honey” +“wax”"


def test_of_the_newest_what_it_changed_itself_is_named(session: Session, tmp_path: Path):
    found = places(session, tmp_path, SECOND)
    assert ReasonToCheck.LATER not in found
    (changed,) = found[ReasonToCheck.CHANGED]
    assert "compared with A/RES/75/1, OP2" in changed.message


def test_a_citation_that_was_followed_is_named_with_the_latest(session: Session, tmp_path: Path):
    (followed,) = places(session, tmp_path, SECOND)[ReasonToCheck.FOLLOWED]
    assert followed.label == "PP1"
    assert followed.text == "A/RES/76/2, 8 December 2021"


def test_without_a_library_a_rollover_is_what_it_was(session: Session, tmp_path: Path):
    (tmp_path / "data" / "library" / "own.library").unlink()
    found = places(session, tmp_path, FIRST)
    assert not {ReasonToCheck.LATER, ReasonToCheck.CHANGED, ReasonToCheck.FOLLOWED} & set(found)
