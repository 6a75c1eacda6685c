"""What is to be checked is kept with the text, and stays until it is ticked off."""

import random
import shutil
from datetime import UTC, datetime
from pathlib import Path

from support.store_cases import by, git, rewording

from drafting.model.edits import DeleteUnit
from drafting.model.tree import place_of
from drafting.store import Store
from drafting.store.beginning import restore
from drafting.store.checklist.files import item_of, written
from drafting.store.checklist.items import Found, Item, Origin, Tick
from drafting.store.health import examine, repair

HANDLE = "L.6"
DATE = Found("a date", Origin.ROLLOVER, "2017", "o1", "OP1")
LINE = Found("a line [kept] loose", Origin.IMPORT, 'a "word"\nand more', source="a.txt", line=3)


def still_open(store: Store, handle: str = HANDLE) -> list[int]:
    return [item.number for item in store.checklist(handle) if item.tick is None]


def test_what_is_put_on_a_list_reads_back_word_for_word_and_has_a_number(store: Store):
    assert store.checklist(HANDLE) == ()
    store.checklists.keep(HANDLE, [DATE, LINE], by("Chile", "Two places."))
    first, second = store.checklist(HANDLE)
    assert (first.number, first.found, first.by, first.tick) == (1, DATE, "Chile", None)
    assert (second.number, second.found) == (2, LINE)
    store.checklists.keep("", [LINE], by("Chile", "One of the session."))
    assert [item.found for item in store.checklist()] == [LINE]
    assert still_open(store) == [1, 2]


def test_ticking_says_who_and_when_and_can_be_taken_back(store: Store):
    store.checklists.keep(HANDLE, [DATE, LINE], by("Chile", "Two places."))
    record = by("Peru", "Ticked.")
    changed = store.checklists.tick(HANDLE, {2}, record)
    assert [item.number for item in changed] == [2]
    assert store.checklist(HANDLE)[1].tick == Tick("Peru", record.when)
    assert store.checklists.tick(HANDLE, {2}, by("Cuba", "Again.")) == ()
    assert store.checklist(HANDLE)[1].tick == Tick("Peru", record.when)
    store.undo(HANDLE, by("Peru"))
    assert still_open(store) == [1, 2]
    store.redo(HANDLE, by("Peru"))
    assert still_open(store) == [1]
    store.checklists.tick(HANDLE, {1, 2}, by("Cuba", "Open."), done=False)
    assert still_open(store) == [1, 2]


def test_undo_of_a_text_leaves_what_was_said_of_it(store: Store):
    edit = rewording(store, "o1", "*Urges* all;")
    store.commit(HANDLE, edit, by("Chile", "Edit."), found=[DATE])
    store.undo(HANDLE, by("Chile"))
    assert store.text(HANDLE).find("o1").text.startswith("*Urges* Member States")
    assert still_open(store) == [1]


def test_a_list_comes_along_with_a_copy_of_the_session(store: Store, tmp_path: Path):
    store.checklists.keep(HANDLE, [DATE, LINE], by("Chile", "Two places."))
    store.checklists.tick(HANDLE, {1}, by("Peru", "Ticked."))
    store.write_copy(tmp_path / "copy.bundle")
    restore(tmp_path / "copy.bundle", tmp_path / "again")
    with Store.open(tmp_path / "again") as again:
        assert again.checklist(HANDLE) == store.checklist(HANDLE)
        assert again.summaries()[0].to_check == store.summaries()[0].to_check == 1


def test_what_two_changes_of_one_paragraph_made_is_to_be_checked_at_it(store: Store):
    ours, theirs = (
        rewording(store, "o1", f"*Urges* Member States to {words} their harbours;")
        for words in ("lighten", "darken")
    )
    store.commit(HANDLE, ours, by("Chile", "One."))
    done = store.commit(HANDLE, theirs, by("Peru", "Two."))
    assert done.notes
    items = store.checklist(HANDLE)
    assert [item.found.message for item in items] == list(done.notes)
    assert {(item.found.unit, item.found.origin) for item in items} == {("o1", Origin.MERGE)}


def test_two_at_one_store_give_numbers_in_turn_and_tick_apart(store: Store):
    with Store.open(store.path) as other:
        store.checklists.keep(HANDLE, [DATE], by("Chile", "One."))
        other.checklists.keep(HANDLE, [LINE], by("Peru", "Another."))
        store.checklists.tick(HANDLE, {2}, by("Chile", "Ticked."))
        other.checklists.tick(HANDLE, {1}, by("Peru", "Ticked."))
        ticks = [(item.number, item.tick and item.tick.by) for item in other.checklist(HANDLE)]
        assert ticks == [(1, "Peru"), (2, "Chile")]


