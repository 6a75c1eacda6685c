"""Edits of a text at random: what each does in the model, and how it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from negotiations.texts import Paragraph, Text, numbered

Typed = tuple[str, ...]
Called = Callable[[Text, str], str]
"""How a paragraph is called."""


def label(text: Text, key: str) -> str:
    """How a paragraph is called."""
    if text.find(key).kind == "heading":
        headings = [one.key for one in text.all() if one.kind == "heading"]
        return f"heading {headings.index(key) + 1}"
    for top, part in ((text.preamble, "PP"), (text.operative, "OP")):
        for found, path in _labelled(top, 0):
            if found == key:
                return part + " ".join(path)
    raise AssertionError(key)


def _labelled(among: list[Paragraph], depth: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    count = 0
    for one in among:
        count += one.kind != "heading"
        name = str(count) if depth == 0 else numbered(count, depth)
        yield one.key, (name,)
        for key, path in _labelled(one.children, depth + 1):
            yield key, (name, *path)


def note_number(text: Text, name: str) -> str:
    """The number of a note: notes are numbered as they are first referred to."""
    everything = " ".join(one.text for one in text.all())
    return str(list(dict.fromkeys(re.findall(r"\[\^(\w+)\]", everything))).index(name) + 1)


@dataclass(frozen=True)
class Reworded:
    """Other words for a paragraph or a heading."""

    key: str
    after: str

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        text.find(self.key).text = self.after
        return ("edit", "R", name, "--text", self.after)


@dataclass(frozen=True)
class Retitled:
    after: str

    def make(self, text: Text, called: Called = label) -> Typed:  # noqa: ARG002
        text.title = self.after
        return ("edit", "R", "title", "--text", self.after)


@dataclass(frozen=True)
class Inserted:
    """A new paragraph behind or before another, or as its first subparagraph."""

    key: str
    side: str
    new: Paragraph

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        among, at = text.siblings(self.key)
        new = Paragraph(self.new.key, self.new.kind, self.new.text)
        if self.side == "first under":
            among[at].children.insert(0, new)
        else:
            among.insert(at + (self.side == "after"), new)
        kind = ("--kind", "heading") if new.kind == "heading" else ()
        return ("insert", "R", f"{self.side} {name}", "--text", new.text, *kind)


@dataclass(frozen=True)
class Deleted:
    key: str

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        among, at = text.siblings(self.key)
        del among[at]
        return ("delete", "R", name)


@dataclass(frozen=True)
class Moved:
    key: str
    side: str
    other: str

    def make(self, text: Text, called: Called = label) -> Typed:
        if abs(text.siblings(self.key)[1] - text.siblings(self.other)[1]) == 1:
            self._refuse_to_stay(text)
        typed = ("move", "R", called(text, self.key), self.side, called(text, self.other))
        among, at = text.siblings(self.key)
        one = among.pop(at)
        among, at = text.siblings(self.other)
        among.insert(at + (self.side == "after"), one)
        return typed

    def _refuse_to_stay(self, text: Text) -> None:
        """A paragraph that stands there already is not moved."""
        among, at = text.siblings(self.key)
        beside = at + (1 if self.side == "before" else -1)
        if 0 <= beside < len(among) and among[beside].key == self.other:
            raise ValueError(self)


@dataclass(frozen=True)
class Split:
    """A paragraph in two, before words that stand in it once."""

    key: str
    words: str
    new: str

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        among, at = text.siblings(self.key)
        one = among[at]
        start = one.text.index(self.words)
        among.insert(at + 1, Paragraph(self.new, one.kind, one.text[start:]))
        one.text = one.text[:start].rstrip()
        return ("split", "R", name, "--at", self.words)


@dataclass(frozen=True)
class Joined:
    """A paragraph and the next one."""

    key: str

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        among, at = text.siblings(self.key)
        if among[at].children or among[at + 1].children or among[at].kind != among[at + 1].kind:
            raise ValueError(self)
        among[at].text += f" {among.pop(at + 1).text}"
        return ("join", "R", name)


@dataclass(frozen=True)
class Annotated:
    """A new footnote behind words that stand in the paragraph once."""

    key: str
    words: str
    name: str
    note: str

    def make(self, text: Text, called: Called = label) -> Typed:
        name = called(text, self.key)
        one = text.find(self.key)
        one.text = one.text.replace(self.words, f"{self.words}[^{self.name}]")
        text.notes[self.name] = self.note
        return ("note", "R", "--to", name, "--after", self.words, "--text", self.note)


@dataclass(frozen=True)
class Renoted:
    """Other words for a footnote, or none."""

    name: str
    after: str

    def make(self, text: Text, called: Called = label) -> Typed:  # noqa: ARG002
        number = note_number(text, self.name)
        if self.after:
            text.notes[self.name] = self.after
            return ("note", "R", "--edit", number, "--text", self.after)
        for one in text.all():
            one.text = one.text.replace(f"[^{self.name}]", "")
        del text.notes[self.name]
        return ("note", "R", "--delete", number)


Edit = (
    Reworded | Retitled | Inserted | Deleted | Moved | Split | Joined | Annotated | Renoted
)  # fmt: skip
