"""Whether a text came out as it should, and what did not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from drafting.amendments.official.writer.names import Names, called
from drafting.amendments.official.writer.single_values import VALUES
from drafting.model.inline import Run, markup, plain, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple

_SPACES = re.compile(r"(\s+)")


class Form(NamedTuple):
    """The form in which a document is written down, as far as the proof of it goes."""

    reread: Callable[[Resolution], Resolution]
    """The document as a reader of that form finds it."""
    has_looks: bool = True
    """Whether italics and bold are written down."""


IN_MEMORY = Form(lambda document: document)


class Difference(NamedTuple):
    """Something that did not come out as it should."""

    identity: str
    """Of the unit or note, or the name of the single value."""
    said: str
    """What of the change is left out, in words: "operative paragraph 5 reads otherwise"."""


def differences(
    base: Resolution, wanted: Resolution, given: Resolution, form: Form
) -> list[Difference]:
    """What `given`, made of `base`, has otherwise than `wanted`, whatever the identities."""
    compared = _Comparison(base, wanted, given, form)
    found = [*compared.values(), *compared.units(), *compared.notes()]
    return list({one.identity: one for one in found}.values())


def lost(base: Resolution, wanted: Resolution, given: Resolution) -> list[str]:
    """Identities of what stands in `base` and in `wanted` and with neither wording in `given`."""
    after = {unit.id: unit.text for unit in wanted.walk()}
    stands = {plain(unit.text) for unit in given.walk()}
    return [
        unit.id
        for unit in base.walk()
        if unit.id in after and stands.isdisjoint({plain(unit.text), plain(after[unit.id])})
    ]


class _Comparison:
    def __init__(self, base: Resolution, wanted: Resolution, given: Resolution, form: Form) -> None:
        self._base, self._wanted, self._given = base, wanted, given
        self._has_looks = form.has_looks
        self._names = Names(base)
        self._before = {unit.id for unit in base.walk()}

    def values(self) -> Iterator[Difference]:
        for name, part in VALUES.items():
            if self._spelled(self._wanted, getattr(self._wanted, name)) != self._spelled(
                self._given, getattr(self._given, name)
            ):
                yield Difference(name, f"the {part.value}")

    def units(self) -> Iterator[Difference]:
        wanted, given = list(Numbering(self._wanted)), list(Numbering(self._given))
        one = [self._key(self._wanted, row) for row in wanted]
        other = [self._key(self._given, row) for row in given]
        if one == other:
            return
        for sign, start, end, first, last in SequenceMatcher(
            None, one, other, autojunk=False
        ).get_opcodes():
            if sign != "equal":
                yield from self._stretch(wanted[start:end], given[first:last])

    def _stretch(
        self, wanted: Sequence[Numbered], given: Sequence[Numbered]
    ) -> Iterator[Difference]:
        for row in wanted:
            yield Difference(row.unit.id, self._said(row))
        for row in given:
            if row.unit.id in self._before:
                yield Difference(row.unit.id, self._said(row))
            elif not wanted:
                yield self._too_much(row)

    def _too_much(self, row: Numbered) -> Difference:
        """What comes in and should not, under the name of the unit that it stands behind."""
        rows = list(Numbering(self._given))
        at = next(place for place, one in enumerate(rows) if one.unit.id == row.unit.id)
        known = [one for one in (*rows[at::-1], *rows) if one.unit.id in self._before]
        return Difference(known[0].unit.id if known else row.unit.id, self._said(row))

    def _said(self, row: Numbered) -> str:
        known = row.unit.id in self._before
        return self._names.called(row.unit.id) if known else f"the new {called(row.unit)}"

    def notes(self) -> Iterator[Difference]:
        """Footnotes that both have and that read otherwise."""
        after = {note.id: note.text for note in self._given.notes}
        numbers = note_numbers(self._base)
        for note in self._wanted.notes:
            if self._looking(after.get(note.id, note.text)) != self._looking(note.text):
                yield Difference(note.id, f"footnote {numbers.get(note.id, '')}".rstrip())

    def _key(self, text: Resolution, row: Numbered) -> tuple[object, ...]:
        unit = row.unit
        spelled = self._spelled(text, unit.text)
        return (row.part, row.depth, unit.kind, unit.number, unit.level, spelled)

    def _spelled(self, text: Resolution, words: str) -> str:
        """The words with notes as what they say, and with what looks the form has."""
        notes = {note.id: note.text for note in text.notes}
        shown = (run._replace(note=notes.get(run.note, run.note)) for run in runs(words))
        if self._has_looks:
            return _looking(shown)
        return "".join(f"{run.text}[{plain(run.note)}]" if run.note else run.text for run in shown)

    def _looking(self, words: str) -> str:
        return _looking(runs(words)) if self._has_looks else plain(words)


def _looking(shown: Iterable[Run]) -> str:
    """Inline text in which no space has a look: whether one is italic nobody sees."""
    return markup(
        piece if piece.text.strip() or piece.note else Run(piece.text, struck=piece.struck)
        for run in shown
        for piece in _words_and_spaces(run)
    )


def _words_and_spaces(run: Run) -> Iterator[Run]:
    if not run.text:
        yield run
    yield from (run._replace(text=piece) for piece in _SPACES.split(run.text) if piece)
