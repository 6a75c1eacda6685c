"""Texts whose paragraphs are counted anew in each section, with annexes, as a plain model."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random

from .driver import HANDLE, Json, Room
from .texts import Writer

_HEAD = """+++
kind = "draft resolution"
language = "en"
+++

# On lamps

The Council, {.enacting}"""


@dataclass
class Line:
    """What has a number: a section, an annex or a paragraph, known by a word of its own."""

    word: str
    kind: str
    below: list[Line] = field(default_factory=list)


class Paper:
    """Sections with paragraphs counted anew in each, and annexes, as a list of lists of lines."""

    def __init__(self, seed: int) -> None:
        self.random = Random(f"sections {seed}")  # noqa: S311
        self.writer = Writer(f"sections {seed}")
        self.words: set[str] = set()
        self.sections = [self._group("section", "operative") for _ in range(3)]
        self.annexes = [self._group("annex", "numbered") for _ in range(2)]

    def word(self) -> str:
        while True:
            word = self.writer.word()
            if not any(word in one or one in word for one in self.words):
                self.words.add(word)
                return word

    def _group(self, kind: str, of: str) -> Line:
        made = Line(self.word(), kind)
        made.below = [Line(self.word(), of) for _ in range(self.random.randint(2, 4))]
        made.below[0].below = [Line(self.word(), "subparagraph") for _ in range(2)]
        return made

    def file(self) -> str:
        lines = [_HEAD, "*Noting* all,", "---"]
        for at, section in enumerate(self.sections):
            lines.append(f"## {'I' * (at + 1)}. {section.word} {{.section}}")
            lines += self._paragraphs(section, "*Urges* ")
        lines.append("---")
        for at, annex in enumerate(self.annexes):
            lines.append(f"# Annex {'I' * (at + 1)}. {annex.word}")
            lines += [f"    {line}" for line in self._paragraphs(annex, "")]
        return "\n\n".join(lines) + "\n"

    def _paragraphs(self, group: Line, opening: str) -> list[str]:
        lines = []
        for at, one in enumerate(group.below, 1):
            lines.append(f"{at}. {opening}{one.word} lamps{':' if one.below else ';'}")
            lines += [f"    ({'ab'[at]}) {low.word} boats;" for at, low in enumerate(one.below)]
        return lines


def shown(room: Room, words: set[str]) -> dict[str, Json]:
    """What is shown for each word, in the order of the text."""
    found: dict[str, Json] = {}
    data = room.data("show", HANDLE)
    annexes = [
        {"kind": "annex", "text": one["title"], "label": one["label"], "children": one["units"]}
        for one in data["annexes"]
    ]
    units = [*data["operative"], *annexes]
    while units:
        one = units.pop(0)
        units[:0] = one["children"]
        for word in re.findall(r"\w+", one["text"]):
            if word in words:
                found[word] = one
    return found
