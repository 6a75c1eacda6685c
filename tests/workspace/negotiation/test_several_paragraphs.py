"""Several paragraphs put in by one proposal stay together and in place, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from support.bees import HANDLE, TEXT
from support.replay import ticking
from support.thorough import at_first

from drafting.amendments.compilation.notation import lines
from drafting.amendments.proposals import Stage
from drafting.model.inline import plain
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.errors import NotProposableError
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.session import Session

THREE = (
    "*Thanks* {name} first;\n\n*Calls upon* {name}:\n\n(a) To one;\n\n(b) To two;\n\n*Asks* {name};"
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "bees.txt").write_text(TEXT, encoding="utf-8")
    context = ticking(Context(author="Chair", data=tmp_path / "data"))
    with Session.create(tmp_path / "session", "ecosoc", context) as made:
        made.files.import_file(tmp_path / "bees.txt", HANDLE)
        yield made


def put(session: Session, by: str, where: str) -> None:
    session.proposing((by,)).editing.insert(HANDLE, where, THREE.format(name=by))


def said(by: str) -> list[str]:
    return [f"Thanks {by} first;", f"Calls upon {by}:", f"Asks {by};"]


def operative(session: Session) -> list[str]:
    return [plain(unit.text) for unit in session.text(HANDLE).operative]


def test_they_are_one_proposal(session: Session) -> None:
    put(session, "EU", "after OP1")
    (row,) = session.negotiation(HANDLE).rows()
    assert (row.number, row.label, row.grade) == (1, "after OP1", "clean")
    assert row.says == "insert “Thanks EU first;” and 2 more paragraphs after OP1"


def test_their_labels_follow_one_another_in_the_compilation(session: Session) -> None:
    put(session, "EU", "after OP1")
    put(session, "Chad", "after OP1")
    found = [label for label, _ in lines(session.negotiation(HANDLE).compilation())]
    words = ("bis", "ter", "quater", "quinquies", "sexies", "septies")
    assert [one for one in found if one.startswith("OP1 ") and "(" not in one] == [
        f"OP1 {word}" for word in words
    ]
    assert found.index("OP1 ter (a)") == found.index("OP1 ter") + 1


@pytest.mark.parametrize("order", [("1", "2"), ("2", "1")])
def test_agreed_they_stand_in_the_order_in_which_they_were_put(
    session: Session, order: tuple[str, str]
) -> None:
    put(session, "EU", "after OP1")
    put(session, "Chad", "after OP1")
    for number in order:
        session.negotiation(HANDLE).decide(number, Ruling(Stage.AGREED))
    assert operative(session)[1:7] == [*said("EU"), *said("Chad")]
    below = session.text(HANDLE).operative[2].children
    assert [one.text for one in below] == ["To one;", "To two;"]


def test_they_are_taken_back_as_they_came(session: Session) -> None:
    before = session.text(HANDLE)
    put(session, "EU", "after OP1")
    session.negotiation(HANDLE).decide("1", Ruling(Stage.AGREED))
    session.editing.undo(HANDLE)
    assert session.text(HANDLE) == before


def test_other_words_are_agreed_paragraph_by_paragraph(session: Session) -> None:
    put(session, "EU", "after OP1")
    talks = session.negotiation(HANDLE)
    with pytest.raises(NotProposableError):
        talks.decide("1", Ruling(Stage.AGREED_AS_MODIFIED, "*Thanks* all;"))
    talks.decide("1", Ruling(Stage.AGREED_AS_MODIFIED, "*One*;\n\n*Two*:\n\n*Three*;"))
    assert operative(session)[1:4] == ["One;", "Two:", "Three;"]


@pytest.mark.parametrize("seed", at_first(3, range(12)))
def test_whatever_happens_around_them_none_is_parted_from_the_others(
    session: Session, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311
    names = ["EU", "Chad", "Peru", "Fiji"]
    for name in names:
        put(session, name, chance.choice(("after OP1", "after OP2", "before OP1", "after OP6")))
    pending = [str(number) for number in range(1, len(names) + 1)]
    agreed: list[str] = []
    while pending:
        _disturb(session, chance, {words for name in names for words in said(name)})
        number = pending.pop(chance.randrange(len(pending)))
        session.negotiation(HANDLE).decide(number, Ruling(Stage.AGREED))
        agreed.append(names[int(number) - 1])
        now = operative(session)
        for name in agreed:
            at = now.index(said(name)[0])
            assert now[at : at + 3] == said(name)


def _disturb(session: Session, chance: Random, proposed: set[str]) -> None:
    """The chair changes, moves or deletes a paragraph of the text itself."""
    own = [one for one in session.text(HANDLE).operative if plain(one.text) not in proposed]
    if len(own) < 2:
        return
    unit = chance.choice(own)
    deed = chance.randrange(3)
    if deed == 0:
        session.editing.rewrite(HANDLE, unit.id, f"{unit.text.rstrip(';')} again;")
    elif deed == 1:
        session.editing.delete(HANDLE, unit.id)
    else:
        first, last = session.text(HANDLE).operative[0], session.text(HANDLE).operative[-1]
        if unit.id == first.id:
            session.editing.move(HANDLE, unit.id, f"after {last.id}")
        else:
            session.editing.move(HANDLE, unit.id, "first in operative")
