"""Numbers that a source prints are never silently changed when it is read."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.canonical import read_text, write_text
from drafting.formats.files import read_file, write_file
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

TEMPLATES = Path(__file__).parents[3] / "templates"
WORDS = ("bis", "ter", "quater")
VERBS = ("Urges", "Invites", "Calls upon", "Requests", "Encourages", "Notes", "Welcomes", "Decides")


def source(numbers: list[str], letters: list[str]) -> str:
    """A text whose operative paragraphs have these numbers, and letters under the second."""
    blocks = ["The General Assembly,", "Recalling its resolution 70/1,"]
    for at, number in enumerate(numbers):
        last = at == len(numbers) - 1
        opens = at == 1 and letters and not last
        end = ":" if opens else "." if last else ";"
        blocks.append(f"{number} {VERBS[at % len(VERBS)]} all States to act on matter {at}{end}")
        if opens:
            blocks += [f"{letter} To count the lamps of pier {letter};" for letter in letters]
    return "\n\n".join(blocks) + "\n"


def printed(text: Resolution) -> list[str]:
    return [row.number for row in Numbering(text) if row.number]


@pytest.mark.parametrize("seed", range(40))
def test_gaps_and_latin_words_are_read_as_they_are_printed(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    numbers = ["1."]
    count = 1
    for _ in range(chance.randint(3, 8)):
        if chance.random() < 0.3 and not numbers[-1].endswith("quater."):
            words = [word for word in WORDS if f"{count} {word}." in numbers]
            numbers.append(f"{count} {WORDS[len(words)]}.")
        else:
            count += chance.choice((1, 1, 1, 2))
            numbers.append(f"{count}.")
    letters = ["(a)", "(a bis)", "(c)"] if seed % 2 else []
    expected = [*numbers[:2], *letters, *numbers[2:]]
    read = read_plain(source(numbers, letters), counting_ids())
    assert printed(read.resolution) == expected
    again = read_text(write_text(read.resolution), counting_ids())
    assert printed(again.resolution) == expected
    assert not again.remarks


@pytest.mark.parametrize("ending", ["docx", "xml", "txt", "json", "md"])
def test_a_file_of_any_kind_brings_its_numbers_along(tmp_path: Path, ending: str) -> None:
    numbers, letters = ["1.", "1 bis.", "2.", "4.", "5."], ["(a)", "(a bis)", "(c)"]
    text = read_plain(source(numbers, letters), counting_ids()).resolution
    path = tmp_path / f"text.{ending}"
    write_file(text, path, load_body("ga", TEMPLATES))
    read = read_file(path, counting_ids("again"))
    assert printed(read.resolution) == [*numbers[:2], *letters, *numbers[2:]]


def test_each_place_where_numbers_leave_the_series_is_told_once() -> None:
    read = read_plain(source(["1.", "1 bis.", "2.", "4.", "5."], []), counting_ids())
    assert [remark.message for remark in read.remarks if "numbered" in remark.message] == [
        "This paragraph is numbered 1 bis. where 2. would follow.",
        "This paragraph is numbered 4. where 3. would follow.",
    ]


def test_a_number_that_a_hand_changed_in_our_own_text_is_told() -> None:
    text = read_plain(source(["1.", "2.", "3."], []), counting_ids()).resolution
    changed = write_text(text).replace("3. *Calls", "7. *Calls")
    read = read_text(changed, counting_ids())
    assert printed(read.resolution) == ["1.", "2.", "3."]
    assert [remark.message for remark in read.remarks] == [
        "Numbers follow the order of the paragraphs: “7.” is “3.”."
    ]


def test_a_latin_number_is_no_note_where_a_word_before_it_ends_in_a_figure() -> None:
    blocks = ("The General Assembly,", "1. Urges lamp1;", "1 bis. Urges pier1;", "2. Urges bells.")
    read = read_plain("\n\n".join(blocks) + "\n", counting_ids())
    assert printed(read.resolution) == ["1.", "1 bis.", "2."]
    assert not read.resolution.notes
