"""The changes of one delegation, accepted without those of the others, are what it had made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from negotiations.delegations import Act, Added, Expected, Gone, New, Placed, Replaced, Work, fits
from negotiations.driver import CASES, Room, differences, smallest
from negotiations.texts import Paragraph, Text, Writer
from negotiations.words import settled

pytestmark = pytest.mark.slow
NAMES = ("Peru", "EU", "Iran (Islamic Republic of)", "Cuba")
_NUMBER = re.compile(r"^\t*(?:\d+(?: bis| ter| quater| ante)?\.|\([a-z]+\))?\t*")


def plain_text(writer: Writer) -> Text:
    """A text in which no word stands twice in a paragraph."""

    def paragraph(kind: str, opening: str, end: str) -> Paragraph:
        words = " ".join(dict.fromkeys(writer.word() for _ in range(writer.random.randint(6, 9))))
        return Paragraph(writer.key(), kind, f"*{opening}* {words}{end}")

    preamble = [paragraph("preambular", opening, ",") for opening in ("Noting", "Recalling")]
    verbs = ("Urges", "Decides", "Requests", "Invites", "Encourages", "Takes", "Asks", "Begs")
    operative = [paragraph("operative", verb, ";") for verb in verbs]
    operative[-1].text = f"{operative[-1].text[:-1]}."
    return Text(writer.title(), preamble, operative)


class Drawing:
    """Draws what delegations do to a text."""

    def __init__(self, writer: Writer, text: Text) -> None:
        self.writer, self.text, self.work = writer, text, Work(text)
        self.free = [one.key for one in text.operative[:-1]]
        self.anchors = set[str]()
        self.mover = writer.random.choice(NAMES)

    def draw(self) -> Act | None:
        pick, chance = self.writer.random.choice, self.writer.random.random()
        who = pick(NAMES)
        if chance < 0.65:
            return self._words(who, chance)
        key = pick(self.free)
        anchor = pick([one for one in self.free if one != key])
        if chance < 0.78:
            self.anchors.add(key)
            return New(who, self.writer.key(), key, self._sentence())
        if key in self.anchors or key in self.work.gone or anchor in self.work.gone:
            return None
        if chance < 0.88:
            self.free.remove(key)
            touched = self.work.parts[key].hands - {who}
            return None if touched else Gone(who, key)
        self.free.remove(key)
        self.anchors.add(anchor)
        return Placed(self.mover, key, anchor)  # where two move, one may undo what the other did

    def _words(self, who: str, chance: float) -> Act | None:
        alive = [key for key in self.work.order if key not in self.work.gone]
        key = self.writer.random.choice(alive)
        touched = [at for at in alive if self.work.parts[at].hands]
        if touched and self.writer.random.random() < 0.4:
            key = self.writer.random.choice(touched)
        cells = self.work.parts[key].cells
        at = self.writer.random.randrange(1, len(cells) - 1)
        changed = [place for place, cell in enumerate(cells) if cell.own and cell.now]
        if changed and self.writer.random.random() < 0.4:
            at = min(max(self.writer.random.choice(changed), 1), len(cells) - 2)
        if not cells[at].now:
            return None
        if chance < 0.25:
            return Added(who, key, at, f"{self.writer.word()} {self.writer.word()}")
        return Replaced(who, key, at, self.writer.word() if chance < 0.55 else "")

    def _sentence(self) -> str:
        return f"*Thanks* {' '.join(self.writer.word() for _ in range(5))};"


def drawn(seed: int) -> tuple[Text, list[Act]]:
    writer = Writer(f"alone {seed}")
    text = plain_text(writer)
    drawing = Drawing(writer, text)
    acts = list[Act]()
    for _ in range(writer.random.randint(2, 9)):
        act = drawing.draw()
        if act is None:
            continue
        try:
            act.make(drawing.work)
        except ValueError:
            continue
        acts.append(act)
    return text, acts


def wrong(folder: Path, text: Text, acts: Sequence[Act]) -> str | None:
    folder.mkdir(parents=True)
    room, work = Room(folder), Work(text)
    room.bring(text)
    identities: dict[str, str] = {}
    for act in acts:
        try:
            typed = act.make(work)
        except (ValueError, KeyError, IndexError):
            continue  # it needs one that was left out
        room.done(*(_named(word, identities) for word in typed), "--author", act.who)
        if isinstance(act, New):
            identities[act.key] = room.of_words(work.parts[act.key].now)
    words = [row.words for row in room.rows()][1:]
    if words != work.now():
        return f"The edits themselves: {work.now()}\n{words}\n{room.typed()}"
    path = folder / "all.docx"
    room.call("redline", "R@imported", "R", "-o", str(path))
    return _judged(path, work, room, text)


def _named(word: str, identities: dict[str, str]) -> str:
    for key, identity in identities.items():
        word = word.replace(key, identity)
    return word


def _judged(path: Path, work: Work, room: Room, text: Text) -> str | None:
    for who in NAMES:
        got, expected = paragraphs(path, who, text), work.alone(who)
        if not any(fits(way, got) for way in expected):
            right = [_said(one) for one in expected[0]]
            return "\n".join((f"{who} alone:", differences(right, got), room.typed()))
    return None


def _said(one: Expected) -> str:
    return " | ".join(sorted(one.readings)) + " (or not)" * one.optional


def paragraphs(path: Path, who: str, text: Text) -> list[str]:
    """The text below the enacting line, without numbers."""
    lines = settled(path, lambda author: who in author)
    start = next(at for at, line in enumerate(lines) if line.strip() == text.enacting)
    return [_NUMBER.sub("", line) for line in lines[start + 1 :] if line.strip()]


@pytest.mark.parametrize("seed", CASES)
def test_one_delegation_alone_reads_as_it_had_made_it(seed: int, tmp_path: Path) -> None:
    text, acts = drawn(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(acts, lambda some: wrong(next(folders), text, some))
    assert said is None, said


@pytest.mark.parametrize("last", ["EU", "Cuba"])
def test_of_two_that_replace_the_same_words_each_reads_well(last: str, tmp_path: Path) -> None:
    text = plain_text(Writer("the same words"))
    key = text.operative[2].key
    acts = [Replaced("Peru", key, 3, "lanterns"), Replaced(last, key, 3, "candles")]
    said = wrong(tmp_path / "case", text, acts)
    assert said is None, said


@pytest.mark.parametrize(("who", "own"), [("EU", "4 and 6"), ("Peru", "3 and 4")])
def test_a_reference_reads_well_under_each_alone(who: str, own: str, tmp_path: Path) -> None:
    text = plain_text(Writer("references"))
    text.operative[-1].text = "*Requests* the keeper to report on paragraphs 3 and 5 above."
    room = Room(tmp_path)
    room.bring(text)
    room.done("insert", "R", "after OP1", "--text", "*Thanks* all;", "--author", "EU")
    room.done("delete", "R", text.operative[3].key, "--author", "Peru")
    path = tmp_path / "all.docx"
    room.call("redline", "R@imported", "R", "-o", str(path))
    words = paragraphs(path, who, text)[-1].removesuffix(" above.")
    assert words.rpartition("paragraphs ")[2] in {"3 and 5", own}, words
