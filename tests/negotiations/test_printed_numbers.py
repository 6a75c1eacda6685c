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


@pytest.mark.parametrize("numbers", [("1.", "2.", "3.", "5."), ("1.", "1 bis.", "2.", "4.")])
def test_an_insertion_moves_no_number_that_was_printed_out_of_order(
    numbers: tuple[str, ...], tmp_path: Path
) -> None:
    room = Room(tmp_path)
    lines = [Printed(0, one, f"lamp{at}", f"Urges lamp{at};") for at, one in enumerate(numbers)]
    path = tmp_path / "sheet.txt"
    heading = "Keeping of looms\n\nThe Economic and Social Council,\n\n"
    path.write_text(
        heading + "\n\n".join(f"{one.number} {one.words}" for one in lines) + "\n",
        encoding="utf-8",
    )
    room.done("import", str(path), "--as", HANDLE)
    after = identity(room, lines[1].words)
    room.done("insert", HANDLE, "after", after, "--text", "*Invites* all millers;")
    found = shown(room.data("show", HANDLE))
    assert {one.words: found[one.words][1] for one in lines} == {
        one.words: one.number for one in lines
    }, room.typed()


def test_a_latin_number_typed_by_hand_in_the_text_form_is_a_number(tmp_path: Path) -> None:
    room = Room(tmp_path)
    path = tmp_path / "sheet.md"
    path.write_text(
        '+++\nkind = "draft resolution"\nlanguage = "en"\n+++\n\n# Keeping of looms\n\n'
        "The Economic and Social Council, {.enacting}\n\n---\n\n1. Urges lamps; {#bcdfghjkmn}\n\n"
        "1 bis. Urges boats; {#bcdfghjkmp}\n\n2. Urges bells; {#bcdfghjkmq}\n",
        encoding="utf-8",
    )
    room.done("import", str(path), "--as", HANDLE)
    assert shown(room.data("show", HANDLE)).get("Urges boats;") == (0, "1 bis."), room.typed()


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
