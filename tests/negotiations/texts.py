"""Texts of invented words, as a plain model of what is on the paper."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

_KEY = "bcdfghjkmnpqrtvwxyz23456789"
_START = ["br", "kl", "tr", "sn", "gl", "pl", "dr", "m", "v", "z", "h", "f", "th", "w", "st"]
_MIDDLE = ["a", "e", "i", "o", "u", "ai", "oo", "ea"]
_END = ["lm", "nk", "rt", "sh", "ndle", "rrow", "ssel", "mp", "ft", "ver"]
NOUNS = [
    "lanterns",
    "weavers",
    "orchards",
    "ferries",
    "bells",
    "harbours",
    "kilns",
    "beekeepers",
    "bridges",
    "millers",
    "wells",
    "looms",
]
_OF = [
    "the islands",
    "the northern valley",
    "all villages",
    "the high meadows",
    "small towns",
    "the coast",
]
_TO = ["repair", "count", "paint", "light", "visit", "measure", "lend", "mend", "list", "keep"]
PREAMBULAR = ("Recalling", "Noting", "Aware of", "Welcoming", "Bearing in mind", "Convinced of")
OPERATIVE = ("Urges", "Decides", "Requests", "Invites", "Calls upon", "Encourages", "Takes note of")
TITLES = ("Care of {}", "Keeping of {} in winter", "{} and their use", "The count of {}")


@dataclass
class Paragraph:
    """A paragraph, or a heading, as it is typed: italics in stars, marks of notes `[^n1]`."""

    key: str
    kind: str
    text: str
    children: list[Paragraph] = field(default_factory=list)

    def all(self) -> Iterator[Paragraph]:
        """It, and all beneath it."""
        yield self
        for child in self.children:
            yield from child.all()


class Row(NamedTuple):
    """A line of the text as it is shown: notes stand where their marks are."""

    part: str
    depth: int
    kind: str
    number: str
    words: str


@dataclass
class Text:
    """A draft resolution."""

    title: str
    preamble: list[Paragraph]
    operative: list[Paragraph]
    notes: dict[str, str] = field(default_factory=dict)
    enacting: str = "The Economic and Social Council,"

    def copy(self) -> Text:
        return copy.deepcopy(self)

    def all(self) -> Iterator[Paragraph]:
        for top in (*self.preamble, *self.operative):
            yield from top.all()

    def siblings(self, key: str) -> tuple[list[Paragraph], int]:
        """The list that a paragraph stands in, and where."""
        lists = [self.preamble, self.operative, *(one.children for one in self.all())]
        return next(
            (among, at)
            for among in lists
            for at, one in enumerate(among)
            if one.key == key
        )  # fmt: skip

    def find(self, key: str) -> Paragraph:
        among, at = self.siblings(key)
        return among[at]

    def rows(self, *, markup: bool = False) -> list[Row]:
        """What the paper shows, the title first."""
        rows = [Row("title", 0, "title", "", self.words(self.title, markup=markup))]
        for part, tops in (("preamble", self.preamble), ("operative", self.operative)):
            rows += self._below(part, tops, 0, markup)
        return rows

    def _below(
        self, part: str, paragraphs: list[Paragraph], depth: int, markup: bool
    ) -> Iterator[Row]:
        count = 0
        for one in paragraphs:
            number = ""
            if one.kind not in ("heading", "preambular"):
                count += 1
                number = numbered(count, depth)
            yield Row(part, depth, one.kind, number, self.words(one.text, markup=markup))
            yield from self._below(part, one.children, depth + 1, markup)

    def words(self, text: str, *, markup: bool = False) -> str:
        return shown(text, self.notes, markup=markup)

    def markdown(self) -> str:
        """The file that brings it into a session, each paragraph with its identity."""
        lines = ["+++", 'kind = "draft resolution"', 'language = "en"', "", "[masthead]"]
        lines += ['organ = "Economic and Social Council"', "+++", "", f"# {self.title}", ""]
        lines += [f"{self.enacting} {{.enacting}}", ""]
        for one in self.preamble:
            lines += [_line(one, 0, ""), ""]
        lines += ["---", "", *_numbered_lines(self.operative, 0)]
        for name, note in self.notes.items():
            lines += [f"[^{name}]: {note}", ""]
        return "\n".join(lines)


def numbered(count: int, depth: int) -> str:
    """How a paragraph is numbered."""
    letter = chr(96 + count) if count <= 26 else chr(96 + (count - 1) % 26 + 1) * 2
    roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    return (f"{count}.", f"({letter})", f"({roman[min(count, 12) - 1]})")[depth]


def shown(text: str, notes: dict[str, str], *, markup: bool = False) -> str:
    """The words of a text, each note in angle brackets in place of its mark."""
    for name, note in notes.items():
        text = text.replace(f"[^{name}]", f"⟨{note}⟩")
    if not markup:
        text = text.replace("\\*", "\0").replace("*", "").replace("\0", "*").replace("\\", "")
    return " ".join(text.split(" "))


def _line(one: Paragraph, depth: int, number: str) -> str:
    mark = "## " if one.kind == "heading" else f"{number} " if number else ""
    return f"{'    ' * depth}{mark}{one.text} {{#{one.key}}}"


def _numbered_lines(paragraphs: list[Paragraph], depth: int) -> Iterator[str]:
    count = 0
    for one in paragraphs:
        count += one.kind != "heading"
        yield _line(one, depth, numbered(count, depth))
        yield ""
        yield from _numbered_lines(one.children, depth + 1)


class Writer:
    """Invents words, paragraphs and texts: the same ones from the same number."""

    def __init__(self, seed: int | str) -> None:
        self.random = Random(f"negotiations {seed}")  # noqa: S311

    def key(self) -> str:
        return "".join(self.random.choice(_KEY) for _ in range(10))

    def word(self) -> str:
        """A word that no language has, and hardly any other paragraph."""
        pick = self.random.choice
        return f"{pick(_START)}{pick(_MIDDLE)}{pick(_END)}{pick(_MIDDLE)}{pick(_END)}"

    def phrase(self) -> str:
        """A few words about who is to do what."""
        pick = self.random.choice
        return pick(
            (
                f"to {pick(_TO)} the {pick(NOUNS)} of {pick(_OF)}",
                f"to {pick(_TO)} every {self.word()} of {pick(_OF)}",
                f"and the {self.word()} of the {pick(NOUNS)}",
                f"in accordance with the {self.word()} of {pick(_OF)}",
                f"with the {pick(NOUNS)} and {pick(NOUNS)} of {self.word()}",
            )
        )

    def body(self) -> str:
        """The words of a paragraph behind its opening word."""
        phrases = " ".join(self.phrase() for _ in range(self.random.randint(1, 3)))
        second = f", {self.phrase()}" if self.random.random() < 0.4 else ""
        return f"the {self.word()} {phrases}{second}"

    def paragraph(self, kind: str) -> Paragraph:
        """One of a kind, with the mark that belongs at its end."""
        if kind == "heading":
            return Paragraph(self.key(), kind, f"The {self.word()} of {self.random.choice(NOUNS)}")
        if kind == "subparagraph":
            return Paragraph(self.key(), kind, f"To {self.body().removeprefix('the ')};")
        opening = self.random.choice(PREAMBULAR if kind == "preambular" else OPERATIVE)
        return Paragraph(
            self.key(), kind, f"*{opening}* {self.body()}{',' if kind == 'preambular' else ';'}"
        )

    def title(self) -> str:
        title = self.random.choice(TITLES).format(f"{self.word()} {self.random.choice(NOUNS)}")
        return title[0].upper() + title[1:]

    def note(self) -> str:
        return f"See the {self.word()} of {self.random.randint(1901, 1999)}."

    def text(self, *, long: int = 6, headings: bool = True, notes: bool = True) -> Text:
        """A whole text with paragraphs of all kinds."""
        chance = self.random.random
        preamble = [self.paragraph("preambular") for _ in range(self.random.randint(2, long - 2))]
        operative: list[Paragraph] = []
        for _ in range(self.random.randint(3, long)):
            if headings and chance() < 0.15:
                operative.append(self.paragraph("heading"))
            operative.append(self.paragraph("operative"))
            if chance() < 0.3:
                _give_subparagraphs(self, operative[-1])
        operative[-1].text = f"{operative[-1].text[:-1]}."
        if operative[-1].children:
            operative[-1].text = f"{operative[-1].text[:-1]}:"
            operative[-1].children[-1].text = f"{operative[-1].children[-1].text[:-1]}."
        made = Text(self.title(), preamble, operative)
        if notes:
            self._annotate(made)
        return made

    def _annotate(self, text: Text) -> None:
        marked = [one for one in text.all() if one.kind != "heading" and self.random.random() < 0.2]
        for number, one in enumerate(marked, 1):
            text.notes[f"n{number}"] = self.note()
            words = one.text.split(" ")
            at = self.random.randrange(2, len(words))
            words[at - 1] += f"[^n{number}]"
            one.text = " ".join(words)


def _give_subparagraphs(writer: Writer, one: Paragraph) -> None:
    one.text = f"{one.text[:-1]}:"
    one.children = [writer.paragraph("subparagraph") for _ in range(writer.random.randint(2, 4))]