def test_records_that_went_apart_keep_every_item_and_tick_of_both(store: Store, tmp_path: Path):
    store.checklists.keep(HANDLE, [DATE, LINE], by("Chile", "Two places."))
    store.close()
    here, there = store.path, tmp_path / "other"
    shutil.copytree(here, there)
    for path, number, words in ((here, 1, "lighten"), (there, 2, "darken")):
        with Store.open(path) as one:
            one.checklists.tick(HANDLE, {number}, by("Peru", "Ticked."))
            found = Found(f"said {number}", Origin.IMPORT)
            one.checklists.keep(HANDLE, [found], by("Chile", "One."))
            one.checklists.keep("", [found], by("Chile", "One."))
            text = f"*Urges* Member States to {words} their harbours;"
            one.commit(HANDLE, rewording(one, "o1", text), by("Chile", "Edit."))
    shutil.copytree(there / "objects", here / "objects", dirs_exist_ok=True)
    copy = "main (Ana's conflicted copy 2026-11-29)"
    shutil.copy(there / "refs" / "heads" / "main", here / "refs" / "heads" / copy)
    assert repair(here, by("Chair")).is_sound
    with Store.open(here) as both:
        items = both.checklist(HANDLE)
        assert [item.number for item in items] == list(range(1, len(items) + 1))
        assert {item.found.message for item in items} >= {"said 1", "said 2"}
        assert all(item.tick for item in items if item.found in (DATE, LINE))
        merge = [item for item in items if item.found.origin == Origin.SYNC]
        assert merge
        assert merge[0].found.unit == "o1"
        assert {item.found.message for item in both.checklist()} >= {"said 1", "said 2"}
    assert examine(here, by("Chair")).findings == ()


def test_what_was_mended_is_to_be_checked(store: Store, tmp_path: Path):
    git(tmp_path, "clone", "-q", str(store.path), "work")
    work = tmp_path / "work"
    unit = work / "resolutions" / HANDLE / "units" / "o1.md"
    unit.write_text("<<<<<<< a\n*Urges* one;\n=======\n*Urges* two;\n>>>>>>> b\n", "utf-8")
    who = ("-c", "user.name=Ana", "-c", "user.email=a@example.org")
    git(work, *who, "commit", "-qam", "By hand")
    git(work, "push", "-q", "origin", "HEAD:main")
    with Store.open(store.path) as again:
        told = again.mend(HANDLE, by("Chair"))
        items = again.checklist(HANDLE)
        assert [item.found.message for item in items] == list(told)
        assert {item.found.origin for item in items} == {Origin.MENDING}


def test_a_file_in_conflict_or_spoilt_is_still_to_be_checked():
    when = datetime(2017, 5, 22, 10, tzinfo=UTC)
    item = Item("abc", 4, LINE, "Chile", when)
    ticked = item._replace(tick=Tick("Peru", when))
    assert item_of("abc", written(ticked).decode()) == ticked
    whole, more = (written(one).decode() for one in (item, ticked))
    lines = more.removeprefix(whole)
    assert item_of("abc", f"{whole}<<<<<<< a\n=======\n{lines}>>>>>>> b\n") == ticked
    assert "nonsense" in item_of("abc", "nonsense {").found.words


def test_whatever_is_done_in_whatever_order_nothing_ever_leaves_the_list(store: Store):
    """Held against a list in plain Python."""
    chance, model = random.Random(7), []  # noqa: S311
    for step in range(24):
        act = chance.choice(["keep", "tick", "untick", "edit", "undo", "delete"])
        if act == "keep":
            store.checklists.keep(HANDLE, [DATE._replace(message=f"{step}")], by("A", "Keep."))
            model.append([f"{step}", False])
        elif act in ("tick", "untick"):
            numbers = {number for number in range(1, 9) if chance.random() < 0.4}
            store.checklists.tick(HANDLE, numbers, by("B", "Tick."), done=act == "tick")
            for number in numbers & set(range(1, len(model) + 1)):
                model[number - 1][1] = act == "tick"
        elif act == "edit" and store.text(HANDLE).has("o3"):
            store.commit(HANDLE, rewording(store, "o3", f"*Asks* {step};"), by("C", "Edit."))
        elif act == "delete" and store.text(HANDLE).has("o3"):
            text = store.text(HANDLE)
            gone = DeleteUnit(place_of(text, "o3"), text.find("o3"))
            store.commit(HANDLE, gone, by("C", "Delete."))
        elif act == "undo" and "C" in {entry.author for entry in store.history(HANDLE)[:1]}:
            store.undo(HANDLE, by("C"))
    items = store.checklist(HANDLE)
    assert [[item.found.message, item.tick is not None] for item in items] == model
    assert [item.number for item in items] == list(range(1, len(model) + 1))
