"""What a reading holds, text by text in the order of print, and what is printed beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from drafting.dataclasses import fields
from drafting.formats.account.words import without_looks
from drafting.lexicon.small_figures import raised
from drafting.lexicon.sponsor_lines import JOINING, SUBMITTED_BY
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.named_tuples import NamedTuple
from drafting.page.words import council_heading, label, own_name, united_nations
from drafting.patterns import regex

_REFERENCE = regex(r"\[\^([a-z0-9]{1,32})\]")
_APART = "\0"
"""What no text has, to set several apart."""
_HEAD = ("sponsors", "kind", "submitted_by", "chapeau", "title", "enacting")
_MASTHEAD = tuple((entry.name, MASTHEAD_PREFIX + entry.name) for entry in fields(Masthead))
_CLOSING = "closing"
_SAID_ELSEWHERE = frozenset(
    {"sponsors", "kind", "submitted_by", _CLOSING, *(name for _, name in _MASTHEAD)}
)
"""What a reader may know from metadata, or say in words of its own."""
_OWN = tuple(name for name in _HEAD if name not in _SAID_ELSEWHERE)


class MadeText(NamedTuple):
    """One text of a resolution: of a unit, a note, or a single value."""

    owner: str
    """The identity of the unit or note; the name of the value."""
    text: str
    """Its words; references to notes are `[^id]`."""
    number: str = ""
    """What is printed before it."""
    typed: str = ""
    """Its words where marks of notes are typed among them."""
    marks: tuple[str, ...] = ()
    """These marks, by the order of the notes."""

    @property
    def is_said_elsewhere(self) -> bool:
        """Whether its words need not stand in the text of the source."""
        return self.owner in _SAID_ELSEWHERE


class Made:
    """The texts of a resolution, and what is printed beside them."""

    def __init__(self, resolution: Resolution, *, typed_marks: bool) -> None:
        self.resolution = resolution
        self.typed_marks = typed_marks

    @cached_property
    def texts(self) -> list[MadeText]:
        """Each text by itself; this takes time, and is seldom asked for."""
        texts, notes = _texts(self.resolution), self.resolution.notes
        return list(_typed(texts, notes) if self.typed_marks and notes else texts)


def own_inlines(resolution: Resolution) -> list[str]:
    """The texts that must stand in the source, as inline markup, in no order."""
    inlines = _own_values(resolution)
    inlines += [unit.text for unit in resolution.walk()]
    inlines += [note.text for note in resolution.notes]
    return inlines


def _own_values(resolution: Resolution) -> list[str]:
    return [getattr(resolution, name) for name in _OWN]


class Stretch(NamedTuple):
    """Texts that are printed one after the other, without their looks."""

    texts: list[str]
    note: str | None = None
    """The note whose mark stands behind the last of them; empty where it was said before."""


def printed_in_order(resolution: Resolution) -> tuple[list[Stretch], list[str]]:
    """The texts that must stand in the source, in order, without references; then these.

    A note stands behind its first mark; those that have none, behind all.
    """
    inlines = _own_values(resolution)
    inlines += [unit.text for unit in resolution.walk()]
    first, *others = _REFERENCE.split(_without_looks(inlines))
    references = others[::2]
    words = _without_looks([note.text for note in resolution.notes]).split(_APART)
    notes = dict(zip((note.id for note in resolution.notes), words, strict=False))
    stretches: list[Stretch] = []
    for name, following in zip(references, others[1::2], strict=True):
        stretches.append(Stretch(_each(first), notes.pop(name, "").strip()))
        first = following
    stretches.append(Stretch(_each(first)))
    stretches += [Stretch([], text.strip()) for text in notes.values()]
    return stretches, references


def _without_looks(inlines: Sequence[str]) -> str:
    """Texts set apart, without looks: for all at once this takes a third of the time."""
    joined = _APART.join(inlines)
    if "\\" in joined:
        return _APART.join(map(without_looks, inlines))
    return without_looks(joined)


def _each(joined: str) -> list[str]:
    return list(map(str.strip, joined.split(_APART)))


def own_numbers(resolution: Resolution) -> list[str]:
    """What is printed before units that have a number of their own."""
    return [unit.number for unit in resolution.walk() if unit.number]


def other_inlines(resolution: Resolution) -> list[str]:
    """The others as inline markup, each sponsor and line of the masthead by itself."""
    masthead = [getattr(resolution.masthead, name) for name, _ in _MASTHEAD]
    single = [value for value in masthead if type(value) is str]
    return [
        *single, *resolution.masthead.other, *resolution.sponsors,
        resolution.kind, resolution.submitted_by, resolution.closing,
    ]  # fmt: skip


def said_elsewhere(resolution: Resolution) -> list[str]:
    """The words of the others; those of several lines together."""
    values = [text for name, text in _single(resolution) if text and name in _SAID_ELSEWHERE]
    return _each(_without_looks((*values, resolution.closing)))


class _Marks:
    """Marks of notes as they are typed: own ones, and raised figures in the order of the notes."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._own = {note.id: note.mark for note in notes}
        self._given: dict[str, str] = {}
        self._count = 0

    def __getitem__(self, name: str) -> str:
        if name not in self._given:
            own = self._own.get(name)
            self._count += not own
            self._given[name] = own or raised(str(self._count))
        return self._given[name]


def _typed(texts: Iterable[MadeText], notes: Sequence[Note]) -> Iterator[MadeText]:
    """The texts without references, and as they would be typed: with marks of notes."""
    marks = _Marks(notes)
    own = {note.id for note in notes}
    for one in texts:
        if "[^" in one.text:
            cited = tuple(map(marks.__getitem__, _REFERENCE.findall(one.text)))
            typed = _REFERENCE.sub(lambda found: marks[found[1]], one.text)
            yield one._replace(text=_REFERENCE.sub("*", one.text), typed=typed, marks=cited)
        elif one.owner in own:
            mark = marks[one.owner]
            yield one._replace(typed=f"{mark} {one.text}", marks=(mark,))
        else:
            yield one


def _texts(resolution: Resolution) -> Iterator[MadeText]:
    for name, text in _single(resolution):
        if text:
            yield _text(name, text)
    for unit, number, _, _, _ in resolution.once(Numbering):
        yield MadeText(unit.id, without_looks(unit.text).strip(), number)
    yield _text(_CLOSING, resolution.closing)
    for note in resolution.notes:
        yield _text(note.id, note.text)


def _text(owner: str, inline: str) -> MadeText:
    return MadeText(owner, without_looks(inline).strip())


def _single(resolution: Resolution) -> Iterator[tuple[str, str]]:
    for name, owner in _MASTHEAD:
        value = getattr(resolution.masthead, name)
        yield owner, value if isinstance(value, str) else "\n".join(value)
    for name in _HEAD:
        value = getattr(resolution, name)
        yield name, value if isinstance(value, str) else "\n".join(value)
    if resolution.sponsors_note:
        yield "sponsors", f"[^{resolution.sponsors_note}]"


def printed_beside(resolution: Resolution) -> Iterator[str]:
    """What is printed with all texts and is no part of a value; numbers of units apart."""
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
    if resolution.submitted_by:
        yield SUBMITTED_BY.get(language, SUBMITTED_BY["en"])
    if len(resolution.sponsors) > 1:
        joining = JOINING.get(language, JOINING["en"])[1]
        # Where "and" is one word with the name behind it, that word is printed.
        name = "" if joining.endswith(" ") else plain(resolution.sponsors[-1]).partition(" ")[0]
        yield joining + name
