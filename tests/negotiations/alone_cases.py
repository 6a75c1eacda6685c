"""What several delegations do to one text, and how the Word file of it reads for each alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from .delegations import Act, Added, Expected, Gone, New, Placed, Replaced, Work, fits
from .driver import Room, differences
from .texts import Paragraph, Text, Writer
from .words import settled

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


Brings = Callable[[Room, Text], None]
"""Brings a text into a room."""


def wrong(folder: Path, text: Text, acts: Sequence[Act], bring: Brings = Room.bring) -> str | None:
    """What is wrong with the redline of these acts, as a Word file, under any of them alone."""
    folder.mkdir(parents=True)
    room, work = Room(folder), Work(text)
    bring(room, text)
    identities = {key: room.of_words(part.now) for key, part in work.parts.items()}
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
