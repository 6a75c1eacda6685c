from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from drafting.workspace.environment.messages import Messages
from drafting.workspace.environment.typed_lines import TypedLines

START = datetime(2017, 5, 22, 10, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def test_messages_of_the_last_hour_are_there_for_the_next_run_and_older_ones_are_not(
    tmp_path: Path,
) -> None:
    clock, file = Clock(), tmp_path / "own" / "said.jsonl"
    said = Messages(file, clock)
    said.add("First [one].")
    clock.now += timedelta(minutes=40)
    said.add("Second.", refused=True)
    again = Messages(file, clock)
    assert [(one.words, one.refused) for one in again.last_hour()] == [
        ("First [one].", False), ("Second.", True),
    ]  # fmt: skip
    clock.now += timedelta(minutes=30)
    assert [one.words for one in again.last_hour()] == ["Second."]
    assert [one.words for one in Messages(file, clock).last_hour()] == ["Second."]
    assert "First" not in file.read_text("utf-8")


def test_what_lies_in_the_place_of_messages_and_lines_harms_nothing(tmp_path: Path) -> None:
    for rubbish in ("{", "[1]\n[]\nnull\n", '["x", "\\u001b[31m", 1]', "[" * 5000):
        file = tmp_path / "file"
        file.write_text(rubbish, "utf-8")
        said = Messages(file)
        said.add("Still here.")
        assert [one.words for one in said.last_hour()] == ["Still here."]
        file.write_text(rubbish, "utf-8")
        typed = TypedLines(file)
        typed.add("Name", "zero")
        assert typed.to("Name") == ("zero",)
    folder = tmp_path / "folder"
    folder.mkdir()
    Messages(folder).add("Said.")
    TypedLines(folder).add("Name", "zero")


def test_lines_are_kept_by_question_each_once_the_latest_last(tmp_path: Path) -> None:
    file = tmp_path / "own" / "typed.json"
    typed = TypedLines(file)
    for line in ("a", "b", "a", " "):
        typed.add("Find", line)
    typed.add("Go to", "op1")
    again = TypedLines(file)
    assert (again.to("Find"), again.to("Go to"), again.to("Other")) == (("b", "a"), ("op1",), ())
    for number in range(100):
        again.add("Find", str(number))
    assert len(again.to("Find")) == 40
    assert TypedLines(None).to("Find") == ()
