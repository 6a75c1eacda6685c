"""Draws alternatives to several paragraphs, and what happens to these before one is agreed."""

from __future__ import annotations

from typing import NamedTuple

from negotiations.drawing import draw
from negotiations.edits import Deleted, Edit, Inserted, Joined, Moved, Reworded, Split
from negotiations.ranges_model import Alternative
from negotiations.texts import Paragraph, Text, Writer

_ACTS = (Reworded, Inserted, Deleted, Moved, Split, Joined)
NAMES = ("Peru", "EU", "Cuba", "Norway")


class Case(NamedTuple):
    """A text, alternatives to overlapping ranges of it, and what happens before one is agreed."""

    text: Text
    alternatives: list[Alternative]
    acts: list[Edit]
    chosen: int
    is_frozen: bool


def drawn(seed: int) -> Case:
    writer = Writer(f"ranges {seed}")
    text = writer.text(long=8, headings=False, notes=False)
    among = text.operative if writer.random.random() < 0.8 else text.preamble
    many = writer.random.randint(2, 3)
    alternatives = [_alternative(writer, among, name) for name in NAMES[:many]]
    now, acts = text.copy(), list[Edit]()
    for _ in range(writer.random.choice((0, 1, 1, 2, 3))):
        act = draw(writer, now)
        if isinstance(act, _ACTS) and not _hollows(act, now):
            act.make(now)
            acts.append(act)
    chosen = writer.random.randrange(many)
    return Case(text, alternatives, acts, chosen, writer.random.random() < 0.3)


def _alternative(writer: Writer, among: list[Paragraph], name: str) -> Alternative:
    start = writer.random.randrange(max(1, len(among) - 2))
    end = writer.random.randint(start + 1, min(len(among), start + 3))
    kind = among[0].kind
    least = 2 if end - start == 1 else 1
    new = [writer.paragraph(kind) for _ in range(writer.random.randint(least, 3))]
    if kind == "operative" and writer.random.random() < 0.3:
        new[-1].text = f"{new[-1].text[:-1]}:"
        new[-1].children = [writer.paragraph("subparagraph") for _ in range(2)]
    return Alternative(tuple(one.key for one in among[start:end]), tuple(new), name)


def _hollows(act: Edit, text: Text) -> bool:
    """Whether so little of a paragraph would be left that nobody could say whose words they are."""
    if not isinstance(act, Split):
        return False
    words = text.find(act.key).text
    at = words.index(act.words)
    return min(len(words[:at].split()), len(words[at:].split())) < 5
