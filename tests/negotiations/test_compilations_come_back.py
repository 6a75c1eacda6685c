"""A compilation that goes out comes back: the same text, proposals, positions and names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, pairwise
from pathlib import Path

import pytest

from negotiations.driver import CASES, Json, Room, differences, smallest
from negotiations.listing import listed
from negotiations.texts import Text, Writer
from negotiations.wishes import Put
from negotiations.wishing import ALL, Draw, inserted, negotiation, renoted, replaced, with_signs

pytestmark = pytest.mark.slow
FORMS = (".md", ".txt", ".docx")
KINDS = {draw.__name__: draw for draw in ALL}


def wrong(folder: Path, text: Text, puts: Sequence[Put], form: str) -> str | None:
    """What is wrong with the compilation of these proposals when it has come back."""
    if not puts:
        return None  # a text without proposals is no compilation
    folder.mkdir(parents=True)
    room, other = Room(folder, "one"), Room(folder, "fresh")
    room.bring(text)
    for put in puts:
        put.put(room, text)
    meant = [told for put in puts for told in put.wish.told(text)]
    first = listed(room)
    if apart := differences(_sorted(meant), _sorted(one.what for one in first)):
        return f"As put on record:\n{apart}\n{room.typed()}"
    path = folder / f"compilation{form}"
    room.done("compile", "R", "-o", str(path))
    answer = other.call("import", str(path), "--compilation", "R")
    if answer.code:
        return f"Refused: {answer.err}\n{room.typed()}\n{path.read_bytes()!r}"
    apart = differences(text.rows(), other.rows())
    apart = apart or differences(_sorted(first), _sorted(listed(other)))
    printed = path.read_text(encoding="utf-8").split("---")[-1] if form != ".docx" else ""
    return f"{form}:\n{apart}\n{room.typed()}\n{other.typed()}\n{printed}" if apart else None


def _sorted(told: object) -> list[str]:
    assert hasattr(told, "__iter__")
    return sorted(str(_plain(one)) for one in told)


def _plain(one: object) -> object:
    """The same, with sets in order."""
    if isinstance(one, tuple):
        return tuple(_plain(part) for part in one)
    return sorted(one) if isinstance(one, frozenset) else one


def comes_back(seed: str, draws: Sequence[Draw], folder: Path, form: str, most: int = 7) -> None:
    writer = Writer(f"compilation {seed}")
    text = writer.text(headings=len(draws) > 1, notes=renoted in draws)
    if len(draws) > 1:
        with_signs(writer, text)
    puts = negotiation(writer, text, draws, most)
    folders = (folder / str(number) for number in count())
    said = smallest(puts, lambda some: wrong(next(folders), text, some, form))
    assert said is None, said


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_proposals_of_one_kind_come_back(kind: str, form: str, tmp_path: Path) -> None:
    for seed in range(3):
        comes_back(f"{kind} {seed}", [KINDS[kind]], tmp_path / f"case{seed}", form, 2)


@pytest.mark.parametrize("form", FORMS)
def test_more_than_six_insertions_at_one_place_come_back(form: str, tmp_path: Path) -> None:
    writer = Writer("one place")
    text = writer.text()
    names = ("Peru", "Cuba", "EU", "Chile", "Mexico", "Norway", "G77", "US")
    puts = [Put(inserted(writer, text, text.operative[0]), (name,)) for name in names]  # type: ignore[arg-type]
    said = wrong(tmp_path / "case", text, puts, form)
    assert said is None, said


@pytest.mark.parametrize("seed", CASES)
def test_a_negotiation_comes_back(seed: int, tmp_path: Path) -> None:
    comes_back(str(seed), ALL, tmp_path, FORMS[seed % 3])


@pytest.mark.parametrize("form", FORMS)
def test_footnotes_and_headings_of_the_text_come_back(form: str, tmp_path: Path) -> None:
    writer = Writer("footnotes")
    for seed in range(5):
        text = writer.text()
        puts = negotiation(writer, text, [replaced], 1)
        said = wrong(tmp_path / str(seed), text, puts, form)
        assert said is None, said


@pytest.mark.parametrize("form", FORMS)
def test_who_proposes_and_who_supports_stay_apart(form: str, tmp_path: Path) -> None:
    text, other = Writer("supporters").text(notes=False), Room(tmp_path, "fresh")
    room = Room(tmp_path)
    room.bring(text)
    room.done("propose", "R", "delete", "OP1", "--by", "EU", "--by", "Peru")
    new = "*Thanks* the ringers;"
    room.done("propose", "R", "insert", "after OP2", "--text", new, "--by", "Cuba")
    for number, stance, name in (
        ("1", "supports", "Norway"), ("1", "opposes", "Chile"), ("2", "supports", "US"),
        ("2", "retain", "Mexico"), ("2", "reserves", "Holy See"), ("2", "flexible", "CANZ"),
    ):  # fmt: skip
        room.done("position", "R", number, stance, "--by", name)
    path = tmp_path / f"compilation{form}"
    room.done("compile", "R", "-o", str(path))
    other.done("import", str(path), "--compilation", "R")
    assert _standings(room) == _standings(other)


def _standings(room: Room) -> list[tuple[list[str], list[tuple[str, str]]]]:
    """Who proposes, and who stands how, of each proposal."""
    return sorted((sorted(one["by"]), _stances(one)) for one in room.proposals())


def _stances(one: Json) -> list[tuple[str, str]]:
    return sorted((at["stance"], at["delegation"]) for at in one.get("positions", ()))


@pytest.mark.parametrize("seed", range(3))
def test_what_came_back_goes_out_again_the_same(seed: int, tmp_path: Path) -> None:
    writer = Writer(f"again {seed}")
    text = writer.text(notes=False)
    rooms = [Room(tmp_path, f"session{number}") for number in range(3)]
    rooms[0].bring(text)
    for put in negotiation(writer, text, ALL, 5):
        put.put(rooms[0], text)
    for number, (one, other) in enumerate(pairwise(rooms)):
        path = tmp_path / f"compilation{number}.docx"
        one.done("compile", "R", "-o", str(path))
        other.done("import", str(path), "--compilation", "R")
        apart = differences(_sorted(listed(rooms[0])), _sorted(listed(other)))
        assert not apart, f"{apart}\n{rooms[0].typed()}"


def test_what_is_settled_is_not_in_a_compilation(tmp_path: Path) -> None:
    text, other = Writer("settled").text(notes=False), Room(tmp_path, "fresh")
    room = Room(tmp_path)
    room.bring(text)
    for number, label in enumerate(("OP1", "OP2", "PP1"), 1):
        room.done("propose", "R", "delete", label, "--by", f"EU{number}")
    room.done("decide", "R", "1", "withdrawn")
    room.done("decide", "R", "3", "fallen")
    path = tmp_path / "compilation.txt"
    room.done("compile", "R", "-o", str(path))
    other.done("import", str(path), "--compilation", "R")
    assert [one["by"] for one in other.proposals()] == [["EU2"]]
    assert other.rows() == text.rows()
