"""A number that a file prints is shown as it was printed, or it is said that it is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Json, Room
from .numbers_cases import Printed, Sheet

pytestmark = pytest.mark.slow


def shown(data: Json) -> dict[str, tuple[int, str]]:
    """The paragraphs by their words: how deep they stand, and the number before them."""
    found: dict[str, tuple[int, str]] = {}
    units = [(0, one) for one in [*data["preamble"], *data["operative"]]]
    while units:
        depth, unit = units.pop(0)
        found[unit["plain"]] = (depth, unit["number"] or "")
        units[:0] = [(depth + 1, one) for one in unit["children"]]
    return found


def identity(room: Room, words: str) -> str:
    """The identity of a paragraph: its label may be printed twice."""
    units = room.data("show", HANDLE)["operative"]
    return next(str(one["id"]) for one in units if one["plain"] == words)


def not_told(lines: list[Printed], numbers: dict[str, str], message: str) -> list[str]:
    """The numbers that changed without a word of their own in the message."""
    wrong = []
    for line in lines:
        now = numbers[line.head]
        if now == line.number:
            continue
        found = re.search(f"{_core(line.number)}[^,;:]{{1,30}}?{_core(now)}", message)
        if found:
            message = message[: found.start()] + message[found.end() :]
        else:
            wrong.append(f"{line.number} is {now or 'no number'} now: {line.words}")
    return wrong


def _core(number: str) -> str:
    core = re.escape(number.rstrip("."))
    return rf"(?<![\w(]){core}(?! (?:bis|ter|quater))(?!\w)"


def numbers_of(sheet: Sheet, found: dict[str, tuple[int, str]], note: str) -> dict[str, str]:
    """The numbers shown, by head; every paragraph stands there once, as deep as it was."""
    numbers = {}
    for line in sheet.lines:
        here = [one for words, one in found.items() if words == line.words]
        assert here, f"“{line.number} {line.words}” is not there: {list(found)}\n{note}"
        assert here[0][0] == line.depth, f"“{line.number} {line.words}” stands elsewhere\n{note}"
        numbers[line.head] = here[0][1]
    return numbers


@pytest.mark.parametrize("seed", CASES)
def test_a_printed_number_is_shown_or_told(seed: int, tmp_path: Path) -> None:
    sheet, room = Sheet(seed), Room(tmp_path)
    path = sheet.write(tmp_path)
    printed = "\n".join(f"{'  ' * one.depth}{one.number} {one.words}" for one in sheet.lines)
    answer = room.done("import", str(path), "--as", HANDLE)
    note = f"printed ({sheet.form}):\n{printed}\nsaid:\n{answer.out}{answer.err}"
    numbers = numbers_of(sheet, shown(room.data("show", HANDLE)), note)
    wrong = not_told(sheet.lines, numbers, answer.out + answer.err)
    assert not wrong, "\n".join([*wrong, note])


@pytest.mark.parametrize("seed", CASES)
def test_an_insertion_moves_no_number_that_was_printed_out_of_order(
    seed: int, tmp_path: Path
) -> None:
    sheet, room = Sheet(seed), Room(tmp_path)
    brought = room.done("import", str(sheet.write(tmp_path)), "--as", HANDLE)
    before = numbers_of(sheet, shown(room.data("show", HANDLE)), room.typed())
    regular = sheet.order == "regular" or before == _in_order(sheet.lines)
    top = [one for one in sheet.lines if not one.depth]
    after = top[sheet.random.randrange(len(top) - 1)]
    answer = room.done(
        "insert", HANDLE, "after", identity(room, after.words), "--text", "*Invites* all millers;"
    )
    numbers = numbers_of(sheet, shown(room.data("show", HANDLE)), room.typed())
    if regular:
        assert len(set(numbers.values()) - set(before.values())) == 1, (before, numbers)
        return
    told = brought.out + brought.err + answer.out
    kept = [Printed(one.depth, before[one.head], one.head, one.words) for one in sheet.lines]
    wrong = not_told(kept, numbers, told)
    assert not wrong, "\n".join([*wrong, f"after {after.number}", told, room.typed()])


@pytest.mark.parametrize("seed", CASES)
def test_a_conversion_prints_the_same_numbers_or_tells(seed: int, tmp_path: Path) -> None:
    sheet, room = Sheet(seed), Room(tmp_path)
    path, out = sheet.write(tmp_path), tmp_path / "out.txt"
    answer = room.done("convert", str(path), str(out), store=False)
    written = out.read_text(encoding="utf-8")
    numbers = {}
    for line in sheet.lines:
        found = re.search(rf"^ *(.*?) *{re.escape(line.words)}$", written, re.MULTILINE)
        assert found, f"“{line.words}” is not there: {written}"
        numbers[line.head] = found[1]
    wrong = not_told(sheet.lines, numbers, answer.out + answer.err)
    assert not wrong, "\n".join([*wrong, sheet.form, answer.out + answer.err, written])


def _in_order(lines: list[Printed]) -> dict[str, str]:
    """The numbers that simply follow one another."""
    numbers, count, letter = {}, 0, 0
    for line in lines:
        count, letter = (count, letter + 1) if line.depth else (count + 1, 0)
        numbers[line.head] = f"({chr(96 + letter)})" if line.depth else f"{count}."
    return numbers
