"""Edits of a text at random: what each does in the model, and how it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.texts import Paragraph, Text, Writer, numbered

AWKWARD = (
    "[voluntarily]", "“quoted words”", "(a)", "paragraph 2", "2030", "50 per cent", "States’",
    "A/RES/70/1", "*in loco*", "delete", "the words", "and", "“", "3 bis", "first-ever", "l’eau",
    "the second sentence.", "[to mend][to lend]", "insert “all” after “the”",
)  # fmt: skip
Typed = tuple[str, ...]


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

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        text.find(self.key).text = self.after
        return ("edit", "R", called, "--text", self.after)


@dataclass(frozen=True)
class Retitled:
    after: str

    def make(self, text: Text) -> Typed:
        text.title = self.after
        return ("edit", "R", "title", "--text", self.after)


@dataclass(frozen=True)
class Inserted:
    """A new paragraph behind or before another, or as its first subparagraph."""

    key: str
    side: str
    new: Paragraph

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        among, at = text.siblings(self.key)
        new = Paragraph(self.new.key, self.new.kind, self.new.text)
        if self.side == "first under":
            among[at].children.insert(0, new)
        else:
            among.insert(at + (self.side == "after"), new)
        kind = ("--kind", "heading") if new.kind == "heading" else ()
        return ("insert", "R", f"{self.side} {called}", "--text", new.text, *kind)


@dataclass(frozen=True)
class Deleted:
    key: str

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        among, at = text.siblings(self.key)
        del among[at]
        return ("delete", "R", called)


@dataclass(frozen=True)
class Moved:
    key: str
    side: str
    other: str

    def make(self, text: Text) -> Typed:
        if abs(text.siblings(self.key)[1] - text.siblings(self.other)[1]) == 1:
            self._refuse_to_stay(text)
        typed = ("move", "R", label(text, self.key), self.side, label(text, self.other))
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

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        among, at = text.siblings(self.key)
        one = among[at]
        start = one.text.index(self.words)
        among.insert(at + 1, Paragraph(self.new, one.kind, one.text[start:]))
        one.text = one.text[:start].rstrip()
        return ("split", "R", called, "--at", self.words)


@dataclass(frozen=True)
class Joined:
    """A paragraph and the next one."""

    key: str

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        among, at = text.siblings(self.key)
        if among[at].children or among[at + 1].children or among[at].kind != among[at + 1].kind:
            raise ValueError(self)
        among[at].text += f" {among.pop(at + 1).text}"
        return ("join", "R", called)


@dataclass(frozen=True)
class Annotated:
    """A new footnote behind words that stand in the paragraph once."""

    key: str
    words: str
    name: str
    note: str

    def make(self, text: Text) -> Typed:
        called = label(text, self.key)
        one = text.find(self.key)
        one.text = one.text.replace(self.words, f"{self.words}[^{self.name}]")
        text.notes[self.name] = self.note
        return ("note", "R", "--to", called, "--after", self.words, "--text", self.note)


@dataclass(frozen=True)
class Renoted:
    """Other words for a footnote, or none."""

    name: str
    after: str

    def make(self, text: Text) -> Typed:
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


def draw(writer: Writer, text: Text) -> Edit | None:
    """An edit that can be made on this text, or nothing where the draw did not fit."""
    one = writer.random.choice(list(text.all()))
    kinds = [_reworded, _retitled, _inserted, _deleted, _moved, _split, _joined, _annotated, _noted]
    drawn = writer.random.choices(kinds, weights=[40, 5, 13, 8, 10, 7, 7, 6, 4])[0]
    return drawn(writer, text, one)


def _reworded(writer: Writer, _text: Text, one: Paragraph) -> Edit | None:
    return None if "[^m" in one.text else Reworded(one.key, reworded(writer, one.text))


def _retitled(writer: Writer, _text: Text, _one: Paragraph) -> Edit:
    return Retitled(writer.title())


def _inserted(writer: Writer, _text: Text, one: Paragraph) -> Edit:
    heading = one.kind == "operative" and writer.random.random() < 0.15
    new = writer.paragraph("heading" if heading else one.kind)
    return Inserted(one.key, writer.random.choice(("before", "after")), new)


def _deleted(_writer: Writer, text: Text, one: Paragraph) -> Edit | None:
    return Deleted(one.key) if len(text.siblings(one.key)[0]) > 2 else None


def _moved(writer: Writer, text: Text, one: Paragraph) -> Edit | None:
    other = writer.random.choice(text.siblings(one.key)[0])
    edit = Moved(one.key, writer.random.choice(("before", "after")), other.key)
    try:
        edit.make(text.copy())
    except (ValueError, StopIteration):
        return None
    return edit


def _split(writer: Writer, _text: Text, one: Paragraph) -> Edit | None:
    words = "" if one.kind == "heading" or one.children else once(writer, one.text)
    return Split(one.key, words, writer.key()) if words else None


def _joined(_writer: Writer, text: Text, one: Paragraph) -> Edit | None:
    among, at = text.siblings(one.key)
    pair = among[at : at + 2]
    fits = len(pair) == 2 and pair[0].kind == pair[1].kind != "heading"
    return Joined(one.key) if fits and not any(each.children for each in pair) else None


def _annotated(writer: Writer, _text: Text, one: Paragraph) -> Edit | None:
    words = once(writer, one.text)
    return Annotated(one.key, words, f"m{writer.key()}", writer.note()) if words else None


def _noted(writer: Writer, text: Text, _one: Paragraph) -> Edit | None:
    used = [name for name in text.notes if any(f"[^{name}]" in each.text for each in text.all())]
    after = writer.random.choice(("", writer.note()))
    return Renoted(writer.random.choice(used), after) if used else None


def once(writer: Writer, text: str) -> str:
    """A plain word in the midst of a paragraph that stands there once."""
    words = text.split(" ")[2:-1]
    plain = [word for word in words if word.isalpha() and text.count(word) == 1]
    return writer.random.choice(plain) if plain else ""


def reworded(writer: Writer, text: str) -> str:
    """The words of a paragraph with a few of them in, out, or otherwise."""
    words = text.split(" ")
    for _ in range(writer.random.randint(1, 2)):
        at = writer.random.randrange(min(1, len(words) - 1), len(words))
        width = writer.random.randint(0, min(2, len(words) - at))
        new = writer.random.choice((writer.word(), writer.phrase(), writer.random.choice(AWKWARD)))
        keeps = len(words) - width > 2 and width and writer.random.random() < 0.4
        words[at : at + width] = [] if keeps else new.split(" ")
    made = " ".join(words)
    return made if made.count("*") % 2 == 0 else text.replace("the ", "all ", 1) + " again"
