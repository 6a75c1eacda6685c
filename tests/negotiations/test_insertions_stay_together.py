"""Several paragraphs in one insertion stay together and in place, whatever the text does meanwhile.

The model does not say where a rule would put them. It says what nobody would dispute: they stand
once, in a row, in their order; nothing else is touched; and what stood before and behind their
place stands there still, unless somebody moved it or put something new between. Subparagraphs of
a paragraph that was deleted since can stand nowhere: that is told, and they cannot be agreed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from negotiations.drawing import draw
from negotiations.driver import CASES, Room, differences, smallest
from negotiations.edits import Deleted, Edit, Inserted, Moved
from negotiations.texts import Paragraph, Row, Text, Writer
from negotiations.wishes import Inserted as Block

pytestmark = pytest.mark.slow
Act = Edit | str
"""An edit of the text, or `freeze` or `renumber`."""


class Case(NamedTuple):
    """A text, blocks of new paragraphs for one place, and what happens before they are agreed."""

    text: Text
    blocks: list[Block]
    acts: list[Act]
    backwards: bool = False


def drawn(seed: int) -> Case:
    writer = Writer(f"together {seed}")
    text = writer.text(headings=False, notes=False)
    anchor = writer.random.choice(list(text.all()))
    blocks = [_block(writer, anchor) for _ in range(writer.random.randint(1, 2))]
    now, acts = text.copy(), list[Act]()
    for _ in range(writer.random.randint(0, 5)):
        edit = draw(writer, now)
        if edit is not None:
            edit.make(now)
            acts.append(edit)
    if writer.random.random() < 0.4:
        acts.insert(0, "freeze")
        if writer.random.random() < 0.5:
            acts.append("renumber")
    return Case(text, blocks, acts, writer.random.random() < 0.5)


def _block(writer: Writer, anchor: Paragraph) -> Block:
    many = writer.random.randint(2, 4)
    return Block(anchor.key, tuple(writer.paragraph(anchor.kind) for _ in range(many)))


def wrong(folder: Path, case: Case, acts: Sequence[Act]) -> str | None:
    folder.mkdir()
    room = Room(folder)
    room.bring(case.text)
    numbers = _proposed(room, case)
    now = case.text.copy()
    for act in ("nothing", *acts):
        _do(room, now, act)
        if _is_homeless(case, now, acts):
            said = _told_and_refused(room, numbers)
            return f"After {act}: {said}\n{room.typed()}" if said else None
        for block in case.blocks:
            if complaint := _compiled(room, block):
                return f"After {act}: {complaint}\n{room.typed()}"
    for number in reversed(numbers) if case.backwards else numbers:
        answer = room.call("decide", "R", str(number), "agreed")
        if answer.code:
            return f"Refused: {answer.err}\n{room.typed()}"
    complaint = _agreed(case, now, room.rows(), _moved(case.text, acts))
    return f"{complaint}\n{room.typed()}" if complaint else None


def _proposed(room: Room, case: Case) -> list[int]:
    """Put the blocks; the numbers under which they stand."""
    for name, block in zip(("Peru", "EU"), case.blocks, strict=False):
        action, place, *rest = block.typed(case.text)
        room.done("propose", "R", action, place, *rest, "--by", name)
    return [one["number"] for one in room.proposals()]


def _do(room: Room, now: Text, act: Act) -> None:
    if isinstance(act, str):
        if act != "nothing":
            room.call("labels", "R", f"--{act}")
        return
    try:
        typed = act.make(now, room.identity)
    except (StopIteration, ValueError, IndexError, AssertionError):
        return  # it needs one that was left out
    room.done(*typed)


def _is_homeless(case: Case, now: Text, acts: Sequence[Act]) -> bool:
    """Whether the blocks are subparagraphs of a paragraph that was deleted."""
    anchor = case.blocks[0].key
    lost = {act.key for act in acts if isinstance(act, Deleted)} - {one.key for one in now.all()}
    return any(
        one.key in lost and anchor in {below.key for below in one.children}
        for one in case.text.all()
    )


def _told_and_refused(room: Room, numbers: list[int]) -> str | None:
    """Whether blocks without a place are told in the compilation, and none can be agreed."""
    told = room.data("compile", "R")["moot"]
    for number in numbers:
        if not any(one.startswith(f"Proposal {number} ") for one in told):
            return f"proposal {number} is in the compilation nowhere: {told}"
        if not room.call("decide", "R", str(number), "agreed").code:
            return f"proposal {number} was agreed"
    return None


def _compiled(room: Room, block: Block) -> str | None:
    """Whether the compilation shows the block in a row."""
    texts = [unit["text"] for unit in room.data("compile", "R")["units"]]
    places = []
    for one in block.new:
        words = one.text.replace("*", "")
        found = [at for at, text in enumerate(texts) if words in text.replace("*", "")]
        if len(found) != 1:
            return f"“{words}” stands {len(found)} times in the compilation"
        places += found
    if places != list(range(places[0], places[0] + len(places))):
        return f"in the compilation they stand at {places}"
    return None


def _moved(text: Text, acts: Sequence[Act]) -> set[str]:
    """Paragraphs that were moved or are new: they prove nothing of a place.

    Where neighbours changed places, either of them was moved past the other.
    """
    moves = [act for act in acts if isinstance(act, Moved)]
    new = {act.new.key for act in acts if isinstance(act, Inserted)}
    passed = {act.other for act in moves if _are_neighbours(text, act.key, act.other)}
    return new | passed | {act.key for act in moves}


def _are_neighbours(text: Text, one: str, other: str) -> bool:
    keys = {paragraph.key for paragraph in text.all()}
    if not {one, other} <= keys:
        return False
    among, at = text.siblings(one)
    return other in {near.key for near in among[max(at - 1, 0) : at + 2]}


def _agreed(case: Case, now: Text, got: list[Row], moved: set[str]) -> str | None:
    """What is wrong with the text when the blocks are in it."""
    words = [row.words for row in got]
    places: list[int] = []
    for block in case.blocks:
        ends = [now.words(one.text)[:-1] for one in block.new]
        here = [at for at, one in enumerate(words) if one[:-1] in ends]
        if [words[at][:-1] for at in here] != ends:
            return f"a block reads {[words[at] for at in here]}"
        if here != list(range(here[0], here[0] + len(here))):
            return f"a block stands at {here}"
        places += here
    rest = [one[:-1] for at, one in enumerate(words) if at not in places]
    if apart := differences([row.words[:-1] for row in now.rows()], rest):
        return apart
    return _placed(case, now, words[: min(places)], moved)


def _placed(case: Case, now: Text, before: list[str], moved: set[str]) -> str | None:
    """Whether the block stands behind what it was put behind, and before what follows that.

    Where somebody moved what it was put behind, it may also have gone with that.
    """
    anchor = case.blocks[0].key
    if anchor in moved and before[-1][:-1] == _end(now, anchor):
        return None
    among, at = case.text.siblings(case.blocks[0].key)
    kept = {one.key: one for one in now.all() if one.key not in moved}
    seen = {words[:-1] for words in before}

    def stands_before(one: Paragraph) -> bool:
        return now.words(kept[one.key].text)[:-1] in seen

    late = [one for one in among[: at + 1] if one.key in kept and not stands_before(one)]
    early = [one for one in among[at + 1 :] if one.key in kept and stands_before(one)]
    if late or early:
        return f"behind the block: {late}\nbefore it: {early}"
    return None


def _end(text: Text, key: str) -> str:
    """The words that a paragraph ends with, all beneath it included, without its last sign."""
    *_, last = text.find(key).all()
    return text.words(last.text)[:-1]


@pytest.mark.parametrize("seed", range(5))
def test_a_block_stands_well_as_soon_as_it_is_put(seed: int, tmp_path: Path) -> None:
    case, room = drawn(seed), Room(tmp_path)
    room.bring(case.text)
    _proposed(room, case)
    grades = {one["grade"] for one in room.proposals()}
    assert grades == {"clean"}, f"{grades}\n{room.typed()}"


@pytest.mark.parametrize("seed", CASES)
def test_a_block_is_agreed_in_a_row_and_in_its_place(seed: int, tmp_path: Path) -> None:
    case = drawn(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(case.acts, lambda some: wrong(next(folders), case, some))
    assert said is None, said
