"""What a reading holds, text by text in the order of print, and what is printed beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple

from drafting.formats.account.words import without_looks
from drafting.lexicon.small_figures import raised
from drafting.lexicon.sponsor_lines import AMENDING, JOINING, SUBMITTED_BY
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Masthead, Resolution
from drafting.page.words import council_heading, label, own_name, united_nations
from drafting.patterns import regex

_REFERENCE = regex(r"\[\^[a-z0-9]{1,32}\]")
_AMENDING = ("amendment", "sub-amendment")
_HEAD = ("sponsors", "kind", "submitted_by", "chapeau", "title", "enacting")


class MadeText(NamedTuple):
    """One text of a resolution: of a unit, a note, or a single value."""

    owner: str
    """The identity of the unit or note; the name of the value."""
    text: str
    """Its words; references to notes are `[^id]`."""
    number: str = ""
    """What is printed before it."""


class Made:
    """The texts of a resolution, and what is printed beside them."""

    def __init__(self, resolution: Resolution, *, typed_marks: bool) -> None:
        self._resolution = resolution
        self._typed_marks = typed_marks
        texts = list(_texts(resolution))
        self.marks = 0
        """How many marks of notes are printed, where the source has them among its words."""
        if typed_marks:
            self.marks = len(resolution.notes) + sum(one.text.count("[^") for one in texts)
            texts = [one._replace(text=_REFERENCE.sub("*", one.text)) for one in texts]
        self.texts = texts

    def words(self) -> Iterator[str]:
        """All texts, with what is printed before them."""
        yield from _beside(self._resolution)
        for _, text, number in self.texts:
            yield text
            if number:
                yield number

    def printed_marks(self) -> Counter[str]:
        """How often which mark of a note is printed."""
        if not self._typed_marks:
            return Counter()
        numbers = {name: raised(one) for name, one in note_numbers(self._resolution).items()}
        cited = (name for text in self._resolution.texts() for name in note_references(text))
        return Counter([*numbers.values(), *(numbers[name] for name in cited if name in numbers)])


def _texts(resolution: Resolution) -> Iterator[MadeText]:
    for name, text in _single(resolution):
        if text:
            yield _text(name, text)
    rows = tuple(resolution.once(Numbering))
    yield from (_unit(row) for row in rows if row.part != ANNEXES)
    yield _text("closing", resolution.closing)
    yield from (_unit(row) for row in rows if row.part == ANNEXES)
    for note in resolution.notes:
        yield _text(note.id, note.text)


def _unit(row: Numbered) -> MadeText:
    return _text(row.unit.id, row.unit.text, row.number)


def _text(owner: str, inline: str, number: str = "") -> MadeText:
    return MadeText(owner, without_looks(inline), number)


def _single(resolution: Resolution) -> Iterator[tuple[str, str]]:
    for entry in fields(Masthead):
        value = getattr(resolution.masthead, entry.name)
        yield MASTHEAD_PREFIX + entry.name, value if isinstance(value, str) else "\n".join(value)
    for name in _HEAD:
        value = getattr(resolution, name)
        yield name, value if isinstance(value, str) else "\n".join(value)
    if resolution.sponsors_note:
        yield "sponsors", f"[^{resolution.sponsors_note}]"


def _beside(resolution: Resolution) -> Iterator[str]:
    """What is printed with a text and is no part of its values."""
    language = resolution.language
    yield united_nations(language)
    for name in ("distribution", "original"):
        if getattr(resolution.masthead, name):
            # Editions in some languages are stamped in English.
            yield from {label(name, language), label(name, "en")}
    if resolution.masthead.original:
        yield own_name(language)
    if resolution.masthead.number and not resolution.title:
        yield council_heading("", language)
    if resolution.kind.startswith(_AMENDING):
        # The kind of such a document is kept in English, in the same words always.
        yield from AMENDING
    if resolution.submitted_by:
        yield SUBMITTED_BY.get(language, SUBMITTED_BY["en"])
    if len(resolution.sponsors) > 1:
        joining = JOINING.get(language, JOINING["en"])[1]
        # Where "and" is one word with the name behind it, that word is printed.
        name = "" if joining.endswith(" ") else plain(resolution.sponsors[-1]).partition(" ")[0]
        yield joining + name
