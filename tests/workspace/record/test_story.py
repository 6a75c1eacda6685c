"""The record as a story, held against one that is told in plain Python.

Both are given the same acts; the one here knows of each what it did and to which paragraph, and
shares no code with the program.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from support.thorough import at_first

from drafting.store.health import repair
from drafting.workspace.record.signature import signed
from drafting.workspace.record.story import chapters
from drafting.workspace.session import Session

UNITS = ("pa", "oa", "oc")
PEOPLE = ("Cuba", "Peru")


@dataclass
class Act:
    """One recorded act: by whom, in which paragraph, and whether an undo or a redo of another."""

    author: str
    unit: str = ""
    of: Act | None = None


@dataclass
class Model:
    """What was done since the beginning, parted by the drafts that were made."""

    parts: list[list[Act]] = field(default_factory=lambda: [[]])

    def stand(self, part: list[Act]) -> list[Act]:
        """The acts of a part that are told: each that is otherwise at its end than before it."""
        turned: dict[int, list[Act]] = {}
        for act in part:
            turned.setdefault(id(act.of or act), []).append(act)
        told = []
        for act in part:
            its = turned[id(act.of or act)]
            own = next((one for one in its if one.of is None), its[-1])
            if len(its) % 2 and own is act:
                told.append(act)
        return told

    def count(self, part: list[Act]) -> int:
        return sum(bool((act.of or act).unit) for act in self.stand(part))

    def runs(self, part: list[Act]) -> list[int]:
        """How many changes each entry of a part has, oldest first."""
        runs: list[int] = []
        last: Act | None = None
        for act in self.stand(part):
            alike = last and act.unit and (act.author, act.unit) == (last.author, last.unit)
            if alike:
                runs[-1] += 1
            else:
                runs.append(1)
            last = act
        return runs


def play(session: Session, chance: random.Random, steps: int) -> Model:
    """Do something at random, many times, and tell the model."""
    model = Model()
    done: dict[str, list[Act]] = {name: [] for name in PEOPLE}
    undone: dict[str, list[Act]] = {name: [] for name in PEOPLE}
    mine = {name: Session(session.store, session.context.as_author(name)) for name in PEOPLE}
    for step in range(steps):
        name = chance.choice(PEOPLE)
        one, part = mine[name], model.parts[-1]
        what = chance.choice(["edit"] * 5 + ["undo"] * 2 + ["redo", "keep", "draft"])
        if what == "edit":
            unit = chance.choice(UNITS)
            one.editing.rewrite("lamps", unit, f"*Notes* lamp {step} of {name},")
            part.append(Act(name, unit))
            done[name].append(part[-1])
            undone[name].clear()
        elif what == "undo" and done[name] and done[name][-1] is _last(model, undone):
            one.editing.undo("lamps")
            act = done[name].pop()
            undone[name].append(act)
            part.append(Act(name, act.unit, act))
        elif what == "redo" and undone[name] and part and part[-1].of is undone[name][-1]:
            one.editing.redo("lamps")
            act = undone[name].pop()
            done[name].append(act)
            part.append(Act(name, act.unit, act))
        elif what == "draft" and (part or len(model.parts) == 1):
            one.editing.make_draft("lamps", f"draft {step}")
            model.parts.append([])
    return model


def _last(model: Model, undone: dict[str, list[Act]]) -> Act | None:
    """The latest act in effect: taking back an earlier one would meet words of another."""
    gone = {id(act) for acts in undone.values() for act in acts}
    acts = [act for part in model.parts for act in part if act.of is None and id(act) not in gone]
    return acts[-1] if acts else None


@pytest.mark.parametrize("seed", at_first(1, range(3)))
def test_story_and_counts_are_those_of_the_model_wherever_they_are_shown(
    session: Session, seed: int
):
    model = play(session, random.Random(seed), 18)  # noqa: S311
    story = session.history.story("lamps")
    told = list(reversed(story))
    expected = [(model.count(part), model.runs(part)) for part in model.parts]
    found = [
        (part.total, [len(entry.changes) for entry in reversed(part.entries)]) for part in told
    ]
    # The text was brought in by an act of its own.
    assert found[0][1][:1] == [1]
    found[0] = (found[0][0], found[0][1][1:])
    if len(told) > len(model.parts):  # which is a part of its own before the first draft
        found = [(found[0][0] + found[1][0], found[0][1] + found[1][1]), *found[2:]]
    assert found == expected
    labels = [draft.label for draft in session.drafts("lamps")]
    assert list(session.history.counts("lamps").values()) == [one for one, _ in expected[:-1]]
    since = labels[-1] if labels else ""
    assert session.history.count("lamps", since) == expected[-1][0]
    (row,) = session.overview()
    assert (row.draft, row.changes) == (since, expected[-1][0])
    with Session.open(session.store.path, session.context) as again:
        assert again.overview()[0].changes == expected[-1][0]
    every = [one for chapter in story for one in chapter.every]
    assert [one.key for one in every] == [one.key for one in session.history.changes("lamps")]


def test_a_change_that_is_taken_back_is_none_and_made_again_is_one(session: Session):
    session.editing.make_draft("lamps", "zero")
    session.editing.rewrite("lamps", "oa", "*Urges* nobody;")
    assert session.history.count("lamps", "zero") == 1
    session.editing.undo("lamps")
    assert session.history.count("lamps", "zero") == 0
    assert session.overview()[0].changes == 0
    session.editing.redo("lamps")
    assert session.history.count("lamps", "zero") == 1
    session.editing.make_draft("lamps", "one")
    session.editing.undo("lamps")
    assert session.history.count("lamps", "one") == 1
    assert session.history.counts("lamps") == {"zero": 0, "one": 1}
    last, *_ = session.history.story("lamps")
    assert [entry.last.message[:5] for entry in last.entries] == ["Undo:"]


def test_what_is_on_record_beside_the_text_does_not_count(session: Session):
    from drafting.store.checklist.items import Found, Origin
    from drafting.workspace.negotiation.terms import Terms

    session.editing.make_draft("lamps", "zero")
    session.proposing(Terms(("Peru",))).editing.rewrite("lamps", "oa", "*Asks* States;")
    session.checklist.keep("lamps", [Found("look here", Origin.IMPORT)])
    session.checklist.tick("lamps", {1})
    assert session.history.count("lamps", "zero") == 0
    assert session.overview()[0].changes == 0
    story = session.history.story("lamps")
    assert story[0].total == 0
    assert len(story[0].entries) == 3


def test_wordings_end_with_the_words_of_today_whatever_was_undone(session: Session):
    history, editing = session.history, session.editing
    first = session.text("lamps").find("oa").text
    for words in ("*Urges* one;", "*Urges* two;"):
        editing.rewrite("lamps", "oa", words)
    editing.undo("lamps")
    assert [one.text for one in history.told_wordings("lamps", "oa")] == [first, "*Urges* one;"]
    editing.redo("lamps")
    told = history.told_wordings("lamps", "oa")
    assert [one.text for one in told] == [first, "*Urges* two;"]
    assert told[1].entry.message.endswith("(2 changes in a row)")
    assert len(history.wordings("lamps", "oa")) == 5
    editing.make_draft("lamps", "zero")
    editing.rewrite("lamps", "oa", "*Urges* three;")
    told = history.told_wordings("lamps", "oa")
    assert [one.text for one in told] == [first, "*Urges* two;", "*Urges* three;"]
    assert told[-1].text == session.text("lamps").find("oa").text


def test_an_entry_is_broken_by_another_person_paragraph_round_or_act(session: Session):
    entries = [one for chapter in session.history.story("lamps") for one in chapter.every]
    base = entries[0]._replace(is_beginning=False, is_text=True, units=("oa",), drafts=())
    rows = [
        base._replace(key="f", units=("oa", "ob")), base._replace(key="e", units=("oa", "ob")),
        base._replace(key="d", round="informals 2"), base._replace(key="c", author="Peru"),
        base._replace(key="b", units=("oc",)), base._replace(key="a"),
        base._replace(key="0", on_behalf=("p1",)), base._replace(key="-"),
    ]  # fmt: skip
    (chapter,) = chapters(rows)
    assert [len(entry.changes) for entry in chapter.entries] == [1] * 8


def test_what_two_copies_did_apart_counts_alike_wherever_it_is_shown(
    session: Session, tmp_path: Path
):
    store = session.store
    session.editing.rewrite("lamps", "oa", "*Urges* one;")
    there = tmp_path / "there"
    shutil.copytree(store.path, there)
    session.editing.make_draft("lamps", "here")
    session.editing.rewrite("lamps", "oc", "*Requests* two;")
    store.close()
    with Session.open(there, session.context.as_author("Peru")) as other:
        other.editing.rewrite("lamps", "pb", "*Noting* three,")
        other.editing.rewrite("lamps", "pb", "*Noting* four,")
    shutil.copytree(there / "objects", store.path / "objects", dirs_exist_ok=True)
    heads = store.path / "refs" / "heads"
    shutil.copy(there / "refs" / "heads" / "main", heads / "main (conflicted copy 2026-11-29)")
    repair(store.path, signed(session.context))
    with Session.open(store.path, session.context) as both:
        assert both.text("lamps").find("pb").text == "*Noting* four,"
        story = both.history.story("lamps")
        assert both.history.count("lamps", "here") == 3
        assert both.overview()[0].changes == 3
        assert [(part.drafts, part.total) for part in story] == [
            ((), 3), (("here",), 1),
        ]  # fmt: skip
        assert both.history.counts("lamps") == {"here": 1}
