"""What each recorded change did: read from the changes themselves, as the states would tell it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.store_cases import INFO, by, rewording, small_resolution
from support.strategies import edit_scripts, resolutions

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, MoveUnit, SetField, SplitUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind
from drafting.redline import redline
from drafting.redline.provenance import NOTE, UNIT, Trace, attributed, credited_texts, steps_of
from drafting.redline.script import Act
from drafting.store import Store, short_spans
from drafting.store.errors import UnknownDraftError
from drafting.store.records import Record


@pytest.fixture(scope="module", params=["read here", "told by git"], autouse=True)
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Few changes and many are found in two ways, which give the same."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "told by git":
            patch.setattr(short_spans, "FEW", 0)
        yield


def test_a_step_has_the_texts_that_its_change_wrote_and_no_others(store: Store):
    store.make_draft("L.6", "L.6", by("Secretariat"))
    store.commit(
        "L.6", rewording(store, "o1", "*Invites* all to light their harbours;"), by("Mali")
    )
    (step,) = store.steps("L.6", "L.6")
    assert step.texts == {(UNIT, "o1"): "*Invites* all to light their harbours;"}
    assert step.outline is None
    assert step.act.author == "Mali"


def test_the_steps_from_the_beginning_start_with_the_text_as_it_came(store: Store):
    first, *others = store.steps("L.6")
    assert not others
    assert first.texts[NOTE, "n1"] == "See the list of lamps."
    assert first.texts["field", "title"] == "Keeping harbours lit at night"
    assert first.outline
    assert [unit.id for unit in first.outline.walk()] == [
        unit.id for unit in small_resolution().walk()
    ]


def test_a_step_says_in_which_round_and_on_which_proposal_it_was_made(store: Store):
    store.make_draft("L.6", "L.6", by("Secretariat"))
    trailers = (("Round", "second reading"), ("Proposal", "p7"))
    record = by("Mali")._replace(trailers=trailers)
    store.commit("L.6", rewording(store, "o3", "*Requests* a chart;"), record)
    (step,) = store.steps("L.6", "L.6")
    assert (step.act.round, step.act.proposal) == ("second reading", "p7")


def test_steps_between_two_drafts_leave_out_what_came_before_and_after(store: Store):
    for number in range(3):
        store.commit(
            "L.6", rewording(store, "o1", f"*Urges* {number} ports;"), by(f"State{number}")
        )
        store.make_draft("L.6", f"Rev.{number}", by("Secretariat"))
    assert [step.act.author for step in store.steps("L.6", "Rev.0", "Rev.1")] == ["State1"]
    assert [step.act.author for step in store.steps("L.6", "Rev.1")] == ["State2"]


def test_changes_of_other_resolutions_are_no_steps(store: Store):
    store.add("L.7", small_resolution(), by("Secretariat"))
    store.make_draft("L.6", "L.6", by("Secretariat"))
    store.commit("L.7", rewording(store, "o1", "*Urges* nobody;", "L.7"), by("Mali"))
    assert not list(store.steps("L.6", "L.6"))


def test_backwards_there_are_no_steps(store: Store):
    store.make_draft("L.6", "one", by("Secretariat"))
    store.commit("L.6", rewording(store, "o1", "*Urges* some;"), by("Mali"))
    store.make_draft("L.6", "two", by("Secretariat"))
    assert not list(store.steps("L.6", "two", "one"))


def test_a_draft_that_is_not_there_is_named(store: Store):
    with pytest.raises(UnknownDraftError, match=r"Rev\.9"):
        store.steps("L.6", "Rev.9")


def test_an_undo_names_what_it_takes_back(store: Store):
    made = store.commit("L.6", rewording(store, "o1", "*Urges* some;"), by("Mali"))
    store.undo("L.6", by("Mali"))
    *_, edit, undo = store.steps("L.6")
    assert (edit.act.key, undo.act.undoes) == (made.id, made.id)


def test_words_of_a_long_negotiation_are_of_those_who_brought_them_in(store: Store):
    old = store.text("L.6")
    store.make_draft("L.6", "L.6", by("Secretariat"))
    light = "*Urges* Member States to light their harbours and their piers;"
    store.commit("L.6", rewording(store, "o1", light), by("Mali"))
    whole = store.text("L.6").find("o1")
    parts = (
        replace(whole, text="*Urges* Member States to light their harbours"),
        replace(whole, id="o9", text="and their piers;"),
    )
    store.commit("L.6", SplitUnit(whole, parts), by("Peru"))
    home, away = Place("operative", "o1"), Place("operative", "o4")
    store.commit("L.6", MoveUnit("o9", home, away, Kind.OPERATIVE, Kind.OPERATIVE), by("Oman"))
    gone = store.text("L.6").find("o3")
    store.commit("L.6", DeleteUnit(Place("operative", "o2"), gone), by("Chad"))
    store.commit("L.6", SetField("title", old.title, "Keeping harbours lit"), by("Togo"))
    new = store.text("L.6")
    trace = Trace(old, store.steps("L.6", "L.6"))
    rows = {row.new or row.old: row for row in attributed(redline(old, new), trace).changes}
    words = credited_texts(trace, new)
    assert [(span.text, span.by and span.by.act.author) for span in words[UNIT, "o9"]] == [
        ("and their piers", "Mali"),
        (";", None),
    ]
    authors = {name: row.by.author for name, row in rows.items() if row.by}
    assert authors == {"o9": "Peru", "o3": "Chad"}
    assert [span.by.act.author for span in rows["title"].spans if span.by] == ["Togo"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("steps")


@pytest.mark.slow
@settings(max_examples=25)
@given(st.data())
def test_steps_tell_the_same_as_the_states_would(folder: Path, data: DataObject):
    old = data.draw(resolutions())
    script = data.draw(edit_scripts(old, most=4))
    path = Path(mkdtemp(dir=folder)) / "session"
    with Store.create(path, INFO, by("Secretariat")) as store:
        text = store.add("L.1", old, by("Secretariat")).text
        store.make_draft("L.1", "zero", by("Secretariat"))
        states: list[tuple[Act, Resolution]] = []
        for place, edit in enumerate(script):
            record: Record = by(("Mali", "Peru")[place % 2])
            made = store.commit("L.1", edit, record)
            if made.text != (states[-1][1] if states else text):
                states.append((Act(record.author, record.when, key=made.id), made.text))
        new = store.text("L.1")
        trace = Trace(text, store.steps("L.1", "zero"))
    expected = Trace(text, steps_of(text, states))
    red = redline(text, new)
    assert credited_texts(trace, new) == credited_texts(expected, new)
    assert attributed(red, trace) == attributed(red, expected)


def test_a_merge_that_another_tool_made_counts_as_one_change(store: Store, path: Path):
    store.make_draft("L.6", "L.6", by("Secretariat"))
    store.commit("L.6", rewording(store, "o1", "*Urges* some;"), by("Mali"))
    main = _git(path, "rev-parse", "refs/heads/main")
    base = _git(path, "rev-parse", "main^")
    side = _git(path, "commit-tree", f"{base}^{{tree}}", "-p", base, "-m", "Aside")
    merge = _git(path, "commit-tree", f"{main}^{{tree}}", "-p", main, "-p", side, "-m", "Merge")
    _git(path, "update-ref", "refs/heads/main", merge)
    assert [step.act.author for step in store.steps("L.6", "L.6")] == ["Mali"]


def _git(path: Path, *arguments: str) -> str:
    person = ("-c", "user.name=Chile", "-c", "user.email=chile@example.org")
    done = subprocess.run(
        ["git", "-C", str(path), *person, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_change_that_cannot_be_read_tells_nothing_and_stops_nothing(store: Store, path: Path):
    old = store.text("L.6")
    store.make_draft("L.6", "L.6", by("Secretariat"))
    good = _git(path, "rev-parse", "main^{tree}")
    folder = "resolutions/L.6"
    bad = _with_files(path, {f"{folder}/outline": "nonsense", f"{folder}/resolution.toml": "= ="})
    for tree in (bad, good):
        tip = _git(path, "rev-parse", "main")
        made = _git(path, "commit-tree", tree, "-p", tip, "-m", "By hand")
        _git(path, "update-ref", "refs/heads/main", made)
    store.commit("L.6", rewording(store, "o1", "*Urges* some to light them;"), by("Mali"))
    trace = Trace(old, store.steps("L.6", "L.6"))
    trace.settle(store.text("L.6"))
    found = attributed(redline(old, store.text("L.6")), trace)
    assert {span.by.act.author for row in found.units for span in row.spans if span.by} == {"Mali"}


def _with_files(path: Path, files: dict[str, str]) -> str:
    """The tree of the latest state with other files in it."""
    index = str(path.parent / "index")
    environment = {**os.environ, "GIT_INDEX_FILE": index}

    def git(*arguments: str, given: str = "") -> str:
        done = subprocess.run(
            ["git", "-C", str(path), *arguments], input=given, env=environment,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    git("read-tree", "main")
    for name, content in files.items():
        blob = git("hash-object", "-w", "--stdin", given=content)
        git("update-index", "--cacheinfo", f"100644,{blob},{name}")
    return git("write-tree")
