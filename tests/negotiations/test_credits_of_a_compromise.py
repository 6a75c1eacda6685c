"""Words of a compromise belong to those who agreed on it, and to nobody who did not say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .credits_cases import TEXT, Compromise
from .driver import CASES, HANDLE, Json, Room

pytestmark = pytest.mark.slow

Credit = dict[str, tuple[str, str]]


def agreed(room: Room, case: Compromise) -> str:
    """Puts the offers, agrees on the compromise, and gives the label of its paragraph."""
    room.bring(case.text())
    for offer in case.offers:
        by = [word for name in offer.by for word in ("--by", name)]
        call: tuple[str, ...]
        if case.inserts:
            call = ("insert", "after", "OP1", "--text", f"*Invites* {' '.join(offer.new)};")
        else:
            call = ("edit", "OP1", "--text", case.offered(offer))
        room.done("propose", HANDLE, *call, *by, "--round", "informals 1")
    text = f"*{'Invites' if case.inserts else 'Urges'}* {' '.join(case.agreed)};"
    who = ("--author", case.chair, "--round", case.round)
    room.done("decide", HANDLE, "1", "agreed as modified", "--text", text, *who)
    return "OP2" if case.inserts else "OP1"


def blamed(room: Room, label: str) -> Credit:
    """Whose each word of a paragraph is, and of which round."""
    passages = room.data("blame", HANDLE, label, "--words")["texts"][0]["passages"]
    return {word: credit for one in passages for word, credit in _each(one["plain"], one["author"])}


def redlined(room: Room) -> Credit:
    """Whose each word is that came in since the text was brought in."""
    operations = room.data("redline", f"{HANDLE}@imported", HANDLE, "--by")["operations"]
    found: Credit = {}
    for one in operations:
        for (sign, text), author in zip(one["spans"], one.get("authors", ()), strict=False):
            if sign == "+" and author:
                found |= dict(_each(text, author))
    return found


def _each(text: str, author: Json) -> Iterator[tuple[str, tuple[str, str]]]:
    for word in re.findall(r"\w+", text):
        yield word, (str(author["name"]), str(author["round"] or ""))


def wrong(case: Compromise, credit: Credit) -> list[str]:
    """The words that are said to be of somebody else, or of another round."""
    found = []
    for word in case.agreed:
        name, of_round = credit.get(word, ("nobody", ""))
        may = case.may_own(word)
        if name not in may and not (case.chair in may and name == case.round):
            found.append(f"“{word}” is of {name}, not of {' or '.join(sorted(may))}")
        if may == {case.chair} and of_round != case.round:
            found.append(f"“{word}” was said in “{of_round}”, not in “{case.round}”")
    return found


@pytest.mark.parametrize("seed", CASES)
def test_each_word_of_a_compromise_is_of_who_said_it(seed: int, tmp_path: Path) -> None:
    case, room = Compromise(seed), Room(tmp_path)
    label = agreed(room, case)
    said = wrong(case, blamed(room, label))
    assert not said, "\n".join([*said, room.typed()])


@pytest.mark.parametrize("seed", CASES)
def test_a_redline_credits_a_compromise_as_blame_does(seed: int, tmp_path: Path) -> None:
    case, room = Compromise(seed), Room(tmp_path)
    agreed(room, case)
    came = redlined(room)
    old = dict.fromkeys(case.base, (TEXT, ""))
    said = wrong(case, came if case.inserts else old | came)
    assert not said, "\n".join([*said, room.typed()])


@pytest.mark.parametrize("seed", CASES)
def test_credits_stay_when_the_paragraph_is_cut_moved_and_taken_back(
    seed: int, tmp_path: Path
) -> None:
    case, room = Compromise(seed), Room(tmp_path)
    label = agreed(room, case)
    before = blamed(room, label)
    room.done("split", HANDLE, label, "--at", case.agreed[len(case.agreed) // 2])
    number = int(label[2:])
    halves = blamed(room, label) | blamed(room, f"OP{number + 1}")
    assert {word: halves[word] for word in case.agreed} == {
        word: before[word] for word in case.agreed
    }, room.typed()
    room.done("undo", HANDLE)
    room.done("move", HANDLE, label, "last", "in", "operative")
    last = room.data("show", HANDLE)["operative"][-1]["label"]
    assert blamed(room, last) == before, room.typed()


@pytest.mark.parametrize("seed", CASES[: max(10, len(CASES) // 4)])
def test_what_is_agreed_as_it_was_proposed_stays_with_who_proposed_it(
    seed: int, tmp_path: Path
) -> None:
    case, room = Compromise(seed), Room(tmp_path)
    room.bring(case.text())
    offer = case.offers[0]
    by = [word for name in offer.by for word in ("--by", name)]
    room.done("propose", HANDLE, "edit", "OP1", "--text", case.offered(offer), *by)
    room.done("decide", HANDLE, "1", "agreed", "--author", case.chair, "--round", case.round)
    credit = blamed(room, "OP1")
    assert {credit[word][0] for word in offer.new} == {" and ".join(offer.by)}, room.typed()
