"""Lists of numbers as a reference has them: "2 (a) and (c)", "3, 5 and 7 to 9"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafting.named_tuples import NamedTuple


class Item(NamedTuple):
    """A name in a list, in full: "2 (c)"; with `last`, all from the first to that one."""

    first: str
    last: str = ""


class ListForm(NamedTuple):
    """How names stand in a list."""

    name: re.Pattern[str]
    to: re.Pattern[str]
    comma: str
    conjunction: str
    """Before the last of them, where the list that was written has none."""
    to_word: str
    """Between the ends of a range, where the list that was written has none."""


_ABJAD = "أبجدهوزحطي"
_LATIN_OF = str.maketrans({**dict(zip(_ABJAD, "abcdefghij", strict=True)), "ـ": None})
_ABJAD_OF = {latin: "هـ" if letter == "ه" else letter
             for latin, letter in zip("abcdefghij", _ABJAD, strict=True)}  # fmt: skip
_RUN_ON = re.compile(r"(?<=\d)(?=[a-z])")
"""Within “4bis”, which is “4 bis”."""
_LETTER = re.compile(r"(?<=\()[a-j](?=\))")
_PIECES = re.compile(r"\([^)]+\)|[a-z]+(?:\s[a-z]+)?\)|[^\s()]+(?:\s\*?[a-z]+\*?(?![a-z)]))?")


def names_in(items: Iterable[Item]) -> tuple[str, ...]:
    """Every name of some items; of a range both ends."""
    return tuple(name for item in items for name in item if name or name is item.first)


def items_of(text: str, form: ListForm) -> tuple[Item, ...]:
    """The items of a list as it is written."""
    items: list[Item] = []
    before, end = "", 0
    for found in form.name.finditer(text):
        name = _RUN_ON.sub(" ", found[0].replace("*", ""))
        before = _in_full(" ".join(name.split()), before)
        if items and form.to.fullmatch(text[end : found.start()]):
            items[-1] = Item(items[-1].first, before)
        else:
            items.append(Item(before))
        end = found.end()
    return tuple(items)


def _in_full(name: str, before: str) -> str:
    """A name with the number that it goes on from: "2 (c)" for "(c)" behind "2 (a)"."""
    own, known = _pieces(name), _pieces(before)
    if not known or not name.endswith(")") or not _is_letter(own[0]):
        return name
    return " ".join((*known[: max(len(known) - len(own), _is_number(known[0]))], *own))


def _pieces(name: str) -> list[str]:
    return _PIECES.findall(name)


def _is_letter(piece: str) -> bool:
    return piece.endswith(")")


def _is_number(piece: str) -> int:
    return int(not _is_letter(piece))


def in_place(
    items: Sequence[Item], written: str, form: ListForm
) -> list[tuple[int, int, str]] | None:
    """What to write where in the list that was `written` so that it has these items.

    None where it has more of them or fewer, or where a number is said that was left out.
    """
    old = items_of(written, form)
    if [bool(item.last) for item in old] != [bool(item.last) for item in items]:
        return None
    edits: list[tuple[int, int, str]] = []
    before: list[str] = []
    for found, was, now in zip(
        form.name.finditer(written), names_in(old), names_in(items), strict=True
    ):
        was_pieces, new = _pieces(was), _pieces(now)
        said = list(_PIECES.finditer(written, found.start(), found.end()))
        left_out = len(new) - len(said)
        if len(was_pieces) != len(new) or left_out < 0 or new[:left_out] != before[:left_out]:
            return None
        edits += [
            (*piece.span(), text)
            for piece, one, text in zip(said, was_pieces[left_out:], new[left_out:], strict=True)
            if one != text
        ]
        before = new
    return edits


def listed(items: Sequence[Item], written: str, form: ListForm) -> str:
    """A list of these items, with the words of the list that was `written`."""
    conjunction, to = _words(written, form)
    repeats = _repeats(written, form)
    said: list[str] = []
    before = ""
    for item in items:
        text = item.first if repeats else _short(item.first, before)
        if item.last:
            text += to + (item.last if repeats else _short(item.last, item.first))
        before = item.last or item.first
        said.append(text)
    *most, last = said
    return f"{form.comma.join(most)}{conjunction}{last}" if most else last


def _words(written: str, form: ListForm) -> tuple[str, str]:
    """What stands before the last item, and between the ends of a range."""
    conjunction, to, end = form.conjunction, form.to_word, 0
    for found in form.name.finditer(written):
        between = written[end : found.start()] if end else ""
        if between and form.to.fullmatch(between):
            to = between
        elif between:
            has_word = between.strip(" ,،、") != ""
            conjunction = between.removeprefix(",") if has_word else between
        end = found.end()
    return conjunction, to


def _repeats(written: str, form: ListForm) -> bool:
    """Whether the number is said again before each letter: "2 (a) and 2 (c)"."""
    names = [_pieces(found[0].replace("*", "")) for found in form.name.finditer(written)]
    numbers = [pieces[0] for pieces in names if len(pieces) > 1]
    return len(numbers) != len(set(numbers))


def _short(name: str, before: str) -> str:
    """A name without what it has in common with the one before it."""
    own, known = _pieces(name), _pieces(before)
    same = 0
    while same < min(len(own), len(known)) - 1 and own[same] == known[same]:
        same += 1
    if same and len(own) == len(known) and same == len(own) - 1:
        return " ".join(own[same:])
    return name


def in_latin(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items with the letters that labels have for those of the Arabic alphabet: "2 (b)"."""
    return tuple(Item(*(name.translate(_LATIN_OF) for name in item)) for item in items)


def in_letters_of(written: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """Items with Arabic letters, where the list that was `written` has such."""
    if written.translate(_LATIN_OF) == written:
        return tuple(items)
    return tuple(
        Item(*(_LETTER.sub(lambda found: _ABJAD_OF[found[0]], name) for name in item))
        for item in items
    )
