"""A comment stands beside what a delegation says of a proposal, never instead of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Room
from .texts import Writer

pytestmark = pytest.mark.slow

_STATES = ("Cuba", "Mali", "Chad", "Iran", "Greece", "Norway", "Kenya", "Japan")
_MARK = r"\b(delet|retain|reserv|flexib|oppos|support)"
_SHOWN = {
    "opposes": {"oppos", "retain", "delet"},
    "retain": {"retain"},
    "delete": {"delet"},
    "reserves": {"reserv"},
    "flexible": {"flexib"},
}


@dataclass(frozen=True)
class Said:
    """What a delegation says."""

    by: str
    stance: str
    words: str
    comment: str


_STANCES = ("supports", *_SHOWN)


class Talk:
    """A proposal, and what is said of it; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"comments {seed}")
        random = self.writer.random
        self.text = self.writer.text(headings=False, notes=False)
        self.new = [self.writer.word() for _ in range(3)]
        self.action = random.choice(("edit", "insert", "alt", "delete"))
        by = random.sample(_STATES, random.randint(1, 4))
        self.said = [self._said(name, random.choice(_STANCES)) for name in by]

    def _said(self, by: str, stance: str) -> Said:
        random = self.writer.random
        part = self.action == "edit" and random.random() < 0.3
        comment = f"On the {self.writer.word()}" if random.random() < 0.7 else ""
        return Said(by, stance, self.new[1] if part else "", comment)

    def held(self, room: Room, *, comments: bool) -> None:
        """Hold it in a room, with the comments or without."""
        room.bring(self.text)
        words = " ".join(self.new)
        first = self.text.operative[0].text.split(" ")
        calls = {
            "edit": ("edit", "OP1", "--replace", first[-1], "--with", f"{words} {first[-1]}"),
            "insert": ("insert", "after", "OP1", "--text", f"*Invites* {words};"),
            "alt": ("edit", "OP1", "--text", f"*Invites* {words};", "--alt"),
            "delete": ("delete", "OP1"),
        }
        room.done("propose", HANDLE, *calls[self.action], "--by", "Peru")
        for one in self.said:
            more = ("--words", one.words) if one.words else ()
            if comments and one.comment:
                more = (*more, "--comment", one.comment)
            room.done("position", HANDLE, "1", one.stance, "--by", one.by, *more)


def listed(room: Room) -> str:
    """The list of proposals as it is printed."""
    return room.done("proposals", HANDLE).out


def compiled(room: Room) -> str:
    """The compilation as it is printed."""
    return room.done("compile", HANDLE).out


def in_a_file(verb: str) -> Callable[[Room], str]:
    """The same as a file."""

    def written(room: Room) -> str:
        path = room.folder / f"{verb}.md"
        room.done(verb, HANDLE, "-o", str(path))
        return path.read_text(encoding="utf-8").replace("\\", "").replace("*", "")

    return written


VIEWS = {
    "list": listed,
    "compilation": compiled,
    "list in a file": in_a_file("proposals"),
    "compilation in a file": in_a_file("compile"),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("seed", CASES[: max(20, len(CASES) // 3)])
def test_a_comment_takes_no_stance_away(seed: int, view: str, tmp_path: Path) -> None:
    talk = Talk(seed)
    shown = {}
    for comments in (False, True):
        room = Room(tmp_path, f"comments {comments}")
        talk.held(room, comments=comments)
        shown[comments] = body(VIEWS[view](room))
    bare, full = shown[False], shown[True]
    story = f"{room.typed()}\nwithout comments:\n{bare}\nwith:\n{full}"
    for one in talk.said:
        assert one.by in full, f"{one.by} is not shown\n{story}"
        if one.comment:
            assert one.comment in full, f"“{one.comment}” is not shown\n{story}"
        kept = stances(without(full, talk.said), one.by)
        lost: set[str] = (
            set() if "support" in kept else stances(without(bare, talk.said), one.by) - kept
        )
        assert not lost, f"{one.by}: {lost} is lost\n{story}"
        beside = is_behind(one, talk.action) or kept & _SHOWN[one.stance]
        assert beside, f"{one.by} {one.stance} is not shown\n{story}"


def is_behind(one: Said, action: str) -> bool:
    """Whether a delegation may stand among the movers: it wants to be there what they bring in."""
    wants = one.stance == "retain" and action != "delete" and not (one.comment or one.words)
    return one.stance == "supports" or wants


def body(text: str) -> str:
    """What stands behind the key of the signs and the list of delegations."""
    lines = text.splitlines()
    at = next((at for at, one in enumerate(lines) if one.startswith("Delegations:")), -1)
    return " ".join(" ".join(lines[at + 1 :]).split())


def without(text: str, said: list[Said]) -> str:
    """A text without what stands in parentheses of its own behind a name: a mark goes on to the
    next name behind them."""
    for one in said:
        words = f"“{one.words}”" if one.words else ""
        for beside in (one.comment, words, f"{words}: {one.comment}"):
            text = text.replace(f" ({beside})", "")
    return text


def stances(text: str, name: str) -> set[str]:
    """The words by which what a delegation thinks is marked, as far as they are of the trade."""
    groups = re.findall(rf"[^();]*\b{name}\b[^();]*", text)
    return {mark.lower() for group in groups for mark in re.findall(_MARK, group, re.IGNORECASE)}
