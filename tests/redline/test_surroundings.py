"""A proposal is carried by what was kept with it as by the whole text of its day."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from typing import cast

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, edits, resolutions

from drafting.amendments.proposals import Proposal
from drafting.amendments.records import edit_data, proposal_data, read_proposal
from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, InsertUnit, MoveUnit
from drafting.model.inline import opening
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import rebase
from drafting.redline.rebase.surroundings import Surroundings, surroundings
from drafting.redline.rebase.values import Grade, Rebased

TEXT = Resolution(
    operative=tuple(
        Unit(f"o{number}", Kind.OPERATIVE, f"*Urges* States to keep the lamp of pier {number};")
        for number in range(1, 6)
    ),
)
THANKS = InsertUnit(Place("operative", "o3"), Unit("n1", Kind.OPERATIVE, "*Thanks* all;"))
MOVED = MoveUnit("o1", place_of(TEXT, "o1"), THANKS.place, Kind.OPERATIVE, Kind.OPERATIVE)


class WholeText:
    """Answers what is asked of surroundings by looking it up in the whole text of the day."""

    def __init__(self, edit: Edit, text: Resolution) -> None:
        self._text = text
        self._subject = edit.subject
        self._edit = edit
        self._place = edit.target or self._behind()

    def _behind(self) -> Place:
        """The place right behind the last paragraph that the edit is about."""
        there = {unit.id for unit in self._text.walk()}
        last = [one for one in (self._subject, *self._edit.units) if one in there][-1:]
        return Place(place_of(self._text, last[0]).parent, last[0]) if last else Place("")

    @property
    def wordings(self) -> list[tuple[str, str]]:
        holds_words = self._edit.wordings or self._edit.taken
        named = [self._place.after, self._place.parent] if self._edit.target else []
        beside = self._beside()
        if self._edit.target:
            named = [self._subject, *named]
        elif self._subject in beside:
            named = beside[: beside.index(self._subject)][-1:]
            named += [] if holds_words else [self._subject]
        units = {unit.id: unit.text for unit in self._text.walk()}
        return [(one, units[one]) for one in dict.fromkeys(named) if one in units]

    def around(self, _: Edit) -> WholeText:
        return self

    def latest(self, _: object) -> None:
        """No other text is known."""

    def before(self, _: Place) -> list[str]:
        return self.earlier

    def _beside(self) -> list[str]:
        """The identities of what stands beside the place."""
        if self._place.parent in PARTS:
            return [unit.id for unit in self._text.part(self._place.parent)]
        above = (unit for unit in self._text.walk() if unit.id == self._place.parent)
        return [child.id for unit in above for child in unit.children]

    def _opening(self, identity: str) -> str:
        found = (unit.text for unit in self._text.walk() if unit.id == identity)
        return next(map(opening, found), "")

    @property
    def words(self) -> str:
        return self._opening(self._subject)

    @property
    def above(self) -> str:
        return self._opening(self._place.parent)

    @property
    def earlier(self) -> list[str]:
        beside, after = self._beside(), self._place.after
        return beside[: beside.index(after) + 1] if after in beside else []

    @property
    def follower(self) -> str:
        beside, after = self._beside(), self._place.after
        if after is not None and after not in beside:
            return ""
        rest = beside if after is None else beside[beside.index(after) + 1 :]
        return next(iter(rest), "")


def by_the_whole_text(edit: Edit, text: Resolution, now: Resolution) -> Rebased:
    return rebase(edit, cast("Surroundings", WholeText(edit, text)), now)


def put(edit: Edit, around: Surroundings | None) -> Proposal:
    when = datetime(2017, 5, 22, 10, tzinfo=UTC)
    return Proposal("p1", ("Peru",), edit, "OP1", "delete OP1", when, around=around)


def as_kept(proposal: Proposal) -> Proposal:
    """The proposal as its file gives it back."""
    return read_proposal(proposal.id, tomllib.loads(tomlkit.dumps(proposal_data(proposal))))


def _is_one_of_a_proposal(edit: Edit) -> bool:
    try:
        edit_data(edit)
    except KeyError:
        return False
    return True


@given(st.data())
def test_what_is_kept_carries_a_proposal_as_the_whole_text_of_its_day_does(
    data: DataObject,
) -> None:
    text = data.draw(resolutions())
    edit = data.draw(edits(text).filter(_is_one_of_a_proposal))
    now = text
    for other in data.draw(edit_scripts(text)):
        now = other.apply(now)
    proposal = put(edit, surroundings(edit, text))
    kept = as_kept(proposal)
    assert kept == proposal
    assert kept.around is not None
    carried = rebase(kept.edit, kept.around, now)
    assert carried == by_the_whole_text(edit, text, now) == rebase(edit, text, now)


def test_a_place_whose_neighbours_went_one_by_one_is_the_nearest_that_is_left() -> None:
    around, now = surroundings(THANKS, TEXT), TEXT
    for gone in ("o3", "o2"):
        now = DeleteUnit(place_of(now, gone), now.find(gone)).apply(now)
    carried = rebase(THANKS, around, now)
    assert carried.reason == "Its neighbours have changed: it would follow OP1."
    assert carried.edit == replace(THANKS, place=Place("operative", "o1"))


def test_a_moved_paragraph_that_was_taken_out_is_told_by_its_first_words() -> None:
    now = DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0]).apply(TEXT)
    carried = rebase(MOVED, surroundings(MOVED, TEXT), now)
    assert carried.grade is Grade.MOOT
    assert carried.reason == "The paragraph, “Urges States to keep the…”, was taken out."


def test_where_nobody_knows_what_stood_around_it_a_proposal_is_made_if_it_can_be() -> None:
    unknown = Surroundings(follower=None)
    now = InsertUnit(THANKS.place, Unit("n2", Kind.OPERATIVE, "*Notes* the fog;")).apply(TEXT)
    assert rebase(THANKS, TEXT, now).grade is Grade.SHIFTED
    made = rebase(THANKS, unknown, now)
    assert (made.edit, made.grade, made.reason) == (THANKS, Grade.CLEAN, "")
    now = DeleteUnit(place_of(TEXT, "o3"), TEXT.operative[2]).apply(TEXT)
    assert rebase(THANKS, unknown, now).grade is Grade.SHIFTED


def test_a_file_of_before_says_nothing_of_what_stood_around_its_proposal() -> None:
    data = proposal_data(put(THANKS, None))
    assert "around" not in data
    assert read_proposal("p1", data).around is None


def test_the_file_of_a_proposal_can_be_read_by_people() -> None:
    around = replace(surroundings(MOVED, TEXT), labels=(("OP1", "o1"), ("OP3", "o3")))
    kept = tomlkit.dumps(proposal_data(put(MOVED, around)))
    assert kept.partition("[around]")[2] == (
        '\nwords = "“Urges States to keep the…”"\n'
        'earlier = ["o1", "o2", "o3"]\n'
        'follower = "o4"\n'
        "\n[around.wordings]\n"
        'o1 = "*Urges* States to keep the lamp of pier 1;"\n'
        'o3 = "*Urges* States to keep the lamp of pier 3;"\n'
        '\n[around.labels]\nOP1 = "o1"\nOP3 = "o3"\n'
    ), kept


GONE_BEFORE = DeleteUnit(place_of(TEXT, "o1"), TEXT.find("o1"))
CAME_BEFORE = replace(THANKS, place=Place("operative", "o1"))
TO_THE_TOP = MoveUnit(
    "o2", place_of(TEXT, "o2"), Place("operative", None), Kind.OPERATIVE, Kind.OPERATIVE
)


@pytest.mark.parametrize(
    ("meanwhile", "reason"),
    [
        (GONE_BEFORE, "Its neighbours have changed."),
        (CAME_BEFORE, "Its neighbours have changed."),
        (TO_THE_TOP, "The paragraph stands elsewhere now."),
    ],
)
def test_a_paragraph_to_delete_stands_elsewhere_only_if_it_was_moved(
    meanwhile: Edit, reason: str
) -> None:
    edit = DeleteUnit(place_of(TEXT, "o2"), TEXT.find("o2"))
    carried = rebase(edit, surroundings(edit, TEXT), meanwhile.apply(TEXT))
    assert (carried.grade, carried.reason) == (Grade.SHIFTED, reason)


def test_places_have_changed_only_if_those_did_where_a_paragraph_is_to_go() -> None:
    last = TEXT.operative[-1].id
    edit = MoveUnit(
        last, place_of(TEXT, last), Place("operative", "o1"), Kind.OPERATIVE, Kind.OPERATIVE
    )
    before = place_of(TEXT, last).after or ""
    note = Unit("n1", Kind.OPERATIVE, "*Notes* the tide;")
    behind = {before: "Its neighbours have changed", "o1": "Places have changed"}
    for place, why in behind.items():
        now = InsertUnit(Place("operative", place), note).apply(TEXT)
        carried = rebase(edit, surroundings(edit, TEXT), now)
        assert carried.reason == f"{why}: it would follow OP1."
