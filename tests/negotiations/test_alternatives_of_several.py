"""An alternative to several paragraphs is one: it follows them, or is refused with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from negotiations.driver import CASES, Json, Room, differences, smallest
from negotiations.edits import Edit, label
from negotiations.ranges_cases import Case, drawn
from negotiations.ranges_model import EITHER, FOLLOWS, REFUSED, Alternative, Origins
from negotiations.texts import Paragraph, Row, Text

pytestmark = pytest.mark.slow


def wrong(folder: Path, case: Case, acts: Sequence[Edit]) -> str | None:
    folder.mkdir()
    room = Room(folder)
    room.bring(case.text)
    if case.is_frozen:
        room.done("labels", "R", "--freeze")
    for one in case.alternatives:
        _put(room, case.text, one)
    now, origins = case.text.copy(), Origins(case.text)
    for act in acts:
        before = now.copy()
        try:
            typed = act.make(now, room.identity)
        except (StopIteration, ValueError, IndexError, AssertionError):
            now = before  # it needs one that was left out
            continue
        origins.follow(act, before)
        room.done(*typed)
    complaint = _graded(room, case, now, origins) or _compiled(room, case, now, origins)
    complaint = complaint or _decided(room, case, now, origins)
    return f"{complaint}\n{room.typed()}" if complaint else None


def _put(room: Room, text: Text, one: Alternative) -> None:
    first, last = label(text, one.keys[0]), label(text, one.keys[-1])
    name = first if first == last else f"{first}-{last}"
    words = "\n\n".join(map(_typed, one.new))
    room.done("propose", "R", "alt", name, "--text", words, "--by", one.by)


def _typed(one: Paragraph) -> str:
    below = (f"({letter}) {sub.text}" for letter, sub in zip("abc", one.children, strict=False))
    return "\n\n".join((one.text, *below))


def _graded(room: Room, case: Case, now: Text, origins: Origins) -> str | None:
    """Whether the list says of each what can be done with it, and why where nothing can."""
    for one, row in zip(case.alternatives, room.proposals(), strict=True):
        verdict, fits = origins.verdict(one, now), row["grade"] in ("clean", "shifted")
        if verdict != EITHER and fits != (verdict == FOLLOWS):
            return f"{one.by}: {verdict}, but {row['grade']} ({row['reason']})"
        if not fits and not row["reason"]:
            return f"{one.by}: {row['grade']} without a reason"
    return None


def _compiled(room: Room, case: Case, now: Text, origins: Origins) -> str | None:
    """Whether the compilation shows each whole, in a row, behind what it would replace."""
    texts = [unit["text"].replace("*", "") for unit in room.data("compile", "R")["units"]]
    for one in case.alternatives:
        new = [each.text.replace("*", "") for top in one.new for each in top.all()]
        places = [at for at, text in enumerate(texts) if any(words in text for words in new)]
        held = origins.holding(one.keys)
        if not held:
            continue
        if len(places) != len(new) or places != list(range(places[0], places[0] + len(new))):
            return f"{one.by}: in the compilation at {places}"
        old = {now.words(now.find(key).text) for key in held}
        above = [text for text in texts[: places[0]] if text in old]
        if origins.verdict(one, now) == FOLLOWS and len(above) != len(old):
            return f"{one.by}: before what it would replace"
    return None


def _decided(room: Room, case: Case, now: Text, origins: Origins) -> str | None:
    chosen = case.alternatives[case.chosen]
    grades = _grades(room)
    answer = room.call("decide", "R", str(case.chosen + 1), "agreed")
    verdict = origins.verdict(chosen, now)
    if verdict == REFUSED or answer.code:
        if verdict == FOLLOWS or not answer.code or "Traceback" in answer.err:
            return f"{chosen.by}: {verdict}, but answered {answer.code}: {answer.err}{answer.out}"
        return differences(_words(now.rows()), _words(room.rows()))
    if verdict == EITHER:
        return None
    made = origins.replaced(chosen, now)
    counted = not case.is_frozen and len(made.operative) > 1  # a lone one has no number
    told = list if counted else _words
    if apart := differences(told(made.rows()), told(room.rows())):
        return f"Agreed:\n{apart}"
    if complaint := _others(room, case, grades, answer.out):
        return complaint
    room.done("undo", "R")
    apart = differences(_words(now.rows()), _words(room.rows()))
    return apart or differences(grades, _grades(room))


def _others(room: Room, case: Case, grades: list[str], told: str) -> str | None:
    """Whether those that would replace some of the same are told of, and stand contested."""
    chosen = case.alternatives[case.chosen]
    for number, (one, row) in enumerate(
        zip(case.alternatives, room.proposals(), strict=True), start=1
    ):
        if one is chosen or not one.meets(chosen):
            continue
        if row["grade"] not in ("contested", "moot") or not row["reason"]:
            return f"{one.by} can still be made: {row['grade']}"
        if grades[number - 1] in ("clean", "shifted") and str(number) not in told:
            return f"nobody was told of proposal {number}: {told}"
    return None


def _grades(room: Room) -> list[str]:
    return [str(one["grade"]) for one in room.proposals()]


def _words(rows: Sequence[Row]) -> list[tuple[str, int, str]]:
    return [(row.part, row.depth, row.words) for row in rows]


@pytest.mark.parametrize("seed", CASES)
def test_an_alternative_follows_its_paragraphs_or_is_refused(seed: int, tmp_path: Path) -> None:
    case = drawn(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(case.acts, lambda some: wrong(next(folders), case, some))
    assert said is None, said


@pytest.mark.parametrize("form", [".md", ".txt", ".docx"])
@pytest.mark.parametrize("seed", range(4))
def test_a_compilation_with_alternatives_comes_back(seed: int, form: str, tmp_path: Path) -> None:
    case = drawn(seed)
    room, other = Room(tmp_path, "one"), Room(tmp_path, "other")
    room.bring(case.text)
    for one in case.alternatives:
        _put(room, case.text, one)
    path = tmp_path / f"compilation{form}"
    room.done("compile", "R", "-o", str(path))
    other.done("import", str(path), "--compilation", "R")
    assert other.rows() == room.rows()
    assert list(map(_shape, other.proposals())) == list(map(_shape, room.proposals()))


def _shape(one: Json) -> tuple[object, ...]:
    """A proposal without identities."""
    edit = one["edit"]
    words = tuple(tuple(map(_below, edit.get(side, ()))) for side in ("old", "new"))
    return one["by"], one["says"], one["label"], one["alternative"], edit["does"], words


def _below(unit: Json) -> tuple[object, ...]:
    # Plain text prints no italics.
    words = unit["text"].replace("*", "")
    return words, unit["kind"], tuple(map(_below, unit.get("children", ())))
