"""Draws edits of a text at random, such as can be made on it."""

from __future__ import annotations

from negotiations.edits import (
    Annotated,
    Deleted,
    Edit,
    Inserted,
    Joined,
    Moved,
    Renoted,
    Retitled,
    Reworded,
    Split,
)  # fmt: skip
from negotiations.texts import Paragraph, Text, Writer

AWKWARD = (
    "[voluntarily]", "“quoted words”", "(a)", "paragraph 2", "2030", "50 per cent", "States’",
    "A/RES/70/1", "*in loco*", "delete", "the words", "and", "“", "3 bis", "first-ever", "l’eau",
    "the second sentence.", "[to mend][to lend]", "insert “all” after “the”",
)  # fmt: skip


def draw(writer: Writer, text: Text) -> Edit | None:
    """An edit that can be made on this text, or nothing where the draw did not fit."""
    one = writer.random.choice(list(text.all()))
    kinds = [_reworded, _retitled, _inserted, _deleted, _moved, _split, _joined, _annotated, _noted]
    drawn = writer.random.choices(kinds, weights=[40, 5, 13, 8, 10, 7, 7, 6, 4])[0]
    return drawn(writer, text, one)


def _reworded(writer: Writer, _text: Text, one: Paragraph) -> Edit | None:
    new = one.text if "[^m" in one.text else reworded(writer, one.text)
    return None if new == one.text else Reworded(one.key, new)


def _retitled(writer: Writer, _text: Text, _one: Paragraph) -> Edit:
    return Retitled(writer.title())


def _inserted(writer: Writer, _text: Text, one: Paragraph) -> Edit:
    heading = one.kind == "operative" and writer.random.random() < 0.15
    new = writer.paragraph("heading" if heading else one.kind)
    if one.children and writer.random.random() < 0.4:
        return Inserted(one.key, "first under", writer.paragraph("subparagraph"))
    return Inserted(one.key, writer.random.choice(("before", "after")), new)


def _deleted(_writer: Writer, text: Text, one: Paragraph) -> Edit | None:
    return Deleted(one.key) if len(text.siblings(one.key)[0]) > 2 else None


def _moved(writer: Writer, text: Text, one: Paragraph) -> Edit | None:
    alike = [each for each in text.all() if each.kind == one.kind == "subparagraph"]
    other = writer.random.choice(alike or text.siblings(one.key)[0])
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
