"""A Word file sent before two records were brought together, and returned after it.

Its changes land on the paragraphs that they were made in, and nothing of the other desk is undone:
a plain list of words says what the text must be.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from support.word_user import WordUser

from drafting.dataclasses import replace
from drafting.model.identity import ALPHABET, IdSource
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import review
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session
from drafting.workspace.sharing.sharing import join_session

CASES = range(1, int(os.environ.get("RETURNED", "4")))
SENTENCE = (
    "keepers harbours lanterns inspect every autumn whenever tides permit report "
    "findings upon arrival quays maps reefs pilots guide vessels between rocks "
    "towers coast schools visit bells rung fog comes early donors thanked gifts "
    "winter stores opened ropes mended sails dried anchors weighed"
)
WORDS = SENTENCE.split(" ")
LONG = 8
"""Words of a paragraph."""
COUNT = 5
NAMES = tuple(f"par{letter}zzzzzz" for letter in "bcdfg")


def drawn(seed: int) -> IdSource:
    """Identities as the program draws them."""
    random = Random(seed)  # noqa: S311 (no secret)
    return lambda: "".join(random.choice(ALPHABET) for _ in range(10))


class Model:
    """The text as a list of paragraphs, each a list of words."""

    def __init__(self) -> None:
        self.order = list(range(COUNT))
        self.now = {word: word for word in WORDS[: LONG * COUNT]}
        self.cuts: dict[int, int] = {}
        self.new: dict[int, str] = {}

    def paragraphs(self) -> Iterator[str]:
        for at in self.order:
            words = [self.now[word] for word in WORDS[at * LONG : (at + 1) * LONG]]
            cut = self.cuts.get(at, 0)
            yield from (" ".join(part) for part in (words[:cut], words[cut:]) if part)
            if at in self.new:
                yield self.new[at]


class Desks:
    """Norway and Peru, who share a session, and what each of them does to it."""

    def __init__(self, folder: Path, seed: int, closing: ExitStack) -> None:
        self.random = Random(seed)  # noqa: S311 (no secret)
        self.model = Model()
        self._free = self.random.sample(range(LONG * COUNT), LONG * COUNT)
        now = datetime(2026, 3, 1, 9, tzinfo=UTC)
        moments = iter(now + timedelta(minutes=at) for at in range(10_000))
        own = Context("Norway", folder / "own", now=lambda: next(moments), ids=drawn(seed))
        self.norway = closing.enter_context(Session.create(folder / "norway", "ccpcj", own))
        self.norway.store.add("L.1", text(), signed(own, "Brought in."))
        stick = str(folder / "stick")
        self.norway.sharing.share(stick, nobody, unheard)
        other = replace(own.as_author("Peru"), data=folder / "other", ids=drawn(-seed - 1))
        join_session(stick, folder / "peru", other, nobody, unheard)
        self.peru = closing.enter_context(Session.open(folder / "peru", other))

    def word(self) -> str | None:
        """A word that nobody has changed, and none that begins or ends a part."""
        while self._free:
            at = self._free.pop()
            if at // LONG in self.model.order and at % LONG not in (0, LONG - 1):
                return WORDS[at]
        return None

    def reword(self, desk: Session) -> None:
        if word := self.word():
            unit = next(one for one in desk.text("L.1").walk() if word in one.text.split(" "))
            desk.editing.replace_words("L.1", unit.id, word, f"new{word}")
            self.model.now[word] = f"new{word}"

    def rebuild(self, what: str) -> None:
        """Something that Peru does to whole paragraphs."""
        editing, at = self.peru.editing, self.random.randrange(COUNT - 1)
        untouched = [
            one for one in range(COUNT)
            if all(self.model.now[word] == word for word in WORDS[one * LONG : (one + 1) * LONG])
        ]  # fmt: skip
        if what == "move":
            editing.move("L.1", NAMES[at], f"after {NAMES[-1]}")
            self.model.order.append(self.model.order.pop(at))
        elif what == "insert":
            editing.insert("L.1", f"after {NAMES[at]}", "brand new paragraph about buoys")
            self.model.new[at] = "brand new paragraph about buoys"
        elif what == "delete" and untouched:
            gone = self.random.choice(untouched)
            editing.delete("L.1", NAMES[gone])
            self.model.order.remove(gone)
        elif what == "split" and untouched:
            cut = self.random.choice(untouched)
            editing.split("L.1", NAMES[cut], WORDS[cut * LONG + LONG // 2])
            self.model.cuts[cut] = LONG // 2

    def meet(self) -> None:
        for desk in (self.norway, self.peru, self.norway):
            desk.sharing.sync(nobody, unheard)
        assert self.norway.state() == self.peru.state()


def text() -> Resolution:
    rows = (" ".join(WORDS[at * LONG : (at + 1) * LONG]) for at in range(COUNT))
    return Resolution(
        masthead=Masthead(symbol="E/CN.15/2017/L.1"),
        title="Keeping of lighthouses",
        enacting="*The Economic and Social Council*,",
        operative=tuple(
            Unit(name, Kind.OPERATIVE, row) for name, row in zip(NAMES, rows, strict=True)
        ),
    )


def nobody(_address: str) -> None:
    return None


def unheard(*_: object) -> None:
    return None


@pytest.mark.parametrize("what", ["reword", "move", "insert", "delete", "split"])
@pytest.mark.parametrize("seed", [0, *(pytest.param(one, marks=pytest.mark.slow) for one in CASES)])
def test_what_comes_back_lands_on_its_words_and_undoes_nothing(
    tmp_path: Path, seed: int, what: str
) -> None:
    with ExitStack() as closing:
        desks = Desks(tmp_path, seed, closing)
        random, file = desks.random, tmp_path / "sent.docx"
        sender, host = (random.choice((desks.norway, desks.peru)) for _ in range(2))
        if random.random() < 0.5:
            for desk in (desks.norway, desks.peru):
                desks.reword(desk)
            desks.meet()
        for _ in range(random.randint(0, 2)):
            desks.reword(sender)
        sender.files.export("L.1", "", file)
        in_file = dict(desks.model.now)
        for desk in (desks.norway, desks.peru, desks.peru):
            desks.reword(desk)
        desks.rebuild(what)
        desks.meet()
        user, author = WordUser(file), random.choice(("", "Chile"))
        for _ in range(random.randint(1, 4)):
            if word := desks.word():
                user.replace(in_file[word], f"back{word}", author)
                desks.model.now[word] = f"back{word}"
        found = review(host, user.save(tmp_path / "back.docx"))
        done = accept(host, found, found.open_changes, "Chile")
        assert not done.refused
        got = [unit.text.replace("*", "").rstrip(";.") for unit in host.text("L.1").operative]
        assert got == list(desks.model.paragraphs())
