"""Calls the command line as a user does, and reads what it shows."""

from __future__ import annotations

import io
import json
import os
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from drafting.cli.main import main

from .texts import Row, Text, shown

HANDLE = "R"
CASES = range(*map(int, os.environ.get("NEGOTIATIONS", "30").split("-")))
"""The seeds of random negotiations: how many, or with `1940-2000` the ones from one to another."""
T = TypeVar("T")
Json = dict[str, Any]


class Answer(NamedTuple):
    """What a call gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        return dict(json.loads(self.out))


class Room:
    """A session in a folder, with one text in it, and all that was typed."""

    def __init__(self, folder: Path, name: str = "session") -> None:
        self.folder = folder
        self.path = folder / name
        self.script: list[str] = []
        self.done("new", str(self.path), "--body", "ccpcj", store=False)

    @classmethod
    def of(cls, other: Room, path: Path) -> Room:
        """A room whose session is a copy of that of another."""
        room = cls.__new__(cls)
        room.folder, room.path = path.parent, path
        room.script = [*other.script, f"cp -r {other.path} {path}"]
        return room

    def call(self, *arguments: str, store: bool = True) -> Answer:
        """Type a command, whatever becomes of it."""
        where = ("--store", str(self.path)) if store else ()
        self.script.append(shlex.join(("drafting", *arguments, *where)))
        return call(*arguments, *where)

    def done(self, *arguments: str, store: bool = True) -> Answer:
        """Type a command that must be taken."""
        answer = self.call(*arguments, store=store)
        assert answer.code == 0, f"{answer.err or answer.out}\n{self.typed()}"
        return answer

    def typed(self) -> str:
        """All that was typed, to be typed again."""
        return "\n".join(self.script)

    def bring(self, text: Text, name: str = "text.md") -> None:
        """Bring a text in; its draft is called `imported`."""
        path = self.folder / name
        path.write_text(text.markdown(), encoding="utf-8")
        self.script.append(f"cat > {shlex.quote(str(path))} <<'END'\n{text.markdown()}END")
        self.done("import", str(path), "--as", HANDLE)

    def rows(self, draft: str = "", *, markup: bool = False) -> list[Row]:
        """The text as it is shown, the title first."""
        return rows(self.data("show", f"{HANDLE}{draft}"), markup=markup)

    def data(self, *arguments: str) -> Json:
        """What a call prints as data; not part of what was typed."""
        answer = call(*arguments, "--json", "--store", str(self.path))
        assert answer.code in (0, 1), f"{answer.err}\n{self.typed()}"
        return answer.json

    def proposals(self, *arguments: str) -> list[Json]:
        """All proposals on record, in the order in which they were put."""
        return list(self.data("proposals", HANDLE, *arguments)["proposals"])

    def identity(self, text: Text, key: str) -> str:
        """The identity of a paragraph of the model, by its words: numbers may be frozen."""
        return self.of_words(text.words(text.find(key).text))

    def of_words(self, words: str) -> str:
        """The identity of the paragraph of these words."""
        data = self.data("show", HANDLE)
        notes = {note["id"]: note["text"] for note in data["notes"]}
        found = [one["id"] for one in _units(data) if shown(one["text"], notes) == words]
        assert len(found) == 1, f"“{words}” stands {len(found)} times\n{self.typed()}"
        return str(found[0])


def call(*arguments: str) -> Answer:
    """One call of the command line, in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
    return Answer(code, *(_written(stream) for stream in (out, err)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode()


@contextmanager
def undisturbed(folder: Path) -> Iterator[None]:
    """The settings of whoever runs the tests are out of the way."""
    before = dict(os.environ)
    for name in ("DRAFTING_EMAIL", "DRAFTING_STORE", "DRAFTING_ROUND", "EDITOR", "VISUAL"):
        os.environ.pop(name, None)
    os.environ.update(
        DRAFTING_AUTHOR="Secretariat",
        DRAFTING_CONFIG_DIR=str(folder / "config"),
        DRAFTING_DATA_DIR=str(folder / "data"),
        COLUMNS="100",
    )
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def rows(data: Json, *, markup: bool = False) -> list[Row]:
    """The rows of a text that was printed as data."""
    notes = {note["id"]: note["text"] for note in data["notes"]}

    def below(part: str, units: list[Json], depth: int) -> Iterator[Row]:
        for unit in units:
            words = shown(unit["text"], notes, markup=markup)
            yield Row(part, depth, unit["kind"], unit["number"] or "", words)
            yield from below(part, unit["children"], depth + 1)

    title = Row("title", 0, "title", "", shown(data["title"], notes, markup=markup))
    parts = ("preamble", "operative")
    return [title, *(row for part in parts for row in below(part, data[part], 0))]


def _units(data: Json) -> Iterator[Json]:
    def below(units: list[Json]) -> Iterator[Json]:
        for unit in units:
            yield unit
            yield from below(unit["children"])

    for part in ("preamble", "operative"):
        yield from below(data[part])


def smallest(steps: Sequence[T], complaint: Callable[[Sequence[T]], str | None]) -> str | None:
    """What is wrong with the fewest of these steps that still go wrong; nothing where all is well.

    `complaint` does the steps in a room of its own, and says what is wrong and what was typed.
    """
    said = complaint(steps)
    if said is None:
        return None
    kept = list(steps)
    at = 0
    while at < len(kept):
        fewer = kept[:at] + kept[at + 1 :]
        less = complaint(fewer)
        if less is None:
            at += 1
        else:
            kept, said = fewer, less
    return said


def differences(right: Sequence[object], got: Sequence[object]) -> str:
    """Both side by side, line by line, where they differ; empty where they do not."""
    if list(right) == list(got):
        return ""
    lines = []
    for at in range(max(len(right), len(got))):
        one = str(right[at]) if at < len(right) else "(nothing)"
        other = str(got[at]) if at < len(got) else "(nothing)"
        lines += [f"  right: {one}", f"  shown: {other}"] if one != other else [f"    both: {one}"]
    return "\n".join(lines)
