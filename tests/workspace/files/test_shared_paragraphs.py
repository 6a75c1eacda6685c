"""What is said of paragraphs that no author alone has in a Word file as that author left them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.bees import HANDLE, TEXT
from support.one_author import authors
from support.replay import ticking

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.workspace.editing.editing import Editing
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Deed = tuple[str, Callable[[Editing, list[str]], object]]


def moved(by: str, unit: int, behind: int) -> Deed:
    return by, lambda put, units: put.move(HANDLE, units[unit], f"after {units[behind]}")


def edited(by: str, unit: int, old: str, new: str) -> Deed:
    return by, lambda put, units: put.replace_words(HANDLE, units[unit], old, new)


def deleted(by: str, unit: int) -> Deed:
    return by, lambda put, units: put.delete(HANDLE, units[unit])


def put_in(by: str, text: str = "Thanks the friends of bees;") -> Deed:
    return by, lambda put, _: put.insert(HANDLE, "after OP1", text)


def changed_there(by: str, old: str, new: str) -> Deed:
    return by, lambda put, _: put.replace_words(HANDLE, "OP2", old, new)


def said(folder: Path, *deeds: Deed, name: str = "redline.docx") -> str:
    """What the redline of it all says behind the name of its file."""
    (folder / "bees.txt").write_text(TEXT, encoding="utf-8")
    context = ticking(Context(author="Chair", data=folder / "data"))
    with Session.create(folder / "session", "ecosoc", context) as session:
        session.files.import_file(folder / "bees.txt", HANDLE)
        units = [unit.id for unit in session.text(HANDLE).operative]
        for author, deed in deeds:
            deed(Session(session.store, context.as_author(author)).editing, units)
        (draft,) = session.drafts(HANDLE)
        done = session.files.export_redline(HANDLE, draft.label, "", folder / name)
    return done.message.partition(f"{name}.")[2].strip()


def test_what_one_brought_in_and_another_changed_is_named_with_both(tmp_path: Path) -> None:
    told = said(tmp_path, put_in("EU"), changed_there("Peru", "friends", "keepers"))
    assert told == (
        "OP2, which EU brought in and Peru changed, stands as whole revisions side by side: as EU "
        "had it, and as it reads now, under the name of Peru."
    )


def test_all_who_changed_it_are_named(tmp_path: Path) -> None:
    told = said(
        tmp_path,
        put_in("EU"),
        changed_there("Cuba", "Thanks", "Salutes"),
        changed_there("Peru", "friends", "keepers"),
    )
    assert told.startswith("OP2, which EU brought in and Cuba and Peru changed, stands as whole")


def test_a_move_and_an_edit_that_exclude_each_other_are_told(tmp_path: Path) -> None:
    told = said(
        tmp_path,
        moved("EU", 0, 3),
        edited("Peru", 0, "hedges", "trees"),
        edited("Peru", 1, "leave", "keep"),
    )
    assert told == (
        "OP4, which EU moved and Peru changed, stands as whole revisions side by side: as EU had "
        "it, and as it reads now, under the name of Peru. Under Peru alone it also stands where "
        "it was."
    )


def test_where_two_changed_what_one_moved_each_of_them_is_named(tmp_path: Path) -> None:
    told = said(
        tmp_path,
        moved("EU", 0, 3),
        edited("Peru", 0, "hedges", "trees"),
        edited("Chad", 0, "roads", "ways"),
        edited("Peru", 1, "leave", "keep"),
    )
    assert told == (
        "OP4, which EU moved and Peru and Chad changed, stands as whole revisions side by side: "
        "as each of them had it, and as it reads now, under the name of whoever made the file. "
        "Under each but EU it also stands where it was."
    )


def test_a_paragraph_that_one_changed_and_another_deleted_is_told(tmp_path: Path) -> None:
    told = said(tmp_path, edited("Peru", 1, "leave", "keep"), deleted("EU", 1))
    assert told == (
        "OP2 of the older text, which Peru changed and EU deleted, stands as whole revisions side "
        "by side: as it was, and as it read under each who changed it."
    )


def test_a_paragraph_that_two_moved_is_told(tmp_path: Path) -> None:
    told = said(tmp_path, moved("EU", 0, 1), moved("Peru", 0, 3))
    assert told == (
        "OP4, which EU and Peru moved one after the other, can be moved under one name only: that "
        "of Peru; without it OP4 stands as before."
    )


@pytest.mark.parametrize(
    "deeds",
    [
        (edited("EU", 0, "hedges", "trees"), edited("Peru", 0, "roads", "ways")),
        (moved("EU", 0, 3), edited("Peru", 0, "hedges", "trees")),
        (moved("EU", 0, 1), moved("Peru", 1, 0)),
        (put_in("EU"), changed_there("EU", "friends", "keepers")),
        (
            put_in("EU"),
            changed_there("Peru", "friends", "keepers"),
            changed_there("Peru", "keepers", "friends"),
        ),
    ],
)
def test_where_each_stands_apart_nothing_is_said(tmp_path: Path, deeds: tuple[Deed, ...]) -> None:
    assert said(tmp_path, *deeds) == ""


def test_where_one_alone_would_not_read_on_all_is_under_one_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    under = Tracker.under

    def misnamed(self: Tracker, by: Revision | None) -> Tracker:
        return under(self, by and by._replace(author="EU"))

    monkeypatch.setattr(Tracker, "under", misnamed)
    deeds = edited("EU", 0, "hedges", "trees"), edited("Peru", 1, "leave", "keep")
    assert said(tmp_path, *deeds) == (
        "All changes are under the name of Chair: those of one delegation, accepted without the "
        "others, would not give the text as that delegation had made it."
    )
    assert authors(tmp_path / "redline.docx") == ["Chair"]


def test_a_redline_that_is_no_word_file_says_nothing_of_it(tmp_path: Path) -> None:
    deeds = put_in("EU"), changed_there("Peru", "friends", "keepers")
    assert said(tmp_path, *deeds, name="redline.html") == ""
