"""Draws what delegations ask for, of every kind, at random."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from negotiations.drawing import once
from negotiations.names import NAMES, WORDS
from negotiations.texts import Paragraph, Text, Writer
from negotiations.wishes import (
    Annotated,
    Deleted,
    Inserted,
    Instead,
    InsteadOfSeveral,
    Joined,
    Moved,
    Put,
    Renoted,
    Retitled,
    Reworded,
    Split,
    Wish,
)  # fmt: skip

STANCES = ("supports", "supports", "opposes", "reserves", "flexible")
Draw = Callable[[Writer, Text, Paragraph], Wish | None]


def negotiation(writer: Writer, text: Text, draws: Sequence[Draw], most: int = 7) -> list[Put]:
    """What the delegations put on record: each thing once."""
    puts: list[Put] = []
    told: set[object] = set()
    for _ in range(writer.random.randint(1, most)):
        one = writer.random.choice([each for each in text.all() if each.kind != "heading"])
        wish = writer.random.choice(draws)(writer, text, one)
        if wish is None or told & set(wish.told(text)):
            continue
        told |= set(wish.told(text))
        names = writer.random.sample(NAMES, writer.random.randint(1, 3))
        stances = tuple(
            (writer.random.choice(STANCES), name)
            for name in writer.random.sample(NAMES, writer.random.randint(0, 2))
            if name not in names
        )
        puts.append(Put(wish, tuple(names), stances))
    return puts


def with_signs(writer: Writer, text: Text) -> None:
    """Put words that look like signs into the text itself, where they are nobody's."""
    for one in text.all():
        if one.kind != "heading" and writer.random.random() < 0.25:
            words = one.text.split(" ")
            words.insert(writer.random.randrange(2, len(words)), writer.random.choice(WORDS))
            one.text = " ".join(words)


def awkward(writer: Writer) -> str:
    """A few words, some of which look like signs."""
    words = [writer.random.choice((writer.word(), writer.phrase())), writer.random.choice(WORDS)]
    return " ".join(writer.random.sample(words, 2))


def replaced(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    old = once(writer, one.text)
    return Reworded(one.key, old, awkward(writer)) if old else None


def added(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    old = once(writer, one.text)
    return Reworded(one.key, old, f"{old} {awkward(writer)}") if old else None


def struck(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    old = once(writer, one.text)
    words = one.text.split(" ")
    at = words.index(old) if old else 0
    pair = " ".join(words[at : at + 2])
    fits = old and at + 2 < len(words) and one.text.count(f"{pair} ") == 1
    return (
        Reworded(one.key, f"{pair} ", "") if fits and "^" not in pair and "*" not in pair else None
    )


def instead(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    new = writer.paragraph(one.kind).text
    return Instead(one.key, f"{new[:-1]} {writer.random.choice(WORDS)}{one.text[-1]}")


def instead_of_several(writer: Writer, text: Text, one: Paragraph) -> Wish | None:
    among, at = text.siblings(one.key)
    keys = tuple(each.key for each in among[at : at + writer.random.randint(1, 3)])
    many = writer.random.randint(1 + (len(keys) == 1), 3)
    new = tuple(writer.paragraph(one.kind) for _ in range(many))
    new[-1].text = f"{new[-1].text[:-1]} {awkward(writer)}{new[-1].text[-1]}"
    return InsteadOfSeveral(keys, new) if one.kind != "heading" else None


def inserted(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    return Inserted(one.key, (writer.paragraph(one.kind),))


def inserted_awkward(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    new = writer.paragraph(one.kind)
    new.text = f"{new.text[:-1]} {awkward(writer)}{new.text[-1]}"
    return Inserted(one.key, (new,))


def inserted_several(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    return Inserted(one.key, tuple(writer.paragraph(one.kind) for _ in range(2)))


def deleted(_writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    return Deleted(one.key)


def moved(writer: Writer, text: Text, one: Paragraph) -> Wish | None:
    among, at = text.siblings(one.key)
    others = [
        each for to, each in enumerate(among) if to not in (at, at - 1) and each.kind == one.kind
    ]
    return Moved(one.key, writer.random.choice(others).key) if others else None


def split(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    words = "" if one.children else once(writer, one.text)
    return Split(one.key, words) if words else None


def joined(_writer: Writer, text: Text, one: Paragraph) -> Wish | None:
    among, at = text.siblings(one.key)
    pair = among[at : at + 2]
    alike = len(pair) == 2 and pair[0].kind == pair[1].kind
    return Joined(one.key) if alike and not any(each.children for each in pair) else None


def annotated(writer: Writer, _text: Text, one: Paragraph) -> Wish | None:
    words = once(writer, one.text)
    return Annotated(one.key, words, writer.note()) if words else None


def renoted(writer: Writer, text: Text, _one: Paragraph) -> Wish | None:
    name = writer.random.choice([*text.notes, ""])
    return Renoted(name, writer.note()) if name else None


def retitled(writer: Writer, _text: Text, _one: Paragraph) -> Wish | None:
    return Retitled(writer.title())


ALL: tuple[Draw, ...] = (
    replaced, added, struck, instead, inserted, inserted_awkward, inserted_several, deleted, moved,
    split, joined, annotated, renoted, retitled, instead_of_several,
)  # fmt: skip
