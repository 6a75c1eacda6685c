"""All proposals as tracked changes: one delegation's, accepted alone, are the text it asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from negotiations.alone_cases import NAMES, paragraphs, plain_text
from negotiations.delegations import Act, Added, Gone, New, Placed, Replaced, Work
from negotiations.driver import CASES, Room, differences, smallest
from negotiations.texts import Text, Writer

_ALTERNATIVE = re.compile(r"^(\d+) alt(?: \d+)?\.\t*")
pytestmark = pytest.mark.slow


def drawn(seed: int) -> tuple[Text, list[Act]]:
    """A text, and what four delegations propose to it."""
    writer = Writer(f"tracked {seed}")
    text = plain_text(writer)
    pick = writer.random.choice
    works = {name: Work(text) for name in NAMES}
    acts: list[Act] = []
    for _ in range(writer.random.randint(2, 8)):
        act = _drawn(writer, text, pick(NAMES))
        if any(_about(act) == _about(other) and act.who == other.who for other in acts):
            continue  # a delegation speaks once to a paragraph
        try:
            act.make(works[act.who])
        except ValueError:
            continue
        acts.append(act)
    return text, acts


def _about(act: Act) -> set[str]:
    return act.anchor if isinstance(act, New) else act.key  # type: ignore[return-value]


def _drawn(writer: Writer, text: Text, who: str) -> Act:
    pick, chance = writer.random.choice, writer.random.random()
    key, anchor = (one.key for one in writer.random.sample(text.operative[:-1], 2))
    at = writer.random.randrange(1, 5)
    if chance < 0.35:
        return Replaced(who, key, at, pick((writer.word(), "")))
    if chance < 0.5:
        return Added(who, key, at, f"{writer.word()} {writer.word()}")
    if chance < 0.7:
        return New(who, writer.key(), key, f"*Thanks* {writer.word()} {writer.word()};")
    return Gone(who, key) if chance < 0.85 else Placed(who, key, anchor)


def wrong(folder: Path, text: Text, acts: Sequence[Act]) -> str | None:
    if not acts:
        return None
    folder.mkdir(parents=True)
    room = Room(folder)
    room.bring(text)
    works = {name: Work(text) for name in NAMES}
    acts = [act for act in acts if not is_idle(text, act)]
    for act in acts:
        typed = list(act.make(works[act.who])[2:])
        if isinstance(act, Placed):
            typed[1:] = ["--to", " ".join(typed[1:])]
        action = {Replaced: "edit", Added: "edit", New: "insert", Gone: "delete", Placed: "move"}
        room.done("propose", "R", action[type(act)], *typed, "--by", act.who)
    path = folder / "tracked.docx"
    answer = room.done("compile", "R", "--tracked", "-o", str(path))
    for who in NAMES:
        got = paragraphs(path, who, text)
        read = as_the_key_says(got, text)
        kept = Work(text)
        for act in said_to_be_left(acts, who, answer.out + answer.err):
            if act.who == who:
                act.make(kept)
        if read not in (works[who].now(), kept.now()):
            apart = differences(works[who].now(), got)
            return f"{who} alone:\n{apart}\n{room.typed()}\n{answer.out}{answer.err}"
    return None


def is_idle(text: Text, act: Act) -> bool:
    """Whether it is a move that moves nothing in the text that is on the table."""
    work = Work(text)
    if not isinstance(act, Placed) or not {act.key, act.anchor} <= set(work.order):
        return False
    work.place(act.who, act.key, act.anchor)
    return work.order == work.base


def as_the_key_says(got: list[str], text: Text) -> list[str]:
    """The text of one delegation: what stands beside a paragraph stands in its place.

    Words of two that cannot share a paragraph stand apart, whole: `4 alt 1.` beside paragraph 4.
    """
    read = list(got)
    for line in got:
        if found := _ALTERNATIVE.match(line):
            read[read.index(line)] = ""  # a paragraph that only moves has the words of its base
            base = text.operative[int(found[1]) - 1]
            read.remove(text.words(base.text))
            read[read.index("")] = line[found.end() :]
    return read


def said_to_be_left(acts: Sequence[Act], who: str, said: str) -> list[Act]:
    """Without what cannot be tracked a second time, where the call names it: a second deletion."""
    gone = [act.key for act in acts if act.who != who and isinstance(act, Gone | Placed)]
    twice = [act for act in acts if act.who == who and isinstance(act, Gone) and act.key in gone]
    return [act for act in acts if act not in twice or who not in said]


@pytest.mark.parametrize("seed", CASES)
def test_one_delegation_alone_reads_as_it_asks(seed: int, tmp_path: Path) -> None:
    text, acts = drawn(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(acts, lambda some: wrong(next(folders), text, some))
    assert said is None, said
