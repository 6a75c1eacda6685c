"""What the program writes as amendments from A to B, it reads back: applied to A, they give B."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from negotiations.drawing import draw
from negotiations.driver import CASES, Room, differences, smallest
from negotiations.edits import Edit, Retitled
from negotiations.texts import Row, Text, Writer

pytestmark = pytest.mark.slow
FORMS = (".md", ".txt", ".docx")


def drafted(seed: int) -> tuple[Text, list[Edit]]:
    """A text, and the edits that make another of it."""
    writer = Writer(f"amendments {seed}")
    first = writer.text()
    now, edits = first.copy(), list[Edit]()
    for _ in range(writer.random.randint(1, 8)):
        edit = draw(writer, now)
        if edit is not None:
            edit.make(now)
            edits.append(edit)
    return first, edits


def wrong(folder: Path, first: Text, edits: Sequence[Edit]) -> str | None:
    """What is wrong with the amendments from a text to the one that these edits make of it."""
    folder.mkdir()
    room, other = Room(folder, "one"), Room(folder, "fresh")
    room.bring(first)
    other.bring(first)
    second = first.copy()
    for edit in edits:
        try:
            typed = edit.make(second)
        except (StopIteration, ValueError, IndexError, AssertionError):
            continue  # it needs one that was left out
        answer = room.call(*typed)
        if answer.code:
            return f"Refused: {answer.err}\n{room.typed()}"
    right = second.rows()
    if apart := differences(right, room.rows()):
        return f"The edits themselves:\n{apart}\n{room.typed()}"
    room.done("draft", "R", "B")
    said = (one for form in FORMS if (one := _carried(folder, room, other, right, form)))
    return next(said, None)


def _carried(folder: Path, room: Room, other: Room, right: list[Row], form: str) -> str | None:
    """What is wrong when the amendments are carried out in a fresh session."""
    path = folder / f"amendments{form}"
    written = room.call("amendments", "R@imported", "R@B", "-o", str(path))
    fresh = Room.of(other, shutil.copytree(other.path, folder / f"fresh{form}"))
    before = fresh.rows()
    if not path.exists():
        unsaid = _unsaid(_apart(right, before), written.err)
        return f"No document: {unsaid} {written.err}\n{room.typed()}" if unsaid else None
    applied = fresh.call("amendments", str(path), "--onto", "R")
    got = fresh.rows()
    unlisted = _unsaid(_apart(right, got), document(path) + written.out)
    if not unlisted:
        return None
    return "\n".join(
        (f"{form}: {unlisted}", differences(right, got), room.typed(), document(path),
         *fresh.script, written.out, written.err, applied.out, applied.err)
    )  # fmt: skip


def _apart(right: list[Row], got: list[Row]) -> list[Row]:
    """The lines of either that the other lacks, numbers apart; all of them if the order differs."""
    one, other = ([row._replace(number="") for row in rows] for rows in (right, got))
    lacking = [row for row in one if row not in other] + [row for row in other if row not in one]
    if lacking or one == other:
        return lacking
    return [a for a, b in zip(one, other, strict=True) if a != b]


def _unsaid(apart: list[Row], said: str) -> list[Row]:
    """The lines that differ without a word of it: only headings are ever left, under a name."""
    left = "".join(re.split("not in (?:it|this)|nothing that", said, flags=re.IGNORECASE)[1:])
    headings = [row for row in apart if row.kind == "heading"]
    named = [row for row in headings if row.words.partition("⟨")[0] in left]
    over_one = bool(headings) and re.search(r"\b(?:PP|OP)[^:\n]* moves ", left)
    return [row for row in apart if row not in headings or not named] if not over_one else []


def document(path: Path) -> str:
    """What a document of amendments says."""
    from negotiations.words import word_text

    if path.suffix == ".docx":
        return word_text(path)
    return re.sub(r" \{#[^}]*\}", "", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", CASES)
def test_amendments_carried_out_give_the_other_draft(seed: int, tmp_path: Path) -> None:
    first, edits = drafted(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(edits, lambda some: wrong(next(folders), first, some))
    assert said is None, said


@pytest.mark.parametrize("form", FORMS)
def test_what_a_document_leaves_is_listed_in_the_document(form: str, tmp_path: Path) -> None:
    writer = Writer("left out")
    text, heading = writer.text(headings=False), writer.paragraph("heading")
    room = Room(tmp_path)
    room.bring(text)
    room.done("insert", "R", "before OP2", "--text", heading.text, "--kind", "heading")
    room.done("edit", "R", "PP1", "--text", writer.paragraph("preambular").text)
    path = tmp_path / f"amendments{form}"
    room.call("amendments", "R@imported", "R", "-o", str(path))
    assert heading.text in document(path), f"{document(path)}\n{room.typed()}"


@pytest.mark.parametrize("title", ["small letters first", "“Green” harbours", "Bells, and 3 bis"])
def test_any_words_can_be_a_title(title: str, tmp_path: Path) -> None:
    said = wrong(tmp_path / "one", Writer("title").text(), [Retitled(title)])
    assert said is None, said
