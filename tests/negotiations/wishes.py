"""What delegations ask for: how it is typed, and what the list of proposals has to say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from negotiations.driver import Room
from negotiations.edits import label, note_number
from negotiations.texts import Paragraph, Text

Told = tuple[object, ...]


@dataclass(frozen=True)
class Reworded:
    """Some words of a paragraph in place of others that stand in it once."""

    key: str
    old: str
    new: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("edit", label(text, self.key), "--replace", self.old, "--with", self.new)

    def told(self, text: Text) -> list[Told]:
        one = text.find(self.key).text
        assert one.count(self.old) == 1
        return [("words", text.words(one), text.words(one.replace(self.old, self.new)), False)]


@dataclass(frozen=True)
class Instead:
    """Another wording of a whole paragraph."""

    key: str
    new: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("edit", label(text, self.key), "--text", self.new, "--alt")

    def told(self, text: Text) -> list[Told]:
        return [("words", text.words(text.find(self.key).text), text.words(self.new), True)]


@dataclass(frozen=True)
class InsteadOfSeveral:
    """Paragraphs in the place of others that stand in a row."""

    keys: tuple[str, ...]
    new: tuple[Paragraph, ...]

    def typed(self, text: Text) -> tuple[str, ...]:
        first, last = label(text, self.keys[0]), label(text, self.keys[-1])
        name = first if first == last else f"{first} to {last}"
        return ("alt", name, "--text", "\n\n".join(_with_children(one) for one in self.new))

    def told(self, text: Text) -> list[Told]:
        old = [text.find(key) for key in self.keys]
        sides = (tuple(_flat(one, text) for one in side) for side in (old, self.new))
        return [("replace", *sides)]


@dataclass(frozen=True)
class Inserted:
    """New paragraphs, one or several, behind another."""

    key: str
    new: tuple[Paragraph, ...]

    def typed(self, text: Text) -> tuple[str, ...]:
        words = "\n\n".join(_with_children(one) for one in self.new)
        return ("insert", f"after {label(text, self.key)}", "--text", words)

    def told(self, text: Text) -> list[Told]:
        after = text.words(text.find(self.key).text)
        return [("insert", after, _flat(one, text)) for one in self.new]


@dataclass(frozen=True)
class Deleted:
    key: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("delete", label(text, self.key))

    def told(self, text: Text) -> list[Told]:
        return [("delete", text.words(text.find(self.key).text))]


@dataclass(frozen=True)
class Moved:
    key: str
    other: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("move", label(text, self.key), "--to", f"after {label(text, self.other)}")

    def told(self, text: Text) -> list[Told]:
        one, other = (text.words(text.find(key).text) for key in (self.key, self.other))
        return [("move", one, other)]


@dataclass(frozen=True)
class Split:
    key: str
    at: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("split", label(text, self.key), "--at", self.at)

    def told(self, text: Text) -> list[Told]:
        one = text.find(self.key).text
        start = one.index(self.at)
        return [("split", *(text.words(part) for part in (one[:start].rstrip(), one[start:])))]


@dataclass(frozen=True)
class Joined:
    key: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("join", label(text, self.key))

    def told(self, text: Text) -> list[Told]:
        among, at = text.siblings(self.key)
        return [("join", *(text.words(one.text) for one in among[at : at + 2]))]


@dataclass(frozen=True)
class Annotated:
    """A new footnote."""

    key: str
    after: str
    note: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("note", label(text, self.key), "--after", self.after, "--text", self.note)

    def told(self, text: Text) -> list[Told]:
        one = text.words(text.find(self.key).text)
        # The word may be part of others, in footnotes as well.
        word = rf"⟨[^⟩]*⟩|(?<!\w){re.escape(self.after)}(?!\w)"
        noted = re.sub(word, lambda at: at[0] if at[0][0] == "⟨" else f"{at[0]}⟨{self.note}⟩", one)
        return [("words", one, noted, False)]


@dataclass(frozen=True)
class Renoted:
    name: str
    new: str

    def typed(self, text: Text) -> tuple[str, ...]:
        return ("note", note_number(text, self.name), "--text", self.new)

    def told(self, text: Text) -> list[Told]:
        return [("note", text.notes[self.name], self.new)]


@dataclass(frozen=True)
class Retitled:
    new: str

    def typed(self, text: Text) -> tuple[str, ...]:  # noqa: ARG002
        return ("title", self.new)

    def told(self, text: Text) -> list[Told]:
        return [("title", text.title, self.new)]


Wish = (
    Reworded | Instead | InsteadOfSeveral | Inserted | Deleted | Moved | Split | Joined
    | Annotated | Renoted | Retitled
)  # fmt: skip


class Put(NamedTuple):
    """A wish, of whom, and how others stand to it."""

    wish: Wish
    by: tuple[str, ...]
    positions: tuple[tuple[str, str], ...] = ()

    def put(self, room: Room, text: Text) -> None:
        """Put it on record, with the positions."""
        names = (part for name in self.by for part in ("--by", name))
        known = {one["number"] for one in room.proposals()}
        action, unit, *rest = self.wish.typed(text)
        room.done("propose", "R", action, unit, *rest, *names)
        for one in room.proposals():
            for stance, name in self.positions if one["number"] not in known else ():
                room.done("position", "R", str(one["number"]), stance, "--by", name)


def _with_children(one: Paragraph) -> str:
    below = (f"({letter}) {sub.text}" for letter, sub in zip("abcdef", one.children, strict=False))
    return "\n\n".join((one.text, *below))


def _flat(one: Paragraph, text: Text) -> tuple[str, ...]:
    return tuple(text.words(each.text) for each in one.all())
